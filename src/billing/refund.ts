/** What went back of a payment, by the state of each of its refunds. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Refund } from '../stripe/resources/refund';
import { traceKeys } from '../stripe/trace';
import { type Money, money } from './money';

/**
 * As far as the request brought them along: a charge has its newest ten. Where less was captured than was held, Stripe
 * lists the released rest as the first of them, though it never was charged; of what is only held it lists the release.
 */
export function refundsOf(charge: Charge): readonly Refund[] {
  if (!charge.captured) return [];
  const { refunds } = charge;
  const all = refunds?.data ?? [];
  const listsReleased = !refunds?.has_more && sum(all.filter(isCounted)) > countedPart(charge);
  return listsReleased && all.at(-1)?.amount === releasedPart(charge) ? all.slice(0, -1) : all;
}

/** The agent who refunded with this add-on; null for refunds from elsewhere. */
export function refundedBy({ metadata }: Refund): string | null {
  return metadata[traceKeys.agent] ?? null;
}

export interface RefundFacts {
  amount: Money;
  /** Stripe's. */
  status: string;
  /** What a pending one waits for, in Stripe's word. */
  waitsFor: string | null;
  /** When it was made: Stripe does not say when it failed. Seconds since 1970. */
  at: number;
  by: string | null;
  /** Of one that failed: what was refunded since, which may have made up for it. Stripe does not link the two. */
  since?: Money;
}

export function refundFacts(made: Refund): RefundFacts {
  const { amount, currency, pending_reason, created } = made;
  return {
    amount: money(amount, currency),
    status: statusOf(made),
    waitsFor: pending_reason,
    at: created,
    by: refundedBy(made),
  };
}

/** A refund without a status is from before Stripe had any. */
export const statusOf = ({ status }: Refund) => status ?? 'succeeded';
export const isDone = (made: Refund) => statusOf(made) === 'succeeded';
/** What gave nothing back. Stripe takes it out of what it counts as refunded. */
export const isInVain = (made: Refund) => /^(failed|canceled)$/.test(statusOf(made));
const isCounted = (made: Refund) => !isInVain(made);

const sum = (refunds: readonly Refund[]) => refunds.reduce((total, { amount }) => total + amount, 0);

/** Where less was captured than was held, Stripe counts the released rest as refunded, though it never was charged. */
const countedPart = (charge: Charge) => Math.max(0, charge.amount_refunded - releasedPart(charge));

/** Nothing of what is not through yet. */
const releasedPart = ({ status, amount, amount_captured, captured }: Charge) =>
  captured && status !== 'pending' ? amount - amount_captured : 0;

/** What went back, or is on its way: of one that failed nothing, even while Stripe still counts it. */
export function refundedPart(charge: Charge): Money {
  const counted = countedPart(charge);
  const refunds = refundsOf(charge);
  const unlisted = charge.refunds?.has_more ? 0 : counted - sum(refunds.filter(isCounted));
  const inVain = Math.min(Math.max(0, unlisted), sum(refunds.filter(isInVain)));
  return money(counted - inVain, charge.currency);
}

/** What a payment's refunds come to. */
export interface GivenBack {
  /** What is refunded. */
  done: Money;
  /** Refunds that are not, newest first: what is on its way or waits, and what failed while not all went back. */
  others: readonly RefundFacts[];
  /** Whether each refund is known; else older ones may not be done either. */
  isWhole: boolean;
}

export function givenBack(charge: Charge): GivenBack {
  const others = refundsOf(charge).filter((made) => !isDone(made));
  const done = refundedPart(charge).minor - sum(others.filter(isCounted));
  return {
    done: money(Math.max(0, done), charge.currency),
    others: others.filter((made) => isCounted(made) || isMissed(charge)).map((made) => factsAmong(charge, made)),
    isWhole: !charge.refunds?.has_more,
  };
}

/** By then any bank should have confirmed one: https://docs.stripe.com/refunds */
const longPending = 30 * 86_400;

/**
 * Refunds of which nobody would know by what is refunded: those that failed, that wait for somebody, or are on their way for
 * too long. `now`: seconds since 1970.
 */
export function refundsToSee(charge: Charge, now: number): readonly Refund[] {
  return refundsOf(charge).filter((made) => {
    const status = statusOf(made);
    if (status === 'failed') return isMissed(charge);
    const isStuck = made.pending_reason === 'insufficient_funds' || made.created < now - longPending;
    return status === 'requires_action' || (status === 'pending' && isStuck);
  });
}

