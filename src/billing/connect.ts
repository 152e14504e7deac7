/** Whom the money of a payment reaches, where Stripe Connect splits it. Pure. */
import type { Charge } from '../stripe/resources/charge';
import { type Money, minus, money } from './money';
import { paid, paymentState } from './payment';

export interface Split {
  /**
   * `passedOn`: this account took it and passes a part on to a connected one. `platformFee`: this account is the connected
   * one, and a platform takes a part.
   */
  kind: 'passedOn' | 'platformFee';
  /** The connected account; null where that is this one. */
  account: string | null;
  /** What the connected account gets, after the platform's part. */
  share: Money;
  /** What the platform keeps. */
  fee: Money;
  /** Whether it was split already; else it will be when it is paid. */
  isDone: boolean;
}

/**
 * null where it is not split, or nothing was charged. What refunds have taken back since is not in it: by default they take
 * nothing back from the connected account. https://docs.stripe.com/connect/destination-charges
 */
export function splitOf(charge: Charge): Split | null {
  const { transfer_data: transfer, application_fee_amount: fee, currency } = charge;
  const state = paymentState(charge);
  if (state === 'failed' || state === 'released') return null;
  const all = paid(charge);
  const isDone = !/^(pending|uncaptured|other)$/.test(state);
  if (transfer) {
    const kept = transfer.amount === null ? money(fee ?? 0, currency) : minus(all, money(transfer.amount, currency));
    return { kind: 'passedOn', account: transfer.destination, share: minus(all, kept), fee: kept, isDone };
  }
  if (!fee) return null;
  const taken = money(fee, currency);
  return { kind: 'platformFee', account: null, share: minus(all, taken), fee: taken, isDone };
}

/** For which account it was taken, where Connect tells and the money is not passed on to just that one. */
export function onBehalfOf({ on_behalf_of, transfer_data }: Charge): string | null {
  return on_behalf_of !== transfer_data?.destination ? on_behalf_of : null;
}

/**
 * Who gives what a refund gives back of a payment that was passed on. `here`: this account, as Stripe does by default.
 * `account`: the connected account its share, and this one its own. `accountAll`: the connected account all of it, and this
 * one keeps its fee. https://docs.stripe.com/connect/destination-charges#issue-refunds
 */
export type Bearer = 'here' | 'account' | 'accountAll';

/** `isExact`: Stripe rounds shares of a part. */
export interface Borne {
  account: string | null;
  byAccount: Money;
  byUs: Money;
  isExact: boolean;
}

/** Who can bear it; empty where it was not passed on. Only a fee can be kept of what is taken back. */
export function bearersOf(charge: Charge): readonly Bearer[] {
  if (!charge.transfer_data) return [];
  return charge.application_fee_amount ? ['here', 'account', 'accountAll'] : ['here', 'account'];
}

export function borneBy(charge: Charge, bearer: Bearer, refunded: Money): Borne {
  const { transfer_data: transfer, application_fee_amount: fee, amount_captured: all, currency } = charge;
  const passedOn = bearer === 'here' ? 0 : (transfer?.amount ?? all);
  const feeBack = bearer === 'account' ? (fee ?? 0) : 0;
  const share = (refunded.minor * (passedOn - feeBack)) / all;
  const byAccount = money(Math.round(share), currency);
  return {
    account: transfer?.destination ?? null,
    byAccount,
    byUs: minus(refunded, byAccount),
    isExact: Number.isInteger(share),
  };
}
