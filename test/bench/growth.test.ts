/** What an opening costs does not depend on how much an account has. */
import { expect, it } from '@jest/globals';
import { growths } from '../../bench/growth';

const opened = growths.filter(({ what }) => what === 'first sight');

it.each(opened)('as many waves, reads and service calls for more $of', async ({ of, sizes, costOf }) => {
  const [few, , many] = sizes.filter((size) => size <= 10_000) as [number, number, number];
  const [small, large] = [await costOf(few), await costOf(many)];
  const accounts = of === 'connected accounts' ? many : 1;
  // More of them than come along with the customer take a list of their own.
  const lists = of === 'subscriptions' ? 1 : 0;
  // Most accounts know nobody, so that each is asked by search and filter at once.
  const filters = of === 'connected accounts' ? many : 0;
  expect(large.waves).toBeLessThanOrEqual(small.waves);
  expect(large.gets).toBeLessThanOrEqual(small.gets * accounts + lists + filters);
  expect(large.calls).toBeLessThanOrEqual(small.calls);
  expect(large.bytes).toBeLessThan(250_000);
});
