import { describe, expect, it } from '@jest/globals';
import { gathered } from '../../src/lookup/picture';
import type { Subscription } from '../../src/stripe/resources/subscription';
import { day, discount, now, subscription } from '../billing/made';

const made = (id: string, status: string, daysAgo: number, fields = {}) =>
  subscription([{ amount: 1900 }], { id, status, created: now - daysAgo * day, ...fields });
const abandoned = Array.from({ length: 10 }, (_, index) => made(`sub_x${index}`, 'incomplete_expired', index));
const list = (data: Subscription[], has_more = false) => ({ data, has_more });
const ids = (all: { data: Subscription[] }) => all.data.map(({ id }) => id);

describe('what is known of a customer’s subscriptions', () => {
  it.each<[string, Subscription[] | null, boolean, Subscription[], boolean, string[], boolean, boolean]>([
    [
      'an active one behind ten newer ones',
      [made('sub_a', 'active', 90)],
      false,
      abandoned,
      true,
      ['sub_a'],
      true,
      true,
    ],
    ['one that is in both', [made('sub_a', 'active', 9)], false, [made('sub_a', 'active', 9)], false, [], false, true],
    ['more of both', [made('sub_a', 'active', 90)], true, abandoned, true, ['sub_a'], true, false],
    ['nothing that came along', null, false, abandoned, true, [], true, false],
    ['nothing that came along, and a whole list', null, false, abandoned.slice(1), false, [], false, true],
  ])('%s', (_, along, alongMore, newest, more, added, has_more, allCurrent) => {
    const all = gathered(along && list(along, alongMore), list(newest, more));
    expect(ids(all)).toEqual([...newest.map(({ id }) => id), ...added]);
    expect(all).toMatchObject({ has_more, allCurrent });
  });

  it('takes what is in both from the list, which knows more of discounts', () => {
    const known = made('sub_a', 'active', 9, { discounts: [discount({ percent_off: 20 })] });
    const all = gathered(list([made('sub_a', 'active', 9, { discounts: ['di_1'] })]), list([known]));
    expect(all.data).toEqual([known]);
  });
});
