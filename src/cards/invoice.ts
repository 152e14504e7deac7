/** An invoice as a row. */
import { correctionOf } from '../billing/billed-to';
import { type InvoiceState, invoiceStanding, invoiceState } from '../billing/invoice';
import { partsOf } from '../billing/invoice-amounts';
import type { KnownPayments } from '../billing/on-its-way';
import { dotted } from '../language/dotted';
import { type Html, html, lines } from '../language/html';
import type { Words } from '../language/words/words';
import type { Invoice, InvoiceWithLines } from '../stripe/resources/invoice';
import { type RouteParams, to } from './routes';
import { row } from './widgets';

/**
 * `$400.00 of $1,000.00 overdue since 4 Nov`, with the number and what was settled below. `now`: seconds since 1970. `what`:
 * it is for, where that is known. `label`: what tells it from payments around it.
 */
export function invoiceRow(
  words: Words,
  invoice: Invoice,
  now: number,
  params: Omit<RouteParams<'invoice'>, 'invoice'>,
  known: KnownPayments = {},
  what = '',
  label?: string,
) {
  return row({
    label,
    icon: invoiceIcons[invoiceState(invoice, now, known)],
    text: lines(invoiceStandingText(words, invoice, now, known), what || null),
    note: dotted(words.invoices.title(invoice.number, invoice.status), invoicePartsText(words, invoice, now, known)),
    to: to('invoice', { ...params, invoice: invoice.id }),
  });
}

/** To whom it is for, where it can say otherwise no more by being changed. */
export function billedToRow(
  { billedTo }: Words,
  invoice: InvoiceWithLines,
  params: Omit<RouteParams<'billedTo'>, 'invoice'>,
) {
  if (!correctionOf(invoice)) return null;
  return row({ icon: 'badge', text: html`${billedTo.row}`, to: to('billedTo', { ...params, invoice: invoice.id }) });
}

export const invoiceIcons: Record<InvoiceState, string> = {
  draft: 'edit_note',
  coming: 'schedule',
  stuck: 'warning',
  open: 'schedule',
  overdue: 'warning',
  onItsWay: 'schedule',
  maybeOnItsWay: 'schedule',
  waiting: 'schedule',
  tried: 'warning',
  unpaid: 'warning',
  paid: 'check',
  paidElsewhere: 'check',
  fromBalance: 'check',
  credited: 'undo',
  nothing: 'check',
  toBalance: 'undo',
  carriedOver: 'schedule',
  settled: 'check',
  uncollectible: 'block',
  void: 'block',
  other: 'receipt_long',
};

/** `$400.00 of $1,000.00 overdue since 4 Nov`. `now`: seconds since 1970. */
export function invoiceStandingText(
  { invoiceCard }: Words,
  invoice: Invoice,
  now: number,
  known?: KnownPayments,
): Html {
  return invoiceCard.standing(invoiceStanding(invoice, now, known));
}

/** `$600.00 paid · $20.00 from the balance`; empty where there is nothing to add. */
export function invoicePartsText({ invoices }: Words, invoice: Invoice, now: number, known?: KnownPayments): string {
  return dotted(...partsOf(invoice, now, known).map(invoices.part));
}
