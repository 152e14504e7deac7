import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../preview/stripe/objects/invoice_payment';
import { makePaymentIntent } from '../../preview/stripe/objects/payment_intent';
import { invoiceStanding, isUnsettled, stillOwed } from '../../src/billing/invoice';
import { partsOf } from '../../src/billing/invoice-amounts';
import type { KnownPayments } from '../../src/billing/on-its-way';
import { wordsAt } from '../../src/language/words/languages';
import { charge as chargeSchema } from '../../src/stripe/resources/charge';
import { type Invoice, invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { paymentIntent } from '../../src/stripe/resources/payment-intent';
import { asRead, day, now } from './made';

const { invoices, invoiceCard } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });
const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#39;/g, '’')
    .replace(/\u202f/g, ' ');
const said = (one: Invoice, known: KnownPayments = {}, at = now) =>
  plain(invoiceCard.standing(invoiceStanding(one, at, known)).html);
const beside = (one: Invoice, known: KnownPayments = {}) => partsOf(one, now, known).map(invoices.part);

type Fields = Partial<Stripe.Invoice>;

/** Of $49.00, a month old. */
function invoice(fields: Fields): Invoice {
  const amount = { total: 4900, subtotal: 4900, amount_due: 4900, amount_remaining: 4900 };
  const base = { id: 'in_1', created: now - 30 * day, livemode: false, currency: 'usd', customer: 'cus_1' };
  return asRead(invoiceSchema, makeInvoice({ ...base, ...amount, ...fields }));
}

const at = (fields: Partial<Stripe.Invoice.StatusTransitions>): Fields => ({
  status_transitions: { finalized_at: null, marked_uncollectible_at: null, paid_at: null, voided_at: null, ...fields },
});

const paid = (fields: Fields = {}): Fields => ({
  status: 'paid',
  amount_paid: 4900,
  amount_remaining: 0,
  ...at({ paid_at: now - 2 * day }),
  ...fields,
});

/** Paid, or to be paid, by these PaymentIntents. */
const by = (...intents: [intent: string, status: string][]): Fields => ({
  payments: {
    object: 'list',
    data: intents.map(([payment_intent, status], place) =>
      makeInvoicePayment({
        id: `inpay_${place}`,
        created: now,
        livemode: false,
        currency: 'usd',
        invoice: 'in_1',
        amount_requested: 4900,
        status,
        payment: { type: 'payment_intent', payment_intent },
      }),
    ),
    has_more: false,
    url: '',
  },
});

const payable = (...payment_method_types: string[]): Fields => ({
  payment_settings: {
    default_mandate: null,
    payment_method_options: null,
    payment_method_types: payment_method_types as never,
  },
});

const charge = (fields: Record<string, unknown>) =>
  asRead(chargeSchema, {
    ...makeCharge({ id: 'ch_1', created: now - 2 * day, livemode: false, amount: 4900, currency: 'usd' }),
    ...fields,
  });
const debit = (fields: Record<string, unknown> = {}) =>
  charge({
    status: 'pending',
    captured: true,
    payment_intent: 'pi_1',
    payment_method_details: { type: 'sepa_debit', sepa_debit: { last4: '3000' } },
    ...fields,
  });
const intent = (fields: Partial<Stripe.PaymentIntent>) =>
  asRead(
    paymentIntent,
    makePaymentIntent({ id: 'pi_1', created: now, livemode: false, amount: 4900, currency: 'usd', ...fields }),
  );

const open = (fields: Fields = {}) => invoice({ status: 'open', auto_advance: true, ...fields });
const tried = (fields: Fields = {}) => open({ attempt_count: 1, attempted: true, ...fields });
const sent = (fields: Fields = {}) => open({ collection_method: 'send_invoice', ...fields });

const its = by(['pi_1', 'open']);

