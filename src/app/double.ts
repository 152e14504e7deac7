/** What the comparison of equal payments leads to: the refund of one that is too many, or a question to the customer. */

import { ahead } from '../actions/ahead';
import { asker } from '../actions/asker';
import { paymentFacts } from '../actions/payment';
import { paid } from '../billing/payment';
import { billPaidBy } from '../billing/purpose';
import { isEqual, isKept } from '../billing/twice';
import { type Answer, push, replace } from '../cards/answer';
import { outdatedCard, unshownCard } from '../cards/problems';
import { forWhat } from '../cards/purpose';
import { type ParamsOf, whose } from '../cards/routes';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { sameAddress } from '../people/address';
import { compare, type comparing } from '../screens/comparison';
import { comparisonCard } from '../screens/equal-payments';
import { isShown, listOf } from '../stripe/part';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { customerById } from '../stripe/resources/customer';
import { prepareWith } from './act';

/** The confirmation of its refund, where it is still proven; else the comparison as it is now, which says so. */
export function refundDouble(
  desk: Desk,
  connection: Connection,
  { charge, ...params }: ParamsOf<typeof comparing> & { charge: string },
): Answer {
  const found = compare(params, desk.use(connection), asker(desk, connection));
  if (!isShown(found)) return push(unshownCard(desk.words, connection, found, null));
  if (!found.value) return replace(outdatedCard(desk.words));
  const { double } = found.value;
  if (double?.tooMany.id !== charge || !double.tooMany.customer)
    return replace(comparisonCard(found.value, { desk, connection, params }, desk.words.double.changed));
  return prepareWith(
    desk,
    connection,
    { action: 'refund', object: charge, ...whose(connection, double.tooMany.customer) },
    { reason: 'duplicate', stays: double.stays.id },
  );
}

/**
 * What the customer is asked, in these words; null where fewer than two of the payments still count. Payments of others
 * are named only where Stripe has the same address for them.
 */
export function questionText(
  desk: Desk,
  connection: Connection,
  picture: Picture,
  { customers, charges: ids }: { customers: string; charges: string },
  words: Words,
): string | null {
  const { customer, charges } = picture;
  const others = customers.split(',').filter((id) => id && id !== customer.id);
  const all = [...listOf(charges), ...chargesOfSame(desk, connection, customer.email ?? '', others)];
  const counted = all.filter((charge) => ids.split(',').includes(charge.id) && isKept(charge));
  const [newest, second] = counted;
  if (!newest || !second || !counted.every((each) => isEqual(each, newest))) return null;
  const oldestFirst = [...counted].sort((a, b) => a.created - b.created);
  const besides = listOf(charges)
    .filter((each) => !counted.includes(each) && isKept(each) && isEqual(each, newest))
    .filter((each) => counted.some(({ created }) => Math.abs(created - each.created) <= besideSeconds))
    .filter((each) => billPaidBy(each, listOf(picture.invoices)) !== null)
    .map((each) => ({ at: each.created, what: forWhat(words, each, picture) }));
  return words.double.question(paid(newest), oldestFirst.map(paymentFacts), besides);
}

/** So close to one of them another payment of the same amount may be taken for it. */
const besideSeconds = 3 * 86_400;

function chargesOfSame(desk: Desk, connection: Connection, email: string, others: readonly string[]): Charge[] {
  if (others.length === 0) return [];
  const ask = ahead(
    asker(desk, connection),
    others.flatMap((id) => [customerById(id), chargesOf(id)]),
  );
  const people = ask(...others.map((id) => customerById(id)));
  const same = people.flatMap((part) =>
    isShown(part) && part.value.email && sameAddress(part.value.email, email) ? [part.value.id] : [],
  );
  return ask(...same.map((id) => chargesOf(id))).flatMap(listOf);
}
