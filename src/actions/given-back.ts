/** What a customer was given back lately, by whoever did it: Stripe's own refunds, and not what this add-on remembers. */
import type { Money } from '../billing/money';
import { windowMs } from '../policy/spent';
import { isShown } from '../stripe/part';
import { isCharge, newestChargesOf } from '../stripe/resources/charge';
import { carries } from '../stripe/trace';
import type { Asker } from './action';

/**
 * In the last 24 hours, apart from what this intention gave back. null where not all of it can be read: a customer has more
 * than a hundred payments, a payment more than ten refunds, or somebody paid as a guest: Stripe lists no payments of a guest.
 * What two agents give back in the same moment is not seen.
 */
export function givenBack(
  ask: Asker,
  customer: string,
  { now, intention }: { now: number; intention: string | null },
): Money[] | null {
  if (isCharge(customer)) return null;
  const [charges] = ask(newestChargesOf(customer));
  if (!isShown(charges) || charges.value.has_more) return null;
  const { data } = charges.value;
  if (data.some(({ refunds }) => !refunds || refunds.has_more || refunds.unread)) return null;
  return data.flatMap(({ refunds }) =>
    (refunds?.data ?? []).flatMap((each) => {
      const isCounted = now - each.created * 1000 < windowMs && !/^(failed|canceled)$/.test(each.status ?? '');
      const isOwn = intention !== null && carries(intention)(each);
      return isCounted && !isOwn ? [{ minor: each.amount, currency: each.currency }] : [];
    }),
  );
}
