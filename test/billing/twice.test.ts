import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../preview/stripe/objects/invoice_payment';
import { chargedTwice } from '../../src/billing/twice';
import { type Invoice, invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, charge, day, type Item, subscription as made, now } from './made';

const ids = (groups: ReturnType<typeof chargedTwice>) => groups.map((group) => group.map(({ id }) => id));
/** Newest first, as Stripe lists them: an array of days ago and fields. */
const charges = (...each: [number, object?][]) =>
  each.map(([days, fields], index) =>
    charge({ id: `ch_${index + 1}`, created: Math.round(now - days * day), ...fields }),
  );
const none = { subscriptions: [], invoices: [] };

/** An invoice, and what paid it. */
function bill(id: string, payment: Stripe.InvoicePayment.Payment, amount_due = 9_800): Invoice {
  const made = { created: now, livemode: false, currency: 'usd' };
  const paying = makeInvoicePayment({ ...made, id: `inpay_${id}`, invoice: id, amount_requested: 4_900, payment });
  const whole = makeInvoice({ ...made, id, customer: 'cus_1', number: 'ACME-0004', amount_due });
  return asRead(invoiceSchema, { ...whole, payments: { object: 'list', data: [paying], has_more: false } });
}

const paid = (amount: number) => ({ amount, amount_captured: amount });
/** $100.00 held, of which this much was captured; Stripe counts the released rest as refunded. */
const part = (amount_captured: number) => ({
  amount: 10_000,
  amount_captured,
  amount_refunded: 10_000 - amount_captured,
});

describe('charged twice', () => {
  it.each<[string, [number, object?][], string[][]]>([
    ['two equal ones within two days', [[0], [2]], [['ch_1', 'ch_2']]],
    ['two equal ones exactly three days apart', [[0], [3]], [['ch_1', 'ch_2']]],
    ['two equal ones a second more apart', [[0], [3 + 1 / day]], []],
    ['two equal ones a month apart', [[0], [30]], []],
    [
      'four equal ones a minute apart, which is no way of paying',
      [[0], [1 / 1440], [2 / 1440], [3 / 1440]],
      [['ch_1', 'ch_2', 'ch_3', 'ch_4']],
    ],
    ['two of different amounts', [[0], [1, { amount: 4_901, amount_captured: 4_901 }]], []],
    ['two in different currencies', [[0], [1, { currency: 'eur' }]], []],
    ['two, one refunded', [[0], [1, { refunded: true, amount_refunded: 4_900 }]], []],
    ['two, one refunded in part', [[0, { amount_refunded: 100 }], [1]], []],
    ['two, one failed', [[0], [1, { status: 'failed' }]], []],
    ['two, one pending', [[0, { status: 'pending' }], [1]], []],
    ['two, one only held', [[0], [1, { captured: false, amount_captured: 0 }]], []],
    ['three equal ones: all of them', [[0], [1], [2]], [['ch_1', 'ch_2', 'ch_3']]],
    ['one of every day: nothing out of the ordinary', [[0], [1], [2], [3], [4]], []],
    ['two within a day, though paid every month', [[0], [1], [30], [60], [90]], [['ch_1', 'ch_2']]],
    ['three, the newest refunded', [[0, { refunded: true, amount_refunded: 4_900 }], [1], [2]], [['ch_2', 'ch_3']]],
    ['another one between them', [[0], [1, { amount: 100, amount_captured: 100 }], [2]], [['ch_1', 'ch_3']]],
    ['an older pair', [[0], [30], [31]], [['ch_2', 'ch_3']]],
    ['one', [[0]], []],
    ['none', [], []],
    [
      'two pairs a month apart: each its own',
      [[0], [1], [30], [31]],
      [
        ['ch_1', 'ch_2'],
        ['ch_3', 'ch_4'],
      ],
    ],
    [
      'two pairs of different amounts: each its own',
      [[0], [0.1, paid(200)], [1, paid(200)], [2]],
      [
        ['ch_1', 'ch_4'],
        ['ch_2', 'ch_3'],
      ],
    ],
    ['three, each within three days of the next: all of them', [[0], [2], [4]], [['ch_1', 'ch_2', 'ch_3']]],
    [
      'two held alike and captured in different parts',
      [
        [0, part(3_000)],
        [1, part(9_000)],
      ],
      [],
    ],
    ['two held in different amounts and captured alike', [[0, part(4_900)], [1]], [['ch_1', 'ch_2']]],
    ['two, one released', [[0, { captured: false, amount_captured: 0, refunded: true }], [1]], []],
    ['two, one disputed, whatever became of that', [[0, { disputed: true }], [1]], []],
  ])('%s', (_, each, expected) => {
    expect(ids(chargedTwice(charges(...each), none))).toEqual(expected);
  });
});

