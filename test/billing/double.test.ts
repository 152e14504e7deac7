/** What proves that one of two equal payments is too many, and what takes that back. */
import { expect, it } from '@jest/globals';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { type Compared, provenDouble } from '../../src/billing/double';
import { charge } from '../../src/stripe/resources/charge';
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
