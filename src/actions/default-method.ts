import { expiryOf } from '../billing/chargeable';
import { methodOf } from '../billing/method';
import { customersMethod, isCurrent } from '../billing/subscription';
import { agreedOf } from '../billing/summary';
import { type Saying, say } from '../language/words/words';
import { isShown, shown } from '../stripe/part';
import { type Customer, customerById, updateCustomer } from '../stripe/resources/customer';
import { type PaymentMethod, paymentMethodsOf } from '../stripe/resources/payment-method';
import { type Subscription, subscriptionsOf } from '../stripe/resources/subscription';
import { carries, traceMetadata } from '../stripe/trace';
import { type Action, blocked, fits } from './action';
import { type Holder, holderOf, ofCustomer } from './customer';
import { doubtLines } from './debit';
import { id } from './fields';
import { form, type Said } from './form';
import { unclear } from './subscription';
import type { Telling } from './telling';

/** With what they have saved, and what is charged to it; subscriptions null where they are not all known. */
type Payer = Holder & { methods?: readonly PaymentMethod[]; subscriptions?: readonly Subscription[] | null };

const others = ({ customer, methods = [] }: Payer) => methods.filter((each) => each.id !== customersMethod(customer));

const named = (method: PaymentMethod, { now = 0 }: Telling): Saying =>
  say('methods', 'saved', methodOf(method), expiryOf(method, now));

const wanted = form({ method: id }, (payer: Payer, telling) => ({
  method: {
    label: say('defaultMethod', 'which'),
    options: others(payer).map((each) => [each.id, named(each, telling)] as const),
  },
}));
type Wanted = Said<typeof wanted>;

/** Those that are charged by themselves. */
const charged = (subscriptions: readonly Subscription[]) =>
  subscriptions.filter((each) => isCurrent(each) && each.collection_method !== 'send_invoice');

const hasOwn = ({ default_payment_method, default_source }: Subscription) =>
  default_payment_method !== null || default_source !== null;

/**
 * What is charged by itself goes by the subscription's own method, else by the customer's:
 * https://docs.stripe.com/api/customers/object#customer_object-invoice_settings-default_payment_method
 */
export const defaultMethod: Action<Payer, Wanted, Customer> = {
  ...ofCustomer,
  name: 'defaultMethod',
  label: say('actions', 'label', 'defaultMethod'),
  labelFor: ({ paysWithoutCard }) =>
    paysWithoutCard ? say('defaultMethod', 'label') : say('actions', 'label', 'defaultMethod'),
  needs: ['customer_write', 'payment_method_read'],
  load: (id, ask) => {
    const [customer, methods, subscriptions] = ask(
      customerById(id),
      paymentMethodsOf(id),
      subscriptionsOf(id, 'plain', 'notCanceled', { limit: 100 }),
    );
    const holder = holderOf(customer);
    if (!isShown(holder)) return holder;
    if (!isShown(methods)) return methods;
    const known = isShown(subscriptions) && !subscriptions.value.has_more ? subscriptions.value.data : null;
    return shown({ ...holder.value, methods: methods.value.data, subscriptions: known });
  },
  fit: (payer) => (payer.methods && !others(payer)[0] ? blocked(say('defaultMethod', 'noOther')) : fits),
  fingerprint: ({ customer, methods = [], subscriptions = null }) =>
    JSON.stringify([
      customersMethod(customer),
      methods.map((each) => each.id),
      subscriptions?.map((each) => [each.id, each.status, hasOwn(each)]),
    ]),
  form: wanted,
  confirm: ({ customer, methods = [], subscriptions = null }, telling, { method }) => {
    const find = (wanted: string | null) => methods.find((each) => each.id === wanted);
    const [before, after] = [find(customersMethod(customer)), find(method)];
    const agreed = (all: readonly Subscription[]) => all.map((each) => agreedOf(each, telling.products));
    const all = charged(subscriptions ?? []);
    return {
      title: say('defaultMethod', 'question'),
      deed: say('defaultMethod', 'deed'),
      lines: [
        before ? say('defaultMethod', 'before', methodOf(before)) : null,
        after ? say('defaultMethod', 'after', methodOf(after), expiryOf(after, telling.now ?? 0)) : null,
        ...(after ? doubtLines(after) : []),
        ...(subscriptions
          ? [
              say('defaultMethod', 'follow', agreed(all.filter((each) => !hasOwn(each)))),
              all.some(hasOwn) ? say('defaultMethod', 'haveOwn', agreed(all.filter(hasOwn))) : null,
            ]
          : [say('defaultMethod', 'notKnown')]),
        say('defaultMethod', 'laterCharges'),
      ],
      button: say('defaultMethod', 'deed'),
    };
  },
  does: 'method',
  effect: () => ({ kind: 'method' }),
  write: ({ customer: { id } }, trace, { method }) =>
    updateCustomer(id, {
      invoice_settings: { default_payment_method: method },
      metadata: traceMetadata(trace, 'change'),
    }),
  outcome: ({ invoice_settings }, { method }) =>
    invoice_settings?.default_payment_method === method
      ? { kind: 'done', says: say('defaultMethod', 'done') }
      : unclear,
  trace: 'their metadata',
  carriedOut: ({ customer }, intention) => (carries(intention)(customer) ? customer : null),
};
