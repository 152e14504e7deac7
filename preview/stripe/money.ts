/** Amounts in Stripe's sentences: "$49.00". */

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
