import { pauseText } from '../billing/subscription';
import { writeSubscription } from '../stripe/resources/subscription';
import { blocked, type Fit, fits, pointless } from './action';
import { paidOutcome } from './catalogue';
import { choice, day } from './fields';
import type { Said } from './form';
import {
  balanceLine,
  credit,
  creditQuestion,
  creditText,
  done,
  formOnSubscription,
  loadWithPayer,
  onSubscription,
  periodAmount,
  type Subject,
  unclear,
  wrongState,
} from './subscription';

const fields = { behavior: choice('keep_as_draft', 'void', 'mark_uncollectible'), date: day };

const meanwhile = formOnSubscription(fields, () => ({
  behavior: {
    label: 'Invoices meanwhile',
    options: {
      keep_as_draft: 'Keep as drafts, to collect later',
      void: 'Make void: free meanwhile',
      mark_uncollectible: 'Write off',
    },
  },
  date: { label: 'Until (empty: resumed by hand)' },
}));

/** The subscription goes on and invoices are made, but nobody pays them meanwhile. */
export const pauseCollection = onSubscription({
  name: 'pauseCollection',
  label: 'Pause collection',
  change: 'pause',
  fit: ({ status, pause_collection }) => {
    if (pause_collection) return pointless;
    return /incomplete|paused/.test(status) ? blocked(wrongState) : fits;
  },
  form: meanwhile,
  lines: (subscription, { formats }, values) => [
    String(pauseText({ ...subscription, pause_collection: { resumes_at: null, ...pauseOf(values) } }, formats)),
    'The customer keeps access. Open invoices stay open.',
  ],
  params: (_, values) => ({ pause_collection: pauseOf(values) }),
  outcome: (subscription, { formats }) => {
    const text = pauseText(subscription, formats);
    const until = subscription.pause_collection?.resumes_at;
    const tell = `We do not charge you for your subscription ${until ? `until ${formats.date(until)}` : 'for now'}.`;
    return text ? { kind: 'done', text, tell } : unclear;
  },
});

function pauseOf({ behavior, date }: Said<typeof meanwhile>) {
  return date === null ? { behavior } : { behavior, resumes_at: date };
}

export const resumeCollection = onSubscription({
  name: 'resumeCollection',
  label: 'Resume collection',
  fit: ({ pause_collection }) => (pause_collection ? fits : pointless),
  lines: (subscription, { formats }) => [
    String(pauseText(subscription, formats)),
    'From now on invoices are collected again. Those made meanwhile stay as they are: finalize the drafts one by one.',
  ],
  params: () => ({ pause_collection: '' }),
  outcome: ({ pause_collection }) =>
    pause_collection
      ? unclear
      : { kind: 'done', text: 'Invoices are collected again.', tell: 'We charge for your subscription again.' },
});

/** Both take no metadata: that it is so is all that was wanted. https://docs.stripe.com/billing/subscriptions/pause */
const fitFor = ({ billing_mode, collection_method }: Subject): Fit =>
  billing_mode?.type === 'classic' || collection_method === 'send_invoice'
    ? blocked('Stripe allows it here only with flexible billing that charges automatically.')
    : fits;

/** The subscription itself stops. */
export const pause = onSubscription({
  name: 'pause',
  label: 'Pause subscription',
  change: 'pause',
  fit: (subscription) => {
    if (subscription.status === 'paused') return pointless;
    return /^(active|past_due|unpaid)$/.test(subscription.status) ? fitFor(subscription) : blocked(wrongState);
  },
  form: formOnSubscription({ credit }, () => ({ credit: creditQuestion })),
  lines: (subscription, _, { credit }) => [
    'The customer loses access, and nothing is invoiced until you resume it. Discounts run on.',
    creditText(subscription, credit !== 'none'),
    'Open invoices are still collected.',
  ],
  write: ({ id }, _, { credit }) =>
    writeSubscription(id, '/pause', {
      bill_for: { unused_time_from: { type: credit === 'none' ? 'none' : 'now' } },
    }),
  trace: 'that it is paused',
  carriedOut: (subscription) => (subscription.status === 'paused' ? subscription : null),
  outcome: (subscription, { formats }) =>
    subscription.status === 'paused' ? done(String(pauseText(subscription, formats))) : unclear,
});

const beginning = formOnSubscription({ anchor: choice('now', 'unchanged') }, () => ({
  anchor: {
    label: 'Begin with',
    options: { now: 'A new period, paid now', unchanged: 'The old period; its rest is free' },
  },
}));

/** Counts only when it is paid: Stripe tries that at once, and again later. */
export const resume = onSubscription({
  name: 'resume',
  label: 'Resume subscription',
  load: loadWithPayer,
  fit: (subscription) => {
    if (subscription.status !== 'paused') return pointless;
    return subscription.pending_update ? blocked(unpaid) : fitFor(subscription);
  },
  form: beginning,
  amount: (subscription, { anchor }) => (anchor === 'now' ? periodAmount(subscription) : null),
  lines: ({ payer }, telling, { anchor }) => [
    anchor === 'now' ? balanceLine(payer, telling) : '',
    anchor === 'now' ? `A new period is due now, before discounts, credit and tax. ${unpaid}` : 'Nothing is due now.',
  ],
  write: ({ id }, _, { anchor }) =>
    writeSubscription(id, '/resume', {
      payment_behavior: 'resume_on_payment_success',
      billing_cycle_anchor: { type: anchor },
      proration_behavior: 'none',
    }),
  trace: 'that it is not paused',
  carriedOut: (subscription) =>
    /canceled|paused/.test(subscription.status) && !subscription.pending_update ? null : subscription,
  outcome: (subscription) =>
    subscription.status === 'paused'
      ? { kind: 'accepted', text: unpaid }
      : paidOutcome(subscription, 'The subscription is active again.'),
});

const unpaid = 'It resumes when its invoice is paid.';
