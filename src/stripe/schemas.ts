/**
 * What is read of Stripe's objects, in the pinned version. Schemas name only the fields that are used and take any
 * string where Stripe has an enum: new values are no breaking change. That they agree with the `stripe` package's
 * types is checked when compiling the tests.
 */
import * as z from 'zod/mini';
import { either, lenient, oneOf, recordOf } from './lenient';

// Apps Script may forbid building functions from strings, and start-up is quicker without.
z.config({ jitless: true });

/** An expandable field: an id, or the object. */
export const idOf = z.pipe(
  either(z.string(), z.object({ id: z.string() })),
  z.transform((value) => (typeof value === 'string' ? value : value.id)),
);
/** For fields that Stripe may leave out or send as null. */
export const maybe = <T>(schema: z.ZodMiniType<T>) => lenient<T | null>(z.nullable(schema), null);
const metadata = recordOf(z.string());

export const list = <T extends z.ZodMiniType>(item: T) =>
  z.object({ data: z.array(item), has_more: lenient(z.boolean(), false) });

const address = z.object({
  line1: maybe(z.string()),
  line2: maybe(z.string()),
  city: maybe(z.string()),
  state: maybe(z.string()),
  postal_code: maybe(z.string()),
  country: maybe(z.string()),
});

const recurring = z.object({
  interval: z.string(),
  interval_count: z.number(),
  usage_type: maybe(z.string()),
});

export const price = z.object({
  id: z.string(),
  active: lenient(z.boolean(), true),
  currency: z.string(),
  nickname: maybe(z.string()),
  product: idOf,
  recurring: maybe(recurring),
  billing_scheme: maybe(z.string()),
  /** Minor units; null for tiered prices and for fractions of a minor unit. */
  unit_amount: maybe(z.number()),
  unit_amount_decimal: maybe(z.string()),
  /** Sold in packages: the quantity is divided, then rounded `up` or `down`. */
  transform_quantity: maybe(z.object({ divide_by: z.number(), round: z.string() })),
});

export const coupon = z.object({
  id: z.string(),
  name: maybe(z.string()),
  percent_off: maybe(z.number()),
  /** Minor units of `currency`, off each invoice. */
  amount_off: maybe(z.number()),
  currency: maybe(z.string()),
  duration: z.string(),
});

const discountObject = z.object({
  id: z.string(),
  /** Set for coupons that repeat for some months. */
  end: maybe(z.number()),
  source: maybe(z.object({ coupon: z.unknown() })),
});

/** An id, unless the request expanded it; the coupon in it is known only where that was expanded too. */
export const discount = z.pipe(
  either(z.string(), discountObject),
  z.transform((value) => {
    if (typeof value === 'string') return { id: value, end: null, coupon: null };
    const known = coupon.safeParse(value.source?.coupon);
    return { id: value.id, end: value.end, coupon: known.success ? known.data : null };
  }),
);

export const subscriptionItem = z.object({
  id: z.string(),
  quantity: maybe(z.number()),
  price,
  discounts: lenient(z.array(discount), []),
  current_period_start: maybe(z.number()),
  current_period_end: maybe(z.number()),
});

export const subscription = z.object({
  id: z.string(),
  customer: idOf,
  created: z.number(),
  livemode: z.boolean(),
  status: z.string(),
  currency: z.string(),
  description: maybe(z.string()),
  collection_method: maybe(z.string()),
  items: list(subscriptionItem),
  trial_end: maybe(z.number()),
  cancel_at_period_end: z.boolean(),
  cancel_at: maybe(z.number()),
  canceled_at: maybe(z.number()),
  ended_at: maybe(z.number()),
  pause_collection: maybe(z.object({ behavior: z.string(), resumes_at: maybe(z.number()) })),
  schedule: maybe(idOf),
  /** A change that waits until it is paid. */
  pending_update: maybe(z.object({ expires_at: maybe(z.number()) })),
  discounts: lenient(z.array(discount), []),
  default_payment_method: maybe(idOf),
  default_source: maybe(idOf),
  metadata,
});

export const customer = z.object({
  id: z.string(),
  object: oneOf('customer'),
  created: z.number(),
  livemode: z.boolean(),
  email: maybe(z.string()),
  name: maybe(z.string()),
  phone: maybe(z.string()),
  description: maybe(z.string()),
  address: maybe(address),
  /** Minor units of `currency`; negative is the customer's credit. */
  balance: lenient(z.number(), 0),
  currency: maybe(z.string()),
  delinquent: maybe(z.boolean()),
  /** Taken off subscriptions that have no discount of their own. */
  discount: maybe(discount),
  default_source: maybe(idOf),
  invoice_settings: maybe(z.object({ default_payment_method: maybe(idOf) })),
  metadata,
  /** Only where the request expanded it; leaves ended subscriptions out. */
  subscriptions: z.optional(maybe(list(subscription))),
  /** Likewise. */
  tax_ids: z.optional(maybe(list(z.object({ type: z.string(), value: z.string() })))),
});

/** `GET /v1/customers/{id}` answers this for a deleted one. */
export const deletedCustomer = z.object({ id: z.string(), object: oneOf('customer'), deleted: oneOf(true) });

