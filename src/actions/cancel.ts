import type Stripe from 'stripe';
import { hasEnded, nextRenewal, scheduledEnd } from '../billing/subscription';
import { type Saying, say } from '../language/words/words';
import { encodeForm } from '../stripe/form';
import { cancelSubscription, type Subscription } from '../stripe/resources/subscription';
import { fits } from './action';
import { choice, isDated, onDay, text, when } from './fields';
import { faultless, type Said, wrong } from './form';
import {
  credit,
  creditLine,
  creditQuestion,
  done,
  formOnSubscription,
  onSubscription,
  pausedLine,
  unclear,
} from './subscription';

/** As Stripe knows it: https://docs.stripe.com/api/subscriptions/cancel */
const feedbacks = [
  'customer_service',
  'low_quality',
  'missing_features',
  'other',
  'switched_service',
  'too_complex',
  'too_expensive',
  'unused',
] as const;

const fields = {
  when: when('end', 'now'),
  credit,
  feedback: choice('none', ...feedbacks),
  comment: text,
};

/** At the period's end, where there is one and it does not end already; now; or on a day. Never now beforehand. */
function times(subscription: Subscription) {
  const { status } = subscription;
  const mayEnd =
    !/incomplete|paused/.test(status) && nextRenewal(subscription) !== null && scheduledEnd(subscription) === null;
  const end = ['end', say('subscribing', status === 'trialing' ? 'atTrialEnd' : 'atPeriodEnd')] as const;
  const now = ['now', say('subscribing', 'now')] as const;
  return mayEnd ? [end, now, onDay] : [onDay, now];
}

const form = formOnSubscription(fields, (subscription) => ({
  when: { options: times(subscription) },
  credit: { ...creditQuestion, label: say('subscribing', 'unusedTimeIf') },
  feedback: {
    label: say('subscribing', 'reason'),
    options: {
      none: say('subscribing', 'notSaid'),
      ...Object.fromEntries(feedbacks.map((each) => [each, say('subscribing', 'feedback', each)])),
    },
  },
  comment: { label: say('subscribing', 'comment') },
}));
type Values = Said<typeof form>;

/** What is not said leaves what the customer may have said before. */
const details = ({
  feedback,
  comment,
}: Values): NonNullable<Stripe.SubscriptionCancelParams['cancellation_details']> => ({
  ...(feedback !== 'none' && { feedback }),
  ...(comment && { comment }),
});

/** What a DELETE says stands in its URL, and UrlFetchApp takes one of 2,082 characters. */
const maxEncoded = 1_700;

const dated = onSubscription({
  name: 'cancel',
  label: say('actions', 'label', 'cancel'),
  change: 'end',
  ended: say('subscribing', 'alreadyEnded'),
  fit: () => fits,
  form,
  fault: (_, values) =>
    encodeForm({ cancellation_details: { ...details(values) } }).length > maxEncoded
      ? wrong(say('subscribing', 'shortenComment'))
      : faultless,
  deed: ({ when }) =>
    isDated(when) ? { kind: 'cancelOn', at: when.day } : { kind: when === 'end' ? 'cancelAtEnd' : 'cancelNow' },
  lines: (subscription, _, values) => [
    ...(values.when === 'end'
      ? endLines(subscription, Number(nextRenewal(subscription)))
      : otherLines(subscription, values)),
    rest(values),
    pausedLine(subscription),
    values.feedback === 'none' ? null : say('subscribing', 'notedFeedback', values.feedback),
    values.comment ? say('subscribing', 'noted', values.comment) : null,
  ],
  params: (_, values) => ({
    ...(isDated(values.when)
      ? { cancel_at: values.when.day, proration_behavior: values.credit }
      : { cancel_at_period_end: true }),
    cancellation_details: details(values),
  }),
  outcome: (subscription) => {
    const end = scheduledEnd(subscription);
    if (hasEnded(subscription)) return done({ kind: 'ended' });
    return end === null ? unclear : done({ kind: 'endsOn', at: end });
  },
});

const endLines = ({ status }: Subscription, end: number): Saying[] => [
  say('subscribing', status === 'trialing' ? 'endsWithTrial' : 'endsWithPeriod', end),
  say('subscribing', 'takeBackUntil', end),
];

function otherLines(subscription: Subscription, { when, credit }: Values): Saying[] {
  const credited = creditLine(subscription, credit !== 'none');
  if (!isDated(when)) return [say('subscribing', 'losesAccess'), credited];
  if (subscription.status === 'paused') return [say('subscribing', 'staysPaused')];
  if (when.day <= Number(nextRenewal(subscription))) return [say('subscribing', 'keepsAccess'), credited];
  // A date in a later period always makes Stripe bill that period in part only.
  return [say('subscribing', subscription.status === 'trialing' ? 'trialEndsBefore' : 'renewsBefore')];
}

/** What is not settled by it: https://docs.stripe.com/billing/subscriptions/cancel */
const rest = ({ when, credit }: Values): Saying =>
  when === 'now' ? say('subscribing', 'openStayOpen', credit !== 'none') : say('subscribing', 'stillCollected');

/** Ends it. A DELETE leaves no trace: that it has ended is all that was wanted. */
export const cancel: typeof dated = {
  ...dated,
  write: (subscription, trace, values) =>
    values.when === 'now'
      ? cancelSubscription(subscription.id, {
          prorate: values.credit !== 'none',
          cancellation_details: details(values),
        })
      : dated.write(subscription, trace, values),
  trace: 'its metadata; now: that it has ended',
  carriedOut: (subscription, intention, values) =>
    values.when === 'now'
      ? hasEnded(subscription)
        ? subscription
        : null
      : dated.carriedOut(subscription, intention, values),
};
