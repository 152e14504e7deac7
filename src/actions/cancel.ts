import type Stripe from 'stripe';
import { hasEnded, nextRenewal, pauseText, scheduledEnd } from '../billing/subscription';
import { spaced } from '../language/format';
import { encodeForm } from '../stripe/form';
import { cancelSubscription, type Subscription } from '../stripe/resources/subscription';
import type { Values } from './action';
import { choice, dayOf, onDay, textField, whenFault, whenFields } from './fields';
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

/** What a DELETE says stands in its URL, and UrlFetchApp takes one of 2,082 characters. */
const maxEncoded = 1_800;

const atPeriodEnd = ({ when }: Values) => when === 'end';

const isNow = ({ when }: Values) => when === 'now';

/** At the period's end, where there is one and it does not end already; now; or on a day. Never now beforehand. */
function times(it: Subscription) {
  const mayEnd = !/incomplete|paused/.test(it.status) && nextRenewal(it) !== null && scheduledEnd(it) === null;
  const end = ['end', it.status === 'trialing' ? 'When the trial ends' : 'At the end of the period'] as const;
  const now = ['now', 'Now'] as const;
  return mayEnd ? [end, now, onDay] : [onDay, now];
}

const dated = onSubscription({
  name: 'cancel',
  label: 'Cancel',
  ended: 'It has already ended.',
  blocked: () => null,
  questions: (it) => [
    ...whenFields(...times(it)),
    { ...creditField, label: 'Unused time (now or on a day)' },
    choice('feedback', 'Reason', [
      ['none', 'Not said'],
      ...feedbacks.split(' ').map((each) => [each, spaced(each)] as const),
    ]),
    textField('comment', 'Comment'),
  ],
  fault: (it, values) =>
    encodeForm(values).length > maxEncoded ? 'Shorten the comment.' : whenFault(values, times(it)),
  verb: ({ formats }, values) =>
    atPeriodEnd(values)
      ? 'Cancel at period end'
      : isNow(values)
        ? 'Cancel now'
        : `Cancel on ${formats.date(dayOf(values))}`,
  lines: (it, { formats }, values) => [
    ...(atPeriodEnd(values) ? endLines(it, formats.date(Number(nextRenewal(it)))) : otherLines(it, values)),
    rest(values),
    it.pause_collection ? String(pauseText(it, formats)) : '',
    ...Object.values(details(values)).map((each) => `Noted: ${spaced(each)}`),
  ],
  params: (_, values) => ({
    ...(atPeriodEnd(values)
      ? { cancel_at_period_end: true }
      : { cancel_at: dayOf(values), proration_behavior: values.credit as 'none' }),
    cancellation_details: details(values),
  }),
  outcome: (it, { formats }) => {
    const end = scheduledEnd(it);
    if (hasEnded(it)) return done('The subscription has ended.');
    return end === null ? unclear : done(`The subscription ends on ${formats.date(end)}.`);
  },
});

const endLines = ({ status }: Subscription, end: string) => [
  status === 'trialing'
    ? `Ends with its trial on ${end}. Its price is not charged.`
    : `Ends on ${end} and does not renew. The customer keeps access until then.`,
  `Nothing is refunded. You can take this back until ${end}.`,
];

const otherLines = (it: Subscription, values: Values) => {
  if (isNow(values)) return ['The customer loses access at once. This can’t be taken back.', creditText(it, values)];
  if (it.status === 'paused') return ['It stays paused until then.'];
  const until = 'The customer keeps access until then.';
  if (dayOf(values) <= Number(nextRenewal(it))) return [`${until} It does not renew.`, creditText(it, values)];
  // A date in a later period always makes Stripe bill that period in part only.
  const next = it.status === 'trialing' ? 'Its trial ends' : 'It renews';
  return [`${until} ${next} before and is charged; the last period is billed in part.`];
};

/** What is not settled by it: https://docs.stripe.com/billing/subscriptions/cancel */
const rest = (values: Values) =>
  isNow(values)
    ? `Open invoices stay open. Not billed: usage${values.credit === 'none' ? ' and prorations' : ''} that no invoice has yet.`
    : 'Open invoices, prorations and usage until then are still collected.';

/** Ends it. A DELETE leaves no trace: that it has ended is all that was wanted. */
export const cancel: typeof dated = {
  ...dated,
  write: (it, trace, values) =>
    isNow(values)
      ? cancelSubscription(it.id, { prorate: values.credit !== 'none', cancellation_details: details(values) })
      : dated.write(it, trace, values),
  carriedOut: (it, intention, values) =>
    isNow(values) ? (hasEnded(it) ? it : null) : dated.carriedOut(it, intention, values),
};
