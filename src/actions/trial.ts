import { scheduledEnd } from '../billing/subscription';
import { maxTrialDays, paidOrNothing, paidOutcome } from './catalogue';
import { dayOf, onDay, whenFault, whenFields } from './fields';
import { balanceLine, done, loadWithPayer, onSubscription, periodAmount } from './subscription';

const times = [onDay, ['now', 'End it now']] as const;

/** Ends a trial now, or moves its end. */
export const trialEnd = onSubscription({
  name: 'trialEnd',
  label: 'Change the trial’s end',
  load: loadWithPayer,
  blocked: (it, { formats }) => {
    if (it.status !== 'trialing') return '';
    const end = scheduledEnd(it);
    if (it.pause_collection) return 'Its collection is paused. Resume that first.';
    return end === null ? null : `It ends on ${formats.date(end)}. Take that back first.`;
  },
  questions: () => whenFields(...times),
  fault: (_, values) =>
    whenFault(values, times) ??
    (dayOf(values) > Number(values.at) + maxTrialDays * 86_400 ? `At most ${maxTrialDays} days from now.` : null),
  verb: ({ formats }, values) => (values.date ? `Trial until ${formats.date(dayOf(values))}` : 'End trial now'),
  amount: (it, { date }) => (date ? null : periodAmount(it)),
  lines: (it, telling, { date }) => [
    date ? '' : balanceLine(it.payer, telling),
    date
      ? 'The first payment is due when it ends.'
      : it.collection_method === 'send_invoice'
        ? 'An invoice is sent at once.'
        : 'The customer is charged at once, less discounts and plus tax. If the payment fails, nothing changes.',
  ],
  params: (_, values) => ({
    trial_end: values.date ? dayOf(values) : 'now',
    proration_behavior: 'none',
    ...paidOrNothing,
  }),
  outcome: (it, { formats }) =>
    it.status === 'trialing'
      ? done(`The trial ends on ${formats.date(Number(it.trial_end))}.`)
      : paidOutcome(it, 'The trial has ended.'),
});
