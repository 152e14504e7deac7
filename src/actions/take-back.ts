import { scheduledEnd } from '../billing/subscription';
import { fits, pointless } from './action';
import { done, onSubscription, unclear } from './subscription';

/** A scheduled end is forgotten, in whichever of Stripe's two encodings it is: the subscription goes on. */
export const takeBack = onSubscription({
  name: 'takeBack',
  label: 'Take back the end',
  fit: (subscription) => (scheduledEnd(subscription) === null ? pointless : fits),
  lines: (subscription, { formats }) => [
    `It does not end on ${formats.date(Number(scheduledEnd(subscription)))}: it renews. Nothing is charged today.`,
  ],
  // By default Stripe would charge for the time after a date within the period, whether that was credited or not.
  params: ({ cancel_at_period_end }) =>
    cancel_at_period_end ? { cancel_at_period_end: false } : { cancel_at: '', proration_behavior: 'none' },
  outcome: (subscription) => (scheduledEnd(subscription) === null ? done('The subscription goes on.') : unclear),
});
