/** What a customer is told of a payment or an invoice of theirs. Suspicions, disputes and our own troubles are not for them. Pure. */
import { isBillingsOwn } from '../stripe/descriptions';
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import type { Refund } from '../stripe/resources/refund';
import { disputeKind } from './dispute';
import { type InvoiceState, invoiceState, stillOwed } from './invoice';
import { type Method, paidWith } from './method';
import { type Money, money } from './money';
import { type KnownPayments, onItsWay } from './on-its-way';
import { type Payment, type PaymentState, paid, paymentState } from './payment';
import {
  type Asked,
  askedOf,
  isDone,
  type OnStatement,
  onStatement,
  type Reference,
  referenceOf,
  refundIsNews,
  refundsOf,
  refundsToSee,
  statusOf,
  usualWait,
} from './refund';
import { type ToldReason, wayAfter } from './way-to-pay';
import type { Bill, Why } from './why';

/** How a payment stands, without what it was for. */
export interface ToldStanding {
  amount: Money;
  /** Seconds since 1970. */
  at: number;
  method: Method | null;
  state: PaymentState;
  /** Whether a dispute may take it, or took it: then only that it was made is said, and that it is disputed never. */
  isDisputed: boolean;
  /** Why it failed; null where it did not. */
  reason: ToldReason | null;
}

export interface ToldPayment extends ToldStanding {
  /** What it was for; null where that is not known for sure. */
  bill: Bill | null;
  /** What somebody wrote on it; null where a bill tells more. */
  description: string | null;
  refunds: readonly ToldRefund[];
  /** Stripe's page; null where there is none. */
  receipt: string | null;
}

export interface ToldRefund {
  amount: Money;
  /** When it was made, in seconds since 1970. */
  at: number;
  /** `waits`: it is not sent yet. `vain`: no money went back. */
  standing: 'done' | 'onItsWay' | 'waits' | 'asks' | 'vain';
  asked: Asked | null;
  shows: OnStatement | null;
  reference: Reference | null;
}

/** `now`: seconds since 1970. */
export function toldPayment(payment: Payment, why: Why, now: number): ToldPayment {
  const { charge } = payment;
  const { description, receipt_url } = charge;
  const bill = why.kind === 'billed' && why.bill.isWhole ? why.bill : null;
  const standing = toldStanding(charge, !isUndisputed.test(disputeKind(payment)));
  return {
    ...standing,
    bill,
    description: bill || !description || isBillingsOwn(description) ? null : description,
    refunds: charge.captured ? refundsOf(charge).flatMap((made) => toldRefund(charge, made, now)) : [],
    receipt: charge.captured && standing.state !== 'failed' ? receipt_url : null,
  };
}

function toldStanding(charge: Charge, isDisputed: boolean): ToldStanding {
  return {
    amount: paid(charge),
    at: charge.created,
    method: paidWith(charge),
    state: paymentState(charge),
    isDisputed,
    reason: wayAfter(charge)?.why ?? null,
  };
}

/** Of these payments, those that are on their way or held: neither is paid, and no invoice or refund tells of it. */
export function paymentsAwaited(charges: readonly Charge[]): ToldStanding[] {
  return charges
    .filter((charge) => /^(pending|uncaptured)$/.test(paymentState(charge)))
    .map((charge) => toldStanding(charge, false))
    .slice(0, mostBeside);
}

/** Where the money stayed: of one that came to no chargeback it may have been refunded. */
const isUndisputed = /^(none|won|inquiryClosed)$/;

/** None of a status, or of a reason to wait, that is new to this version. */
function toldRefund(charge: Charge, made: Refund, now: number): ToldRefund[] {
  const standing = standingOf(made);
  if (!standing) return [];
  return [
    {
      amount: money(made.amount, made.currency),
      at: made.created,
      standing,
      asked: askedOf(made, now),
      shows: onStatement(charge, made, now),
      reference: referenceOf(made),
    },
  ];
}

/** No more than these are told together with something else. */
const mostBeside = 3;

/**
 * Of these payments, the refunds for which somebody waits: what is on its way, what came to nothing lately, and what is done
 * but may not have arrived.
 */
export function refundsAwaited(charges: readonly Charge[], now: number): ToldRefund[] {
  return charges
    .flatMap((charge) => {
      const toSee = refundsToSee(charge, now).filter(({ created }) => created > now - refundIsNews);
      const open = refundsOf(charge).filter(
        (made) =>
          /^(pending|requires_action)$/.test(statusOf(made)) || (isDone(made) && made.created > now - usualWait),
      );
      return [...new Set([...toSee, ...open])].flatMap((made) => toldRefund(charge, made, now));
    })
    .slice(0, mostBeside);
}

/**
 * Invoices that ask for money, what is overdue first. `isTold`: whether it is said elsewhere what of it is to be paid. `now`:
 * seconds since 1970.
 */
