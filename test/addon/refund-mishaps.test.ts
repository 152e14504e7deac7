/** A refund that something goes wrong with: settled before another one, and never given back twice. */
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Fault } from '../../preview/session';
import { rateLimited } from '../../preview/stripe/errors';
import { cases } from '../cases';
import { writes } from './asked';
import { type Agent, connectedAgent, HOUR } from './harness';
import { atPayment, chargeOf, chargeOn, confirming, confirms, effects, fillsIn, label, refundsOf } from './paying';
import type { Seen } from './seen';

async function atConfirmation(amount: string): Promise<Agent> {
  const agent = await atPayment('monthly@example.com', /^\$29\.00 paid/);
  await fillsIn(agent, 'Refund', { amount });
  return agent;
}

describe('a refund of unknown outcome', () => {
  it('must be settled before another one is confirmed', async () => {
    const agent = await atConfirmation('10');
    agent.suffers('lost-before');
    await confirms(agent);
    await agent.clicks(label(await agent.reopens(), /^\$29\.00 paid Nov/));
    expect((await agent.clicks('Refund')).title).toBe('Outcome unknown');
    expect(writes(agent.seen.requests)).toEqual([]);
    await agent.clicks('Check');
    await agent.clicks('Do it now');
    expect(effects(agent)).toHaveLength(1);
    await agent.clicks(label(agent.seen, /^\$29\.00 paid Nov/));
    expect((await agent.clicks('Refund')).title).toBe('Refund');
  });

  it('stays unknown where Check is not permitted to read, and where it may not be sent again yet', async () => {
    const agent = await atConfirmation('10');
    agent.suffers('lost-before');
    await confirms(agent);
    await agent.clicks('Check');
    agent.stripe.faults.push({
      method: 'POST',
      path: '/v1/refunds',
      when: 'before',
      answer: rateLimited('endpoint-rate'),
    });
    const resumed = await agent.clicks('Do it now');
    expect(resumed.title).toBe('Outcome unknown');
    expect(resumed.text).not.toMatch(/nothing was written/i);
    agent.stripe.keyring.edit('premium', { permissions: ['customer_read'] });
    const checked = await agent.clicks('Check');
    expect(checked.title).toBe('Outcome unknown');
    expect(checked.text).not.toMatch(/nothing was written/i);
  });

  it('is told as not done where the bank sends it back at once', async () => {
    const agent = await atConfirmation('10');
    agent.distorts((request, answer) =>
      request.method === 'POST' ? { ...answer, body: answer.body.replace('"succeeded"', '"failed"') } : answer,
    );
    const { text } = await confirms(agent);
    expect(text).toMatch(/Not done\. The refund of \$10\.00 failed: no money went back/);
  });
});

describe('whatever is clicked and whatever fails', () => {
  const faults: readonly (Fault | null)[] = [null, 'lost-before', 'lost-after', '429', '500', 'kill'];
  const step = fc.record({
    cents: fc.integer({ min: 1, max: 2000 }),
    fault: fc.constantFrom(...faults),
    twice: fc.boolean(),
    hours: fc.constantFrom(0, 1, 19, 21, 25),
    again: fc.constantFrom(...faults),
    checks: fc.integer({ min: 0, max: 3 }),
  });

  const isOpen = ({ offers }: Seen) => offers.some((offer) => offer.startsWith('Outcome unknown'));

  it('never gives back more than was paid, nor twice for one confirmation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
        const agent = await connectedAgent('premium');
        const [before, id] = [refundsOf(agent).length, { charge: '' }];
        for (const { cents, fault, twice, hours, again, checks } of steps) {
          const opened = await agent.opens('monthly@example.com');
          // What is still open must be settled first.
          if (isOpen(opened)) continue;
          await agent.clicks(label(opened, /^\$29\.00 paid Nov/));
          id.charge = chargeOn(agent.seen);
          if (!agent.seen.offers.includes('Refund')) break;
          await fillsIn(agent, 'Refund', { amount: (cents / 100).toFixed(2) });
          const button = confirming(agent);
          if (!button.startsWith('Refund')) continue;
          if (fault) agent.suffers(fault);
          if (twice) await agent.clicksTwice(button);
          else await agent.clicks(button);
          await agent.waits(hours * HOUR);
          await agent.reopens();
          for (let each = 0; each < checks && isOpen(agent.seen); each += 1) {
            await agent.clicks('Outcome unknown');
            if (again) agent.suffers(again);
            if (agent.seen.offers.includes('Do it now')) await agent.clicks('Do it now');
            await agent.reopens();
          }
        }
        const made = refundsOf(agent).slice(before);
        const sum = made.reduce((all, { amount }) => all + amount, 0);
        expect(sum).toBeLessThanOrEqual(2900);
        if (id.charge) expect(chargeOf(agent, id.charge).amount_refunded).toBe(sum);
        const intentions = made.map(({ metadata }) => metadata?.tillside_intention);
        expect(new Set(intentions).size).toBe(made.length);
      }),
      { numRuns: cases({ sample: 6, all: 100 }) },
    );
  });
});
