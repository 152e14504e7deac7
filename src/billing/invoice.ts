/** How an invoice stands, and what is owed of it. Pure. */
import type { Invoice } from '../stripe/resources/invoice';
import { type Money, money } from './money';
import { certainlyOnItsWay, expectedFor, isPaidByCustomer, type KnownPayments, onItsWay, paysFor } from './on-its-way';
import { paymentState } from './payment';
import type { Awaited } from './waiting';

export type InvoiceState =
  /** Not final, and Stripe leaves it as it is. */
  | 'draft'
  /** Not final yet: Stripe makes it final by itself, then charges or sends it. */
  | 'coming'
  /** Not final, because Stripe could not make it so. */
  | 'stuck'
  | 'open'
  | 'overdue'
  /** Open, and a payment of all that is owed was begun and is not through. */
  | 'onItsWay'
  /** Open; a payment that was begun fits, and nothing says for what it is. */
  | 'maybeOnItsWay'
  /** Open; the customer must do something first, or is to pay by themselves. */
  | 'waiting'
  /** Open though Stripe tried to collect it. */
  | 'tried'
  /** Open, and due at once; whether it was refused or something waits for the customer, the invoice does not tell. */
  | 'unpaid'
  | 'paid'
  /** Paid outside of Stripe, as the business recorded. */
  | 'paidElsewhere'
  /** Settled without money: the customer's credit covered it. */
  | 'fromBalance'
  /** Likewise: credit notes took all of it back. */
  | 'credited'
  /** Likewise: it came to nothing. */
  | 'nothing'
  /** Likewise: it came to less than nothing, which is credit now. */
  | 'toBalance'
  /** Likewise: too little to charge, so the customer's balance has it, for the next one. */
  | 'carriedOver'
  /** Likewise, by what Stripe does not say here. */
  | 'settled'
  | 'uncollectible'
  | 'void'
  /** A status that is new to this version. */
  | 'other';

/** `now`: seconds since 1970. */
export function invoiceState(invoice: Invoice, now: number, known: KnownPayments = {}): InvoiceState {
  switch (invoice.status) {
    case 'draft':
      return draftState(invoice);
    case 'open':
      return openState(invoice, now, known);
    case 'paid':
      return paidState(invoice);
    case 'uncollectible':
    case 'void':
      return invoice.status;
    default:
      return 'other';
  }
}

function draftState(invoice: Invoice): InvoiceState {
  if (invoice.last_finalization_error) return 'stuck';
  return comingAt(invoice) === null ? 'draft' : 'coming';
}

function openState(invoice: Invoice, now: number, known: KnownPayments): InvoiceState {
  const expected = expectedFor(invoice, known);
  const certain = certainlyOnItsWay(invoice, known);
  if (certain > 0 && certain >= invoice.amount_remaining) return 'onItsWay';
  if (expected.some((each) => each.kind === 'onItsWay' && !each.isCertain)) return 'maybeOnItsWay';
  if (invoice.due_date !== null && invoice.due_date < now) return 'overdue';
  if (expected.some(({ kind }) => kind === 'awaited') || paidByCustomer(invoice)) return 'waiting';
  if (invoice.attempt_count === 0 || isDueLater(invoice)) return 'open';
  return wasRefused(invoice, known) ? 'tried' : 'unpaid';
}

function paidState(invoice: Invoice): InvoiceState {
  const { amount_due, amount_paid, amount_paid_off_stripe, total } = invoice;
  if (amount_paid > 0 || amount_due > 0)
    return amount_paid > 0 && (amount_paid_off_stripe ?? 0) >= amount_paid ? 'paidElsewhere' : 'paid';
  if (total < 0) return 'toBalance';
  if (invoice.pre_payment_credit_notes_amount > 0) return 'credited';
  if (total === 0) return 'nothing';
  if ((invoice.ending_balance ?? 0) > 0) return 'carriedOver';
  return fromBalance(invoice).minor < 0 ? 'fromBalance' : 'settled';
}

/** How long a draft waits, where Stripe does not say when it is made final; an account may set it otherwise. */
const usualGraceSeconds = 3600;

/**
 * When Stripe makes a draft final and charges or sends it, in seconds since 1970; null for what it does not.
 * https://docs.stripe.com/invoicing/integration/automatic-advancement-collection
 */
export function comingAt({ status, auto_advance, automatically_finalizes_at, created }: Invoice): number | null {
  if (status !== 'draft' || auto_advance === false) return null;
  return automatically_finalizes_at ?? (auto_advance ? created + usualGraceSeconds : null);
}

/** By what it is to be paid, as Stripe calls it, where in all ways laid down for it the customer pays by themselves. */
export function paidByCustomer({ payment_settings }: Invoice): string | null {
  const types = payment_settings?.payment_method_types ?? [];
  return types.every(isPaidByCustomer) ? (types[0] ?? null) : null;
}

/** Of one that was sent Stripe counts what the customer paid of it, or tried, as an attempt too. Not where its day is over. */
const isDueLater = ({ collection_method, due_date }: Invoice) =>
  collection_method === 'send_invoice' && due_date !== null;

/** Where the customer could pay by themselves too, an attempt alone does not tell that it was refused. */
function wasRefused(invoice: Invoice, { charges = [] }: KnownPayments): boolean {
  const types = invoice.payment_settings?.payment_method_types ?? [];
  if (types.length > 0 && !types.some(isPaidByCustomer)) return true;
  if (invoice.next_payment_attempt !== null) return true;
  return charges.some((charge) => paymentState(charge) === 'failed' && paysFor(invoice, charge));
}

