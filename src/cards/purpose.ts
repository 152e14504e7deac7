/** What a payment was for, in a few words. */
import { subscriptionOf } from '../billing/invoice';
import { billPaidBy } from '../billing/purpose';
import { agreedOf } from '../billing/summary';
import { shortened } from '../language/direction';
import { dotted } from '../language/dotted';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { listOf } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';

/** As much as two payments of one amount need to be told apart in a row. */
const maxPurpose = 60;

/** `ACME-0004 · Team`; the payment's own description where no invoice is known that it paid. Empty where nothing tells. */
export function forWhat({ subscriptions: texts }: Words, charge: Charge, picture?: Picture): string {
  const bill = picture && billPaidBy(charge, listOf(picture.invoices));
  if (!bill) return shortened(charge.description ?? '', maxPurpose);
  const its = listOf(picture.subscriptions).find(({ id }) => id === subscriptionOf(bill));
  const title = its ? texts.title(agreedOf(its, picture.products)) : bill.description;
  return shortened(dotted(bill.number, title) || (charge.description ?? ''), maxPurpose);
}
