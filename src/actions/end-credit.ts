/** What an end of a subscription credited or billed, whoever ended it. */
import { isShown } from '../stripe/part';
import { invoicesOfSubscription } from '../stripe/resources/invoice';
import { pendingItemsOf } from '../stripe/resources/invoice-item';
import type { Subscription } from '../stripe/resources/subscription';
import type { Asker } from './action';

/**
 * An end that credits leaves an item for a later invoice, or makes an invoice, which an end without credit does not:
 * https://docs.stripe.com/billing/subscriptions/cancel#handle-prorations. Two requests. `unknown`: not all of it can be read.
 */
export function madeAtEnd(
  { id, customer, ended_at: end }: Pick<Subscription, 'id' | 'customer' | 'ended_at'>,
  ask: Asker,
): 'something' | 'nothing' | 'unknown' {
  const [items, invoices] = ask(pendingItemsOf(customer), invoicesOfSubscription(id));
  if (!isShown(items) || !isShown(invoices) || end === null || items.value.has_more) return 'unknown';
  const isItem = items.value.data.some(
    ({ amount, date, parent }) =>
      amount < 0 && (date ?? end) >= end && parent?.subscription_details?.subscription === id,
  );
  return isItem || invoices.value.data.some(({ created }) => created >= end) ? 'something' : 'nothing';
}
