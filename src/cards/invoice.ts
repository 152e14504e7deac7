/** An invoice as a row. */
import { type InvoiceState, invoiceAmount, invoiceStanding, invoiceState } from '../billing/invoice';
import type { Html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Invoice } from '../stripe/resources/invoice';
import { type RouteParams, to } from './routes';
import { row } from './widgets';

/** `$49.00 paid 4 Nov`, with the number below. `now`: seconds since 1970. */
export function invoiceRow(
  words: Words,
  invoice: Invoice,
  now: number,
  params: Omit<RouteParams<'invoice'>, 'invoice'>,
) {
  return row({
    icon: invoiceIcons[invoiceState(invoice, now)],
    text: invoiceStandingText(words, invoice, now),
    note: words.invoices.title(invoice.number),
    to: to('invoice', { ...params, invoice: invoice.id }),
  });
}

export const invoiceIcons: Record<InvoiceState, string> = {
  draft: 'edit_note',
  open: 'schedule',
  overdue: 'warning',
  tried: 'warning',
  paid: 'check',
  credited: 'undo',
  uncollectible: 'block',
  void: 'block',
  other: 'receipt_long',
};

/** `$49.00 paid 4 Nov`. `now`: seconds since 1970. */
export function invoiceStandingText({ invoiceCard }: Words, invoice: Invoice, now: number): Html {
  return invoiceCard.standing(invoiceAmount(invoice), invoiceStanding(invoice, now));
}
