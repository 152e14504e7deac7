/** What a colleague asks for by mail, and how one asks a colleague. */
import type { Asking } from '../actions/asking';
import { findAction } from '../actions/list';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { NotAsked } from '../language/words/facts';
import type { Words } from '../language/words/words';
import { isGuest } from '../lookup/guest';
import { accountCard, type Card } from './card';
import { to, whose } from './routes';
import { buttons, draftButton, paragraph, row, section, type Widget } from './widgets';

/** Beside the mail that asks: nothing of it is read or done yet. */
export function askedCard(
  words: Words,
  connection: Connection,
  { action, object, customer }: Asking,
  by: string,
): Card {
  const { asking } = words;
  const found = findAction(action);
  return accountCard(words, connection, asking.title, [
    section([
      askedByRow(words, by),
      row({ text: html`<b>${found ? words.said(found.label) : action}</b>`, note: object }),
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

export const askedByRow = ({ asking }: Words, by: string) =>
  row({ icon: 'mail', iconText: asking.title, text: asking.by(by) });

/** Why nothing is filled in. */
export const notAskedRow = ({ asking, common }: Words, why: NotAsked) =>
  row({ icon: 'warning', iconText: common.careful, text: html`${asking.not(why)}` });

/** Opens the draft to a colleague. `says`: as `written` gives it. */
export function askButton(
  words: Words,
  params: { action: string; connection: string; customer: string; object: string; says: string },
  mayDraft: boolean,
): Widget {
  return buttons({ ...draftButton(words.asking.ask, { name: 'askColleague', params }, mayDraft), filled: true });
}
