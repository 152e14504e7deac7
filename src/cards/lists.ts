/** Lists of payments and invoices: the newest few stand on the customer's card, older ones on cards of their own. */
import type { DisputeNow } from '../billing/dispute';
import { isUnsettled } from '../billing/invoice';
import type { KnownPayments } from '../billing/on-its-way';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import type { List } from '../stripe/fields';
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import { accountCard, type Card } from './card';
import { invoiceRow } from './invoice';
import { paymentRow } from './payment';
import { forWhat } from './purpose';
import { to, whose } from './routes';
import { buttons, paragraph, section } from './widgets';

export interface ListFacts<T> {
  connection: Connection;
  customerId: string;
  /** As Stripe lists them, newest first. */
  list: List<T>;
}

/** `picture`: what tells what each was for, where that was read. `disputeOf`: how a payment's dispute stands, where that is known. */
export function paymentWidgets(
  words: Words,
  { connection, customerId, list }: ListFacts<Charge>,
  picture?: Picture,
  disputeOf: (charge: Charge) => DisputeNow | null = () => null,
) {
  const params = whose(connection, customerId);
  const rows = list.data.map((charge) =>
    paymentRow(words, charge, { ...params, more: forWhat(words, charge, picture), dispute: disputeOf(charge) }),
  );
  return [...rows, olderButton(words, 'payments', params, list)];
}

/** What somebody must still see to comes first. `now`: seconds since 1970. */
export function invoiceWidgets(
  words: Words,
  { connection, customerId, list }: ListFacts<Invoice>,
  now: number,
  known: KnownPayments = {},
) {
  const params = whose(connection, customerId);
  const [unsettled, settled] = [list.data.filter(isUnsettled), list.data.filter((each) => !isUnsettled(each))];
  const rows = [...unsettled, ...settled].map((invoice) => invoiceRow(words, invoice, now, params, known));
  return [...rows, olderButton(words, 'invoices', params, list)];
}

function olderButton(
  { paymentLists }: Words,
  route: 'payments' | 'invoices',
  params: { connection: string; customer: string },
  { data, has_more }: List<{ id: string }>,
) {
  const last = data[data.length - 1];
  return has_more && last ? buttons({ text: paymentLists.older, to: to(route, { ...params, after: last.id }) }) : null;
}

/** A page of older ones. */
export function listCard(
  words: Words,
  title: string,
  connection: Connection,
  { data }: List<unknown>,
  widgets: ReturnType<typeof paymentWidgets>,
): Card {
  return accountCard(words, connection, title, [
    section(data.length > 0 ? widgets : [paragraph(html`${words.paymentLists.noOlder}`)]),
  ]);
}
