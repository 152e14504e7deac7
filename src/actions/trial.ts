import { maxTrialDays, paidOrNothing, paidOutcome } from './catalogue';
import { dayOf, onDay, whenFault, whenFields } from './fields';
import { done, onSubscription, periodAmount } from './subscription';

const times = [onDay, ['now', 'End it now']] as const;

/** Ends a trial now, or moves its end. */
export const trialEnd = onSubscription({
  name: 'trialEnd',
  label: 'Change the trial’s end',
  blocked: ({ status }) => (status === 'trialing' ? null : ''),
  questions: () => whenFields(...times),
  fault: (_, values) =>
    whenFault(values, times) ??
    (dayOf(values) > Number(values.at) + maxTrialDays * 86_400 ? `At most ${maxTrialDays} days from now.` : null),
  verb: ({ formats }, values) => (values.date ? `Trial until ${formats.date(dayOf(values))}` : 'End trial now'),
  amount: (it, { date }) => (date ? null : periodAmount(it)),
  lines: (it, _, { date }) => [
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
