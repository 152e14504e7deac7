/** What a payment was for, in a few words. */
import { subscriptionOf } from '../billing/invoice';
import { partsBesidePayment } from '../billing/invoice-amounts';
import { billPaidBy, occasionOf } from '../billing/purpose';
import { agreedOf } from '../billing/summary';
import { shortened } from '../language/direction';
import { dotted } from '../language/dotted';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { listOf } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import type { Invoice } from '../stripe/resources/invoice';
import type { Subscription } from '../stripe/resources/subscription';

/** As much as two payments of one amount need to be told apart in a row. */
const maxPurpose = 60;

/** `ACME-0004 · Renewal of Team`; the payment's own description where no invoice is known that it paid. Empty where nothing tells. */
export function forWhat(words: Words, charge: Charge, picture?: Picture): string {
  const bill = picture && billPaidBy(charge, listOf(picture.invoices));
  return (
    (bill && billedFor(words, bill, picture)) ||
    words.invoices.described(shortened(charge.description ?? '', maxPurpose))
  );
}

/** The same for a row, with what was done with the invoice since. */
export function forWhatAndSince(words: Words, charge: Charge, picture?: Picture): string {
  const bill = picture && billPaidBy(charge, listOf(picture.invoices));
  const since = bill ? partsBesidePayment(bill, charge, picture.asOf / 1000).map(words.invoices.part) : [];
  return dotted(forWhat(words, charge, picture), ...since);
}

/** `ACME-0004 · Renewal of Team`: at the end of a line the number would break at its hyphen. Empty where nothing tells. */
function billedFor(words: Words, bill: Invoice, picture: Picture): string {
  return dotted(bill.number, whatFor(words, bill, picture));
}

/** `Renewal of Team`; empty where nothing tells. */
export function whatFor({ invoices: texts }: Words, bill: Invoice, picture: Picture): string {
  const its = listOf(picture.subscriptions).find(({ id }) => id === subscriptionOf(bill));
  const occasion = occasionOf(bill, its);
  // Only what comes from outside is cut: a sentence of ours would lose its end.
  return occasion
    ? texts.occasion(occasion, its ? nameOf(its, picture) : null)
    : shortened(bill.description ?? '', maxPurpose);
}

/** The name of the subscription that it was paid for; null where that is not known. */
export function planOf(charge: Charge, picture: Picture): string | null {
  const bill = billPaidBy(charge, listOf(picture.invoices));
  const its = bill && listOf(picture.subscriptions).find(({ id }) => id === subscriptionOf(bill));
  return its ? nameOf(its, picture) : null;
}

/** What it is called, without quantities: those may have been others when it was billed. Null where no product has a name. */
export function nameOf(subscription: Subscription, { products }: Pick<Picture, 'products'>): string | null {
  const { items } = agreedOf(subscription, products);
  return shortened(items.flatMap(({ name }) => name ?? []).join(' + '), maxPurpose) || null;
}
