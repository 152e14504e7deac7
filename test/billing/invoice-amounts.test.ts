import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { settle } from '../../preview/stripe/billing/collect';
import { type Books, composeInvoice, finalizeInvoice } from '../../preview/stripe/billing/invoicing';
import { makeCustomer } from '../../preview/stripe/objects/customer';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { sampleStore } from '../../preview/stripe/sample/fill';
import { createStore } from '../../preview/stripe/store';
import { dueOf, fromBalance, invoiceStanding, invoiceState, stillOwed } from '../../src/billing/invoice';
import {
  balanceMoves,
  credited,
  discountTotal,
  partsBesidePayment,
  taxTotals,
} from '../../src/billing/invoice-amounts';
import { type Invoice, invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, charge, now } from './made';

const usd = (minor: number) => ({ minor, currency: 'usd' });

function invoice(fields: Partial<Stripe.Invoice>): Invoice {
  const base = { id: 'in_1', created: now, livemode: false, currency: 'usd', customer: 'cus_1' };
  return asRead(invoiceSchema, makeInvoice({ ...base, ...fields }));
}

describe('what became of its invoice, on the row of a payment', () => {
  const pending = [{ id: 're_1', created: now, amount: 900, currency: 'usd', status: 'pending', metadata: {} }];
  it.each<[string, Partial<Stripe.Invoice>, Record<string, unknown>, string[]]>([
    ['credited into the balance', { post_payment_credit_notes_amount: 2_900 }, {}, ['credited 2900']],
    ['as much refunded as credited: one note', { post_payment_credit_notes_amount: 900 }, { amount_refunded: 900 }, []],
    [
      'the same while that is on its way',
      { post_payment_credit_notes_amount: 900 },
      { amount_refunded: 900, refunds: { data: pending, has_more: false } },
      [],
    ],
    [
      'credited beyond what was refunded',
      { post_payment_credit_notes_amount: 1_400 },
      { amount_refunded: 900 },
      ['credited 1400'],
    ],
    ['paid too much', { amount_paid: 6_000, amount_overpaid: 1_100 }, {}, ['overpaid 1100']],
    ['paid in part from the balance', { total: 6_900, starting_balance: -2_000, ending_balance: 0 }, {}, []],
  ])('is told: %s', (_, fields, made, expected) => {
    const bill = invoice({ status: 'paid', total: 4_900, amount_due: 4_900, amount_paid: 4_900, ...fields });
    const parts = partsBesidePayment(bill, charge(made), now);
    expect(parts.map(({ kind, amount }) => `${kind} ${amount.minor}`)).toEqual(expected);
  });
});

describe('what a draft will ask for', () => {
  it.each<[string, Partial<Stripe.Invoice>, number, string[]]>([
    [
      'counts credit that its amount due lacks',
      { total: 4_900, amount_due: 4_900, starting_balance: -2_000 },
      2_900,
      ['credit 2000'],
    ],
    [
      'counts credit that its amount due has no second time',
      { total: 4_900, amount_due: 2_900, starting_balance: -2_000 },
      2_900,
      ['credit 2000'],
    ],
    [
      'is nothing where there is more credit',
      { total: 900, amount_due: 900, starting_balance: -2_000 },
      0,
      ['credit 900'],
    ],
    [
      'counts what is owed from before',
      { total: 900, amount_due: 900, starting_balance: 250 },
      1_150,
      ['owedBefore 250'],
    ],
    ['is its total where there is no balance', { total: 980, amount_due: 980, currency: 'jpy' }, 980, []],
    [
      'is nothing of less than nothing, which becomes credit',
      { total: -700, amount_due: 0, starting_balance: 0 },
      0,
      ['toBalance 700'],
    ],
  ])('%s', (_, fields, due, moves) => {
    const draft = invoice({ status: 'draft', ...fields });
    expect(dueOf(draft)).toEqual({ minor: due, currency: draft.currency });
    expect(balanceMoves(draft).map(({ kind, amount }) => `${kind} ${amount.minor}`)).toEqual(moves);
  });

  it('is left as it is once it is final', () => {
    expect(dueOf(invoice({ status: 'open', total: 4_900, amount_due: 4_900, starting_balance: -2_000 }))).toEqual(
      usd(4_900),
    );
  });
});

