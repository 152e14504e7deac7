/** An invoice as a row. */
import { type InvoiceState, invoiceAmount, invoiceState, invoiceTitle, invoiceWords } from '../billing/invoice';
import type { Formats } from '../language/format';
import { html } from '../language/html';
import type { Invoice } from '../stripe/resources/invoice';
import { type RouteParams, to } from './routes';
import { row } from './widgets';

/** `$49.00 paid 4 Nov`, with the number below. `now`: seconds since 1970. */
export function invoiceRow(
  invoice: Invoice,
  formats: Formats,
  now: number,
  params: Omit<RouteParams<'invoice'>, 'invoice'>,
) {
  return row({
    icon: invoiceIcons[invoiceState(invoice, now)],
    text: html`<b>${formats.money(invoiceAmount(invoice))}</b> ${invoiceWords(invoice, formats, now)}`,
    note: invoiceTitle(invoice),
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
