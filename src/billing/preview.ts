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
  const sum = credits.reduce((left, { amount, discount_amounts, taxes }) => {
    const off = (discount_amounts ?? []).reduce((more, each) => more + each.amount, 0);
    const added = (taxes ?? []).filter(({ tax_behavior }) => tax_behavior !== 'inclusive');
    return left + amount - off + added.reduce((more, each) => more + each.amount, 0);
  }, 0);
  return money(-sum, currency);
}
