/** What Stripe says of another try, after a payment that failed. Pure. */
import type { Invoice } from '../stripe/resources/invoice';

/**
 * `none`: it tried, and set no time for another try; `never`: it leaves the invoice to the business; `unknown`: no invoice of
 * the payment was seen. Stripe tries again what its account's settings say, of some ways to pay and after some refusals
 * (https://docs.stripe.com/billing/revenue-recovery/smart-retries), so nothing is claimed but what the invoice says.
 */
export type NextTry =
  /** `at`: seconds since 1970. */
  { kind: 'planned' | 'due'; at: number } | { kind: 'none' | 'never' | 'paid' | 'unknown' };

/** null where nothing more is collected. `invoice`: the one that it was to pay; null where none is known. `now`: seconds since 1970. */
export function nextTryOf(
  invoice: Pick<Invoice, 'status' | 'next_payment_attempt' | 'auto_advance'> | null,
  now: number,
): NextTry | null {
  if (!invoice) return { kind: 'unknown' };
  if (invoice.status === 'paid') return { kind: 'paid' };
  if (invoice.status !== 'open') return null;
  const { next_payment_attempt: at, auto_advance } = invoice;
  if (at !== null) return { kind: at > now ? 'planned' : 'due', at };
  return { kind: auto_advance === false ? 'never' : 'none' };
}
