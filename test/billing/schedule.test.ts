import { describe, expect, it } from '@jest/globals';
import { makePrice, makeRecurring } from '../../preview/stripe/objects/price';
import { nextCharge } from '../../src/billing/next';
import { asScheduled, itemsOf, scheduledNext } from '../../src/billing/schedule';
import { agreedOf } from '../../src/billing/summary';
import { wordsAt } from '../../src/language/words/languages';
import { schedule as scheduleSchema } from '../../src/stripe/resources/schedule';
import { asRead, customer, day, now, subscription } from './made';

const words = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const renewal = now + 20 * day;

const price = (unit_amount: number, currency = 'usd') => ({
  ...makePrice({
    id: `price_${unit_amount}`,
    created: now,
    livemode: false,
    currency,
    product: 'prod_1',
    unit_amount,
    recurring: makeRecurring('month'),
    currency_options: {},
  }),
  product: { id: 'prod_1', object: 'product', name: 'Plus', active: true },
});
const phase = (fromDays: number, toDays: number, more: Record<string, unknown> = {}) => ({
  start_date: now + fromDays * day,
  end_date: now + toDays * day,
  currency: 'usd',
  discounts: [],
  items: [{ price: price(1900), quantity: 1 }],
  ...more,
});

function told(phases: unknown[], end_behavior = 'release') {
  const made = { id: 'sub_sched_1', object: 'subscription_schedule', status: 'active', end_behavior, phases };
  const next = scheduledNext(asRead(scheduleSchema, made), now);
  const items = next.kind === 'changes' ? itemsOf(next.phase) : null;
  const of = subscription([{ amount: 4900 }], { schedule: 'sub_sched_1' });
  const charge = nextCharge({
    subscription: asScheduled(of, next, renewal) ?? of,
    customer: customer({ invoice_settings: { default_payment_method: 'pm_1' } }),
    invoices: [],
  });
  return [
    words.nextCharge.scheduled(next, items && agreedOf({ items: { data: items } }, {})),
    words.nextCharge.text(charge),
  ];
}

describe('what a schedule does next', () => {
  it.each<[string, Parameters<typeof told>, string, string]>([
    [
      'another price with the renewal',
      [[phase(-10, 20), phase(20, 50)]],
      'Changes Dec 10 to Plus, $19.00 a month.',
      'Next charge Dec 10: $19.00',
    ],
    [
      'after the renewal',
      [[phase(-10, 50), phase(50, 80)]],
      'Changes Jan 9, 2027 to Plus, $19.00 a month.',
      'Next charge Dec 10: $49.00',
    ],
    [
      'several, the next of them first',
      [[phase(-10, 20), phase(50, 80), phase(20, 50), phase(80, 90)]],
      'Changes Dec 10 to Plus, $19.00 a month; 2 more changes follow.',
      'Next charge Dec 10: $19.00',
    ],
    [
      'nothing, in its last phase',
      [[phase(-40, -10), phase(-10, 20)]],
      'No further change is scheduled.',
      'Next charge Dec 10: $49.00',
    ],
    ['its end', [[phase(-10, 20)], 'cancel'], 'Scheduled: it ends Dec 10.', 'It does not renew: it ends Dec 10.'],
    ['its end, later', [[phase(-10, 80)], 'cancel'], 'Scheduled: it ends Feb 8, 2027.', 'Next charge Dec 10: $49.00'],
    [
      'to a price that was not read',
      [[phase(20, 50, { items: [{ price: 'price_1', quantity: 1 }] })]],
      'Changes Dec 10.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
    [
      'to a price in another currency',
      [[phase(20, 50, { items: [{ price: price(1900, 'eur'), quantity: 1 }] })]],
      'Changes Dec 10 to Plus, amount in USD not known here.',
      'Next charge Dec 10: amount not known',
    ],
    [
      'with discounts',
      [[phase(20, 50, { discounts: [{ coupon: 'LAUNCH' }] })]],
      'Changes Dec 10 to Plus, $19.00 a month.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
  ])('%s', (_, facts, scheduled, next) => {
    expect(told(...facts)).toEqual([scheduled, next]);
  });
});
