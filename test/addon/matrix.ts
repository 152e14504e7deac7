/**
 * Whatever can come between a confirmation and its end, for any action on any object: at the end Stripe holds exactly
 * one effect of it, or none where none was meant; and the card says which.
 */
import { describe, expect, it } from '@jest/globals';
import { askedBy, type Tap, wavesFor } from '../../bench/limits';
import type { StepRecord } from '../../preview/session';
import { declined, invalid, type StripeFailure } from '../../preview/stripe/errors';
import type { StripeServer } from '../../preview/stripe/server';
import { cases, triesAll } from '../cases';
import { contents, writes } from './asked';
import { type Agent, beginning, connectedAgent, HOUR, startAgent } from './harness';
import { confirming, confirms, effects, type Filled, fillsIn, label } from './paying';
import type { Seen } from './seen';

/** One action on one object, as somebody would do it. `X`: what is looked at to see its effect. */
export interface Deed<X = unknown> {
  name: string;
  /** A sample key that may do it. */
  key: string;
  /** Who wrote the mail beside which it is done. */
  from: string;
  /** How the rows begin that lead from the customer's card to the object's; none: it is done on the customer's card. */
  way: readonly RegExp[];
  action: string;
  /** What the action is called by itself, where the button says more. */
  called?: string;
  filled?: Filled | ((agent: Agent) => Filled);
  button: RegExp;
  /** What is said when it is done. */
  done: RegExp;
  /** Whether what was confirmed with it is offered then. */
  isFollowed?: true;
  /** Whether Stripe has taken it and not finished it. */
  isAccepted?: boolean;
  /** What the one write is; a POST unless it says otherwise, which alone carries a key. */
  method?: 'DELETE';
  path: RegExp;
  body: Record<string, string>;
  /** What is said where the key lacks the permission. */
  needs: string;
  /** Something in the account that the sample does not have. */
  given?(stripe: StripeServer): void;
  /** Given what is seen on the object's card; the answer looks at Stripe, whenever it is called. A list has what was made. */
  look(at: Pick<Agent, 'stripe' | 'seen'>): () => X;
  /** What is looked at then matches this; before, it is as it was. */
  after: object;
  /** Somebody else changes what the confirmation relies on. */
  meddle(agent: Agent, look: () => X): void;
}

/** Said where the object is no longer what the confirmation showed. */
export const CHANGED = /Changed in Stripe meanwhile: nothing was written/;

/** On the card that offers it. */
export async function atObject({ from, way }: Pick<Deed, 'from' | 'way'>, agent: Agent): Promise<void> {
  await agent.opens(from);
  for (const row of way) await agent.clicks(label(agent.seen, row));
}

const seenAtObject = new Map<object, Seen>();
/** The taps from its object to its confirmation that took more waves than they may. */
const slowTaps = new Map<object, StepRecord[]>();

function isSlow({ step, waves }: StepRecord, tap: Tap, { session }: Agent): boolean {
  const paths = session.requests.filter((request) => request.step === step).map(askedBy);
  return waves > wavesFor(tap, paths);
}

async function goesToConfirmation<X>(deed: Deed<X>, agent: Agent): Promise<Agent> {
  await atObject(deed, agent);
  seenAtObject.set(deed, agent.seen);
  const { length } = agent.session.steps;
  await fillsIn(agent, deed.action, typeof deed.filled === 'function' ? deed.filled(agent) : deed.filled);
  const taps = agent.session.steps.slice(length);
  // The last one leads to the confirmation.
  const slow = taps.filter((step) => isSlow(step, step === taps.at(-1) ? 'confirmation' : 'form', agent));
  slowTaps.set(deed, slow);
  expect(confirming(agent)).toMatch(deed.button);
  return agent;
}

/** At its confirmation. `made` says how many there are at Stripe, and that the object is accordingly. */
export async function atConfirmation<X>(deed: Deed<X>, beside?: Agent) {
  const agent = beside
    ? await goesToConfirmation(deed, await connectedAgent(deed.key, { beside }))
    : await beginning(deed, async () => {
        const first = await connectedAgent(deed.key);
        deed.given?.(first.stripe);
        return goesToConfirmation(deed, first);
      });
  const look = deed.look({ stripe: agent.stripe, seen: seenAtObject.get(deed) as Seen });
  const before = structuredClone(look());
  const made = () => {
    const count = effects(agent).filter(({ path }) => deed.path.test(path)).length;
    if (count === 1) expect(look()).toMatchObject(deed.after);
    else expect(look()).toEqual(before);
    return count;
  };
  return { agent, look, made };
}

/** What the key may do, but for writing. */
function onlyReads({ stripe }: Agent, key: string): void {
  const { permissions = [] } = stripe.keyring.find(stripe.keys[key] ?? '') ?? {};
  const reads = [...permissions].map((permission) => permission.replace('_write', '_read') as typeof permission);
  stripe.keyring.edit(key, { permissions: reads });
}

/** Of what goes one way whatever is done, each deed tries one ending in so many with a push, the next deed the next one. */
const share = 6;

