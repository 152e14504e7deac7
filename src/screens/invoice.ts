/** An invoice: its lines, what they add up to, and what can be done about it. */

import { ahead } from '../actions/ahead';
import { invoiceActions } from '../actions/list';
import { intentsAsked, loadReceivable, type Receivable } from '../actions/receivable';
import { dueOf, invoiceState, stillOwed, subscriptionOf } from '../billing/invoice';
import {
  type BalanceMove,
  balanceMoves,
  credited,
  discountTotal,
  refundedOf,
  taxTotals,
} from '../billing/invoice-amounts';
import { type Money, money } from '../billing/money';
import { expectedFor, paysFor } from '../billing/on-its-way';
import type { Agreed } from '../billing/summary';
import { toldInvoice } from '../billing/told';
import { wayForInvoice } from '../billing/way-to-pay';
import type { Why } from '../billing/why';
import { actionSection } from '../cards/action-offers';
import { answerButtons, answerFooter } from '../cards/answering';
import { accountCard, type Card } from '../cards/card';
import { creditNoteRow } from '../cards/credit-note';
import { dashboardPage } from '../cards/dashboard';
import { collectionFact, dateFact, fact, pageFact } from '../cards/facts';
import { billedToRow, invoiceIcons, invoicePartsText, invoiceStandingText } from '../cards/invoice';
import { paymentRow } from '../cards/payment';
import { to, whose } from '../cards/routes';
import { askFirst } from '../cards/sighting';
import { subscriptionLink } from '../cards/subscription';
import { unreadRow } from '../cards/unread';
import { whyRow } from '../cards/why';
import { buttons, paragraph, row, section } from '../cards/widgets';
import { draftedAs, type Writing } from '../cards/writing';
import { doubtAbout } from '../desk/right-person';
import { writingTo } from '../desk/writing';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { knownIn } from '../lookup/known';
import { rememberedPicture } from '../lookup/open';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { chargesOf } from '../stripe/resources/charge';
import { type CreditNote, creditNotesOn } from '../stripe/resources/credit-note';
import { type Invoice, type InvoiceLine, type InvoiceWithLines, invoiceById } from '../stripe/resources/invoice';
import type { Screen, Visit } from './screen';
import { wayTo } from './way-to-pay';
import { askedAround, planOf, surroundings, whyInvoiced } from './why';

const params = { connection: 'id', customer: 'id', invoice: 'id' } as const;
type Here = Visit<typeof params>;

export const invoice: Screen<typeof params, Found> = {
  params,
  asks: ({ params }) => invoiceById(params.invoice),
  load: readInvoice,
  customerOf: ({ receivable }) => receivable.invoice.customer,
  draw: invoiceCard,
};

interface Found {
  receivable: Receivable;
  why: Why;
  /** Its subscription; null where it has none, or its name is not known. */
  plan: Agreed | null;
  /** Empty where there are none, or the key may not read them. */
  notes: readonly CreditNote[];
}

/** What it can be told by is asked for in the same wave, where it is not remembered. */
export function readInvoice({ desk, connection, params: { invoice, customer }, ask }: Here): Part<Found> {
  const key = desk.use(connection);
  const known = rememberedPicture(desk, connection, customer);
  const listed = listOf(known?.invoices).filter(({ id }) => id === invoice);
  const notesOf = (of: Invoice) => (credited(of).minor > 0 ? [creditNotesOn(of.id)] : []);
  const asked = ahead(ask, [
    invoiceById(invoice),
    chargesOf(customer),
    ...listed.flatMap(intentsAsked),
    ...listed.flatMap(notesOf),
    ...askedAround(key, customer, known),
  ]);
  const receivable = loadReceivable(invoice, asked);
  if (!isShown(receivable)) return receivable;
  const around = surroundings(asked, key, customer, known);
  const why = whyInvoiced(asked, receivable.value.invoice, around);
  const plan = planOf(receivable.value.invoice, around, knownIn(desk, connection).name);
  const [notes] = asked(...notesOf(receivable.value.invoice));
  return shown({ receivable: receivable.value, why, plan, notes: listOf(notes) });
}

