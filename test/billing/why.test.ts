/** What the objects do not prove is not told. */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeInvoiceLine } from '../../preview/stripe/objects/invoice_line';
import { type Bill, whyBilled, whyCharged } from '../../src/billing/why';
import { invoiceWithLines } from '../../src/stripe/resources/invoice';
import { asRead, charge, day, now, subscription } from './made';

const start = now - 3 * day;
const end = now + 27 * day;

interface Line {
  amount: number;
  description?: string;
  quantity?: number;
  proration?: boolean;
  price?: string;
  period?: { start: number; end: number };
}

function invoice(lines: Line[], fields: Partial<Stripe.Invoice> = {}, hasMore = false) {
  const sum = lines.reduce((all, { amount }) => all + amount, 0);
  const data = lines.map(({ amount, description, quantity, proration, price, period }, index) =>
    makeInvoiceLine({
      id: `il_${index}`,
      livemode: false,
      currency: 'usd',
      invoice: 'in_1',
      amount,
      description: description ?? null,
      quantity: quantity ?? 1,
      period: period ?? { start, end },
      pricing: price
        ? { price_details: { price, product: `prod_${price}` }, type: 'price_details', unit_amount_decimal: null }
        : null,
      parent: {
        type: 'subscription_item_details',
        invoice_item_details: null,
        subscription_item_details: {
          invoice_item: null,
          proration: proration ?? false,
          proration_details: { credited_items: null },
          subscription: 'sub_1',
          subscription_item: 'si_1',
        },
      },
    }),
  );
  return asRead(invoiceWithLines, {
    ...makeInvoice({ id: 'in_1', created: start, livemode: false, currency: 'usd', customer: 'cus_1', status: 'paid' }),
    number: 'ACME-0004',
    billing_reason: 'subscription_cycle',
    parent: { type: 'subscription_details', subscription_details: { subscription: 'sub_1' } },
    subtotal: sum,
    total: sum,
    amount_due: sum,
    ...fields,
    lines: { object: 'list', data, has_more: hasMore },
  });
}

const around = {
  subscriptions: [subscription([{ amount: 4900 }])],
  invoices: [],
  charges: [],
  products: { prod_solo: 'Solo', prod_team: 'Team' },
};
const alone = { ...around, subscriptions: [] };

function billOf(...facts: Parameters<typeof whyBilled>): Bill {
  const why = whyBilled(...facts);
  if (why.kind !== 'billed') throw new Error(why.kind);
  return why.bill;
}

describe('a whole period', () => {
  const renewed = invoice([{ amount: 4900, price: 'team' }]);

  it('is a renewal only where the subscription says that no trial ended then', () => {
    const began = (its: Record<string, unknown> | null) =>
      billOf(renewed, its ? { ...around, subscriptions: [subscription([{ amount: 4900 }], its)] } : alone).parts[0];
    expect(began({})).toMatchObject({ began: 'renewal', of: [{ name: 'Team' }] });
    expect(began({ trial_end: start })).toMatchObject({ began: 'afterTrial' });
    expect(began({ trial_end: start - 60 * day })).toMatchObject({ began: 'renewal' });
    expect(began({ trial_end: end })).toMatchObject({ began: 'unknown' });
    expect(began(null)).toMatchObject({ began: 'unknown' });
  });

  it('that was over when it was billed is said to be', () => {
    const used = invoice([{ amount: 1200, price: 'team', period: { start: start - 30 * day, end: start } }]);
    expect(billOf(used, around).parts).toMatchObject([{ kind: 'time', began: 'past' }]);
  });
});

describe('a change', () => {
  const change = (...lines: Line[]) => billOf(invoice(lines.map((line) => ({ ...line, proration: true }))), around);

  it('names what took the place of what only where one line gives back and one charges', () => {
    const back = { amount: -1000, price: 'solo', description: 'Unused time on Solo after 20 Nov\u00a02026' };
    expect(change(back, { amount: 3000, price: 'team', quantity: 2 }).parts).toMatchObject([
      { kind: 'change', swap: { from: { name: 'Solo', quantity: 1 }, to: { name: 'Team', quantity: 2 } } },
    ]);
    expect(change(back).parts).toMatchObject([{ kind: 'change', swap: null }]);
    expect(change({ amount: 0, price: 'solo' }, { amount: 3000, price: 'team' }).parts).toMatchObject([{ swap: null }]);
    expect(change(back, { amount: 3000, price: 'team' }, { amount: 500, price: 'solo' }).parts).toMatchObject([
      { swap: null },
    ]);
    expect(change({ ...back, quantity: 2 }, { amount: 1000, price: 'solo', quantity: 2 }).parts).toMatchObject([
      { swap: null },
    ]);
  });
});

