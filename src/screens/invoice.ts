/** An invoice: its lines, what they add up to, and what can be done about it. */
import { invoiceActions } from '../actions/list';
import {
  credited,
  discountTotal,
  fromBalance,
  invoiceAmount,
  invoiceState,
  invoiceTitle,
  invoiceWords,
  stillOwed,
  subscriptionOf,
  taxTotals,
} from '../billing/invoice';
import { type Money, money } from '../billing/money';
import { actionSections } from '../cards/action-offers';
import { accountCard, type Card, type Reader } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { collectionFact, dateFact, fact, pageFact } from '../cards/facts';
import { invoiceIcons } from '../cards/invoice';
import { type Target, to, whose } from '../cards/routes';
import { askFirst } from '../cards/sighting';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { doubtAbout } from '../desk/right-person';
import type { Formats } from '../language/format';
import { html } from '../language/html';
import { type Invoice, type InvoiceLine, type InvoiceWithLines, invoiceById } from '../stripe/resources/invoice';
import type { Screen, Visit } from './screen';

const params = { connection: 'id', customer: 'id', invoice: 'id' } as const;
type Here = Visit<typeof params>;

export const invoice: Screen<typeof params, InvoiceWithLines> = {
  params,
  asks: ({ params }) => invoiceById(params.invoice),
  customerOf: ({ customer }) => customer,
  draw: invoiceCard,
};

function invoiceCard(invoice: InvoiceWithLines, { desk, connection, params }: Here): Card {
  const { formats } = desk;
  const { state } = desk.use(connection);
  const now = Math.floor(desk.now() / 1000);
  const subscription = subscriptionOf(invoice);
  const place = whose(connection, params.customer);
  const offer = {
    connection,
    customerId: params.customer,
    objectId: invoice.id,
    subject: invoice,
    products: {},
    state,
  };
  const hasPage = invoice.hosted_invoice_url || invoice.invoice_pdf;
  const doubt = hasPage ? doubtAbout(desk, connection, params.customer) : null;
  return accountCard(desk.words, connection, invoiceTitle(invoice), [
    section([
      row({
        icon: invoiceIcons[invoiceState(invoice, now)],
        text: html`<b>${formats.money(invoiceAmount(invoice))}</b> ${invoiceWords(invoice, formats, now)}`,
        note: invoice.description ?? undefined,
      }),
      subscription ? subscriptionRow(to('subscription', { ...place, subscription }), desk.reader) : null,
    ]),
    ...actionSections(invoiceActions, offer, desk.words),
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
        ? askFirst(doubt, 'the invoice’s page and PDF are shown here', { ...place, on: 'invoice', object: invoice.id })
        : [
            pageFact('Invoice page', invoice.hosted_invoice_url, 'invoicePage'),
            pageFact('PDF', invoice.invoice_pdf, 'invoicePdf'),
          ]),
      buttons({ text: 'Open in Stripe', url: dashboardPage(connection, `invoices/${invoice.id}`) }),
    ]),
  ]);
}

function subscriptionRow(target: Target, { offers }: Reader) {
  const link = offers(target) ? { note: 'Tap to open it', to: target } : {};
  return row({ icon: 'autorenew', text: html`Of a subscription`, ...link });
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
