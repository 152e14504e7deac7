/** What the lines of an invoice bill: time of a subscription, a change within it, and things for once. Pure. */
import type { InvoiceLine, InvoiceWithLines } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { type Money, money } from './money';

/** Seconds since 1970. */
export interface Days {
  start: number;
  end: number;
}

/** `name`: the product's, or how Stripe's own line calls it; null where neither is known. */
export interface Named {
  name: string | null;
  /** null where it has none. */
  quantity: number | null;
}

/**
 * How a time began, as far as that is known. `first`: with the subscription. `afterTrial`: with its end. `trial`: it is one.
 * `past`: it was over when it was billed, as usage is.
 */
export type Began = 'first' | 'renewal' | 'afterTrial' | 'trial' | 'past' | 'unknown';

export type BillPart =
  | { kind: 'time'; began: Began; of: Named[]; days: Days; amount: Money }
  /** A change within a period. `from` and `to` where one thing took the place of one other. */
  | { kind: 'change'; at: number; swap: { from: Named; to: Named } | null; days: Days; amount: Money }
  /** More of those than are told one by one. */
  | { kind: 'changes'; count: number; first: number; last: number; amount: Money }
  | { kind: 'item'; of: Named; amount: Money }
  | { kind: 'items'; count: number; amount: Money };

/** So many of a kind are told one by one. */
const mostTold = 2;

/** `its`: the subscription, where it is known. */
export function billedParts(
  invoice: InvoiceWithLines,
  its: Subscription | null,
  products: Record<string, string>,
): BillPart[] {
  // A line of nothing says nothing where others make the amount.
  const counting = invoice.lines.data.filter(({ amount }) => amount !== 0);
  const lines = counting.length > 0 ? counting : invoice.lines.data;
  const changed = lines.filter(isChange);
  const recurring = lines.filter(billsTime);
  const once = lines.filter((line) => !isChange(line) && !billsTime(line));
  return [
    ...timeParts(invoice, recurring, its, products),
    ...changeParts(changed, invoice.currency, products),
    ...itemParts(once, invoice.currency),
  ];
}

function isChange({ parent, period }: InvoiceLine): boolean {
  const isProration = parent?.subscription_item_details?.proration || parent?.invoice_item_details?.proration;
  return period !== null && Boolean(isProration);
}

/** A whole period of a subscription. */
export function billsTime(line: InvoiceLine): boolean {
  return line.period !== null && line.parent?.subscription_item_details != null && !isChange(line);
}

function timeParts(
  invoice: InvoiceWithLines,
  lines: readonly InvoiceLine[],
  its: Subscription | null,
  products: Record<string, string>,
): BillPart[] {
  const groups = grouped(lines, ({ period }) => `${period?.start} ${period?.end}`);
  return groups.map((group) => {
    const days = daysOf(group);
    const amount = sum(group, invoice.currency);
    return { kind: 'time', began: began(invoice, days, amount, its), of: group.map(named(products)), days, amount };
  });
}

/** Stripe says why it made an invoice; whether a trial ended, only the subscription says. */
function began(
  { billing_reason: reason, created }: InvoiceWithLines,
  days: Days,
  amount: Money,
  its: Subscription | null,
): Began {
  if (days.end <= created) return 'past';
  if (amount.minor === 0 && its?.trial_end === days.end) return 'trial';
  if (reason === 'subscription_create') return 'first';
  if (reason !== 'subscription_cycle' || !its) return 'unknown';
  if (its.trial_end === days.start) return 'afterTrial';
  // One that had another trial since may have begun with one then.
  return its.trial_end === null || its.trial_end < days.start ? 'renewal' : 'unknown';
}

/** The lines of one moment belong together: what is given back of the old, and what is charged for the new. */
function changes(lines: readonly InvoiceLine[]): InvoiceLine[][] {
  return grouped(lines, ({ period }) => String(period?.start));
}

function changeParts(lines: readonly InvoiceLine[], currency: string, products: Record<string, string>): BillPart[] {
  const groups = changes(lines);
  if (groups.length > mostTold) {
    const at = groups.map((group) => daysOf(group).start);
    const [first, last] = [Math.min(...at), Math.max(...at)];
    return [{ kind: 'changes', count: groups.length, first, last, amount: sum(lines, currency) }];
  }
  return groups.map((group) => {
    const days = daysOf(group);
    return { kind: 'change', at: days.start, swap: swapOf(group, products), days, amount: sum(group, currency) };
  });
}

/** Only where exactly one line gives back and one charges, for another price or quantity. */
function swapOf(group: readonly InvoiceLine[], products: Record<string, string>) {
  const back = group.find(({ amount }) => amount < 0);
  const charged = group.find(({ amount }) => amount > 0);
  if (group.length !== 2 || !back || !charged) return null;
  const [from, to] = [named(products)(back), named(products)(charged)];
  // Another price of one product has no name of its own to tell it by.
  return from.name !== to.name || from.quantity !== to.quantity ? { from, to } : null;
}

/** What was written on an item says more than its product. */
function itemParts(lines: readonly InvoiceLine[], currency: string): BillPart[] {
  if (lines.length > mostTold) return [{ kind: 'items', count: lines.length, amount: sum(lines, currency) }];
  return lines.map(({ amount, description, quantity }) => ({
    kind: 'item',
    of: { name: description, quantity },
    amount: money(amount, currency),
  }));
}

const named =
  (products: Record<string, string>) =>
  ({ pricing, description, quantity }: InvoiceLine): Named => ({
    name: products[pricing?.price_details?.product ?? ''] ?? nameIn(description),
    quantity,
  });

/** The name within a line as Stripe writes it: `5 × Team (at $49.00 / month)`, `Unused time on 2 × Team after 20 Nov 2026`. */
function nameIn(description: string | null): string | null {
  if (description === null) return null;
  const written =
    /^(?:[\d.,]+ × )?(.+) \((?:at |Tier |usage).*\)$/s.exec(description) ??
    /^(?:Unused|Remaining) time on (?:[\d.,]+ × )?(.+) after .+$/s.exec(description) ??
    /^Trial period for (.+)$/s.exec(description);
  return written?.[1] ?? description;
}

function daysOf(group: readonly InvoiceLine[]): Days {
  const periods = group.flatMap(({ period }) => period ?? []);
  return { start: Math.min(...periods.map(({ start }) => start)), end: Math.max(...periods.map(({ end }) => end)) };
}

function sum(lines: readonly InvoiceLine[], currency: string): Money {
  return money(
    lines.reduce((all, { amount }) => all + amount, 0),
    currency,
  );
}

function grouped<T>(all: readonly T[], by: (each: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(by(each), [...(groups.get(by(each)) ?? []), each]);
  return [...groups.values()];
}
