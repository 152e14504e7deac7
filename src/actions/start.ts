import { discountFacts, holdsAt } from '../billing/discount';
import { money } from '../billing/money';
import { chargedTo, type Paying } from '../billing/paying';
import { customersMethod, lineAmount } from '../billing/subscription';
import { agreedOf, beforeOffAndTax } from '../billing/summary';
import { type Saying, say } from '../language/words/words';
import { isShown, listOf, shown } from '../stripe/part';
import { customerById } from '../stripe/resources/customer';
import type { Discount } from '../stripe/resources/discount';
import { previewInvoice } from '../stripe/resources/invoice-preview';
import { type PaymentMethod, paymentMethodsOf } from '../stripe/resources/payment-method';
import { createSubscription, type Subscription } from '../stripe/resources/subscription';
import { traceKeys, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import {
  catalogueAsks,
  endOf,
  maxTrialDays,
  needsCatalogue,
  onePrice,
  paidOrNothing,
  paidOutcome,
  withPrices,
} from './catalogue';
import { dueIn, type Foreseen, foreseenIn, movesBy } from './collected';
import { type Holder, holderOf, ofCustomer } from './customer';
import { codeFault, codeField, codeQuestion, lookUpCode, offBy, redeemed } from './discount';
import { choice, count } from './fields';
import { form, type Said } from './form';
import type { Priced } from './subject';
import { alsoHas, balanceLine, done } from './subscription';

interface Starting extends Holder, Partial<Priced> {
  /** What they have saved, as far as the key can read it. */
  methods?: readonly PaymentMethod[];
}

const fields = {
  price: onePrice,
  quantity: count,
  trial: count,
  due: choice('auto', '7', '14', '30'),
  code: codeField,
};

const started = form(
  fields,
  ({ customer, prices = [], pricesCut = false }: Starting, telling) => {
    const wrong = say('subscribing', 'wholeNumbers', maxTrialDays);
    const invoiced = (days: number) => say('subscribing', 'sendInvoice', days);
    return {
      price: { prices, pricesCut, telling },
      quantity: { label: say('subscribing', 'quantity'), value: '1', wrong },
      trial: { label: say('subscribing', 'trialDays'), most: maxTrialDays, wrong },
      due: {
        label: say('subscribing', 'payment'),
        value: customersMethod(customer) ? ('auto' as const) : ('30' as const),
        options: {
          ...(customersMethod(customer) && { auto: say('subscribing', 'chargeMethod') }),
          7: invoiced(7),
          14: invoiced(14),
          30: invoiced(30),
        },
      },
      code: codeQuestion(telling),
    };
  },
  (_, telling) => [alsoHas(telling)],
);
type Values = Said<typeof started>;

const deed = say('subscribing', 'deed', { kind: 'start' });

/** A new subscription to one price. */
export const start: Action<Starting, Values, Subscription> = {
  ...ofCustomer,
  name: 'start',
  label: say('actions', 'label', 'start'),
  about: 'subscription',
  needs: needsCatalogue,
  load: (id, ask, known) => {
    const [part, methods, ...catalogue] = ask(
      customerById(id, ['subscriptions'], 'withCoupons'),
      paymentMethodsOf(id),
      ...catalogueAsks(known),
    );
    const holder = holderOf(part);
    if (!isShown(holder)) return holder;
    const starting = shown({ ...holder.value, methods: listOf(methods) });
    return withPrices(ask, starting, ({ customer }) => customer.currency, known, catalogue);
  },
  fingerprint: ({ customer, methods }) => JSON.stringify({ ...customer, methods }, decisive.split(' ')),
  form: started,
  lookUp: ({ customer }, said, ask): Values & { foreseen: Foreseen } => {
    const values = { ...said, code: lookUpCode(customer.id, said.code, ask) };
    const change = { subscription_details: { items: [itemOf(values)] }, ...redeemed(values.code) };
    const due = dueIn(ask(previewInvoice({ customer: customer.id, ...change }))[0]);
    // After a trial, however short, it charges what it would charge at once: that is not free of a limit.
    return { ...values, foreseen: { due: trialEnd(values) ? 'unknown' : due, moves: movesBy(due) } };
  },
  fault: ({ prices = [] }, { code, price }) => codeFault(code, prices.find(({ id }) => id === price)?.currency ?? null),
  confirm: ({ customer, prices = [], methods = [] }, telling, values) => {
    const { price, quantity } = itemOf(values);
    const data = prices.flatMap((each) => (each.id === price ? [{ price: each, quantity }] : []));
    const [due] = data.map(lineAmount);
    const { redeems } = values.code ?? {};
    const end = trialEnd(values);
    const { due: exact } = foreseenIn(values);
    const own = customer.discount && holdsAt(customer.discount, values.at) ? customer.discount : null;
    const method = customersMethod(customer);
    const paying: Paying = method === null ? { kind: 'none' } : chargedTo(method, methods, values.at);
    return {
      title: say('subscribing', 'question', { kind: 'start' }),
      products: Object.fromEntries(data.map(({ price: { product, sold } }) => [product, sold])),
      deed,
      lines: [
        say(
          'subscribing',
          'beforeTax',
          beforeOffAndTax(agreedOf({ items: { data } }, telling.products)),
          endOf(price, due),
        ),
        redeems ? say('subscribing', 'discount', offBy(redeems)) : null,
        own ? ownDiscount(own, redeems !== undefined && redeems !== null) : null,
        alsoHas(telling),
        balanceLine(customer),
        end
          ? say('subscribing', 'freeUntil', end)
          : typeof exact === 'object'
            ? say('subscribing', values.due === 'auto' ? 'firstDue' : 'firstInvoiced', exact)
            : say('subscribing', 'firstBilled'),
        values.due === 'auto'
          ? say('collecting', end ? 'startChargesThen' : 'startCharges', paying)
          : say('subscribing', 'invoiceStarts', daysUntilDue[values.due]),
      ],
      button: deed,
      // Where something is taken off, or on account, only Stripe knows the sum.
      amount:
        typeof exact === 'object'
          ? exact
          : end || !due || redeems || own || customer.balance
            ? null
            : money(Math.round(due), String(data[0]?.price.currency)),
    };
  },
  does: 'subscription.start',
  effect: (_, values) => ({ kind: 'subscription', change: 'start', moves: foreseenIn(values).moves }),
  write: ({ customer }, trace, values) => {
    const end = trialEnd(values);
    return createSubscription({
      customer: customer.id,
      items: [itemOf(values)],
      ...(end ? { trial_end: end } : {}),
      ...(values.due === 'auto'
        ? paidOrNothing
        : { collection_method: 'send_invoice', days_until_due: daysUntilDue[values.due] }),
      ...redeemed(values.code),
      metadata: traceMetadata(trace),
    });
  },
  outcome: (subscription, _, products) =>
    subscription.status === 'trialing'
      ? done({ kind: 'trialStarted', at: Number(subscription.trial_end) }, subscription, products)
      : paidOutcome(subscription, { kind: 'started' }, products),
  trace: 'the metadata of their subscriptions',
  carriedOut: ({ customer }, intention) =>
    customer.subscriptions?.data.find(({ metadata }) => metadata[traceKeys.intention] === intention) ?? null,
};

/** What else there is, and what pays, by Stripe's names on every level. */
const decisive =
  'balance methods card last4 exp_month exp_year discount subscriptions data id status invoice_settings default_payment_method default_source';

/** A subscription with a discount of its own does without the customer's. */
function ownDiscount(own: Discount, isReplaced: boolean): Saying {
  const facts = discountFacts(own);
  return isReplaced ? say('subscribing', 'replacesOwn', facts, false) : say('subscribing', 'ownCounts', facts);
}

const daysUntilDue = { 30: 30, 14: 14, 7: 7 } as const;

const itemOf = ({ price, quantity }: Values) => ({ price, quantity: quantity ?? 1 });

/** In seconds since 1970; null without a trial. */
const trialEnd = ({ at, trial }: Values) => (trial === null ? null : at + trial * 86_400);
