import { describe, expect, it } from '@jest/globals';
import { money } from '../../src/billing/money';
import { creditBy, dueBy } from '../../src/billing/preview';
import { invoicePreview } from '../../src/stripe/resources/invoice-preview';
import { asRead } from './made';

const proration = (amount: number, more: object = {}) => ({
  amount,
  parent: { subscription_item_details: { proration: true } },
  ...more,
});
const other = (amount: number) => ({ amount, parent: { invoice_item_details: { proration: false } } });
const preview = (total: number, data: object[] | null, more: object = {}) =>
  asRead(invoicePreview, {
    object: 'invoice',
    total,
    amount_due: Math.max(0, total),
    currency: 'eur',
    ...(data && { lines: { object: 'list', data, has_more: false } }),
    ...more,
  });

describe('what Stripe’s preview says', () => {
  it.each([
    ['is due', preview(2500, [other(2500)]), 2500],
    ['is due after credit on account', preview(2500, [other(2500)], { amount_due: 500 }), 500],
    ['is a credit', preview(-1200, [proration(-1200)]), -1200],
    ['is nothing', preview(0, [other(0)]), 0],
    ['by its sum alone', preview(2500, null), 2500],
    ['of an invoice without lines is not known', preview(0, null), null],
    ['of an empty list is not known', preview(0, []), null],
  ])('%s', (_, given, minor) => {
    expect(dueBy(given)).toEqual(minor === null ? null : money(minor, 'eur'));
  });

  it.each([
    ['alone', preview(-1200, [proration(-1200)]), 1200],
    ['by its sum alone', preview(-1200, null), 1200],
    ['with tax in its sum', preview(-1428, [proration(-1200)]), 1428],
    ['beside what waits', preview(800, [proration(-1200), other(2000)]), 1200],
    [
      'beside what waits, less its discount and plus its tax',
      preview(800, [
        proration(-1000, { discount_amounts: [{ amount: -200 }], taxes: [{ amount: -80, tax_behavior: 'exclusive' }] }),
        other(2000),
      ]),
      880,
    ],
    [
      'of the other kind of line',
      preview(-700, [{ amount: -700, parent: { invoice_item_details: { proration: true } } }]),
      700,
    ],
    [
      'not known where the list is cut',
      preview(-1, [proration(-1)], { lines: { data: [proration(-1)], has_more: true } }),
      null,
    ],
    ['not known where nothing is said', preview(0, null), null],
  ])('a credit, %s', (_, given, minor) => {
    expect(creditBy(given)).toEqual(minor === null ? null : money(minor, 'eur'));
  });
});
