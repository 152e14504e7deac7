/** What was paid, went back, is disputed and is owed, of random payments and invoices: by an oracle of its own. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { makeCharge } from '../../../preview/stripe/objects/charge';
import { makeDispute } from '../../../preview/stripe/objects/dispute';
import { makeInvoice } from '../../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../../preview/stripe/objects/invoice_payment';
import { makeRefund } from '../../../preview/stripe/objects/refund';
import { disputeNow, isOpen, leftToRefund } from '../../../src/billing/dispute';
import { stillOwed } from '../../../src/billing/invoice';
import { paid, paymentState } from '../../../src/billing/payment';
import { givenBack, refundedPart } from '../../../src/billing/refund';
import { charge as chargeSchema } from '../../../src/stripe/resources/charge';
import { dispute as disputeSchema } from '../../../src/stripe/resources/dispute';
import { invoice as invoiceSchema } from '../../../src/stripe/resources/invoice';
import { cases } from '../../cases';
import { asRead } from '../made';
import { owed, refunded } from './oracle';

const numRuns = cases({ sample: 500, all: 20_000 });
const seed = 20_261_121;
const NOW = Date.UTC(2026, 10, 20, 12) / 1000;
const DAY = 86_400;

const STATES = ['succeeded', 'succeeded', 'pending', 'requires_action', 'failed', 'canceled'] as const;

const payments = fc.record({
  currency: fc.constantFrom('usd', 'eur', 'jpy', 'kwd'),
  amount: fc.integer({ min: 50, max: 99_999 }),
  outcome: fc.constantFrom('captured', 'captured', 'captured', 'partly', 'held', 'released', 'failed', 'pending'),
  /** In thousandths of what was held. */
  captured: fc.integer({ min: 1, max: 999 }),
  /** Whether Stripe has not taken yet what failed out of what it counts as refunded. */
  isLate: fc.constantFrom(false, false, true),
  /** Thousandths of what is left. */
  refunds: fc.array(
    fc.record({
      share: fc.oneof(fc.integer({ min: 1, max: 999 }), fc.constant(1000)),
      status: fc.constantFrom(...STATES),
    }),
    { maxLength: 12 },
  ),
});
type Plan = typeof payments extends fc.Arbitrary<infer T> ? T : never;

/** The charge as Stripe tells it, its newest ten refunds with it; `made`: all refunds that somebody asked for. */
function paymentOf({ currency, amount, outcome, captured: share, refunds, isLate }: Plan) {
  const isCaptured = outcome === 'captured' || outcome === 'partly';
  const captured = outcome === 'partly' ? Math.max(1, Math.floor((amount * share) / 1000)) : isCaptured ? amount : 0;
  const base = { charge: 'ch_1Oracle', currency };
  // What is not captured is given up, which Stripe keeps as a refund, the first of all.
  const released = outcome === 'partly' ? amount - captured : outcome === 'released' ? amount : 0;
  const given: Stripe.Refund[] = [];
  let left = captured;
  for (const { share, status } of isCaptured ? refunds : []) {
    const part = Math.floor((left * share) / 1000);
    if (part === 0) continue;
    given.push(
      makeRefund({ ...base, id: `re_1Oracle${given.length}`, created: NOW - 900 + given.length, amount: part, status }),
    );
    if (status !== 'failed' && status !== 'canceled') left -= part;
  }
  const release =
    released > 0 ? [makeRefund({ ...base, id: 're_1OracleReleased', created: NOW - 1000, amount: released })] : [];
  const newestFirst = [...release, ...given].reverse();
  const inVain = given.filter(({ status }) => status === 'failed').map((each) => each.amount);
  // Beside a release it can't be told which of the two Stripe counts.
  const late = isLate && released === 0 ? inVain.reduce((sum, each) => sum + each, 0) : 0;
  const back = Math.min(amount, captured - left + released + late);
  const charge = makeCharge({
    id: 'ch_1Oracle',
    created: NOW - DAY,
    livemode: false,
    amount,
    currency,
    status: outcome === 'failed' || outcome === 'pending' ? outcome : 'succeeded',
    captured: isCaptured,
    amount_captured: captured,
    amount_refunded: back,
    refunded: back === amount,
  });
  const list = { object: 'list', data: newestFirst.slice(0, 10), has_more: newestFirst.length > 10, url: '' };
  return { charge: asRead(chargeSchema, { ...charge, refunds: list }), made: given, captured, amount };
}

