/** Lists of payments and invoices: those older than what the customer's card shows. */
import { isUnsettled } from '../billing/invoice';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { hasOlder, type List } from '../stripe/fields';
import { listOf } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import { accountCard, type Card } from './card';
import { invoiceRow } from './invoice';
import { paymentRow } from './payment';
import { forWhatAndSince, whatFor } from './purpose';
import { to, whose } from './routes';
import { unreadRow } from './unread';
import { buttons, paragraph, section } from './widgets';

export interface ListFacts<T> {
  connection: Connection;
  customerId: string;
  /** As Stripe lists them, newest first. */
  list: List<T>;
  /** What is remembered of the customer; null where nothing is. */
  picture: Picture | null;
}

export function paymentWidgets(words: Words, { connection, customerId, list, picture }: ListFacts<Charge>) {
  const params = whose(connection, customerId);
  const rows = list.data.map((charge) =>
    paymentRow(words, charge, { ...params, more: forWhatAndSince(words, charge, picture ?? undefined) }),
  );
  return [unreadRow(words, 'payment', list.unread), ...rows, olderButtons(words, params, { payments: list })];
}

/** What somebody must still see to comes first. `now`: seconds since 1970. */
export function invoiceWidgets(
  words: Words,
  { connection, customerId, list, picture }: ListFacts<Invoice>,
  now: number,
) {
  const params = whose(connection, customerId);
  const [unsettled, settled] = [list.data.filter(isUnsettled), list.data.filter((each) => !isUnsettled(each))];
  const known = { charges: listOf(picture?.charges), intents: listOf(picture?.intents) };
  const rows = [...unsettled, ...settled].map((invoice) =>
    invoiceRow(words, invoice, now, params, known, picture ? whatFor(words, invoice, picture) : undefined),
  );
  return [unreadRow(words, 'invoice', list.unread), ...rows, olderButtons(words, params, { invoices: list })];
}

/** What is older than the last of each list. */
export function olderButtons(
  { paymentLists: texts }: Words,
  params: { connection: string; customer: string },
  { payments, invoices }: { payments?: List<{ id: string }> | null; invoices?: List<{ id: string }> | null },
) {
  const older = [
    ...afterLast(payments).map((after) => ({ text: texts.olderPayments, to: to('payments', { ...params, after }) })),
    ...afterLast(invoices).map((after) => ({ text: texts.olderInvoices, to: to('invoices', { ...params, after }) })),
    ...afterLast(invoices).map(() => ({ text: texts.unpaidInvoices, to: to('unpaid', params) })),
  ];
  return older[0] ? buttons(...older) : null;
}

function afterLast(list: List<{ id: string }> | null = null): string[] {
  const last = list?.data[list.data.length - 1];
  return list && hasOlder(list) && last ? [last.id] : [];
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
