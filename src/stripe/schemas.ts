/**
 * What is read of Stripe's objects, in the pinned version. Schemas name only the fields that are used and take any
 * string where Stripe has an enum: new values are no breaking change. That they agree with the `stripe` package's
 * types is checked when compiling the tests.
 */
import * as v from 'valibot';
import { maybe, parse, recordOf, type Schema } from './lenient';

const text = v.string();
const number = v.number();
const flag = v.boolean();
/** Blanks and characters without a shape are as nothing: a name of them would be an empty line. */
const maybeText = maybe(v.pipe(text, v.regex(/[^\s\p{C}\p{DI}]/u)));
const maybeNumber = maybe(number);

/** An expandable field: an id, or the object. */
export const idOf = v.pipe(
  v.union([text, v.object({ id: text })]),
  v.transform((value) => (typeof value === 'string' ? value : value.id)),
);
const metadata = recordOf(text);

export const list = <T>(item: Schema<T>) => v.object({ data: v.array(item), has_more: v.fallback(flag, false) });

const address = v.object({
  line1: maybeText,
  line2: maybeText,
  city: maybeText,
  state: maybeText,
  postal_code: maybeText,
  country: maybeText,
});

const recurring = v.object({
  interval: text,
  interval_count: number,
  usage_type: maybeText,
});

export const price = v.object({
  id: text,
  active: v.fallback(flag, true),
  currency: text,
  nickname: maybeText,
  product: idOf,
  recurring: maybe(recurring),
  billing_scheme: maybeText,
  /** Minor units; null for tiered prices and for fractions of a minor unit. */
  unit_amount: maybeNumber,
  unit_amount_decimal: maybeText,
  /** Sold in packages: the quantity is divided, then rounded `up` or `down`. */
  transform_quantity: maybe(v.object({ divide_by: number, round: text })),
});

export const coupon = v.object({
  id: text,
  name: maybeText,
  percent_off: maybeNumber,
  /** Minor units of `currency`, off each invoice. */
  amount_off: maybeNumber,
  currency: maybeText,
  duration: text,
  /** Of a coupon that repeats. */
  duration_in_months: maybeNumber,
  valid: v.fallback(flag, true),
});

export const promotionCode = v.object({
  id: text,
  /** Whom it is for alone. */
  customer: maybe(idOf),
  /** The coupon is known only where the request expanded it. */
  promotion: maybe(v.object({ coupon: maybe(coupon) })),
});

const discountObject = v.object({
  id: text,
  /** Set for coupons that repeat for some months. */
  end: maybeNumber,
  source: maybe(v.object({ coupon: v.unknown() })),
});

/** An id, unless the request expanded it; the coupon in it is known only where that was expanded too. */
export const discount = v.pipe(
  v.union([text, discountObject]),
  v.transform((value) => {
    if (typeof value === 'string') return { id: value, end: null, coupon: null };
    return { id: value.id, end: value.end, coupon: parse(coupon, value.source?.coupon) };
  }),
);

export const subscriptionItem = v.object({
  id: text,
  quantity: maybeNumber,
  price,
  discounts: v.fallback(v.array(discount), []),
  current_period_start: maybeNumber,
  current_period_end: maybeNumber,
});

export const subscription = v.object({
  id: text,
  customer: idOf,
  created: number,
  livemode: flag,
  status: text,
  currency: text,
  description: maybeText,
  collection_method: maybeText,
  items: list(subscriptionItem),
  trial_end: maybeNumber,
  cancel_at_period_end: flag,
  cancel_at: maybeNumber,
  canceled_at: maybeNumber,
  ended_at: maybeNumber,
  billing_mode: maybe(v.object({ type: text })),
  latest_invoice: maybe(idOf),
  pause_collection: maybe(v.object({ behavior: text, resumes_at: maybeNumber })),
  schedule: maybe(idOf),
  /** A change that waits until it is paid. */
  pending_update: maybe(v.object({ expires_at: maybeNumber })),
  discounts: v.fallback(v.array(discount), []),
  default_payment_method: maybe(idOf),
  default_source: maybe(idOf),
  metadata,
});

export const customer = v.object({
  id: text,
  object: v.picklist(['customer']),
  created: number,
  livemode: flag,
  email: maybeText,
  name: maybeText,
  phone: maybeText,
  description: maybeText,
  address: maybe(address),
  /** Minor units of `currency`; negative is the customer's credit. */
  balance: v.fallback(number, 0),
  currency: maybeText,
  delinquent: maybe(flag),
  /** Taken off subscriptions that have no discount of their own. */
  discount: maybe(discount),
  default_source: maybe(idOf),
  invoice_settings: maybe(v.object({ default_payment_method: maybe(idOf) })),
  metadata,
  /** Only where the request expanded it; leaves ended subscriptions out. */
  subscriptions: maybe(list(subscription)),
  /** Likewise. */
  tax_ids: maybe(list(v.object({ type: text, value: text }))),
});

/** `GET /v1/customers/{id}` answers this for a deleted one. */
export const deletedCustomer = v.object({ id: text, object: v.picklist(['customer']), deleted: flag });

