import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromInputs, toInputs } from '../../preview/gmail/page/moment';

describe('a date picker', () => {
  it('counts a date alone from midnight UTC, wherever the person is', () => {
    const ms = Date.UTC(2026, 10, 3);
    expect(toInputs('DATE_ONLY', ms, 'America/Los_Angeles')).toMatchObject({ date: '2026-11-03' });
    expect(fromInputs('DATE_ONLY', { date: '2026-11-03', time: '' }, 'America/Los_Angeles')).toBe(ms);
  });

  it('counts a time alone from midnight', () => {
    expect(fromInputs('TIME_ONLY', { date: '', time: '14:30' }, 'Asia/Tokyo')).toBe(14.5 * 3_600_000);
    expect(toInputs('TIME_ONLY', 14.5 * 3_600_000, 'Asia/Tokyo').time).toBe('14:30');
  });

  it('shows a moment on the person’s clock, or on the one that the picker names', () => {
    const ms = Date.UTC(2026, 6, 1, 12);
    expect(toInputs('DATE_AND_TIME', ms, 'Europe/Berlin')).toEqual({ date: '2026-07-01', time: '14:00' });
    expect(toInputs('DATE_AND_TIME', ms, -300)).toEqual({ date: '2026-07-01', time: '07:00' });
  });

  it('is empty until all of it is filled in', () => {
    expect(toInputs('DATE_AND_TIME', null, 'UTC')).toEqual({ date: '', time: '' });
    expect(fromInputs('DATE_AND_TIME', { date: '2026-11-03', time: '' }, 'UTC')).toBeNull();
    expect(fromInputs('DATE_ONLY', { date: '', time: '' }, 'UTC')).toBeNull();
  });

  it('reads back every moment that it shows, but the hour that happens twice', () => {
    const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia');
    fc.assert(
      fc.property(minutes, zones, (minute, zone) => {
        const ms = minute * 60_000;
        const shown = toInputs('DATE_AND_TIME', ms, zone);
        const read = fromInputs('DATE_AND_TIME', shown, zone) ?? Number.NaN;
        expect(toInputs('DATE_AND_TIME', read, zone)).toEqual(shown);
        expect(Math.abs(read - ms)).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});
