import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { makeInvoice } from '../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../preview/stripe/objects/invoice_payment';
import { historyOf, perhapsPaidBy } from '../../src/billing/history';
import { type Invoice, invoice as invoiceSchema } from '../../src/stripe/resources/invoice';
import { asRead, charge, day, now } from './made';

/** An invoice of so many days ago; `intent`: of the PaymentIntent that pays it. */
function invoice(id: string, days: number, fields: Partial<Stripe.Invoice>, intent?: string): Invoice {
  const base = { id, created: now - days * day, livemode: false, currency: 'usd', customer: 'cus_1' };
  const payment = makeInvoicePayment({
    ...{ id: 'inpay_1', created: base.created, livemode: false, currency: 'usd', invoice: id },
    ...{ amount_requested: 4900, status: fields.status === 'paid' ? 'paid' : 'open', is_default: true },
    payment: { type: 'payment_intent', payment_intent: intent ?? '' },
  });
  const payments = { object: 'list', data: intent ? [payment] : [], has_more: false, url: '' };
  const amount = { total: 4900, amount_due: 4900, amount_remaining: fields.status === 'open' ? 4900 : 0 };
  return asRead(invoiceSchema, { ...makeInvoice(base), ...amount, ...fields, payments });
}

const paidBy = (id: string, days: number, fields = {}) =>
  charge({ id: `ch_${id}`, created: now - days * day, payment_intent: `pi_${id}`, ...fields });
const failed = { status: 'failed', captured: false, paid: false };
const idsOf = ({ entries }: ReturnType<typeof historyOf>) =>
  entries.map((entry) => (entry.kind === 'payment' ? entry.charge.id : entry.invoice.id));

describe('payments and invoices in one list', () => {
  it('show a renewal once: its invoice is what its payment says', () => {
    const history = historyOf([paidBy('a', 1)], [invoice('in_a', 1, { status: 'paid' }, 'pi_a')]);
    expect(idsOf(history)).toEqual(['ch_a']);
    expect(history.unsettled).toEqual([]);
  });

  it('show an invoice of which a part was paid elsewhere beside the payment of the rest', () => {
    const bill = invoice('in_a', 2, { status: 'paid', amount_paid: 9000, amount_due: 9000 }, 'pi_a');
    expect(idsOf(historyOf([paidBy('a', 1)], [bill]))).toEqual(['ch_a', 'in_a']);
    expect(idsOf(historyOf([paidBy('a', 1)], [{ ...bill, amount_paid: 4900 }]))).toEqual(['ch_a']);
  });

  it.each<[string, Partial<Stripe.Invoice>]>([
    ['was paid by what is not shown', { status: 'paid' }],
    ['is void', { status: 'void' }],
    ['is a draft that stays one', { status: 'draft', auto_advance: false }],
  ])('show an invoice that %s in its place', (_, fields) => {
    const bill = invoice('in_b', 5, fields, 'pi_b');
    expect(idsOf(historyOf([paidBy('a', 1), paidBy('c', 9)], [bill]))).toEqual(['ch_a', 'in_b', 'ch_c']);
  });

  it('show an invoice that is void beside the payment that failed for it', () => {
    const history = historyOf([paidBy('a', 1, failed)], [invoice('in_a', 2, { status: 'void' }, 'pi_a')]);
    expect(idsOf(history)).toEqual(['ch_a', 'in_a']);
  });

  it('put an invoice that is owed first, whatever was tried for it', () => {
    const owed = invoice('in_a', 40, { status: 'open' }, 'pi_a');
    const history = historyOf([paidBy('a', 1, failed)], [owed]);
    expect(history.unsettled).toEqual([owed]);
    expect(idsOf(history)).toEqual([]);
    expect(history.attempts).toMatchObject([{ charge: { id: 'ch_a' } }]);
  });

  it('show attempts at one payment once, by the newest', () => {
    const again = { payment_intent: 'pi_a' };
    const attempts = [
      paidBy('a', 1),
      paidBy('a2', 2, { ...failed, ...again }),
      paidBy('b', 3),
      paidBy('a3', 4, { ...failed, ...again }),
    ];
    const { entries } = historyOf(attempts, []);
    expect(
      entries.map((each) => (each.kind === 'payment' ? [each.charge.id, each.tries.map(({ id }) => id)] : [])),
    ).toEqual([
      ['ch_a', ['ch_a2', 'ch_a3']],
      ['ch_b', []],
    ]);
  });

  it('hide no attempt of a payment that has none in common, and none that succeeded', () => {
    const alone = { payment_intent: null };
    const attempts = [
      paidBy('a', 1, alone),
      paidBy('b', 2, { ...failed, ...alone }),
      paidBy('a2', 3, { payment_intent: 'pi_x' }),
    ];
    const twice = [...attempts, paidBy('a3', 4, { payment_intent: 'pi_x' })];
    expect(idsOf(historyOf(twice, []))).toEqual(['ch_a', 'ch_b', 'ch_a2', 'ch_a3']);
  });

  it('hold each payment once, newest first', () => {
    const some = fc.array(
      fc.record({ days: fc.nat(60), intent: fc.constantFrom(null, 'pi_1', 'pi_2'), isFailed: fc.boolean() }),
    );
    fc.assert(
      fc.property(some, (made) => {
        const charges = made
          .map(({ days, intent, isFailed }, index) =>
            charge({
              ...{ id: `ch_${index}`, created: now - days * day, payment_intent: intent },
              ...(isFailed ? failed : {}),
            }),
          )
          .sort((one, other) => other.created - one.created);
        const { entries } = historyOf(charges, []);
        const all = entries.flatMap((each) => (each.kind === 'payment' ? [each.charge, ...each.tries] : []));
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
        expect(all).toHaveLength(charges.length);
        const times = entries.map((each) => (each.kind === 'payment' ? each.charge.created : 0));
        expect(times).toEqual([...times].sort((one, other) => other - one));
      }),
    );
  });
});

describe('a paid invoice of which Stripe names no payment', () => {
  const paidAt = (days: number) => ({
    status_transitions: {
      paid_at: now - days * day,
      finalized_at: null,
      marked_uncollectible_at: null,
      voided_at: null,
    },
  });
  const bill = (fields: object = {}) =>
    invoice('in_a', 3, { status: 'paid', amount_paid: 4900, ...paidAt(3), ...fields } as Partial<Stripe.Invoice>);
  const alone = (days: number, fields = {}) =>
    paidBy('a', days, { payment_intent: null, amount: 4900, amount_captured: 4900, ...fields });

  it.each<[string, ReturnType<typeof alone>[], string | null]>([
    ['may be paid by the one that fits', [alone(3)], 'ch_a'],
    ['is not, by one of another amount', [alone(3, { amount: 4800, amount_captured: 4800 })], null],
    ['is not, by one in another currency', [alone(3, { currency: 'eur' })], null],
    ['is not, by one of another week', [alone(10)], null],
    ['is not, by one that failed', [alone(3, failed)], null],
    ['is left open, where two fit', [alone(3), alone(3, { id: 'ch_b' })], null],
  ])('%s', (_, charges, expected) => {
    expect(perhapsPaidBy(bill(), charges, [bill()])?.id ?? null).toBe(expected);
  });

  it('is not, by one that is known to be for another', () => {
    const other = { ...invoice('in_b', 3, { status: 'paid' }, 'pi_a'), id: 'in_b' };
    expect(perhapsPaidBy(bill(), [paidBy('a', 3)], [bill(), other])).toBeNull();
  });
});