/** A refund that failed: by then it was seen to, or nobody waits for it. One that waits goes on waiting. Seconds. */
export const refundIsNews = 120 * 86_400;

/** Whether what failed to go back may be missed still: only where all went back since, it surely is not. */
const isMissed = (charge: Charge) => refundedPart(charge).minor < charge.amount_captured;

/** What is known of one beside the others of its payment. */
export function factsAmong(charge: Charge, made: Refund): RefundFacts {
  const later = refundsOf(charge).filter((each) => isCounted(each) && each.created >= made.created);
  const since = statusOf(made) === 'failed' ? sum(later) : 0;
  return { ...refundFacts(made), ...(since >= made.amount && { since: money(since, made.currency) }) };
}

/** By which the customer's bank finds it. `type`: Stripe's. `state`: Stripe's where it is another. */
export type Reference =
  | { kind: 'there'; value: string; type: string | null }
  | { kind: 'pending' | 'unavailable' }
  | { kind: 'other'; state: string };

/** null where Stripe says nothing of one. https://docs.stripe.com/api/refunds/object#refund_object-destination_details */
export function referenceOf(made: Refund): Reference | null {
  const { destination_details } = made;
  if (!destination_details) return null;
  const { reference, reference_status: state, reference_type: type } = destination_details;
  if (reference) return { kind: 'there', value: reference, type };
  // Of what gave nothing back none comes any more.
  if (state === 'pending' && isInVain(made)) return null;
  if (state === 'pending' || state === 'unavailable') return { kind: state };
  return state && state !== 'available' ? { kind: 'other', state } : null;
}

/**
 * What a card's statement will show: of a reversal no line of its own, since the payment itself goes. `open`: not decided
 * yet. `usual`: Stripe does not say. `past`: it is done, and the time that it usually takes is over. null for other ways to
 * pay. `cashBalance`: on none, since Stripe keeps it for the customer: https://docs.stripe.com/payments/customer-balance. `now`: seconds
 * since 1970. https://docs.stripe.com/refunds
 */
export type OnStatement = 'refund' | 'reversal' | 'partlyReversed' | 'open' | 'usual' | 'past' | 'cashBalance';

/** 10 business days, in seconds. */
export const usualWait = 14 * 86_400;

/** A pending one may wait for the account's own balance, or for the payment: https://docs.stripe.com/api/refunds/object#refund_object-pending_reason */
const isSent = (made: Refund) => statusOf(made) === 'pending' && (made.pending_reason ?? 'processing') === 'processing';

export function onStatement(charge: Charge, made: Refund, now: number): OnStatement | null {
  const { destination_details: to, amount } = made;
  const kind = to?.kind ?? charge.payment_method_details?.type;
  if (kind === 'customer_cash_balance') return isDone(made) ? 'cashBalance' : null;
  if (kind !== 'card' || !(isDone(made) || isSent(made))) return null;
  switch (to?.type) {
    case 'refund':
      return isDone(made) && now - made.created > usualWait ? 'past' : 'refund';
    case 'reversal':
      return amount === charge.amount_captured ? 'reversal' : 'partlyReversed';
    case 'pending':
      return 'open';
    default:
      return isDone(made) && now - made.created > usualWait ? 'past' : 'usual';
  }
}

/** What was asked of the customer. Times in seconds since 1970; null for what Stripe does not say. */
export interface Asked {
  /** The address to which Stripe wrote. */
  address: string | null;
  at: number | null;
  until: { on: number; isPast: boolean } | null;
}

/** Of one for which the customer must say first where to send it; else null. `now`: seconds since 1970. */
export function askedOf(made: Refund, now: number): Asked | null {
  if (statusOf(made) !== 'requires_action') return null;
  const details = made.next_action?.display_details;
  const on = details?.expires_at;
  return {
    address: details?.email_sent?.email_sent_to ?? made.instructions_email,
    at: details?.email_sent?.email_sent_at ?? null,
    until: on ? { on, isPast: on < now } : null,
  };
}

/** Ways to pay that take nothing back: Stripe asks the customer by email for a bank account. https://docs.stripe.com/refunds */
const asking = ['boleto', 'konbini', 'multibanco', 'oxxo', 'promptpay'];

export const asksForAccount = ({ payment_method_details: method }: Charge) => asking.includes(method?.type ?? '');

/**
 * A bank transfer, whose account Stripe knows or not; it emails the customer either way, at the address on file:
 * https://docs.stripe.com/payments/customer-balance/refunding
 */
export const mayAskForAccount = ({ payment_method_details: method }: Charge) => method?.type === 'customer_balance';
