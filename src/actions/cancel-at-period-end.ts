import { currentPeriodEnd, hasEnded, scheduledEnd } from '../billing/subscription';
import { subscriptionSummary } from '../billing/summary';
import { subscriptionById, updateSubscription } from '../stripe/requests';
import type { Subscription } from '../stripe/schemas';
import { traceKeys, traceMetadata } from '../stripe/trace';
import type { Action } from './action';

/** The customer keeps what is paid for; nothing renews. Can be taken back until then. */
export const cancelAtPeriodEnd: Action<Subscription> = {
  name: 'cancelAtPeriodEnd',
  label: 'Cancel at period end',
  needs: ['subscription_write'],
  load: (id, ask) => ask(subscriptionById(id))[0],
  customerOf: (subscription) => subscription.customer,
  blocked: (subscription, { formats }) => {
    const end = scheduledEnd(subscription);
    if (hasEnded(subscription)) return 'It has already ended.';
    if (subscription.schedule) return 'It is managed by a schedule. Change it in Stripe.';
    if (end !== null) return `It already ends on ${formats.date(end)}.`;
    if (subscription.status === 'incomplete') return 'Its first payment is still open. Cancel it in Stripe.';
    return currentPeriodEnd(subscription) === null ? 'Stripe does not say when its period ends.' : null;
  },
  fingerprint: ({ status, cancel_at, cancel_at_period_end, schedule, items }) =>
    JSON.stringify([
      status,
      cancel_at,
      cancel_at_period_end,
      schedule,
      items.data.map((item) => [item.id, item.price.id, item.quantity, item.current_period_end]),
    ]),
  confirm: (subscription, { formats, products }) => {
    const { title, total } = subscriptionSummary(subscription, products, formats);
    const end = formats.date(currentPeriodEnd(subscription) ?? 0);
    return {
      title: 'Cancel at period end?',
      lines: [
        total ? `${title}: ${total}` : title,
        subscription.status === 'trialing'
          ? `Ends with its trial on ${end}. The customer is not charged.`
          : `Ends on ${end}. The customer keeps access until then and is not charged again.`,
        'Nothing is refunded. Open invoices stay open.',
        `You can take this back until ${end}.`,
      ],
      button: 'Cancel at period end',
      amount: null,
    };
  },
  write: ({ id }, trace) => updateSubscription(id, { cancel_at_period_end: true, metadata: traceMetadata(trace) }),
  outcome: (subscription, { formats }) => {
    const end = scheduledEnd(subscription);
    if (hasEnded(subscription)) return { kind: 'done', text: 'The subscription has ended.' };
    if (end !== null) return { kind: 'done', text: `The subscription ends on ${formats.date(end)}.` };
    return { kind: 'accepted', text: 'Stripe took the request, but shows no end date. Look in Stripe.' };
  },
  carriedOut: (subscription, intention) =>
    subscription.metadata[traceKeys.intention] === intention && scheduledEnd(subscription) !== null
      ? subscription
      : null,
};
