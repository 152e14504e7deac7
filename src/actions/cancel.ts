import type Stripe from 'stripe';
import { hasEnded, nextRenewal, scheduledEnd } from '../billing/subscription';
import { spaced } from '../language/format';
import { cancelSubscription } from '../stripe/requests';
import type { Subscription } from '../stripe/schemas';
import type { Outcome, Telling, Values } from './action';
import { choice, dayFault, dayOf, textField } from './fields';
import { creditField, creditText, done, onSubscription, unclear } from './subscription';

/** As Stripe knows it: https://docs.stripe.com/api/subscriptions/cancel */
const feedbacks =
  'customer_service low_quality missing_features other switched_service too_complex too_expensive unused';

/** Stripe's type for what is listed above. */
type Details = NonNullable<Stripe.SubscriptionCancelParams['cancellation_details']>;

/** What is not said leaves what the customer may have said before. */
const details = ({ feedback = 'none', comment }: Values): Details => ({
  ...(feedback !== 'none' && { feedback: feedback as 'unused' }),
  ...(comment && { comment }),
});

const dated = onSubscription({
  name: 'cancel',
  label: 'Cancel now or on a date',
  blocked: () => null,
  questions: () => [
    { kind: 'date', name: 'date', label: 'Day (empty: now)' },
    creditField,
    choice('feedback', 'Reason', [
      ['none', 'Not said'],
      ...feedbacks.split(' ').map((each) => [each, spaced(each)] as const),
    ]),
    textField('comment', 'Comment'),
  ],
  fault: dayFault,
  verb: ({ formats }, values) => (values.date ? `Cancel on ${formats.date(dayOf(values))}` : 'Cancel now'),
  // A date in a later period always makes Stripe bill that period in part only.
  lines: (it, _, { date = '', credit, ...said }) => [
    !date
      ? 'The customer loses access at once. This can’t be taken back.'
      : dayOf({ date }) > Number(nextRenewal(it))
        ? 'The customer keeps access until then. It renews before; the last period is billed in part.'
        : 'The customer keeps access until then and is not charged again.',
    creditText(credit),
    credit !== 'none' && /past_due|unpaid/.test(it.status) ? 'This period is not paid: the credit is a gift.' : '',
    'Open invoices stay open.',
    ...Object.values(details(said)).map((each) => `Noted: ${spaced(each)}`),
  ],
  params: (_, values) => ({
    cancel_at: dayOf(values),
    proration_behavior: values.credit as 'none',
    cancellation_details: details(values),
  }),
  outcome: endOutcome,
});

/** The less usual ways to end one. A DELETE leaves no trace: that it has ended is all that was wanted. */
export const cancel: typeof dated = {
  ...dated,
  write: (it, trace, values) =>
    values.date
      ? dated.write(it, trace, values)
      : cancelSubscription(it.id, { prorate: values.credit !== 'none', cancellation_details: details(values) }),
  carriedOut: (it, intention, values) =>
    values.date ? dated.carriedOut(it, intention, values) : hasEnded(it) ? it : null,
};

export function endOutcome(subscription: Subscription, { formats }: Telling): Outcome {
  const end = scheduledEnd(subscription);
  if (hasEnded(subscription)) return done('The subscription has ended.');
  return end === null ? unclear : done(`The subscription ends on ${formats.date(end)}.`);
}
