import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makePaymentIntent } from '../../preview/stripe/objects/payment_intent';
import { isCharging, unsettledOf } from '../../src/billing/unsettled';
import { wordsAt } from '../../src/language/words/languages';
import { invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { paymentIntent as paymentIntentSchema } from '../../src/stripe/resources/payment-intent';
import { asRead, charge, day, type Item, now, subscription } from './made';

const { collecting } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });

/** Of $49.00 for the subscription, made as its period began, ten days ago. */
function invoice(fields: Partial<Stripe.Invoice>) {
  const base = { id: 'in_1', created: now - 10 * day, livemode: false, currency: 'usd', customer: 'cus_1' };
  const parent = {
    type: 'subscription_details',
    quote_details: null,
    schedule_details: null,
    subscription_details: { subscription: 'sub_1', metadata: null },
  } as unknown as Stripe.Invoice.Parent;
  const asked = { total: 4900, amount_due: 4900, amount_remaining: 4900 };
  return asRead(invoiceSchema, makeInvoice({ ...base, ...asked, parent, ...fields }));
}

const draft = { status: 'draft', auto_advance: true, automatically_finalizes_at: now + 3600 } as const;
const open = { status: 'open', number: 'ACME-0001', auto_advance: true } as const;
/** Of $9.00. */
const debit = charge({
  status: 'pending',
  amount: 900,
  created: now - 2 * day,
  payment_intent: 'pi_debit',
  payment_method_details: { type: 'us_bank_account', us_bank_account: { last4: '6789' } },
});
/** A voucher, a transfer of which a part came, and a card whose owner has to confirm. */
const intents = (
  [
    ['boleto', { boleto_display_details: { expires_at: now + 3 * day } }],
    ['past', { boleto_display_details: { expires_at: now - day } }],
    ['transfer', { display_bank_transfer_instructions: { amount_remaining: 1900 } }],
    ['confirm', { use_stripe_sdk: {} }],
  ] as const
).map(([id, action]) =>
  asRead(paymentIntentSchema, {
    ...makePaymentIntent({ id: `pi_${id}`, created: now - day, livemode: false, amount: 4900, currency: 'usd' }),
    status: 'requires_action',
    next_action: { type: Object.keys(action)[0], ...action },
  }),
);
const paidBy = (payment_intent: string) =>
  ({
    object: 'list',
    has_more: false,
    data: [
      { status: 'open', currency: 'usd', amount_requested: 4900, payment: { type: 'payment_intent', payment_intent } },
    ],
  }) as unknown as Stripe.ApiList<Stripe.InvoicePayment>;
const visa = {
  kind: 'method',
  method: { type: 'card', brand: 'visa', last4: '4242', wallet: null },
  expired: null,
  isBlocked: false,
} as const;

function said(
  fields: Partial<Stripe.Invoice>,
  then: 'ends' | 'endsNow' | 'goesOn',
  items: Item[] = [{ amount: 4900 }],
) {
  const [one] = unsettledOf(subscription(items), [invoice(fields)], { charges: [debit], intents });
  return one ? collecting.unsettled(one, then, visa) : null;
}

