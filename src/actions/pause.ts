import { pauseText } from '../billing/subscription';
import type { Values } from './action';
import { choice, dayFault, dayOf } from './fields';
import { onSubscription, unclear, wrongState } from './subscription';

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
    return text ? { kind: 'done', text } : unclear;
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
    'From now on invoices are collected again. Those made meanwhile stay as they are: drafts are finalized in Stripe.',
  ],
  params: () => ({ pause_collection: '' }),
  outcome: ({ pause_collection }) =>
    pause_collection ? unclear : { kind: 'done', text: 'Invoices are collected again.' },
});
