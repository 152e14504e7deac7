/** Why a payment or an invoice came to what it did: what Stripe's objects prove of it, and nothing else. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Invoice, InvoiceWithLines } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { dueOf, fromBalance, subscriptionOf } from './invoice';
import { type BalanceMove, balanceMoves, credited, discountTotal, taxTotals } from './invoice-amounts';
import { type Money, money } from './money';
import { type BillPart, billedParts, billsTime } from './why-lines';

/** What is known around it. */
export interface Surroundings {
  /** The customer's, as far as they are known. */
  subscriptions: readonly Subscription[];
  /** Likewise, in any order. */
  invoices: readonly Invoice[];
  /** Likewise: among them may be earlier tries of the same PaymentIntent. */
  charges: readonly Charge[];
  /** Product names by id. */
  products: Record<string, string>;
}

export type Why =
  | { kind: 'billed'; bill: Bill }
  /** Stripe answered that it is on no invoice. */
  | { kind: 'alone'; tries: Tries | null }
  | { kind: 'untold'; because: Untold; tries: Tries | null };

/**
 * `key`: it may not read invoices. `noIntent`: Stripe tells the invoice of a PaymentIntent only, and this has none. `several`:
 * it paid more than one invoice. `noLines`: Stripe gave none of its lines. `empty`: it has none yet, and comes to nothing.
 * `problem`: Stripe did not answer, or not in a way that can be read.
 */
export type Untold = 'key' | 'noIntent' | 'several' | 'noLines' | 'empty' | 'problem';

export interface Bill {
  number: string | null;
  /** What is billed; empty where there are more lines than were read. */
  parts: BillPart[];
  /** What was taken off or came on top. */
  settles: Settled[];
  /** What else makes it what it is. */
  turns: Turn[];
  /** Whether all of this adds up to what was asked for. */
  isWhole: boolean;
}

export interface Settled {
  kind: 'discount' | 'taxAdded' | 'taxIncluded' | BalanceMove['kind'] | 'creditNotes';
  amount: Money;
}

/** Times in seconds since 1970. */
export type Turn =
  /** A discount of the last full bill is not on this one. `on`, `number`: of that bill. */
  | { kind: 'discountGone'; amount: Money; on: number; number: string | null }
  /** This payment is another amount than what the invoice asked for. */
  | { kind: 'part'; of: Money }
  | ({ kind: 'retry' } & Tries)
  /** The subscription was cancelled before. `ends`: when that took or takes effect; null where Stripe does not say. */
  | { kind: 'canceled'; at: number; ends: number | null }
  /** Another one of theirs was. `name`: of its product; null where that is not known. */
  | { kind: 'otherCanceled'; at: number; ends: number | null; name: string | null };

/** Earlier tries that failed: how many are known, and when the last one was, in seconds since 1970. */
export interface Tries {
  count: number;
  last: number;
}

/** What its payment was asked for: `unread` where invoices could not be read, and why. */
export type PaidInvoices =
  | { kind: 'read'; invoices: readonly InvoiceWithLines[] }
  | { kind: 'unread'; because: Untold };

export function whyCharged(charge: Charge, paid: PaidInvoices, around: Surroundings): Why {
  const tries = triesBefore(charge, around.charges);
  if (paid.kind === 'unread') return { kind: 'untold', because: paid.because, tries };
  const [invoice, ...others] = paid.invoices;
  if (!invoice) return { kind: 'alone', tries };
  if (others.length > 0) return { kind: 'untold', because: 'several', tries };
  if (lacksLines(invoice)) return { kind: 'untold', because: 'noLines', tries };
  const bill = billOf(invoice, around, charge.created);
  const part: Turn[] =
    charge.amount === invoice.amount_due ? [] : [{ kind: 'part', of: money(invoice.amount_due, invoice.currency) }];
  const retry: Turn[] = tries ? [{ kind: 'retry', ...tries }] : [];
  return { kind: 'billed', bill: { ...bill, turns: [...part, ...retry, ...bill.turns] } };
}

export function whyBilled(invoice: InvoiceWithLines, around: Surroundings): Why {
  if (lacksLines(invoice)) return { kind: 'untold', because: 'noLines', tries: null };
  if (isEmpty(invoice)) return { kind: 'untold', because: 'empty', tries: null };
  return { kind: 'billed', bill: billOf(invoice, around, invoice.created) };
}

/** As a draft is that was just made by hand. */
const isEmpty = ({ lines, subtotal, total, amount_due }: InvoiceWithLines) =>
  lines.data.length === 0 && !lines.has_more && subtotal === 0 && total === 0 && amount_due === 0;

function lacksLines({ lines, subtotal }: InvoiceWithLines): boolean {
  return lines.data.length === 0 && !lines.has_more && subtotal !== 0;
}

/** `at`: when it was charged, in seconds since 1970. */
function billOf(invoice: InvoiceWithLines, around: Surroundings, at: number): Bill {
  const its = around.subscriptions.find(({ id }) => id === subscriptionOf(invoice)) ?? null;
  const parts = invoice.lines.has_more ? [] : billedParts(invoice, its, around.products);
  return {
    number: invoice.number,
    parts,
    settles: settled(invoice),
    turns: [...discountGone(invoice, around.invoices), ...cancelled(invoice, its, around, at)],
    isWhole: addsUp(invoice),
  };
}

