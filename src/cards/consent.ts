/** What Google does not give to the add-on, because its user left the permission out; each can be left out on its own. */
import { html } from '../language/html';
import type { Scope } from '../language/words/facts';
import type { Words } from '../language/words/words';
import { type Card, card } from './card';
import { type Target, to } from './routes';
import { type Button, buttons, paragraph, row, section } from './widgets';

export interface ConsentFacts {
  scope: Scope;
  /** Google's own prompt. */
  url: string | null;
  /** What became of what was wanted. */
  note?: string | undefined;
  /** What to do once it is allowed. */
  again?: Target | null;
  /** What works without it. */
  ways: readonly Button[];
}

export function consentCard(words: Words, { scope, url, note, again, ways }: ConsentFacts): Card {
  return card(words, {
    title: words.consent.title,
    sections: [
      section([note ? paragraph(html`${note}`) : null, ...consentWidgets(words, [scope], url, again)]),
      section([buttons(...ways)]),
    ],
  });
}

/** The same as a part of a card. */
export function consentWidgets(
  { consent, buttons: { tryAgain } }: Words,
  scopes: readonly Scope[],
  url: string | null,
  again: Target | null = null,
) {
  const allow: Button[] = url ? [{ text: consent.allow, prompt: url, filled: true }] : [];
  const retry: Button[] = again ? [{ text: tryAgain, to: again }] : [];
  return [
    ...scopes.map((scope) =>
      row({
        icon: 'lock',
        iconText: consent.icon,
        text: consent.row(scope),
        note: consent.box(scope),
      }),
    ),
    allow.length + retry.length > 0 ? buttons(...allow, ...retry) : null,
  ];
}

/** Nothing can be asked of Stripe, and nothing was. */
export function barredCard(words: Words, url: string | null, again: Target | null, note?: string): Card {
  const ways: Button[] = [
    { text: words.buttons.settings, to: to('settings', {}) },
    { text: words.buttons.home, to: to('home', {}) },
  ];
  return consentCard(words, { scope: 'requests', url, note, again, ways });
}
