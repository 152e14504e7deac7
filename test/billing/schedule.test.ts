import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makePrice, makeRecurring } from '../../preview/stripe/objects/price';
import { type NextCharge, nextCharge } from '../../src/billing/next';
import { agreedIn, asScheduled, endsDiscounts, scheduledNext } from '../../src/billing/schedule';
import { agreedOf } from '../../src/billing/summary';
import { wordsAt } from '../../src/language/words/languages';
import { schedule as scheduleSchema } from '../../src/stripe/resources/schedule';
import { asRead, customer, day, discount, now, subscription } from './made';

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
const coupon = (fields: Partial<Stripe.Coupon>) => discount(fields).source.coupon;
const held = discount({ percent_off: 50, applies_to: { products: ['prod_1'] } });
const phase = (fromDays: number, toDays: number, more: Record<string, unknown> = {}) => ({
  start_date: now + fromDays * day,
  end_date: now + toDays * day,
  currency: 'usd',
  discounts: [],
  items: [{ price: price(1900), quantity: 1 }],
  ...more,
});

function told(
  phases: unknown[],
  end_behavior = 'release',
  fields: Record<string, unknown> = {},
  payer: Record<string, unknown> = {},
) {
  const made = { id: 'sub_sched_1', object: 'subscription_schedule', status: 'active', end_behavior, phases };
  const next = scheduledNext(asRead(scheduleSchema, made), now);
  const changes = next.kind === 'changes' ? next : null;
  const of = subscription([{ amount: 4900 }], { schedule: 'sub_sched_1', ...fields });
  const whose = customer({ invoice_settings: { default_payment_method: 'pm_1' }, ...payer });
  const plan = changes && agreedIn(changes.phase, of, whose);
  const then = asScheduled(of, next, renewal, whose);
  const charge: NextCharge = then
    ? nextCharge({ subscription: then, customer: whose, invoices: [], isOnly: true })
    : { kind: 'unknown', why: 'change' };
  return [
    words.nextCharge.scheduled(next, plan && agreedOf(plan, {}), changes !== null && endsDiscounts(of, changes, whose)),
    words.nextCharge.text(charge, false),
  ];
}