const lastFour = maybe(v.object({ last4: maybeText }));
const methodFields = {
  type: text,
  card: maybe(
    v.object({
      brand: maybeText,
      last4: maybeText,
      exp_month: maybeNumber,
      exp_year: maybeNumber,
    }),
  ),
  bacs_debit: lastFour,
  sepa_debit: lastFour,
  us_bank_account: lastFour,
};

export const paymentMethod = v.object({ id: text, ...methodFields });

export const refund = v.object({
  id: text,
  created: number,
  amount: number,
  currency: text,
  charge: maybe(idOf),
  status: maybeText,
  reason: maybeText,
  failure_reason: maybeText,
  metadata,
});

export const dispute = v.object({
  id: text,
  created: number,
  amount: number,
  currency: text,
  status: text,
  reason: maybeText,
});

export const charge = v.object({
  id: text,
  customer: maybe(idOf),
  created: number,
  livemode: flag,
  amount: number,
  amount_captured: number,
  amount_refunded: number,
  currency: text,
  status: text,
  paid: flag,
  captured: flag,
  refunded: flag,
  disputed: v.fallback(flag, false),
  description: maybeText,
  failure_code: maybeText,
  outcome: maybe(v.object({ type: maybeText, reason: maybeText, risk_level: maybeText })),
  payment_intent: maybe(idOf),
  payment_method_details: maybe(v.object(methodFields)),
  receipt_email: maybeText,
  receipt_url: maybeText,
  calculated_statement_descriptor: maybeText,
  /** Only where the request expanded it; newest first, at most 10. */
  refunds: maybe(list(refund)),
  metadata,
});

export const paymentIntent = v.object({
  status: text,
  amount: number,
  currency: text,
  amount_received: number,
});

export const invoice = v.object({
  id: text,
  customer: maybe(idOf),
  created: number,
  livemode: flag,
  currency: text,
  /** Drafts have none. */
  number: maybeText,
  status: maybeText,
  collection_method: maybeText,
  /** Whether Stripe collects it by itself. */
  auto_advance: maybe(flag),
  /** The customer's when it was finalized. */
  customer_email: maybeText,
  description: maybeText,
  subtotal: number,
  total: number,
  amount_due: number,
  amount_paid: number,
  amount_remaining: number,
  /** The customer's balance before; null after, until it is finalized. Negative is credit. */
  starting_balance: v.fallback(number, 0),
  ending_balance: maybeNumber,
  total_discount_amounts: maybe(v.array(v.object({ amount: number }))),
  total_taxes: maybe(v.array(v.object({ amount: number, tax_behavior: maybeText }))),
  pre_payment_credit_notes_amount: v.fallback(number, 0),
  post_payment_credit_notes_amount: v.fallback(number, 0),
  due_date: maybeNumber,
  attempt_count: v.fallback(number, 0),
  next_payment_attempt: maybeNumber,
  status_transitions: v.object({
    finalized_at: maybeNumber,
    marked_uncollectible_at: maybeNumber,
    paid_at: maybeNumber,
    voided_at: maybeNumber,
  }),
  parent: maybe(v.object({ subscription_details: maybe(v.object({ subscription: idOf })) })),
  /** May be on the merchant's own domain. */
  hosted_invoice_url: maybeText,
  invoice_pdf: maybeText,
});

const invoiceLine = v.object({
  id: text,
  amount: number,
  currency: text,
  description: maybeText,
  quantity: maybeNumber,
});

/** With the invoice expanded. */
export const invoicePayment = v.object({
  invoice: maybe(v.object({ number: maybeText, parent: invoice.entries.parent, lines: maybe(list(invoiceLine)) })),
});

/** One invoice by itself; lists leave the lines out, which may be many. */
export const invoiceWithLines = v.object({ ...invoice.entries, lines: list(invoiceLine) });

/** A Checkout Session or a payment link. */
export const paymentPage = v.object({ id: text, url: maybeText, metadata });

/** A configuration of the customer portal; `url` is null where its login page is off. */
export const portalPage = v.object({ login_page: v.object({ url: maybeText }) });

const amounts = v.array(v.object({ amount: number, currency: text }));

export const balance = v.object({ available: amounts, pending: amounts });

export const product = v.object({
  id: text,
  name: text,
  active: v.fallback(flag, true),
});

/** A price in the catalogue, with what it is a price of. */
export const offer = v.object({ ...price.entries, product: maybe(product) });

/** What an invoice would come to. */
export const estimate = v.object({ amount_due: number, total: number, currency: text });

export type Customer = v.InferOutput<typeof customer>;
export type DeletedCustomer = v.InferOutput<typeof deletedCustomer>;
export type Subscription = v.InferOutput<typeof subscription>;
export type SubscriptionItem = v.InferOutput<typeof subscriptionItem>;
export type Price = v.InferOutput<typeof price>;
export type Coupon = v.InferOutput<typeof coupon>;
export type PromotionCode = v.InferOutput<typeof promotionCode>;
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
