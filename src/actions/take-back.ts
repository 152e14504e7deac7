import { scheduledEnd } from '../billing/subscription';
import { nextOf } from '../billing/summary';
import { say } from '../language/words/words';
import { fits, pointless } from './action';
import type { Subject } from './subject';
import { done, onSubscription, unclear } from './subscription';

/** A scheduled end is forgotten, in whichever of Stripe's two encodings it is: the subscription goes on. */
export const takeBack = onSubscription({
  name: 'takeBack',
  label: say('actions', 'label', 'takeBack'),
  deed: () => ({ kind: 'takeBack' }),
  fit: (subscription) => (scheduledEnd(subscription) === null ? pointless : fits),
  lines: (subscription) => [
    say('subscribing', 'noEnd', Number(scheduledEnd(subscription)), renewalWithoutEnd(subscription)),
  ],
  // By default Stripe would charge for the time after a date within the period, whether that was credited or not.
  params: ({ cancel_at_period_end }) =>
    cancel_at_period_end ? { cancel_at_period_end: false } : { cancel_at: '', proration_behavior: 'none' },
  outcome: (subscription, _, products) =>
    scheduledEnd(subscription) === null ? done({ kind: 'goesOn' }, subscription, products) : unclear,
});

/** Seconds; null where it is not known that it renews, as after a trial. */
function renewalWithoutEnd(subscription: Subject): number | null {
  const next = nextOf({ ...subscription, cancel_at: null, cancel_at_period_end: false });
  return next?.kind === 'renews' || next?.kind === 'invoiced' ? next.at : null;
}
