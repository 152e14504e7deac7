/**
 * Two agents of one account click about, whatever stands on their cards, through faults, time, repeated and late
 * confirmations. Whatever they do: nothing happens that was not confirmed, nothing confirmed happens twice, and the
 * account's books add up. What must hold of each card and key is watched by the harness.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sampleCustomers } from '../../preview/stripe/sample/customers';
import { cases } from '../cases';
import { type Agent, connectedAgent, HOUR, MINUTE } from './harness';
import {
  confirmationOn,
  effectsSince,
  fillsOut,
  isKnownAnswer,
  likelyOffers,
  pick,
  type Throw,
  wrongBooks,
} from './walking';

const people = sampleCustomers.flatMap(({ email }) => (email ? [email] : []));
const faults = ['lost-before', 'lost-after', '429', '500', 'kill'] as const;
const pauses = [MINUTE, HOUR, 19 * HOUR, 21 * HOUR, 30 * HOUR];
/** How likely a click is, by the route that it takes: most lead to what is being tested. */
const likely: Record<string, number> = {
  prepare: 12,
  prepareForm: 12,
  choose: 12,
  perform: 12,
  subscription: 4,
  payment: 4,
  invoice: 4,
  openOutcome: 12,
  toDo: 12,
  checkOutcome: 12,
  resume: 12,
  refreshCustomer: 1,
  customer: 2,
  pick: 2,
  payments: 1,
  invoices: 1,
  together: 1,
  back: 1,
};

/** Every confirmation that was on screen, by whose it was: its parameters, and what it is about as it was then. */
type Confirmations = Map<Agent, { params: Record<string, string>; about: string }[]>;

/** What a confirmation is about, as it is at Stripe now. */
function aboutNow({ session, stripe: { test } }: Agent, { connection, intention }: Record<string, string>): string {
  const kept = session.stores.userProperties.get(`intention.${connection}.${intention}`) ?? '{}';
  const { object } = JSON.parse(kept) as { object: string };
  const charge = test.charges.get(object);
  const subscription = test.subscriptions.get(object);
  const items = [...test.subscription_items.values()].filter((item) => item.subscription === object);
  return JSON.stringify([
    charge && [charge.status, charge.captured, charge.amount_captured, charge.amount_refunded],
    subscription && [subscription.status, subscription.cancel_at, subscription.cancel_at_period_end],
    subscription && [subscription.trial_end, subscription.pause_collection],
    items.map(({ id, price, quantity }) => [id, price.id, quantity]),
    test.invoices.get(object)?.status,
  ]);
}

/** What was done, in words. Only what `confirms` may write: not what is about something that changed meanwhile. */
interface Deed {
  words: string;
  confirms: boolean;
}

async function takeOne(
  agent: Agent,
  { what, which, value }: Throw,
  cast: readonly string[],
  known: Confirmations,
): Promise<Deed> {
  const { seen } = agent;
  const fault = what % 7 === 0 ? pick(faults, value) : null;
  const kind = what % 100;
  if (!seen.card || kind < 4) {
    await agent.opens(pick(cast, which));
    return { words: `opens ${pick(cast, which)}`, confirms: false };
  }
  if (kind < 6) {
    await agent.reopens();
    return { words: 'reopens', confirms: false };
  }
  if (kind < 8 && seen.stack.length > 1) {
    await agent.goesBack();
    return { words: 'goes back', confirms: false };
  }
  if (kind < 11) {
    await agent.waits(pick(pauses, which));
    return { words: `waits ${pick(pauses, which) / MINUTE} minutes`, confirms: false };
  }
  const earlier = known.get(agent) ?? [];
  // A confirmation never is the root.
  if (kind < 18 && earlier.length > 0 && seen.stack.length > 1) {
    if (fault) agent.suffers(fault);
    const { params, about } = pick(earlier, which);
    const isAsShown = aboutNow(agent, params) === about;
    await agent.forges(params);
    remember(agent, known);
    return { words: 'confirms an earlier one again', confirms: isAsShown };
  }
  await fillsOut(agent, { what, which, value });
  if (fault) agent.suffers(fault);
  const words = fault ? ` meeting ${fault}` : '';
  const offers = likelyOffers(agent, likely);
  if (offers.length === 0) {
    await agent.opens(pick(cast, which));
    return { words: `opens ${pick(cast, which)}`, confirms: false };
  }
  const { label, params } = pick(offers, which);
  const { route = '' } = params;
  const shown = route === 'perform' ? known.get(agent)?.at(-1) : null;
  const isAsShown = !shown || aboutNow(agent, shown.params) === shown.about;
  if (shown && value % 5 === 0) await agent.clicksTwice(label);
  else await agent.clicks(label);
  remember(agent, known);
  return { words: `clicks ${label}${words}`, confirms: /^(perform|resume)$/.test(route) && isAsShown };
}

/** The confirmation that is on screen, if one is, and what it is about. */
function remember(agent: Agent, known: Confirmations): void {
  const params = confirmationOn(agent.seen);
  if (params) known.get(agent)?.push({ params, about: aboutNow(agent, params) });
}

describe('two agents who click about', () => {
  beforeAll(async () => {
    await connectedAgent('extras');
  });

  /** Few enough that the two meet. */
  const casts = fc.subarray(people, { minLength: 2, maxLength: 3 });
  const thrown = fc.record({ what: fc.nat(9999), which: fc.nat(9999), value: fc.nat(9999) });

  it('do nothing unconfirmed, nothing twice, and leave the books right', async () => {
    let steps = 0;
    let written = 0;
    const numRuns = cases({ sample: 2, all: 25 });
    await fc.assert(
      fc.asyncProperty(casts, fc.array(thrown, { minLength: 100, maxLength: 100 }), async (cast, throws) => {
        const first = await connectedAgent('extras');
        const second = await connectedAgent('premium', { beside: first });
        const known: Confirmations = new Map([
          [first, []],
          [second, []],
        ]);
        const { stripe } = first;
        const trail: string[] = [];
        for (const each of throws) {
          const agent = each.which % 3 === 0 ? second : first;
          const before = stripe.requests.length;
          const deed = await takeOne(agent, each, cast, known);
          steps += 1;
          trail.push(`${agent === first ? 'first' : 'second'} ${deed.words} → ${agent.seen.title}`);
          const effects = effectsSince(stripe, before);
          written += effects.length;
          const faults = [
            ...wrongBooks(stripe),
            ...(effects.length > (deed.confirms ? 1 : 0) ? effects.map(({ path }) => `written: ${path}`) : []),
            ...(deed.confirms && !isKnownAnswer(agent.seen) ? [`unknown answer: ${agent.seen.text}`] : []),
            ...(agent.seen.title === 'Something unexpected' ? ['something unexpected'] : []),
          ];
          if (faults.length > 0) throw new Error(`${faults.join('\n')}\n\n${trail.slice(-12).join('\n')}`);
        }
        const keys = effectsSince(stripe, 0).flatMap(({ idempotencyKey }) => idempotencyKey ?? []);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      // The same throws each time: what it finds once, it finds again.
      { numRuns, seed: 20_261_120, endOnFailure: true },
    );
    expect(steps).toBe(100 * numRuns);
    // It would prove nothing if hardly anything were ever confirmed.
    expect(written).toBeGreaterThan(cases({ sample: 2, all: 100 }));
  });
});
