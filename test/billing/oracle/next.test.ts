/**
 * What a subscription takes next, of random accounts: worked out by an oracle from Stripe's raw objects, and held against the
 * invoice that the stand-in really makes when its clock gets there.
 */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type Stripe from 'stripe';
import { letTimePass } from '../../../preview/stripe/billing/time';
import { cases } from '../../cases';
import { accountOf, type Made } from './accounts';
import { type Next, nextOf, rawOf } from './oracle';
import { NOW, plans } from './plans';

const runs = cases({ sample: 300, all: 10_000 });

/** The first invoice that the stand-in makes and collects from now on; null where it makes none in the time given. */
function whatComes({ store, id }: Made, until: number): Stripe.Invoice | null {
  letTimePass(store, until, id);
  const made = [...store.invoices.values()].filter(
    ({ created, billing_reason, status }) =>
      created > NOW && billing_reason === 'subscription_cycle' && (status === 'open' || status === 'paid'),
  );
  return made[0] ?? null;
}

describe('the oracle', () => {
  it('says of each account which invoice the stand-in will make of it', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const made = accountOf(plan);
        const raw = rawOf(made.store);
        const said = nextOf(raw);
        if (said.kind === 'prorated') return;
        const ends = raw.items.map((item) => item.current_period_end);
        const invoice = whatComes(made, (said.kind === 'charge' ? said.at : Math.min(...ends)) + 3700);
        // Where nothing goes on, an ending subscription may still bill what waited.
        if (said.kind === 'none' && (said.why === 'ends' || raw.subscription.cancel_at !== null)) return;
        expect(summary(invoice)).toEqual(wanted(said));
      }),
      { numRuns: runs, seed: 20_261_120 },
    );
  });
});

const summary = (invoice: Stripe.Invoice | null) =>
  invoice && { at: invoice.created, total: invoice.total, due: invoice.amount_due };

function wanted(said: Next) {
  return said.kind === 'charge' ? { at: said.at, total: said.total, due: said.due } : null;
}
