import type Stripe from 'stripe';
import { hasEnded, nextRenewal, pauseText, scheduledEnd } from '../billing/subscription';
import { spaced } from '../language/format';
import { encodeForm } from '../stripe/form';
import { cancelSubscription, type Subscription } from '../stripe/resources/subscription';
import { fits } from './action';
import { choice, isDated, onDay, text, when } from './fields';
import { faultless, type Said, wrong } from './form';
import { credit, creditQuestion, creditText, done, formOnSubscription, onSubscription, unclear } from './subscription';

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
  const end = ['end', status === 'trialing' ? 'When the trial ends' : 'At the end of the period'] as const;
  const now = ['now', 'Now'] as const;
  return mayEnd ? [end, now, onDay] : [onDay, now];
}

const form = formOnSubscription(fields, (subscription) => ({
  when: { options: times(subscription) },
  credit: { ...creditQuestion, label: 'Unused time (now or on a day)' },
  feedback: {
    label: 'Reason',
    options: { none: 'Not said', ...Object.fromEntries(feedbacks.map((each) => [each, spaced(each)])) },
  },
  comment: { label: 'Comment' },
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
  label: 'Cancel',
  change: 'end',
  ended: 'It has already ended.',
  fit: () => fits,
  form,
  fault: (_, values) =>
    encodeForm({ cancellation_details: { ...details(values) } }).length > maxEncoded
      ? wrong('Shorten the comment.')
      : faultless,
  verb: ({ formats }, { when }) =>
    isDated(when) ? `Cancel on ${formats.date(when.day)}` : when === 'end' ? 'Cancel at period end' : 'Cancel now',
  lines: (subscription, { formats }, values) => [
    ...(values.when === 'end'
      ? endLines(subscription, formats.date(Number(nextRenewal(subscription))))
      : otherLines(subscription, values)),
    rest(values),
    subscription.pause_collection ? String(pauseText(subscription, formats)) : '',
    ...Object.values(details(values)).map((each) => `Noted: ${spaced(each)}`),
  ],
  params: (_, values) => ({
    ...(isDated(values.when)
      ? { cancel_at: values.when.day, proration_behavior: values.credit }
      : { cancel_at_period_end: true }),
    cancellation_details: details(values),
  }),
  outcome: (subscription, { formats }) => {
    const end = scheduledEnd(subscription);
    if (hasEnded(subscription)) return done('The subscription has ended.');
    return end === null ? unclear : done(`The subscription ends on ${formats.date(end)}.`);
  },
});

const endLines = ({ status }: Subscription, end: string) => [
  status === 'trialing'
    ? `Ends with its trial on ${end}. Its price is not charged.`
    : `Ends on ${end} and does not renew. The customer keeps access until then.`,
  `Nothing is refunded. You can take this back until ${end}.`,
];

const otherLines = (subscription: Subscription, { when, credit }: Values) => {
  const credited = creditText(subscription, credit !== 'none');
  if (!isDated(when)) return ['The customer loses access at once. This can’t be taken back.', credited];
  if (subscription.status === 'paused') return ['It stays paused until then.'];
  const until = 'The customer keeps access until then.';
  if (when.day <= Number(nextRenewal(subscription))) return [`${until} It does not renew.`, credited];
  // A date in a later period always makes Stripe bill that period in part only.
  const next = subscription.status === 'trialing' ? 'Its trial ends' : 'It renews';
  return [`${until} ${next} before and is charged; the last period is billed in part.`];
};

/** What is not settled by it: https://docs.stripe.com/billing/subscriptions/cancel */
const rest = ({ when, credit }: Values) =>
  when === 'now'
    ? `Open invoices stay open. Not billed: usage${credit === 'none' ? ' and prorations' : ''} that no invoice has yet.`
    : 'Open invoices, prorations and usage until then are still collected.';

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