describe('an invoice that is not settled, where something is done to its subscription', () => {
  const year: Item[] = [{ amount: 29_000, every: [1, 'year'] }];
  it.each<[string, Partial<Stripe.Invoice>, 'ends' | 'endsNow' | 'goesOn', string | RegExp | null, Item[]?]>([
    [
      'a renewal within the hour',
      draft,
      'ends',
      '$49.00 for the month that began on Nov\u00a010 is charged on Nov\u00a020 about 1:00 AM all the same to Visa •••• 4242. To stop that, turn off automatic collection of its draft in Stripe.',
    ],
    ['one of a year', draft, 'ends', /^\$49\.00 for the year that began on Nov\u00a010 is charged/, year],
    [
      'one of three months',
      draft,
      'goesOn',
      /^\$49\.00 for the 3 months that began on Nov\u00a010 is charged/,
      [{ amount: 1, every: [3, 'month'] }],
    ],
    [
      'at no known time',
      { ...draft, automatically_finalizes_at: null },
      'ends',
      /is charged within hours all the same/,
    ],
    [
      'ended at once',
      draft,
      'endsNow',
      /may still be charged on Nov\u00a020 about 1:00 AM to Visa •••• 4242: this does not stop a draft\./,
    ],
    ['made in mid-period', { ...draft, created: now }, 'ends', /^A draft of \$49\.00 is charged on Nov\u00a020/],
    [
      'of items that began alike and end on other days',
      draft,
      'ends',
      /^A draft of \$49\.00 is charged/,
      [{ amount: 1 }, { amount: 2, every: [1, 'year'] }],
    ],
    [
      'sent to them',
      { ...draft, collection_method: 'send_invoice' },
      'ends',
      /is sent to them as an invoice on Nov\u00a020 about 1:00 AM all the same\.$/,
    ],
    [
      'a draft that stays one',
      { ...draft, auto_advance: false },
      'ends',
      /stays a draft: it is not charged by itself\.$/,
    ],
    [
      'a first try',
      { ...open, attempt_count: 0, next_payment_attempt: now + 2 * day },
      'ends',
      /^Invoice ACME-0001 of \$49\.00 is tried on Nov\u00a022 /,
    ],
    [
      'a draft that could not be issued',
      { ...draft, last_finalization_error: { type: 'invalid_request_error' } as Stripe.Invoice.LastFinalizationError },
      'endsNow',
      '$49.00 for the month that began on Nov\u00a010 stays a draft: Stripe could not issue it.',
    ],
    [
      'what a debit is on its way for',
      { ...open, payments: paidBy('pi_debit') },
      'endsNow',
      'US bank account •••• 6789 for $49.00 has been on its way since Nov\u00a018: this does not stop it.',
    ],
    [
      'what a debit may be for',
      { ...open, amount_remaining: 900, payments: null as unknown as Stripe.ApiList<Stripe.InvoicePayment> },
      'ends',
      'US bank account •••• 6789 has been on its way since Nov\u00a018, perhaps for $9.00 of an invoice: this does not stop it.',
    ],
    [
      'a retry',
      { ...open, attempt_count: 1, next_payment_attempt: now + 2 * day },
      'ends',
      'Invoice ACME-0001 of $49.00 is tried again on Nov\u00a022 about 12:00 AM all the same to Visa •••• 4242. To stop that, cancel the invoice (void).',
    ],
    [
      'a retry, ended at once',
      { ...open, attempt_count: 1, next_payment_attempt: now + 2 * day },
      'endsNow',
      'Invoice ACME-0001 of $49.00 stays open. Stripe stops trying to collect it.',
    ],
    ['open, given up', { ...open, next_payment_attempt: null }, 'ends', 'Invoice ACME-0001 of $49.00 stays open.'],
    [
      'open, sent',
      { ...open, collection_method: 'send_invoice', next_payment_attempt: null },
      'endsNow',
      'Invoice ACME-0001 of $49.00 stays open.',
    ],
    [
      'partly paid',
      { ...open, amount_due: 4900, amount_paid: 3000, amount_remaining: 1900 },
      'goesOn',
      'Invoice ACME-0001 of $19.00 stays open.',
    ],
    [
      'in another currency than the dollar',
      { ...open, currency: 'jpy' },
      'goesOn',
      'Invoice ACME-0001 of ¥4,900 stays open.',
    ],
    [
      'a voucher in the customer’s hand',
      { ...open, payments: paidBy('pi_boleto'), next_payment_attempt: now + day },
      'ends',
      'Invoice ACME-0001 of $49.00 waits for the customer’s boleto, good until Nov\u00a023: this does not stop it.',
    ],
    [
      'a voucher that ran out',
      { ...open, payments: paidBy('pi_past') },
      'ends',
      'Invoice ACME-0001 of $49.00 is unpaid, and the customer’s boleto was good until Nov\u00a019: this does not stop it.',
    ],
    [
      'a bank transfer of which a part came',
      { ...open, payments: paidBy('pi_transfer') },
      'endsNow',
      'Invoice ACME-0001 of $49.00 waits for the customer’s bank transfer: $30.00 arrived, $19.00 to come: this does not stop it.',
    ],
    [
      'a card whose owner has to confirm: it is tried again all the same',
      { ...open, payments: paidBy('pi_confirm'), attempt_count: 1, next_payment_attempt: now + day },
      'ends',
      /^Invoice ACME-0001 of \$49\.00 is tried again/,
    ],
    ['paid', { status: 'paid', amount_remaining: 0 }, 'ends', null],
    ['void', { status: 'void' }, 'ends', null],
    ['written off', { status: 'uncollectible' }, 'ends', null],
    ['a draft that credit settles, once it is final', { ...draft, starting_balance: -4900 }, 'ends', null],
    ['a draft of nothing', { ...draft, total: 0, amount_due: 0, amount_remaining: 0 }, 'ends', null],
    ['of no subscription', { ...open, parent: null }, 'ends', null],
  ])('%s', (_, fields, then, says, ...[items]) => {
    const text = said(fields, then, items);
    if (says === null) expect(text).toBeNull();
    else if (typeof says === 'string') expect(text).toBe(says);
    else expect(text).toMatch(says);
  });

  it('names first what is charged by itself, and none twice', () => {
    const all = unsettledOf(
      subscription([{ amount: 4900 }]),
      [
        invoice({ ...open, id: 'in_open' }),
        invoice({ ...open, id: 'in_retried', attempt_count: 1, next_payment_attempt: now + day }),
        invoice({ ...draft, id: 'in_draft' }),
        invoice({ ...draft, id: 'in_draft' }),
      ],
      {},
    );
    expect(all.map(({ id }) => id)).toEqual(['in_draft', 'in_retried', 'in_open']);
    expect(isCharging({ all, isCut: false })).toBe(true);
    expect(isCharging({ all: all.slice(2), isCut: false })).toBe(false);
  });
});
