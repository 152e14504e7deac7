import type { ToldInvoice } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';

/** A customer's invoices of one year: on a card, and in one draft. Years are written as they are called. */
export const invoicesOfYear = (write: Writer) => ({
  button: 'Invoices by year',
  title: (year: number) => `Invoices of ${year}`,
  /** `tag`: of the language where it is not the agent's. */
  send: (year: number, count: number, tag: string | null) => {
    const text = `Send invoices of ${year} (${write.number(count)})`;
    return tag === null ? text : `${text} in ${write.language(tag)}`;
  },
  none: (year: number) => `Stripe lists no invoice that was issued in ${year}.`,
  cut: (count: number) =>
    `There may be older ones of this year: these are the newest ${write.number(count)}. A draft lacks what is older.`,
  /** To the customer. `since`: where older ones are left out, when the first was issued, in seconds since 1970. */
  text: (year: number, all: readonly ToldInvoice[], since: number | null): string =>
    lined(
      since === null ? `Your invoices of ${year}:` : `Your invoices of ${year}, from ${write.date(since)} on:`,
      ...all.map(({ number, issued, total, standing, page, pdf }) => {
        const on = issued === null ? '' : ` of ${write.date(issued)}`;
        const url = page ?? pdf;
        return `${number}${on}, ${write.money(total)}, ${standings[standing.kind]}${url ? `: ${url}` : ''}`;
      }),
    ),
});

const standings: Record<ToldInvoice['standing']['kind'], string> = {
  paid: 'paid',
  open: 'open',
  onItsWay: 'a payment is on its way',
  void: 'canceled',
};
