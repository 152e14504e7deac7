import type Stripe from 'stripe';
import { balanceOf } from '../billing/balance';
import type { Money } from '../billing/money';
import { renewalsBefore } from '../billing/renewals';
import {
  agreedItems,
  currentPeriodEnd,
  hasAccess,
  hasEnded,
  isMetered,
  nextRenewal,
  scheduledEnd,
} from '../billing/subscription';
import { afterTrial, agreedOf } from '../billing/summary';
import { endingAt, isMixed } from '../billing/unused';
import type { SubscriptionDeed } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import { encodeForm } from '../stripe/form';
import { cancelSubscription, type Subscription } from '../stripe/resources/subscription';
import { fits } from './action';
import { loadToEnd } from './beside';
import { creditedBy, type Foreseen, unsettledLines, unusedLine } from './collected';
import { choice, isDated, onDay, text, when } from './fields';
import { faultless, type Said, wrong } from './form';
import { ofPayment } from './payment';
import {
  creditedAtEnd,
  follow,
  refundAlong,
  refunded,
  refundedLines,
  refundNotOffered,
  refundQuestion,
} from './refund-along';
import type { Subject } from './subject';
import { credit, creditQuestion, done, formOnSubscription, onSubscription, pausedLine, unclear } from './subscription';
import type { Telling } from './telling';

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
  when: when('end', 'last', 'now'),
  credit,
  refund: refundAlong,
  feedback: choice('none', ...feedbacks),
  comment: text,
};

/**
 * At the period's end, where there is one and it does not end already; now; or on a day. Never now beforehand. Items that
 * are paid until different days have two ends: https://docs.stripe.com/changelog/basil/2025-07-30/cancel-at-enums
 */
function times(subscription: Subscription) {
  const { status } = subscription;
  const first = nextRenewal(subscription);
  const mayEnd = !/incomplete|paused/.test(status) && first !== null && scheduledEnd(subscription) === null;
  const now = ['now', say('subscribing', 'now')] as const;
  // Of one that waits for its first payment nothing else can be changed.
  if (status === 'incomplete') return [now];
  if (!mayEnd) return [onDay, now];
  if (isMixed(subscription) && status !== 'trialing')
    return [
      ['end', say('collecting', 'firstEnd', first)] as const,
      ['last', say('collecting', 'lastEnd', Number(currentPeriodEnd(subscription)))] as const,
      now,
      onDay,
    ];
  const end = ['end', say('subscribing', status === 'trialing' ? 'atTrialEnd' : 'atPeriodEnd')] as const;
  return [end, now, onDay];
}

/** When it ends, in seconds since 1970; null: at once. */
function endOf(subscription: Subscription, { when }: Values): number | null {
  if (isDated(when)) return when.day;
  if (when === 'now') return null;
  return when === 'last' ? currentPeriodEnd(subscription) : nextRenewal(subscription);
}

const form = formOnSubscription(
  fields,
  (subscription, telling, sent) => ({
    when: { options: times(subscription), redraws: true },
    credit: { ...creditQuestion, label: say('subscribing', 'unusedTimeIf') },
    refund: refundQuestion(subscription, telling, sent?.when === 'now'),
    feedback: {
      label: say('subscribing', 'reason'),
      options: {
        none: say('subscribing', 'notSaid'),
        ...Object.fromEntries(feedbacks.map((each) => [each, say('subscribing', 'feedback', each)])),
      },
    },
    comment: { label: say('subscribing', 'comment') },
  }),
  refundNotOffered,
);
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

function deedOf(values: Values, subscription: Subscription): SubscriptionDeed {
  const { when } = values;
  if (when === 'now') return { kind: 'cancelNow' };
  const at = Number(endOf(subscription, values));
  return isDated(when) || isMixed(subscription) ? { kind: 'cancelOn', at } : { kind: 'cancelAtEnd' };
}

