/**
 * What a change of a subscription does to its items, its anchor and the customer's bill. Pure: previews and updates both
 * stand on it, so a preview can't differ from what then happens.
 *
 * Source: https://docs.stripe.com/billing/subscriptions/prorations, https://docs.stripe.com/billing/subscriptions/change-price
 * and the description of "Update a subscription" in the API reference.
 */
import { amountOf } from './amounts';
import type { AppliedCoupon } from './discounts';
import { type Billed, type DraftLine, netAmounts, prorationLine, recurringLine, trialLine } from './lines';
import { type Interval, type Period, periodAt, sameInterval, shareLeft } from './period';

/** An item of the subscription as it is now. */
export interface HeldItem extends Billed {
  id: string;
  period: Period;
  /**
   * With flexible billing: everything that was billed and credited for the item so far, which is what a credit gives back.
   * Absent with classic billing, where a credit goes by the current price.
   *
   * Source: https://docs.stripe.com/billing/subscriptions/billing-mode/compare
   */
  billed?: { amount: number; period: Period }[];
}

/** An item as it shall be; one whose id is not held is new. An item that is left out is removed. */
export type WantedItem = Billed & { id: string };

export interface Change {
  held: readonly HeldItem[];
  wanted: readonly WantedItem[];
  /** When the change counts: now, or the caller's `proration_date`. */
  time: number;
  anchor: number;
  /** `always` starts all periods anew; `as needed` only when the interval changes or free becomes paid. */
  reset: 'always' | 'as needed';
  prorate: boolean;
  discounts: readonly AppliedCoupon[];
  /** Whether the subscription is in a trial now, in which nothing was paid. */
  trialing: boolean;
  /** End of the trial that it has after the change; null without one. */
  trialEnd: number | null;
}

export interface PlannedItem extends WantedItem {
  period: Period;
}

export interface Planned {
  anchor: number;
  items: PlannedItem[];
  prorations: DraftLine[];
  /** Lines of periods that begin with the change and are billed at once; empty when no period begins. */
  begun: DraftLine[];
}

export function planChange(change: Change): Planned {
  const { time, trialEnd } = change;
  if (trialEnd !== null && trialEnd > time) return planTrial(change, trialEnd);
  const paying = change.wanted.some((item) => amountOf(item.price, item.quantity ?? 0) > 0);
  const paid = !change.trialing && change.held.some((item) => amountOf(item.price, item.quantity ?? 0) > 0);
  const reset =
    change.reset === 'always' ||
    change.trialing ||
    intervalChanges(change) ||
    (paying && !paid && change.held.length > 0);
  return reset ? planReset(change) : planWithinPeriod(change);
}

/** The customer pays nothing until the trial's end, where the first period then starts. */
function planTrial(change: Change, trialEnd: number): Planned {
  const starts = !change.trialing;
  const period = (item: WantedItem): Period => ({
    start: starts ? change.time : (heldOf(change, item)?.period.start ?? change.time),
    end: trialEnd,
  });
  const items = change.wanted.map((item) => ({ ...item, period: period(item) }));
  return {
    anchor: trialEnd,
    items,
    prorations: starts && change.prorate ? credits(change, change.held) : [],
    begun: starts ? items.map((item) => trialLine(item, item.period)) : [],
  };
}

function planReset(change: Change): Planned {
  const anchor = change.time;
  const items = change.wanted.map((item) => ({ ...item, period: periodAt(anchor, intervalOf(item), anchor) }));
  return {
    anchor,
    items,
    prorations: change.prorate && !change.trialing ? credits(change, change.held) : [],
    begun: items.map((item) => recurringLine(item, item.period)),
  };
}

function planWithinPeriod(change: Change): Planned {
  const { time, anchor } = change;
  const items = change.wanted.map((item) => ({
    ...item,
    period: heldOf(change, item)?.period ?? periodAt(anchor, intervalOf(item), time),
  }));
  if (!change.prorate) return { anchor, items, prorations: [], begun: [] };
  const changed = items.filter((item) => !sameBilling(heldOf(change, item), item));
  const replaced = change.held.filter((held) => {
    const item = items.find(({ id }) => id === held.id);
    return !item || changed.includes(item);
  });
  const nets = netAmounts(items, change.discounts);
  const charges = changed.map((item) =>
    prorationLine(
      'remaining',
      item,
      { start: time, end: item.period.end },
      (nets[items.indexOf(item)] ?? 0) * shareLeft(item.period, time),
    ),
  );
  const prorations = [...credits(change, replaced), ...charges];
  return { anchor, items, prorations: prorations.filter(({ price }) => !isMetered(price)), begun: [] };
}

/** Credits for what is left of the periods that were paid. A period that is over has nothing left. */
export function credits(change: Pick<Change, 'held' | 'time' | 'discounts'>, items: readonly HeldItem[]): DraftLine[] {
  const { held, time } = change;
  const nets = netAmounts(held, change.discounts);
  return items
    .filter((item) => !isMetered(item.price) && item.period.end > time)
    .map((item) => {
      const billed = item.billed ?? [{ amount: nets[held.indexOf(item)] ?? 0, period: item.period }];
      const unused = billed.reduce((sum, { amount, period }) => sum + amount * shareLeft(period, time), 0);
      return prorationLine('unused', item, { start: time, end: item.period.end }, -unused);
    });
}

function heldOf(change: Change, item: WantedItem): HeldItem | undefined {
  return change.held.find(({ id }) => id === item.id);
}

function intervalChanges(change: Change): boolean {
  return change.wanted.some((item) => {
    const held = heldOf(change, item);
    return held !== undefined && !sameInterval(intervalOf(held), intervalOf(item));
  });
}

function sameBilling(held: HeldItem | undefined, item: WantedItem): boolean {
  return held !== undefined && held.price.id === item.price.id && held.quantity === item.quantity;
}

function isMetered(price: Billed['price'] | null): boolean {
  return price?.recurring?.usage_type === 'metered';
}

function intervalOf({ price }: Billed): Interval {
  if (!price.recurring) throw new Error(`${price.id} is not recurring`);
  return price.recurring;
}
