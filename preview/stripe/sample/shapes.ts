/** How a sample customer is written down. Times are days before now unless they say "in". */
import type Stripe from 'stripe';
import type { CouponName, PriceName } from './catalogue';

export interface SampleCustomer {
  /** Ids derive from it; letters and digits, unique. */
  key: string;
  email: string | null;
  name: string | null;
  /** What is worth seeing here, in a few words. */
  why: string;
  since: number;
  more?: Partial<
    Pick<
      Stripe.Customer,
      'address' | 'description' | 'metadata' | 'phone' | 'preferred_locales' | 'shipping' | 'tax_exempt'
    >
  >;
  /** Holds for subscriptions without a discount of their own. */
  discount?: CouponName;
  /** Below zero: credit. */
  balance?: { amount: number; currency: string; description: string };
  taxId?: { type: Stripe.TaxId['type']; value: string; country: string };
  /** The default way to pay; a good Visa unless told otherwise, `none` for nobody's. */
  pays?: MethodName;
  /** Further saved methods. */
  alsoSaved?: MethodName[];
  subscriptions?: SampleSubscription[];
  payments?: SamplePayment[];
  invoices?: SampleInvoice[];
  deleted?: true;
}

export interface SampleSubscription {
  items: { price: PriceName; quantity?: number }[];
  started: number;
  /** One of the price's other currencies. */
  currency?: string;
  /** Automatic tax, on top. */
  taxed?: true;
  /** Made before flexible billing. */
  classic?: true;
  discount?: { coupon: CouponName; code?: string };
  trialDays?: number;
  /** What went wrong with the newest invoice, or that it is still a draft, in the hour before it is charged. */
  newest?: 'declined' | 'unconfirmed' | 'processing' | 'draft';
  /** Sent as invoices that are due in so many days. */
  invoiced?: number;
  ends?: { atPeriodEnd: true } | { atPeriodEndAsDate: true } | { inDays: number };
  ended?: { daysAgo: number; feedback?: Stripe.Subscription.CancellationDetails.Feedback; comment?: string };
  collectionPaused?: { behavior: Stripe.Subscription.PauseCollection.Behavior; forDays: number | null };
  paused?: { daysAgo: number };
  scheduled?: { next: PriceName };
  /** `newest`: of which payment, 0 is the last one. */
  refunds?: { newest: number; amount: number; daysLater: number; reason?: Stripe.Refund['reason'] }[];
  disputes?: { newest: number; status: Stripe.Dispute.Status; reason: string }[];
  metadata?: Record<string, string>;
}

/** Succeeded unless told otherwise. */
export type SampleRefund = Partial<Pick<Stripe.Refund, 'reason' | 'status' | 'failure_reason' | 'pending_reason'>>;

export interface SamplePayment {
  daysAgo: number;
  amount: number;
  currency: string;
  description: string;
  /** `held`: authorised, not captured. */
  state?: 'declined' | 'held';
  refunds?: ({ amount: number; daysAgo: number } & SampleRefund)[];
  /** Four days ago unless told otherwise. */
  dispute?: { status: Stripe.Dispute.Status; reason: string; daysAgo?: number };
  /** What the card's bank took it for, so many days ago. */
  fraudWarning?: { type: string; daysAgo: number };
  /** Passed on to a connected account, but for this fee. */
  passedOn?: { fee: number };
  /** Every day back from `daysAgo`, so many times. */
  times?: number;
  /** Made before PaymentIntents, from the customer's card source. */
  legacy?: true;
}

export interface SampleInvoice {
  daysAgo: number;
  lines: { amount: number; description: string }[];
  currency: string;
  dueInDays: number;
  state: 'draft' | 'open' | 'uncollectible' | 'void' | 'credited';
}

/** Ways to pay. What the bank says to a card is told by its last four digits, as with Stripe's test cards. */
export type MethodName =
  | 'visa'
  | 'mastercard'
  | 'amex'
  | 'jcb'
  | 'expired'
  | 'insufficient'
  | 'confirms'
  | 'bankDebit'
  | 'sepa'
  | 'legacyCard'
  | 'none';
