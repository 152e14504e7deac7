/** Whom an invoice says that it is for: why Stripe does not change that, what changes the next ones, and what replaces this one. */
import type { Action } from '../actions/action';
import { addTaxId } from '../actions/add-tax-id';
import { refundWithNote } from '../actions/credit-note';
import { editCustomer } from '../actions/edit-customer';
import { voidInvoice } from '../actions/invoice';
import { oneOffInvoice } from '../actions/one-off-invoice';
import { type BilledTo, billedNext, billedOn, correctionOf } from '../billing/billed-to';
import { paysFor } from '../billing/on-its-way';
import { paymentState } from '../billing/payment';
import { offReason, offRow } from '../cards/action-offers';
import { answerFooter } from '../cards/answering';
import { accountCard, type Card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { fact } from '../cards/facts';
import { to, whose } from '../cards/routes';
import { buttons, paragraph, section } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { writingTo } from '../desk/writing';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { alongWith, customerById } from '../stripe/resources/customer';
import { type InvoiceWithLines, invoiceById } from '../stripe/resources/invoice';
import type { Screen, Visit } from './screen';

const params = { connection: 'id', customer: 'id', invoice: 'id' } as const;
type Here = Visit<typeof params>;

export interface Found {
  invoice: InvoiceWithLines;
  onFile: BilledTo;
  /** The newest payments of it that went through. */
  paidBy: readonly Charge[];
}

export const billedTo: Screen<typeof params, Found> = {
  params,
  asks: ({ params }) => invoiceById(params.invoice),
  load: readBilledTo,
  customerOf: ({ invoice }) => invoice.customer,
  draw: billedToCard,
};

/** One wave. */
export function readBilledTo({ desk, connection, params: { invoice: id, customer }, ask }: Here): Part<Found> {
  const along = alongWith(desk.use(connection).state).filter((field) => field === 'tax_ids');
  const [invoice, person, charges] = ask(invoiceById(id), customerById(customer, along), chargesOf(customer));
  if (!isShown(invoice)) return invoice;
  if (!isShown(person)) return person;
  const paidBy = listOf(charges).filter(
    (each) => paysFor(invoice.value, each) && /^(succeeded|partlyRefunded)$/.test(paymentState(each)),
  );
  return shown({ invoice: invoice.value, onFile: billedNext(person.value), paidBy });
}

function billedToCard({ invoice, onFile, paidBy }: Found, { desk, connection, params }: Here): Card | null {
  const { words } = desk;
  const texts = words.billedTo;
  const how = correctionOf(invoice);
  if (!how) return null;
  const { customer } = params;
  const [payment, ...others] = paidBy;
  // A credit note gives back one payment; of several, Stripe's own page says which.
  const refunded = how === 'credit' && payment && !others[0] ? payment.id : null;
  return accountCard(
    words,
    connection,
    texts.title(invoice.number),
    [
      section(
        [
          ...billedFacts(words, billedOn(invoice)),
          paragraph(html`${texts.stays(how)}`),
          how === 'revise'
            ? buttons({ text: words.buttons.openInStripe, url: dashboardPage(connection, `invoices/${invoice.id}`) })
            : null,
        ],
        { header: texts.onIt },
      ),
      section([...billedFacts(words, onFile), ...leads(desk, connection, customer, customer, editCustomer, addTaxId)], {
        header: texts.onFile,
      }),
      section(
        [
          paragraph(html`${texts.steps(how)}`),
          ...(how === 'credit' ? [] : leads(desk, connection, customer, invoice.id, voidInvoice)),
          ...(refunded ? leads(desk, connection, customer, refunded, refundWithNote) : []),
          ...leads(desk, connection, customer, customer, oneOffInvoice),
        ],
        { header: texts.replace },
      ),
    ],
    answerFooter(
      words,
      { on: 'billedTo', object: invoice.id },
      { connection, customer },
      writingTo(desk, connection, customer),
    ),
  );
}

function billedFacts({ billedTo: texts, customerCard, write }: Words, { name, address, taxIds }: BilledTo) {
  return [
    fact(texts.name, name || texts.none('name')),
    fact(texts.address, write.address(address) || texts.none('address')),
    ...(taxIds ?? []).map(({ type, value }) => fact(texts.taxId, customerCard.taxIdText(value, type))),
    taxIds?.length === 0 ? fact(texts.taxId, texts.none('taxId')) : null,
  ];
}

/** To each of these, or why it is off. */
function leads(
  { reader, use }: Desk,
  connection: Connection,
  customer: string,
  object: string,
  // biome-ignore lint/suspicious/noExplicitAny: only what all actions have is asked of them
  ...actions: readonly Pick<Action<any, any, any>, 'name' | 'label' | 'does' | 'needs'>[]
) {
  const { state } = use(connection);
  return actions.map(({ name, label, does, needs }) => {
    const off = offReason(reader, connection, { does, needs }, state);
    const text = reader.words.said(label);
    return off
      ? offRow(reader.words, text, off)
      : buttons({ text, to: to('prepare', { ...whose(connection, customer), object, action: name }) });
  });
}