describe('what is owed', () => {
  it.each<[string, Invoice, string[]]>([
    ['$49.00 open, due Dec\u00a04', sent({ due_date: now + 14 * day }), []],
    ['$49.00 overdue since Nov\u00a019', sent({ due_date: now - day }), []],
    [
      '$19.00 of $49.00 overdue since Nov\u00a019',
      sent({ due_date: now - day, amount_paid: 3000, amount_remaining: 1900 }),
      ['$30.00 paid'],
    ],
    [
      '$0.01 of $49.00 open, due Dec\u00a04',
      sent({ due_date: now + 14 * day, amount_paid: 4899, amount_remaining: 1, amount_paid_off_stripe: 4000 }),
      ['$8.99 paid', '$40.00 paid outside of Stripe'],
    ],
    // What the customer pays of it, or tries, counts as an attempt.
    [
      '$19.00 of $49.00 open, due Dec\u00a04',
      sent({ due_date: now + 14 * day, attempt_count: 1, amount_paid: 3000, amount_remaining: 1900 }),
      ['$30.00 paid'],
    ],
    ['$49.00 open, due Dec\u00a04', sent({ due_date: now + 14 * day, attempt_count: 2, ...payable('card') }), []],
    [
      '$24.00 of $39.00 collecting stopped Nov\u00a010, still owed',
      invoice({
        status: 'uncollectible',
        amount_due: 3900,
        amount_paid: 1500,
        amount_remaining: 2400,
        pre_payment_credit_notes_amount: 1000,
        ...at({ marked_uncollectible_at: now - 10 * day }),
      }),
      ['$15.00 paid', '$10.00 credited'],
    ],
    [
      '$29.00 open',
      open({ amount_due: 2900, amount_remaining: 2900, starting_balance: -2000, ending_balance: 0 }),
      ['$20.00 from the balance'],
    ],
    [
      '$54.00 open',
      open({ amount_due: 5400, amount_remaining: 5400, starting_balance: 500, ending_balance: 0 }),
      ['$5.00 owed from before'],
    ],
  ])('is said: %s', (words, one, parts) => {
    expect(said(one)).toBe(words);
    expect(beside(one)).toEqual(parts);
  });

  it('is nothing of a draft, a void or a paid one', () => {
    const owed = (status: Stripe.Invoice.Status) => stillOwed(invoice({ status, amount_remaining: 2900 })).minor;
    expect([owed('open'), owed('uncollectible')]).toEqual([2900, 2900]);
    expect([owed('draft'), owed('void'), owed('paid')]).toEqual([0, 0, 0]);
  });

  it('is overdue only after the moment that it is due', () => {
    const due = sent({ due_date: now });
    expect(said(due)).toBe('$49.00 open, due Nov\u00a020');
    expect(said(due, {}, now + 1)).toBe('$49.00 overdue since Nov\u00a020');
  });

  it('must be seen, and so must what moves soon; the rest may be folded', () => {
    expect([open(), tried(), invoice({ status: 'uncollectible' })].map(isUnsettled)).toEqual([true, true, true]);
    expect(isUnsettled(invoice({ status: 'draft', auto_advance: true }))).toBe(true);
    expect(
      [paid(), { status: 'void' }, { status: 'draft' }].map((each) => isUnsettled(invoice(each as Fields))),
    ).toEqual([false, false, false]);
  });
});

describe('an open invoice that is charged', () => {
  it.each<[string, Invoice, KnownPayments?]>([
    ['open', open()],
    ['open, not charged by itself', open({ auto_advance: false })],
    ['open, charged Nov\u00a022', open({ auto_advance: true, next_payment_attempt: now + 2 * day })],
    ['open, to be charged since Nov\u00a019', open({ auto_advance: true, next_payment_attempt: now - day })],
    ['unpaid; next try Nov\u00a023', tried({ next_payment_attempt: now + 3 * day })],
    ['unpaid; next try was due Nov\u00a017', tried({ next_payment_attempt: now - 3 * day })],
    ['unpaid; no next try is planned', tried(payable('card'))],
    ['unpaid; Stripe does not try again by itself', tried({ auto_advance: false, ...payable('card', 'link') })],
    // Nothing tells whether it was refused, or waits for the customer.
    ['unpaid', tried()],
    ['unpaid; Stripe does not try again by itself', tried({ auto_advance: false })],
    ['unpaid', tried(payable('card', 'boleto'))],
    [
      'unpaid; no next try is planned',
      tried({ ...payable('card', 'boleto'), ...by(['pi_1', 'open']) }),
      { charges: [charge({ status: 'failed', captured: false, payment_intent: 'pi_1' })] },
    ],
  ])('is said: %s', (words, one, known = {}) => {
    expect(said(one, known)).toBe(`$49.00 ${words}`);
  });
});

