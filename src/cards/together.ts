/** Payments of customers that share an address, in one list: a double charge hides across duplicates. */
import { chargedTwice } from '../billing/attention';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import { accountCard, type Card, type Reader } from './card';
import { chargedTwiceRow } from './charged-twice';
import { namesOf } from './names';
import { paymentRow } from './payment';
import { unshownText } from './problems';
import { paragraph, section } from './widgets';

export interface CustomerPayments {
  customer: Customer;
  charges: Part<List<Charge>>;
}

/** The newest payments of all of them; more than this would not fit a card. */
const shownPayments = 40;

export interface TogetherFacts {
  connection: Connection;
  all: readonly CustomerPayments[];
  /** How many customers share the address; not all of them may be among `all`. */
  asked: number;
}

export function togetherCard({ connection, all, asked }: TogetherFacts, { formats }: Reader): Card {
  const charges = all.flatMap((each) => listOf(each.charges));
  const newest = [...charges].sort((a, b) => b.created - a.created);
  const nameOf = namesOf(all.map(({ customer }) => customer));
  return accountCard(connection, 'All payments together', [
    all.length < asked
      ? section([paragraph(html`Of ${String(asked)} customers, the first ${String(all.length)}:`)])
      : null,
    section(
      chargedTwice(newest).map((equal) =>
        chargedTwiceRow(connection, equal, formats, ({ customer }) => ` (${nameOf(customer)})`),
      ),
    ),
    section(
      newest.length > 0
        ? newest.slice(0, shownPayments).map((charge) =>
            paymentRow(charge, formats, {
              connection: connection.id,
              customer: charge.customer ?? '',
              label: nameOf(charge.customer),
            }),
          )
        : all.every((each) => isShown(each.charges))
          ? [paragraph(html`No payments.`)]
          : [],
    ),
    ...all.map(({ customer, charges: part }) =>
      isShown(part) ? null : section([paragraph(unshownText(part))], { header: customer.name ?? customer.id }),
    ),
  ]);
}
