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

const price = (unit_amount: number, currency = 'usd', interval: 'month' | 'year' = 'month') => ({
  ...makePrice({
    id: `price_${unit_amount}`,
    created: now,
    livemode: false,
    currency,
    product: 'prod_1',
    unit_amount,
    recurring: makeRecurring(interval),
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
    isOnly: true,
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
    [
      'a change, and an end that lies behind it',
      [[phase(-10, 20), phase(20, 80)], 'cancel'],
      'Changes Dec 10 to Plus, $19.00 a month; ends Feb 8, 2027.',
      'Next charge Dec 10: $19.00',
    ],
    [
      'a change, and an end within the time that it begins',
      [[phase(-10, 20), phase(20, 35)], 'cancel'],
      'Changes Dec 10 to Plus, $19.00 a month; ends Dec 25.',
      'Next charge Dec 10: amount not known',
    ],
    [
      'several changes, and an end after the last',
      [[phase(-10, 20), phase(20, 50), phase(50, 80)], 'cancel'],
      'Changes Dec 10 to Plus, $19.00 a month; another change follows; ends Feb 8, 2027.',
      'Next charge Dec 10: $19.00',
    ],
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
    [
      'with a trial',
      [[phase(20, 50, { trial_end: now + 50 * day })]],
      'Changes Dec 10 to Plus, $19.00 a month.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
    [
      'with something once',
      [[phase(20, 50, { add_invoice_items: [{ price: 'price_9' }] })]],
      'Changes Dec 10 to Plus, $19.00 a month.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
    [
      'sent as an invoice',
      [[phase(20, 50, { collection_method: 'send_invoice' })]],
      'Changes Dec 10 to Plus, $19.00 a month.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
    [
      'with a discount on an item',
      [[phase(20, 50, { items: [{ price: price(1900), quantity: 1, discounts: [{ coupon: 'LAUNCH' }] }] })]],
      'Changes Dec 10 to Plus, $19.00 a month.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
    [
      'with a new period',
      [[phase(20, 50, { billing_cycle_anchor: 'phase_start' })]],
      'Changes Dec 10 to Plus, $19.00 a month.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
    [
      'within the period',
      [[phase(10, 50)]],
      'Changes Nov 30 to Plus, $19.00 a month.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
    [
      'within the period, nothing for that',
      [[phase(10, 50, { proration_behavior: 'none' })]],
      'Changes Nov 30 to Plus, $19.00 a month.',
      'Next charge Dec 10: $19.00',
    ],
    [
      'for less than until the renewal',
      [[phase(5, 15, { proration_behavior: 'none' })]],
      'Changes Nov 25 to Plus, $19.00 a month.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
    [
      'to another interval',
      [[phase(10, 50, { proration_behavior: 'none', items: [{ price: price(1900, 'usd', 'year'), quantity: 1 }] })]],
      'Changes Nov 30 to Plus, $19.00 a year.',
      'What is charged next is not known: a change or an end may be scheduled.',
    ],
  ])('%s', (_, facts, scheduled, next) => {
    expect(told(...facts)).toEqual([scheduled, next]);
  });
});