describe('a payment on its way', () => {
  it.each<[string, Invoice, KnownPayments, string[]]>([
    ['$49.00 on its way since Nov\u00a018', tried(its), { charges: [debit()] }, []],
    ['$49.00 on its way since Nov\u00a018', sent({ due_date: now - day, ...its }), { charges: [debit()] }, []],
    ['$49.00 on its way', tried(its), { intents: [intent({ status: 'processing' })] }, []],
    [
      '$49.00 overdue since Nov\u00a019',
      sent({ due_date: now - day, ...its }),
      { charges: [debit({ amount: 2000, amount_captured: 2000 })] },
      ['$20.00 on its way'],
    ],
    [
      '$49.00 open; a payment on its way since Nov\u00a018 may be for it',
      tried(),
      { charges: [debit({ payment_intent: null })] },
      [],
    ],
    ['$49.00 open; a payment on its way since Nov\u00a018 may be for it', tried(), { charges: [debit()] }, []],
  ])('is said on its invoice: %s', (words, one, known, parts) => {
    expect(said(one, known)).toBe(words);
    expect(beside(one, known)).toEqual(parts);
  });

  it.each<[string, Record<string, unknown>]>([
    ['Stripe says that it is for another', { payment_intent: 'pi_2' }],
    ['it is of another amount', { payment_intent: null, amount: 4800 }],
    ['it is in another currency', { payment_intent: null, currency: 'eur' }],
    ['it is older than the invoice', { payment_intent: null, created: now - 31 * day }],
    ['it is through', { status: 'succeeded' }],
  ])('is not said where %s', (_, fields) => {
    expect(said(tried(its), { charges: [debit(fields)] })).toBe('$49.00 unpaid');
  });
});

describe('an invoice that waits for the customer', () => {
  const until = now + 3 * day;
  const asks = (action: Record<string, unknown>) => ({
    intents: [intent({ status: 'requires_action', next_action: action as never })],
  });

  it.each<[string, Invoice, KnownPayments?]>([
    [
      'waits for the customer’s boleto, good until Nov\u00a023',
      tried({ ...payable('boleto'), ...its }),
      asks({ type: 'boleto_display_details', boleto_display_details: { expires_at: until } }),
    ],
    [
      'waits for the customer’s OXXO voucher, good until Nov\u00a023',
      tried(its),
      asks({ type: 'oxxo_display_details', oxxo_display_details: { expires_after: until } }),
    ],
    ['waits for the customer’s bank transfer', tried(its), asks({ type: 'display_bank_transfer_instructions' })],
    ['waits for the customer to pay by boleto', tried(payable('boleto'))],
    ['waits for the customer to pay by konbini voucher', tried({ ...payable('konbini'), auto_advance: false })],
    [
      'waits for the customer to pay by bank transfer, due Dec\u00a04',
      sent({ due_date: now + 14 * day, ...payable('customer_balance') }),
    ],
    ['waits for the customer to confirm it', tried(its), asks({ type: 'use_stripe_sdk' })],
    ['overdue since Nov\u00a019', sent({ due_date: now - day, ...payable('customer_balance') })],
  ])('is never said to be tried: %s', (words, one, known = {}) => {
    expect(said(one, known)).toBe(`$49.00 ${words}`);
  });
});

describe('a draft', () => {
  const draft = (fields: Fields) => invoice({ status: 'draft', created: now - 1200, ...fields });
  const soon = { auto_advance: true, automatically_finalizes_at: now + 2400 };

  it.each<[string, Invoice]>([
    ['$49.00 draft, not charged', draft({})],
    ['$49.00 draft, not sent', draft({ collection_method: 'send_invoice' })],
    [
      '$49.00 is being prepared, charged today about 12:40 AM',
      draft({ ...soon, billing_reason: 'subscription_cycle' }),
    ],
    ['$49.00 is being prepared, charged today about 12:40 AM', draft(soon)],
    // Stripe's usual hour, where it does not say.
    ['$49.00 is being prepared, charged today about 12:40 AM', draft({ auto_advance: true })],
    [
      '$49.00 is being prepared, sent Nov\u00a027 about 12:00 AM',
      draft({ ...soon, automatically_finalizes_at: now + 7 * day, collection_method: 'send_invoice' }),
    ],
    [
      '$49.00 is being prepared, to be charged since Nov\u00a019 about 12:00 AM',
      draft({ ...soon, automatically_finalizes_at: now - day, billing_reason: 'subscription_cycle' }),
    ],
    [
      '$49.00 is being prepared, nothing is to be paid',
      draft({
        ...soon,
        amount_due: 0,
        amount_remaining: 0,
        starting_balance: -9000,
        billing_reason: 'subscription_cycle',
      }),
    ],
    [
      '$49.00 draft; Stripe could not issue it',
      draft({ ...soon, last_finalization_error: { type: 'invalid_request_error' } as never }),
    ],
  ])('is said: %s', (words, one) => {
    expect(said(one)).toBe(words);
  });
});

