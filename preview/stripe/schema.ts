/**
 * Which properties of which object lead to other objects, for expanding: a row per object type. A row's name may reach
 * into plain hashes (`discount.source.coupon` on a customer) and through plain arrays (`phases.items.price`).
 *
 * Properties that lead to what this account never has (Connect, test clocks, files) are left out: they can't be expanded
 * here.
 *
 * Source: the "Expandable" marks of https://docs.stripe.com/api and the types of the `stripe` package.
 */
import type { Permission } from './permissions';
import type { Store } from './types';

export interface Property {
  /** The type of what it leads to; absent for a plain value. */
  to?: string;
  /**
   * `id`: an id, or several, in the store; expanding puts the object there.
   * `list`: absent unless expanded, then the newest objects that `find` gives.
   * `hidden`: stored, but served only when expanded.
   * `inline`: always served; can't be expanded, only passed through.
   */
  as: 'id' | 'list' | 'hidden' | 'inline';
  find?: (store: Store, owner: string) => object[];
  /** Where the list can be asked for by itself. */
  url?: (owner: string) => string;
}

const id = (to: string): Property => ({ to, as: 'id' });
const inline = (to: string): Property => ({ to, as: 'inline' });
const hidden: Property = { as: 'hidden' };
const hiddenList = (to: string): Property => ({ to, as: 'hidden' });

const customer = id('customer');
const coupon = id('coupon');
const discounts = id('discount');
const invoice = id('invoice');
const paymentIntent = id('payment_intent');
const paymentMethod = id('payment_method');
const price = id('price');
const product = id('product');
const source = id('card');
const subscription = id('subscription');
const transaction = id('balance_transaction');

const ENDED = ['canceled', 'incomplete_expired'];

export const SCHEMA: Readonly<Record<string, Readonly<Record<string, Property>>>> = {
  customer: {
    default_source: source,
    discount: inline('discount'),
    'invoice_settings.default_payment_method': paymentMethod,
    cash_balance: hidden,
    tax: hidden,
    sources: {
      to: 'card',
      as: 'list',
      find: (store, owner) => where(store.sources, (source) => 'customer' in source && source.customer === owner),
      url: (owner) => `/v1/customers/${owner}/sources`,
    },
    subscriptions: {
      to: 'subscription',
      as: 'list',
      find: (store, owner) =>
        where(store.subscriptions, ({ customer, status }) => customer === owner && !ENDED.includes(status)),
      url: (owner) => `/v1/customers/${owner}/subscriptions`,
    },
    tax_ids: {
      to: 'tax_id',
      as: 'list',
      find: (store, owner) => where(store.tax_ids, ({ customer }) => customer === owner),
      url: (owner) => `/v1/customers/${owner}/tax_ids`,
    },
  },
  charge: {
    balance_transaction: transaction,
    customer,
    failure_balance_transaction: transaction,
    payment_intent: paymentIntent,
    refunds: {
      to: 'refund',
      as: 'list',
      find: (store, owner) => where(store.refunds, ({ charge }) => charge === owner),
      url: (owner) => `/v1/charges/${owner}/refunds`,
    },
  },
  refund: {
    balance_transaction: transaction,
    charge: id('charge'),
    customer,
    failure_balance_transaction: transaction,
    payment_intent: paymentIntent,
    payment_method: paymentMethod,
  },
  payment_intent: { customer, latest_charge: id('charge'), payment_method: paymentMethod },
  payment_method: { customer },
  mandate: { payment_method: paymentMethod },
  card: { customer },
  dispute: {
    balance_transactions: inline('balance_transaction'),
    charge: id('charge'),
    payment_intent: paymentIntent,
  },
  'radar.early_fraud_warning': { charge: id('charge'), payment_intent: paymentIntent },
  balance_transaction: {},
  customer_balance_transaction: {
    checkout_session: id('checkout.session'),
    credit_note: id('credit_note'),
    customer,
    invoice,
  },
  tax_id: { customer },
  product: { default_price: price },
  price: { currency_options: hidden, product, tiers: hidden },
  plan: { product, tiers: hidden },
  coupon: { applies_to: hidden, currency_options: hidden },
  promotion_code: { customer, 'promotion.coupon': coupon },
  discount: { customer, promotion_code: id('promotion_code'), 'source.coupon': coupon },
  subscription: {
    customer,
    default_payment_method: paymentMethod,
    default_source: source,
    discounts,
    items: inline('subscription_item'),
    latest_invoice: invoice,
    pending_setup_intent: { as: 'id' },
    schedule: id('subscription_schedule'),
  },
  subscription_item: { discounts, plan: inline('plan'), price: inline('price') },
  subscription_schedule: {
    customer,
    subscription,
    'default_settings.default_payment_method': paymentMethod,
    'phases.discounts.coupon': coupon,
    'phases.discounts.discount': discounts,
    'phases.discounts.promotion_code': id('promotion_code'),
    'phases.items.price': price,
  },
  invoice: {
    confirmation_secret: hidden,
    customer,
    default_payment_method: paymentMethod,
    default_source: source,
    discounts,
    latest_revision: invoice,
    lines: inline('line_item'),
    'parent.subscription_details.subscription': subscription,
    payments: {
      to: 'invoice_payment',
      as: 'list',
      find: (store, owner) => where(store.invoice_payments, ({ invoice }) => invoice === owner),
      url: (owner) => `/v1/invoice_payments?invoice=${owner}`,
    },
    'total_discount_amounts.discount': discounts,
  },
  line_item: {
    'discount_amounts.discount': discounts,
    discounts,
    'pricing.price_details.price': price,
    subscription,
  },
  invoiceitem: { customer, discounts, invoice, 'pricing.price_details.price': price },
  invoice_payment: { invoice, 'payment.charge': id('charge'), 'payment.payment_intent': paymentIntent },
  credit_note: {
    customer,
    customer_balance_transaction: id('customer_balance_transaction'),
    invoice,
    lines: inline('credit_note_line_item'),
    'refunds.refund': id('refund'),
  },
  credit_note_line_item: {},
  'checkout.session': {
    customer,
    'discounts.coupon': coupon,
    'discounts.promotion_code': id('promotion_code'),
    invoice,
    line_items: hiddenList('item'),
    payment_intent: paymentIntent,
    payment_link: id('payment_link'),
    subscription,
  },
  item: { price: inline('price') },
  payment_link: { line_items: hiddenList('item') },
  'billing_portal.configuration': {},
  'billing_portal.session': { configuration: id('billing_portal.configuration') },
  account: {},
  balance: {},
  event: {},
};