describe('the sum', () => {
  it('has tax within it, what was owed before, and what a credit note took', () => {
    const fields = {
      total_taxes: [{ amount: 782, tax_behavior: 'inclusive' }] as Stripe.Invoice.TotalTax[],
      starting_balance: 500,
      ending_balance: 0,
      amount_due: 5400,
      post_payment_credit_notes_amount: 100,
    };
    expect(billOf(invoice([{ amount: 4900 }], fields), around)).toMatchObject({
      settles: [
        { kind: 'taxIncluded', amount: { minor: 782 } },
        { kind: 'owedBefore', amount: { minor: 500 } },
        { kind: 'creditNotes', amount: { minor: 100 } },
      ],
      isWhole: true,
    });
  });

  it('of an invoice without its lines is not told, however it was settled', () => {
    const bare = invoice([], { subtotal: 4900, total: 4900 });
    expect(whyBilled(bare, around)).toEqual({ kind: 'untold', because: 'noLines', tries: null });
  });

  it('that does not come to what was asked for is not said to', () => {
    expect(billOf(invoice([{ amount: 4900 }], { total: 5900, amount_due: 5900 }), around).isWhole).toBe(false);
    const cut = billOf(invoice([{ amount: 4900 }], {}, true), around);
    expect(cut).toMatchObject({ parts: [], isWhole: false });
  });
});

describe('a discount', () => {
  it('is gone only where the last full bill had it and this one bills a period without it', () => {
    const off = (discount: string) => [{ amount: 490, discount }] as Stripe.Invoice.TotalDiscountAmount[];
    const before = {
      ...invoice([{ amount: 4900 }], { total_discount_amounts: off('di_1') }),
      created: start - 30 * day,
    };
    const known = { ...around, invoices: [before] };
    const turns = (...facts: Parameters<typeof invoice>) => billOf(invoice(...facts), known).turns;
    expect(turns([{ amount: 4900 }])).toMatchObject([{ kind: 'discountGone', amount: { minor: 490 } }]);
    expect(turns([{ amount: 4900 }], { total_discount_amounts: off('di_1') })).toEqual([]);
    expect(turns([{ amount: 4900, proration: true }])).toEqual([]);
    expect(turns([{ amount: 4900 }], { billing_reason: 'subscription_update' })).toEqual([]);
  });
});

describe('a payment', () => {
  const paid = charge({ payment_intent: 'pi_1', description: 'Subscription update' });

  it('of a part says what the invoice asks for', () => {
    const { bill } = whyCharged(paid, { kind: 'read', invoices: [invoice([{ amount: 9800 }])] }, around) as {
      bill: Bill;
    };
    expect(bill.turns).toEqual([{ kind: 'part', of: { minor: 9800, currency: 'usd' } }]);
  });

  it('of several invoices, or of none that can be read, is not explained by one', () => {
    const one = invoice([{ amount: 4900 }]);
    expect(whyCharged(paid, { kind: 'read', invoices: [one, one] }, around)).toMatchObject({ because: 'several' });
    expect(whyCharged(paid, { kind: 'unread', because: 'key' }, around)).toEqual({
      kind: 'untold',
      because: 'key',
      tries: null,
    });
  });

  it('is a new try only after one of the same PaymentIntent that failed before', () => {
    const failed = (fields: Record<string, unknown>) =>
      charge({ id: 'ch_0', payment_intent: 'pi_1', status: 'failed', created: paid.created - day, ...fields });
    const tries = (each: ReturnType<typeof failed>) =>
      whyCharged(paid, { kind: 'read', invoices: [] }, { ...around, charges: [each, each, paid] });
    expect(tries(failed({}))).toMatchObject({ kind: 'alone', tries: { count: 1, last: paid.created - day } });
    expect(tries(failed({ payment_intent: 'pi_2' }))).toMatchObject({ tries: null });
    expect(tries(failed({ status: 'succeeded' }))).toMatchObject({ tries: null });
    expect(tries(failed({ created: paid.created + day }))).toMatchObject({ tries: null });
  });
});
