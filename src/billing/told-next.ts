/** What a customer is told comes next of a subscription of theirs, besides that it renews or ends. Pure. */
import type { List } from '../stripe/fields';
import type { Customer } from '../stripe/resources/customer';
import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';
import { nextRenewal, scheduledEnd } from './subscription';
import { type Agreed, afterTrial, type Coming, comingOf, type Owed, owedOf, pauseAt } from './summary';

/** Times in seconds since 1970. */
export type ComesNext =
  /** `until`: null where no day is set. */
  | { kind: 'notCharged'; until: number | null }
  /** `nextTry`: null where none is to come. */
  | ({ kind: 'owes' } & Owed)
  /** A bill is being prepared, and then charged, or sent to be paid. */
  | ({ kind: 'coming' } & Coming)
  /** At least once before it ends. */
  | { kind: 'renewsBefore'; at: number }
  /** Of one that ends later than its trial. */
  | { kind: 'trialEndsBefore'; at: number }
  /** There is nothing to pay with when its trial ends. */
  | { kind: 'withoutMethod'; outcome: 'trialCancels' | 'trialPauses' }
  /** As its schedule says; `agreed`: null where that is not known, `ends`: where it goes on after. */
  | { kind: 'changes'; at: number; agreed: Agreed | null; ends: number | null };

/**
 * null where there is no more to say, or it is not known. `customer`: whose it is, `invoices`: theirs, newest first; `now`: seconds
 * since 1970.
 */
export function comesNext(
  subscription: Subscription,
  customer: Customer | null,
  invoices: List<Invoice> | null,
  now: number,
): ComesNext | null {
  const pause = pauseAt(subscription, now);
  if (pause) return pause.kind === 'notCollected' ? { kind: 'notCharged', until: pause.until } : null;
  const owed = invoices && owedOf(subscription, invoices);
  if (owed)
    return { kind: 'owes', ...owed, nextTry: owed.nextTry !== null && owed.nextTry > now ? owed.nextTry : null };
  const coming = invoices && comingOf(subscription, invoices.data);
  if (coming) return { kind: 'coming', ...coming };
  if (subscription.status === 'trialing') return afterItsTrial(subscription, customer);
  const [end, renewal] = [scheduledEnd(subscription), nextRenewal(subscription)];
  const isBefore = end !== null && renewal !== null && renewal > now && renewal < end;
  return isBefore && subscription.status === 'active' && !subscription.schedule
    ? { kind: 'renewsBefore', at: renewal }
    : null;
}

function afterItsTrial(subscription: Subscription, customer: Customer | null): ComesNext | null {
  const { trial_end, schedule } = subscription;
  const end = scheduledEnd(subscription);
  if (trial_end === null || (end !== null && end <= trial_end)) return null;
  const outcome = afterTrial(subscription, customer);
  if (outcome !== 'trialEnds') return { kind: 'withoutMethod', outcome };
  return end !== null && !schedule ? { kind: 'trialEndsBefore', at: trial_end } : null;
}
