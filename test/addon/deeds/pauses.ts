/** What is tried through everything that can go wrong (see `matrix.ts`): pauses. */
import { expect } from 'expect';
import type { Deed } from '../matrix';
import { breakCards, onSubscription, type Subscribed, seconds } from '../subscribing';

const starter = { ...onSubscription, from: 'monthly@example.com', way: [/^Starter/] };
const COLLECTION = { action: 'Stop charging for now', button: /^Stop charging for now$/ };
export const RESUME = {
  ...onSubscription,
  from: 'vacation@example.com',
  way: [/^Team/],
  action: 'Resume plan and access',
  button: /^Resume plan and access$/,
  path: /^\/v1\/subscriptions\/sub_\w+\/resume$/,
};
export const TRIAL = {
  ...onSubscription,
  from: 'trial@example.com',
  way: [/^Team × 3/],
  action: 'Change the trial’s end',
};

export const deeds: Deed<Subscribed>[] = [
  {
    ...starter,
    ...COLLECTION,
    name: 'pausing the collection until a day',
    filled: { behavior: 'void', date: '2026-12-24' },
    done: /Collection is paused until Dec 24: invoices are canceled \(void\)/,
    body: { 'pause_collection[behavior]': 'void' },
    after: { pause_collection: { behavior: 'void', resumes_at: seconds('2026-12-24T10:30Z') } },
  },
  {
    ...onSubscription,
    ...COLLECTION,
    name: 'pausing the collection, as classic billing does it, until it is resumed',
    from: 'retired@example.com',
    way: [/^(Classic|\$19)/],
    done: /Collection is paused: invoices are kept as drafts/,
    after: { pause_collection: { behavior: 'keep_as_draft', resumes_at: null } },
  },
  {
    ...onSubscription,
    name: 'resuming the collection',
    from: 'paused@example.com',
    way: [/^Starter/],
    action: 'Charge again',
    button: /^Charge again$/,
    done: /Invoices are collected again/,
    body: { pause_collection: '' },
    after: { pause_collection: null },
  },
  {
    ...starter,
    name: 'pausing the subscription',
    action: 'Pause plan and access',
    button: /^Pause plan and access$/,
    done: /The subscription is paused/,
    path: /^\/v1\/subscriptions\/sub_\w+\/pause$/,
    filled: { credit: 'create_prorations' },
    body: { 'bill_for[unused_time_from][type]': 'now' },
    after: { status: 'paused' },
  },
  {
    ...RESUME,
    name: 'resuming the subscription with a new period',
    done: /The subscription is active again/,
    body: { 'billing_cycle_anchor[type]': 'now', payment_behavior: 'resume_on_payment_success' },
    after: { status: 'active', pending_update: null },
  },
  {
    ...RESUME,
    name: 'resuming the subscription in its old period',
    filled: { anchor: 'unchanged' },
    done: /The subscription is active again/,
    body: { 'billing_cycle_anchor[type]': 'unchanged', proration_behavior: 'none' },
    after: { status: 'active' },
  },
  {
    ...RESUME,
    name: 'resuming a subscription whose payment fails',
    given: (stripe) => breakCards(stripe, 'vacation@example.com'),
    isAccepted: true,
    done: /It resumes when its invoice is paid/,
    after: { status: 'paused', pending_update: { billing_cycle_anchor: expect.any(Number) } },
  },
  {
    ...TRIAL,
    name: 'ending a trial now',
    filled: { when: 'now' },
    button: /^End trial now$/,
    done: /The trial has ended/,
    body: { trial_end: 'now' },
    after: { status: 'active' },
  },
  {
    ...TRIAL,
    name: 'ending a trial later',
    filled: { when: 'day', date: '2026-12-10' },
    button: /^Trial until Dec 10$/,
    done: /The trial ends on Dec 10/,
    after: { status: 'trialing', trial_end: seconds('2026-12-10T10:30Z') },
  },
];