const dated = onSubscription({
  name: 'cancel',
  label: say('actions', 'label', 'cancel'),
  change: 'end',
  ended: say('subscribing', 'alreadyEnded'),
  fit: () => fits,
  form,
  fault: (subscription, values) => {
    if (encodeForm({ cancellation_details: { ...details(values) } }).length > maxEncoded)
      return wrong(say('subscribing', 'shortenComment'));
    if ((values.refund ?? 'none') === 'none') return faultless;
    if (values.credit !== 'none') return wrong(say('ending', 'notTwice'));
    return refunded(subscription, values) ? faultless : wrong(say('ending', 'noPayment'));
  },
  load: loadToEnd,
  deed: deedOf,
  preview: (_, { when, credit }) => {
    if (when === 'now') return { cancel_now: true, proration_behavior: credit };
    return when === 'end' ? { cancel_at_period_end: true } : null;
  },
  moves: (subscription, values, preview) => {
    if (values.credit === 'none' || /trialing|paused/.test(subscription.status)) return null;
    if (values.when === 'now') return preview && creditedBy(preview);
    // What a day in the future will credit is not previewed.
    const isCut = isDated(values.when) && endingAt(subscription, values.when.day).cut[0];
    return isCut ? 'unknown' : null;
  },
  lines: (subscription, telling, values, _, due, moves) => [
    ...(values.when === 'now'
      ? nowLines(subscription, values, { due, moves })
      : laterLines(subscription, telling, values, Number(endOf(subscription, values)), due)),
    ...refundedLines(subscription, values),
    ...staysLines(subscription),
    pausedLine(subscription, values.at),
    values.feedback === 'none' ? null : say('subscribing', 'notedFeedback', values.feedback),
    values.comment ? say('subscribing', 'noted', values.comment) : null,
  ],
  params: (_, values) => ({
    ...(isDated(values.when)
      ? { cancel_at: values.when.day, proration_behavior: values.credit }
      : values.when === 'last'
        ? { cancel_at: 'max_period_end', proration_behavior: values.credit }
        : { cancel_at_period_end: true }),
    cancellation_details: details(values),
  }),
  outcome: (subscription, _, products) => {
    const end = scheduledEnd(subscription);
    if (hasEnded(subscription)) return done({ kind: 'ended' }, subscription, products);
    return end === null ? unclear : done({ kind: 'endsOn', at: end }, subscription, products);
  },
});

/** What it leaves as it is, though somebody may expect otherwise: the customer's balance, and a change that is not paid yet. */
function staysLines({ payer, pending_update: pending }: Subject): (Saying | null)[] {
  const balance = payer && balanceOf(payer);
  return [
    balance ? say('subscribing', balance.kind === 'credit' ? 'creditNotPaidOut' : 'debtNotCollected', balance) : null,
    pending ? say('collecting', 'dropsPending', pending.expires_at) : null,
  ];
}

const isByUsage = ({ items }: Subject) => items.data.some(({ price }) => isMetered(price));

function nowLines(subscription: Subject, values: Values, { due, moves }: Foreseen): (Saying | null)[] {
  const { credit, at } = values;
  const isCredited = credit !== 'none';
  const waiting = isCredited ? besideCredit(subscription, { due, moves }) : due;
  return [
    say('subscribing', hasAccess(subscription) ? 'losesAccess' : 'endsAtOnce'),
    refunded(subscription, values) ? null : unusedLine(subscription, at, isCredited, moves),
    ...unsettledLines(subscription, 'endsNow', at),
    waiting === null || waiting === 'none'
      ? isByUsage(subscription)
        ? say('collecting', 'usageNotBilled')
        : null
      : waiting === 'unknown'
        ? say('collecting', 'maybeNotBilled', isMonthly(subscription))
        : waiting.minor > 0
          ? say('collecting', 'notBilled', waiting)
          : null,
  ];
}

/** What no invoice has yet, where the same preview has a credit too; null where there is nothing, or it is not known. */
function besideCredit({ payer }: Subject, { due, moves }: Foreseen): Money | null {
  if (typeof due === 'string' || moves === 'unknown' || payer?.balance !== 0) return null;
  const minor = due.minor + (moves?.amount.minor ?? 0);
  return minor > 0 ? { ...due, minor } : null;
}

