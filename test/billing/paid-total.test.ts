/** What was paid in all: the same, however it is cut into pages. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeCharge } from '../../preview/stripe/objects/charge';
import { counted, noneCounted, readCounted, totalsOf } from '../../src/billing/paid-total';
import { charge as chargeSchema } from '../../src/stripe/resources/charge';
import { asRead } from './made';

const base = { livemode: false, customer: 'cus_1' };
const charge = (fields: Record<string, unknown>) =>
  asRead(chargeSchema, makeCharge({ id: 'ch_1', created: 1, amount: 100, currency: 'usd', ...base, ...fields }));

const any = fc
  .record({
    amount: fc.integer({ min: 1, max: 10_000 }),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
    currency: fc.constantFrom('usd', 'eur', 'jpy'),
    how: fc.constantFrom('succeeded', 'failed', 'pending', 'held'),
  })
  .map(({ amount, part, currency, how }) => ({ amount, back: Math.floor(amount * part), currency, how }));

const listed = (all: readonly ReturnType<typeof made>[]) => ({ data: [...all], has_more: false });
const made = (
  { amount, back, currency, how }: { amount: number; back: number; currency: string; how: string },
  at = 1,
) =>
  charge({
    amount,
    currency,
    created: at,
    status: how === 'held' ? 'succeeded' : how,
    captured: how === 'succeeded',
    amount_captured: how === 'succeeded' ? amount : 0,
    amount_refunded: how === 'succeeded' ? back : 0,
    refunded: how === 'succeeded' && back === amount,
  });

describe('what was paid in all', () => {
  it('is the sum of what succeeded, per currency, however it is cut into pages', () => {
    fc.assert(
      fc.property(fc.array(any, { maxLength: 30 }), fc.nat(30), (all, cut) => {
        const charges = all.map((each, index) => made(each, 1_000 - index));
        const first = counted(noneCounted, listed(charges.slice(0, cut)));
        // On its way to the next page it is a text.
        const travelled = readCounted(JSON.stringify(first));
        const whole = counted(travelled ?? noneCounted, listed(charges.slice(cut)));
        expect(whole).toEqual(counted(noneCounted, listed(charges)));
        for (const currency of ['usd', 'eur', 'jpy']) {
          const paid = all.filter((each) => each.currency === currency && each.how === 'succeeded');
          const total = totalsOf(whole).find(({ amount }) => amount.currency === currency);
          expect(total?.amount.minor ?? 0).toBe(paid.reduce((sum, { amount }) => sum + amount, 0));
          expect(total?.refunded.minor ?? 0).toBe(paid.reduce((sum, { back }) => sum + back, 0));
          expect(total?.count ?? 0).toBe(paid.length);
        }
        expect(whole.read).toBe(all.length);
        expect(whole.pending).toBe(all.filter(({ how }) => how === 'pending').length);
      }),
    );
  });

  it.each(['', 'null', '{}', '[1]', '{"sums":[{"currency":"usd"}],"read":1,"pending":0,"unread":0,"back":1}'])(
    'is not taken up from %s',
    (text) => {
      expect(readCounted(text)).toBeNull();
    },
  );
});