function settled(invoice: Invoice): Settled[] {
  const { added, included } = taxTotals(invoice);
  const all: [Settled['kind'], number][] = [
    ['discount', discountTotal(invoice).minor],
    ['taxAdded', added.minor],
    ['taxIncluded', included.minor],
    ...balanceMoves(invoice).map(({ kind, amount }): [Settled['kind'], number] => [kind, amount.minor]),
    ['creditNotes', credited(invoice).minor],
  ];
  const { currency } = invoice;
  // A credit taxed as a credit makes tax below zero: that is said as what it is.
  const isTold = (kind: Settled['kind'], minor: number) => (/^tax/.test(kind) ? minor !== 0 : minor > 0);
  return all.flatMap(([kind, minor]) => (isTold(kind, minor) ? [{ kind, amount: money(minor, currency) }] : []));
}

/** What is owed of it by its lines, and what it asks for. An invoice of less than nothing asks for nothing. */
function addsUp(invoice: InvoiceWithLines): boolean {
  const { lines, subtotal, total } = invoice;
  const sum = lines.data.reduce((all, { amount }) => all + amount, 0);
  const after = subtotal - discountTotal(invoice).minor + taxTotals(invoice).added.minor;
  const due = Math.max(0, total + fromBalance(invoice).minor);
  // Whether a credit note lowers what was due, or what is left of it, depends on when it was made.
  const isDue = [due, due - invoice.pre_payment_credit_notes_amount].includes(dueOf(invoice).minor);
  return !lines.has_more && sum === subtotal && after === total && isDue;
}

/** Bills of whole periods, which a subscription's discounts are on. */
const fullBill = /^subscription_(create|cycle)$/;

/** Of the same subscription, the last one that billed a whole period before this; null where none is known. */
export function lastFullBill(invoice: Invoice, invoices: readonly Invoice[]): Invoice | null {
  const subscription = subscriptionOf(invoice);
  if (subscription === null || invoice.billing_reason !== 'subscription_cycle') return null;
  const before = invoices.filter(
    (each) =>
      each.created < invoice.created &&
      subscriptionOf(each) === subscription &&
      fullBill.test(each.billing_reason ?? '') &&
      /^(open|paid|uncollectible)$/.test(each.status ?? ''),
  );
  return before.reduce<Invoice | null>((last, each) => (last && last.created > each.created ? last : each), null);
}

/** What bills no whole period has nothing that such a discount would be on. */
function discountGone(invoice: InvoiceWithLines, invoices: readonly Invoice[]): Turn[] {
  const before = lastFullBill(invoice, invoices);
  if (!before || !invoice.lines.data.some(billsTime)) return [];
  const now = new Set((invoice.total_discount_amounts ?? []).map(({ discount }) => discount));
  const gone = (before.total_discount_amounts ?? []).filter(({ discount }) => discount !== null && !now.has(discount));
  const minor = gone.reduce((sum, { amount }) => sum + amount, 0);
  const amount = money(minor, before.currency);
  return minor > 0 ? [{ kind: 'discountGone', amount, on: before.created, number: before.number }] : [];
}

const day = 86_400;

/**
 * What was cancelled before: this subscription, or else another of theirs within the time that one bill is for, in which
 * people take the one for the other.
 */
function cancelled(invoice: InvoiceWithLines, its: Subscription | null, around: Surroundings, at: number): Turn[] {
  const ends = ({ ended_at, cancel_at }: Subscription) => ended_at ?? cancel_at;
  const isBefore = ({ canceled_at }: Subscription) => canceled_at !== null && canceled_at < at;
  if (its && isBefore(its)) return [{ kind: 'canceled', at: its.canceled_at ?? 0, ends: ends(its) }];
  if (!its) return [];
  const spans = invoice.lines.data.flatMap(({ period }) => (period ? period.end - period.start : []));
  const since = at - Math.max(31 * day, ...spans);
  return around.subscriptions
    .filter((each) => each.id !== its.id && each.status !== 'incomplete_expired' && isBefore(each))
    .filter(({ canceled_at }) => (canceled_at ?? 0) >= since)
    .slice(0, 1)
    .map((each) => ({
      kind: 'otherCanceled',
      at: each.canceled_at ?? 0,
      ends: ends(each),
      name: around.products[each.items.data[0]?.price.product ?? ''] ?? null,
    }));
}

/** null where none is known. */
function triesBefore({ id, payment_intent, created }: Charge, charges: readonly Charge[]): Tries | null {
  if (payment_intent === null) return null;
  const failed = new Map(
    charges
      .filter((each) => each.id !== id && each.payment_intent === payment_intent)
      .filter((each) => each.status === 'failed' && each.created < created)
      .map((each) => [each.id, each.created]),
  );
  return failed.size > 0 ? { count: failed.size, last: Math.max(...failed.values()) } : null;
}

/** What the explanation of a bill was read from. `number`: null where the invoice has none. */
export type Basis =
  | { kind: 'invoice' | 'invoiceBefore'; number: string | null }
  | { kind: 'subscription' | 'otherSubscription' | 'tries' };

export function basisOf({ number, parts, turns }: Bill): Basis[] {
  const has = (kind: Turn['kind']) => turns.some((each) => each.kind === kind);
  const isOfPeriods = parts.some((each) => each.kind === 'time' && /^(renewal|afterTrial|trial)$/.test(each.began));
  return [
    { kind: 'invoice', number },
    ...turns.flatMap((each): Basis[] =>
      each.kind === 'discountGone' ? [{ kind: 'invoiceBefore', number: each.number }] : [],
    ),
    ...(isOfPeriods || has('canceled') ? [{ kind: 'subscription' as const }] : []),
    ...(has('otherCanceled') ? [{ kind: 'otherSubscription' as const }] : []),
    ...(has('retry') ? [{ kind: 'tries' as const }] : []),
  ];
}
