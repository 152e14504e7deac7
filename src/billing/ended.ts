/** Whether a customer's card can be judged without their ended subscriptions. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { subscriptionOf } from './invoice';
import { isCurrent } from './subscription';
import { chargedTwice } from './twice';

/** As far as it is known yet. */
export interface Judged {
  /** With the current subscriptions that came along. */
  customer: Pick<Customer, 'subscriptions'>;
  /** The ended ones among them too. */
  subscriptions?: readonly Subscription[];
  /** Newest first. */
  charges?: readonly Charge[];
  invoices?: readonly Invoice[];
}

/** What ended within a quarter of a year is still talked about. */
const lately = 92 * 86_400;

/**
 * Whether they tell what nothing else does: of a customer who has no current subscription, of one ended lately, or billed lately
 * and not current, of two equal payments that the current ones do not explain; and where what came along is cut, or lacks what
 * a discount takes off. `now`: seconds since 1970.
 */
export function needsEnded(
  { customer, subscriptions = [], charges = [], invoices = [] }: Judged,
  now: number,
): boolean {
  const along = customer.subscriptions;
  if (!along || along.has_more || along.unread) return true;
  const current = along.data;
  const isOff = ({ discounts, items }: Subscription) =>
    [{ discounts }, ...items.data].some((each) => each.discounts[0]);
  if (current.length === 0 || !current.every(isCurrent) || current.some(isOff)) return true;
  if (subscriptions.some(({ ended_at }) => ended_at !== null && ended_at > now - lately)) return true;
  const isGone = (id: string | null) => id !== null && current.every((each) => each.id !== id);
  if (invoices.some((bill) => bill.created > now - lately && isGone(subscriptionOf(bill)))) return true;
  return chargedTwice(charges, { subscriptions: current, invoices }).length > 0;
}