describe('what a schedule does next', () => {
  it.each<[string, Parameters<typeof told>, string, string]>([
    [
      'another price with the renewal',
      [[phase(-10, 20), phase(20, 50)]],
      'Changes Dec\u00a010 to Plus, $19.00 a month.',
      'Next charge Dec\u00a010: $19.00',
    ],
    [
      'after the renewal',
      [[phase(-10, 50), phase(50, 80)]],
      'Changes Jan\u00a09, 2027 to Plus, $19.00 a month.',
      'Next charge Dec\u00a010: $49.00',
    ],
    [
      'several, the next of them first',
      [[phase(-10, 20), phase(50, 80), phase(20, 50), phase(80, 90)]],
      'Changes Dec\u00a010 to Plus, $19.00 a month; 2 more changes follow.',
      'Next charge Dec\u00a010: $19.00',
    ],
    [
      'nothing, in its last phase',
      [[phase(-40, -10), phase(-10, 20)]],
      'No further change is scheduled.',
      'Next charge Dec\u00a010: $49.00',
    ],
    [
      'its end',
      [[phase(-10, 20)], 'cancel'],
      'Scheduled: it ends Dec\u00a010.',
      'It does not renew: it ends Dec\u00a010.',
    ],
    [
      'a change, and an end that lies behind it',
      [[phase(-10, 20), phase(20, 80)], 'cancel'],
      'Changes Dec\u00a010 to Plus, $19.00 a month; ends Feb\u00a08, 2027.',
      'Next charge Dec\u00a010: $19.00',
    ],
    [
      'a change, and an end within the time that it begins',
      [[phase(-10, 20), phase(20, 35)], 'cancel'],
      'Changes Dec\u00a010 to Plus, $19.00 a month; ends Dec\u00a025.',
      'Next charge Dec\u00a010: amount not known',
    ],
    [
      'several changes, and an end after the last',
      [[phase(-10, 20), phase(20, 50), phase(50, 80)], 'cancel'],
      'Changes Dec\u00a010 to Plus, $19.00 a month; another change follows; ends Feb\u00a08, 2027.',
      'Next charge Dec\u00a010: $19.00',
    ],
    [
      'its end, later',
      [[phase(-10, 80)], 'cancel'],
      'Scheduled: it ends Feb\u00a08, 2027.',
      'Next charge Dec\u00a010: $49.00',
    ],
    [
      'to a price that was not read',
      [[phase(20, 50, { items: [{ price: 'price_1', quantity: 1 }] })]],
      'Changes Dec\u00a010.',
      'What is charged next is not known: it depends on the scheduled change.',
    ],
    [
      'to a price in another currency',
      [[phase(20, 50, { items: [{ price: price(1900, 'eur'), quantity: 1 }] })]],
      'Changes Dec\u00a010 to Plus, amount in USD not known here.',
      'Next charge Dec\u00a010: amount not known',
    ],
    [
      'with a new discount',
      [[phase(20, 50, { discounts: [{ coupon: coupon({ percent_off: 20 }), discount: null, promotion_code: null }] })]],
      'Changes Dec\u00a010 to Plus, $15.20 a month ($19.00, 20% off).',
      'Next charge Dec\u00a010: $15.20',
    ],
    [
      'with a new discount for some months, in yen',
      [
        [
          phase(20, 50, {
            currency: 'jpy',
            items: [{ price: price(1999, 'jpy'), quantity: 3 }],
            discounts: [{ coupon: coupon({ percent_off: 10, duration: 'repeating', duration_in_months: 2 }) }],
          }),
        ],
        'release',
        { currency: 'jpy' },
      ],
      'Changes Dec\u00a010 to Plus × 3, ¥5,397 a month (¥5,997, 10% off until Feb\u00a010, 2027).',
      'Next charge Dec\u00a010: ¥5,397',
    ],
    [
      'with a new discount once',
      [[phase(20, 50, { discounts: [{ coupon: coupon({ percent_off: 50, duration: 'once' }) }] })]],
      'Changes Dec\u00a010 to Plus, $19.00 a month.',
      'Next charge Dec\u00a010: $9.50',
    ],
    [
      'with a new discount of one month, that began before the renewal',
      [
        [
          phase(-20, -15),
          phase(10, 80, {
            proration_behavior: 'none',
            discounts: [{ coupon: coupon({ percent_off: 50, duration: 'repeating', duration_in_months: 1 }) }],
          }),
        ],
      ],
      'Changes Nov\u00a030 to Plus, $9.50 a month ($19.00, 50% off until Dec\u00a030).',
      'Next charge Dec\u00a010: $9.50',
    ],
    [
      'with a new discount for another product',
      [[phase(20, 50, { discounts: [{ coupon: coupon({ percent_off: 50, applies_to: { products: ['prod_9'] } }) }] })]],
      'Changes Dec\u00a010 to Plus, $19.00 a month.',
      'Next charge Dec\u00a010: $19.00',
    ],
    [
      'with the discount that it has',
      [[phase(20, 50, { discounts: [{ coupon: null, discount: 'di_1' }] })], 'release', { discounts: [held] }],
      'Changes Dec\u00a010 to Plus, $9.50 a month ($19.00, 50% off).',
      'Next charge Dec\u00a010: $9.50',
    ],
    [
      'without the discount that it has',
      [[phase(20, 50)], 'release', { discounts: [held] }],
      'Changes Dec\u00a010 to Plus, $19.00 a month; the discount ends with it.',
      'Next charge Dec\u00a010: $19.00',
    ],
    [
      'without the discount that it has, after the renewal',
      [[phase(-10, 50), phase(50, 80)], 'release', { discounts: [held] }],
      'Changes Jan\u00a09, 2027 to Plus, $19.00 a month; the discount ends with it.',
      'Next charge Dec\u00a010: $24.50',
    ],
    [
      'with a discount that was not read',
      [[phase(20, 50, { discounts: [{ coupon: 'LAUNCH' }] })]],
      'Changes Dec\u00a010 to Plus, $19.00 a month before discounts.',
      'Next charge Dec\u00a010: amount not known',
    ],
    [
      'without a discount, of a customer who has one',
      [[phase(20, 50)], 'release', {}, { discount: held }],
      'Changes Dec\u00a010 to Plus, $19.00 a month before discounts.',
      'Next charge Dec\u00a010: amount not known',
    ],
    [
      'with a trial',
      [[phase(20, 50, { trial_end: now + 50 * day })]],
      'Changes Dec\u00a010 to Plus, $19.00 a month.',
      'What is charged next is not known: it depends on the scheduled change.',
    ],
    [
      'with something once',
      [[phase(20, 50, { add_invoice_items: [{ price: 'price_9' }] })]],
      'Changes Dec\u00a010 to Plus, $19.00 a month.',
      'What is charged next is not known: it depends on the scheduled change.',
    ],
    [
      'sent as an invoice',
      [[phase(20, 50, { collection_method: 'send_invoice' })]],
      'Changes Dec\u00a010 to Plus, $19.00 a month.',
      'What is charged next is not known: it depends on the scheduled change.',
    ],
    [
      'with a discount on an item',
      [[phase(20, 50, { items: [{ price: price(1900), quantity: 1, discounts: [{ coupon: 'LAUNCH' }] }] })]],
      'Changes Dec\u00a010 to Plus, $19.00 a month before discounts.',
      'Next charge Dec\u00a010: amount not known',
    ],
    [
      'with a new period',
      [[phase(20, 50, { billing_cycle_anchor: 'phase_start' })]],
      'Changes Dec\u00a010 to Plus, $19.00 a month.',
      'What is charged next is not known: it depends on the scheduled change.',
    ],
    [
      'within the period',
      [[phase(10, 50)]],
      'Changes Nov\u00a030 to Plus, $19.00 a month.',
      'What is charged next is not known: it depends on the scheduled change.',
    ],
    [
      'within the period, nothing for that',
      [[phase(10, 50, { proration_behavior: 'none' })]],
      'Changes Nov\u00a030 to Plus, $19.00 a month.',
      'Next charge Dec\u00a010: $19.00',
    ],
    [
      'for less than until the renewal',
      [[phase(5, 15, { proration_behavior: 'none' })]],
      'Changes Nov\u00a025 to Plus, $19.00 a month.',
      'What is charged next is not known: it depends on the scheduled change.',
    ],
    [
      'to another interval',
      [[phase(10, 50, { proration_behavior: 'none', items: [{ price: price(1900, 'usd', 'year'), quantity: 1 }] })]],
      'Changes Nov\u00a030 to Plus, $19.00 a year.',
      'What is charged next is not known: it depends on the scheduled change.',
    ],
  ])('%s', (_, facts, scheduled, next) => {
    expect(told(...facts)).toEqual([scheduled, next]);
  });
});
