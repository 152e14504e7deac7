/** What is billed before a day on which a subscription ends. Each row was worked out by hand; the first renewal is on 10 Dec. */

import { describe, expect, it } from '@jest/globals';
import { covering } from '../../src/billing/discount';
import { firstEndAfter } from '../../src/billing/period';
import { renewalsBefore } from '../../src/billing/renewals';
import { customer, day, discount, type Item, now, subscription } from './made';

const on = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date) / 1000;
const renewal = on(2026, 12, 10);
const at = (item: Item): Item => ({ ...item, item: { current_period_end: renewal, ...item.item } });
const team = at({ amount: 3_100 });

function billed(items: Item[], end: number, fields: Record<string, unknown> = {}, payer: object | null = {}) {
  const made = subscription(items, fields);
  const read = { ...made, discounts: made.discounts.map(covering) };
  const found = renewalsBefore(read, payer && customer(payer as Record<string, unknown>), end);
  return found && (found === 'uncollected' ? found : [found.count, found.total?.minor ?? null]);
}

describe('what is billed before the end', () => {
  it.each<[string, Parameters<typeof billed>, ReturnType<typeof billed>]>([
    ['nothing, of an end before the next renewal', [[team], on(2026, 12, 9)], null],
    ['nothing, of one on its day', [[team], renewal], null],
    ['a part of a period: 10 of 31 days', [[team], on(2026, 12, 20)], [1, 1_000]],
    ['a period and no more', [[team], on(2027, 1, 10)], [1, 3_100]],
    ['two periods and a part: 14 of 28 days', [[team], on(2027, 2, 24)], [3, 3_100 + 3_100 + 1_550]],
    ['of the quantity', [[{ ...team, quantity: 3 }], on(2027, 1, 10)], [1, 9_300]],
    ['weeks', [[at({ amount: 700, every: [1, 'week'] })], on(2026, 12, 28)], [3, 700 + 700 + 400]],
    [
      'of a month’s last day: 28 Feb, 31 Mar, and 30 of 31 days from 30 Apr',
      [
        [{ ...team, item: { current_period_end: on(2027, 2, 28) } }],
        on(2027, 5, 30),
        { billing_cycle_anchor: on(2026, 1, 31) },
      ],
      [3, 3_100 + 3_100 + Math.round((3_100 * 30) / 31)],
    ],
    ['yen', [[{ ...team, amount: 980, currency: 'jpy' }], on(2027, 1, 10)], [1, 980]],
    [
      'two intervals, on their own days',
      [
        [team, at({ amount: 12_000, every: [1, 'year'], item: { current_period_end: on(2027, 1, 1) } })],
        on(2027, 1, 10),
      ],
      [2, 3_100 + Math.round((12_000 * 9) / 365)],
    ],
    ['less a share', [[team], on(2027, 2, 10), { discounts: [discount({ percent_off: 50 })] }], [2, 1_550 + 1_550]],
    [
      'less a discount that ends between',
      [[team], on(2027, 2, 10), { discounts: [discount({ percent_off: 50 }, on(2026, 12, 31))] }],
      [2, 1_550 + 3_100],
    ],
    ['usage: how much is not known', [[at({ amount: 3_100, metered: true })], on(2027, 1, 10)], [1, null]],
    [
      'nothing, while nothing is collected',
      [[team], on(2027, 2, 10), { pause_collection: { behavior: 'void', resumes_at: null } }],
      'uncollected',
    ],
    [
      'nothing by itself, of drafts that are kept until after the end',
      [[team], on(2027, 2, 10), { pause_collection: { behavior: 'keep_as_draft', resumes_at: on(2027, 3, 1) } }],
      'uncollected',
    ],
    [
      'from the day on which collection resumes: a period, and 10 of 28 days',
      [[team], on(2027, 2, 20), { pause_collection: { behavior: 'mark_uncollectible', resumes_at: on(2027, 1, 10) } }],
      [2, 3_100 + Math.round((3_100 * 10) / 28)],
    ],
    ['nothing that is known, of one that is unpaid', [[team], on(2027, 2, 10), { status: 'unpaid' }], null],
    [
      'nothing that is known, where a trial ends with no way to pay',
      [
        [team],
        on(2027, 2, 10),
        {
          status: 'trialing',
          trial_end: renewal,
          trial_settings: { end_behavior: { missing_payment_method: 'cancel' } },
        },
      ],
      null,
    ],
    ['of whoever could not be read: likewise', [[team], on(2027, 1, 10), {}, null], [1, null]],
  ])('%s', (_, facts, expected) => {
    expect(billed(...facts)).toEqual(expected);
  });
});

describe('the end of the period around a time', () => {
  it.each([
    ['of an anchor that is to come', now + day, now + day],
    ['of one that lies behind', on(2026, 1, 31), on(2026, 11, 30)],
  ])('%s', (_, anchor, end) => {
    expect(firstEndAfter(anchor, { unit: 'month', count: 1 }, now)?.end).toBe(end);
  });
});
