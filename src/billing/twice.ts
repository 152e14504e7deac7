/** Payments that a customer may have made twice by mistake. Pure. */
import { isBillingsOwn } from '../stripe/descriptions';
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { marksOf } from './order-mark';
import { paid, paymentState } from './payment';
import { billPaidBy } from './purpose';
import { agreedItems, type Interval, thresholdOf } from './subscription';

const day = 86_400;
/** Two equal payments within this time are more often a mistake than a wish. */
export const twiceWithinSeconds = 3 * day;
/** What a merchant takes once a month under a number comes no sooner. */
const orderWithinSeconds = 27 * day;

/** What tells that equal payments are right, as far as the key may read it. */
export interface Billed {
  subscriptions: readonly Subscription[];
  /** With what paid them. */
  invoices: readonly Invoice[];
}

/**
 * Payments of one equal amount, each within three days of the next: a group for each amount and time, newest first. Not
 * those of which Stripe tells that each is right: paid for bills of their own, for different things, for as many
 * subscriptions as bill that amount, or as that customer always pays. And those that Stripe tells to be for one bill,
 * however long after each other, or that name one order within four weeks. `charges`: newest first.
 */
export function chargedTwice(charges: readonly Charge[], billed: Billed): Charge[][] {
  const kept = charges.filter(isKept);
  const close = closeTogether(kept)
    .filter(([newest]) => newest && !isCadence(kept.filter((each) => isEqual(each, newest))))
    .flatMap((equal) => suspects(equal, billed));
  const isSeen = (group: readonly Charge[]) => close.some((each) => group.every((charge) => each.includes(charge)));
  const apart = [...forOneBill(kept, billed.invoices), ...forOneOrder(kept, billed.invoices)].filter(
    (group) => !isSeen(group),
  );
  const newestOf = ([newest]: Charge[]) => newest?.created ?? 0;
  return apart.length > 0 ? [...close, ...apart].sort((a, b) => newestOf(b) - newestOf(a)) : close;
}

/** Whether the customer has paid it and nothing of it went back. Of a disputed one the bank decides, whatever it decided. */
export function isKept(charge: Charge): boolean {
  return paymentState(charge) === 'succeeded' && !charge.disputed;
}

/** What was charged counts, not what was held before. */
export function isEqual(one: Charge, other: Charge): boolean {
  const [amount, same] = [paid(one), paid(other)];
  return amount.minor === same.minor && amount.currency === same.currency;
}

/** Newest first, groups of two and more. */
function closeTogether(charges: readonly Charge[]): Charge[][] {
  const groups: Charge[][] = [];
  for (const charge of charges) {
    const group = groups.find((each) => follows(each, charge));
    if (group) group.push(charge);
    else groups.push([charge]);
  }
  return groups.filter(({ length }) => length > 1);
}

/** Whether this older charge belongs to these: the oldest of them is equal, and not long after it. */
function follows(group: readonly Charge[], older: Charge): boolean {
  const oldest = group[group.length - 1];
  return oldest !== undefined && isEqual(oldest, older) && oldest.created - older.created <= twiceWithinSeconds;
}

/** Four charges or more with about the same time between them, nearly a day at least, are how the customer pays. */
function isCadence(equal: readonly Charge[]): boolean {
  const gaps = equal.slice(1).map(({ created }, index) => (equal[index]?.created ?? created) - created);
  return gaps.length >= 3 && Math.min(...gaps) >= 0.8 * day && Math.max(...gaps) <= 1.5 * Math.min(...gaps);
}

/** Of equal ones close together those that are not told apart. Of what nothing tells, any other may be the double. */
function suspects(equal: readonly Charge[], { subscriptions, invoices }: Billed): Charge[][] {
  const billOf = (charge: Charge) => billPaidBy(charge, invoices);
  const over = equal.filter((charge) => isPaidOver(billOf(charge), equal, billOf));
  const rest = equal.filter((charge) => !over.includes(charge));
  const again = namedAgain(rest, billOf);
  const hasBill = (charge: Charge) => billOf(charge) !== null;
  const mayBeRenewal = (charge: Charge) =>
    !hasBill(charge) && !isMarked(charge) && (!charge.description || isBillingsOwn(charge.description));
  const renewals = rest.filter((charge) => hasBill(charge) || mayBeRenewal(charge));
  const areRight = renewals.length <= billsWithin(renewals, subscriptions);
  const left = areRight ? rest.filter((charge) => !mayBeRenewal(charge)) : rest;
  const open = left.filter((charge) => !hasBill(charge) && !again.includes(charge));
  const untold = open.some((charge) => !charge.description && !isMarked(charge));
  const alike = untold
    ? [left]
    : [...new Set(open.map(whatFor))].flatMap((what) => byMark(open.filter((each) => whatFor(each) === what)));
  return [over, ...(untold ? [] : [again]), ...alike].flatMap(closeTogether);
}

/** Whether these pay more for one bill than it asks for. In parts it may be paid by several. */
function isPaidOver(
  bill: Invoice | null,
  equal: readonly Charge[],
  billOf: (charge: Charge) => Invoice | null,
): boolean {
  const payers = equal.filter((charge) => bill !== null && billOf(charge)?.id === bill.id);
  return bill !== null && payers.length > 1 && sumOf(payers) > bill.amount_due;
}

