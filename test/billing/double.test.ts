/** What proves that one of two equal payments is too many, and what takes that back. */
import { expect, it } from '@jest/globals';
import { chargedCard, makeCharge } from '../../preview/stripe/objects/charge';
import { makeCheckoutSession } from '../../preview/stripe/objects/checkout_session';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { type Compared, provenDouble } from '../../src/billing/double';
import { charge } from '../../src/stripe/resources/charge';
import { checkoutSession } from '../../src/stripe/resources/checkout-session';
import { invoiceWithLines } from '../../src/stripe/resources/invoice';
import { asRead, day, now } from './made';

/** Two payments of one invoice. */
function paidTwice(bill: object): Compared[] {
  const own = { id: 'in_1', created: now - 3 * day, livemode: false, customer: 'cus_1', currency: 'usd' };
  const paid = { status: 'paid', amount_due: 2900, amount_paid: 2900, total: 2900, amount_overpaid: 0 };
  const invoice = asRead(invoiceWithLines, { ...makeInvoice(own), ...paid, ...bill });
  return [1, 2].map((days) => {
    const made = { id: `ch_${days}`, created: now - days * day, livemode: false, amount: 2900, currency: 'usd' };
    const read = asRead(charge, makeCharge({ ...made, customer: 'cus_1', payment_intent: `pi_${days}` }));
    return { charge: read, disputes: [], invoices: [invoice], sessions: [] };
  });
}

it('is the second payment of one invoice', () => {
  expect(provenDouble(paidTwice({}), [])?.tooMany.id).toBe('ch_1');
});

it('is none where a credit note of the invoice gave something back already', () => {
  expect(provenDouble(paidTwice({ post_payment_credit_notes_amount: 2900 }), [])).toBeNull();
});

/** Two payments of one order, this many days apart, each by a card of its own. */
function ofOneOrder(
  days: number,
  cards: readonly [string, string],
  metadata: object,
  inCheckout: boolean | 'by a link' = false,
): Compared[] {
  return cards.map((last4, index) => {
    const made = {
      id: `ch_${index}`,
      created: now - index * days * day,
      livemode: false,
      amount: 2900,
      currency: 'usd',
    };
    const fields = { customer: 'cus_1', payment_intent: `pi_${index}`, payment_method_details: chargedCard({ last4 }) };
    const read = asRead(charge, makeCharge({ ...made, ...fields, metadata: { order_id: '1001', ...metadata } }));
    const session = makeCheckoutSession({ id: `cs_${index}`, created: made.created, livemode: false, mode: 'payment' });
    const link = inCheckout === 'by a link' ? 'plink_1' : null;
    return {
      ...{ charge: read, disputes: [], invoices: [] },
      sessions: inCheckout ? [asRead(checkoutSession, { ...session, payment_link: link })] : [],
    };
  });
}

const ONE = ['4242', '4242'] as const;
const TWO = ['4242', '1881'] as const;

it.each<[string, Parameters<typeof ofOneOrder>, boolean]>([
  ['one card, within three days', [1, ONE, {}], true],
  ['one card, ten days apart: a merchant may take it by and by', [10, ONE, {}], false],
  ['one card, ten days apart, by the customer in Checkout each time', [10, ONE, {}, true], true],
  ['one card, of one cart, within three days', [1, ONE, { order_id: '', cart_id: '8812' }, true], true],
  [
    'one card, of one cart, ten days apart: it may be filled anew',
    [10, ONE, { order_id: '', cart_id: '8812' }, true],
    false,
  ],
  ['one card, by one Payment Link each time: the number is the link’s', [1, ONE, {}, 'by a link'], false],
  ['one card, by one link ten days apart, for its total', [10, ONE, { order_total: '29.00' }, 'by a link'], false],
  ['two cards: they may share it', [1, TWO, {}], false],
  ['two cards in Checkout: they may share it there too', [1, TWO, {}, true], false],
  ['two cards, each for what the order comes to in all', [1, TWO, { order_total: '29.00' }], true],
  ['two cards, ten days apart, likewise', [10, TWO, { 'Order Total': '29.00' }], true],
  ['two cards, each for half of it', [1, TWO, { order_total: '58.00' }], false],
  ['two cards, with a total of another kind of number', [1, TWO, { order_total: '2900' }], false],
  ['one card, each for half of it', [1, ONE, { order_total: '58.00' }], false],
  ['one card, each for half of it in cents', [1, ONE, { total: '5800' }], false],
  ['one card in Checkout, each for half of it', [10, ONE, { cart_total: '58' }, true], false],
  ['one card, each for a total of another kind of number', [1, ONE, { order_total: '2900' }], true],
  ['one card, each for a total in words', [1, ONE, { order_total: '$29' }], true],
  ['two cards, each for the price of one of several seats', [1, TWO, { booking_price: '29.00' }], false],
  ['two cards, each with what was charged on it', [1, TWO, { order_amount: '29.00' }], false],
])('one order paid twice with %s', (_, [...made], isProven) => {
  expect(provenDouble(ofOneOrder(...made), [])?.tooMany.id ?? null).toBe(isProven ? 'ch_0' : null);
});
