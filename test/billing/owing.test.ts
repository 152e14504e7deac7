/** What is owed or paid already, where one more payment is asked for. */
import { describe, expect, it } from '@jest/globals';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makePaymentIntent } from '../../preview/stripe/objects/payment_intent';
import { expiryOf } from '../../src/billing/chargeable';
import { type Owing, owing } from '../../src/billing/owing';
import { wordsAt } from '../../src/language/words/languages';
import { invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { paymentIntent } from '../../src/stripe/resources/payment-intent';
import { asRead, charge, customer, day, now, subscription } from './made';

const invoice = (more: Record<string, unknown>) =>
  asRead(invoiceSchema, {
    ...makeInvoice({ id: 'in_1', created: now - day, livemode: false, customer: 'cus_1', currency: 'usd' }),
    ...more,
  });
const open = { status: 'open', number: 'ACME-0007', amount_due: 9_800, amount_remaining: 9_800 };
const known = { customer: customer(), charges: [], intents: [], subscriptions: [], invoices: [] };
const intent = (more: Record<string, unknown>) =>
  asRead(paymentIntent, {
    ...makePaymentIntent({ id: 'pi_1', created: now - day, livemode: false, amount: 4_900, currency: 'usd' }),
    ...more,
  });
const heldIn = (each: Extract<Owing, { kind: 'awaited' | 'balance' }>) =>
  each.kind === 'balance' ? each.balance : each.waiting;
const kinds = (more: Partial<Parameters<typeof owing>[0]>) =>
  owing({ ...known, ...more }, now).map((each) => [
    each.kind,
    'amount' in each ? each.amount.minor : 'sign' in each ? each.sign : heldIn(each).amount.minor,
  ]);

describe('what a customer owes already', () => {
  it.each([
    ['credit', -10_000],
    ['owes', 1_500],
  ])('has the balance that only an invoice settles: %s', (kind, balance) => {
    expect(owing({ ...known, customer: { ...customer(), balance, currency: 'usd' } }, now)).toEqual([
      { kind: 'balance', balance: { kind, amount: { minor: Math.abs(balance), currency: 'usd' } } },
    ]);
  });

  it.each([
    ['an open invoice', open, [['invoice', 9_800]]],
    ['what is left of one', { ...open, amount_remaining: 800 }, [['invoice', 800]]],
    ['what is written off and still owed', { ...open, status: 'uncollectible' }, [['invoice', 9_800]]],
    [
      'a draft that Stripe charges by itself',
      { status: 'draft', auto_advance: true, amount_due: 500 },
      [['coming', 500]],
    ],
    ['no draft that stays one', { status: 'draft', auto_advance: false, amount_due: 500 }, []],
    ['no paid one', { status: 'paid', amount_due: 500, amount_remaining: 0 }, []],
    ['no void one', { ...open, status: 'void' }, []],
  ])('is %s', (_, more, expected) => {
    expect(kinds({ invoices: [invoice(more)] })).toEqual(expected);
  });

  it('is said once of what is written off', () => {
    const english = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
    const [what] = owing({ ...known, invoices: [invoice({ ...open, status: 'uncollectible' })] }, now);
    expect(what && english.owing.owing(what)).toMatch(
      /^Owes \$98\.00 on ACME-0007, collecting stopped; this would not/,
    );
  });

  it('tells the next try only where it is still to come', () => {
    const tried = (at: number | null) =>
      owing({ ...known, invoices: [invoice({ ...open, attempt_count: 2, next_payment_attempt: at })] }, now)[0];
    expect([now + day, now - day, null].map(tried)).toMatchObject([
      { tries: now + day },
      { tries: null },
      { tries: null },
    ]);
  });

  it('is not asked for again where a payment for it is on its way, or may be', () => {
    const way = (amount: number, payments: unknown[] | null = null) => {
      const data = payments?.map((payment) => ({ status: 'open', currency: 'usd', amount_requested: 9_800, payment }));
      const one = invoice({ ...open, payments: data ? { object: 'list', data, has_more: false } : null });
      const pending = charge({ status: 'pending', amount, payment_intent: 'pi_1' });
      return owing({ ...known, invoices: [one], charges: [pending] }, now)[0];
    };
    expect(way(9_800, [{ type: 'payment_intent', payment_intent: 'pi_1' }])).toMatchObject({ onItsWay: 'surely' });
    expect(way(9_800)).toMatchObject({ onItsWay: 'perhaps' });
    expect(way(9_800, [])).toMatchObject({ onItsWay: null });
    expect(way(100)).toMatchObject({ onItsWay: null });
  });

  it('stands once, the oldest first, however many lists have it', () => {
    const old = invoice({ ...open, id: 'in_0', created: now - 40 * day, amount_remaining: 100 });
    expect(kinds({ invoices: [invoice(open), old, invoice(open)] })).toEqual([
      ['invoice', 100],
      ['invoice', 9_800],
    ]);
  });

  it.each([
    [
      'a past due subscription',
      { subscriptions: [subscription([{ amount: 100 }], { status: 'past_due' })] },
      'pastDue',
    ],
    [
      'one that is not paid yet',
      { subscriptions: [subscription([{ amount: 100 }], { status: 'incomplete' })] },
      'pastDue',
    ],
    ['a delinquent customer', { customer: customer({ delinquent: true }) }, 'delinquent'],
  ])('may be something by the sign of %s where invoices can’t be read', (_, more, sign) => {
    expect(kinds({ ...more, invoices: null })).toEqual([['maybe', sign]]);
    // Where they can be read, they tell.
    expect(kinds(more)).toEqual([]);
  });

  it('is not guessed without a sign', () => {
    expect(kinds({ invoices: null })).toEqual([]);
  });

  it.each([
    [
      'a voucher',
      {
        status: 'requires_action',
        next_action: { type: 'boleto_display_details', boleto_display_details: { expires_at: now + day } },
      },
      1,
    ],
    [
      'a bank transfer',
      {
        status: 'requires_action',
        next_action: {
          type: 'display_bank_transfer_instructions',
          display_bank_transfer_instructions: { amount_remaining: 1_900, currency: 'usd' },
        },
      },
      1,
    ],
    ['a debit', { status: 'processing', payment_method_types: ['sepa_debit'] }, 1],
    ['nothing that was only begun', { status: 'requires_payment_method' }, 0],
    ['nothing that is paid', { status: 'succeeded' }, 0],
  ])('is also what no charge shows yet: %s', (_, more, count) => {
    expect(kinds({ intents: [intent(more)] })).toEqual(Array.from({ length: count }, () => ['awaited', 4_900]));
  });

  it('stands once where an invoice is to be paid by it', () => {
    const payments = {
      object: 'list',
      has_more: false,
      data: [
        {
          status: 'open',
          currency: 'usd',
          amount_requested: 9_800,
          payment: { type: 'payment_intent', payment_intent: 'pi_1' },
        },
      ],
    };
    const waiting = intent({ status: 'processing', amount: 9_800, payment_method_types: ['sepa_debit'] });
    const all = owing({ ...known, invoices: [invoice({ ...open, payments })], intents: [waiting] }, now);
    expect(all).toMatchObject([{ kind: 'invoice', onItsWay: 'surely' }]);
  });

  it('is also what is on its way or held', () => {
    const charges = [
      charge({ status: 'pending', amount: 4_900 }),
      charge({ captured: false, amount: 700, amount_captured: 0 }),
      charge({ status: 'failed' }),
      charge({ amount: 100, amount_captured: 100 }),
    ];
    expect(kinds({ charges })).toEqual([
      ['onItsWay', 4_900],
      ['held', 700],
    ]);
  });
});

describe('a card', () => {
  const card = (exp_month: number, exp_year: number) => ({
    card: { brand: 'visa', last4: '4242', exp_month, exp_year, wallet: null },
  });

  it.each([
    [10, 2026, 'expired'],
    [12, 2025, 'expired'],
    [11, 2026, 'thisMonth'],
    [12, 2026, undefined],
    [1, 2027, undefined],
  ])('counts to the end of its month: %s/%s is %s on November 20, 2026', (month, year, kind) => {
    expect(expiryOf(card(month, year), now)?.kind).toBe(kind);
  });

  it('is not expired on the last day of its month, and is right after', () => {
    const end = Date.UTC(2026, 11, 1) / 1000;
    expect(expiryOf(card(11, 2026), end - 1)?.kind).toBe('thisMonth');
    expect(expiryOf(card(11, 2026), end)?.kind).toBe('expired');
  });
});
