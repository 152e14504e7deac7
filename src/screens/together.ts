/** Payments of customers that share an address, in one list: a double charge hides across duplicates. */
import { paid } from '../billing/payment';
import { chargedTwice } from '../billing/twice';
import { accountCard, type Card } from '../cards/card';
import { chargedTwiceRow } from '../cards/charged-twice';
import { customerRow } from '../cards/lookup';
import { namesOf } from '../cards/names';
import { paymentRow } from '../cards/payment';
import { unshownText } from '../cards/problems';
import { unreadRow } from '../cards/unread';
import { paragraph, section } from '../cards/widgets';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { openCustomers } from '../lookup/open';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, unreadIn, wholeListOf } from '../stripe/part';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import type { Screen, Visit } from './screen';

/** `customers`: ids, by comma. */
const params = { connection: 'id', customers: 'id' } as const;
type Here = Visit<typeof params>;

interface CustomerPayments {
  customer: Customer;
  charges: Part<List<Charge>>;
}

export const together: Screen<typeof params, CustomerPayments[]> = {
  params,
  asks: ({ params: { customers } }) => chargesOf(customers),
  load: ({ desk, connection, params: { customers } }) => openCustomers(desk, connection, idsIn(customers)),
  draw: togetherCard,
};

function idsIn(customers: string): string[] {
  return customers.split(',').filter(Boolean);
}

/** The newest payments of all of them; more than this would not fit a card. */
const shownPayments = 40;

const unfoldedCustomers = 3;

/** Of which of them the money came; null where their payments can't be read. */
function lastCharged({ paymentLists: texts }: Words, part: CustomerPayments['charges']): string | null {
  if (!isShown(part)) return null;
  const last = wholeListOf(part).find((charge) => charge.captured && charge.status === 'succeeded');
  if (last) return texts.lastCharged(paid(last), last.created);
  return part.value.data.length === 0 && unreadIn(part) === 0 ? texts.notCharged : null;
}

function togetherCard(all: readonly CustomerPayments[], { desk, connection, params }: Here): Card {
  const { words } = desk;
  // Not all of those asked for may be among them.
  const asked = idsIn(params.customers).length;
  const charges = all.flatMap((each) => listOf(each.charges));
  const newest = [...charges].sort((a, b) => b.created - a.created);
  const subscriptions = all.flatMap(({ customer }) => customer.subscriptions?.data ?? []);
  const nameOf = namesOf(all.map(({ customer }) => customer));
  return accountCard(words, connection, words.paymentLists.together, [
    all.length < asked ? section([paragraph(words.paymentLists.firstOf(asked, all.length))]) : null,
    section(
      chargedTwice(newest, { subscriptions, invoices: [] }).map((equal) =>
        chargedTwiceRow(words, connection, equal, ({ customer }) => nameOf(customer)),
      ),
    ),
    section(
      all.map(({ customer, charges: part }) =>
        customerRow(words, { connection, customer, address: '', weak: null, charged: lastCharged(words, part) }),
      ),
      { unfolded: unfoldedCustomers },
    ),
    section([
      unreadRow(
        words,
        'payment',
        all.reduce((count, each) => count + unreadIn(each.charges), 0),
      ),
    ]),
    section(
      newest.length > 0
        ? newest.slice(0, shownPayments).map((charge) =>
            paymentRow(words, charge, {
              connection: connection.id,
              customer: charge.customer ?? '',
              label: nameOf(charge.customer),
            }),
          )
        : all.every((each) => isShown(each.charges))
          ? [paragraph(html`${words.paymentLists.noPayments}`)]
          : [],
    ),
    ...all.map(({ customer, charges: part }) =>
      isShown(part) ? null : section([paragraph(unshownText(words, part))], { header: customer.name ?? customer.id }),
    ),
  ]);
}
