import type Stripe from 'stripe';
import { amountOf, priceIn, unitAmountOf } from '../billing/amounts';
import { productOf } from '../billing/lines';
import { invalid } from '../errors';
import { filtered, find, findCustomer, findGiven, matching } from '../find';
import { PAGING } from '../list';
import { decimal } from '../objects/decimal';
import { makeInvoiceItem } from '../objects/invoiceitem';
import { absent, flag, hash, integer, metadata, only, required, text } from '../params';
import type { Call, Route } from '../types';

/** An amount by hand, or a one-off price times a quantity, for the customer's next invoice. */
function create(call: Call): Stripe.InvoiceItem {
  const { store, params, now, id } = call;
  const customer = findCustomer(call, required(params, 'customer'), 'customer');
  const subscription = findGiven(store.subscriptions, 'subscription', params, 'subscription');
  const pricing = hash(params, 'pricing') ?? {};
  only(pricing, ['price'], 'pricing');
  const priced = findGiven(store.prices, 'price', pricing, 'price', 'pricing');
  const price = priced && priceIn(priced, text(params, 'currency') ?? subscription?.currency ?? priced.currency);
  const quantity = integer(params, 'quantity', { min: 0 }) ?? 1;
  const byHand = integer(params, 'amount');
  if (price && byHand !== undefined) throw invalid('You may only specify one of these parameters: amount, pricing.');
  if (price?.recurring) {
    throw invalid(
      'The price specified is set to `type=recurring` but this field only accepts prices with `type=one_time`.',
      { param: 'pricing[price]' },
    );
  }
  const amount = price ? amountOf(price, quantity) : (byHand ?? absent('amount'));
  const currency = price?.currency ?? text(params, 'currency') ?? customer.currency ?? absent('currency');
  const item = makeInvoiceItem({
    id: id('ii'),
    date: now,
    livemode: store.livemode,
    customer: customer.id,
    currency,
    amount,
    quantity,
    description: text(params, 'description') ?? (price ? (store.products.get(productOf(price))?.name ?? null) : null),
    discountable: flag(params, 'discountable') ?? amount > 0,
    metadata: metadata(params),
    period: { start: now, end: now },
    parent: subscription
      ? { subscription_details: { subscription: subscription.id }, type: 'subscription_details' }
      : null,
    pricing: price
      ? {
          price_details: { price: price.id, product: productOf(price) },
          type: 'price_details',
          unit_amount_decimal: decimal(unitAmountOf(price)),
        }
      : null,
  });
  store.invoiceitems.set(item.id, item);
  return item;
}

export const invoiceItems: Route[] = [
  {
    method: 'GET',
    path: '/v1/invoiceitems',
    permission: 'invoice_item_read',
    params: [...PAGING, 'customer', 'invoice', 'pending'],
    handle({ store, params }) {
      const pending = flag(params, 'pending');
      const found = filtered(
        store.invoiceitems,
        matching(params, 'customer'),
        matching(params, 'invoice'),
        (item) => pending === undefined || (item.invoice === null) === pending,
      );
      // They say `date` instead of `created`.
      return { list: found.reverse().sort((a, b) => b.date - a.date), url: '/v1/invoiceitems' };
    },
  },
  {
    method: 'GET',
    path: '/v1/invoiceitems/:invoiceitem',
    permission: 'invoice_item_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.invoiceitems, 'invoiceitem', path.invoiceitem ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/invoiceitems',
    permission: 'invoice_item_write',
    params: [
      'amount',
      'currency',
      'customer',
      'description',
      'discountable',
      'metadata',
      'pricing',
      'quantity',
      'subscription',
    ],
    handle: (call) => ({ object: create(call) }),
  },
];
