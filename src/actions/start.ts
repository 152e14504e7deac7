import { money } from '../billing/money';
import { customersMethod, lineAmount } from '../billing/subscription';
import { isShown } from '../stripe/part';
import { previewInvoice } from '../stripe/resources/invoice';
import { createSubscription, type Subscription } from '../stripe/resources/subscription';
import { traceKeys, traceMetadata } from '../stripe/trace';
import type { Action } from './action';
import { endOf, maxTrialDays, needsCatalogue, onePrice, paidOrNothing, paidOutcome, withPrices } from './catalogue';
import { type Holder, loadHolder, ofCustomer } from './customer';
import { codeFault, codeField, codeQuestion, lookUpCode, redeemed } from './discount';
import { choice, count } from './fields';
import { form, type Said } from './form';
import { agreed, alsoHas, balanceLine, done, type Offer } from './subscription';

interface Starting extends Holder {
  prices?: readonly Offer[];
}

const label = 'Start a subscription';

const fields = {
  price: onePrice,
  quantity: count,
  trial: count,
  due: choice('auto', '30', '14', '7'),
  code: codeField,
};

const started = form(fields, ({ customer, prices = [] }: Starting, telling) => {
  const wrong = `Enter whole numbers, up to ${maxTrialDays} trial days.`;
  const invoiced = (days: number) => `Send an invoice, due in ${days} days`;
  return {
    price: { prices, telling },
    quantity: { label: 'Quantity', value: '1', wrong },
    trial: { label: 'Trial days', most: maxTrialDays, wrong },
    due: {
      label: 'Payment',
      options: {
        ...(customersMethod(customer) && { auto: 'Charge the method on file' }),
        30: invoiced(30),
        14: invoiced(14),
        7: invoiced(7),
      },
    },
    code: codeQuestion(telling),
  };
});
type Values = Said<typeof started>;

/** A new subscription to one price. */
export const start: Action<Starting, Values, Subscription> = {
  ...ofCustomer,
  name: 'start',
  label,
  about: 'subscription',
  needs: needsCatalogue,
  load: (id, ask) => withPrices(ask, loadHolder(id, ask, ['subscriptions']), ({ customer }) => customer.currency),
  fingerprint: ({ customer }) => JSON.stringify(customer, decisive.split(' ')),
  form: started,
  lookUp: ({ customer }, values, telling, ask) => ({
    ...values,
    code: lookUpCode(customer.id, values.code, telling, ask),
  }),
  fault: (_, { code }) => codeFault(code),
  confirm: ({ customer, prices = [] }, telling, values, ask) => {
    const { price, quantity } = itemOf(values);
    const data = prices.flatMap((each) => (each.id === price ? [{ price: each, quantity }] : []));
    const [due] = data.map(lineAmount);
    const end = trialEnd(values);
    const change = { subscription_details: { items: [{ price, quantity }] }, ...redeemed(values.code) };
    const [preview] = end ? [] : ask(previewInvoice({ customer: customer.id, ...change }));
    const exact = preview && isShown(preview) && preview.value;
    return {
      title: `${label}?`,
      lines: [
        `${agreed({ items: { data } }, telling)}${endOf(price, due)}, before discounts and tax.`,
        values.code?.redeems?.off ?? null,
        alsoHas(telling),
        balanceLine(customer, telling),
        end
          ? `Free until ${telling.formats.date(end)}; then the first period is billed.`
          : exact
            ? `Stripe’s preview: ${telling.formats.money(money(exact.amount_due, exact.currency))} is ${values.due === 'auto' ? 'due' : 'invoiced'} now.`
            : 'The first period is billed now.',
        values.due === 'auto'
          ? `The method on file is charged ${end ? 'then.' : 'now. If that fails, nothing starts.'}`
          : `Stripe sends an invoice, due in ${values.due} days. It starts at once.`,
      ],
      button: label,
      // Where something is taken off, or on account, only Stripe knows the sum.
      amount: exact
        ? money(exact.amount_due, exact.currency)
        : end || !due || values.code?.redeems || customer.discount || customer.balance
          ? null
          : money(Math.round(due), String(data[0]?.price.currency)),
    };
  },
  effect: () => ({ kind: 'subscription', change: 'start' }),
  write: ({ customer }, trace, values) => {
    const end = trialEnd(values);
    return createSubscription({
      customer: customer.id,
      items: [itemOf(values)],
      ...(end ? { trial_end: end } : {}),
      ...(values.due === 'auto'
        ? paidOrNothing
        : { collection_method: 'send_invoice', days_until_due: Number(values.due) }),
      ...redeemed(values.code),
      metadata: traceMetadata(trace),
    });
  },
  outcome: (subscription, { formats }) =>
    subscription.status === 'trialing'
      ? done(`The trial has started. It ends on ${formats.date(Number(subscription.trial_end))}.`)
      : paidOutcome(subscription, 'The subscription has started.'),
  trace: 'the metadata of their subscriptions',
  carriedOut: ({ customer }, intention) =>
    customer.subscriptions?.data.find(({ metadata }) => metadata[traceKeys.intention] === intention) ?? null,
};

/** What else there is, and what pays, by Stripe's names on every level. */
const decisive = 'balance discount subscriptions data id status invoice_settings default_payment_method default_source';

const itemOf = ({ price, quantity }: Values) => ({ price, quantity: quantity ?? 1 });

/** In seconds since 1970; null without a trial. */
const trialEnd = ({ at, trial }: Values) => (trial === null ? null : at + trial * 86_400);
