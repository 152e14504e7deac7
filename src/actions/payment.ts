/** What all actions on a payment share: what they act on, and the amount that some of them ask for. */
import { disputeKind } from '../billing/dispute';
import type { Money } from '../billing/money';
import type { Payment } from '../billing/payment';
import { methodName, type PaymentState, paid, paymentState } from '../billing/payment';
import { dotted, type Formats } from '../language/format';
import { isShown, type Part, shown } from '../stripe/part';
import { type Charge, chargeById } from '../stripe/resources/charge';
import { disputesOf } from '../stripe/resources/dispute';
import { type Asker, blocked, type Confirmation, type Fit, fits, type Outcome, pointless } from './action';
import type { Telling } from './telling';

/** One wave, and another one for what kind of dispute it is, where there is one and the key may know. */
export function loadPayment(id: string, ask: Asker): Part<Payment> {
  const [charge] = ask(chargeById(id));
  if (!isShown(charge)) return charge;
  if (!charge.value.disputed) return shown({ charge: charge.value, disputes: [] });
  const [disputes] = ask(disputesOf(id));
  if (disputes.kind === 'problem') return disputes;
  const known = isShown(disputes) ? disputes.value.data : null;
  return shown({ charge: charge.value, disputes: known });
}

export const ofPayment = {
  load: loadPayment,
  customerOf: ({ charge }: Payment) => charge.customer,
  fingerprint: (payment: Payment) => JSON.stringify(payment.charge, reliedOn) + disputeKind(payment),
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

const stateWords: Partial<Record<PaymentState, string>> = {
  failed: 'It failed: nothing was charged.',
  pending: 'It is still pending.',
  uncaptured: 'It is only held on the card: nothing was charged yet.',
  released: 'It was released: nothing was charged.',
  refunded: 'It is already refunded in full.',
};

/** Whether something can be given back. */
export function fitToGiveBack(charge: Charge): Fit {
  const why = stateWords[paymentState(charge)];
  return why ? blocked(why) : fits;
}

/** `Visa •••• 4242 · paid $29.00, 4 Nov · Extra seat`. */
export function paymentLine(charge: Charge, formats: Formats): string {
  const verb = charge.captured ? 'paid' : 'held';
  const moved = `${verb} ${formats.money(paid(charge))}, ${formats.date(charge.created)}`;
  return dotted(methodName(charge), moved, charge.description);
}

/** HTTP 200, and not done: why not, where this version knows the status. */
export function unfinished(what: string, words?: string): Outcome {
  return { kind: 'accepted', text: `The ${what} ${words ?? 'is not done yet. Look in Stripe.'}` };
}

export const onItsWay = 'is on its way; the bank has not confirmed it yet.';

/** The verb and the amount are what is confirmed. */
export function confirmAmount(
  verb: string,
  amount: Money,
  { formats }: Telling,
  lines: Confirmation['lines'],
): Confirmation {
  const button = `${verb} ${formats.money(amount)}`;
  return { title: `${button}?`, lines, button, amount };
}

/** Of a payment that no charge or invoice stands for. */
export const whatFor = { label: 'What for', hint: 'The customer may see it' };
