import { nextCharge } from '../billing/next';
import { firstEndAfter } from '../billing/period';
import { hasAccess, nextRenewal, scheduledEnd } from '../billing/subscription';
import { collectionPauseAt, pauseAt } from '../billing/summary';
import { say } from '../language/words/words';
import { type Subscription, writeSubscription } from '../stripe/resources/subscription';
import { blocked, type Fit, fits, pointless } from './action';
import { loadToCharge, loadWithInvoices } from './beside';
import { paidOutcome } from './catalogue';
import { exactness, payingFor, unsettledLines, unusedLine } from './collected';
import { choice, day } from './fields';
import type { Said } from './form';
import type { Subject } from './subject';
import {
  balanceLine,
  credit,
  creditQuestion,
  done,
  formOnSubscription,
  onSubscription,
  pausedLine,
  periodAmount,
  unclear,
  wrongState,
} from './subscription';

const fields = { behavior: choice('keep_as_draft', 'void', 'mark_uncollectible'), date: day };

const meanwhile = formOnSubscription(fields, () => ({
  behavior: {
    label: say('subscribing', 'meanwhile'),
    options: {
      keep_as_draft: say('subscribing', 'keepDrafts'),
      void: say('subscribing', 'makeVoid'),
      mark_uncollectible: say('subscribing', 'writeOff'),
    },
  },
  date: { label: say('subscribing', 'until') },
}));

/** The subscription goes on and invoices are made, but nobody pays them meanwhile. */
export const pauseCollection = onSubscription({
  name: 'pauseCollection',
  label: say('actions', 'label', 'pauseCollection'),
  deed: () => ({ kind: 'pauseCollection' }),
  change: 'pause',
  fit: (subscription, { now = null }) => {
    if (collectionPauseAt(subscription, now)) return pointless;
    return /incomplete|paused/.test(subscription.status) ? blocked(wrongState) : fits;
  },
  load: loadWithInvoices,
  form: meanwhile,
  lines: (subscription, _, values) => {
    const paused = { ...subscription, pause_collection: { resumes_at: null, ...pauseOf(values) } };
    const missed = renewalNotSkipped(paused);
    return [
      pausedLine(paused, values.at),
      missed === null ? null : say('subscribing', 'skipsNothing', missed),
      hasAccess(subscription) ? say('subscribing', values.date === null ? 'accessUntilResumed' : 'accessGoesOn') : null,
      ...unsettledLines(subscription, 'goesOn', values.at),
    ];
  },
  params: (_, values) => ({ pause_collection: pauseOf(values) }),
  outcome: (subscription) => {
    const says = pausedLine(subscription, null);
    const until = subscription.pause_collection?.resumes_at ?? null;
    if (!says) return unclear;
    // A pause in which nothing falls due is no news for whoever pays.
    const tell = renewalNotSkipped(subscription) === null ? { tell: say('telling', 'notCharged', until) } : {};
    return { kind: 'done', says, ...tell };
  },
});

/** When it renews and is charged after all, in seconds since 1970, where its pause ends before; else null. */
function renewalNotSkipped(subscription: Subscription): number | null {
  const renewal = nextRenewal(subscription);
  const end = scheduledEnd(subscription);
  const renews = /active|past_due/.test(subscription.status) && renewal !== null && (end === null || end > renewal);
  return renews && pauseAt(subscription, renewal) === null ? renewal : null;
}

function pauseOf({ behavior, date }: Said<typeof meanwhile>) {
  return date === null ? { behavior } : { behavior, resumes_at: date };
}

export const resumeCollection = onSubscription({
  name: 'resumeCollection',
  label: say('actions', 'label', 'resumeCollection'),
  deed: () => ({ kind: 'resumeCollection' }),
  load: loadWithInvoices,
  fit: (subscription, { now = null }) => (collectionPauseAt(subscription, now) ? fits : pointless),
  lines: (subscription, _, { at }) => {
    const going = { ...subscription, pause_collection: null };
    const next = nextCharge({ subscription: going, customer: null, invoices: [], isOnly: false });
    return [
      pausedLine(subscription, at),
      say('subscribing', 'collectedAgain', subscription.pause_collection?.behavior === 'keep_as_draft'),
      next.kind === 'charge' ? say('collecting', 'chargedAgainOn', next.at) : null,
      ...unsettledLines(subscription, 'goesOn', at),
    ];
  },
  params: () => ({ pause_collection: '' }),
  outcome: ({ pause_collection }) =>
    pause_collection
      ? unclear
      : { kind: 'done', says: say('subscribing', 'invoicesCollected'), tell: say('telling', 'chargedAgain') },
});

