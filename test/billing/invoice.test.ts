import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import {
  credited,
  discountTotal,
  fromBalance,
  invoiceAmount,
  invoiceStanding,
  stillOwed,
  taxTotals,
} from '../../src/billing/invoice';
import { wordsAt } from '../../src/language/words/languages';
import { type Invoice, invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, day, now } from './made';

const { invoices } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const said = (one: Invoice, at = now) => invoices.standing(invoiceStanding(one, at));

function invoice(fields: Partial<Stripe.Invoice>): Invoice {
  const base = { id: 'in_1', created: now - 30 * day, livemode: false, currency: 'usd', customer: 'cus_1' };
  return asRead(invoiceSchema, makeInvoice({ ...base, ...fields }));
}

const at = (fields: Partial<Stripe.Invoice.StatusTransitions>) => ({
  status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null, ...fields },
});

describe('an invoice in words', () => {
  it.each<[string, Partial<Stripe.Invoice>]>([
    ['draft, not sent', { status: 'draft' }],
    ['open', { status: 'open' }],
    ['open, due Dec 4', { status: 'open', due_date: now + 14 * day }],
    ['overdue since Nov 19', { status: 'open', due_date: now - day }],
    ['tried, not paid', { status: 'open', attempt_count: 1 }],
    ['tried, not paid; next try Nov 23', { status: 'open', attempt_count: 2, next_payment_attempt: now + 3 * day }],
    ['paid Nov 18', { status: 'paid', amount_paid: 2900, ...at({ paid_at: now - 2 * day }) }],
    [
      'settled by credit note Nov 18',
      { status: 'paid', pre_payment_credit_notes_amount: 2900, ...at({ paid_at: now - 2 * day }) },
    ],
    ['written off Nov 10', { status: 'uncollectible', ...at({ marked_uncollectible_at: now - 10 * day }) }],
    ['void since Nov 15', { status: 'void', ...at({ voided_at: now - 5 * day }) }],
    ['“on_hold” in Stripe’s terms', { status: 'on_hold' as never }],
  ])('says “%s”', (words, fields) => {
    expect(said(invoice(fields))).toBe(words);
  });

  it('is overdue only after the moment that it is due', () => {
    const due = invoice({ status: 'open', due_date: now });
    expect(said(due)).toBe('open, due Nov 20');
    expect(said(due, now + 1)).toBe('overdue since Nov 20');
  });
});

describe('an invoice in amounts', () => {
  const usd = (minor: number) => ({ minor, currency: 'usd' });

  it('is about what is due, and where credit notes or a balance settled it, about its total', () => {
    expect(invoiceAmount(invoice({ total: 4900, amount_due: 2900 }))).toEqual(usd(2900));
    expect(invoiceAmount(invoice({ total: 4900, amount_due: 0 }))).toEqual(usd(4900));
    expect(invoiceAmount(invoice({ total: -500, amount_due: 0 }))).toEqual(usd(0));
  });

  it('is still owed while it is open or written off, not as a draft, void or paid', () => {
    const owed = (status: Stripe.Invoice.Status) => stillOwed(invoice({ status, amount_remaining: 2900 })).minor;
    expect([owed('open'), owed('uncollectible')]).toEqual([2900, 2900]);
    expect([owed('draft'), owed('void'), owed('paid')]).toEqual([0, 0, 0]);
  });

  it('tells tax on top from tax within', () => {
    const tax = (amount: number, tax_behavior: string) => ({ amount, tax_behavior }) as Stripe.Invoice.TotalTax;
    const taxed = invoice({ total_taxes: [tax(100, 'exclusive'), tax(70, 'inclusive'), tax(25, 'exclusive')] });
    expect(taxTotals(taxed)).toEqual({ added: usd(125), included: usd(70) });
  });

  it('adds up what reduced it: discounts, credit notes, and the customer’s credit', () => {
    const reduced = invoice({
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

  it('says nothing of a balance that is not applied yet', () => {
    expect(fromBalance(invoice({ starting_balance: -2000, ending_balance: null }))).toEqual(usd(0));
    expect(fromBalance(invoice({ starting_balance: 2000, ending_balance: 0 }))).toEqual(usd(2000));
  });
});
