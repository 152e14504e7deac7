import type { Deed } from '../matrix';
import { onSubscription, type Subscribed, seconds } from '../subscribing';

export const starter = ['monthly@example.com', /^Starter/] as const;

const TAKE_BACK: Pick<Deed, 'action' | 'button' | 'done' | 'after'> = {
  action: 'Undo cancellation',
  button: /^Undo cancellation$/,
  done: /The subscription goes on/,
  after: { cancel_at: null, cancel_at_period_end: false },
};

export const CANCEL = 'Cancel';

export const deeds: Deed<Subscribed>[] = [
  {
    ...onSubscription,
    ...TAKE_BACK,
    name: 'taking back an end, as older subscriptions say it',
    from: 'leaving@example.com',
    way: [/^Starter/],
    body: { cancel_at_period_end: 'false' },
  },
  {
    ...onSubscription,
    ...TAKE_BACK,
    name: 'taking back an end, as flexible billing says it',
    from: 'ending@example.com',
    way: [/^Team/],
    body: { cancel_at: '' },
  },
  {
    ...onSubscription,
    name: 'cancelling at the period’s end',
    from: 'monthly@example.com',
    way: [/^Starter/],
    action: CANCEL,
    filled: { feedback: 'too_complex', comment: 'Sorry' },
    button: /^Cancel at period end$/,
    done: /The subscription ends on Dec 4/,
    after: {
      cancel_at_period_end: true,
      status: 'active',
      cancellation_details: { feedback: 'too_complex', comment: 'Sorry' },
    },
  },
  {
    ...onSubscription,
    name: 'cancelling now',
    from: 'monthly@example.com',
    way: [/^Starter/],
    action: CANCEL,
    filled: { when: 'now', feedback: 'too_expensive', comment: 'Sorry' },
    button: /^Cancel now$/,
    done: /The subscription has ended/,
    method: 'DELETE',
    after: { status: 'canceled', cancellation_details: { feedback: 'too_expensive', comment: 'Sorry' } },
  },
  {
    ...onSubscription,
    name: 'cancelling now, with a credit, as classic billing does it',
    from: 'leaving@example.com',
    way: [/^Starter/],
    action: CANCEL,
    filled: { when: 'now', credit: 'create_prorations' },
    button: /^Cancel now$/,
    done: /The subscription has ended/,
    method: 'DELETE',
    after: { status: 'canceled' },
  },
  {
    ...onSubscription,
    name: 'cancelling on a date',
    from: 'monthly@example.com',
    way: [/^Starter/],
    action: CANCEL,
    filled: { when: 'day', date: '2026-12-20', feedback: 'unused' },
    button: /^Cancel on Dec 20$/,
    done: /The subscription ends on Dec 20/,
    after: {
      cancel_at: seconds('2026-12-20T10:30Z'),
      status: 'active',
      cancellation_details: { feedback: 'unused' },
    },
  },
];