/** One suite for each deed. */
export function describeDeeds<X>(deeds: readonly Deed<X>[]): void {
  describe.each(deeds)('$name', (deed) => {
    let place = deeds.indexOf(deed);
    const whatever = (name: string, ends: () => Promise<void>) => {
      if (triesAll || place % share === 0) it(name, ends);
      place += 1;
    };

    it('is one write under one key, and said', async () => {
      const { agent, made } = await atConfirmation(deed);
      expect(slowTaps.get(deed)).toEqual([]);
      const done = await confirms(agent);
      const [write, ...others] = writes(done.requests);
      expect(others).toEqual([]);
      expect(write?.path).toMatch(deed.path);
      expect(Boolean(write?.idempotencyKey)).toBe(deed.method !== 'DELETE');
      expect(write?.body ?? {}).toMatchObject(deed.body);
      expect(done.text).toMatch(deed.done);
      expect(done.waves).toBeLessThanOrEqual(wavesFor('write', []));
      expect(done.text).toMatch(deed.isAccepted ? /Accepted, not finished\./ : /Done\./);
      expect(made()).toBe(1);
      // What was read after the write is all that their card shows.
      expect((await agent.reopens()).requests).toEqual([]);
    });

    whatever('is one write for two clicks at once', async () => {
      const { agent, made } = await atConfirmation(deed);
      await agent.clicksTwice(confirming(agent));
      expect(made()).toBe(1);
    });

    whatever('is told to a second tap as to the first, whenever that comes', async () => {
      const stride = cases({ sample: 32, all: 1 });
      // The deeds of a sample begin at different calls, early enough that each has one.
      for (let call = deed.name.length % Math.min(stride, 16); ; call += stride) {
        const { agent, made } = await atConfirmation(deed);
        const button = confirming(agent);
        const { first, second, calls } = await agent.clicksTwiceAt(button, call);
        if (!second) break;
        for (const { title, text, card } of [first, second]) {
          const said = `second tap at ${calls[call]}, call ${call}:\n${title}\n${text}`;
          expect(said).toMatch(deed.done);
          expect(said).not.toMatch(/Outcome unknown|Nothing was written|at work|not known/i);
          expect(said).not.toMatch(CHANGED);
          // No button that writes, but for what follows.
          expect(JSON.stringify(card).split('"perform"')).toHaveLength(deed.isFollowed ? 2 : 1);
        }
        expect(made()).toBe(1);
      }
    });

    it('is off without its permission, and says which', async () => {
      const agent = await beginning(`${deed.key} only reads`, async () => {
        const first = await startAgent();
        onlyReads(first, deed.key);
        await first.connects(deed.key);
        return first;
      });
      deed.given?.(agent.stripe);
      await atObject(deed, agent);
      expect(agent.seen.offers).not.toContain(deed.action);
      expect(agent.seen.text).toContain(deed.needs);
    });

    whatever('does nothing where the permission is gone meanwhile', async () => {
      const { agent, made } = await atConfirmation(deed);
      onlyReads(agent, deed.key);
      expect((await confirms(agent)).title).toBe('Not permitted');
      expect(made()).toBe(0);
    });

    it('does nothing where it changed meanwhile', async () => {
      const { agent, look } = await atConfirmation(deed);
      deed.meddle(agent, look);
      const before = contents(agent.stripe.test);
      const { text, requests } = await confirms(agent);
      expect(text).toMatch(CHANGED);
      expect(writes(requests)).toEqual([]);
      expect(contents(agent.stripe.test)).toBe(before);
    });

    whatever('is sent again under its key where it was lost on its way', async () => {
      const { agent, made } = await atConfirmation(deed);
      agent.suffers('lost-before');
      expect((await confirms(agent)).title).toBe('Outcome unknown');
      expect(made()).toBe(0);
      const checked = await agent.clicks('Check');
      expect(checked.title).toBe('Not carried out yet');
      expect(writes(checked.requests)).toEqual([]);
      expect((await agent.clicks('Do it now')).text).toMatch(deed.done);
      expect(made()).toBe(1);
      expect(new Set(writes(agent.session.requests).map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    });

    const isFound = async (fault: 'lost-after' | 'kill') => {
      const { agent, made } = await atConfirmation(deed);
      agent.suffers(fault);
      await confirms(agent);
      await agent.reopens();
      const checked = await agent.clicks('Outcome unknown');
      expect(writes(checked.requests)).toEqual([]);
      expect(checked.text).toMatch(deed.done);
      expect(made()).toBe(1);
      expect((await agent.reopens()).text).not.toMatch(/outcome unknown/i);
    };
    it('is found by reading where its answer was lost', () => isFound('lost-after'));
    whatever('is found by reading where Google killed the run', () => isFound('kill'));

    const failures: [how: string, answer: StripeFailure, title: string][] = [
      ['declined', declined({ code: 'card_declined', message: 'Your card was declined.' }), 'Declined'],
      ['refused', invalid('No.'), 'Stripe refused'],
    ];
    for (const [how, answer, title] of failures)
      whatever(`does nothing where it is ${how}`, async () => {
        const { agent, made } = await atConfirmation(deed);
        agent.stripe.faults.push({ method: deed.method ?? 'POST', path: deed.path, when: 'before', answer });
        const { text, ...seen } = await confirms(agent);
        expect(seen.title).toBe(title);
        expect(text).toMatch(title === 'Declined' ? /^No money moved\./m : /nothing was written/i);
        expect(made()).toBe(0);
      });

    whatever('is closed after 21 hours, and sends nothing', async () => {
      const { agent, made } = await atConfirmation(deed);
      agent.suffers('lost-before');
      await confirms(agent);
      await agent.waits(21 * HOUR);
      const { title, offers } = await agent.clicks('Check');
      expect(title).toBe('Could not be confirmed');
      expect(offers).not.toContain('Do it now');
      expect(made()).toBe(0);
    });

    whatever('happens once for two agents at once', async () => {
      const first = await atConfirmation(deed);
      const second = await atConfirmation(deed, first.agent);
      expect((await confirms(first.agent)).text).toMatch(deed.done);
      expect((await confirms(second.agent)).text).toMatch(CHANGED);
      expect(first.made()).toBe(1);
    });
  });
}
