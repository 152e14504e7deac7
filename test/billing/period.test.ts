import { expect, it } from '@jest/globals';
import { periodEnd } from '../../src/billing/period';

const seconds = (day: string) => Date.parse(day) / 1000;

it.each<[string, string, number, string | null]>([
  ['2026-11-20T10:42Z', 'month', 1, '2026-12-20T10:42Z'],
  ['2026-11-20T10:42Z', 'month', 3, '2027-02-20T10:42Z'],
  ['2026-01-31T23:59Z', 'month', 1, '2026-02-28T23:59Z'],
  ['2028-01-31T00:00Z', 'month', 1, '2028-02-29T00:00Z'],
  ['2028-02-29T12:00Z', 'year', 1, '2029-02-28T12:00Z'],
  ['2026-11-20T10:42Z', 'year', 2, '2028-11-20T10:42Z'],
  ['2026-11-20T10:42Z', 'week', 2, '2026-12-04T10:42Z'],
  ['2026-12-31T10:42Z', 'day', 1, '2027-01-01T10:42Z'],
  ['2026-11-20T10:42Z', 'fortnight', 1, null],
])('a period that begins at %s, of a %s × %d, ends at %s', (start, unit, count, end) => {
  expect(periodEnd(seconds(start), { unit, count })).toBe(end && seconds(end));
});
