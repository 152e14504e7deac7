import { scheduledEnd } from '../billing/subscription';
import { say } from '../language/words/words';
import { blocked, fits, pointless } from './action';
import { loadWithPayer } from './beside';
import { maxTrialDays, paidOrNothing, paidOutcome } from './catalogue';
import { isDated, onDay, when } from './fields';
import { faultless, wrong } from './form';
import { balanceLine, done, formOnSubscription, onSubscription, periodAmount } from './subscription';

const times = { options: [onDay, ['now', say('subscribing', 'endItNow')]] } as const;

const form = formOnSubscription({ when: when('now') }, () => ({ when: times }));

/** Ends a trial now, or moves its end. */
export const trialEnd = onSubscription({
  name: 'trialEnd',
  label: say('actions', 'label', 'trialEnd'),
  load: loadWithPayer,
  fit: (subscription) => {
    if (subscription.status !== 'trialing') return pointless;
    if (subscription.pause_collection) return blocked(say('subscribing', 'resumeCollectionFirst'));
    const end = scheduledEnd(subscription);
    return end === null ? fits : blocked(say('subscribing', 'takeBackFirst', end));
  },
  form,
  fault: (_, { at, when }) =>
    isDated(when) && when.day > at + maxTrialDays * 86_400
      ? wrong(say('subscribing', 'atMostDays', maxTrialDays))
      : faultless,
  deed: ({ when }) => (isDated(when) ? { kind: 'trialUntil', at: when.day } : { kind: 'endTrial' }),
  amount: (subscription, { when }) => (isDated(when) ? null : periodAmount(subscription)),
  lines: ({ payer, collection_method }, _, { when }) =>
    isDated(when)
      ? [say('subscribing', 'firstPaymentAtEnd')]
      : [
          balanceLine(payer),
          say('subscribing', collection_method === 'send_invoice' ? 'invoiceSent' : 'chargedAtOnce'),
        ],
  params: (_, { when }) => ({
    trial_end: isDated(when) ? when.day : when,
    proration_behavior: 'none',
    ...paidOrNothing,
  }),
  outcome: (subscription) =>
    subscription.status === 'trialing'
      ? done({ kind: 'trialEndsOn', at: Number(subscription.trial_end) })
      : paidOutcome(subscription, { kind: 'trialEnded' }),
});