const lastFour = z.optional(maybe(z.object({ last4: maybe(z.string()) })));
const methodFields = {
  type: z.string(),
  card: z.optional(
    maybe(
      z.object({
        brand: maybe(z.string()),
        last4: maybe(z.string()),
        exp_month: maybe(z.number()),
        exp_year: maybe(z.number()),
      }),
    ),
  ),
  bacs_debit: lastFour,
  sepa_debit: lastFour,
  us_bank_account: lastFour,
};

export const paymentMethod = z.object({ id: z.string(), ...methodFields });

export const refund = z.object({
  id: z.string(),
  created: z.number(),
  amount: z.number(),
  currency: z.string(),
  charge: maybe(idOf),
  status: maybe(z.string()),
  reason: maybe(z.string()),
  failure_reason: maybe(z.string()),
  metadata,
});

export const dispute = z.object({
  id: z.string(),
  created: z.number(),
  amount: z.number(),
  currency: z.string(),
  status: z.string(),
  reason: maybe(z.string()),
});

export const charge = z.object({
  id: z.string(),
  customer: maybe(idOf),
  created: z.number(),
  livemode: z.boolean(),
  amount: z.number(),
  amount_captured: z.number(),
  amount_refunded: z.number(),
  currency: z.string(),
  status: z.string(),
  paid: z.boolean(),
  captured: z.boolean(),
  refunded: z.boolean(),
  disputed: lenient(z.boolean(), false),
  description: maybe(z.string()),
  failure_code: maybe(z.string()),
  outcome: maybe(z.object({ type: maybe(z.string()), reason: maybe(z.string()), risk_level: maybe(z.string()) })),
  payment_intent: maybe(idOf),
  payment_method_details: maybe(z.object(methodFields)),
  receipt_email: maybe(z.string()),
  receipt_url: maybe(z.string()),
  calculated_statement_descriptor: maybe(z.string()),
  /** Only where the request expanded it; newest first, at most 10. */
  refunds: z.optional(maybe(list(refund))),
  metadata,
});

export const invoice = z.object({
  id: z.string(),
  customer: maybe(idOf),
  created: z.number(),
  livemode: z.boolean(),
  currency: z.string(),
  /** Drafts have none. */
  number: maybe(z.string()),
  status: maybe(z.string()),
  collection_method: maybe(z.string()),
  description: maybe(z.string()),
  subtotal: z.number(),
  total: z.number(),
  amount_due: z.number(),
  amount_paid: z.number(),
  amount_remaining: z.number(),
  /** The customer's balance before; null after, until it is finalized. Negative is credit. */
  starting_balance: lenient(z.number(), 0),
  ending_balance: maybe(z.number()),
  total_discount_amounts: maybe(z.array(z.object({ amount: z.number() }))),
  total_taxes: maybe(z.array(z.object({ amount: z.number(), tax_behavior: maybe(z.string()) }))),
  pre_payment_credit_notes_amount: lenient(z.number(), 0),
  post_payment_credit_notes_amount: lenient(z.number(), 0),
  due_date: maybe(z.number()),
  attempt_count: lenient(z.number(), 0),
  next_payment_attempt: maybe(z.number()),
  status_transitions: z.object({
    finalized_at: maybe(z.number()),
    marked_uncollectible_at: maybe(z.number()),
    paid_at: maybe(z.number()),
    voided_at: maybe(z.number()),
  }),
  parent: maybe(z.object({ subscription_details: maybe(z.object({ subscription: idOf })) })),
  /** May be on the merchant's own domain. */
  hosted_invoice_url: maybe(z.string()),
  invoice_pdf: maybe(z.string()),
});

const invoiceLine = z.object({
  id: z.string(),
  amount: z.number(),
  currency: z.string(),
  description: maybe(z.string()),
  quantity: maybe(z.number()),
});

/** One invoice by itself; lists leave the lines out, which may be many. */
export const invoiceWithLines = z.extend(invoice, { lines: list(invoiceLine) });

const amounts = z.array(z.object({ amount: z.number(), currency: z.string() }));

export const balance = z.object({ available: amounts, pending: amounts });

export const product = z.object({
  id: z.string(),
  name: z.string(),
  active: lenient(z.boolean(), true),
});

/** A price in the catalogue, with what it is a price of. */
export const offer = z.extend(price, { product: maybe(product) });

/** What an invoice would come to. */
export const estimate = z.object({ amount_due: z.number(), total: z.number(), currency: z.string() });

export type Customer = z.infer<typeof customer>;
export type DeletedCustomer = z.infer<typeof deletedCustomer>;
export type Subscription = z.infer<typeof subscription>;
export type SubscriptionItem = z.infer<typeof subscriptionItem>;
export type Price = z.infer<typeof price>;
export type Coupon = z.infer<typeof coupon>;
export type Discount = z.infer<typeof discount>;
export type Charge = z.infer<typeof charge>;
export type Refund = z.infer<typeof refund>;
export type Dispute = z.infer<typeof dispute>;
export type PaymentMethod = z.infer<typeof paymentMethod>;
export type Invoice = z.infer<typeof invoice>;
export type InvoiceWithLines = z.infer<typeof invoiceWithLines>;
export type InvoiceLine = z.infer<typeof invoiceLine>;
export type Balance = z.infer<typeof balance>;
export type Product = z.infer<typeof product>;
export type List<T> = { data: T[]; has_more: boolean };