export function invoicesToPay(
  invoices: readonly Invoice[],
  now: number,
  known: KnownPayments,
  isTold: (invoice: Invoice) => boolean,
): ToldInvoice[] {
  const told = invoices.flatMap((invoice) => (isTold(invoice) ? [] : (toldInvoice(invoice, now, known) ?? [])));
  const of = (kind: ToldInvoice['standing']['kind']) => told.filter(({ standing }) => standing.kind === kind);
  return [...of('overdue'), ...of('open')].slice(0, mostBeside);
}

function standingOf(made: Refund): ToldRefund['standing'] | undefined {
  const status = statusOf(made);
  return status === 'pending' ? pending[made.pending_reason ?? 'processing'] : standings[status];
}

/** By what it waits for: https://docs.stripe.com/api/refunds/object#refund_object-pending_reason */
const pending: Readonly<Record<string, ToldRefund['standing']>> = {
  processing: 'onItsWay',
  insufficient_funds: 'waits',
  charge_pending: 'waits',
};

const standings: Readonly<Record<string, ToldRefund['standing']>> = {
  succeeded: 'done',
  requires_action: 'asks',
  failed: 'vain',
  canceled: 'vain',
};

export interface ToldInvoice {
  number: string;
  /** When it was made final, in seconds since 1970; null where Stripe does not say. */
  issued: number | null;
  /** What it came to. */
  total: Money;
  standing:
    | { kind: 'paid'; at: number | null }
    /** Without a payment of its own. `null`: by what Stripe does not say. */
    | { kind: 'settled'; by: SettledBy | null }
    /** It came to nothing, or to less. */
    | { kind: 'nothing' }
    /** `due`: seconds since 1970; null where it has no such day. */
    | { kind: 'open'; owed: Money; due: number | null }
    | { kind: 'overdue'; owed: Money; since: number }
    | { kind: 'onItsWay'; owed: Money }
    | { kind: 'void' };
  /** Stripe's own page of it, and its PDF; null where there is none. */
  page: string | null;
  pdf: string | null;
}

/** null of one that is no customer's matter: a draft, or one that is not collected any more. `now`: seconds since 1970. */
export function toldInvoice(invoice: Invoice, now: number, known: KnownPayments): ToldInvoice | null {
  const { number, status, total, currency, due_date, status_transitions, hosted_invoice_url, invoice_pdf } = invoice;
  if (!number) return null;
  const issued = status_transitions.finalized_at;
  const about = { number, issued, total: money(total, currency), page: hosted_invoice_url, pdf: invoice_pdf };
  const owed = stillOwed(invoice);
  switch (status) {
    case 'paid':
      return { ...about, standing: settledStanding(invoiceState(invoice, now, known), status_transitions.paid_at) };
    case 'void':
      return { ...about, standing: { kind: 'void' }, page: null, pdf: null };
    case 'open':
      if (onItsWay(invoice, known).length > 0) return { ...about, standing: { kind: 'onItsWay', owed } };
      if (owed.minor <= 0) return null;
      return due_date !== null && due_date < now
        ? { ...about, standing: { kind: 'overdue', owed, since: due_date } }
        : { ...about, standing: { kind: 'open', owed, due: due_date } };
    default:
      return null;
  }
}

/** What settled it without a payment of its own. */
export type SettledBy = 'balance' | 'creditNote' | 'nextInvoice';

function settledStanding(state: InvoiceState, at: number | null): ToldInvoice['standing'] {
  switch (state) {
    case 'nothing':
    case 'toBalance':
      return { kind: 'nothing' };
    case 'fromBalance':
      return { kind: 'settled', by: 'balance' };
    case 'credited':
      return { kind: 'settled', by: 'creditNote' };
    case 'carriedOver':
      return { kind: 'settled', by: 'nextInvoice' };
    case 'settled':
      return { kind: 'settled', by: null };
    default:
      return { kind: 'paid', at };
  }
}

/** Of several, newest first, those that a customer may want for their books: the oldest first, and none that was canceled. */
export function toldInvoices(invoices: readonly Invoice[], now: number, known: KnownPayments): ToldInvoice[] {
  return invoices
    .flatMap((invoice) => toldInvoice(invoice, now, known) ?? [])
    .filter(({ standing }) => standing.kind !== 'void')
    .reverse();
}

/** What `toldInvoices` leaves out, by Stripe's status. `other`: whatever else it lacks. */
export type LeftOut = 'void' | 'uncollectible' | 'other';

/** Each once. `told`: what `toldInvoices` made of them. */
export function leftOut(invoices: readonly Invoice[], told: readonly ToldInvoice[]): LeftOut[] {
  const numbers = told.map(({ number }) => number);
  const lacking = invoices.filter(({ number }) => !number || !numbers.includes(number));
  const kinds = lacking.map(({ status }) => (status === 'void' || status === 'uncollectible' ? status : 'other'));
  return (['void', 'uncollectible', 'other'] as const).filter((kind) => kinds.includes(kind));
}
