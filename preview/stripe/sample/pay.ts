/** Payments outside of subscriptions, and what became of them: refunds, disputes, invoices sent by hand. */
import type Stripe from 'stripe';
import { expectPayment, methodFor, voidInvoice, writeOff } from '../billing/collect';
import { creditAmount } from '../billing/credit-lines';
import { composeCreditNote, issueCreditNote, nothingBack } from '../billing/credit-note';
import { advancing, type Books, composeInvoice, finalizeInvoice, keep } from '../billing/invoicing';
import { type Answer, earn, takePayment } from '../billing/payment';
import { addPending, claim, lineOfItem, pendingItems } from '../billing/pending';
import { makeBalanceTransaction } from '../objects/balance';
import { makeCharge } from '../objects/charge';
import { makeDispute } from '../objects/dispute';
import { makeEarlyFraudWarning } from '../objects/early_fraud_warning';
import { makeRefund } from '../objects/refund';
import type { SampleInvoice, SamplePayment, SampleRefund } from './shapes';

const DAY = 86_400;

const DECLINED: Answer = {
  status: 'failed',
  code: 'card_declined',
  decline_code: 'generic_decline',
  advice_code: 'try_again_later',
  message: 'Your card was declined.',
};

/** One payment, or a series of one a day, oldest first. */
export function payOnce(books: Books, customer: Stripe.Customer, story: SamplePayment): void {
  for (let back = (story.times ?? 1) - 1; back >= 0; back -= 1) {
    const at = { ...books, now: Math.round(books.now - (story.daysAgo + back) * DAY) };
    const charge = story.legacy ? payFromSource(at, customer, story) : payByIntent(at, customer, story);
    for (const { daysAgo, ...refund } of story.refunds ?? []) {
      giveBack({ ...books, now: Math.round(books.now - daysAgo * DAY) }, charge, refund);
    }
    if (story.dispute) {
      const { daysAgo = 4, ...dispute } = story.dispute;
      askForDispute({ ...books, now: books.now - daysAgo * DAY }, charge, dispute);
    }
    if (story.fraudWarning) {
      const { type, daysAgo } = story.fraudWarning;
      warn({ ...books, now: Math.round(books.now - daysAgo * DAY) }, charge, type);
    }
    if (story.passedOn) passOn(books, charge, story.passedOn.fee);
  }
}

function payByIntent(books: Books, customer: Stripe.Customer, story: SamplePayment): Stripe.Charge {
  const method = methodFor(books, customer, null);
  if (!method) throw new Error(`${customer.id} has no way to pay`);
  const { charge } = takePayment(
    books,
    {
      intent: null,
      amount: story.amount,
      currency: story.currency,
      customer: customer.id,
      method,
      description: story.description,
      receiptEmail: customer.email,
      hold: story.state === 'held',
    },
    story.state === 'declined' ? DECLINED : { status: 'succeeded' },
  );
  return charge;
}

/** A charge as it was made before PaymentIntents. */
function payFromSource(books: Books, customer: Stripe.Customer, story: SamplePayment): Stripe.Charge {
  const { store, now, id } = books;
  const source = store.sources.get(String(customer.default_source));
  if (source?.object !== 'card') throw new Error(`${customer.id} has no card`);
  const captured = story.state !== 'held';
  const chargeId = id('ch');
  const charge = makeCharge({
    id: chargeId,
    created: now,
    livemode: store.livemode,
    amount: story.amount,
    currency: story.currency,
    customer: customer.id,
    captured,
    description: story.description,
    payment_method: source.id,
    source,
    balance_transaction: captured ? earn(books, chargeId, story) : null,
  });
  store.charges.set(charge.id, charge);
  return charge;
}

/** To a seller's account, as a destination charge does: https://docs.stripe.com/connect/destination-charges */
function passOn({ store, id }: Books, charge: Stripe.Charge, fee: number): void {
  store.charges.set(charge.id, {
    ...(store.charges.get(charge.id) ?? charge),
    application_fee: id('fee'),
    application_fee_amount: fee,
    on_behalf_of: SELLER,
    transfer: id('tr'),
    transfer_data: { amount: null, destination: SELLER },
  });
}

const SELLER = 'acct_1TSeller00000001';

