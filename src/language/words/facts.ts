/** Facts that are told in words, and have no other place: what a sentence is about, in every language. */

import type { BilledTo, Correction } from '../../billing/billed-to';
import type { Method } from '../../billing/method';
import type { Money } from '../../billing/money';
import type { Agreed, Event } from '../../billing/summary';
import type { Tier } from '../../keys/grants';
import type { Match } from '../../lookup/found';
import type { Problem, Uncoded } from '../../stripe/problem';
import type { InvoiceVerb } from '../../stripe/resources/invoice';

/** What Google may not give, because its user left the permission out. */
export type Scope = 'message' | 'drafts' | 'requests' | 'place' | 'address';

/** What can be edited of a customer, by Stripe's names. */
export type ContactField =
  | 'name'
  | 'email'
  | 'phone'
  | 'description'
  | 'line1'
  | 'line2'
  | 'postal_code'
  | 'city'
  | 'state'
  | 'country';

/** A failed payment: when, in seconds since 1970, and why, as it stands within a sentence. */
export interface FailedPayment {
  at: number;
  reason: string | null;
}

/** What a customer is told about. */
export type About = 'billing' | 'payment' | 'invoice' | 'invoices' | 'subscription' | 'credit';

/** A card payment that is looked for. `day`: seconds since 1970. */
export interface WantedPayment {
  last4: string;
  amount: Money | null;
  day: number | null;
}

/** What was searched for somebody. */
export type Searched = 'email' | 'name' | 'phone' | 'number' | 'numberOrPhone' | 'numberOrName' | 'id' | 'card';

/** What a key can do as a whole. */
export type KeyScope = Tier | 'secret' | 'lessThanFree' | 'untested';

/** What a customer is told of a refund of theirs. */
export interface RefundTold {
  kind: 'refunded' | 'reversed' | 'refundUnderWay' | 'refundAsks';
  amount: Money;
  isCard: boolean;
}

/** Why a credit note is made, by Stripe's names. */
export type CreditReason = 'none' | 'duplicate' | 'order_change' | 'product_unsatisfactory';

/** What is done with an amount of money. */
export type MoneyVerb = 'refund' | 'capture' | 'release' | 'charge' | 'link' | 'credit' | 'takeBackCredit';

/** What an amount may not be more than: what can be refunded, or credited of an invoice, what is held, what Stripe takes, what credit is left. */
export type Bound = 'left' | 'creditable' | 'held' | 'atOnce' | 'credited';

/** A payment as its actions show it. `at`: seconds since 1970. */
export interface PaymentFacts {
  method: Method | null;
  /** `begun`: not through yet. */
  stands: 'paid' | 'held' | 'begun';
  amount: Money;
  at: number;
  description: string | null;
}

/** Why a customer gets a refund, as far as it is said, apart from fraud: https://docs.stripe.com/api/refunds/create#create_refund-reason */
export type RefundReason = 'none' | 'duplicate' | 'requested_by_customer';

/** What lists are of. */
export type Listed = 'payment' | 'invoice' | 'subscription' | 'customer' | 'dispute' | 'refund' | 'line' | 'method';

/** What a problem is called: its kind, where that alone does not say it. */
export type ProblemName = Problem['kind'] | 'otherMode' | 'mustConfirm' | 'keyNotTaken';

/** What Stripe refuses in a way that one can act on. */
export type Refusal =
  | 'tooLarge'
  | 'tooSmall'
  | 'lowBalance'
  | 'otherState'
  | 'refunded'
  | 'disputed'
  | 'holdExpired'
  | 'couponExpired'
  | 'maxSubscriptions'
  | 'taxLocation'
  | 'email'
  | 'nothingToInvoice'
  | 'nothingToPayWith'
  | 'accountClosed'
  | 'taxId'
  | 'methodFailed'
  | 'methodUnfit'
  | 'mandate'
  | 'taxNotCalculated'
  | 'productArchived'
  | 'notRefundable'
  | Uncoded;

/** How an address on the mail relates to the customer. `at`: when it was linked, in ms since 1970. */
export type Relation =
  | { kind: Exclude<Match['evidence'], 'linked'> | 'chosen' }
  | { kind: 'linked'; at: number | null };

