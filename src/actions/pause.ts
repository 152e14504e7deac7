import { pauseText } from '../billing/subscription';
import { writeSubscription } from '../stripe/resources/subscription';
import type { Values } from './action';
import { paidOutcome } from './catalogue';
import { choice, dayFault, dayOf } from './fields';
import {
  balanceLine,
  creditField,
  creditText,
  done,
  loadWithPayer,
  onSubscription,
  periodAmount,
  type Subject,
  unclear,
  wrongState,
} from './subscription';

/** The subscription goes on and invoices are made, but nobody pays them meanwhile. */
export const pauseCollection = onSubscription({
  name: 'pauseCollection',
  label: 'Pause collection',
  blocked: ({ status, pause_collection }) => {
    if (pause_collection) return '';
    return /incomplete|paused/.test(status) ? wrongState : null;
  },
  questions: () => [
    choice('behavior', 'Invoices meanwhile', [
      ['keep_as_draft', 'Keep as drafts, to collect later'],
      ['void', 'Make void: free meanwhile'],
      ['mark_uncollectible', 'Write off'],
    ]),
    { kind: 'date', name: 'date', label: 'Until (empty: resumed by hand)' },
  ],
  fault: dayFault,
  lines: (it, { formats }, values) => [
    String(pauseText({ ...it, pause_collection: { resumes_at: null, ...pauseOf(values) } }, formats)),
    'The customer keeps access. Open invoices stay open.',
  ],
  params: (_, values) => ({ pause_collection: pauseOf(values) }),
  outcome: (it, { formats }) => {
    const text = pauseText(it, formats);
    const until = it.pause_collection?.resumes_at;
    const tell = `We do not charge you for your subscription ${until ? `until ${formats.date(until)}` : 'for now'}.`;
    return text ? { kind: 'done', text, tell } : unclear;
  },
});

function pauseOf(values: Values) {
  const behavior = values.behavior as 'void';
  return values.date ? { behavior, resumes_at: dayOf(values) } : { behavior };
}

export const resumeCollection = onSubscription({
  name: 'resumeCollection',
  label: 'Resume collection',
  blocked: ({ pause_collection }) => (pause_collection ? null : ''),
  lines: (it, { formats }) => [
    String(pauseText(it, formats)),
    'From now on invoices are collected again. Those made meanwhile stay as they are: finalize the drafts one by one.',
  ],
  params: () => ({ pause_collection: '' }),
  outcome: ({ pause_collection }) =>
    pause_collection
      ? unclear
      : { kind: 'done', text: 'Invoices are collected again.', tell: 'We charge for your subscription again.' },
});

/** Both take no metadata: that it is so is all that was wanted. https://docs.stripe.com/billing/subscriptions/pause */
const unfit = ({ billing_mode, collection_method }: Subject) =>
  billing_mode?.type === 'classic' || collection_method === 'send_invoice'
    ? 'Stripe allows it here only with flexible billing that charges automatically.'
    : null;

/** The subscription itself stops. */
export const pause = onSubscription({
  name: 'pause',
  label: 'Pause subscription',
  blocked: (it) => {
    if (it.status === 'paused') return '';
    return /^(active|past_due|unpaid)$/.test(it.status) ? unfit(it) : wrongState;
  },
  questions: () => [creditField],
  lines: (it, _, values) => [
    'The customer loses access, and nothing is invoiced until you resume it. Discounts run on.',
    creditText(it, values),
    'Open invoices are still collected.',
  ],
  write: (it, _, { credit }) =>
    writeSubscription(it.id, '/pause', {
      bill_for: { unused_time_from: { type: credit === 'none' ? 'none' : 'now' } },
    }),
  carriedOut: (it) => (it.status === 'paused' ? it : null),
  outcome: (it, { formats }) => (it.status === 'paused' ? done(String(pauseText(it, formats))) : unclear),
});

/** Counts only when it is paid: Stripe tries that at once, and again later. */
export const resume = onSubscription({
  name: 'resume',
  label: 'Resume subscription',
  load: loadWithPayer,
  blocked: (it) => {
    if (it.status !== 'paused') return '';
    return it.pending_update ? unpaid : unfit(it);
  },
  questions: () => [
    choice('anchor', 'Begin with', [
      ['now', 'A new period, paid now'],
      ['unchanged', 'The old period; its rest is free'],
    ]),
  ],
  amount: (it, { anchor }) => (anchor === 'now' ? periodAmount(it) : null),
  lines: (it, telling, { anchor }) => [
    anchor === 'now' ? balanceLine(it.payer, telling) : '',
    anchor === 'now' ? `A new period is due now, before discounts, credit and tax. ${unpaid}` : 'Nothing is due now.',
  ],
  write: (it, _, { anchor }) =>
    writeSubscription(it.id, '/resume', {
      payment_behavior: 'resume_on_payment_success',
      billing_cycle_anchor: { type: String(anchor) },
      proration_behavior: 'none',
    }),
  carriedOut: (it) => (/canceled|paused/.test(it.status) && !it.pending_update ? null : it),
  outcome: (it) =>
    it.status === 'paused' ? { kind: 'accepted', text: unpaid } : paidOutcome(it, 'The subscription is active again.'),
});

const unpaid = 'It resumes when its invoice is paid.';
