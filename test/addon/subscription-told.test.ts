/** What the customer is told of their subscription: a draft to the address in Stripe, one sentence long. */
import { describe, expect, it } from '@jest/globals';
import { confirms, type Filled } from './paying';
import { asked } from './subscribing';

const monthly = ['monthly@example.com', /^Starter/] as const;
const trial = ['trial@example.com', /^Team × 3/] as const;

const cases: readonly (readonly [readonly [string, RegExp], string, Filled, string])[] = [
  [monthly, 'Cancel', {}, 'Your subscription ends on Dec 4.'],
  [monthly, 'Cancel', { when: 'now' }, 'Your subscription has ended.'],
  [['ending@example.com', /^Team/], 'Take back the end', {}, 'Your subscription goes on.'],
  [monthly, 'Change plan or quantity', { quantity: '3' }, 'Your subscription was changed.'],
  [monthly, 'Pause collection', {}, 'We do not charge you for your subscription for now.'],
  [monthly, 'Pause collection', { date: '2026-12-24' }, 'We do not charge you for your subscription until Dec 24.'],
  [['paused@example.com', /^Starter/], 'Resume collection', {}, 'We charge for your subscription again.'],
  [monthly, 'Pause subscription', {}, 'Your subscription is paused: nothing is invoiced until it resumes.'],
  [['vacation@example.com', /^Team/], 'Resume subscription', {}, 'Your subscription is active again.'],
  [trial, 'Change the trial’s end', { when: 'day', date: '2026-12-10' }, 'Your trial ends on Dec 10.'],
  [trial, 'Change the trial’s end', { when: 'now' }, 'Your trial has ended.'],
];

describe('what to tell the customer of their subscription', () => {
  it.each(cases)('%s %s %j', async ([from, row], action, filled, says) => {
    const { agent } = await asked(from, row, action, filled);
    await confirms(agent);
    const { draft } = await agent.clicks('What to tell the customer');
    expect(draft).toMatchObject({ to: [from], cc: [], bcc: [], subject: 'Your subscription' });
    expect(draft?.body).toContain(`\n\n${says}\n\n`);
  });
});
