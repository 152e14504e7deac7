/** Payments that a warning counted as charged twice. Which of them is too many is said where Stripe's objects prove it. */
import { isKept } from '../billing/twice';
import { accountCard, type Card } from '../cards/card';
import { comparedRow, verdictWidgets } from '../cards/comparison';
import { customerRow } from '../cards/lookup';
import { namesOf } from '../cards/names';
import { paragraph, section } from '../cards/widgets';
import { writingFor } from '../desk/writing';
import { html } from '../language/html';
import { chargesOf } from '../stripe/resources/charge';
import { type Comparison, compare, comparing } from './comparison';
import type { Screen, Visit } from './screen';

type Here = Visit<typeof comparing>;

export const equalPayments: Screen<typeof comparing, Comparison | null> = {
  params: comparing,
  asks: ({ params: { customers } }) => chargesOf(customers),
  load: ({ desk, connection, params, ask }) => compare(params, desk.use(connection), ask),
  draw: (found, visit) => found && comparisonCard(found, visit, null),
};

/** `news`: what became of it since it was drawn before; null for nothing. */
export function comparisonCard(
  { equal, customers, double }: Comparison,
  { desk, connection, params }: Pick<Here, 'desk' | 'connection' | 'params'>,
  news: string | null,
): Card {
  const { words } = desk;
  const texts = words.paymentLists;
  const nameOf = namesOf(customers);
  const kept = equal.filter(({ charge }) => isKept(charge)).length;
  const isStill = kept > 1;
  const owner = customers.find(({ id }) => id === equal[0]?.charge.customer);
  const writing = owner ? writingFor(desk, connection, owner) : null;
  const { state } = desk.use(connection);
  return accountCard(words, connection, isStill ? texts.possiblyTwice(kept) : texts.noLongerTwice, [
    section([
      news ? paragraph(html`<b>${news}</b>`) : null,
      paragraph(html`${isStill ? texts.compare : texts.atMostOne}`),
    ]),
    // As the warning counts them, and as the refund of the second one is called.
    section(
      [...equal]
        .reverse()
        .map((payment) =>
          comparedRow(words, payment, connection, customers[1] ? nameOf(payment.charge.customer) : undefined),
        ),
    ),
    section(isStill ? verdictWidgets(desk.reader, { connection, double, equal, state, writing, params }) : []),
    customers[1]
      ? section(
          customers.map((customer) => customerRow(words, { connection, customer, address: '', weak: null })),
          { header: words.double.customers },
        )
      : null,
  ]);
}
