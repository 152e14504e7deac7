/** What the README tells of speed. */
import { describe, expect, it } from '@jest/globals';
import { compared } from '../../bench/compared';
import { contract, wavesFor } from '../../bench/limits';
import { agentsCarried, assumed, readsAMonth } from '../../bench/month';
import { over } from '../../bench/openings';

it('others are asked as their published code asks, and wait for each answer', async () => {
  const all = await compared();
  const trips = (name: string) => all.find((each) => each.name.startsWith(name))?.trips;
  expect(trips('Chatwoot’s panel')).toMatchObject({ waves: 4, gets: 4, ms: 800 });
  expect(trips('FreeScout’s module')).toMatchObject({ waves: 10, gets: 10, ms: 2000 });
  expect(trips('Missive’s integration')).toMatchObject({ waves: 3, gets: 4, ms: 600 });
  expect(trips('Tillside’s own first sight')).toMatchObject({ waves: 5, gets: 5, ms: 1000 });
  expect(all.slice(0, 3).map(({ trips: { ms } }) => ms)).toEqual([0, 200, 400]);
});

describe('reads a month', () => {
  it('follow from what each kind of opening reads', () => {
    expect(Object.values(assumed.shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    const reads = { again: 0, seenBefore: 3, firstSight: 6, nobody: 5 };
    expect(readsAMonth(reads, assumed)).toBe(3045);
    expect(agentsCarried(3045)).toBe(3);
  });
});

it('a cost over its limits is told', () => {
  const cost = { waves: 2, gets: 3, calls: 4, writes: 0, bytes: 0, ms: 0, services: {} };
  expect(over(cost, { waves: 1, gets: 3, calls: 3 })).toEqual(['2 waves instead of 1', '4 calls instead of 3']);
  expect(over(cost, { waves: 2, gets: 3, calls: 4 })).toEqual([]);
});

it('a confirmation that has to look up what was typed may take more waves, and no other', () => {
  expect(wavesFor('form', ['/v1/subscriptions/sub_1'])).toBe(0);
  expect(wavesFor('form', ['/v1/subscriptions/sub_1', '/v1/prices'])).toBe(contract.form);
  expect(wavesFor('write', ['/v1/coupons/SAVE'])).toBe(contract.write);
  expect(wavesFor('confirmation', ['/v1/coupons/SAVE', '/v1/invoices/create_preview'])).toBe(2);
  expect(wavesFor('confirmation', ['/v1/invoices/create_preview'])).toBe(contract.confirmation);
});
