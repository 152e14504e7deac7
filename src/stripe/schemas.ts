/**
 * What is read of Stripe's objects, in the pinned version. Schemas name only the fields that are used and take any
 * string where Stripe has an enum: new values are no breaking change. That they agree with the `stripe` package's
 * types is checked when compiling the tests.
 */
import * as v from 'valibot';
import { maybe, parse, recordOf, type Schema } from './lenient';

/** An expandable field: an id, or the object. */
export const idOf = v.pipe(
  v.union([v.string(), v.object({ id: v.string() })]),
  v.transform((value) => (typeof value === 'string' ? value : value.id)),
);
const metadata = recordOf(v.string());

export const list = <T>(item: Schema<T>) => v.object({ data: v.array(item), has_more: v.fallback(v.boolean(), false) });

const address = v.object({
  line1: maybe(v.string()),
  line2: maybe(v.string()),
  city: maybe(v.string()),
  state: maybe(v.string()),
  postal_code: maybe(v.string()),
  country: maybe(v.string()),
});

const recurring = v.object({
  interval: v.string(),
  interval_count: v.number(),
  usage_type: maybe(v.string()),
});

export const price = v.object({
  id: v.string(),
  active: v.fallback(v.boolean(), true),
  currency: v.string(),
  nickname: maybe(v.string()),
  product: idOf,
  recurring: maybe(recurring),
  billing_scheme: maybe(v.string()),
  /** Minor units; null for tiered prices and for fractions of a minor unit. */
  unit_amount: maybe(v.number()),
  unit_amount_decimal: maybe(v.string()),
  /** Sold in packages: the quantity is divided, then rounded `up` or `down`. */
  transform_quantity: maybe(v.object({ divide_by: v.number(), round: v.string() })),
});

export const coupon = v.object({
  id: v.string(),
  name: maybe(v.string()),
  percent_off: maybe(v.number()),
  /** Minor units of `currency`, off each invoice. */
  amount_off: maybe(v.number()),
  currency: maybe(v.string()),
  duration: v.string(),
});

const discountObject = v.object({
  id: v.string(),
  /** Set for coupons that repeat for some months. */
  end: maybe(v.number()),
  source: maybe(v.object({ coupon: v.unknown() })),
});

/** An id, unless the request expanded it; the coupon in it is known only where that was expanded too. */
export const discount = v.pipe(
  v.union([v.string(), discountObject]),
  v.transform((value) => {
    if (typeof value === 'string') return { id: value, end: null, coupon: null };
    return { id: value.id, end: value.end, coupon: parse(coupon, value.source?.coupon) };
  }),
);

export const subscriptionItem = v.object({
  id: v.string(),
  quantity: maybe(v.number()),
  price,
  discounts: v.fallback(v.array(discount), []),
  current_period_start: maybe(v.number()),
  current_period_end: maybe(v.number()),
});

export const subscription = v.object({
  id: v.string(),
  customer: idOf,
  created: v.number(),
  livemode: v.boolean(),
  status: v.string(),
  currency: v.string(),
  description: maybe(v.string()),
  collection_method: maybe(v.string()),
  items: list(subscriptionItem),
  trial_end: maybe(v.number()),
  cancel_at_period_end: v.boolean(),
  cancel_at: maybe(v.number()),
  canceled_at: maybe(v.number()),
  ended_at: maybe(v.number()),
  pause_collection: maybe(v.object({ behavior: v.string(), resumes_at: maybe(v.number()) })),
  schedule: maybe(idOf),
  /** A change that waits until it is paid. */
  pending_update: maybe(v.object({ expires_at: maybe(v.number()) })),
  discounts: v.fallback(v.array(discount), []),
  default_payment_method: maybe(idOf),
  default_source: maybe(idOf),
  metadata,
});

export const customer = v.object({
  id: v.string(),
  object: v.literal('customer'),
  created: v.number(),
  livemode: v.boolean(),
  email: maybe(v.string()),
  name: maybe(v.string()),
  phone: maybe(v.string()),
  description: maybe(v.string()),
  address: maybe(address),
  /** Minor units of `currency`; negative is the customer's credit. */
  balance: v.fallback(v.number(), 0),
  currency: maybe(v.string()),
  delinquent: maybe(v.boolean()),
  /** Taken off subscriptions that have no discount of their own. */
  discount: maybe(discount),
  default_source: maybe(idOf),
  invoice_settings: maybe(v.object({ default_payment_method: maybe(idOf) })),
  metadata,
  /** Only where the request expanded it; leaves ended subscriptions out. */
  subscriptions: maybe(list(subscription)),
  /** Likewise. */
  tax_ids: maybe(list(v.object({ type: v.string(), value: v.string() }))),
});

/** `GET /v1/customers/{id}` answers this for a deleted one. */
export const deletedCustomer = v.object({ id: v.string(), object: v.literal('customer'), deleted: v.literal(true) });

const lastFour = maybe(v.object({ last4: maybe(v.string()) }));
const methodFields = {
  type: v.string(),
  card: maybe(
    v.object({
      brand: maybe(v.string()),
      last4: maybe(v.string()),
      exp_month: maybe(v.number()),
      exp_year: maybe(v.number()),
    }),
  ),
  bacs_debit: lastFour,
  sepa_debit: lastFour,
  us_bank_account: lastFour,
};

export const paymentMethod = v.object({ id: v.string(), ...methodFields });

export const refund = v.object({
  id: v.string(),
  created: v.number(),
  amount: v.number(),
  currency: v.string(),
  charge: maybe(idOf),
  status: maybe(v.string()),
  reason: maybe(v.string()),
  failure_reason: maybe(v.string()),
  metadata,
});

