/**
 * Two agents of one account click about, whatever stands on their cards, through faults, time, repeated and late
 * confirmations. Whatever they do: nothing happens that was not confirmed, nothing confirmed happens twice, and the
 * account's books add up. What must hold of each card and key is watched by the harness.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { OnClickJson } from '../../preview/appsscript/types';
import { fieldsOf } from '../../preview/card/fields';
import { type Target, targetsOf } from '../../preview/card/targets';
import { sampleCustomers } from '../../preview/stripe/sample/customers';
import type { StripeServer } from '../../preview/stripe/server';
import { cases } from '../cases';
import { type Agent, connectedAgent, HOUR, MINUTE, type Seen, writes } from './harness';

const people = sampleCustomers.flatMap(({ email }) => (email ? [email] : []));
const faults = ['lost-before', 'lost-after', '429', '500', 'kill'] as const;
/** Whole, partial, too much, none, not an amount; an address; words. */
const typed = ['', '1', '10', '5.25', '0', '-3', '99999999', 'ten', '60', 'kim@example.com', 'Because', '<u>x</u>'];
/** What most people would type, by field. */
const sensible: Record<string, readonly string[]> = {
  amount: ['1', '5.25', '10', '60'],
  quantity: ['1', '2', '3'],
  trial: ['', '14'],
  address: ['kim@example.com'],
  email: ['kim@example.com'],
};
const days = ['2026-11-19', '2026-11-25', '2026-12-24', '2027-06-01'];
const pauses = [MINUTE, HOUR, 19 * HOUR, 21 * HOUR, 30 * HOUR];
/** How likely a click is, by the route that it takes: most lead to what is being tested. */
const likely: Record<string, number> = {
  prepare: 12,
  prepareForm: 12,
  perform: 12,
  subscription: 6,
  payment: 6,
  invoice: 6,
  openOutcome: 12,
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

interface Throw {
  what: number;
  which: number;
  value: number;
}

const pick = <T>(all: readonly T[], number: number): T => all[number % all.length] as T;

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

function paramsOf(onClick: OnClickJson | null | undefined): Record<string, string> {
  const { parameters = [] } = onClick?.action ?? {};
  return Object.fromEntries(parameters.map(({ key, value }) => [key ?? '', value ?? '']));
}

function confirmationOn({ card }: Seen): Record<string, string> | null {
  const params = paramsOf(card?.fixedFooter?.primaryButton?.onClick);
  return params.route === 'perform' ? params : null;
}

/** Every target as often as its route is likely. */
function offersOn({ session }: Agent): { label: string; route: string }[] {
  return targetsOf(session.host.view()).flatMap(({ labels: [label = ''], disabled, does }: Target) => {
    const route = does.kind === 'click' && !disabled ? (paramsOf(does.onClick).route ?? '') : '';
    return Array.from({ length: likely[route] ?? 0 }, () => ({ label, route }));
  });
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
  const passed: string[] = [];
  for (;;) {
    // What is chosen may bring further questions.
    const field = agent.seen.card && fieldsOf(agent.seen.card).find(({ name }) => !passed.includes(name));
    if (!field) break;
    const { name, takes } = field;
    passed.push(name);
    if (name !== 'rightPerson' && what % 4 === 0) continue;
    const texts = value % 4 === 0 ? typed : sensible[name];
    if (takes.kind === 'text' && texts) await agent.fills(name, pick(texts, value + name.length));
    if (takes.kind === 'date' && value % 2 > 0) await agent.fills(name, pick(days, value));
    if (takes.kind === 'choice' && takes.items.length > 0) await agent.fills(name, pick(takes.items, value).value);
  }
  if (fault) agent.suffers(fault);
  const words = fault ? ` meeting ${fault}` : '';
  const offers = offersOn(agent);
  if (offers.length === 0) {
    await agent.opens(pick(cast, which));
    return { words: `opens ${pick(cast, which)}`, confirms: false };
  }
  const { label, route } = pick(offers, which);
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

/** What changed something at Stripe, by number of the request. */
function effectsSince({ requests }: StripeServer, start: number) {
  return writes(requests.slice(start)).filter(({ status, replayed }) => status === 200 && !replayed);
}

const idsOf = (objects: Iterable<{ metadata?: unknown }>) =>
  [...objects].flatMap(({ metadata }) => (metadata as Record<string, string> | null)?.tillside_intention ?? []);

/** Sentences about what is wrong with the account. */
function wrongBooks({ test: store }: StripeServer): string[] {
  const charges = [...store.charges.values()];
  const refunds = [...store.refunds.values()];
  const back = (id: string) =>
    refunds
      .filter(({ charge, status }) => charge === id && status !== 'failed' && status !== 'canceled')
      .reduce((sum, { amount }) => sum + amount, 0);
  const twice = [store.refunds, store.payment_intents, store.checkout_sessions, store.payment_links].flatMap(
    (objects) => {
      const ids = idsOf(objects.values());
      return ids.filter((id, index) => ids.indexOf(id) !== index);
    },
  );
  return [
    ...charges.flatMap(({ id, amount, amount_refunded, captured, status }) => [
      ...(amount_refunded > amount ? [`${id}: ${amount_refunded} of ${amount} refunded`] : []),
      ...(captured && status === 'succeeded' && refunds.some(({ charge }) => charge === id) && back(id) > amount
        ? [`${id}: refunds of ${back(id)} on ${amount}`]
        : []),
    ]),
    ...twice.map((id) => `Intention ${id} made two`),
  ];
}

/** Stand under every card: an answer that is none of these is not known. */
const answers =
  /^(Outcome unknown|Not permitted|Not carried out yet|Could not be confirmed|Still at work|The first tap is still at work|Not carried out|Outcome|Is this the right person\?|Confirmation no longer valid|Not possible now|Key no longer works|Too many requests|Stripe is busy with this|Stripe has a problem|Could not reach Stripe|Ran out of time|In the other mode|No longer there|Declined|The customer must confirm the payment|Stripe refused|Answer not understood|This card is out of date|Deleted customer|Done)$/;

function isKnownAnswer({ title, text, hostError, offers }: Seen): boolean {
  return (
    hostError !== null ||
    answers.test(title) ||
    /Changed in Stripe meanwhile: nothing was written/.test(text) ||
    (offers.includes('Find') && /Done\.|Accepted, not finished\./.test(text))
  );
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
    const numRuns = cases({ sample: 5, all: 25 });
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
    expect(written).toBeGreaterThan(cases({ sample: 10, all: 100 }));
  });
});
