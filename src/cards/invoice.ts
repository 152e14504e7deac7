/** One invoice: as a row, and as a card of its own. */
import { invoiceActions } from '../actions/list';
import {
  credited,
  discountTotal,
  fromBalance,
  type InvoiceState,
  invoiceAmount,
  invoiceState,
  invoiceTitle,
  invoiceWords,
  stillOwed,
  subscriptionOf,
  taxTotals,
} from '../billing/invoice';
import { type Money, money } from '../billing/money';
import type { Connection } from '../keys/vault';
import type { Formats } from '../language/format';
import { html } from '../language/html';
import type { PermissionState } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import type { Invoice, InvoiceLine, InvoiceWithLines } from '../stripe/resources/invoice';
import { actionSections } from './action-offers';
import { accountCard, type Card, type Reader } from './card';
import { dashboardPage } from './dashboard';
import { collectionFact, dateFact, fact, pageFact } from './facts';
import { type RouteParams, to, whose } from './routes';
import { askFirst } from './sighting';
import { buttons, paragraph, row, section } from './widgets';

/** `$49.00 paid 4 Nov`, with the number below. `now`: seconds since 1970. */
export function invoiceRow(
  invoice: Invoice,
  formats: Formats,
  now: number,
  params: Omit<RouteParams<'invoice'>, 'invoice'>,
) {
  return row({
    icon: icons[invoiceState(invoice, now)],
    text: html`<b>${formats.money(invoiceAmount(invoice))}</b> ${invoiceWords(invoice, formats, now)}`,
    note: invoiceTitle(invoice),
    to: to('invoice', { ...params, invoice: invoice.id }),
  });
}

const icons: Record<InvoiceState, string> = {
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

export interface InvoiceFacts {
  connection: Connection;
  customerId: string;
  invoice: InvoiceWithLines;
  /** Why the user must first say that this is the right person; null where they need not. */
  doubt: string | null;
  state(permission: PermissionId): PermissionState;
  /** Seconds since 1970. */
  now: number;
}

export function invoiceCard(
  { connection, customerId, invoice, now, doubt, state }: InvoiceFacts,
  { formats }: Reader,
): Card {
  const subscription = subscriptionOf(invoice);
  const params = whose(connection, customerId);
  const offer = { connection, customerId, objectId: invoice.id, subject: invoice, products: {}, state };
  return accountCard(connection, invoiceTitle(invoice), [
    section([
      row({
        icon: icons[invoiceState(invoice, now)],
        text: html`<b>${formats.money(invoiceAmount(invoice))}</b> ${invoiceWords(invoice, formats, now)}`,
        note: invoice.description ?? undefined,
      }),
      subscription
        ? row({
            icon: 'autorenew',
            text: html`Of a subscription`,
            note: 'Tap to open it',
            to: to('subscription', { ...params, subscription }),
          })
        : null,
    ]),
    ...actionSections(invoiceActions, offer, formats),
    linesSection(invoice, formats),
    totalsSection(invoice, formats),
    section(
      [
        fact('Created', formats.date(invoice.created)),
        dateFact('Finalized', invoice.status_transitions.finalized_at, formats),
        dateFact('Due', invoice.due_date, formats),
        dateFact('Paid on', invoice.status_transitions.paid_at, formats),
        dateFact('Next try', invoice.next_payment_attempt, formats),
        collectionFact(invoice),
        fact('Invoice id', invoice.id),
      ],
      { header: 'Details' },
    ),
    section([
      ...(doubt
        ? askFirst(doubt, 'the invoice’s page and PDF are shown here', { ...params, on: 'invoice', object: invoice.id })
        : [
            pageFact('Invoice page', invoice.hosted_invoice_url, 'invoicePage'),
            pageFact('PDF', invoice.invoice_pdf, 'invoicePdf'),
          ]),
      buttons({ text: 'Open in Stripe', url: dashboardPage(connection, `invoices/${invoice.id}`) }),
    ]),
  ]);
}

function linesSection({ lines }: InvoiceWithLines, formats: Formats) {
  return section(
    [
      ...lines.data.map((line) => lineRow(line, formats)),
      lines.has_more ? paragraph(html`There are more lines. Open it in Stripe to see all.`) : null,
    ],
    { header: 'Lines', unfolded: 4 },
  );
}

function lineRow({ description, amount, currency }: InvoiceLine, formats: Formats) {
  return row({ text: html`${description ?? 'No description'}`, note: formats.money(money(amount, currency)) });
}

/** Only what makes a difference: a line of zero says nothing. */
function totalsSection(invoice: Invoice, formats: Formats) {
  const { currency, subtotal, total, amount_due, amount_paid } = invoice;
  const { added, included } = taxTotals(invoice);
  const signed = (value: Money) => (value.minor === 0 ? null : formats.money(value));
  const less = ({ minor }: Money) => signed(money(-minor, currency));
  return section(
    [
      subtotal === total ? null : fact('Subtotal', formats.money(money(subtotal, currency))),
      fact('Discounts', less(discountTotal(invoice))),
      fact('Tax', signed(added)),
      fact('Total', formats.money(money(total, currency))),
      fact('Tax within it', signed(included)),
      fact('From the customer’s balance', signed(fromBalance(invoice))),
      fact('Credit notes', less(credited(invoice))),
      fact('Amount due', formats.money(money(amount_due, currency))),
      fact('Amount paid', formats.money(money(amount_paid, currency))),
      fact('Still owed', signed(stillOwed(invoice))),
    ],
    { header: 'Totals' },
  );
}
