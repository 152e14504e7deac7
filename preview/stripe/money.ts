/** Amounts: in Stripe's sentences ("$49.00"), and those that no card can pay. */
import { invalid } from './errors';

const DECIMALS: Readonly<Record<string, number>> = Object.fromEntries([
  ...'bif clp djf gnf jpy kmf krw mga pyg rwf vnd vuv xaf xof xpf'.split(' ').map((currency) => [currency, 0]),
  ...'bhd jod kwd omr tnd'.split(' ').map((currency) => [currency, 3]),
]);

/**
 * `amount` is in the currency's minor unit, as Stripe counts it.
 *
 * Source: https://docs.stripe.com/currencies#zero-decimal
 */
export function formatMoney(amount: number, currency: string): string {
  const digits = DECIMALS[currency] ?? 2;
  return new Intl.NumberFormat('en-US', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amount / 10 ** digits);
}

/** The smallest charge, where Stripe documents one. Source: https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
export const MINIMUM: Readonly<Record<string, number>> = {
  usd: 50,
  eur: 50,
  gbp: 30,
  jpy: 50,
  cad: 50,
  aud: 50,
  chf: 50,
};

/** Refuses what can't be charged: too little, more than eight digits, or a fraction of the smallest coin. */
export function checkAmount(amount: number, currency: string): void {
  const least = MINIMUM[currency] ?? 1;
  if (amount < least) {
    throw invalid(`Amount must be at least ${formatMoney(least, currency)} ${currency}`, {
      code: 'amount_too_small',
      param: 'amount',
    });
  }
  if (amount > 99_999_999) {
    throw invalid(`Amount must be no more than ${formatMoney(99_999_999, currency)}`, {
      code: 'amount_too_large',
      param: 'amount',
    });
  }
  checkStep(amount, currency);
}

/**
 * Refuses what can't be paid: a last digit other than 0 in currencies of three decimals, and fractions of a króna or a
 * shilling, which are sent as two decimals but have none.
 *
 * Source: https://docs.stripe.com/currencies#three-decimal, https://docs.stripe.com/currencies#special-cases
 */
export function checkStep(amount: number, currency: string): void {
  const step = DECIMALS[currency] === 3 ? 10 : ['isk', 'ugx'].includes(currency) ? 100 : 1;
  if (amount % step !== 0) {
    throw invalid(`Amounts in ${currency} must be divisible by ${step}.`, { param: 'amount' });
  }
}