/** Refunds a part or all of a charge. What failed is not counted as refunded: the money came back to the account. */
export function giveBack(
  books: Books,
  charge: Stripe.Charge,
  { amount, ...story }: { amount: number } & SampleRefund,
): void {
  const { store, now, id } = books;
  const current = store.charges.get(charge.id) ?? charge;
  const refundId = id('re');
  const transaction = makeBalanceTransaction({
    id: id('txn'),
    created: now,
    amount: -amount,
    currency: charge.currency,
    source: refundId,
    type: 'refund',
  });
  store.balance_transactions.set(transaction.id, transaction);
  store.refunds.set(
    refundId,
    makeRefund({
      id: refundId,
      created: now,
      amount,
      charge: charge.id,
      currency: charge.currency,
      customer: charge.customer,
      payment_intent: charge.payment_intent,
      payment_method: charge.payment_method,
      balance_transaction: transaction.id,
      ...story,
    }),
  );
  if (story.status === 'failed') return;
  const refunded = current.amount_refunded + amount;
  store.charges.set(charge.id, { ...current, amount_refunded: refunded, refunded: refunded === current.amount });
}

/** The bank asks back a charge; a chargeback also takes the money and a fee. */
export function askForDispute(
  { store, now, id }: Books,
  charge: Stripe.Charge,
  { status, reason }: { status: Stripe.Dispute.Status; reason: string },
): void {
  const disputeId = id('dp');
  const isInquiry = status.startsWith('warning_');
  const taken = makeBalanceTransaction({
    id: id('txn'),
    created: now,
    amount: -charge.amount,
    currency: charge.currency,
    fee: 1500,
    source: disputeId,
    type: 'adjustment',
    reporting_category: 'dispute',
  });
  const reinstated = { ...taken, id: id('txn'), amount: charge.amount, fee: 0, net: charge.amount };
  if (!isInquiry) store.balance_transactions.set(taken.id, taken);
  if (status === 'won') store.balance_transactions.set(reinstated.id, reinstated);
  store.disputes.set(
    disputeId,
    makeDispute({
      id: disputeId,
      created: now,
      livemode: store.livemode,
      amount: charge.amount,
      charge: charge.id,
      currency: charge.currency,
      payment_intent: charge.payment_intent,
      reason,
      status,
      balance_transactions: isInquiry ? [] : status === 'won' ? [taken, reinstated] : [taken],
    }),
  );
  store.charges.set(charge.id, { ...(store.charges.get(charge.id) ?? charge), disputed: true });
}

/** The card's bank takes it for fraud; no money moves. */
function warn({ store, now, id }: Books, charge: Stripe.Charge, fraud_type: string): void {
  const warning = makeEarlyFraudWarning({
    id: id('issfr'),
    created: now,
    livemode: store.livemode,
    charge: charge.id,
    ...(charge.payment_intent === null ? {} : { payment_intent: String(charge.payment_intent) }),
    fraud_type,
  });
  store.early_fraud_warnings.set(warning.id, warning);
}

/** An invoice made by hand, brought into its state. */
export function sendInvoice(books: Books, customer: Stripe.Customer, story: SampleInvoice): void {
  const { id } = books;
  const at = { ...books, now: Math.round(books.now - story.daysAgo * DAY) };
  const period = { start: at.now, end: at.now };
  addPending(
    at,
    customer.id,
    story.lines.map(({ amount, description }) => ({
      amount,
      currency: story.currency,
      description,
      period,
      quantity: 1,
      price: null,
      proration: false,
      discountable: true,
      subscription: null,
      subscriptionItem: null,
      invoiceItem: null,
    })),
  );
  const items = pendingItems(at, customer.id, null);
  const draft = composeInvoice(at, id('in'), {
    customer,
    subscription: null,
    currency: story.currency,
    lines: items.map((item) => lineOfItem(at, item)),
    discounts: [],
    reason: 'manual',
    period,
    collectionMethod: 'send_invoice',
    daysUntilDue: story.dueInDays,
  });
  claim(at, items, draft.id);
  if (story.state === 'draft') {
    keep(at, advancing(draft, false));
    return;
  }
  const invoice = expectPayment(at, finalizeInvoice(at, draft));
  const later = { ...at, now: at.now + 30 * DAY };
  if (story.state === 'void') voidInvoice(later, invoice);
  if (story.state === 'uncollectible') writeOff(later, invoice, 'user_forgiven');
  if (story.state === 'credited') credit(later, invoice);
}

/** A credit note over all that is open, which settles the invoice. */
function credit(books: Books, invoice: Stripe.Invoice): void {
  const note = composeCreditNote(books, invoice, {
    lines: creditAmount(books, invoice, invoice.amount_remaining),
    back: nothingBack,
    reason: 'order_change',
    memo: 'The training day did not take place.',
    metadata: {},
    effectiveAt: null,
  });
  issueCreditNote(books, note, { credit: 0, refund: null });
}
