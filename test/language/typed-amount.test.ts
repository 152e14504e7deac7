/** What is shown can be typed back; what can mean two things is refused, and said. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { apiDecimals, money, shownDecimals } from '../../src/billing/money';
import { openWriter } from '../../src/language/writer';
import { cases } from '../cases';

const at = (locale: string) => openWriter({ locale, timeZone: 'UTC', now: 0, month: 'short' });
const read = (locale: string, typed: string, currency: string | null) => at(locale).read(typed, currency);

describe('an amount that a person typed', () => {
  it.each([
    ['en-US', '60', 'jpy', 60],
    ['en-US', '60', 'usd', 6_000],
    ['en-US', '60', 'isk', 6_000],
    ['en-US', '60', 'kwd', 60_000],
    ['en-US', '60.5', 'usd', 6_050],
    ['en-US', '60,50', 'eur', 6_050],
    ['en-US', '1,234.5', 'usd', 123_450],
    ['en-US', '1.234,50', 'eur', 123_450],
    ['en-US', '1,234', 'usd', 123_400],
    ['en-US', '1 234', 'jpy', 1_234],
    ['en-US', '1.234.567', 'jpy', 1_234_567],
    ['en-US', '1.234', 'kwd', 1_234],
    ['en-US', '0.005', 'kwd', 5],
    ['en-US', ' 0.01 ', 'usd', 1],
    // A sign, a code or a name, on either side.
    ['en-US', '$20', 'usd', 2_000],
    ['en-US', '20 $', 'usd', 2_000],
    ['en-US', 'USD 20.00', 'usd', 2_000],
    ['en-US', '20usd', 'usd', 2_000],
    ['en-US', '$20 USD', 'usd', 2_000],
    ['en-US', 'US$20', 'usd', 2_000],
    ['en-US', 'A$1,200.50', 'aud', 120_050],
    ['en-US', '20 US dollars', 'usd', 2_000],
    ['en-CA', '$20', 'cad', 2_000],
    ['en-CA', 'US$20', 'usd', 2_000],
    ['en-US', '12,50 €', 'eur', 1_250],
    ['de-DE', '12,50 Euro', 'eur', 1_250],
    ['en-US', 'kr 49', 'sek', 4_900],
    ['da-DK', '1.049,50 kr.', 'dkk', 104_950],
    ['en-US', 'R$ 20,00', 'brl', 2_000],
    ['en-US', '₹1,00,000.00', 'inr', 10_000_000],
    ['en-US', '1,00,000', 'inr', 10_000_000],
    ['en-US', '12,34,567.5', 'inr', 123_456_750],
    ['de-CH', 'CHF 1’234.50', 'chf', 123_450],
    ['en-US', "1'234.50", 'chf', 123_450],
    ['fr-FR', '1\u202f234,50\u00a0€', 'eur', 123_450],
    // A dash in place of the decimals.
    ['de-DE', '20,-', 'eur', 2_000],
    ['de-DE', '20,- €', 'eur', 2_000],
    ['de-DE', '€ 1.234,–', 'eur', 123_400],
    ['en-US', '1.234,-', 'eur', 123_400],
    ['de-CH', "CHF 1'234.--", 'chf', 123_400],
    ['de-CH', 'Fr. 20.-', 'chf', 2_000],
    ['da-DK', '49,- kr.', 'dkk', 4_900],
    ['de-DE', '20,-', 'jpy', 20],
    ['de-DE', '1.234,-', 'kwd', 1_234_000],
    // What people call a currency by.
    ['en-US', 'Rs 500', 'inr', 50_000],
    ['en-IN', 'Rs. 1,00,000', 'inr', 10_000_000],
    ['en-US', 'Rs.500', 'pkr', 50_000],
    ['de-DE', '20 Fr.', 'chf', 2_000],
    ['en-GB', 'SFr 20', 'chf', 2_000],
    ['en-US', 'C$20', 'cad', 2_000],
    ['en-US', 'A$20', 'aud', 2_000],
    ['en-US', 'S$ 20', 'sgd', 2_000],
    ['en-US', '20 zł', 'pln', 2_000],
    ['en-US', '20 Kč', 'czk', 2_000],
    ['zh-CN', '20元', 'cny', 2_000],
    ['en-US', '2000円', 'jpy', 2_000],
    ['en-IN', 'Rs 1,23,456.00/-', 'inr', 12_345_600],
    ['en-IN', '₹500/-', 'inr', 50_000],
    ['en-KE', 'KSh 500/=', 'kes', 50_000],
    ['sv-SE', '100:-', 'sek', 10_000],
    ['vi-VN', '100.000đ', 'vnd', 100_000],
    // With its code, a sign that several have.
    ['en-US', '$100 CAD', 'cad', 10_000],
    ['en-US', 'CAD $1,000.50', 'cad', 100_050],
    ['en-US', 'USD $10', 'usd', 1_000],
    ['es-MX', '$10 USD', 'usd', 1_000],
    // A dot groups where the locale groups with it.
    ['de-DE', '1.234', 'eur', 123_400],
    ['de-DE', '1.234 ¥', 'jpy', 1_234],
    ['de-DE', '1,234', 'kwd', 1_234],
    ['de-DE', '1.234,500 KWD', 'kwd', 1_234_500],
    // Other digits.
    ['ja-JP', '￥９，８９９', 'jpy', 9_899],
    ['ja-JP', '１００', 'jpy', 100],
    ['en-US', '١٬٢٣٤٫٥٠', 'usd', 123_450],
    ['en-US', '۱۲۳٫۵', 'eur', 12_350],
    ['en-US', '१,००,०००', 'inr', 10_000_000],
    ['ar-EG', '‏١٬٢٣٤٫٥٠٠ د.ك.‏', 'kwd', 1_234_500],
  ])('at %s is taken in the currency’s own decimals: %s %s', (locale, typed, currency, minor) => {
    expect(read(locale, typed, currency)).toEqual({ kind: 'amount', amount: money(minor, currency) });
  });

  it.each([
    ['en-US', '60.5', 'jpy', { kind: 'decimals', count: 1, may: 0 }],
    ['en-US', '100.00', 'jpy', { kind: 'decimals', count: 2, may: 0 }],
    ['en-US', '1.234', 'jpy', { kind: 'decimals', count: 3, may: 0 }],
    ['en-US', '60.5', 'isk', { kind: 'decimals', count: 1, may: 0 }],
    ['en-US', '$1.999', 'usd', { kind: 'decimals', typed: '$1.999', count: 3, may: 2 }],
    ['en-US', '1,234.567', 'usd', { kind: 'decimals', count: 3, may: 2 }],
    ['de-DE', '1,999', 'eur', { kind: 'decimals', count: 3, may: 2 }],
    ['fr-FR', '1.999', 'eur', { kind: 'decimals', count: 3, may: 2 }],
    ['en-US', '0.0005', 'kwd', { kind: 'decimals', count: 4, may: 3 }],
    ['en-US', '1,234', 'kwd', { kind: 'either', readings: [money(1_234_000, 'kwd'), money(1_234, 'kwd')] }],
    ['de-DE', '1.234', 'kwd', { kind: 'either', readings: [money(1_234_000, 'kwd'), money(1_234, 'kwd')] }],
    ['en-US', '€20', 'usd', { kind: 'otherCurrency', is: 'eur' }],
    ['en-US', '20 eur', 'usd', { kind: 'otherCurrency', is: 'eur' }],
    ['en-US', '$20', 'cad', { kind: 'otherCurrency', is: 'usd' }],
    ['en-CA', '$20', 'usd', { kind: 'otherCurrency', is: 'cad' }],
    ['en-US', '¥20', 'cny', { kind: 'otherCurrency', is: 'jpy' }],
    ['sv-SE', '20 kr', 'nok', { kind: 'otherCurrency', is: 'sek' }],
    ['en-US', '20 kr', 'usd', { kind: 'otherCurrency', is: null }],
    ['en-US', 'about 20', 'usd', { kind: 'otherCurrency', is: null }],
    ['en-US', '-5', 'usd', { kind: 'negative' }],
    ['en-US', '$-5', 'usd', { kind: 'negative' }],
    ['en-US', '−$5', 'usd', { kind: 'negative' }],
    ['en-US', '5-', 'usd', { kind: 'negative' }],
    ['en-US', '(5.00)', 'usd', { kind: 'negative' }],
    ['de-DE', '20-', 'eur', { kind: 'negative' }],
    ['de-DE', '-20,-', 'eur', { kind: 'negative' }],
    ['de-DE', '1,234,-', 'eur', { kind: 'notANumber' }],
    ['de-DE', '20,-5', 'eur', { kind: 'notANumber' }],
    ['en-PK', 'Rs 500', 'inr', { kind: 'otherCurrency', is: 'pkr' }],
    ['en-US', 'Rs 500', 'usd', { kind: 'otherCurrency', is: null }],
    ['en-US', 'Fr. 20', 'eur', { kind: 'otherCurrency', is: 'chf' }],
    ['en-US', 'C$20', 'usd', { kind: 'otherCurrency', is: null }],
    ['en-US', 'S$20', 'usd', { kind: 'otherCurrency', is: 'sgd' }],
    ['en-US', '+5', 'usd', { kind: 'notANumber' }],
    ['en-US', '5e3', 'usd', { kind: 'notANumber' }],
    ['en-US', '0x10', 'usd', { kind: 'notANumber' }],
    ['en-US', '1.2.3', 'usd', { kind: 'notANumber' }],
    ['en-US', '1,23,4', 'usd', { kind: 'notANumber' }],
    ['en-US', '1 2', 'usd', { kind: 'notANumber' }],
    ['en-US', '1,234 567', 'usd', { kind: 'notANumber' }],
    ['en-US', '', 'usd', { kind: 'notANumber' }],
    ['en-US', '.5', 'usd', { kind: 'notANumber' }],
    ['en-US', '$.50', 'usd', { kind: 'notANumber' }],
    ['en-US', 'US$ .50', 'usd', { kind: 'notANumber' }],
    ['en-GB', '£.50', 'gbp', { kind: 'notANumber' }],
    ['en-US', 'USD.50', 'usd', { kind: 'notANumber' }],
    ['en-IN', 'Rs .50', 'inr', { kind: 'notANumber' }],
    ['en-US', '$100 CAD', 'usd', { kind: 'otherCurrency', is: 'cad' }],
    ['en-US', 'euro.50', 'eur', { kind: 'notANumber' }],
    ['en-US', '10K', 'mmk', { kind: 'otherCurrency', sign: 'K', is: null }],
    ['en-US', '10K MMK', 'mmk', { kind: 'otherCurrency', sign: 'K', is: null }],
    ['en-US', '1k', 'usd', { kind: 'otherCurrency', sign: 'k', is: null }],
    ['en-GB', '50p', 'gbp', { kind: 'otherCurrency', sign: 'p', is: null }],
    ['sv-SE', '−100:-', 'sek', { kind: 'negative' }],
    ['en-IN', '-500/-', 'inr', { kind: 'negative' }],
    ['en-US', '5²', 'usd', { kind: 'notANumber' }],
    ['en-US', '20 and 30', 'usd', { kind: 'notANumber' }],
    ['en-US', 'twenty', 'usd', { kind: 'notANumber' }],
    ['en-US', '99999999999999999999', 'usd', { kind: 'tooLarge' }],
  ])('at %s is refused with the reason: %s %s', (locale, typed, currency, fault) => {
    expect(read(locale, typed, currency)).toMatchObject({ kind: 'wrong', fault });
  });

  it.each([
    ['en-US', '$49.00', 'usd', 4_900],
    ['en-CA', '$49.00', 'cad', 4_900],
    ['en-US', '49 eur', 'eur', 4_900],
    ['ja-JP', '￥4,900', 'jpy', 4_900],
    ['en-US', 'CA$49', 'cad', 4_900],
    ['en-US', '$49 CAD', 'cad', 4_900],
    ['en-CA', '$49 USD', 'usd', 4_900],
  ])('tells its currency by its sign at %s: %s', (locale, typed, currency, minor) => {
    expect(read(locale, typed, null)).toEqual({ kind: 'amount', amount: money(minor, currency) });
  });

  it.each(['49', '49 kr', '49 apples', 'Rs 49', 'C$49', '49k', '49K'])(
    'does not tell its currency where nothing does: %s',
    (typed) => {
      expect(read('en-US', typed, null)).toEqual({ kind: 'wrong', fault: { kind: 'noCurrency' } });
    },
  );
});

const regions =
  'US GB IE IN PK ZA CA AU NZ SG HK DE AT CH LI LU BE NL FR SE DK NO FI PL CZ HU RO ES PT IT BR MX AR CL CO JP KR CN TW TH ID VN MY PH EG SA AE IL TR IR UA RU KE NG XA 001';
const locales = [
  ...regions.split(' ').flatMap((region) => [`en-${region}`, `de-${region}`]),
  ...'ar-EG ar-SA bn-BD cs-CZ da-DK de-CH el-GR es-ES es-MX fa-IR fi-FI fr-CA fr-CH fr-FR he-IL hi-IN hu-HU id-ID it-CH it-IT'.split(
    ' ',
  ),
  ...'ja-JP ko-KR mr-IN my-MM nb-NO ne-NP nl-NL pl-PL pt-BR pt-PT ru-RU sv-SE ta-IN th-TH tr-TR uk-UA vi-VN zh-CN zh-TW'.split(
    ' ',
  ),
  'hi-IN-u-nu-deva',
  'th-TH-u-nu-thai',
];
const currencies =
  'aed ars aud bhd brl cad chf clp cny cop czk dkk egp eur gbp hkd huf idr ils inr isk jod jpy kes krw kwd mxn myr ngn nok nzd omr pen php pkr pln ron rub sar sek sgd thb tnd try twd uah ugx usd vnd xaf xof zar'.split(
    ' ',
  );

const shown = fc.oneof(fc.nat({ max: 9_999 }), fc.nat({ max: 99_999_999 }), fc.nat({ max: 99_999_999_999 }));

it('what is shown can be typed back in every place and currency, and means the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...locales), fc.constantFrom(...currencies), shown, (locale, currency, digits) => {
      const { money: written, typed, read: reads } = at(locale);
      const amount = money(digits * 10 ** (apiDecimals(currency) - shownDecimals(currency)), currency);
      for (const text of [written(amount), typed(amount)])
        expect([text, reads(text, currency)]).toEqual([text, { kind: 'amount', amount }]);
    }),
    { numRuns: cases({ sample: 1_000, all: 50_000 }) },
  );
});
