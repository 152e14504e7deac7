/** What opening a message costs, against what it may. */
import { expect, it } from '@jest/globals';
import { costOf, openings, over } from '../../bench/openings';

/** What a reading execution asks of Google's stores once at most, however many accounts are connected. */
const once = [
  'PropertiesService.getProperties',
  'CacheService.getAll',
  'CacheService.putAll',
  'CacheService.removeAll',
];

it.each(openings)('$name: $waves waves, $gets reads, $calls other calls at most', async (row) => {
  const cost = await costOf(row);
  expect({ over: over(cost, row), writes: cost.writes }).toEqual({ over: [], writes: 0 });
  for (const call of once) expect(cost.services[call] ?? 0).toBeLessThanOrEqual(1);
  const { 'PropertiesService.setProperties': all = 0, 'PropertiesService.setProperty': each = 0 } = cost.services;
  expect(all + each).toBeLessThanOrEqual(1);
});
