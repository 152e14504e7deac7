/**
 * Taxes of an invoice, on each line after its discounts: on top of the price, or within it.
 *
 * Source: https://docs.stripe.com/tax/invoicing, https://docs.stripe.com/tax/subscriptions,
 * https://docs.stripe.com/billing/taxes/tax-rates, `total_taxes` of invoices in the API reference.
 */
import type Stripe from 'stripe';
import type { Store } from '../types';
import { wholeUnits } from './amounts';
import type { DraftLine } from './lines';

/** One tax: a share of what is taxed. */
interface Rate {
  id: string;
  /** Percent. */
  percentage: number;
  inclusive: boolean;
}

/** What this account collects where its customers live, in percent; nothing elsewhere. A sample of Stripe Tax. */
const COLLECTED: Readonly<Record<string, number>> = { AT: 20, AU: 10, DE: 19, FR: 20, GB: 20, JP: 10, US: 8.875 };

type Subscription = Pick<Stripe.Subscription, 'automatic_tax' | 'default_tax_rates'>;

/** The taxes of one line of which `off` was taken by discounts. */
export function taxesOf(
  { subscription_items }: Pick<Store, 'subscription_items'>,
  { line, off }: { line: DraftLine; off: number },
  customer: Stripe.Customer,
  subscription: Subscription | null,
): Stripe.InvoiceLineItem.Tax[] {
  const item = subscription_items.get(line.subscriptionItem ?? '');
  const manual = item?.tax_rates?.length ? item.tax_rates : (subscription?.default_tax_rates ?? []);
  const rates = subscription?.automatic_tax.enabled ? automatic(line, customer) : manual;
  const after = line.amount - off;
  return rates.map((rate) => taxOf(rate, after, customer));
}

/** Whether automatic tax knows where the customer is. */
export function automaticTax(
  customer: Stripe.Customer,
  subscription: Subscription | null,
): Stripe.Invoice.AutomaticTax {
  const enabled = subscription?.automatic_tax.enabled ?? false;
  return {
    disabled_reason: null,
    enabled,
    liability: enabled ? { type: 'self' } : null,
    provider: enabled ? 'stripe' : null,
    status: enabled ? (customer.address?.country ? 'complete' : 'requires_location_inputs') : null,
  };
}

/** The taxes of all lines, summed up for each rate. */
export function totalTaxes(lines: readonly Stripe.InvoiceLineItem.Tax[][]): Stripe.Invoice.TotalTax[] {
  const totals = new Map<string, Stripe.Invoice.TotalTax>();
  for (const tax of lines.flat()) {
    const key = `${tax.tax_rate_details?.tax_rate} ${tax.tax_behavior}`;
    const before = totals.get(key);
    totals.set(key, {
      ...tax,
      amount: (before?.amount ?? 0) + tax.amount,
      taxable_amount: (before?.taxable_amount ?? 0) + (tax.taxable_amount ?? 0),
    });
  }
  return [...totals.values()];
}

/** What taxes add to, or are contained in, a sum. */
export function taxed(
  taxes: readonly Pick<Stripe.Invoice.TotalTax, 'amount' | 'tax_behavior'>[],
  behavior: 'exclusive' | 'inclusive',
): number {
  return taxes.reduce((sum, tax) => (tax.tax_behavior === behavior ? sum + tax.amount : sum), 0);
}

/** A price that says nothing of tax is without it, as this account has set it. */
function automatic({ price }: DraftLine, customer: Stripe.Customer): Rate[] {
  const country = customer.address?.country ?? '';
  const percentage = COLLECTED[country];
  if (percentage === undefined) return [];
  return [{ id: `txr_Automatic${country}`, percentage, inclusive: price?.tax_behavior === 'inclusive' }];
}

/** Rounded for each line. Nothing is due of customers who are exempt, or account for it themselves. */
function taxOf(
  { id, percentage, inclusive }: Rate,
  amount: number,
  { tax_exempt }: Stripe.Customer,
): Stripe.InvoiceLineItem.Tax {
  const isFree = tax_exempt === 'exempt' || tax_exempt === 'reverse';
  const share = inclusive ? amount - amount / (1 + percentage / 100) : (amount * percentage) / 100;
  // `+ 0` so that a share of nothing is 0, not -0.
  const tax = isFree ? 0 : wholeUnits(share) + 0;
  return {
    amount: tax,
    tax_behavior: inclusive ? 'inclusive' : 'exclusive',
    tax_rate_details: { tax_rate: id },
    taxability_reason: tax_exempt === 'reverse' ? 'reverse_charge' : isFree ? 'customer_exempt' : 'standard_rated',
    taxable_amount: isFree ? 0 : inclusive ? amount - tax : amount,
    type: 'tax_rate_details',
  };
}
