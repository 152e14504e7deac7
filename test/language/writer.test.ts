import { describe, expect, it } from '@jest/globals';
import { money } from '../../src/billing/money';
import { openWriter } from '../../src/language/writer';

const noon = Date.UTC(2026, 10, 20, 12);
const seconds = (ms: number) => ms / 1000;
/** With plain spaces: which kind of space stands where differs between versions of the runtime. */
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u061c\u200e\u200f]/g, '');
const formats = (locale: string, timeZone: string, now: number) =>
  openWriter({ locale, timeZone, now, month: 'short' });
const inLocale = (locale: string, timeZone = 'UTC') => formats(locale, timeZone, noon);

describe('an amount', () => {
  it.each([
    ['en-US', 294_000, 'usd', '$2,940.00'],
    ['en-US', 6_000, 'jpy', '¥6,000'],
    ['en-US', 1_500, 'kwd', 'KWD 1.500'],
    ['en-US', -1_999, 'eur', '-€19.99'],
    ['en-US', 0, 'usd', '$0.00'],
    ['en-US', 50_000, 'isk', 'ISK 500'],
    ['en-US', 500_000, 'ugx', 'UGX 5,000'],
    ['en-US', 99_999_999, 'usd', '$999,999.99'],
    ['de-DE', 294_000, 'usd', '2.940,00 $'],
    ['de-DE', 6_000, 'jpy', '6.000 ¥'],
    ['ja-JP', 6_000, 'jpy', '￥6,000'],
    ['ja-JP', 294_000, 'usd', '$2,940.00'],
    ['ar', 294_000, 'usd', '2,940.00 US$'],
    ['ar', 1_500, 'kwd', '1.500 د.ك.'],
  ])('is written as in %s: %s %s', (locale, minor, currency, expected) => {
    expect(spaced(inLocale(locale).money(money(minor, currency)))).toBe(expected);
  });

  it('is written plainly in what is no currency', () => {
    expect(inLocale('en-US').money(money(500, 'x'))).toBe('5.00 X');
  });

  it.each([
    ['en-US', 294_050, 'usd', '2940.50'],
    ['de-DE', 294_050, 'usd', '2940,50'],
    ['de-CH', 294_050, 'chf', '2940.50'],
    ['de-DE', 6_000, 'jpy', '6000'],
    ['de-DE', 50_000, 'isk', '500'],
    ['de-DE', 18_388, 'kwd', '18,388'],
  ])('is typed as in %s: %s %s', (locale, minor, currency, expected) => {
    expect(inLocale(locale).typed(money(minor, currency))).toBe(expected);
  });
});

describe('a date', () => {
  it.each([
    ['en-US', 'Nov\u00a01', 'Nov\u00a01, 2025'],
    ['de-DE', '1.\u00a0Nov.', '1.\u00a0Nov.\u00a02025'],
    ['ja-JP', '11月1日', '2025年11月1日'],
    ['ar', '1\u00a0نوفمبر', '1\u00a0نوفمبر\u00a02025'],
  ])('shows its year only when it is another: %s', (locale, inThisYear, inAnother) => {
    expect(inLocale(locale).date(seconds(Date.UTC(2026, 10, 1, 12)))).toBe(inThisYear);
    expect(inLocale(locale).date(seconds(Date.UTC(2025, 10, 1, 12)))).toBe(inAnother);
  });

  it('is the day where the user is', () => {
    const late = seconds(Date.UTC(2026, 9, 31, 23, 30));
    expect(inLocale('en-US', 'America/Los_Angeles').date(late)).toBe('Oct\u00a031');
    expect(inLocale('en-US', 'Europe/Berlin').date(late)).toBe('Nov\u00a01');
    expect(inLocale('en-US', 'Asia/Tokyo').date(late)).toBe('Nov\u00a01');
  });

  it('is as many days of the calendar ago as the dates are apart where the user is', () => {
    const evening = seconds(Date.UTC(2026, 10, 17, 20));
    expect(inLocale('en-US').daysSince(evening)).toBe(3);
    expect(inLocale('en-US', 'Asia/Tokyo').daysSince(evening)).toBe(2);
    expect(inLocale('en-US').daysSince(seconds(Date.UTC(2026, 10, 20)))).toBe(0);
    expect(inLocale('en-US').daysSince(seconds(noon) + 3600)).toBe(0);
    // Summer time ended on Oct 25.
    expect(inLocale('de-DE', 'Europe/Berlin').daysSince(seconds(Date.UTC(2026, 9, 24, 12)))).toBe(27);
  });

  it('is of the year where the user is', () => {
    const newYearsEve = Date.UTC(2026, 11, 31, 23, 30);
    expect(formats('en-US', 'UTC', newYearsEve).date(seconds(newYearsEve))).toBe('Dec\u00a031');
    const inTokyo = formats('en-US', 'Asia/Tokyo', newYearsEve);
    expect(inTokyo.date(seconds(newYearsEve))).toBe('Jan\u00a01');
    expect(inTokyo.date(seconds(Date.UTC(2026, 11, 31, 12)))).toBe('Dec\u00a031, 2026');
  });
});

it.each([
  ['en-US', 'UTC', '12:00 PM'],
  ['en-US', 'America/New_York', '7:00 AM'],
  ['de-DE', 'Europe/Berlin', '13:00'],
  ['ja-JP', 'Asia/Tokyo', '21:00'],
  ['en-US', 'Asia/Kolkata', '5:30 PM'],
])('a time is that of the user’s clock: %s, %s', (locale, timeZone, expected) => {
  expect(spaced(inLocale(locale, timeZone).time(noon))).toBe(expected);
});

describe('a locale or a zone that is not known', () => {
  it.each(['', 'en_US', 'x', '12', '../', 'english please'])('falls back to American English: “%s”', (locale) => {
    const { money: amount, date } = inLocale(locale);
    expect(amount(money(294_000, 'usd'))).toBe('$2,940.00');
    expect(date(seconds(noon))).toBe('Nov\u00a020');
  });

  it.each(['', 'Mars/Olympus', 'utc+25', 'Europe'])('falls back to UTC: “%s”', (timeZone) => {
    expect(spaced(inLocale('en-US', timeZone).time(noon))).toBe('12:00 PM');
  });
});

it('a number of things is counted as the language counts', () => {
  const counted = (locale: string, count: number) =>
    inLocale(locale).plural(count, { one: 'one', few: 'few', many: 'many', other: 'other' });
  expect([0, 1, 2].map((count) => counted('en-US', count))).toEqual(['other', 'one', 'other']);
  expect([1, 2, 5].map((count) => counted('pl-PL', count))).toEqual(['one', 'few', 'many']);
  expect(inLocale('ja-JP').plural(1, { one: 'one', other: 'other' })).toBe('other');
});

describe('an address', () => {
  const bern = { line1: 'Gasse 1', line2: null, postal_code: '3000', city: 'Bern', state: null, country: 'CH' };

  it.each([
    ['en-US', bern, 'Gasse 1, 3000 Bern, Switzerland'],
    ['de-DE', bern, 'Gasse 1, 3000 Bern, Schweiz'],
    ['fr-FR', { ...bern, country: null }, 'Gasse 1, 3000 Bern'],
    ['en-US', { ...bern, country: 'no code' }, 'Gasse 1, 3000 Bern, no code'],
    ['en-US', { ...bern, line1: null, postal_code: null, city: '', country: '' }, ''],
    ['en-US', null, ''],
  ])('stands in one line with its country’s name: %s, %j', (locale, of, expected) => {
    expect(inLocale(locale).address(of)).toBe(expected);
  });
});
