import { scheduledEnd } from '../billing/subscription';
import { blocked, fits, pointless } from './action';
import { maxTrialDays, paidOrNothing, paidOutcome } from './catalogue';
import { isDated, onDay, when } from './fields';
import { faultless, wrong } from './form';
import { balanceLine, done, formOnSubscription, loadWithPayer, onSubscription, periodAmount } from './subscription';

const times = { options: [onDay, ['now', 'End it now']] } as const;

const form = formOnSubscription({ when: when('now') }, () => ({ when: times }));

/** Ends a trial now, or moves its end. */
export const trialEnd = onSubscription({
  name: 'trialEnd',
  label: 'Change the trial’s end',
  load: loadWithPayer,
  fit: (subscription, { formats }) => {
    if (subscription.status !== 'trialing') return pointless;
    if (subscription.pause_collection) return blocked('Its collection is paused. Resume that first.');
    const end = scheduledEnd(subscription);
    return end === null ? fits : blocked(`It ends on ${formats.date(end)}. Take that back first.`);
  },
  form,
  fault: (_, { at, when }) =>
    isDated(when) && when.day > at + maxTrialDays * 86_400
      ? wrong(`At most ${maxTrialDays} days from now.`)
      : faultless,
  verb: ({ formats }, { when }) => (isDated(when) ? `Trial until ${formats.date(when.day)}` : 'End trial now'),
  amount: (subscription, { when }) => (isDated(when) ? null : periodAmount(subscription)),
  lines: ({ payer, collection_method }, telling, { when }) =>
    isDated(when)
      ? ['The first payment is due when it ends.']
      : [
          balanceLine(payer, telling),
          collection_method === 'send_invoice'
            ? 'An invoice is sent at once.'
            : 'The customer is charged at once, less discounts and plus tax. If the payment fails, nothing changes.',
        ],
  params: (_, { when }) => ({
    trial_end: isDated(when) ? when.day : when,
    proration_behavior: 'none',
    ...paidOrNothing,
  }),
  outcome: (subscription, { formats }) =>
    subscription.status === 'trialing'
      ? done(`The trial ends on ${formats.date(Number(subscription.trial_end))}.`)
      : paidOutcome(subscription, 'The trial has ended.'),
});
