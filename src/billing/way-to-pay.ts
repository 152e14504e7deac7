/** Of a payment that failed or is still owed: what the customer is to pay, and why they must do it themselves. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import type { Attention } from './attention';
import type { Behind } from './behind';
import { type DeclineReason, declineOf, failureOf } from './decline';
import { invoiceState, stillOwed } from './invoice';
import type { Money } from './money';
import { expectedFor, type KnownPayments, paysFor } from './on-its-way';
import { paymentState } from './payment';

/** What the customer is told of the reason. Of suspicions, theirs or a bank’s, they hear only that it was declined. */
export const toldReasons = [
  /** Nothing failed that is known of. */
  'open',
  'confirm',
  'notConfirmed',
  'expired',
  'funds',
  'details',
  'bankAccount',
  'noMethod',
  'declined',
] as const;
export type ToldReason = (typeof toldReasons)[number];

/** `customer`: it is about no object that was to be paid; they can change how they pay. */
export const payables = ['invoice', 'payment', 'subscription', 'customer'] as const;

export interface WayToPay {
  on: (typeof payables)[number];
  /** Its id. */
  object: string;
  why: ToldReason;
}

const told: Partial<Record<DeclineReason, ToldReason>> = {
  mustConfirm: 'confirm',
  notConfirmed: 'notConfirmed',
  expired: 'expired',
  funds: 'funds',
  accountFunds: 'funds',
  securityCode: 'details',
  number: 'details',
  postalCode: 'details',
  expiryDate: 'details',
  accountNumber: 'details',
  accountClosed: 'bankAccount',
  accountBlocked: 'bankAccount',
  accountMoved: 'bankAccount',
  notVerified: 'bankAccount',
  mandateInvalid: 'bankAccount',
  debitNotAuthorized: 'bankAccount',
  stopped: 'bankAccount',
  noCard: 'noMethod',
};

/** By Stripe’s codes, the more exact one first. */
export function toldReason(codes: Parameters<typeof declineOf>[0]): ToldReason {
  return toldOf(declineOf(codes));
}

function toldOf(decline: ReturnType<typeof declineOf>): ToldReason {
  return (typeof decline === 'string' && told[decline]) || 'declined';
}

/** null for one that did not fail. */
export function wayAfter(charge: Charge): WayToPay | null {
  if (paymentState(charge) !== 'failed') return null;
  return { on: 'payment', object: charge.id, why: toldOf(failureOf(charge)) };
}

/** null where nothing is owed, or it is on its way. `now`: seconds since 1970. */
export function wayForInvoice(invoice: Invoice, known: KnownPayments, now: number): WayToPay | null {
  const owed = invoice.status === 'open' && stillOwed(invoice).minor > 0;
  if (!owed || /onItsWay/i.test(invoiceState(invoice, now, known))) return null;
  return { on: 'invoice', object: invoice.id, why: whyOwed(invoice, known) };
}

export function whyOwed(invoice: Invoice, known: KnownPayments): ToldReason {
  const awaited = expectedFor(invoice, known).find(({ kind }) => kind === 'awaited');
  if (awaited) return awaited.kind === 'awaited' && awaited.awaited.kind === 'confirmation' ? 'confirm' : 'open';
  // Newest first, as Stripe lists them.
  const failed = known.charges?.find((charge) => paymentState(charge) === 'failed' && paysFor(invoice, charge));
  return failed ? toldOf(failureOf(failed)) : 'open';
}

/** null where no invoice of its asks for money, or all of that is on its way. */
export function wayForSubscription({ id, status }: Subscription, behind: Behind): WayToPay | null {
  if (!/^(past_due|unpaid|incomplete)$/.test(status) || behind.isOnItsWay) return null;
  const why = behind.awaitsCustomer ? 'confirm' : behind.failed ? toldOf(failureOf(behind.failed)) : 'open';
  return { on: 'subscription', object: id, why };
}

/** For the first that the customer has to pay for. `now`: seconds since 1970. */
export function wayForAttention(found: readonly Attention[], known: KnownPayments, now: number): WayToPay | null {
  const [way = null] = found.flatMap((each) => {
    switch (each.kind) {
      case 'pastDue':
      case 'firstPayment':
        return wayForSubscription(each.subscription, each.behind) ?? [];
      case 'failed':
        return wayAfter(each.charge) ?? [];
      case 'overdue':
      case 'unpaid':
        return wayForInvoice(each.invoice, known, now) ?? [];
      default:
        return [];
    }
  });
  return way;
}

/** Where they can pay or change how they pay. `invoice`: its page; `portal`: where they log in. */
export interface PageToPay {
  kind: 'invoice' | 'portal';
  url: string;
  /** null where it is not known what is owed. */
  amount: Money | null;
  number: string | null;
  /** Why they must do it themselves, of this very invoice where that is known. */
  why: ToldReason;
}
