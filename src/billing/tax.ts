import type { Customer } from '../stripe/resources/customer';
import type { Price } from '../stripe/resources/price';

/** How tax changes what is paid. `perhaps`: it is on top or within, which only the account's settings tell. */
export type Tax = 'none' | 'included' | 'added' | 'perhaps';

type Rates = readonly { inclusive: boolean }[] | null;

/** What of a subscription tells of tax. */
export interface Taxed {
  automatic_tax?: { enabled: boolean } | null;
  default_tax_rates?: Rates;
  items: { data: readonly { price: Pick<Price, 'tax_behavior'>; tax_rates?: Rates }[] };
}

/**
 * Rates of an item count in place of those of its subscription; automatic tax follows the price.
 * https://docs.stripe.com/api/subscriptions/object, https://docs.stripe.com/tax/products-prices-tax-codes-tax-behavior
 */
export function taxOn(
  { automatic_tax, default_tax_rates, items }: Taxed,
  payer: Pick<Customer, 'tax_exempt'> | null = null,
): Tax {
  // No tax is collected of these: https://docs.stripe.com/api/customers/object#customer_object-tax_exempt
  if (payer?.tax_exempt === 'exempt' || payer?.tax_exempt === 'reverse') return 'none';
  const kinds = items.data.flatMap(({ price, tax_rates }): Tax[] => {
    if (automatic_tax?.enabled) return [byBehavior[price.tax_behavior ?? ''] ?? 'perhaps'];
    const rates = tax_rates?.length ? tax_rates : (default_tax_rates ?? []);
    return rates.map(({ inclusive }) => (inclusive ? 'included' : 'added'));
  });
  return (['added', 'perhaps', 'included'] as const).find((kind) => kinds.includes(kind)) ?? 'none';
}

const byBehavior: Record<string, Tax> = { exclusive: 'added', inclusive: 'included' };