/** Bills $49.00 every month, since long ago. */
const team = (fields: object = {}, items: Item[] = [{ amount: 4_900 }]) =>
  made(items, { created: now - 400 * day, ...fields });
const every = (count: number, unit: 'day' | 'week' | 'month', amount = 4_900) =>
  team({}, [{ amount, every: [count, unit] }]);
const by = (intent: string, id = 'in_1', due?: number) =>
  bill(id, { type: 'payment_intent', payment_intent: intent }, due);
/** One invoice, paid by both. */
function byBoth(one: string, other: string, due: number): Invoice {
  const [first, second] = [by(one, 'in_1', due), by(other, 'in_1', due)];
  const data = [first, second].flatMap(({ payments }) => payments?.data ?? []);
  return { ...first, payments: { data, has_more: false } };
}
const byCharge = (paid: string, id = 'in_1') => bill(id, { type: 'charge', charge: paid });
const of = (payment_intent: string, fields: object = {}) => ({ payment_intent, ...fields });
const called = (description: string) => ({ description });
const order = (order_id: string) => ({ metadata: { order_id } });
const update = called('Subscription update');

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

describe('random payments', () => {
  const monthDays = fc.double({ min: 0, max: 27, noNaN: true });
  const inVain = fc.constantFrom<object>(
    { status: 'failed', captured: false, amount_captured: 0 },
    { status: 'pending' },
    { refunded: true, amount_refunded: 4_900 },
    { disputed: true },
    { captured: false, amount_captured: 0 },
    { currency: 'eur' },
    paid(4_901),
  );
  const newestFirst = (all: [number, object][]) => charges(...all.sort(([a], [b]) => a - b));

  it('of which each is right, are never called a double', () => {
    fc.assert(
      fc.property(
        fc.array(monthDays, { maxLength: 4 }),
        fc.array(monthDays, { maxLength: 4 }),
        fc.array(fc.tuple(monthDays, inVain), { maxLength: 4 }),
        fc.boolean(),
        (renewed, bought, others, isNamed) => {
          const all: [number, object][] = [
            ...renewed.map((days): [number, object] => [days, isNamed ? update : {}]),
            ...bought.map((days, index): [number, object] => [days, called(`Order ${index}`)]),
            ...others.map(([days, fields]): [number, object] => [days, { ...called('Order 0'), ...fields }]),
          ];
          // Two of another currency or amount are alike among themselves.
          fc.pre(new Set(others.map(([, fields]) => JSON.stringify(fields))).size === others.length);
          expect(ids(chargedTwice(newestFirst(all), { ...none, subscriptions: renewed.map(() => team()) }))).toEqual(
            [],
          );
        },
      ),
    );
  });

  it('of which one was made twice, are called one, with both of it', () => {
    fc.assert(
      fc.property(
        monthDays,
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.option(monthDays, { nil: null }),
        (first, later, renewed) => {
          const twice = called('Extra seat');
          const all: [number, object][] = [
            [first, twice],
            [first + later, twice],
          ];
          if (renewed !== null) all.push([renewed, update]);
          const found = newestFirst(all);
          const expected = found.filter(({ description }) => description === 'Extra seat').map(({ id }) => id);
          expect(ids(chargedTwice(found, { ...none, subscriptions: [team()] }))).toEqual([expected]);
        },
      ),
    );
  });
});