/** Why the mail does not prove that the customer asks. */
export type Doubt =
  | { kind: 'notNamed' | 'checkFailed' | 'severalSenders' | 'unreadable' }
  | {
      kind: 'spelling' | 'notOnFile' | 'notProven' | 'group' | 'replyTo' | 'notReached' | 'subject' | 'notSender';
      address: string;
    };

/** Why a customer ends a subscription, as Stripe knows it: https://docs.stripe.com/api/subscriptions/cancel */
export type Feedback =
  | 'customer_service'
  | 'low_quality'
  | 'missing_features'
  | 'other'
  | 'switched_service'
  | 'too_complex'
  | 'too_expensive'
  | 'unused';

/** What became of a subscription. `at`: seconds since 1970. */
export type Happened =
  | { kind: 'ended' | 'goesOn' | 'changed' | 'started' | 'trialEnded' | 'activeAgain' | 'paused' | 'discountsChanged' }
  | { kind: 'endsOn' | 'trialStarted' | 'trialEndsOn'; at: number };

/** What it is about by then, and what comes next, as Stripe answered. */
export interface Plan {
  agreed: Agreed;
  next: Event | null;
}

/** A verb with the day on which it takes effect, where it has one. */
export type SubscriptionDeed =
  | { kind: 'cancelAtEnd' | 'cancelNow' | 'endTrial' | 'takeBack' | 'discounts' | 'start' }
  | { kind: 'change' | 'addItem' | 'removeItem' }
  | { kind: 'pause' | 'resume' | 'pauseCollection' | 'resumeCollection' }
  | { kind: 'cancelOn' | 'trialUntil'; at: number };

/** What becomes due by a change. `startsAnew`: in place of the rest of the period. */
export type Due = 'invoicedNow' | 'dueNow' | 'dueNext' | { dueOn: number };

/**
 * What a change of a subscription costs at once, or with its next invoice. `by`: as in `Known`. `isMore`: beside what is due
 * then in any case.
 */
export type Cost =
  | { kind: 'trial' }
  | { kind: 'unknown'; isNow: boolean }
  | { kind: 'sum'; amount: Money; by: Known['by']; due: Due | 'credited'; isMore: boolean };

/** What a change would be, for a customer who asks. Seconds since 1970. */
export interface Quote {
  from: Agreed;
  to: Agreed;
  cost: Cost;
  /** When the period ends that would begin with it; null where none would. */
  renews: number | null;
  /** When it ends all the same; null where it goes on. */
  ends: number | null;
  at: number;
}

/** A sum that is not final: Stripe's preview of it, or an estimate before discounts and tax. */
export interface Known {
  amount: Money;
  by: 'stripe' | 'estimate';
}

/** What is done to a subscription, as far as its invoices depend on it. */
export type Then = 'ends' | 'endsNow' | 'goesOn';

/** An issued invoice, what is on file for the next ones, and how it comes to say otherwise. */
export type BilledFacts = BilledTo & { number: string | null; how: Correction };

/** What an invoice says of whom it is for. */
export type BilledLine = 'name' | 'address' | 'taxId';

/** What is done to an invoice; `collect`: its payment, which was never tried. */
export type InvoiceDeed = InvoiceVerb | 'collect';

/** What became of a write. `sent`: no answer is known. `unconfirmed`: it can't be told any more whether it was done. */
export type RecentOutcome = 'sent' | 'done' | 'accepted' | 'partly' | 'failed' | 'unconfirmed';

/** What is wrong with the pattern of a link into the business's own product. */
export type ProductFault = 'https' | 'characters' | 'prefix' | 'blank';

/** Why what a mail asks for is not offered. */
export type NotAsked = 'notProven' | 'yourself' | 'noAccount';

/** What a colleague is asked for. */
export interface AskedFor {
  /** What is to be done, as lists name it. */
  deed: string;
  /** What else is said of it, in whole sentences. */
  lines: readonly string[];
  /** The customer; null where Stripe has none. */
  name: string | null;
  email: string | null;
  /** The user's name for the account. */
  account: string;
  mode: 'live' | 'test';
  /** Its page in the Dashboard. */
  url: string;
  /** Whether the colleague's add-on can fill it in. */
  isReadable: boolean;
}
