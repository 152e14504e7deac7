import { money } from '../billing/money';
import { customersMethod, lineAmount } from '../billing/subscription';
import { isShown } from '../stripe/part';
import { previewInvoice } from '../stripe/resources/invoice';
import { createSubscription, type Subscription } from '../stripe/resources/subscription';

import { traceKeys, traceMetadata } from '../stripe/trace';
import type { Action, Values } from './action';
import {
  endOf,
  isQuantity,
  maxTrialDays,
  needsCatalogue,
  paidOrNothing,
  paidOutcome,
  priceFault,
  priceFields,
  withPrices,
} from './catalogue';
import { type Holder, loadHolder, ofCustomer } from './customer';
import { codeFault, codeFields, lookUpCode, redeemed } from './discount';
import { choice, textField } from './fields';
import { agreed, alsoHas, balanceLine, done, type Offer } from './subscription';

interface Starting extends Holder {
  prices?: readonly Offer[];
}

const label = 'Start a subscription';

/** A new subscription to one price. */
export const start: Action<Starting, Subscription> = {
  ...ofCustomer,
  name: 'start',
  label,
  about: 'subscription',
  needs: needsCatalogue,
  load: (id, ask) => withPrices(ask, loadHolder(id, ask, ['subscriptions']), ({ customer }) => customer.currency),
  blocked: () => null,
  fingerprint: ({ customer }) => JSON.stringify(customer, decisive.split(' ')),
  form: ({ customer, prices = [] }, telling, values) => ({
    fields: [
      ...priceFields(prices, 'Choose', telling, values),
      textField('quantity', 'Quantity', '1'),
      textField('trial', 'Trial days'),
      choice('due', 'Payment', [
        ...(customersMethod(customer) ? [[automatic, 'Charge the method on file'] as const] : []),
        ...['30', '14', '7'].map((days) => [days, `Send an invoice, due in ${days} days`] as const),
      ]),
      ...codeFields(telling),
    ],
  }),
  lookUp: ({ customer }, values, telling, ask) => lookUpCode(customer.id, values, telling, ask),
  fault: ({ prices = [] }, values, telling) => {
    const fault = priceFault(prices, values, telling);
    if (fault !== null) return fault;
    return isQuantity(values.quantity) && isQuantity(values.trial) && trialDays(values) <= maxTrialDays
      ? codeFault(values)
      : `Enter whole numbers, up to ${maxTrialDays} trial days.`;
  },
  confirm: ({ customer, prices = [] }, telling, values, ask) => {
    const { price, quantity } = itemOf(values);
    const data = prices.flatMap((each) => (each.id === price ? [{ price: each, quantity }] : []));
    const [due] = data.map(lineAmount);
    const end = trialEnd(values);
    const change = { subscription_details: { items: [{ price, quantity }] }, ...redeemed(values) };
    const [preview] = end ? [] : ask(previewInvoice({ customer: customer.id, ...change }));
    const exact = preview && isShown(preview) && preview.value;
    return {
      title: `${label}?`,
      lines: [
        `${agreed({ items: { data } }, telling)}${endOf(price, due)}, before discounts and tax.`,
        values.off ?? null,
        alsoHas(telling),
        balanceLine(customer, telling),
        end
          ? `Free until ${telling.formats.date(end)}; then the first period is billed.`
          : exact
            ? `Stripe’s preview: ${telling.formats.money(money(exact.amount_due, exact.currency))} is ${values.due === automatic ? 'due' : 'invoiced'} now.`
            : 'The first period is billed now.',
        values.due === automatic
          ? `The method on file is charged ${end ? 'then.' : 'now. If that fails, nothing starts.'}`
          : `Stripe sends an invoice, due in ${values.due} days. It starts at once.`,
      ],
      button: label,
      // Where something is taken off, or on account, only Stripe knows the sum.
      amount: exact
        ? money(exact.amount_due, exact.currency)
        : end || !due || values.off || customer.discount || customer.balance
          ? null
          : money(Math.round(due), String(data[0]?.price.currency)),
    };
  },
  write: ({ customer }, trace, values) => {
    const end = trialEnd(values);
    return createSubscription({
      customer: customer.id,
      items: [itemOf(values)],
      ...(end ? { trial_end: end } : {}),
      ...(values.due === automatic
        ? paidOrNothing
        : { collection_method: 'send_invoice', days_until_due: Number(values.due) }),
      ...redeemed(values),
      metadata: traceMetadata(trace),
    });
  },
  outcome: (it, { formats }) =>
    it.status === 'trialing'
      ? done(`The trial has started. It ends on ${formats.date(Number(it.trial_end))}.`)
      : paidOutcome(it, 'The subscription has started.'),
  carriedOut: ({ customer }, intention) =>
    customer.subscriptions?.data.find(({ metadata }) => metadata[traceKeys.intention] === intention) ?? null,
};

/** What else there is, and what pays, by Stripe's names on every level. */
const decisive = 'balance discount subscriptions data id status invoice_settings default_payment_method default_source';

/** Stands where else the days are in which an invoice is due. */
const automatic = 'auto';

const itemOf = ({ price = '', quantity = '1' }: Values) => ({ price, quantity: Number(quantity) });

const trialDays = ({ trial }: Values) => Number(trial ?? 0);

/** In seconds since 1970; zero without a trial. */
const trialEnd = (values: Values) => trialDays(values) && Number(values.at) + trialDays(values) * 86_400;
