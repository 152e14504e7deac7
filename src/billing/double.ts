/** Equal payments of which one is proven to be too many: the same thing, paid twice. Pure. */
import { isBillingsOwn } from '../stripe/descriptions';
import type { Charge } from '../stripe/resources/charge';
import type { CheckoutSession } from '../stripe/resources/checkout-session';
import type { InvoiceWithLines } from '../stripe/resources/invoice';
import { disputeKind } from './dispute';
import { type Money, money } from './money';
import { isWholeOrder, type Mark, marksOf, mayBePart, said } from './order-mark';
import { type Payment, paid, paymentState } from './payment';
import { isEqual, isKept, twiceWithinSeconds } from './twice';

/** A payment, and what stands behind it. */
export interface Compared extends Payment {
  /** What its PaymentIntent paid; null where that can't be told. */
  invoices: readonly InvoiceWithLines[] | null;
  /** Likewise, the Checkout Session that it was made in. */
  sessions: readonly CheckoutSession[] | null;
}

/** What shows that two payments are for the same thing. */
export type Proof =
  /** `number`: null where Stripe gave it none. */
  | { kind: 'invoice'; number: string | null }
  | { kind: 'session' }
  /** The merchant's own number stands on both. `isWhole`: each paid what the order comes to; else both were paid with the same thing. */
  | ({ kind: 'order'; isWhole: boolean } & Mark);

export interface Double {
  /** The one that can go back. */
  tooMany: Charge;
  /** The one that stays. */
  stays: Charge;
  proof: Proof;
}

/**
 * The newest that is proven to be too many; null where none is. Equal amounts, equal texts and a short time between prove
 * nothing, and two subscriptions are two things. `others`: the payments that are known beside these.
 */
export function provenDouble(equal: readonly Compared[], others: readonly Charge[]): Double | null {
  const counting = equal.filter(isUntouched).sort((a, b) => b.charge.created - a.charge.created);
  const known = [...equal.map(({ charge }) => charge), ...others];
  for (const [index, later] of counting.entries())
    for (const earlier of counting.slice(index + 1)) {
      const found = isEqual(later.charge, earlier.charge) ? doubleOf(later, earlier, counting, known) : null;
      if (found) return found;
    }
  return null;
}

/** Paid, nothing of it given back, and no bank asks about it. */
export function isUntouched(payment: Payment): boolean {
  return isKept(payment.charge) && payment.disputes !== null && disputeKind(payment) === 'none';
}

function doubleOf(
  later: Compared,
  earlier: Compared,
  counting: readonly Compared[],
  known: readonly Charge[],
): Double | null {
  const inOrder = (proof: Proof | null) => proof && { tooMany: later.charge, stays: earlier.charge, proof };
  if (isOneSession(later, earlier)) return inOrder({ kind: 'session' });
  const [mine, its] = [billOf(later), billOf(earlier)];
  if (mine && its) return mine.id === its.id ? inOrder(paidWhole(mine, later)) : null;
  // Collected by its invoice, and taken once more by hand: the invoice's own payment stays.
  if (its) return names(later, its) ? inOrder(paidWhole(its, earlier)) : null;
  if (mine) {
    const proof = names(earlier, mine) ? paidWhole(mine, later) : null;
    return proof && { tooMany: earlier.charge, stays: later.charge, proof };
  }
  return inOrder(sameOrder(later, earlier, counting, known));
}

/** A PaymentIntent is paid once, and a Checkout Session has one. */
function isOneSession(one: Compared, other: Compared): boolean {
  const ids = (other.sessions ?? []).map(({ id }) => id);
  return (
    (one.charge.payment_intent !== null && one.charge.payment_intent === other.charge.payment_intent) ||
    (one.sessions ?? []).some(({ id }) => ids.includes(id))
  );
}

const billOf = ({ invoices }: Compared): InvoiceWithLines | null => invoices?.[0] ?? null;

/** What paid an invoice in parts is no double; of what Stripe, or a credit note, has put into the balance the customer has the use already. */
function paidWhole(bill: InvoiceWithLines, { charge, invoices }: Compared): Proof | null {
  const isWhole = invoices?.length === 1 && paid(charge).minor === bill.amount_due;
  const isPlain = bill.status === 'paid' && bill.amount_overpaid === 0 && bill.currency === charge.currency;
  const isCredited = bill.post_payment_credit_notes_amount > 0;
  return isWhole && isPlain && !isCredited ? { kind: 'invoice', number: bill.number } : null;
}

/** Whether what the merchant wrote on a payment of no invoice names this one. */
function names(payment: Compared, { id, number }: InvoiceWithLines): boolean {
  if (payment.invoices?.length !== 0) return false;
  const named = [id, number].flatMap((each) => each?.toLowerCase() ?? []);
  return marksOf(payment).some(({ of, value }) => of === 'invoice' && named.includes(value.toLowerCase()));
}

