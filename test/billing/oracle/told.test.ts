/**
 * What the product says of random accounts, held against the oracle: equal, or "not known" for a reason that is so. What it
 * leaves out by its own words (what waits, "without items that are still pending") is left out here too.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { monthlyFigure } from '../../../src/billing/monthly';
import { nextCharge, type Unknown } from '../../../src/billing/next';
import { cases } from '../../cases';
import { accountOf } from './accounts';
import { rounded } from './exact';
import { monthlyOf, type Next, nextOf, type Raw, rawOf } from './oracle';
import { NOW, type Plan, plans } from './plans';
import { type Reads, readOf } from './told';

const numRuns = cases({ sample: 400, all: 10_000 });
const seed = 20_261_122;

const reads = fc.record({ coupons: fc.boolean(), products: fc.boolean(), options: fc.boolean() });
const accounts = fc.tuple(plans, reads).filter(([plan]) => isPlausible(plan));

/**
 * Stripe refuses a coupon that applies to nothing on its subscription, and lists do not tell what a coupon is limited to:
 * of a single product it is taken to be for that.
 */
function isPlausible({ items, discounts, customerDiscount }: Plan): boolean {
  const sold = new Set(items.map(({ product }) => product));
  return [...discounts, customerDiscount].every((each) => !each || each.product === null || sold.has(each.product));
}

/** Each reason why an amount is not known, where it is so. */
const holds: Record<Unknown, (raw: Raw, reads: Reads) => boolean> = {
  usage: ({ items }) => items.some(({ price }) => price.recurring?.usage_type === 'metered'),
  tiers: ({ items }) => items.some(({ price }) => price.billing_scheme === 'tiered'),
  currency: ({ items, subscription }, { options }) =>
    !options && items.some(({ price }) => price.currency !== subscription.currency),
  // No price of the plans is.
  price: () => false,
  items: ({ items }) => items.length > 10,
  discounts: (raw) => isDiscounted(raw),
  endsWithin: ({ subscription }) => subscription.cancel_at !== null,
  pendingUpdate: ({ subscription }) => subscription.pending_update !== null,
};

function isDiscounted({ subscription, items, customer }: Raw): boolean {
  return (
    subscription.discounts.length > 0 ||
    customer.discount !== null ||
    items.some(({ discounts }) => discounts.length > 0)
  );
}

describe('what comes next', () => {
  it('is told as it is, or as not known', () => {
    let known = 0;
    fc.assert(
      fc.property(accounts, ([plan, read]) => {
        const { store } = accountOf(plan);
        const raw = rawOf(store);
        const said = nextOf(raw);
        const told = nextCharge({ ...readOf(store, read), isOnly: true });
        if (told.kind === 'unknown') {
          expect([told.why, raw.schedule !== null]).toEqual(['schedule', true]);
          return;
        }
        expect(outline(told)).toEqual(outline(said));
        if (said.kind !== 'charge' || told.kind !== 'charge') return;
        const { net, unknown, due, withTax } = told.amount;
        if (unknown !== null) expect([unknown, holds[unknown](raw, read)]).toEqual([unknown, true]);
        else expect(net?.minor).toBe(said.net);
        const waits = raw.pending.some(({ currency }) => currency === raw.subscription.currency);
        if (waits || net === null) return;
        known += 1;
        if (due) expect(due.minor).toBe(said.due);
        if (withTax) expect(withTax.minor).toBe(said.total);
        if (told.amount.tax === 'none') expect(said.total).toBe(said.net);
      }),
      { numRuns, seed },
    );
    // It says something of many, and not of all that it does not know.
    expect(known).toBeGreaterThan(numRuns / 25);
  });
});

const outline = (next: Next | ReturnType<typeof nextCharge>) => {
  if (next.kind === 'charge') return `charge at ${next.at}`;
  return next.kind === 'none' ? `none: ${next.why}` : next.kind;
};

describe('an average month', () => {
  it('costs what the oracle says, where nothing is noted that it leaves out', () => {
    fc.assert(
      fc.property(accounts, ([plan, read]) => {
        const { store } = accountOf(plan);
        const raw = rawOf(store);
        const { customer, subscription } = readOf(store, read);
        const basis = {
          subscriptions: [subscription],
          allCurrent: true,
          customer,
          now: NOW,
        };
        const { amounts, notes } = monthlyFigure(basis);
        const [amount] = amounts;
        if (!amount || notes.some((note) => note !== 'someEnds' && note !== 'beforeTax')) return;
        expect(amount).toEqual({
          minor: rounded(monthlyOf(raw, lastingCoupons(raw), firstEnd(raw))),
          currency: plan.currency,
        });
      }),
      { numRuns, seed },
    );
  });
});

const firstEnd = ({ items }: Pick<Raw, 'items'>) =>
  Math.min(...items.map(({ current_period_end }) => current_period_end));

/** What comes off every invoice from the next one on; a discount that ends before it is none, one that counts once neither. */
function lastingCoupons({ subscription, items, customer, discounts, coupons }: Raw) {
  const at = firstEnd({ items });
  const own = subscription.discounts.flatMap((id) => discounts.get(String(id)) ?? []);
  const then = own.filter(({ end }) => end === null || end > at);
  const inherited =
    customer.discount && (customer.discount.end === null || customer.discount.end > at) ? [customer.discount] : [];
  return (then.length > 0 ? then : inherited)
    .flatMap(({ source }) => coupons.get(String(source.coupon)) ?? [])
    .filter(({ duration }) => duration !== 'once');
}
