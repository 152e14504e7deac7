import { describe, expect, it } from '@jest/globals';
import { shortDate } from '../../preview/gmail/page/when';

describe('the date of a mail in the list', () => {
  const now = Date.UTC(2026, 10, 3, 18);

  it.each([
    ['the time, today', Date.UTC(2026, 10, 3, 9, 5), '9:05 AM'],
    ['the day, this year', Date.UTC(2026, 9, 31), 'Oct 31'],
    ['the whole date, before', Date.UTC(2025, 11, 31), '12/31/25'],
  ])('is %s', (_, ms, shown) => {
    expect(shortDate(ms, now, 'en-US', 'UTC').replace('\u202f', ' ')).toBe(shown);
  });

  it('counts days in the person’s time zone', () => {
    const lateLastNight = Date.UTC(2026, 10, 3, 2);
    expect(shortDate(lateLastNight, now, 'en-US', 'America/New_York')).toBe('Nov 2');
  });
});
