/** How a locale writes amounts, as Intl has it: so that what is shown can be typed back. */

import { once } from '../once';
import type { Spelling } from './typed-amount';

/** https://docs.stripe.com/currencies#presentment-currencies */
const currencies = once(() =>
  (
    'aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf clp cny ' +
    'cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl htg huf idr ils inr isk jmd ' +
    'jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ' +
    'ngn nio nok npr nzd omr pab pen pgk php pkr pln pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl ' +
    'thb tjs tnd top try ttd twd tzs uah ugx usd uyu uzs vnd vuv wst xaf xcd xof xpf yer zar zmw'
  ).split(' '),
);

/** What people call a currency by and Intl does not, as `plain` has it; some stand for several. */
const nicknames: Readonly<Record<string, string>> = {
  rs: 'inr pkr lkr npr mur scr',
  fr: 'chf',
  sfr: 'chf',
  c$: 'cad nio',
  s$: 'sgd',
  rmb: 'cny',
  元: 'cny twd',
  円: 'jpy',
  원: 'krw',
  лв: 'bgn',
  dh: 'aed mad',
  dhs: 'aed',
  tl: 'try',
  kd: 'kwd',
  nis: 'ils',
  zl: 'pln',
  kc: 'czk',
  đ: 'vnd',
  руб: 'rub',
  грн: 'uah',
};

/** Without what differs between keyboards: spaces, capitals, a full stop behind it. */
const plain = (sign: string) =>
  sign
    .normalize('NFKC')
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/(?<=.)\.$/, '')
    .toLowerCase();

export function spellingIn(tag: string): Spelling {
  const parts = (
    locale: string,
    currency: string,
    currencyDisplay: 'symbol' | 'narrowSymbol' | 'name',
    count: number,
    minimumFractionDigits = 0,
  ): Intl.NumberFormatPart[] => {
    try {
      const shape = { style: 'currency', currency, currencyDisplay, minimumFractionDigits } as const;
      return new Intl.NumberFormat(locale, shape).formatToParts(count);
    } catch {
      // No code that Intl takes: nothing is written so.
      return [];
    }
  };
  const signs = (...asked: Parameters<typeof parts>) =>
    parts(...asked).flatMap(({ type, value }) => (type === 'currency' ? plain(value) : []));
  const isUsual = (sign: string, currency: string) => signs(tag, currency, 'symbol', 2).includes(sign);
  const isElsewhere = (sign: string, currency: string) => {
    // `10K` is ten thousand of any currency, unless the locale itself writes a K for this one.
    const narrow = signs(tag, currency, 'narrowSymbol', 2).filter((each) => each !== 'k');
    const all = [
      ...narrow,
      ...narrow.map((each) => currency.slice(0, 2) + each),
      ...signs('en', currency, 'symbol', 2),
      ...[1, 2].flatMap((count) => signs(tag, currency, 'name', count)),
    ];
    return all.includes(sign) || (nicknames[sign]?.split(' ').includes(currency) ?? false);
  };
  const usual = (sign: string) => currencies().filter((each) => isUsual(sign, each));
  return {
    marks: (currency) => {
      const written = parts(tag, currency, 'symbol', 1_234_567.5, 1);
      const mark = (type: 'decimal' | 'group') => written.find((part) => part.type === type)?.value ?? '';
      return { decimal: mark('decimal').normalize('NFKC'), group: mark('group').normalize('NFKC') };
    },
    isSignOf: (typed, currency, isNamed) => {
      const sign = plain(typed);
      if (sign === currency || isUsual(sign, currency)) return true;
      // A plain $ is the locale's own dollar.
      return isElsewhere(sign, currency) && (isNamed || usual(sign).length === 0);
    },
    currencyOf: (typed) => {
      const sign = plain(typed);
      if (currencies().includes(sign)) return sign;
      // `10k`, `50p`: no sign, though some currency has that letter.
      if (/^\p{Ll}$/u.test(typed) && !nicknames[sign]) return null;
      const own = usual(sign);
      const [first, ...others] = own[0] ? own : currencies().filter((each) => isElsewhere(sign, each));
      return first !== undefined && others.length === 0 ? first : null;
    },
  };
}
