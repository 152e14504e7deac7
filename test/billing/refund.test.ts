import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { makeDispute } from '../../preview/stripe/objects/dispute';
import { makeRefund } from '../../preview/stripe/objects/refund';
import { type DisputeKind, disputeKind, leftToRefund } from '../../src/billing/dispute';
import { paymentState } from '../../src/billing/payment';
import { refundedPart, refundFacts, refundsOf } from '../../src/billing/refund';
import { wordsAt } from '../../src/language/words/languages';
import { type Charge, charge as chargeSchema } from '../../src/stripe/resources/charge';
import { dispute as disputeSchema } from '../../src/stripe/resources/dispute';
import { refund } from '../../src/stripe/resources/refund';
import { asRead, now } from './made';

function charge(fields: Partial<Stripe.Charge> = {}): Charge {
  const base = { id: 'ch_1', created: now, livemode: false, amount: 6900, currency: 'usd' };
  return asRead(chargeSchema, makeCharge({ ...base, ...fields }));
}

describe('what is left to refund', () => {
  it.each<[string, Partial<Stripe.Charge>, { back: number; left: number; state: string }]>([
    ['all, where nothing went back', {}, { back: 0, left: 6900, state: 'succeeded' }],
    ['the rest, where a part did', { amount_refunded: 2000 }, { back: 2000, left: 4900, state: 'partlyRefunded' }],
    ['nothing, where all did', { amount_refunded: 6900, refunded: true }, { back: 6900, left: 0, state: 'refunded' }],
    [
      // Stripe counts the $9.00 that it released when only $60.00 were captured.
      'what was captured, where less was than had been held',
      { amount_captured: 6000, amount_refunded: 900 },
      { back: 0, left: 6000, state: 'succeeded' },
    ],
    [
      'what is left of what was captured',
      { amount_captured: 6000, amount_refunded: 2900 },
      { back: 2000, left: 4000, state: 'partlyRefunded' },
    ],
  ])('is %s', (_, fields, { back, left, state }) => {
    const made = charge(fields);
    expect(refundedPart(made).minor).toBe(back);
    expect(leftToRefund({ charge: made, disputes: [] })).toEqual({ minor: left, currency: 'usd' });
    expect(paymentState(made)).toBe(state);
  });
});

describe('the refunds of a payment', () => {
  const made = (id: string, amount: number, created = now) =>
    makeRefund({ id, created, amount, charge: 'ch_1', currency: 'usd' });
  const listed = (fields: Partial<Stripe.Charge>, ...data: Stripe.Refund[]) =>
    refundsOf(charge({ ...fields, refunds: { object: 'list', data, has_more: false, url: '' } })).map(({ id }) => id);

  it('are all that Stripe lists', () => {
    expect(listed({ amount_refunded: 2900 }, made('re_2', 2000), made('re_1', 900))).toEqual(['re_2', 're_1']);
  });

  it('are not what was released when less was captured than was held', () => {
    const part = { amount_captured: 6000, amount_refunded: 2900 };
    expect(listed(part, made('re_2', 2000), made('re_1', 900))).toEqual(['re_2']);
    expect(listed(part, made('re_3', 900), made('re_2', 900), made('re_1', 900))).toEqual(['re_3', 're_2']);
  });
});

describe('a refund in words', () => {
  const line = (fields: Partial<Stripe.Refund>) => {
    const base = { id: 're_1', created: now, amount: 2000, charge: 'ch_1', currency: 'usd' };
    const made = makeRefund({ ...base, ...fields } as Parameters<typeof makeRefund>[0]);
    return wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 }).refunds.line(refundFacts(asRead(refund, made)));
  };

  it('names who refunded when this add-on did, and nobody when not', () => {
    expect(line({})).toBe('$20.00 refunded Nov\u00a020');
    expect(line({ metadata: { tillside_agent: 'kim@acme.example' } })).toBe(
      '$20.00 refunded Nov\u00a020 by kim@acme.example',
    );
  });

  it.each([
    ['pending', 'refund of $20.00 on its way since Nov\u00a020'],
    ['requires_action', 'refund of $20.00 waiting for the customer since Nov\u00a020'],
    ['failed', 'refund of $20.00 made on Nov\u00a020 failed'],
    ['canceled', 'refund of $20.00 made on Nov\u00a020 was canceled'],
    ['under_review', 'refund of $20.00 Nov\u00a020, “under_review” in Stripe’s terms'],
  ])('does not call %s refunded', (status, words) => {
    expect(line({ status })).toBe(words);
  });
});

describe('the kind of a dispute', () => {
  const dispute = (status: Stripe.Dispute.Status) =>
    asRead(
      disputeSchema,
      makeDispute({
        id: 'dp_1',
        created: now,
        livemode: false,
        amount: 6900,
        charge: 'ch_1',
        currency: 'usd',
        payment_intent: null,
        reason: 'general',
        status,
      }),
    );

  it.each<[DisputeKind, Stripe.Dispute.Status[]]>([
    ['inquiry', ['warning_needs_response']],
    ['inquiry', ['warning_under_review']],
    ['inquiryClosed', ['warning_closed']],
    ['chargeback', ['needs_response']],
    ['chargeback', ['under_review']],
    ['chargeback', ['appeal_needs_response']],
    ['lost', ['lost']],
    ['prevented', ['prevented']],
    ['won', ['won']],
    // An inquiry that became a chargeback, and several: the worst is told.
    ['chargeback', ['warning_closed', 'needs_response']],
    ['lost', ['won', 'lost']],
    ['won', ['won', 'warning_closed']],
    // Not taken for one that is known.
    ['other', ['something_new' as Stripe.Dispute.Status]],
    ['other', ['lost', 'something_new' as Stripe.Dispute.Status]],
  ])('is %s for %j', (kind, statuses) => {
    expect(disputeKind({ charge: charge({ disputed: true }), disputes: statuses.map(dispute) })).toBe(kind);
  });

  it('is unknown where the charge is disputed and the key can’t see how', () => {
    expect(disputeKind({ charge: charge({ disputed: true }), disputes: null })).toBe('unknown');
    expect(disputeKind({ charge: charge({ disputed: true }), disputes: [] })).toBe('unknown');
  });

  it.each(['sepa_debit', 'bacs_debit', 'us_bank_account', 'au_becs_debit', 'acss_debit', 'nz_bank_account'])(
    'that was lost of a debit (%s) is a return',
    (type) => {
      const debited = charge({ disputed: true, payment_method_details: { type } });
      expect(disputeKind({ charge: debited, disputes: [dispute('lost')] })).toBe('returned');
      expect(disputeKind({ charge: debited, disputes: [dispute('won')] })).toBe('won');
      expect(disputeKind({ charge: debited, disputes: [dispute('needs_response')] })).toBe('chargeback');
    },
  );

  it('is none without a dispute', () => {
    expect(disputeKind({ charge: charge(), disputes: [] })).toBe('none');
  });
});
