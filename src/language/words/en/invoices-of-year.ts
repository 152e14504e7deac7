import type { LeftOut, SettledBy, ToldInvoice } from '../../../billing/told';
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
  /** Which of those listed the draft lacks. */
  lacks: (kinds: readonly LeftOut[]) => `Not in it: ${write.list(kinds.map((kind) => leftOut[kind]))}.`,
  /** `since`: when the oldest that was looked at was made at the earliest, in seconds since 1970. */
  none: (year: number, since: number) =>
    `Among the invoices made since ${write.date(since)}, Stripe lists none that was issued in ${year}.`,
  lookedThrough: (since: number) =>
    `Looked through, also for a draft: invoices made since ${write.date(since)}. One that was made before and issued later is missing.`,
  cut: (count: number) =>
    `There may be older ones of this year: these are the newest ${write.number(count)}. A draft lacks what is older.`,
  /** To the customer. `since`: where older ones are left out, when the first was issued, in seconds since 1970. */
  text: (year: number, all: readonly ToldInvoice[], since: number | null): string =>
    lined(
      since === null ? `Your invoices of ${year}:` : `Your invoices of ${year}, from ${write.date(since)} on:`,
      ...all.map(({ number, issued, total, standing, page, pdf }) => {
        const on = issued === null ? '' : ` of ${write.date(issued)}`;
        const url = page ?? pdf;
        return `${number}${on}, ${write.money(total)}, ${standingText(write, standing)}${url ? `: ${url}` : ''}`;
      }),
    ),
});

const leftOut: Record<LeftOut, string> = {
  void: 'canceled ones (void)',
  uncollectible: 'ones whose collecting stopped',
  other: 'some others',
};

const settled: Record<SettledBy, string> = {
  balance: 'settled from your balance',
  creditNote: 'settled by credit note',
  nextInvoice: 'carried over to your next invoice',
};

function standingText(write: Writer, standing: ToldInvoice['standing']): string {
  switch (standing.kind) {
    case 'paid':
      return 'paid';
    case 'settled':
      return standing.by ? settled[standing.by] : 'settled without a payment';
    case 'nothing':
      return 'nothing to pay';
    case 'open':
      return 'open';
    case 'overdue':
      return `overdue since ${write.date(standing.since)}`;
    case 'onItsWay':
      return 'a payment is on its way';
    case 'void':
      return 'canceled';
  }
}