function invoiceCard({ receivable, why, plan, notes }: Found, { desk, connection, params }: Here): Card {
  const { invoice, payments } = receivable;
  const { words } = desk;
  const texts = words.invoiceCard;
  const now = Math.floor(desk.now() / 1000);
  const state = invoiceState(invoice, now, payments);
  const subscription = subscriptionOf(invoice);
  const place = whose(connection, params.customer);
  const offer = {
    connection,
    customerId: params.customer,
    objectId: invoice.id,
    subject: receivable,
    products: {},
    state: desk.use(connection).state,
  };
  const way = wayForInvoice(invoice, payments, now);
  const hasPage = invoice.hosted_invoice_url || invoice.invoice_pdf || notes[0];
  const doubt = hasPage ? doubtAbout(desk, connection, params.customer) : null;
  return accountCard(
    words,
    connection,
    words.invoices.title(invoice.number, invoice.status),
    [
      section([
        row({
          icon: invoiceIcons[state],
          text: invoiceStandingText(words, invoice, now, payments),
          note: dotted(invoicePartsText(words, invoice, now, payments), invoice.description),
        }),
        whyRow(words, why, 'here'),
        ...expectedFor(invoice, payments)
          .filter(({ kind }) => kind === 'onItsWay' || state !== 'waiting')
          .map((each) => row({ icon: 'schedule', text: html`${words.invoices.expected(each)}` })),
        state === 'coming' ? row({ icon: 'info', text: html`${texts.howToStop}` }) : null,
        ...wayTo(way, desk, connection, params.customer),
        subscription ? subscriptionLink(to('subscription', { ...place, subscription }), desk.reader, plan) : null,
      ]),
      actionSection(invoiceActions, offer, desk.reader),
      paidBySection(words, receivable, place),
      linesSection(words, invoice),
      totalsSection(words, receivable),
      creditNotesSection(
        words,
        notes,
        { connection, customer: params.customer },
        doubt ? null : writingTo(desk, connection, params.customer),
      ),
      section(
        [
          fact(texts.created, words.write.date(invoice.created)),
          dateFact(words, texts.finalized, invoice.status_transitions.finalized_at),
          dateFact(words, texts.dueOn, invoice.due_date),
          dateFact(
            words,
            state === 'paid' || state === 'paidElsewhere' ? texts.paidOn : texts.settledOn,
            invoice.status_transitions.paid_at,
          ),
          dateFact(words, invoice.attempt_count > 0 ? texts.nextTry : texts.firstTry, invoice.next_payment_attempt),
          collectionFact(words, invoice),
          fact(texts.id, invoice.id),
        ],
        { header: words.facts.details },
      ),
      section([billedToRow(words, invoice, place)]),
      section([
        ...(doubt
          ? way
            ? []
            : askFirst(words, doubt, { ...place, on: 'invoice', object: invoice.id }, 'invoice')
          : [
              pageFact(texts.page, invoice.hosted_invoice_url, 'invoicePage'),
              pageFact(texts.pdf, invoice.invoice_pdf, 'invoicePdf'),
            ]),
        buttons({ text: words.buttons.openInStripe, url: dashboardPage(connection, `invoices/${invoice.id}`) }),
      ]),
    ],
    answerFooter(
      words,
      { on: 'invoice', object: invoice.id },
      { connection, customer: params.customer },
      toldInvoice(invoice, now, payments) && writingTo(desk, connection, params.customer),
    ),
  );
}

/** Each with its PDF, and a draft with that, once it is sure to whom. `writing`: null before that. */
function creditNotesSection(
  words: Words,
  notes: readonly CreditNote[],
  payer: { connection: Connection; customer: string },
  writing: Writing | null,
) {
  return section(
    notes.flatMap((note) => [
      creditNoteRow(words, note, writing && note.pdf),
      writing && note.status !== 'void'
        ? buttons(
            ...answerButtons(words, { on: 'creditNote', object: note.id }, payer, writing, (tag) =>
              words.replies.label('creditNote', draftedAs(writing), tag),
            ),
          )
        : null,
    ]),
    { header: words.invoiceCard.creditNotes },
  );
}

/** Each payment for it that is known, failed ones too. */
function paidBySection(words: Words, { invoice, payments }: Receivable, place: ReturnType<typeof whose>) {
  const its = (payments.charges ?? []).filter((charge) => paysFor(invoice, charge));
  return section(
    its.map((charge) => paymentRow(words, charge, place)),
    { header: words.why.paidBy, unfolded: 2 },
  );
}

function linesSection(words: Words, { lines }: InvoiceWithLines) {
  const texts = words.invoiceCard;
  return section(
    [
      unreadRow(words, 'line', lines.unread),
      ...lines.data.map((line) => lineRow(words, line)),
      lines.has_more ? paragraph(html`${texts.moreLines}`) : null,
    ],
    { header: texts.lines, unfolded: 4 },
  );
}

function lineRow({ invoiceCard, write }: Words, { description, amount, currency }: InvoiceLine) {
  return row({ text: html`${description ?? invoiceCard.noDescription}`, note: write.money(money(amount, currency)) });
}

/** Whether less is to be paid for it. */
const takesOff = (kind: BalanceMove['kind']) => kind === 'credit' || kind === 'carriedOver';

/** Only what makes a difference: a line of zero says nothing. */
function totalsSection({ invoiceCard: texts, write }: Words, { invoice, payments }: Receivable) {
  const { currency, subtotal, total, amount_paid, amount_overpaid } = invoice;
  const { pre_payment_credit_notes_amount: before, post_payment_credit_notes_amount: after } = invoice;
  const elsewhere = invoice.amount_paid_off_stripe ?? 0;
  const { added, included } = taxTotals(invoice);
  const signed = (value: Money) => (value.minor === 0 ? null : write.money(value));
  const less = ({ minor }: Money) => signed(money(-minor, currency));
  return section(
    [
      subtotal === total ? null : fact(texts.subtotal, write.money(money(subtotal, currency))),
      fact(texts.discounts, less(discountTotal(invoice))),
      fact(texts.tax, signed(added)),
      fact(texts.total, write.money(money(total, currency))),
      fact(texts.taxWithin, signed(included)),
      ...balanceMoves(invoice).map(({ kind, amount }) =>
        fact(texts.balance(kind), takesOff(kind) ? less(amount) : signed(amount)),
      ),
      fact(texts.creditNotes, less(money(before, currency))),
      fact(texts.due, write.money(dueOf(invoice))),
      fact(texts.paid, write.money(money(amount_paid, currency))),
      fact(texts.paidElsewhere, signed(money(elsewhere, currency))),
      fact(texts.overpaid, signed(money(amount_overpaid, currency))),
      // What was credited after it was paid leaves what was due as it was.
      fact(texts.creditNotes, less(money(after, currency))),
      fact(texts.refunded, signed(refundedOf(invoice, payments.charges ?? []))),
      fact(texts.owed, signed(stillOwed(invoice))),
    ],
    { header: texts.totals },
  );
}
