/** What comes next: when, how much, or why nothing. Each row was worked out by hand. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { isToBePaid, nextCharge } from '../../src/billing/next';
import { agreedOf, nextOf, otherOff, stateOf } from '../../src/billing/summary';
import { dotted } from '../../src/language/dotted';
import { wordsAt } from '../../src/language/words/languages';
import { invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, customer, day, discount, type Item, now, subscription } from './made';

const words = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const team: Item = { amount: 2900 };
const withCard = { invoice_settings: { default_payment_method: 'pm_1' } };
type Fields = Record<string, unknown>;

const invoice = (fields: Fields) =>
  asRead(invoiceSchema, {
    ...makeInvoice({ id: 'in_1', created: now - 10 * day, livemode: false, customer: 'cus_1', currency: 'usd' }),
    parent: { type: 'subscription_details', subscription_details: { subscription: 'sub_1' } },
    ...fields,
  });

function told(items: Item[], fields: Fields = {}, payer: Fields = {}, invoices: Fields[] = [], isOnly = true) {
  const of = subscription(items, fields);
  const whose = customer({ ...withCard, currency: 'usd', ...payer });
  const next = nextCharge({ subscription: of, customer: whose, invoices: invoices.map(invoice), isOnly });
  const event = nextOf(of, whose);
  const toPay = isToBePaid(next);
  const off = otherOff(of, whose, { now, isOnly });
  return {
    toPay,
    total: words.subscriptions.total(agreedOf(of, {}, whose)),
    row: dotted(
      words.subscriptions.state(stateOf(of, now)),
      event && words.subscriptions.next(event),
      off && words.discounts.hint(off),
    ),
    next: words.nextCharge.text(next, false) ?? '',
    note: next.kind === 'charge' ? words.nextCharge.note(next.amount, null) : '',
  };
}

const pending = 'ithout items that are still pending';
const half = discount({ percent_off: 50 });
const yearly: Item = { amount: 120_000, every: [1, 'year'], item: { current_period_end: now + 300 * day } };

describe('the next charge', () => {
  it.each<[string, Parameters<typeof told>, Partial<ReturnType<typeof told>>]>([
    [
      'as agreed',
      [[team]],
      {
        total: '$29.00 a month',
        row: 'Active · renews Dec\u00a010',
        next: 'Next charge Dec\u00a010: $29.00',
        note: `W${pending}`,
      },
    ],
    [
      'sent as an invoice',
      [[team], { collection_method: 'send_invoice' }],
      { next: 'Next invoice Dec\u00a010: $29.00' },
    ],
    ['unpaid', [[team], { status: 'unpaid' }], { row: 'Unpaid · no new invoice is charged until they pay' }],
    ['waiting', [[team], { status: 'incomplete' }], { next: 'Nothing is charged until the first payment.' }],
    ['a new status', [[team], { status: 'quite_new' }], { next: 'What is charged next is not known.' }],
    [
      'not collected, past due',
      [[team], { status: 'past_due', pause_collection: { behavior: 'void', resumes_at: null } }],
      { row: 'Past due, collection paused', next: '' },
    ],
    [
      'not collected until before the renewal',
      [[team], { pause_collection: { behavior: 'void', resumes_at: now + 5 * day } }],
      {
        row: 'Active, collection paused until Nov\u00a025 · renews Dec\u00a010',
        next: 'Next charge Dec\u00a010: $29.00',
      },
    ],
    [
      'ending before it renews',
      [[team], { cancel_at: now + 20 * day }],
      { row: 'Active · ends Dec\u00a010', next: 'It does not renew: it ends Dec\u00a010.' },
    ],
    [
      'ending within the next period',
      [[team], { cancel_at: now + 40 * day }],
      { next: 'Next charge Dec\u00a010: amount not known', note: 'Because it ends within that period.' },
    ],
    [
      'ending with the next period',
      [[team], { cancel_at: now + 51 * day }],
      { next: 'Next charge Dec\u00a010: $29.00' },
    ],
    ['ending after it renews', [[team], { cancel_at: now + 80 * day }], { next: 'Next charge Dec\u00a010: $29.00' }],
    ['two intervals: what renews first', [[team, yearly]], { next: 'Next charge Dec\u00a010: $29.00' }],
    ['usage', [[team, { amount: 1, metered: true }]], { next: 'Next charge Dec\u00a010: amount not known' }],
  ])('%s', (_, facts, expected) => {
    expect(told(...facts)).toMatchObject(expected);
  });
});

const forAll = (coupon: Partial<Stripe.Coupon>, id = 'di_1') => ({
  ...discount({ ...coupon, applies_to: { products: ['prod_1'] } }),
  id,
});

describe('whether something is to be paid', () => {
  const free: Item = { ...team, amount: 0 };
  it.each<[string, Parameters<typeof told>, boolean]>([
    ['a renewal', [[team]], true],
    ['nothing for what is free', [[free]], false],
    ['nothing of what a coupon takes off whole', [[team], { discounts: [forAll({ percent_off: 100 })] }], false],
    ['perhaps, where the coupon may not cover it', [[team], { discounts: [discount({ percent_off: 100 })] }], true],
    ['perhaps, where a change may be scheduled', [[team], { schedule: 'sub_sched_1' }], true],
    ['nothing where it ends', [[team], { cancel_at: now + 20 * day }], false],
    [
      'nothing while it is not collected',
      [[team], { pause_collection: { behavior: 'void', resumes_at: null } }],
      false,
    ],
    ['what is unpaid', [[team], { status: 'unpaid' }], true],
    ['the first payment', [[team], { status: 'incomplete' }], true],
  ])('%s', (_, facts, expected) => {
    expect(told(...facts).toPay).toBe(expected);
  });
});

describe('the next charge, less what is taken off', () => {
  it.each<[string, Parameters<typeof told>, Partial<ReturnType<typeof told>>]>([
    [
      'for good',
      [[team], { discounts: [half] }],
      {
        total: '$29.00 a month, or $14.50 if the coupon covers it (50% off)',
        next: 'Next charge Dec\u00a010: $14.50 or $29.00',
        note: `$29.00 before discounts, 50% off if the coupon covers it; w${pending}`,
      },
    ],
    [
      'of one invoice, of the customer’s, which another subscription’s may use up',
      [[team], {}, { discount: forAll({ percent_off: 50, duration: 'once' }) }, [], false],
      {
        row: 'Active · renews Dec\u00a010 · 50% off one of the customer’s invoices',
        next: 'Next charge Dec\u00a010: $14.50 or $29.00',
      },
    ],
    [
      'of one invoice, of the customer’s, with no other subscription',
      [[team], {}, { discount: forAll({ percent_off: 50, duration: 'once' }) }],
      {
        row: 'Active · renews Dec\u00a010 · 50% off the next invoice',
        next: 'Next charge Dec\u00a010: $14.50',
      },
    ],
    [
      'that is over, and that Stripe has not removed yet',
      [
        [team],
        { discounts: [{ ...forAll({ percent_off: 50 }), end: now - day }] },
        { discount: { ...forAll({ percent_off: 10 }), end: now - 1 } },
      ],
      { total: '$29.00 a month', row: 'Active · renews Dec\u00a010', next: 'Next charge Dec\u00a010: $29.00' },
    ],
    [
      'of two, one until before the renewal: only that one is said to end',
      [
        [team],
        { discounts: [forAll({ percent_off: 10 }), { ...discount({ percent_off: 50 }, now + 5 * day), id: 'di_2' }] },
      ],
      {
        row: 'Active · renews Dec\u00a010 · 50% off until Nov\u00a025 if the coupon covers it',
        next: 'Next charge Dec\u00a010: $26.10',
      },
    ],
    [
      'until after the renewal',
      [[team], { discounts: [discount({ percent_off: 50, duration: 'repeating' }, now + 30 * day)] }],
      {
        total: '$29.00 a month, or $14.50 if the coupon covers it (50% off until Dec\u00a020)',
        row: 'Active · renews Dec\u00a010',
      },
    ],
    [
      'until the very renewal',
      [[team], { discounts: [discount({ percent_off: 50, duration: 'repeating' }, now + 20 * day)] }],
      {
        total: '$29.00 a month',
        row: 'Active · renews Dec\u00a010 · 50% off until Dec\u00a010 if the coupon covers it',
        next: 'Next charge Dec\u00a010: $29.00',
      },
    ],
    [
      'once',
      [[team], { discounts: [discount({ percent_off: 50, duration: 'once' })] }],
      {
        total: '$29.00 a month',
        row: 'Active · renews Dec\u00a010 · 50% off the next invoice if the coupon covers it',
        next: 'Next charge Dec\u00a010: $14.50 or $29.00',
      },
    ],
    ['the customer’s own', [[team], {}, { discount: half }], { next: 'Next charge Dec\u00a010: $14.50 or $29.00' }],
    [
      'known to cover it',
      [[team], { discounts: [forAll({ percent_off: 50 })] }],
      { total: '$14.50 a month ($29.00, 50% off)', next: 'Next charge Dec\u00a010: $14.50' },
    ],
    [
      'known to cover something else',
      [[team], { discounts: [discount({ percent_off: 50, applies_to: { products: ['prod_9'] } })] }],
      { next: 'Next charge Dec\u00a010: $29.00' },
    ],
    [
      'one known to cover it, and one that may',
      [[team], { discounts: [forAll({ percent_off: 50 }), { ...half, id: 'di_2' }] }],
      { next: 'Next charge Dec\u00a010: $7.25 or $14.50' },
    ],
    [
      'with tax, and a coupon that may cover it',
      [[team], { discounts: [half], automatic_tax: { enabled: true, disabled_reason: null, liability: null } }],
      { next: 'Next charge Dec\u00a010: $14.50 or $29.00 plus any tax' },
    ],
    [
      'with credit, and a coupon that may cover it',
      [[team], { discounts: [half] }, { balance: -500, currency: 'usd' }],
      {
        note: '$29.00 before discounts, 50% off if the coupon covers it; less their credit of $5.00: what is left is not known; without items that are still pending',
      },
    ],
    [
      'in yen, which have no cents',
      [[{ amount: 2901, currency: 'jpy' }], { discounts: [half] }],
      { next: 'Next charge Dec\u00a010: ¥1,450 or ¥2,901' },
    ],
    [
      'several that may cover it',
      [[team], { discounts: [half, { ...half, id: 'di_2' }] }],
      { total: '$29.00 a month before discounts', next: 'Next charge Dec\u00a010: amount not known' },
    ],
    [
      'one after the other, each in whole cents ($5.02 of $10.03, $2.51 of $5.01)',
      [[{ amount: 1003 }], { discounts: [forAll({ percent_off: 50 }), forAll({ percent_off: 50 }, 'di_2')] }],
      { next: 'Next charge Dec\u00a010: $2.50' },
    ],
    [
      'its own in place of the customer’s',
      [[team], { discounts: [discount({ percent_off: 10 })] }, { discount: half }],
      { next: 'Next charge Dec\u00a010: $26.10 or $29.00' },
    ],
    [
      'its own until before, then the customer’s',
      [[team], { discounts: [discount({ percent_off: 10 }, now + day)] }, { discount: half }],
      { next: 'Next charge Dec\u00a010: $14.50 or $29.00' },
    ],
    [
      'by how much is not known',
      [[team], { discounts: ['di_1'] }],
      {
        total: '$29.00 a month before discounts',
        row: 'Active · renews Dec\u00a010 · discounted',
        next: 'Next charge Dec\u00a010: amount not known',
      },
    ],
    ['of an item', [[{ ...team, discounts: ['di_1'] }]], { next: 'Next charge Dec\u00a010: amount not known' }],
    [
      'in another currency',
      [[team], { discounts: [discount({ percent_off: null, amount_off: 500, currency: 'eur' })] }],
      { total: '$29.00 a month before discounts', next: 'Next charge Dec\u00a010: amount not known' },
    ],
    [
      'more than it costs',
      [[team], { discounts: [discount({ percent_off: null, amount_off: 5000, currency: 'usd' })] }],
      { next: 'Next charge Dec\u00a010: $0.00 or $29.00' },
    ],
    [
      'several, one after the other',
      [[team], { discounts: [forAll({ percent_off: 50 }), forAll({ amount_off: 450, currency: 'usd' }, 'di_2')] }],
      { next: 'Next charge Dec\u00a010: $10.00' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(...facts)).toMatchObject(expected);
  });
});

describe('the next charge with tax and balance', () => {
  const taxed = (behavior: string): Item => ({ ...team, price: { tax_behavior: behavior } });
  const automatic = { automatic_tax: { enabled: true }, latest_invoice: 'in_1' };
  const lastTime = { total: 3451, total_taxes: [{ amount: 551, tax_behavior: 'exclusive' }] };
  it.each<[string, Parameters<typeof told>, Partial<ReturnType<typeof told>>]>([
    [
      'on top',
      [[taxed('exclusive')], automatic],
      { total: '$29.00 a month plus tax', next: 'Next charge Dec\u00a010: $29.00 plus tax' },
    ],
    ['within', [[taxed('inclusive')], automatic], { total: '$29.00 a month', next: 'Next charge Dec\u00a010: $29.00' }],
    ['perhaps', [[taxed('unspecified')], automatic], { total: '$29.00 a month plus any tax' }],
    ['by rates', [[team], { default_tax_rates: [{ inclusive: false }] }], { total: '$29.00 a month plus tax' }],
    ['of an exempt customer', [[taxed('exclusive')], automatic, { tax_exempt: 'exempt' }], { total: '$29.00 a month' }],
    [
      'as last time',
      [[taxed('exclusive')], automatic, {}, [lastTime]],
      { next: 'Next charge Dec\u00a010: about $34.51 with tax, as last time' },
    ],
    [
      'not as last time, when it was another amount',
      [[{ ...taxed('exclusive'), quantity: 2 }], automatic, {}, [lastTime]],
      { next: 'Next charge Dec\u00a010: $58.00 plus tax' },
    ],
    [
      'less credit',
      [[team], {}, { balance: -1000 }],
      { next: 'Next charge Dec\u00a010: $19.00', note: `$29.00, less their credit of $10.00; w${pending}` },
    ],
    [
      'less more credit than is due',
      [[team], {}, { balance: -5000 }],
      { next: 'Next charge Dec\u00a010: $0.00', note: `$29.00, less their credit of $50.00; w${pending}` },
    ],
    [
      'less credit that another subscription may use before',
      [[team], {}, { balance: -1000 }, [], false],
      { note: `Less their credit of $10.00, as far as it is left by then; w${pending}` },
    ],
    [
      'less credit that a draft may use before',
      [[team], {}, { balance: -1000 }, [{ status: 'draft' }]],
      { note: `Less their credit of $10.00, as far as it is left by then; w${pending}` },
    ],
    [
      'plus what they owe',
      [[team], {}, { balance: 700 }],
      { next: 'Next charge Dec\u00a010: $36.00', note: `$29.00, plus the $7.00 that they owe; w${pending}` },
    ],
    ['credit in another currency', [[team], {}, { balance: -1000, currency: 'eur' }], { note: `W${pending}` }],
  ])('%s', (_, facts, expected) => {
    expect(told(...facts)).toMatchObject(expected);
  });
});

describe('the end of a trial', () => {
  const trial = (missing: string, more = {}) => ({
    status: 'trialing',
    trial_end: now + 6 * day,
    trial_settings: { end_behavior: { missing_payment_method: missing } },
    ...more,
  });
  const noMethod = { invoice_settings: { default_payment_method: null } };
  it.each<[string, Parameters<typeof told>, Partial<ReturnType<typeof told>>]>([
    [
      'with a card',
      [[team], trial('cancel')],
      { next: 'First charge Nov\u00a026: $29.00', row: 'Trial · ends Nov\u00a026' },
    ],
    [
      'without: canceled',
      [[team], trial('cancel'), noMethod],
      { row: 'Trial · canceled when the trial ends Nov\u00a026' },
    ],
    [
      'with a card, to end with it',
      [[team], trial('cancel', { cancel_at_period_end: true, cancel_at: now + 6 * day })],
      { row: 'Trial · canceled when the trial ends Nov\u00a026' },
    ],
    [
      'with a card, to end later',
      [[team], trial('cancel', { cancel_at: now + 36 * day })],
      {
        row: 'Trial · ends Nov\u00a026, subscription ends Dec\u00a026',
        next: 'First charge Nov\u00a026: $29.00',
      },
    ],
    [
      'with a card, to end before',
      [[team], trial('cancel', { cancel_at: now + 2 * day })],
      { row: 'Trial · subscription ends Nov\u00a022' },
    ],
    [
      'without, to end later: canceled before that',
      [[team], trial('cancel', { cancel_at: now + 36 * day }), noMethod],
      { row: 'Trial · canceled when the trial ends Nov\u00a026' },
    ],
    ['without: paused', [[team], trial('pause'), noMethod], { row: 'Trial · paused when the trial ends Nov\u00a026' }],
    ['without: invoiced', [[team], trial('create_invoice'), noMethod], { next: 'First charge Nov\u00a026: $29.00' }],
    [
      'sent as an invoice',
      [[team], trial('cancel', { collection_method: 'send_invoice' }), noMethod],
      { next: 'Next invoice Nov\u00a026: $29.00' },
    ],
  ])('%s', (_, facts, expected) => {
    expect(told(...facts)).toMatchObject(expected);
  });
});
