import type { InvoicePreview } from '../stripe/resources/invoice-preview';
import { type Money, money } from './money';

/** What would be due; negative where the invoice comes to a credit. null: one without lines says nothing. */
export function dueBy(preview: InvoicePreview): Money | null {
  const { amount_due, total, currency } = preview;
  return isTelling(preview) ? money(total < 0 ? total : amount_due, currency) : null;
}

/** Stripe lists what an invoice is made of; a sum alone is believed where it is one. */
function isTelling({ lines, total, amount_due }: InvoicePreview): boolean {
  return Boolean(lines?.data[0]) || total !== 0 || amount_due !== 0;
}

/**
 * What becomes a credit for unused time, by the preview of an end; not negative. Other things may wait for the same invoice:
 * then it is the sum of what is credited, with its discounts and taxes. null where not all of it is listed.
 */
export function creditBy(preview: InvoicePreview): Money | null {
  const { lines, total, currency } = preview;
  if (!isTelling(preview) || lines?.has_more) return null;
  const all = lines?.data ?? [];
  const credits = all.filter(
    ({ amount, parent }) =>
      amount < 0 && (parent?.subscription_item_details?.proration || parent?.invoice_item_details?.proration),
  );
  if (credits.length === all.length) return total < 0 ? money(-total, currency) : null;
  return money(-sumOf(credits), currency);
}

/**
 * What a change of items adds to the next invoice for the rest of the period, by its preview; negative: a credit. null where not
 * all of it is listed. `at`: the change's `proration_date`, from which on its lines go: those of earlier changes wait for the same
 * invoice (https://docs.stripe.com/billing/subscriptions/prorations#preview-proration).
 */
export function proratedBy(preview: InvoicePreview, at: number): Money | null {
  const { lines, currency } = preview;
  if (!isTelling(preview) || !lines || lines.has_more || lines.data.some(({ period }) => !period)) return null;
  const own = lines.data.filter(
    ({ period, parent }) =>
      Math.abs(Number(period?.start) - at) <= 1 &&
      (parent?.subscription_item_details?.proration || parent?.invoice_item_details?.proration),
  );
  return money(sumOf(own), currency);
}

type Line = NonNullable<InvoicePreview['lines']>['data'][number];

/** With what is taken off, and taxes that come on top. */
function sumOf(lines: readonly Line[]): number {
  return lines.reduce((left, { amount, discount_amounts, taxes }) => {
    const off = (discount_amounts ?? []).reduce((more, each) => more + each.amount, 0);
    const added = (taxes ?? []).filter(({ tax_behavior }) => tax_behavior !== 'inclusive');
    return left + amount - off + added.reduce((more, each) => more + each.amount, 0);
  }, 0);
}
