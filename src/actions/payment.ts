/** What all actions on a payment share: what they act on, and the amount that some of them ask for. */
import { disputeKind } from '../billing/dispute';
import { apiDecimals, type Money, money, parseAmount, toTyped } from '../billing/money';
import type { Payment } from '../billing/payment';
import { methodName, type PaymentState, paid, paymentState } from '../billing/payment';
import { dotted, type Formats } from '../language/format';
import { isShown, type Part, shown } from '../stripe/part';
import { type Charge, chargeById } from '../stripe/resources/charge';
import { disputesOf } from '../stripe/resources/dispute';
import type { Asker, Confirmation, Field, Outcome, Telling, Values } from './action';
import { choice, textField } from './fields';

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
  blocked: ({ charge }: Payment) => (paymentState(charge) === 'uncaptured' ? null : ''),
} as const;

const stateWords: Partial<Record<PaymentState, string>> = {
  failed: 'It failed: nothing was charged.',
  pending: 'It is still pending.',
  uncaptured: 'It is only held on the card: nothing was charged yet.',
  released: 'It was released: nothing was charged.',
  refunded: 'It is already refunded in full.',
};

/** Why nothing can be given back; null where something can. */
export function blockedByState(charge: Charge): string | null {
  return stateWords[paymentState(charge)] ?? null;
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

/** An amount has eight digits: https://docs.stripe.com/api/payment_intents/create#create_payment_intent-amount */
export const most = ({ currency = '' }: Values): Money => money(99_999_999, currency);

const commonCurrencies = 'usd eur gbp jpy cad aud chf'.split(' ');

/** What is asked of a payment that no charge or invoice stands for. The currency that the customer pays in comes first. */
export function orderFields(usual: string): Field[] {
  const currencies = [...new Set([usual, ...commonCurrencies])];
  return [
    textField('amount', 'Amount'),
    choice(
      'currency',
      'Currency',
      currencies.map((code) => [code, code.toUpperCase()]),
    ),
    textField('description', 'What for', '', 'The customer may see it'),
  ];
}

export function amountField(most: Money): Field {
  return textField('amount', `Amount in ${most.currency.toUpperCase()}`, toTyped(most));
}

/** Three-decimal amounts end in 0: https://docs.stripe.com/currencies#three-decimal */
const step = ({ currency }: Money) => (apiDecimals(currency) === 3 ? 10 : 1);

/** What the form says; zero where that is no amount up to `most`. */
export function amountIn({ amount = '' }: Values, most: Money): Money {
  const typed = parseAmount(amount, most.currency);
  return typed && typed.minor <= most.minor && typed.minor % step(most) === 0 ? typed : money(0, most.currency);
}

export function amountFault(values: Values, most: Money, formats: Formats): string | null {
  if (amountIn(values, most).minor > 0) return null;
  return `Enter an amount up to ${formats.money(most)}${step(most) > 1 ? ' whose last digit is 0' : ''}.`;
}