/** How an invoice stands. Times in seconds since 1970, where they are known. */
export interface InvoiceStanding {
  state: InvoiceState;
  /** What is owed of it; of one that nobody owes any more, what it came to. */
  amount: Money;
  /** All that was asked for, where only a part of it is still owed. */
  of: Money | null;
  /** When it became so; of an open one, when it is due; of one that Stripe goes on with, when. */
  at: number | null;
  /** Whether that is over, of what was still to come. */
  isPast: boolean;
  /** Stripe charges for it; else it is sent. */
  isCharged: boolean;
  /** Nothing is to be paid of it: it is too little, or the customer's credit covers it. */
  isCovered: boolean;
  /** Stripe has no plan to try again: it leaves this to the business (`never`), or has not set a time. */
  retry: 'never' | 'notPlanned' | null;
  /** What it waits for, where Stripe tells. */
  awaited: Awaited | null;
  /** By what it is to be paid, as Stripe calls it, where the customer pays by themselves. */
  method: string | null;
  /** Stripe's status, for one that is new to this version. */
  code: string;
}

/** The method or source that it is paid with before the subscription's and the customer's; null where it has none. */
export function ownMethod({ default_payment_method, default_source }: Invoice): string | null {
  return default_payment_method ?? default_source;
}

/** `now`: seconds since 1970. */
export function invoiceStanding(invoice: Invoice, now: number, known: KnownPayments = {}): InvoiceStanding {
  const state = invoiceState(invoice, now, known);
  const [awaited = null] = expectedFor(invoice, known).flatMap((each) => (each.kind === 'awaited' ? each.awaited : []));
  const { next_payment_attempt } = invoice;
  const due = dueOf(invoice);
  const at = timeOf(invoice, state, known);
  const owed = stillOwed(invoice);
  const isPart = owed.minor > 0 && owed.minor < due.minor;
  return {
    state,
    amount: invoiceAmount(invoice),
    of: isPart ? due : null,
    at,
    isPast: at !== null && at < now,
    isCharged: invoice.collection_method === 'charge_automatically',
    isCovered: due.minor === 0,
    retry: next_payment_attempt === null ? (invoice.auto_advance === false ? 'never' : 'notPlanned') : null,
    awaited,
    method: paidByCustomer(invoice),
    code: invoice.status ?? '',
  };
}

function timeOf(invoice: Invoice, state: InvoiceState, known: KnownPayments): number | null {
  const { due_date, next_payment_attempt, status_transitions } = invoice;
  switch (state) {
    case 'coming':
      return comingAt(invoice);
    case 'open':
      return due_date ?? next_payment_attempt;
    case 'overdue':
    case 'waiting':
      return due_date;
    case 'onItsWay':
    case 'maybeOnItsWay':
      return onItsWay(invoice, known)[0]?.since ?? null;
    case 'tried':
    case 'unpaid':
      return next_payment_attempt;
    case 'draft':
    case 'stuck':
    case 'other':
      return null;
    case 'uncollectible':
      return status_transitions.marked_uncollectible_at;
    case 'void':
      return status_transitions.voided_at;
    default:
      return status_transitions.paid_at;
  }
}

/** What is owed, or what it came to; of one that came to less than nothing, the credit. */
export function invoiceAmount(invoice: Invoice): Money {
  const { status, amount_paid, total, currency } = invoice;
  const [owed, due] = [stillOwed(invoice), dueOf(invoice)];
  if (owed.minor > 0) return owed;
  if (status === 'paid' && amount_paid > 0) return money(amount_paid, currency);
  return due.minor > 0 ? due : money(Math.abs(total), currency);
}

/**
 * What it asks for; of a draft, what it will as it is now. Stripe takes the customer's balance into account once a draft is made
 * final, and `starting_balance` is until then that balance (https://docs.stripe.com/api/invoices/object); whether a draft's
 * `amount_due` has it already is not documented, so both are read right.
 */
export function dueOf({ status, total, amount_due, starting_balance, currency }: Invoice): Money {
  const isBefore = status === 'draft' && amount_due === Math.max(0, total);
  return money(isBefore ? Math.max(0, total + starting_balance) : amount_due, currency);
}

/**
 * What the customer's balance added (owed from before) or, negative, took off (credit). Of a draft, what it would as it is now.
 * `starting_balance` is documented as what the balance was before; in newer versions it is said to be 0 always
 * (https://github.com/stripe/stripe-dotnet/issues/3225). So a 0 is believed only where it adds up to what the invoice asks for, and
 * else that tells it, which lacks credit notes made before it was paid, or not: beside one of those nothing is told.
 */
export function fromBalance(invoice: Invoice): Money {
  const { starting_balance, ending_balance, status, total, amount_due, currency } = invoice;
  if (status === 'draft') return money(dueOf(invoice).minor - total, currency);
  if (ending_balance === null) return money(0, currency);
  const told = starting_balance - ending_balance;
  const asked = amount_due - total;
  const noted = invoice.pre_payment_credit_notes_amount;
  if (starting_balance !== 0 || told === asked || told === asked + noted) return money(told, currency);
  return money(noted > 0 ? 0 : asked, currency);
}

/** What is still to be paid; nothing of a draft, a void or a paid one. */
export function stillOwed({ status, amount_remaining, currency }: Invoice): Money {
  return money(status === 'open' || status === 'uncollectible' ? amount_remaining : 0, currency);
}

/** Whether somebody must still see to it: money is owed, or moves soon by itself. */
export function isUnsettled(invoice: Invoice): boolean {
  return stillOwed(invoice).minor > 0 || comingAt(invoice) !== null || invoice.last_finalization_error !== null;
}

export function subscriptionOf({ parent }: Invoice): string | null {
  return parent?.subscription_details?.subscription ?? null;
}
