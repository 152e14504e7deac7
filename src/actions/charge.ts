import { methodOf as methodFacts } from '../billing/method';
import { money } from '../billing/money';
import { customersMethod } from '../billing/subscription';
import { say } from '../language/words/words';
import { isShown, listOf, shown } from '../stripe/part';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { createPaymentIntent, type PaymentIntent } from '../stripe/resources/payment-intent';
import { type PaymentMethod, paymentMethodsOf } from '../stripe/resources/payment-method';
import { carries, type Trace, traceMetadata } from '../stripe/trace';
import { type Action, blocked, fits } from './action';
import { type Holder, loadHolder, ofCustomer } from './customer';
import { amount, id, maybe, text } from './fields';
import { form, type Said } from './form';
import { confirmAmount, paymentFacts, unfinished, whatFor } from './payment';

/** A customer who is to pay. */
interface Payer extends Holder {
  /** The newest ten; absent on the customer's card. */
  charges?: readonly Charge[];
  /** What they have saved, as far as the key can read it. */
  methods?: readonly PaymentMethod[];
}

/** The one that was chosen, else the customer's default, else whichever there is. */
const methodOf = ({ customer, methods }: Payer, chosen: string | null = null) =>
  chosen ?? customersMethod(customer) ?? methods?.[0]?.id ?? '';

const order = form({ amount, description: text, method: maybe(id) }, (payer: Payer) => {
  const { methods = [] } = payer;
  const usual = payer.customer.currency ?? payments(payer)[0]?.currency ?? 'usd';
  const options = methods.map((each) => [each.id, say('methods', 'name', methodFacts(each))] as const);
  return {
    amount: { usual },
    description: whatFor,
    method: options[1] ? { label: say('paying', 'method'), options, value: methodOf(payer) } : null,
  };
});
type Order = Said<typeof order>;

/** What a write says, whatever it is paid with. */
export function ordered({ customer: { id } }: Payer, trace: Trace, { amount, description }: Order) {
  const { minor, currency } = amount;
  return { amount: minor, currency, customer: id, ...(description && { description }), metadata: traceMetadata(trace) };
}

/** A failed one is no payment. */
const payments = ({ charges = [] }: Payer) => charges.filter(({ status }) => status !== 'failed');

/**
 * Charges what the customer has saved, without them there. Stripe copies a PaymentIntent's metadata to its charge, where
 * the trace is found without another permission: https://docs.stripe.com/metadata
 */
export const charge: Action<Payer, Order, PaymentIntent | Charge> = {
  ...ofCustomer,
  name: 'charge',
  label: say('actions', 'label', 'charge'),
  needs: ['payment_intent_write', 'charge_read'],
  load: (id, ask) => {
    const holder = loadHolder(id, ask);
    if (!isShown(holder)) return holder;
    const [charges, methods] = ask(chargesOf(id), paymentMethodsOf(id));
    if (!isShown(charges)) return charges;
    if (methods.kind === 'problem') return methods;
    return shown({ ...holder.value, charges: charges.value.data, methods: listOf(methods) });
  },
  fit: (payer) => (payer.charges && !methodOf(payer) ? blocked(say('paying', 'noSavedCard')) : fits),
  // Whoever charges them meanwhile is seen by the newest payment.
  fingerprint: (payer) => JSON.stringify([methodOf(payer), payments(payer)[0]?.id]),
  form: order,
  confirm: (payer, _, { amount, description, ...values }) => {
    const id = methodOf(payer, values.method);
    const method = payer.methods?.find((each) => each.id === id);
    const [last] = payments(payer);
    return confirmAmount('charge', amount, [
      method ? say('paying', 'paidWith', methodFacts(method)) : say('paying', 'paidWithDefault'),
      description ? say('paying', 'forWhat', description) : null,
      last ? say('paying', 'lastPayment', paymentFacts(last)) : null,
      say('paying', 'onlyWithConsent'),
    ]);
  },
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
  outcome: ({ amount, currency, status }) => {
    const sum = money(amount, currency);
    return status === 'succeeded'
      ? { kind: 'done', says: say('paying', 'charged', sum), tell: say('telling', 'charged', sum) }
      : unfinished('payment', sum, status);
  },
  trace: 'the metadata of their newest payments',
  carriedOut: (payer, intention) => payments(payer).find(carries(intention)) ?? null,
};
