import type Stripe from 'stripe';
import { amountOf, priceIn, unitAmountOf } from '../billing/amounts';
import { idOf, keep, withLine } from '../billing/invoicing';
import { productOf } from '../billing/lines';
import { lineOfItem } from '../billing/pending';
import { couponsOf } from '../billing/subscription';
import { invalid } from '../errors';
import { filtered, find, findCustomer, findGiven, matching } from '../find';
import { PAGING } from '../list';
import { decimal } from '../objects/decimal';
import { makeInvoiceItem } from '../objects/invoiceitem';
import { absent, flag, hash, integer, metadata, only, required, text } from '../params';
import type { Call, Route } from '../types';

/**
 * The draft that an item is for. Source: `invoice` in https://docs.stripe.com/api/invoiceitems/create, and
 * https://docs.stripe.com/error-codes#invoice-not-editable
 */
function draftFor({ store, params }: Call, customer: string): Stripe.Invoice | null {
  const invoice = findGiven(store.invoices, 'invoice', params, 'invoice');
  if (!invoice) return null;
  if (invoice.status !== 'draft') {
    throw invalid(
      'The specified invoice can no longer be edited. Instead, consider creating additional invoice items that will be applied to the next invoice.',
      { code: 'invoice_not_editable', param: 'invoice' },
    );
  }
  if (idOf(invoice.customer) !== customer) {
    throw invalid('The customer of the invoice item must be the customer of the invoice.', { param: 'invoice' });
  }
  const currency = text(params, 'currency');
  if (currency !== undefined && currency !== invoice.currency) {
    throw invalid('The currency of the invoice item must match the currency of the invoice.', { param: 'currency' });
  }
  return invoice;
}

/** An amount by hand, or a one-off price times a quantity, for a draft, or else for the customer's next invoice. */
function create(call: Call): Stripe.InvoiceItem {
  const { store, params, now, id } = call;
  const customer = findCustomer(call, required(params, 'customer'), 'customer');
  const draft = draftFor(call, customer.id);
  const subscription = findGiven(store.subscriptions, 'subscription', params, 'subscription');
  const pricing = hash(params, 'pricing') ?? {};
  only(pricing, ['price'], 'pricing');
  const priced = findGiven(store.prices, 'price', pricing, 'price', 'pricing');
  const price =
    priced && priceIn(priced, text(params, 'currency') ?? draft?.currency ?? subscription?.currency ?? priced.currency);
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
  const currency =
    price?.currency ?? text(params, 'currency') ?? draft?.currency ?? customer.currency ?? absent('currency');
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
    invoice: draft?.id ?? null,
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
  if (draft) {
    const discounts = couponsOf(call, draft.discounts, { ...customer, discount: null });
    keep(call, withLine(call, draft, lineOfItem(call, item), discounts));
  }
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
      'invoice',
      'metadata',
      'pricing',
      'quantity',
      'subscription',
    ],
    handle: (call) => ({ object: create(call) }),
  },
  {
    method: 'POST',
    path: '/v1/invoiceitems/:invoiceitem',
    permission: 'invoice_item_write',
    params: ['metadata'],
    handle({ store, params, path }) {
      const item = find(store.invoiceitems, 'invoiceitem', path.invoiceitem ?? '');
      const changed = { ...item, metadata: metadata(params, item.metadata ?? {}) };
      store.invoiceitems.set(item.id, changed);
      return { object: changed };
    },
  },
];