/** Equal ones that pay a bill, or are of no bill and name that one, and come to more than it asks for. */
function forOneBill(kept: readonly Charge[], invoices: readonly Invoice[]): Charge[][] {
  return invoices.flatMap((bill) => {
    const payers = kept.filter((charge) => billPaidBy(charge, invoices)?.id === bill.id);
    const naming = kept.filter((charge) => billPaidBy(charge, invoices) === null && namesBill(charge, bill));
    const [payer] = payers;
    const equal = kept.filter(
      (charge) => payer && isEqual(charge, payer) && (payers.includes(charge) || naming.includes(charge)),
    );
    return equal.length > 1 && sumOf(equal) > bill.amount_due ? [equal] : [];
  });
}

/** Two equal ones of no bill that name one order, where no third does, and not a number of weeks apart: that is a way of paying. */
function forOneOrder(kept: readonly Charge[], invoices: readonly Invoice[]): Charge[][] {
  const marked = kept.filter((charge) => isMarked(charge) && billPaidBy(charge, invoices) === null);
  return byMark(marked).filter(([newer, older, third]) => {
    if (!newer || !older || third || !isEqual(newer, older)) return false;
    const apart = newer.created - older.created;
    const ofWeek = apart % (7 * day);
    return apart <= orderWithinSeconds && Math.min(ofWeek, 7 * day - ofWeek) > day / 4;
  });
}

const sumOf = (charges: readonly Charge[]) => charges.reduce((sum, charge) => sum + paid(charge).minor, 0);

function namesBill(charge: Charge, { id, number }: Invoice): boolean {
  return marksOf({ charge }).some(({ of, value }) => of === 'invoice' && [id, number].includes(value));
}

/** Payments of no bill that name the bill of another of these, and that other. */
function namedAgain(equal: readonly Charge[], billOf: (charge: Charge) => Invoice | null): Charge[] {
  const names = (charge: Charge, bill: Invoice | null) =>
    bill !== null && billOf(charge) === null && namesBill(charge, bill);
  return equal.filter((one) => equal.some((other) => names(one, billOf(other)) || names(other, billOf(one))));
}

const isMarked = (charge: Charge) => marksOf({ charge }).length > 0;

/** Different orders are different things; what names none may be any of them. */
function byMark(equal: readonly Charge[]): Charge[][] {
  const markOf = (charge: Charge) => JSON.stringify(marksOf({ charge }));
  if (!equal.every(isMarked)) return [[...equal]];
  return [...new Set(equal.map(markOf))].map((mark) => equal.filter((each) => markOf(each) === mark));
}

/** What Billing calls its payments tells nothing of what they are for. */
function whatFor({ description }: Charge): string {
  return description && !isBillingsOwn(description) ? description : '';
}

/** How many payments of this amount the subscriptions can have asked for, from the first of these to the last. */
function billsWithin(renewals: readonly Charge[], subscriptions: readonly Subscription[]): number {
  const [newest] = renewals;
  const oldest = renewals[renewals.length - 1];
  if (!newest || !oldest) return 0;
  const wereThere = subscriptions.filter(
    ({ created, ended_at, status }) =>
      status !== 'incomplete_expired' &&
      created <= oldest.created + day &&
      (ended_at ?? newest.created) >= oldest.created - day,
  );
  if (wereThere.some(billsByUsage)) return Number.POSITIVE_INFINITY;
  const bills = wereThere.flatMap(billsOf).filter(({ currency }) => currency === newest.currency);
  const exact = bills.filter((bill) => isOf(bill, paid(newest).minor));
  // With tax or a customer's discount the price is not what is paid, but alike for subscriptions that are alike.
  const named = renewals.every(({ description }) => description && isBillingsOwn(description));
  const alike = exact.length > 0 || !named ? exact : mostAlike(bills);
  const span = newest.created - oldest.created + day / 4;
  return alike.reduce((count, { seconds }) => count + 1 + Math.floor(span / seconds), 0);
}

interface Bill {
  /** Minor units. */
  amount: number;
  currency: string;
  /** How long until the next, at least. */
  seconds: number;
  isDiscounted: boolean;
}

function isOf({ amount, isDiscounted }: Bill, minor: number): boolean {
  return isDiscounted ? minor <= amount : minor === amount;
}

/** What it bills at a time: its items that recur alike. */
function billsOf(subscription: Subscription): Bill[] {
  const { currency, discounts, items } = subscription;
  const isDiscounted = discounts.length > 0 || items.data.some((item) => item.discounts.length > 0);
  const bills = new Map<number, Bill>();
  for (const { total, interval } of agreedItems(subscription)) {
    if (!total || !interval) continue;
    const seconds = secondsOf(interval);
    const amount = (bills.get(seconds)?.amount ?? 0) + total.minor;
    bills.set(seconds, { amount, currency, seconds, isDiscounted });
  }
  return [...bills.values()];
}

const shortestDays: Readonly<Record<string, number>> = { day: 1, week: 7, month: 28, year: 365 };

function secondsOf({ unit, count }: Interval): number {
  return (shortestDays[unit] ?? 1) * count * day;
}

function mostAlike(bills: readonly Bill[]): Bill[] {
  const groups = bills.map(({ amount }) => bills.filter((other) => other.amount === amount));
  return groups.reduce((most, group) => (group.length > most.length ? group : most), []);
}

/** Bills whenever usage reaches an amount, and so the same amount at any time. */
const billsByUsage = (subscription: Subscription) => thresholdOf(subscription) !== null;
