import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeDispute } from '../../preview/stripe/objects/dispute';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makePaymentIntent } from '../../preview/stripe/objects/payment_intent';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { type AttentionKind, attention, type Standing } from '../../src/billing/attention';
import { dispute as disputeSchema } from '../../src/stripe/resources/dispute';
import { invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { paymentIntent } from '../../src/stripe/resources/payment-intent';
import { asRead, charge, customer, day, subscription as made, now } from './made';

const subscription = (fields = {}) => made([{ amount: 1000 }], fields);
/** Newest first, as Stripe lists them: an array of days ago and fields. */
const charges = (...each: [number, object?][]) =>
  each.map(([days, fields], index) =>
    charge({ id: `ch_${index + 1}`, created: Math.round(now - days * day), ...fields }),
  );

type Given = Partial<Standing>;

const kindsOf = (given: Given) =>
  attention({
    customer: customer(),
    ...{ subscriptions: [], charges: [], invoices: null, disputes: [], intents: [], now },
    ...given,
  }).map(({ kind }) => kind);

const whole = <T>(data: T[], has_more = false) => ({ data, has_more });

const reported = { fraud_details: { stripe_report: 'fraudulent' } };
const refunded = { amount_refunded: 4_900, refunded: true };
const ofDebit = { disputed: true, payment_method_details: { type: 'sepa_debit', sepa_debit: { last4: '3000' } } };

const dispute = (status: string, fields: Record<string, unknown> = {}) =>
  asRead(disputeSchema, {
    ...makeDispute({
      id: 'dp_1',
      created: now - 5 * day,
      livemode: false,
      amount: 4900,
      charge: 'ch_1',
      currency: 'usd',
    }),
    status,
    ...fields,
  });

const invoice = (fields: Partial<Stripe.Invoice>) =>
  asRead(
    invoiceSchema,
    makeInvoice({
      ...{ id: 'in_1', created: now - 60 * day, livemode: false, customer: 'cus_1', currency: 'usd' },
      ...fields,
    } as Parameters<typeof makeInvoice>[0]),
  );

const givenUp = (days: number) =>
  invoice({
    status: 'uncollectible',
    created: now - 2000 * day,
    status_transitions: {
      ...{ finalized_at: null, paid_at: null, voided_at: null },
      marked_uncollectible_at: now - days * day,
    },
  });

/** `until`: seconds since 1970. */
const voucher = (until: number) =>
  asRead(paymentIntent, {
    ...makePaymentIntent({ id: 'pi_1', created: now - 2 * day, livemode: false, amount: 4900, currency: 'brl' }),
    status: 'requires_action',
    next_action: { type: 'boleto_display_details', boleto_display_details: { expires_at: until } },
  });

const asParent = (subscription: string): Stripe.Invoice.Parent => ({
  type: 'subscription_details',
  quote_details: null,
  subscription_details: { subscription, metadata: null },
});

describe('what needs attention', () => {
  const healthy = [charge()];
  const active = [subscription()];
  const failed = { status: 'failed', paid: false };
  const held = { captured: false, amount_captured: 0 };
  const ofSubscription = asParent('sub_1');
  const until = (days: number) => ({ type: 'card', card: { capture_before: now + days * day } });

  it.each<[string, Given]>([
    ['all is well', { subscriptions: active, charges: healthy }],
    ['there is nothing', {}],
    ['a trial runs', { subscriptions: [subscription({ status: 'trialing' })], charges: healthy }],
    ['a subscription has ended', { subscriptions: [subscription({ status: 'canceled' })], charges: healthy }],
    ['a payment failed, and another succeeded since', { charges: charges([0], [1, failed]) }],
    ['a payment failed two years ago', { charges: charges([730, failed]) }],
    ['a payment failed seven weeks ago, and nothing is current', { charges: charges([49, failed]) }],
    [
      'a payment failed half a year ago, beside a subscription that is paid',
      { subscriptions: active, charges: charges([180, failed]) },
    ],
    ['a dispute of two years ago is not known', { charges: charges([730, { disputed: true }]) }],
    ['a dispute of five months ago is not known', { charges: charges([150, { disputed: true }]) }],
    ['a dispute was won', { charges: charges([20, { disputed: true }]), disputes: [dispute('won')] }],
    ['a dispute was lost', { charges: charges([20, { disputed: true }]), disputes: [dispute('lost')] }],
    [
      'a debit came back long ago',
      { charges: charges([90, ofDebit]), disputes: [dispute('lost', { created: now - 60 * day })] },
    ],
    ['a debit’s dispute was won', { charges: charges([20, ofDebit]), disputes: [dispute('won')] }],
    ['a payment was reported as fraud, and refunded', { charges: charges([9, { ...reported, ...refunded }]) }],
    [
      'a payment was reported as fraud, and the business found it safe',
      { charges: charges([9, { fraud_details: { stripe_report: 'fraudulent', user_report: 'safe' } }]) },
    ],
    ['a payment was reported as fraud half a year ago', { charges: charges([180, reported]) }],
    ['an inquiry is closed', { charges: charges([20, { disputed: true }]), disputes: [dispute('warning_closed')] }],
    ['a dispute was prevented', { charges: charges([20, { disputed: true }]), disputes: [dispute('prevented')] }],
    [
      'the dispute is of another payment',
      { charges: charges([20]), disputes: [dispute('needs_response', { charge: 'ch_9' })] },
    ],
    ['a hold is older than any can be', { charges: charges([40, held]) }],
    ['a hold has run out', { charges: charges([9, { ...held, payment_method_details: until(-2) }]) }],
    ['a voucher has run out', { intents: [voucher(now - 1)] }],
    ['a hold was released', { charges: charges([20, { ...held, refunded: true, amount_refunded: 4900 }]) }],
    [
      'Stripe calls them delinquent, with nothing current',
      { customer: customer({ delinquent: true }), charges: healthy },
    ],
    [
      'Stripe calls them delinquent, and every invoice is settled',
      {
        customer: customer({ delinquent: true }),
        ...{ subscriptions: active, charges: healthy },
        invoices: whole([invoice({ status: 'paid' }), invoice({ status: 'void' })]),
      },
    ],
    [
      'Stripe calls them delinquent, for an invoice that was given up long ago',
      {
        customer: customer({ delinquent: true }),
        ...{ subscriptions: active, charges: healthy },
        invoices: whole([givenUp(1000), invoice({ status: 'paid' })]),
      },
    ],
    [
      'an invoice ran past its day and was paid',
      { invoices: whole([invoice({ status: 'paid', due_date: now - 9 * day })]) },
    ],
    ['an invoice is open, with time left', { invoices: whole([invoice({ status: 'open', due_date: now + 9 * day })]) }],
  ])('is nothing where %s', (_, given) => {
    expect(kindsOf(given)).toEqual([]);
  });

  it.each<[string, Given, AttentionKind[]]>([
    [
      'a subscription that is past due',
      { subscriptions: [subscription({ status: 'past_due' })], charges: healthy },
      ['pastDue'],
    ],
    [
      'a subscription that is unpaid',
      { subscriptions: [subscription({ status: 'unpaid' })], charges: healthy },
      ['pastDue'],
    ],
    ['the latest payment, where it failed', { charges: charges([0, failed], [30]) }, ['failed']],
    [
      'a failure of two months ago, beside a current subscription',
      { subscriptions: active, charges: charges([60, failed]) },
      ['failed'],
    ],
    [
      'a dispute of a young payment, where it is not known',
      { charges: charges([100, { disputed: true }]) },
      ['disputed'],
    ],
    [
      'a dispute of a young payment, where the list is cut',
      { charges: charges([30, { disputed: true }]), disputes: [dispute('won', { charge: 'ch_9' })] },
      ['disputed'],
    ],
    ['a payment that Stripe reports as fraud', { charges: charges([9, reported]) }, ['fraud']],
    [
      'one of them of which a part was refunded',
      { charges: charges([9, { ...reported, amount_refunded: 900 }]) },
      ['fraud'],
    ],
    ['the dispute of one of them alone', { charges: charges([9, { ...reported, disputed: true }]) }, ['disputed']],
    [
      'a SEPA debit that the bank took back',
      { charges: charges([40, ofDebit]), disputes: [dispute('lost', { created: now - 10 * day })] },
      ['disputed'],
    ],
    [
      'a Bacs debit that was claimed back under the guarantee, a year later',
      {
        charges: charges([365, { ...ofDebit, payment_method_details: { type: 'bacs_debit' } }]),
        disputes: [dispute('lost', { created: now - day })],
      },
      ['disputed'],
    ],
    [
      'an ACH debit that was returned after it came through',
      {
        charges: charges([8, { ...ofDebit, payment_method_details: { type: 'us_bank_account' } }]),
        disputes: [dispute('lost', { reason: 'insufficient_funds' })],
      },
      ['disputed'],
    ],
    [
      'a dispute that needs an answer',
      { charges: charges([200, { disputed: true }]), disputes: [dispute('needs_response')] },
      ['disputed'],
    ],
    [
      'an inquiry',
      { charges: charges([20, { disputed: true }]), disputes: [dispute('warning_needs_response')] },
      ['disputed'],
    ],
    [
      'a dispute under review',
      { charges: charges([20, { disputed: true }]), disputes: [dispute('under_review')] },
      ['disputed'],
    ],
    [
      'a dispute of a status that is new',
      { charges: charges([20, { disputed: true }]), disputes: [dispute('arbitration')] },
      ['disputed'],
    ],
    [
      'the one of two that is open',
      {
        charges: charges([20, { disputed: true }]),
        disputes: [dispute('won', { id: 'dp_2' }), dispute('needs_response')],
      },
      ['disputed'],
    ],
    ['a payment that is held', { charges: charges([6, held]) }, ['uncaptured']],
    [
      'a payment that is held for longer than usual',
      { charges: charges([40, { ...held, payment_method_details: until(3) }]) },
      ['uncaptured'],
    ],
    ['a voucher, up to its last second', { intents: [voucher(now)] }, ['awaited']],
    [
      'an invoice of no subscription that was tried in vain',
      {
        charges: healthy,
        invoices: whole([invoice({ status: 'open', attempt_count: 2, next_payment_attempt: now + day })]),
      },
      ['unpaid'],
    ],
    [
      'the failed payment alone, where it was for that invoice as far as can be told',
      {
        charges: charges([1, failed]),
        invoices: whole([invoice({ status: 'open', attempt_count: 2, amount_due: 4_900, amount_remaining: 4_900 })]),
      },
      ['failed'],
    ],
    [
      'the subscription alone, where it waits for that invoice',
      {
        subscriptions: [subscription({ status: 'past_due' })],
        charges: healthy,
        invoices: whole([invoice({ status: 'open', attempt_count: 2, parent: ofSubscription })]),
      },
      ['pastDue'],
    ],
    [
      'an overdue invoice, however old',
      { invoices: whole([invoice({ status: 'open', due_date: now - 400 * day })]) },
      ['overdue'],
    ],
    [
      'a draft that Stripe could not issue, and no other draft',
      {
        invoices: whole([
          invoice({
            status: 'draft',
            last_finalization_error: { code: 'customer_tax_location_invalid', type: 'invalid_request_error' },
          }),
          invoice({ status: 'draft', auto_advance: false }),
          invoice({ status: 'draft', auto_advance: true }),
        ]),
      },
      ['stuck'],
    ],
    [
      'Stripe’s word that they are delinquent, where invoices are not known',
      { customer: customer({ delinquent: true }), subscriptions: active, charges: healthy },
      ['delinquent'],
    ],
    [
      'the same where the invoices are cut',
      {
        customer: customer({ delinquent: true }),
        subscriptions: active,
        invoices: whole([invoice({ status: 'paid' })], true),
      },
      ['delinquent'],
    ],
    [
      'the same where an invoice was given up lately',
      { customer: customer({ delinquent: true }), subscriptions: active, invoices: whole([givenUp(30)]) },
      ['delinquent'],
    ],
    [
      'not that where something else has said so',
      { customer: customer({ delinquent: true }), subscriptions: [subscription({ status: 'past_due' })] },
      ['pastDue'],
    ],
  ])('is %s', (_, given, expected) => {
    expect(kindsOf(given)).toEqual(expected);
  });

  it.each<[string, object, number, AttentionKind[]]>([
    ['failed', { status: 'failed' }, 10, ['refund']],
    ['failed half a year ago', { status: 'failed' }, 200, []],
    ['waits for the customer', { status: 'requires_action' }, 10, ['refund']],
    ['waits for the balance', { status: 'pending', pending_reason: 'insufficient_funds' }, 10, ['refund']],
    ['waits for the customer for half a year', { status: 'requires_action' }, 200, ['refund']],
    [
      'waits for the balance for half a year',
      { status: 'pending', pending_reason: 'insufficient_funds' },
      200,
      ['refund'],
    ],
    ['is on its way', { status: 'pending', pending_reason: 'processing' }, 10, []],
    ['is on its way for too long', { status: 'pending', pending_reason: 'processing' }, 40, ['refund']],
    ['is on its way for half a year, and nobody says why', { status: 'pending' }, 200, ['refund']],
    ['was cancelled half a year ago', { status: 'canceled' }, 200, []],
    ['went through', { status: 'succeeded' }, 10, []],
  ])('is a refund that somebody must see to: one that %s', (_, fields, daysAgo, expected) => {
    const made = makeRefund({
      id: 're_1',
      created: now - daysAgo * day,
      amount: 900,
      charge: 'ch_1',
      currency: 'usd',
      ...fields,
    });
    const refunds = { object: 'list', data: [made], has_more: false, url: '' };
    expect(kindsOf({ charges: charges([daysAgo + 5, { refunds }]) })).toEqual(expected);
  });

  it('comes in the order of its weight', () => {
    const renewal = { ...failed, description: 'Subscription update' };
    const all = charges([0, renewal], [1], [2], [9, { disputed: true }], [20, held]);
    expect(kindsOf({ subscriptions: [subscription({ status: 'past_due' })], charges: all })).toEqual([
      'pastDue',
      'disputed',
      'chargedTwice',
      'uncaptured',
    ]);
  });

  it('says of a past due subscription why the newest payment failed, however long ago', () => {
    const [found] = attention({
      ...{ customer: customer(), invoices: null, disputes: [], intents: [], now },
      ...{
        subscriptions: [subscription({ status: 'unpaid' })],
        charges: charges([300, { ...failed, description: 'Subscription update' }]),
      },
    });
    expect(found).toMatchObject({ kind: 'pastDue', behind: { failed: { id: 'ch_1' } } });
  });
});

describe('why a subscription is past due', () => {
  const failed = { status: 'failed', paid: false };
  const pastDue = subscription({ status: 'past_due' });
  const own = { ...failed, description: 'Subscription update' };

  it('is never the failure of another payment, which is told by itself', () => {
    const found = attention({
      ...{ customer: customer(), invoices: null, disputes: [], intents: [], now },
      ...{ subscriptions: [pastDue], charges: charges([1, { ...failed, description: 'Consulting' }]) },
    });
    expect(found).toMatchObject([{ kind: 'pastDue', behind: { failed: null } }, { kind: 'failed' }]);
  });

  it('is not told of two, where nothing tells for which of them the payment was', () => {
    const found = attention({
      ...{ customer: customer(), invoices: null, disputes: [], intents: [], now },
      ...{ subscriptions: [pastDue, subscription({ id: 'sub_2', status: 'past_due' })], charges: charges([1, own]) },
    });
    expect(found.map((each) => (each.kind === 'pastDue' ? each.behind.failed : each.kind))).toEqual([
      null,
      null,
      'failed',
    ]);
  });
});
