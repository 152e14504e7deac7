/** Payments that a warning counted as charged twice. Which of them is too many is not guessed. */
import type { Asker } from '../actions/action';
import { type Purpose, purposeOf } from '../billing/purpose';
import { isEqual, isKept } from '../billing/twice';
import { accountCard, type Card } from '../cards/card';
import { namesOf } from '../cards/names';
import { paymentRow } from '../cards/payment';
import { paragraph, section } from '../cards/widgets';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import { maxTogether } from '../lookup/open';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { type Customer, customerById } from '../stripe/resources/customer';
import { invoicesPaidBy } from '../stripe/resources/invoice-payment';
import type { Screen, Visit } from './screen';

/** `customers`, `charges`: ids, by comma. */
const params = { connection: 'id', customers: 'id', charges: 'id' } as const;
type Here = Visit<typeof params>;

export const equalPayments: Screen<typeof params, Charge[]> = {
  params,
  asks: ({ params: { customers } }) => chargesOf(customers),
  load: loadCounted,
  draw: chargedTwiceCard,
};

/** Asked anew: some may have been given back since they were counted. Newest first, and only those of these customers. */
function loadCounted({ params, ask }: Here): Part<Charge[]> {
  const lists = ask(...ownersIn(params.customers).map((id) => chargesOf(id)));
  for (const list of lists) if (!isShown(list)) return list;
  const counted = params.charges.split(',');
  const charges = lists.flatMap(listOf).filter(({ id }) => counted.includes(id));
  return shown(charges.sort((a, b) => b.created - a.created));
}

function ownersIn(customers: string): string[] {
  return customers.split(',').slice(0, maxTogether);
}

/** null where they are not equal, or not there. */
function chargedTwiceCard(charges: readonly Charge[], { desk, connection, params, ask }: Here): Card | null {
  const [newest, second] = charges;
  if (!newest || !second || !charges.every((each) => isEqual(newest, each))) return null;
  const { words } = desk;
  const texts = words.paymentLists;
  const owners = ownersIn(params.customers);
  const customers = owners[1] ? ask(...owners.map((id) => customerById(id))).flatMap(customerIn) : [];
  const nameOf = namesOf(customers);
  const isStill = charges.filter(isKept).length > 1;
  return accountCard(words, connection, isStill ? texts.possiblyTwice : texts.noLongerTwice, [
    section([paragraph(html`${isStill ? texts.compare : texts.atMostOne}`)]),
    section(
      withPurpose(charges, ask).map(({ charge, purpose }) =>
        paymentRow(words, charge, {
          connection: connection.id,
          customer: charge.customer ?? '',
          label: customers[1] ? nameOf(charge.customer) : undefined,
          more: dotted(
            words.write.time(charge.created * 1000),
            purpose ? words.invoices.purpose(purpose) : texts.unknownPurpose,
          ),
        }),
      ),
    ),
  ]);
}

function customerIn(part: Part<Customer>): Customer[] {
  return isShown(part) && !part.value.deleted ? [part.value] : [];
}

/** `purpose`: null where Stripe does not tell. */
interface EqualPayment {
  charge: Charge;
  purpose: Purpose | null;
}

/** One request for each that a PaymentIntent made, all in one wave; none where the key may not read invoices. */
function withPurpose(charges: readonly Charge[], ask: Asker): EqualPayment[] {
  const intents = [...new Set(charges.flatMap(({ payment_intent }) => payment_intent ?? []))];
  const paid = ask(...intents.map((id) => invoicesPaidBy(id)));
  return charges.map((charge) => {
    const list = paid[intents.indexOf(charge.payment_intent ?? '')];
    return { charge, purpose: purposeOf(charge, listOf(list)) };
  });
}
