/** What a colleague asks for by mail, and how one asks a colleague. */
import type { Asking } from '../actions/asking';
import { findAction } from '../actions/list';
import type { RecentWrite } from '../actions/recent';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import type { NotAsked } from '../language/words/facts';
import type { Words } from '../language/words/words';
import { isGuest } from '../lookup/guest';
import { accountCard, type Card } from './card';
import { to, whose } from './routes';
import { buttons, draftButton, paragraph, row, section, type Widget } from './widgets';

/** Beside the mail that asks: nothing of it is read yet. `before`: what the user sent of the same kind about the same thing. */
export function askedCard(
  words: Words,
  connection: Connection,
  { action, object, customer }: Asking,
  by: string,
  before: readonly RecentWrite[],
): Card {
  const { asking } = words;
  const found = findAction(action);
  return accountCard(words, connection, asking.title, [
    section([
      askedByRow(words, by),
      row({ text: html`<b>${found ? words.said(found.label) : action}</b>`, note: object }),
      ...before.map((each) => beforeRow(words, found ? words.said(found.label) : action, each)),
      paragraph(html`${asking.yours}`),
      buttons({ text: asking.look, to: to('asked', {}), filled: true }),
      buttons({
        text: isGuest(customer) ? words.owing.toPayment : words.asking.customer,
        to: isGuest(customer)
          ? to('payment', { ...whose(connection, customer), charge: customer })
          : to('customer', whose(connection, customer)),
      }),
    ]),
  ]);
}

const beforeRow = ({ asking, common, recent }: Words, label: string, { amount, outcome, at }: RecentWrite) =>
  row({
    ...{ icon: 'warning', iconText: common.careful },
    label: asking.before,
    text: recent.line(label, amount),
    note: dotted(recent.outcome(outcome), recent.when(at)),
  });

export const askedByRow = ({ asking }: Words, by: string) =>
  row({ icon: 'mail', iconText: asking.title, text: asking.by(by) });

/** Why nothing is filled in. */
export const notAskedRow = ({ asking, common }: Words, why: NotAsked) =>
  row({ icon: 'warning', iconText: common.careful, text: html`${asking.not(why)}` });

/** Opens the draft to a colleague. `says`: as `written` gives it. */
export function askButton(
  words: Words,
  params: { action: string; connection: string; customer: string; object: string; says: string; ask: string },
  mayDraft: boolean,
): Widget {
  return buttons({ ...draftButton(words.asking.ask, { name: 'askColleague', params }, mayDraft), filled: true });
}