function laterLines(
  subscription: Subject,
  { products }: Telling,
  values: Values,
  end: number,
  due: Foreseen['due'],
): (Saying | null)[] {
  const { status, paid = 'unknown' } = subscription;
  const { when, credit, at } = values;
  const isTrial = status === 'trialing';
  const { cut, renewing } = endingAt(subscription, end);
  const isCredited = isDated(when) && credit !== 'none';
  const last = Number(currentPeriodEnd(subscription));
  const isFirst = when === 'end' && isMixed(subscription);
  return [
    ...(isDated(when)
      ? datedLines(subscription, end)
      : [
          when === 'end' && isTrial
            ? say('subscribing', 'endsWithTrial', end)
            : say('subscribing', 'endsWithPeriod', end, hasAccess(subscription)),
        ]),
    isDated(when) && cut[0] ? unusedLine(subscription, end, isCredited) : null,
    ...(isDated(when) || paid === 'no'
      ? []
      : cut.map((item) =>
          say(
            'collecting',
            'cut',
            agreedOf({ items: { data: [item] } }, products),
            Number(item.current_period_end),
            paid === 'yes',
          ),
        )),
    isFirst && cut[0] && paid !== 'no' ? say('collecting', 'orLater', last) : null,
    renewing[0] && when === 'last'
      ? say('collecting', 'renewsUntil', agreedOf({ items: { data: renewing } }, products), end)
      : null,
    ...unsettledLines(subscription, 'ends', at),
    when === 'end' ? billedThen(subscription, due) : null,
    when !== 'end' && isByUsage(subscription) ? say('collecting', 'usageBilledThen') : null,
    isDated(when) ? null : say('subscribing', 'takeBackUntil', end, refunded(subscription, values) !== null),
  ];
}

function datedLines(subscription: Subject, end: number): Saying[] {
  if (subscription.status === 'paused') return [say('subscribing', 'staysPaused')];
  const renewal = nextRenewal(subscription);
  if (renewal === null) return [];
  const keepsAccess = hasAccess(subscription);
  if (end <= renewal) return [say('subscribing', 'doesNotRenew', keepsAccess)];
  // Of a status that is new to this version it is not known whether it renews.
  if (!keepsAccess && subscription.status !== 'unpaid') return [];
  const stop = subscription.status === 'trialing' ? afterTrial(subscription, subscription.payer ?? null) : 'trialEnds';
  if (stop !== 'trialEnds') return [say('subscribing', 'trialStops', stop, renewal)];
  // A date in a later period always makes Stripe bill that period in part only.
  const renewals = renewalsBefore(subscription, subscription.payer ?? null, end);
  return [
    say('subscribing', subscription.status === 'trialing' ? 'trialEndsBefore' : 'renewsBefore', renewals, keepsAccess),
  ];
}

/** What no invoice has yet, on the last one. */
function billedThen(subscription: Subject, due: Foreseen['due']): Saying | null {
  if (due === 'unknown') {
    const mayBeUsage = isByUsage(subscription) || subscription.items.has_more;
    return say('collecting', mayBeUsage ? 'maybeBilledThen' : 'partlyBilledThen', isMonthly(subscription));
  }
  if (due !== 'none' && due.minor > 0) return say('collecting', 'billedThen', due);
  return isByUsage(subscription) ? say('collecting', 'usageBilledThen') : null;
}

const isMonthly = (subscription: Subscription) =>
  agreedItems(subscription).every(({ interval }) => interval?.unit === 'month' && interval.count === 1);

/** Ends it. A DELETE leaves no trace: that it has ended is all that was wanted. */
export const cancel: typeof dated = {
  ...dated,
  fingerprint: (subscription) =>
    dated.fingerprint(subscription) +
    (subscription.lastPaid ? ofPayment.fingerprint(subscription.lastPaid.payment) : ''),
  confirm: (subscription, telling, values, ask) => {
    const confirmation = dated.confirm(subscription, telling, values, ask);
    const back = refunded(subscription, values);
    const deed = back && say('ending', 'deed', deedOf(values, subscription), back.amount);
    return deed
      ? { ...confirmation, title: say('ending', 'question', deedOf(values, subscription), back.amount), button: deed }
      : confirmation;
  },
  follow,
  followOff: (subscription, { when }, ask) => (when === 'now' ? creditedAtEnd(subscription, ask) : null),
  write: (subscription, trace, values) =>
    values.when === 'now'
      ? cancelSubscription(subscription.id, {
          prorate: values.credit !== 'none',
          // What a last invoice would bill or credit must not be given back or taken once more.
          ...(refunded(subscription, values) && { invoice_now: false }),
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