describe('an invoice that nobody owes any more', () => {
  it.each<[string, Fields, string[]]>([
    ['$49.00 paid Nov\u00a018', paid(), []],
    ['$49.00 paid outside of Stripe Nov\u00a018', paid({ amount_paid_off_stripe: 4900 }), []],
    ['$49.00 paid Nov\u00a018', paid({ amount_paid_off_stripe: 1000 }), ['$10.00 paid outside of Stripe']],
    ['$59.00 paid Nov\u00a018', paid({ amount_paid: 5900, amount_overpaid: 1000 }), ['$10.00 too much, now credit']],
    ['$49.00 paid Nov\u00a018', paid({ post_payment_credit_notes_amount: 900 }), ['$9.00 credited']],
    [
      '$29.00 paid Nov\u00a018',
      paid({ amount_due: 2900, amount_paid: 2900, starting_balance: -2000, ending_balance: 0 }),
      ['$20.00 from the balance'],
    ],
    [
      '$49.00 paid from the customer’s balance Nov\u00a018',
      paid({ amount_due: 0, amount_paid: 0, starting_balance: -9000, ending_balance: -4100 }),
      [],
    ],
    [
      '$49.00 settled by credit note Nov\u00a018',
      paid({ amount_due: 0, amount_paid: 0, pre_payment_credit_notes_amount: 4900 }),
      [],
    ],
    ['$0.00 nothing to pay', paid({ total: 0, amount_due: 0, amount_paid: 0 }), []],
    [
      '$20.00 of credit, put into the customer’s balance Nov\u00a018',
      paid({ total: -2000, amount_due: 0, amount_paid: 0, starting_balance: 0, ending_balance: -2000 }),
      [],
    ],
    [
      '$0.30 too little to charge, carried over to the next invoice',
      paid({ total: 30, amount_due: 0, amount_paid: 0, starting_balance: 0, ending_balance: 30 }),
      [],
    ],
    [
      '$49.00 paid from the customer’s balance Nov\u00a018',
      paid({ amount_due: 0, amount_paid: 0, starting_balance: 0, ending_balance: 0 }),
      [],
    ],
    ['$49.00 settled without a payment Nov\u00a018', paid({ amount_due: 0, amount_paid: 0, ending_balance: null }), []],
    ['$49.00 canceled Nov\u00a015 (void)', { status: 'void', ...at({ voided_at: now - 5 * day }) }, []],
    ['$49.00 “on_hold” in Stripe’s terms', { status: 'on_hold' as never }, []],
    ['$49.00 unknown status', { status: null }, []],
  ])('is said: %s', (words, fields, parts) => {
    expect(said(invoice(fields))).toBe(words);
    expect(beside(invoice(fields))).toEqual(parts);
  });

  it('says what went back of its own payments, and of no others', () => {
    const refunded = (payment_intent: string, amount_refunded: number) => charge({ payment_intent, amount_refunded });
    const its = invoice(paid(by(['pi_1', 'paid'])));
    expect(beside(its, { charges: [refunded('pi_1', 900), refunded('pi_2', 700)] })).toEqual(['$9.00 refunded']);
    expect(beside(its, { charges: [refunded('pi_2', 700)] })).toEqual([]);
  });
});

describe('the title of an invoice', () => {
  it('is its number, and a draft only what is one', () => {
    expect(invoices.title('ACME-0004', 'paid')).toBe('ACME-0004');
    expect(invoices.title(null, 'draft')).toBe('Draft invoice');
    expect(['paid', 'open', 'void', null].map((status) => invoices.title(null, status))).toEqual(
      Array(4).fill('Invoice without a number'),
    );
  });
});
