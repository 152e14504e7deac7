/** Equal payments close together, or for one bill: which of them Stripe tells to be right. */
import { describe, expect, it } from '@jest/globals';
import { chargedTwice } from '../../src/billing/twice';
import {
  by,
  byBoth,
  byCharge,
  called,
  charges,
  every,
  ids,
  none,
  of,
  order,
  paid,
  team,
  update,
} from './equal-payments';
import { day, now } from './made';

describe('equal payments that Stripe tells apart', () => {
  it.each<[string, [number, object?][], Partial<typeof none> | object, string[][]]>([
    ['two subscriptions that bill alike', [[0], [0.01]], { subscriptions: [team(), team()] }, []],
    ['three of them within two days', [[0], [1], [2]], { subscriptions: [team(), team(), team()] }, []],
    [
      'one of twice the quantity',
      [[0], [1]],
      { subscriptions: [team({}, [{ amount: 2_450, quantity: 2 }]), team()] },
      [],
    ],
    ['one of two items', [[0], [1]], { subscriptions: [team({}, [{ amount: 2_000 }, { amount: 2_900 }]), team()] }, []],
    ['one subscription, two payments', [[0], [1]], { subscriptions: [team()] }, [['ch_1', 'ch_2']]],
    [
      'two subscriptions, three payments',
      [[0], [1], [2]],
      { subscriptions: [team(), team()] },
      [['ch_1', 'ch_2', 'ch_3']],
    ],
    [
      'two that bill something else',
      [[0], [1]],
      { subscriptions: [every(1, 'month', 900), every(1, 'month', 900)] },
      [['ch_1', 'ch_2']],
    ],
    [
      'two in another currency',
      [[0], [1]],
      { subscriptions: [team({ currency: 'eur' }), team({ currency: 'eur' })] },
      [['ch_1', 'ch_2']],
    ],
    [
      'two, taxed',
      [
        [0, { ...update, ...paid(5_831) }],
        [1, { ...update, ...paid(5_831) }],
      ],
      { subscriptions: [team(), team()] },
      [],
    ],
    [
      'one that has ended since',
      [[5], [6]],
      { subscriptions: [team(), team({ status: 'canceled', ended_at: now })] },
      [],
    ],
    [
      'one that ended before',
      [[5], [6]],
      { subscriptions: [team(), team({ status: 'canceled', ended_at: now - 40 * day })] },
      [['ch_1', 'ch_2']],
    ],
    ['one that began after', [[5], [6]], { subscriptions: [team(), team({ created: now })] }, [['ch_1', 'ch_2']]],
    ['a subscription by the day', [[0], [1], [2]], { subscriptions: [every(1, 'day')] }, []],
    ['a subscription every two days', [[0], [2]], { subscriptions: [every(2, 'day')] }, []],
    [
      'by the day, and one too many',
      [[0], [0.1], [1]],
      { subscriptions: [every(1, 'day')] },
      [['ch_1', 'ch_2', 'ch_3']],
    ],
    [
      'usage that reaches its amount',
      [[0], [0.5], [0.7]],
      { subscriptions: [team({ billing_thresholds: { amount_gte: 4_900 } })] },
      [],
    ],
    [
      'things of different names',
      [
        [0, called('Order 7731')],
        [1, called('Order 7732')],
      ],
      {},
      [],
    ],
    [
      'one thing twice',
      [
        [0, called('Extra seat')],
        [1, called('Extra seat')],
      ],
      {},
      [['ch_1', 'ch_2']],
    ],
    [
      'one thing twice beside a renewal',
      [
        [0, update],
        [1, called('Extra seat')],
        [2, called('Extra seat')],
      ],
      { subscriptions: [team()] },
      [['ch_2', 'ch_3']],
    ],
    [
      'one thing twice, too long apart without what stands between',
      [
        [0, called('Extra seat')],
        [2, update],
        [4, called('Extra seat')],
      ],
      { subscriptions: [team()] },
      [],
    ],
    [
      'a renewal that is one too many',
      [
        [0, update],
        [1, update],
      ],
      { subscriptions: [team()] },
      [['ch_1', 'ch_2']],
    ],
    ['something unknown beside something known', [[0], [1, called('Extra seat')]], {}, [['ch_1', 'ch_2']]],
    [
      'what may be the renewal beside something known',
      [[0], [1, called('Extra seat')]],
      { subscriptions: [team()] },
      [],
    ],
    [
      'two bills',
      [
        [0, of('pi_1')],
        [1, of('pi_2')],
      ],
      { invoices: [by('pi_1'), by('pi_2', 'in_2')] },
      [],
    ],
    [
      'two halves of one bill',
      [
        [0, of('pi_1')],
        [1, of('pi_2')],
      ],
      { invoices: [by('pi_1'), by('pi_2')] },
      [],
    ],
    [
      'one bill that was paid twice over',
      [
        [0, of('pi_1')],
        [1, of('pi_2')],
      ],
      { invoices: [by('pi_1', 'in_1', 4_900), by('pi_2', 'in_1', 4_900)] },
      [['ch_1', 'ch_2']],
    ],
    [
      'a bill, and what names it',
      [
        [0, of('pi_1')],
        [1, { description: 'By phone', metadata: { invoice: 'ACME-0004' } }],
      ],
      { invoices: [by('pi_1')], subscriptions: [team()] },
      [['ch_1', 'ch_2']],
    ],
    [
      'one bill that was paid once more weeks later',
      [
        [0, of('pi_1')],
        [20, of('pi_2')],
      ],
      { invoices: [byBoth('pi_1', 'pi_2', 4_900)], subscriptions: [team()] },
      [['ch_1', 'ch_2']],
    ],
    [
      'a bill, and what names it weeks later, beside one of a month before',
      [
        [0, { description: 'Invoice #ACME-0004' }],
        [12, of('pi_1', update)],
        [42, update],
      ],
      { invoices: [by('pi_1', 'in_1', 4_900)], subscriptions: [team()] },
      [['ch_1', 'ch_2']],
    ],
    [
      'the second half of a bill, weeks later, by hand',
      [
        [0, { description: 'Invoice #ACME-0004' }],
        [12, of('pi_1')],
      ],
      { invoices: [by('pi_1')] },
      [],
    ],
    [
      'two orders',
      [
        [0, order('1001')],
        [1, order('1002')],
      ],
      {},
      [],
    ],
    [
      'one order twice',
      [
        [0, order('1001')],
        [1, order('1001')],
      ],
      {},
      [['ch_1', 'ch_2']],
    ],
    [
      'one order twice, beside subscriptions that bill as much',
      [
        [0, order('1001')],
        [1, order('1001')],
      ],
      { subscriptions: [team(), team()] },
      [['ch_1', 'ch_2']],
    ],
    ['an order, and what names none', [[0, order('1001')], [1]], {}, [['ch_1', 'ch_2']]],
    ['two bills of before PaymentIntents', [[0], [1]], { invoices: [byCharge('ch_1'), byCharge('ch_2', 'in_2')] }, []],
    [
      'a bill, and one of which nothing tells',
      [
        [0, of('pi_1')],
        [1, of('pi_2')],
      ],
      { invoices: [by('pi_1')] },
      [['ch_1', 'ch_2']],
    ],
    [
      'a bill, and a thing',
      [
        [0, of('pi_1')],
        [1, of('pi_2', called('Extra seat'))],
      ],
      { invoices: [by('pi_1')] },
      [],
    ],
    ['nearly every day', [[0], [0.9], [1.95], [2.9]], {}, []],
  ])('%s', (_, each, billed, expected) => {
    expect(ids(chargedTwice(charges(...each), { ...none, ...billed }))).toEqual(expected);
  });
});
