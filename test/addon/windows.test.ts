/**
 * One person with two windows, and a colleague at the same Stripe account: double taps, confirmations that come again
 * elsewhere, accounts that are disconnected and keys that are replaced while the other window is at work, stores and lines
 * that fail, and time. Whatever comes: each intention has one effect at most, no card says of an outcome what is not so,
 * and nothing is left of a connection or a key that is gone.
 */
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cases } from '../cases';
import { connectedAgent } from './harness';
import { openDesk, takeStep, tally } from './two-windows';

const stepsPerWalk = 60;

const number = fc.noBias(fc.nat(9999));
const thrown = fc.record({
  what: number,
  which: number,
  value: number,
  also: number,
  at: fc.noBias(fc.nat(15)),
  trouble: number,
});
const walk = fc.array(thrown, { minLength: stepsPerWalk, maxLength: stepsPerWalk });

describe('one person in two windows', () => {
  beforeAll(async () => {
    await connectedAgent('extras');
  });

  it(
    'does nothing twice, is told nothing untrue, and leaves nothing of what is gone',
    async () => {
      const total = tally();
      const numRuns = cases({ sample: 1, all: 50 });
      await fc.assert(
        // A walk is told by its seed alone.
        fc.asyncProperty(fc.noBias(fc.nat()), async (seed) => {
          const desk = await openDesk(seed);
          for (const each of fc.sample(walk, { seed, numRuns: 1 }).flat()) await takeStep(desk, each, total);
        }),
        { numRuns, seed: 20_261_127, endOnFailure: true },
      );
      expect(total.steps).toBe(stepsPerWalk * numRuns);
      // It would prove nothing if hardly anything of this ever came about.
      expect(total.effects).toBeGreaterThan(5 * numRuns);
      expect(total.overlaps).toBeGreaterThan(5 * numRuns);
      expect(total.disconnected).toBeGreaterThan(numRuns);
      expect(total.replaced).toBeGreaterThan(numRuns);
    },
    cases({ sample: 600_000, all: 3_600_000 }),
  );
});
