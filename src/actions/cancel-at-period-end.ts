import { nextRenewal, scheduledEnd } from '../billing/subscription';
import { endOutcome } from './cancel';
import { onSubscription, wrongState } from './subscription';

/** The customer keeps what is paid for; nothing renews. Can be taken back until then. */
export const cancelAtPeriodEnd = onSubscription({
  name: 'cancelAtPeriodEnd',
  label: 'Cancel at period end',
  ended: 'It has already ended.',
  blocked: (subscription, { formats }) => {
    const end = scheduledEnd(subscription);
    if (end !== null) return `It already ends on ${formats.date(end)}.`;
    return subscription.status === 'incomplete' || nextRenewal(subscription) === null ? wrongState : null;
  },
  lines: (subscription, { formats }) => {
    const end = formats.date(Number(nextRenewal(subscription)));
    return [
      subscription.status === 'trialing'
        ? `Ends with its trial on ${end}. The customer is not charged.`
        : `Ends on ${end}. The customer keeps access until then and is not charged again.`,
      'Nothing is refunded. Open invoices stay open.',
      `You can take this back until ${end}.`,
    ];
  },
  params: () => ({ cancel_at_period_end: true }),
  outcome: endOutcome,
});
