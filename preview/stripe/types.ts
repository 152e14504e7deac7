/**
 * The shapes that the rooms of the Stripe stand-in share. Objects are stored as the API objects themselves (typed by
 * the `stripe` package), with ids where the API has expandable fields; expansion happens on the way out.
 */
import type Stripe from 'stripe';
import type { Permission } from './permissions';

/** One mode (live or test) of one account. Every map is keyed by id, in order of creation (oldest first). */
export interface Store {
  livemode: boolean;
  /** Until when all that Stripe does by itself has happened, in seconds since 1970. */
  time: number;
  account: Stripe.Account;
  balance: Stripe.Balance;
  customers: Map<string, Stripe.Customer | Stripe.DeletedCustomer>;
  products: Map<string, Stripe.Product>;
  /** A price is served as a plan too. */
  prices: Map<string, Stripe.Price>;
  coupons: Map<string, Stripe.Coupon>;
  /** As they were: in no list and not found by their id, but on the discounts that were made with them. */
  deleted_coupons: Map<string, Stripe.Coupon>;
  promotion_codes: Map<string, Stripe.PromotionCode>;
  discounts: Map<string, Stripe.Discount>;
  /** `subscription.items.data` is empty in the store; items live in `subscription_items`. */
  subscriptions: Map<string, Stripe.Subscription>;
  subscription_items: Map<string, Stripe.SubscriptionItem>;
  subscription_schedules: Map<string, Stripe.SubscriptionSchedule>;
  invoices: Map<string, Stripe.Invoice>;
  invoiceitems: Map<string, Stripe.InvoiceItem>;
  invoice_payments: Map<string, Stripe.InvoicePayment>;
  payment_intents: Map<string, Stripe.PaymentIntent>;
  payment_methods: Map<string, Stripe.PaymentMethod>;
  mandates: Map<string, Stripe.Mandate>;
  /** Sources and cards of old accounts, by id. */
  sources: Map<string, Stripe.CustomerSource>;
  charges: Map<string, Stripe.Charge>;
  refunds: Map<string, Stripe.Refund>;
  disputes: Map<string, Stripe.Dispute>;
  early_fraud_warnings: Map<string, Stripe.Radar.EarlyFraudWarning>;
  balance_transactions: Map<string, Stripe.BalanceTransaction>;
  customer_balance_transactions: Map<string, Stripe.CustomerBalanceTransaction>;
  /** By the customer's id. */
  cash_balances: Map<string, Stripe.CashBalance>;
  credit_notes: Map<string, Stripe.CreditNote>;
  tax_ids: Map<string, Stripe.TaxId>;
  checkout_sessions: Map<string, Stripe.Checkout.Session>;
  payment_links: Map<string, Stripe.PaymentLink>;
  portal_configurations: Map<string, Stripe.BillingPortal.Configuration>;
  portal_sessions: Map<string, Stripe.BillingPortal.Session>;
  events: Map<string, Stripe.Event>;
  /** Connected accounts; one's own is not among them. */
  accounts: Map<string, Stripe.Account>;
}

/** Decoded form body and query, nested: `{items: [{price: 'price_1'}], metadata: {a: 'b'}}`. Leaves are strings. */
export type Params = { [name: string]: ParamValue };
export type ParamValue = string | ParamValue[] | { [name: string]: ParamValue };

/** One call that has passed key, version and permission. */
export interface Call {
  store: Store;
  params: Params;
  /** Path parameters by name. */
  path: Record<string, string>;
  /** Seconds since 1970, as Stripe counts. */
  now: number;
  /** A fresh id with this prefix: `id('re')` → `re_1…`. */
  id(prefix: string): string;
  /** Whether the key has this permission (write implies read). For routes whose behaviour depends on it. */
  allowed(permission: Permission): boolean;
}

/**
 * What a route answers: one object; a list of all that the parameters ask for, in the order of the store (the server
 * turns it to newest first and cuts the page); or everything that can be searched (the server reads the query).
 */
export type Answer = { object: object } | { list: object[]; url: string } | { search: object[]; url: string };

export interface Route {
  method: 'GET' | 'POST' | 'DELETE';
  /** Stripe's own notation: `/v1/customers/:customer`. */
  path: string;
  permission: Permission;
  /** The row that a refusal names, where that is another one. */
  named?: Permission;
  /** Parameters that this route knows, by name of the first level; others are 400 parameter_unknown. */
  params: readonly string[];
  /** Throws `StripeFailure` for every answer that is not 200. Must not change the store before its last check has passed. */
  handle(call: Call): Answer;
}
