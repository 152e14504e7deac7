import { currenciesOf, expiryOf } from '../billing/chargeable';
import { methodOf as methodFacts } from '../billing/method';
import { money } from '../billing/money';
import { customersMethod } from '../billing/subscription';
import { type Saying, say } from '../language/words/words';
import { isShown, listOf, shown } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import { customerById } from '../stripe/resources/customer';
import { type ChargedIntent, createPaymentIntent } from '../stripe/resources/payment-intent';
import { type PaymentMethod, paymentMethodsOf } from '../stripe/resources/payment-method';
import { carries, type Trace, traceMetadata } from '../stripe/trace';
import { type Action, blocked, fits } from './action';
import { type Holder, holderOf, ofCustomer } from './customer';
import { debitLine, doubtLines } from './debit';
import { amount, id, maybe, text } from './fields';
import { faultless, form, type Said, wrong } from './form';
import { currenciesPaid, type Owed, owedAsked, owedMark, owedRead, owingFirst, payments } from './owing';
import { confirmAmount, paymentFacts, unfinished, whatFor } from './payment';
import type { Telling } from './telling';

/** A customer who is to pay. */
interface Payer extends Owed {
  /** What they have saved, as far as the key can read it. */
  methods?: readonly PaymentMethod[];
}

/** The one that was chosen, else the customer's default, else whichever there is. */
const methodOf = ({ customer, methods }: Payer, chosen: string | null = null) =>
  chosen ?? customersMethod(customer) ?? methods?.[0]?.id ?? '';

const order = form(
  { amount, description: text, method: maybe(id) },
  (payer: Payer, { now = 0 }) => {
    const { methods = [] } = payer;
    const value = methodOf(payer);
    const named = methods.map(
      (each) => [each.id, say('methods', 'saved', methodFacts(each), expiryOf(each, now))] as const,
    );
    // It may be older than the newest ones.
    const isListed = methods.some((each) => each.id === value);
    const options = isListed || !named[0] ? named : [[value, say('paying', 'default')] as const, ...named];
    return {
      amount: currenciesPaid(payer),
      description: whatFor,
      method: options[1] ? { label: say('paying', 'method'), options, value } : null,
    };
  },
  (payer, telling) => (payer.methods?.[1] ? [] : [paidWithLine(payer, null, telling)]),
);
type Order = Said<typeof order>;

function paidWithLine(payer: Payer, chosen: string | null, { now = 0 }: Telling): Saying {
  const method = chargedBy(payer, chosen);
  return method
    ? say('paying', 'paidWith', methodFacts(method), expiryOf(method, now))
    : say('paying', 'paidWithDefault');
}

/** Undefined where the key can't see it. */
const chargedBy = (payer: Payer, chosen: string | null) =>
  payer.methods?.find((each) => each.id === methodOf(payer, chosen));

/** What a write says, whatever it is paid with. */
export function ordered({ customer: { id } }: Holder, trace: Trace, { amount, description }: Order) {
  const { minor, currency } = amount;
  return { amount: minor, currency, customer: id, ...(description && { description }), metadata: traceMetadata(trace) };
}

/**
 * Charges what the customer has saved, without them there. Stripe copies a PaymentIntent's metadata to its charge, where
 * the trace is found without another permission: https://docs.stripe.com/metadata
 */
export const charge: Action<Payer, Order, ChargedIntent | Charge> = {
  ...ofCustomer,
  name: 'charge',
  label: say('actions', 'label', 'charge'),
  needs: ['payment_intent_write', 'charge_read'],
  load: (id, ask) => {
    const [part, methods, ...lists] = ask(customerById(id), paymentMethodsOf(id), ...owedAsked(id));
    const holder = holderOf(part);
    if (!isShown(holder)) return holder;
    if (!isShown(lists[0])) return lists[0];
    if (methods.kind === 'problem') return methods;
    const owed = owedRead(lists);
    return isShown(owed) ? shown({ ...holder.value, ...owed.value, methods: listOf(methods) }) : owed;
  },
  fit: (payer) => (payer.charges && !methodOf(payer) ? blocked(say('paying', 'noSavedCard')) : fits),
  // Whoever charges them meanwhile is seen by the newest payment.
  fingerprint: (payer) => JSON.stringify([methodOf(payer), payments(payer)[0]?.id, owedMark(payer)]),
  first: owingFirst,
  form: order,
  fault: (payer, { amount: { currency }, method }) => {
    const charged = chargedBy(payer, method);
    const taken = charged && currenciesOf(charged);
    return charged && taken && !taken.includes(currency)
      ? wrong(say('paying', 'methodTakes', methodFacts(charged), taken))
      : faultless;
  },
  confirm: (payer, telling, { amount, description, method }) => {
    const [last] = payments(payer);
    const charged = chargedBy(payer, method);
    const debit = charged && debitLine(charged);
    return confirmAmount('charge', amount, [
      debit ?? paidWithLine(payer, method, telling),
      ...(charged ? doubtLines(charged, payments(payer)) : []),
      description ? say('paying', 'forWhat', description) : null,
      last ? say('paying', 'lastPayment', paymentFacts(last)) : null,
      say('paying', 'onlyWithConsent', !debit),
    ]);
  },
  does: 'moneyIn',
  effect: (_, { amount }) => ({ kind: 'moneyIn', amount }),
  // Methods that lead to another page are left out: nobody is there to be led.
  write: (payer, trace, values) =>
    createPaymentIntent({
      ...ordered(payer, trace, values),
      payment_method: methodOf(payer, values.method),
      off_session: true,
      confirm: true,
      automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
    }),
  outcome: (made, { description }) => {
    const { amount, currency, status } = made;
    const sum = money(amount, currency);
    if (status !== 'succeeded') return unfinished('payment', sum, status);
    const { receipt_url: receipt = null } = ('receipt_url' in made ? made : made.latest_charge) ?? {};
    return {
      kind: 'done',
      says: say('paying', 'charged', sum),
      tell: say('telling', 'charged', sum, description, receipt),
    };
  },
  trace: 'the metadata of their newest payments',
  carriedOut: (payer, intention) => payments(payer).find(carries(intention)) ?? null,
};