/** What reading an object of this type takes when it is reached by expanding. Parts of other objects take nothing more. */
export const READING: Readonly<Record<string, Permission>> = {
  balance_transaction: 'balance_read',
  'billing_portal.configuration': 'customer_portal_read',
  card: 'source_read',
  charge: 'charge_read',
  'checkout.session': 'checkout_session_read',
  coupon: 'coupon_read',
  credit_note: 'credit_note_read',
  customer: 'customer_read',
  customer_balance_transaction: 'customer_read',
  discount: 'coupon_read',
  invoice: 'invoice_read',
  invoice_payment: 'invoice_read',
  payment_intent: 'payment_intent_read',
  payment_link: 'payment_links_read',
  payment_method: 'payment_method_read',
  price: 'plan_read',
  product: 'product_read',
  promotion_code: 'promotion_code_read',
  refund: 'charge_read',
  subscription: 'subscription_read',
  subscription_schedule: 'subscription_read',
  tax_id: 'tax_id_read',
};

/** Where objects of a type are kept. */
const SHELVES = {
  balance_transaction: 'balance_transactions',
  'billing_portal.configuration': 'portal_configurations',
  card: 'sources',
  charge: 'charges',
  'checkout.session': 'checkout_sessions',
  coupon: 'coupons',
  credit_note: 'credit_notes',
  customer: 'customers',
  customer_balance_transaction: 'customer_balance_transactions',
  discount: 'discounts',
  invoice: 'invoices',
  invoice_payment: 'invoice_payments',
  payment_intent: 'payment_intents',
  payment_link: 'payment_links',
  payment_method: 'payment_methods',
  price: 'prices',
  product: 'products',
  promotion_code: 'promotion_codes',
  refund: 'refunds',
  subscription: 'subscriptions',
  subscription_schedule: 'subscription_schedules',
  tax_id: 'tax_ids',
} as const satisfies Readonly<Record<string, keyof Store>>;

/** The stored object of this type and id. */
export function stored(store: Store, type: string, objectId: string): object | undefined {
  const shelf = SHELVES[type as keyof typeof SHELVES];
  const found = shelf && store[shelf].get(objectId);
  return found ?? (type === 'coupon' ? store.deleted_coupons.get(objectId) : undefined);
}

function where<T extends object>(objects: ReadonlyMap<string, T>, test: (object: T) => boolean): T[] {
  return [...objects.values()].filter(test);
}
