/** What a quantity of a price costs, in minor units. */
import type Stripe from 'stripe';

/**
 * Half a minor unit goes up. Six decimals are far below one, and far above what binary fractions get wrong: 30 × 2.05 is
 * 61.5, not a little less.
 */
export function wholeUnits(minor: number): number {
  return Math.round(Number(minor.toFixed(6)));
}

/** The currencies that a price can be billed in, its own first. */
export function currenciesOf({ currency, currency_options }: Stripe.Price): string[] {
  return [...new Set([currency, ...Object.keys(currency_options ?? {})])];
}

/**
 * The price as it is billed in one of its currencies: the same id, with the amounts of that currency. A price that has no
 * such currency is given as it is.
 *
 * Source: https://docs.stripe.com/products-prices/how-products-and-prices-work#multiple-currencies
 */
export function priceIn(price: Stripe.Price, currency: string): Stripe.Price {
  const option = currency === price.currency ? undefined : price.currency_options?.[currency];
  return option ? { ...price, ...option, currency } : price;
}

/**
 * One period's amount of a licensed price. Metered prices are billed at the period's end from usage, which the stand-in
 * does not meter: they cost nothing here.
 *
 * Source: https://docs.stripe.com/products-prices/pricing-models
 */
export function amountOf(price: Stripe.Price, quantity: number): number {
  if (price.recurring?.usage_type === 'metered') return 0;
  if (price.billing_scheme === 'tiered') return tiered(price, quantity);
  return wholeUnits(unitAmountOf(price) * packagesOf(price, quantity));
}

/** The unit amount, whole or decimal; 0 where the price has none (tiers, amounts chosen by the customer). */
export function unitAmountOf(price: Stripe.Price): number {
  return price.unit_amount ?? Number(price.unit_amount_decimal ?? 0);
}

function packagesOf(price: Stripe.Price, quantity: number): number {
  const transform = price.transform_quantity;
  if (!transform) return quantity;
  const packages = quantity / transform.divide_by;
  return transform.round === 'up' ? Math.ceil(packages) : Math.floor(packages);
}

function tiered(price: Stripe.Price, quantity: number): number {
  const tiers = price.tiers ?? [];
  let below = 0;
  let sum = 0;
  for (const tier of tiers) {
    const upTo = tier.up_to ?? Number.POSITIVE_INFINITY;
    const unit = tier.unit_amount ?? Number(tier.unit_amount_decimal ?? 0);
    const flat = tier.flat_amount ?? 0;
    if (price.tiers_mode === 'volume') {
      if (quantity <= upTo) return wholeUnits(unit * quantity + flat);
    } else if (quantity > below) {
      sum += unit * (Math.min(quantity, upTo) - below) + flat;
    }
    below = upTo;
  }
  return wholeUnits(sum);
}

/** Currencies whose amounts are not in hundredths. ISK and UGX have no decimals but are sent as if they had two. */
const DECIMALS: Record<string, number> = Object.fromEntries([
  ...['bif', 'clp', 'djf', 'gnf', 'jpy', 'kmf', 'krw', 'mga', 'pyg', 'rwf', 'vnd', 'vuv', 'xaf', 'xof', 'xpf'].map(
    (currency) => [currency, 0],
  ),
  ...['bhd', 'jod', 'kwd', 'omr', 'tnd'].map((currency) => [currency, 3]),
]);

/**
 * A minor amount as Stripe writes it into descriptions: $29.00, ¥1,200.
 *
 * Source: https://docs.stripe.com/currencies#zero-decimal
 */
export function moneyText(amount: number, currency: string): string {
  const decimals = DECIMALS[currency] ?? 2;
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en-US', {
      style: 'currency',
      currency,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(currency, format);
  }
  return format.format(amount / 10 ** decimals);
}

/** By currency: to make one takes longer than to use it a hundred times. */
const formats = new Map<string, Intl.NumberFormat>();
