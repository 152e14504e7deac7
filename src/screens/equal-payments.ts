/** Payments that a warning counted as charged twice. Which of them is too many is not guessed. */
import type { Asker } from '../actions/action';
import { isEqual, isKept } from '../billing/attention';
import { purpose } from '../billing/purpose';
import { accountCard, type Card } from '../cards/card';
import { namesOf } from '../cards/names';
import { paymentRow } from '../cards/payment';
import { paragraph, section } from '../cards/widgets';
import { dotted } from '../language/format';
import { html } from '../language/html';
import { maxTogether } from '../lookup/lookup';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { type Customer, customerById, type DeletedCustomer } from '../stripe/resources/customer';
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
  const { formats } = desk;
  const owners = ownersIn(params.customers);
  const customers = owners[1] ? ask(...owners.map((id) => customerById(id))).flatMap(customerIn) : [];
  const nameOf = namesOf(customers);
  const isStill = charges.filter(isKept).length > 1;
  return accountCard(desk.words, connection, isStill ? 'Possibly charged twice' : 'No longer charged twice', [
    section([
      paragraph(
        isStill
          ? html`These payments are equal and close to each other. Compare what each was for before you refund one.`
          : html`They are equal, but by now at most one of them still counts, as each says.`,
      ),
    ]),
    section(
      withPurpose(charges, ask).map(({ charge, purpose }) =>
        paymentRow(charge, formats, {
          connection: connection.id,
          customer: charge.customer ?? '',
          label: customers[1] ? nameOf(charge.customer) : undefined,
          more: dotted(formats.time(charge.created * 1000), purpose ?? 'What for is not known'),
        }),
      ),
    ),
  ]);
}

function customerIn(part: Part<Customer | DeletedCustomer>): Customer[] {
  return isShown(part) && !('deleted' in part.value) ? [part.value] : [];
}

/** `purpose`: null where Stripe does not tell. */
interface EqualPayment {
  charge: Charge;
  purpose: string | null;
}

/** One request for each that a PaymentIntent made, all in one wave; none where the key may not read invoices. */
function withPurpose(charges: readonly Charge[], ask: Asker): EqualPayment[] {
  const intents = [...new Set(charges.flatMap(({ payment_intent }) => payment_intent ?? []))];
  const paid = ask(...intents.map((id) => invoicesPaidBy(id)));
  return charges.map((charge) => {
    const list = paid[intents.indexOf(charge.payment_intent ?? '')];
    return { charge, purpose: purpose(charge, listOf(list)) };
  });
}