/** Both take no metadata: that it is so is all that was wanted. https://docs.stripe.com/billing/subscriptions/pause */
const fitFor = ({ billing_mode, collection_method }: Subject): Fit =>
  billing_mode?.type === 'classic' || collection_method === 'send_invoice'
    ? blocked(say('subscribing', 'onlyFlexible'))
    : fits;

/** The subscription itself stops. */
export const pause = onSubscription({
  name: 'pause',
  label: say('actions', 'label', 'pause'),
  deed: () => ({ kind: 'pause' }),
  change: 'pause',
  fit: (subscription) => {
    if (subscription.status === 'paused') return pointless;
    return /^(active|past_due|unpaid)$/.test(subscription.status) ? fitFor(subscription) : blocked(wrongState);
  },
  form: formOnSubscription({ credit }, () => ({ credit: creditQuestion })),
  // A pause has no preview.
  moves: ({ status }, { credit }) => (credit === 'none' || status === 'trialing' ? null : 'unknown'),
  load: loadWithInvoices,
  lines: (subscription, _, { credit, at }) => [
    say('subscribing', 'pauseMeans'),
    unusedLine(subscription, at, credit !== 'none'),
    ...unsettledLines(subscription, 'goesOn', at),
  ],
  write: ({ id }, _, { credit }) =>
    writeSubscription(id, '/pause', {
      bill_for: { unused_time_from: { type: credit === 'none' ? 'none' : 'now' } },
    }),
  trace: 'that it is paused',
  carriedOut: (subscription) => (subscription.status === 'paused' ? subscription : null),
  outcome: (subscription, _, products) =>
    subscription.status === 'paused' ? done({ kind: 'paused' }, subscription, products) : unclear,
});

/**
 * When the first of its items renews after `at`, where it goes on in the cycle that it was in: Stripe then advances it to the
 * period around that time (https://docs.stripe.com/api/subscriptions/resume). Seconds since 1970; null where not known.
 */
function cycleEnd({ items, billing_cycle_anchor: anchor }: Subscription, at: number): number | null {
  if (anchor === null || items.has_more) return null;
  const ends = items.data.map(({ price: { recurring } }) =>
    recurring ? firstEndAfter(anchor, { unit: recurring.interval, count: recurring.interval_count }, at) : null,
  );
  const known = ends.flatMap((each) => each?.end ?? []);
  return known.length === ends.length && known.length > 0 ? Math.min(...known) : null;
}

const beginning = formOnSubscription({ anchor: choice('now', 'unchanged') }, () => ({
  anchor: {
    label: say('subscribing', 'beginWith'),
    options: { now: say('subscribing', 'newPeriod'), unchanged: say('subscribing', 'oldPeriod') },
  },
}));

/** Counts only when it is paid: Stripe tries that at once, and again later. */
export const resume = onSubscription({
  name: 'resume',
  label: say('actions', 'label', 'resume'),
  deed: () => ({ kind: 'resume' }),
  load: loadToCharge,
  fit: (subscription) => {
    if (subscription.status !== 'paused') return pointless;
    return subscription.pending_update ? blocked(unpaid) : fitFor(subscription);
  },
  form: beginning,
  preview: (_, { anchor }) => (anchor === 'now' ? { resume_at: 'now' } : null),
  amount: (subscription, { anchor }, due) =>
    anchor !== 'now' ? null : typeof due === 'object' ? due : periodAmount(subscription),
  lines: (subscription, _, { anchor, at }, __, due) => {
    if (anchor === 'now')
      return [
        balanceLine(subscription.payer),
        say('collecting', 'resumesCharging', payingFor(subscription, at), exactness(due, periodAmount(subscription))),
        ...unsettledLines(subscription, 'goesOn', at),
      ];
    const end = cycleEnd(subscription, at);
    return [
      end === null ? say('collecting', 'resumesUnknown') : say('collecting', 'resumesUntil', end),
      ...unsettledLines(subscription, 'goesOn', at),
    ];
  },
  write: ({ id }, _, { anchor }) =>
    writeSubscription(id, '/resume', {
      payment_behavior: 'resume_on_payment_success',
      billing_cycle_anchor: { type: anchor },
      proration_behavior: 'none',
    }),
  trace: 'that it is not paused',
  carriedOut: (subscription) =>
    /canceled|paused/.test(subscription.status) && !subscription.pending_update ? null : subscription,
  outcome: (subscription, _, products) =>
    subscription.status === 'paused'
      ? { kind: 'accepted', says: unpaid }
      : paidOutcome(subscription, { kind: 'activeAgain' }, products),
});

const unpaid = say('subscribing', 'resumesWhenPaid');
