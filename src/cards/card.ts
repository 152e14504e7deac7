/** A whole card, and the facts about its reader that every card needs. */

import type { Connection } from '../keys/vault';
import { plainText } from '../language/direction';
import { html } from '../language/html';
import type { Saying, Words } from '../language/words/words';
import type { EffectName } from '../policy/effect';
import { type Target, to } from './routes';
import { action, type Button, buttons, row, section, textButton } from './widgets';

export type Card = GoogleAppsScript.Card_Service.Card;
type Section = GoogleAppsScript.Card_Service.CardSection;

/** What a screen is drawn with, beside its own facts. */
export interface Reader {
  words: Words;
  /** Gmail's mobile apps have no homepage and no side panel. */
  mobile: boolean;
  /** Whether a link is worth offering: not to a screen that the key is known to be unable to fill. */
  offers(target: Target): boolean;
  /** Why nothing of this kind may be done in the account; null where it may. `does`: null for what only reads. */
  bar(connection: Connection, does: EffectName | null): Saying | null;
}

export interface CardShape {
  title: string;
  /** Plain text under the title. */
  subtitle?: string | undefined;
  sections: readonly (Section | null)[];
  footer?: { primary: Button; secondary?: Button | undefined } | undefined;
}

export function card(words: Words, { title, subtitle, sections, footer }: CardShape): Card {
  const header = CardService.newCardHeader().setTitle(plainText(title));
  if (subtitle) header.setSubtitle(plainText(subtitle));
  const builder = CardService.newCardBuilder().setHeader(header);
  if (words.isDemo()) builder.addSection(demoMark(words));
  for (const section of sections) if (section) builder.addSection(section);
  for (const [label, target] of menu(words))
    builder.addCardAction(CardService.newCardAction().setText(label).setOnClickAction(action(target)));
  if (footer) {
    const fixed = CardService.newFixedFooter().setPrimaryButton(textButton({ ...footer.primary, filled: true }));
    if (footer.secondary)
      fixed.setSecondaryButton(textButton(footer.secondary).setTextButtonStyle(CardService.TextButtonStyle.OUTLINED));
    builder.setFixedFooter(fixed);
  }
  return builder.build();
}

/**
 * Gmail's mobile apps have no homepage: what stands there must be reachable from any card. Settings, Disconnect and Help
 * are universal actions, which Gmail adds to every card's menu.
 */
const menu = ({ buttons, card }: Words) =>
  [
    [buttons.findCustomer, to('find', { query: '' })],
    [card.connectAnother, to('connect', {})],
  ] as const;

/** On every card of the demo, with the way out. */
function demoMark({ demo }: Words): Section {
  return section([
    row({ icon: 'science', iconText: demo.icon, text: html`<b>${demo.mark}</b>` }),
    buttons({ text: demo.leave, to: to('leaveDemo', {}) }),
  ]) as Section;
}

/** On a card about accounts that are all in test mode, so that nobody takes what stands there for real. */
export function testMark(words: Words, ...connections: readonly Pick<Connection, 'mode'>[]): Section | null {
  const isTest = !words.isDemo() && connections.length > 0 && connections.every(({ mode }) => mode === 'test');
  const { test, testMode } = words.card;
  return isTest ? section([row({ icon: 'science', iconText: test, text: testMode() })]) : null;
}

/** A card about something in one account: it says in whose, and in which mode. */
export function accountCard(
  words: Words,
  connection: Connection,
  title: string,
  sections: CardShape['sections'],
  footer?: CardShape['footer'],
): Card {
  return card(words, {
    title,
    subtitle: accountLine(words, connection),
    sections: [testMark(words, connection), ...sections],
    footer,
  });
}

/** Whose account, and in which mode. */
export function accountLine(words: Words, { name, mode }: Connection): string {
  return words.isDemo() ? name : words.card.account(name, mode);
}
