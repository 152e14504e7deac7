import { describe, expect, it } from '@jest/globals';
import { money } from '../../src/billing/money';
import {
  agreedItems,
  byUrgency,
  currentPeriodEnd,
  hasEnded,
  isCurrent,
  nextRenewal,
  scheduledEnd,
} from '../../src/billing/subscription';
import { pauseAt, stateOf } from '../../src/billing/summary';
import { wordsAt } from '../../src/language/words/languages';
import type { Subscription } from '../../src/stripe/resources/subscription';
import { day, type Item, subscription as made, now } from './made';

const subscription = (fields: Record<string, unknown> = {}, items: Item[] = [{ amount: 1000 }]) => made(items, fields);
const words = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const pauseText = (subscription: Subscription) => {
  const pause = pauseAt(subscription, now);
  return pause && words.subscriptions.paused(pause);
};

describe('the scheduled end of a subscription', () => {
  const end = now + 20 * day;

  it.each([
    ['none', {}, null],
    ['the end of its period, by the flag', { cancel_at_period_end: true }, end],
    ['a date, without the flag (flexible billing)', { cancel_at: now + 5 * day }, now + 5 * day],
    ['both, as older subscriptions have it', { cancel_at_period_end: true, cancel_at: end }, end],
    ['none once it has ended', { status: 'canceled', cancel_at_period_end: true, cancel_at: end }, null],
    ['none where it never started', { status: 'incomplete_expired', cancel_at: end }, null],
  ])('is %s', (_, fields, expected) => {
    expect(scheduledEnd(subscription(fields))).toBe(expected);
  });

  it('is unknown where Stripe tells no period', () => {
    const unknown = subscription({ cancel_at_period_end: true }, [
      { amount: 1000, item: { current_period_end: null } },
    ]);
    expect([scheduledEnd(unknown), currentPeriodEnd(unknown), nextRenewal(unknown)]).toEqual([null, null, null]);
  });
});

it('items of different intervals: renewed and ended with the first, paid until the last', () => {
  const mixed = subscription({ cancel_at_period_end: true }, [
    { amount: 1000, every: [1, 'year'], item: { current_period_end: now + 300 * day } },
    { amount: 1000, item: { current_period_end: now + 20 * day } },
    { amount: 1000, item: { current_period_end: null } },
  ]);
  expect(nextRenewal(mixed)).toBe(now + 20 * day);
  expect(currentPeriodEnd(mixed)).toBe(now + 300 * day);
  const cut = { ...mixed, items: { ...mixed.items, has_more: true } };
  expect([nextRenewal(cut), currentPeriodEnd(cut)]).toEqual([null, null]);
  // With classic billing all of them renew on one day.
  expect(nextRenewal({ ...cut, billing_mode: { type: 'classic' } })).toBe(now + 20 * day);
  expect(scheduledEnd(mixed)).toBe(now + 20 * day);
});

describe('what was agreed', () => {
  const agreed = (item: Item) => agreedItems(subscription({}, [item]))[0];

  it('is price × quantity', () => {
    expect(agreed({ amount: 4_900, quantity: 5 })).toMatchObject({
      quantity: 5,
      each: money(4_900, 'usd'),
      total: money(24_500, 'usd'),
      interval: { unit: 'month', count: 1 },
      metered: false,
      tiered: false,
    });
  });

  it('counts one where Stripe gives no quantity', () => {
    expect(agreed({ amount: 1_000, item: { quantity: null } })).toMatchObject({
      quantity: 1,
      total: money(1_000, 'usd'),
    });
  });

  it('is nothing for none', () => {
    expect(agreed({ amount: 1_000, quantity: 0 })).toMatchObject({ quantity: 0, total: money(0, 'usd') });
  });

  it.each([
    ['0.5', 3, 2],
    ['0.5', 1_000, 500],
    ['12.345', 100, 1_235],
    ['0.1', 3, 0],
  ])('rounds the line, not the unit: %s of a cent × %s', (unit_amount_decimal, quantity, expected) => {
    expect(agreed({ amount: null, quantity, price: { unit_amount_decimal } })).toMatchObject({
      each: null,
      total: money(expected, 'usd'),
    });
  });

  it('is no fixed amount where it is metered or tiered', () => {
    expect(agreed({ amount: 1_000, metered: true })).toMatchObject({ each: null, total: null, metered: true });
    expect(agreed({ amount: null, tiered: true })).toMatchObject({
      each: null,
      total: null,
      tiered: true,
    });
  });

  it('may be something that does not recur', () => {
    expect(agreed({ amount: 1_000, price: { recurring: null } })).toMatchObject({
      interval: null,
      total: money(1_000, 'usd'),
    });
  });
});

describe('a subscription', () => {
  it.each([
    ['active', 'Active', true],
    ['trialing', 'Trial', true],
    ['past_due', 'Past due', true],
    ['unpaid', 'Unpaid', true],
    ['incomplete', 'Waiting for first payment', true],
    ['paused', 'Paused', true],
    ['canceled', 'Ended', false],
    ['incomplete_expired', 'Never started', false],
    ['new_in_stripe', '“new_in_stripe” in Stripe’s terms', true],
  ])('that is %s is called “%s”; still running: %s', (status, word, current) => {
    const each = subscription({ status });
    expect(words.subscriptions.state(stateOf(each, now))).toBe(word);
    expect([isCurrent(each), hasEnded(each)]).toEqual([current, !current]);
  });

  it('whose invoices are not collected says so, and until when', () => {
    const paused = subscription({ pause_collection: { behavior: 'void', resumes_at: now + 10 * day } });
    expect(words.subscriptions.state(stateOf(paused, now))).toBe('Active, collection paused until Nov\u00a030');
    expect(pauseText(paused)).toBe('Collection is paused until Nov\u00a030: invoices are canceled (void).');
    expect(pauseText(subscription({ pause_collection: { behavior: 'new', resumes_at: null } }))).toBe(
      'Collection is paused (“new” in Stripe’s terms).',
    );
    expect(pauseText(subscription())).toBeNull();
  });

  it('whose pause is over is not called paused, though Stripe may show it a while longer', () => {
    const over = subscription({ pause_collection: { behavior: 'void', resumes_at: now - day } });
    expect(words.subscriptions.state(stateOf(over, now))).toBe('Active');
    expect(pauseText(over)).toBeNull();
  });

  it('that needs attention comes first, then the newest', () => {
    const statuses = ['canceled', 'active', 'paused', 'past_due', 'trialing', 'unpaid'];
    const sorted = statuses.map((status) => subscription({ status })).sort(byUrgency);
    expect(sorted.map(({ status }) => status)).toEqual([
      'past_due',
      'unpaid',
      'active',
      'trialing',
      'paused',
      'canceled',
    ]);
    const [first] = [subscription({ id: 'sub_old', created: 1 }), subscription({ id: 'sub_new', created: 2 })].sort(
      byUrgency,
    );
    expect(first?.id).toBe('sub_new');
  });
});