export const dispute = v.object({
  id: v.string(),
  created: v.number(),
  amount: v.number(),
  currency: v.string(),
  status: v.string(),
  reason: maybe(v.string()),
});

export const charge = v.object({
  id: v.string(),
  customer: maybe(idOf),
  created: v.number(),
  livemode: v.boolean(),
  amount: v.number(),
  amount_captured: v.number(),
  amount_refunded: v.number(),
  currency: v.string(),
  status: v.string(),
  paid: v.boolean(),
  captured: v.boolean(),
  refunded: v.boolean(),
  disputed: v.fallback(v.boolean(), false),
  description: maybe(v.string()),
  failure_code: maybe(v.string()),
  outcome: maybe(v.object({ type: maybe(v.string()), reason: maybe(v.string()), risk_level: maybe(v.string()) })),
  payment_intent: maybe(idOf),
  payment_method_details: maybe(v.object(methodFields)),
  receipt_email: maybe(v.string()),
  receipt_url: maybe(v.string()),
  calculated_statement_descriptor: maybe(v.string()),
  /** Only where the request expanded it; newest first, at most 10. */
  refunds: maybe(list(refund)),
  metadata,
});

export const paymentIntent = v.object({
  status: v.string(),
  amount: v.number(),
  currency: v.string(),
  amount_received: v.number(),
});

export const invoice = v.object({
  id: v.string(),
  customer: maybe(idOf),
  created: v.number(),
  livemode: v.boolean(),
  currency: v.string(),
  /** Drafts have none. */
  number: maybe(v.string()),
  status: maybe(v.string()),
  collection_method: maybe(v.string()),
  /** Whether Stripe collects it by itself. */
  auto_advance: maybe(v.boolean()),
  /** The customer's when it was finalized. */
  customer_email: maybe(v.string()),
  description: maybe(v.string()),
  subtotal: v.number(),
  total: v.number(),
  amount_due: v.number(),
  amount_paid: v.number(),
  amount_remaining: v.number(),
  /** The customer's balance before; null after, until it is finalized. Negative is credit. */
  starting_balance: v.fallback(v.number(), 0),
  ending_balance: maybe(v.number()),
  total_discount_amounts: maybe(v.array(v.object({ amount: v.number() }))),
  total_taxes: maybe(v.array(v.object({ amount: v.number(), tax_behavior: maybe(v.string()) }))),
  pre_payment_credit_notes_amount: v.fallback(v.number(), 0),
  post_payment_credit_notes_amount: v.fallback(v.number(), 0),
  due_date: maybe(v.number()),
  attempt_count: v.fallback(v.number(), 0),
  next_payment_attempt: maybe(v.number()),
  status_transitions: v.object({
    finalized_at: maybe(v.number()),
    marked_uncollectible_at: maybe(v.number()),
    paid_at: maybe(v.number()),
    voided_at: maybe(v.number()),
  }),
  parent: maybe(v.object({ subscription_details: maybe(v.object({ subscription: idOf })) })),
  /** May be on the merchant's own domain. */
  hosted_invoice_url: maybe(v.string()),
  invoice_pdf: maybe(v.string()),
});

/** With the invoice expanded. */
export const invoicePayment = v.object({ invoice: maybe(v.object({ parent: invoice.entries.parent })) });

const invoiceLine = v.object({
  id: v.string(),
  amount: v.number(),
  currency: v.string(),
  description: maybe(v.string()),
  quantity: maybe(v.number()),
});

/** One invoice by itself; lists leave the lines out, which may be many. */
export const invoiceWithLines = v.object({ ...invoice.entries, lines: list(invoiceLine) });

/** A Checkout Session or a payment link. */
export const paymentPage = v.object({ id: v.string(), url: maybe(v.string()), metadata });

/** A configuration of the customer portal; `url` is null where its login page is off. */
export const portalPage = v.object({ login_page: v.object({ url: maybe(v.string()) }) });

const amounts = v.array(v.object({ amount: v.number(), currency: v.string() }));

export const balance = v.object({ available: amounts, pending: amounts });

export const product = v.object({
  id: v.string(),
  name: v.string(),
  active: v.fallback(v.boolean(), true),
});

/** A price in the catalogue, with what it is a price of. */
export const offer = v.object({ ...price.entries, product: maybe(product) });

/** What an invoice would come to. */
export const estimate = v.object({ amount_due: v.number(), total: v.number(), currency: v.string() });

export type Customer = v.InferOutput<typeof customer>;
export type DeletedCustomer = v.InferOutput<typeof deletedCustomer>;
export type Subscription = v.InferOutput<typeof subscription>;
export type SubscriptionItem = v.InferOutput<typeof subscriptionItem>;
export type Price = v.InferOutput<typeof price>;
export type Coupon = v.InferOutput<typeof coupon>;
export type Discount = v.InferOutput<typeof discount>;
export type Charge = v.InferOutput<typeof charge>;
export type PaymentIntent = v.InferOutput<typeof paymentIntent>;
export type Refund = v.InferOutput<typeof refund>;
export type Dispute = v.InferOutput<typeof dispute>;
export type PaymentMethod = v.InferOutput<typeof paymentMethod>;
export type Invoice = v.InferOutput<typeof invoice>;
export type InvoiceWithLines = v.InferOutput<typeof invoiceWithLines>;
export type InvoicePayment = v.InferOutput<typeof invoicePayment>;
export type InvoiceLine = v.InferOutput<typeof invoiceLine>;
export type PaymentPage = v.InferOutput<typeof paymentPage>;
export type PortalPage = v.InferOutput<typeof portalPage>;
export type Balance = v.InferOutput<typeof balance>;
export type Product = v.InferOutput<typeof product>;
export type List<T> = { data: T[]; has_more: boolean };
