/** Invoice items that wait for the next invoice: what of them comes with it, and what may. Each row was worked out by hand. */
import { describe, expect, it } from '@jest/globals';
import { makeInvoiceItem } from '../../preview/stripe/objects/invoiceitem';
import { nextCharge } from '../../src/billing/next';
import { wordsAt } from '../../src/language/words/languages';
import { invoiceItem as invoiceItemSchema } from '../../src/stripe/resources/invoice-item';
import { asRead, customer, discount, type Item, now, subscription } from './made';

const words = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const team: Item = { amount: 2900 };
const withCard = { invoice_settings: { default_payment_method: 'pm_1' } };
type Fields = Record<string, unknown>;

describe('what waits for the next invoice', () => {
  const item = (amount: number, more: Fields = {}) =>
    asRead(invoiceItemSchema, {
      ...makeInvoiceItem({
        id: 'ii_1',
        date: now,
        livemode: false,
        customer: 'cus_1',
        currency: 'usd',
        amount,
        period: { start: now, end: now },
      }),
      ...more,
    });
  const its = (subscription: string) => ({
    parent: { type: 'subscription_details', subscription_details: { subscription } },
  });
  const charge = (
    pending: ReturnType<typeof item>[] | null,
    isOnly = true,
    payer: Fields = {},
    fields: Fields = {},
  ) => {
    const whose = customer({ ...withCard, currency: 'usd', ...payer });
    const next = nextCharge({
      subscription: subscription([team], fields),
      customer: whose,
      invoices: [],
      isOnly,
      pending,
    });
    if (next.kind !== 'charge') throw new Error(next.kind);
    const { text, note } = words.nextCharge;
    return [
      text(next, false)?.replace('Next charge Dec\u00a010: ', ''),
      note(next.amount, null),
      next.amount.due?.minor,
    ];
  };

  it.each<[string, Parameters<typeof charge>, [string, string, number | undefined]]>([
    ['not known', [null], ['$29.00', 'Without items that are still pending', 2_900]],
    ['nothing', [[]], ['$29.00', '', 2_900]],
    ['its own', [[item(2_000, its('sub_1'))]], ['$49.00', '$29.00, plus $20.00 for items that wait', 4_900]],
    [
      'its own and what is free, of an only one',
      [[item(2_000, its('sub_1')), item(500)]],
      ['$54.00', '$29.00, plus $25.00 for items that wait', 5_400],
    ],
    ['a credit', [[item(-3_500, its('sub_1'))]], ['$0.00', '$29.00, less $35.00 for items that wait', 0]],
    [
      'of another subscription, or in another currency',
      [[item(2_000, its('sub_2')), item(7, { currency: 'jpy' })]],
      ['$29.00', '', 2_900],
    ],
    [
      'what is free, of one of several',
      [[item(500)], false],
      ['$29.00', '$5.00 that waits for this customer may come with it', undefined],
    ],
    [
      'with credit',
      [[item(2_000)], true, { balance: -1_000 }],
      ['$39.00', '$29.00, plus $20.00 for items that wait, less their credit of $10.00', 3_900],
    ],
    [
      'with a discount',
      [[item(2_000)], true, {}, { discounts: [discount({ percent_off: 50 })] }],
      [
        '$14.50 or $29.00, plus $20.00 for items that wait',
        '$29.00 before discounts, 50% off if the coupon covers it; items that wait are before discounts and tax',
        undefined,
      ],
    ],
    [
      'with tax on top',
      [[item(2_000)], true, {}, { default_tax_rates: [{ inclusive: false }] }],
      ['$29.00 plus tax, plus $20.00 for items that wait', 'Items that wait are before discounts and tax', undefined],
    ],
  ])('%s', (_, facts, told) => {
    expect(charge(...facts)).toEqual(told);
  });
});
