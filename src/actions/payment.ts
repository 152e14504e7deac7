/** What all actions on a payment share: what they act on, and the amount that some of them ask for. */
import { disputeKind, leftToRefund } from '../billing/dispute';
import { paidWith } from '../billing/method';
import type { Money } from '../billing/money';
import { type Payment, paid, paymentState } from '../billing/payment';
import type { MoneyVerb, PaymentFacts } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Charge, chargeById } from '../stripe/resources/charge';
import { type Dispute, disputesOf } from '../stripe/resources/dispute';
import { earlyFraudWarningsOf } from '../stripe/resources/early-fraud-warning';
import { refundsOfCharge } from '../stripe/resources/refund';
import { type Asker, blocked, type Confirmation, type Fit, fits, type Outcome, pointless } from './action';

/** One wave, and another one for refunds that did not come along, where there are some. */
export function loadPayment(id: string, ask: Asker): Part<Payment> {
  return paymentIn(...ask(chargeById(id), disputesOf(id)), ask);
}

export const withWarnings = (id: string) => [chargeById(id), disputesOf(id), earlyFraudWarningsOf(id)] as const;

/** With what the card's bank warned of, in the same wave. */
export function loadWithWarnings(id: string, ask: Asker): Part<Payment> {
  const [charge, disputes, warnings] = ask(...withWarnings(id));
  const part = paymentIn(charge, disputes, ask);
  return isShown(part) ? shown({ ...part.value, warnings: listOf(warnings) }) : part;
}

/** What was asked for in one wave; another one for refunds that did not come along. */
export function paymentIn(charge: Part<Charge>, disputes: Part<List<Dispute>>, ask: Asker): Part<Payment> {
  if (!isShown(charge)) return charge;
  const whole = withRefunds(charge.value, ask);
  // An inquiry need not set `disputed`; what was never charged has none.
  if (!whole.disputed && !whole.captured) return shown({ charge: whole, disputes: [] });
  if (disputes.kind === 'problem' && whole.disputed) return disputes;
  const known = isShown(disputes) ? disputes.value.data : whole.disputed ? null : [];
  return shown({ charge: whole, disputes: known });
}

/** A charge brings along its newest ten refunds: where it has more, so many as a page may have. */
function withRefunds(charge: Charge, ask: Asker): Charge {
  if (!charge.refunds?.has_more) return charge;
  const [refunds] = ask(refundsOfCharge(charge.id));
  return isShown(refunds) ? { ...charge, refunds: refunds.value } : charge;
}

export const ofPayment = {
  load: loadPayment,
  // A guest is known by the payment alone.
  customerOf: ({ charge }: Payment) => charge.customer ?? charge.id,
  fingerprint: (payment: Payment) =>
    JSON.stringify(payment.charge, reliedOn) + disputeKind(payment) + leftToRefund(payment).minor,
};

const reliedOn: (keyof Charge)[] = [
  'status',
  'captured',
  'refunded',
  'amount',
  'amount_captured',
  'amount_refunded',
  'receipt_email',
];

/** What a PaymentIntent made is captured and released through that; it takes another permission than the charge. */
export const ofHeld = {
  ...ofPayment,
  needs: ['charge_write', 'payment_intent_write'],
  needsFor: ({ charge }: Payment) => (charge.payment_intent ? 'payment_intent_write' : 'charge_write'),
  fit: ({ charge }: Payment) => (paymentState(charge) === 'uncaptured' ? fits : pointless),
} as const;

/** Whether something can be given back. */
export function fitToGiveBack(charge: Charge): Fit {
  const state = paymentState(charge);
  return /succeeded|partlyRefunded/.test(state) ? fits : blocked(say('paying', 'notRefundable', state));
}

export function paymentFacts(charge: Charge): PaymentFacts {
  const { captured, created, description } = charge;
  const isOpen = /^(pending|other)$/.test(paymentState(charge));
  const stands = isOpen ? 'begun' : captured ? 'paid' : 'held';
  return { method: paidWith(charge), stands, amount: paid(charge), at: created, description };
}

/** `Visa •••• 4242 · paid $29.00, 4 Nov · Extra seat`. */
export const paymentLine = (charge: Charge): Saying => say('paying', 'payment', paymentFacts(charge));

/** HTTP 200, and not done: why not, where Stripe's status tells it. */
export function unfinished(what: 'capture' | 'payment', amount: Money, status: string | null): Outcome {
  return { kind: 'accepted', says: say('paying', 'unfinished', what, amount, status ?? '') };
}

/** The verb and the amount are what is confirmed. */
export function confirmAmount(verb: MoneyVerb, amount: Money, lines: Confirmation['lines']): Confirmation {
  const deed = say('paying', 'deed', verb, amount);
  return { title: say('paying', 'question', verb, amount), deed, lines, button: deed, amount };
}

/** Of a payment that no charge or invoice stands for. */
export const whatFor = { label: say('paying', 'whatFor'), hint: say('paying', 'customerSeesIt') };
