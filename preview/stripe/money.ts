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
