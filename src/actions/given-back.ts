/** What a customer was given back lately, by whoever did it: Stripe's own refunds, and not what this add-on remembers. */
import type { Money } from '../billing/money';
import { windowMs } from '../policy/spent';
import { isShown, type Part, shown } from '../stripe/part';
import { type Charge, chargeById, isCharge, newestChargesOf } from '../stripe/resources/charge';
import { carries } from '../stripe/trace';
import type { Asker } from './action';

/**
 * In the last 24 hours, apart from what this intention gave back. null where not all of it can be read: a customer has more
 * than a hundred payments, or a payment more than ten refunds. What two agents give back in the same moment is not seen.
 */
export function givenBack(
  ask: Asker,
  customer: string,
  { now, intention }: { now: number; intention: string | null },
): Money[] | null {
  const charges = chargesOf(ask, customer);
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

function chargesOf(ask: Asker, customer: string): Part<{ data: Charge[]; has_more: boolean }> {
  // A guest is known by the payment alone.
  if (!isCharge(customer)) return ask(newestChargesOf(customer))[0];
  const [charge] = ask(chargeById(customer));
  return isShown(charge) ? shown({ data: [charge.value], has_more: false }) : charge;
}
