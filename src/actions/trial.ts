import { scheduledEnd } from '../billing/subscription';
import { collectionPauseAt } from '../billing/summary';
import { say } from '../language/words/words';
import { blocked, fits, pointless } from './action';
import { loadWithPayer } from './beside';
import { maxTrialDays, paidOrNothing, paidOutcome } from './catalogue';
import { exactness, payingFor } from './collected';
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
  fit: (subscription, { now = null }) => {
    if (subscription.status !== 'trialing') return pointless;
    if (collectionPauseAt(subscription, now)) return blocked(say('subscribing', 'resumeCollectionFirst'));
    const end = scheduledEnd(subscription);
    return end === null ? fits : blocked(say('subscribing', 'takeBackFirst', end));
  },
  form,
  fault: (_, { at, when }) =>
    isDated(when) && when.day > at + maxTrialDays * 86_400
      ? wrong(say('subscribing', 'atMostDays', maxTrialDays))
      : faultless,
  deed: ({ when }) => (isDated(when) ? { kind: 'trialUntil', at: when.day } : { kind: 'endTrial' }),
  // An end that comes earlier brings money in, as one at once does; a later one moves nothing.
  preview: ({ trial_end }, { when }) =>
    isDated(when) && when.day >= Number(trial_end) ? null : { trial_end: 'now', proration_behavior: 'none' },
  amount: (subscription, { when }, due) =>
    isDated(when) ? null : typeof due === 'object' ? due : periodAmount(subscription),
  lines: (subscription, _, { when, at }, __, due) => {
    const paying = payingFor(subscription, at);
    if (isDated(when)) {
      const missing = subscription.trial_settings?.end_behavior.missing_payment_method ?? null;
      return [say('collecting', 'trialEnds', when.day, periodAmount(subscription), paying, missing)];
    }
    return [
      balanceLine(subscription.payer),
      subscription.collection_method === 'send_invoice'
        ? say('subscribing', 'invoiceSent')
        : say('collecting', 'chargedNow', paying, exactness(due, periodAmount(subscription))),
    ];
  },
  params: (_, { when }) => ({
    trial_end: isDated(when) ? when.day : when,
    proration_behavior: 'none',
    ...paidOrNothing,
  }),
  outcome: (subscription, _, products) =>
    subscription.status === 'trialing'
      ? done({ kind: 'trialEndsOn', at: Number(subscription.trial_end) }, subscription, products)
      : paidOutcome(subscription, { kind: 'trialEnded' }, products),
});