/**
 * The same number of an order on both, and nothing that tells them apart or speaks of parts; paid with the same thing, and close
 * together or by the customer in Checkout each time, or what the order comes to in all each time.
 */
function sameOrder(
  later: Compared,
  earlier: Compared,
  counting: readonly Compared[],
  known: readonly Charge[],
): Proof | null {
  if (!isTold(later) || !isTold(earlier) || isByLink(later) || isByLink(earlier)) return null;
  const [isWhole, isPrompt, inCheckout] = [
    bothWhole(later, earlier),
    areClose(later, earlier),
    inSessions(later, earlier),
  ];
  // Two cards may have shared one order, and a number may stand on each payment that a merchant takes by themselves.
  if (!isWhole && !(isPaidAlike(later.charge, earlier.charge) && (isPrompt || inCheckout))) return null;
  if (said(later) !== said(earlier) || later.charge.description !== earlier.charge.description) return null;
  if (speaksOfParts(later) || speaksOfParts(earlier)) return null;
  const marks = marksOf(earlier);
  const shared = marksOf(later).filter(({ of }) => marks.some((each) => each.of === of));
  const isSame = ({ of, value }: Mark) => marks.some((each) => each.of === of && each.value === value);
  // Many shops keep one cart for a customer, which is filled anew.
  const mark = shared.find(({ of }) => isPrompt || of !== 'cart');
  if (!mark || !shared.every(isSame)) return null;
  // Where something else was paid under that number too, it need not be one order's, or was paid in several amounts.
  const ids = counting.map(({ charge }) => charge.id);
  const isElsewhere = known.some(
    (charge) =>
      !ids.includes(charge.id) &&
      !isUndone(charge) &&
      marksOf({ charge, sessions: null }).some((each) => each.of === mark.of && each.value === mark.value),
  );
  return isElsewhere ? null : { kind: 'order', isWhole, ...mark };
}

const isUndone = (charge: Charge) => /^(failed|released|refunded|refunding)$/.test(paymentState(charge));

/** That no invoice stands behind it must be known: by Stripe's word, or since Billing describes its own payments itself. */
function isTold({ charge: { description }, invoices }: Compared): boolean {
  return invoices ? invoices.length === 0 : description !== null && !isBillingsOwn(description);
}

/** What is written on a Payment Link is copied to every payment by it: https://docs.stripe.com/api/payment-link/create#create_payment_link-metadata */
const isByLink = ({ sessions }: Compared) => sessions?.some(({ payment_link }) => payment_link !== null) ?? false;

const bothWhole = (...payments: Compared[]) => payments.every((each) => isWholeOrder(each, paid(each.charge)));
const inSessions = (...payments: Compared[]) => payments.every(({ sessions }) => sessions?.length === 1);
const areClose = ({ charge: one }: Compared, { charge: other }: Compared) =>
  Math.abs(one.created - other.created) <= twiceWithinSeconds;

function isPaidAlike({ payment_method_details: one }: Charge, { payment_method_details: other }: Charge): boolean {
  if (!one || !other || one.type !== other.type) return false;
  const { card, ...rest } = one;
  const { card: its, ...others } = other;
  if (!card || !its) return card === its && JSON.stringify(rest) === JSON.stringify(others);
  const same = (['brand', 'last4', 'exp_month', 'exp_year'] as const).every((each) => card[each] === its[each]);
  return same && card.last4 !== null;
}

const parts =
  /\b(parts?|partial|instal?lments?|deposit|down ?payment|balance|remainder|split|share|half|halves|second|first|raten?|teil|teil(zahlung|betrag|rechnung)|anzahlung|rest(zahlung|betrag)?|abschlag(szahlung)?|h(ä|ae)lfte)\b|\b\d+ ?(of|von|\/) ?\d+\b/i;

/** An order that is paid in two equal parts is paid rightly. */
function speaksOfParts(payment: Compared): boolean {
  if (mayBePart(payment, paid(payment.charge))) return true;
  return parts.test(`${payment.charge.description ?? ''} ${said(payment)}`.replace(/[_-]/g, ' '));
}

/** What Stripe has put into the customer's balance of one invoice that these paid: the customer has the use of it already. */
export function creditedOf(equal: readonly Compared[]): { amount: Money; number: string | null } | null {
  const bills = equal.flatMap((each) => billOf(each) ?? []);
  const bill = bills.find(
    ({ id, amount_overpaid }, index) => amount_overpaid > 0 && bills.findIndex((each) => each.id === id) < index,
  );
  return bill ? { amount: money(bill.amount_overpaid, bill.currency), number: bill.number } : null;
}