describe('a payment', () => {
  it('is paid, given back and left as the oracle says', () => {
    fc.assert(
      fc.property(payments, (plan) => {
        const { charge, made, captured } = paymentOf(plan);
        if (!charge.captured) return;
        const back = refunded(made);
        const { currency } = plan;
        expect(paid(charge)).toEqual({ minor: captured, currency });
        expect(refundedPart(charge)).toEqual({ minor: back.done + back.underWay, currency });
        expect(leftToRefund({ charge: charge, disputes: [] })).toEqual({
          minor: captured - back.done - back.underWay,
          currency,
        });
        const told = givenBack(charge);
        // Of more than ten refunds the older ones are not known, and it says so.
        if (told.isWhole) expect(told.done).toEqual({ minor: back.done, currency });
        else expect(charge.refunds?.has_more).toBe(true);
      }),
      { numRuns, seed },
    );
  });

  it('is in the state that its money is in', () => {
    fc.assert(
      fc.property(payments, (plan) => {
        const { charge, made, captured } = paymentOf(plan);
        const back = refunded(made);
        const state = paymentState(charge);
        if (plan.outcome === 'failed' || plan.outcome === 'pending') expect(state).toBe(plan.outcome);
        else if (plan.outcome === 'held') expect(state).toBe('uncaptured');
        else if (plan.outcome === 'released') expect(state).toBe('released');
        else if (back.done + back.underWay === 0) expect(state).toBe('succeeded');
        else if (back.done === captured) expect(state).toBe('refunded');
        else if (back.done + back.underWay === captured && !charge.refunds?.has_more) expect(state).toBe('refunding');
        else if (!charge.refunds?.has_more) expect(state).toBe('partlyRefunded');
      }),
      { numRuns, seed },
    );
  });

  it('is disputed now only where one of its disputes is open, whatever it once was', () => {
    const all = [
      'warning_needs_response',
      'warning_under_review',
      'warning_closed',
      'needs_response',
      'under_review',
      'won',
      'lost',
      'prevented',
    ] as const;
    const open: readonly string[] = [
      'warning_needs_response',
      'warning_under_review',
      'needs_response',
      'under_review',
    ];
    const disputes = fc.array(fc.record({ status: fc.constantFrom(...all), isOwn: fc.boolean() }), { maxLength: 3 });
    fc.assert(
      fc.property(disputes, fc.integer({ min: 1, max: 400 }), (given, age) => {
        const read = given.map(({ status, isOwn }, index) =>
          asRead(
            disputeSchema,
            makeDispute({
              id: `dp_1Oracle${index}`,
              created: NOW - DAY,
              livemode: false,
              amount: 4900,
              currency: 'usd',
              charge: isOwn ? 'ch_1Oracle' : 'ch_1Another',
              status,
              reason: 'general',
            }),
          ),
        );
        const own = given.filter(({ isOwn }) => isOwn);
        const made = makeCharge({
          id: 'ch_1Oracle',
          created: NOW - age * DAY,
          livemode: false,
          amount: 4900,
          currency: 'usd',
        });
        const charge = asRead(chargeSchema, { ...made, disputed: own.length > 0 });
        const now = disputeNow(charge, read, NOW);
        const isDisputed = own.some(({ status }) => open.includes(status));
        expect(now?.kind === 'known' && isOpen(now.dispute)).toBe(isDisputed);
        expect(now === null).toBe(own.length === 0);
      }),
      { numRuns, seed },
    );
  });
});

describe('an invoice', () => {
  const invoices = fc.record({
    status: fc.constantFrom('draft', 'open', 'open', 'uncollectible', 'paid', 'void'),
    total: fc.integer({ min: -5000, max: 90_000 }),
    balance: fc.integer({ min: -9000, max: 3000 }),
    parts: fc.array(
      fc.record({ share: fc.integer({ min: 1, max: 999 }), status: fc.constantFrom('paid', 'open', 'canceled') }),
      { maxLength: 3 },
    ),
  });

  it('owes what was not paid of it, after the customer’s balance', () => {
    fc.assert(
      fc.property(invoices, ({ status, total, balance, parts }) => {
        const due = Math.max(0, total + balance);
        let left = due;
        const payments = parts.map(({ share, status }, index) => {
          const amount = Math.floor((left * share) / 1000);
          if (status === 'paid') left -= amount;
          return makeInvoicePayment({
            id: `inpay_1Oracle${index}`,
            created: NOW,
            livemode: false,
            currency: 'usd',
            invoice: 'in_1Oracle',
            amount_requested: amount,
            amount_paid: status === 'paid' ? amount : null,
            payment: { type: 'payment_intent', payment_intent: `pi_1Oracle${index}` },
            status,
          });
        });
        if (status === 'paid') left = 0;
        const made = makeInvoice({
          id: 'in_1Oracle',
          created: NOW,
          livemode: false,
          customer: 'cus_1Oracle',
          currency: 'usd',
          status: status as Stripe.Invoice.Status,
          total,
          starting_balance: balance,
          amount_due: due,
          amount_paid: due - left,
          amount_remaining: left,
        });
        expect(stillOwed(asRead(invoiceSchema, made))).toEqual({ minor: owed(made, payments), currency: 'usd' });
      }),
      { numRuns, seed },
    );
  });
});