describe('an invoice in amounts', () => {
  it('tells tax on top from tax within', () => {
    const tax = (amount: number, tax_behavior: string) => ({ amount, tax_behavior }) as Stripe.Invoice.TotalTax;
    const taxed = invoice({ total_taxes: [tax(100, 'exclusive'), tax(70, 'inclusive'), tax(25, 'exclusive')] });
    expect(taxTotals(taxed)).toEqual({ added: usd(125), included: usd(70) });
  });

  it('adds up what reduced it: discounts, credit notes, and the customer’s credit', () => {
    const reduced = invoice({
      status: 'open',
      total_discount_amounts: [
        { amount: 500, discount: 'di_1' },
        { amount: 80, discount: 'di_2' },
      ],
      pre_payment_credit_notes_amount: 300,
      post_payment_credit_notes_amount: 200,
      starting_balance: -2000,
      ending_balance: -500,
    });
    expect(discountTotal(reduced)).toEqual(usd(580));
    expect(credited(reduced)).toEqual(usd(500));
    expect(fromBalance(reduced)).toEqual(usd(-1500));
  });

  it.each([
    [
      'what credit took off',
      { total: 4900, amount_due: 2900, starting_balance: -2000, ending_balance: 0 },
      ['credit 2000'],
    ],
    [
      'what was owed from before',
      { total: 4900, amount_due: 5400, starting_balance: 500, ending_balance: 0 },
      ['owedBefore 500'],
    ],
    [
      'what became credit',
      { total: -2000, amount_due: 0, starting_balance: 0, ending_balance: -2000 },
      ['toBalance 2000'],
    ],
    [
      'what settled a debt',
      { total: -500, amount_due: 0, starting_balance: 300, ending_balance: -200 },
      ['toBalance 500'],
    ],
    [
      'a debt that was more',
      { total: -500, amount_due: 1500, starting_balance: 2000, ending_balance: 0 },
      ['owedBefore 2000'],
    ],
    ['what is too little', { total: 30, amount_due: 0, starting_balance: 0, ending_balance: 30 }, ['carriedOver 30']],
    [
      'too little after credit',
      { total: 40, amount_due: 0, starting_balance: -10, ending_balance: 30 },
      ['credit 10', 'carriedOver 30'],
    ],
    ['nothing', { total: 4900, amount_due: 4900, starting_balance: 0, ending_balance: 0 }, []],
  ])('tells %s', (_, fields, moves) => {
    const told = balanceMoves(invoice({ status: fields.amount_due === 0 ? 'paid' : 'open', ...fields }));
    expect(told.map(({ kind, amount }) => `${kind} ${amount.minor}`)).toEqual(moves);
  });

  it.each([
    ['as it is without credit', 4_400, 0, 0],
    ['whatever became of the note', 4_900, 0, 0],
    ['not where a note hides whether credit took it off', 3_900, 0, 0],
    ['as it is told', 2_400, -2_000, -2_000],
  ])('beside a credit note of $5.00 tells the balance %s', (_, amount_due, starting_balance, moved) => {
    const noted = { total: 4_900, pre_payment_credit_notes_amount: 500, ending_balance: 0 };
    expect(fromBalance(invoice({ status: 'open', ...noted, amount_due, starting_balance }))).toEqual(usd(moved));
  });

  it('of a draft, takes the balance as it is now; of others, as it was applied', () => {
    expect(fromBalance(invoice({ status: 'draft', total: 4900, amount_due: 2900 }))).toEqual(usd(-2000));
    expect(fromBalance(invoice({ status: 'open', starting_balance: -2000, ending_balance: null }))).toEqual(usd(0));
    expect(fromBalance(invoice({ status: 'open', starting_balance: 2000, ending_balance: 0 }))).toEqual(usd(2000));
  });
});

/** What is owed, was paid, was credited, and came from the balance, add up to the total. */
function addsUp(one: Invoice): void {
  const owed = one.status === 'draft' || one.status === 'void' ? one.amount_remaining : stillOwed(one).minor;
  const before = one.pre_payment_credit_notes_amount;
  expect(owed + one.amount_paid - one.amount_overpaid + before - fromBalance(one).minor).toBe(one.total);
  const { amount, of } = invoiceStanding(one, now);
  expect(amount.minor).toBeGreaterThanOrEqual(0);
  expect(of === null || of.minor > amount.minor).toBe(true);
}

describe('the parts of an invoice add up to its total', () => {
  it.each([false, true])('in the sample, live: %s', (livemode) => {
    const all = [...sampleStore(livemode, now).invoices.values()];
    expect(all.length).toBeGreaterThan(20);
    for (const each of all) addsUp(asRead(invoiceSchema, each));
  });

  it('whatever it bills, whatever the balance, at every state', () => {
    const amounts = fc.array(fc.integer({ min: -9_000, max: 9_000 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: -12_000, max: 12_000 }), (lines, balance) => {
        const { books, customer } = payer(balance);
        const draft = composeInvoice(books, 'in_1', {
          customer,
          subscription: null,
          currency: 'usd',
          lines: lines.map(lineOf),
          discounts: [],
          reason: 'manual',
          period: { start: now, end: now },
          collectionMethod: 'charge_automatically',
          daysUntilDue: null,
        });
        const final = finalizeInvoice(books, draft);
        const read = [draft, final, settle(books, final)].map((each) => asRead(invoiceSchema, each));
        for (const each of read) addsUp(each);
        expect(read.map((each) => invoiceState(each, now)).slice(1)).not.toContain('settled');
        // Newer versions are said to give no balance from before: what is told is the same.
        for (const each of read.slice(1)) {
          const without = { ...each, starting_balance: 0 };
          expect([invoiceState(without, now), balanceMoves(without)]).toEqual([
            invoiceState(each, now),
            balanceMoves(each),
          ]);
        }
      }),
    );
  });
});

function payer(balance: number): { books: Books; customer: Stripe.Customer } {
  const store = createStore(false, now);
  const customer = makeCustomer({ id: 'cus_1', created: now, livemode: false, balance, currency: 'usd' });
  store.customers.set(customer.id, customer);
  let count = 0;
  const id = (prefix: string) => `${prefix}_${++count}`;
  return { books: { store, now, id }, customer };
}

const lineOf = (amount: number) => ({
  amount,
  currency: 'usd',
  description: 'Extra seat',
  period: { start: now, end: now },
  quantity: 1,
  price: null,
  proration: false,
  discountable: true,
  subscription: null,
  subscriptionItem: null,
  invoiceItem: null,
});
