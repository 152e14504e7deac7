/** One object of a customer's, opened by a tap: a subscription, a payment, an invoice, or an older page of them. */
import type { Asker } from '../actions/action';
import { loadPayment } from '../actions/payment';
import { asker } from '../actions/perform';
import { isEqual } from '../billing/attention';
import { purpose } from '../billing/purpose';
import { defaultMethod } from '../billing/subscription';
import { type Answer, push, replace } from '../cards/answer';
import { chargedTwiceCard, type EqualPayment } from '../cards/charged-twice';
import { invoiceCard } from '../cards/invoice';
import { olderInvoicesCard, olderPaymentsCard } from '../cards/lists';
import { paymentCard } from '../cards/payment';
import { outdatedCard, unshownCard } from '../cards/problems';
import { type RouteParams, to } from '../cards/routes';
import { type PayingBy, subscriptionCard } from '../cards/subscription';
import type { Desk } from '../desk/desk';
import { doubtAbout } from '../desk/right-person';
import type { Connection } from '../keys/vault';
import { maxTogether, openCustomer } from '../lookup/lookup';
import { couponsAlong, type Picture } from '../lookup/picture';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Charge, chargesOf } from '../stripe/resources/charge';
import { type Customer, customerById, type DeletedCustomer } from '../stripe/resources/customer';
import { invoiceById, invoicesOf } from '../stripe/resources/invoice';
import { invoicesPaidBy } from '../stripe/resources/invoice-payment';
import { paymentMethodById } from '../stripe/resources/payment-method';
import { type Subscription, subscriptionById } from '../stripe/resources/subscription';

export function openSubscription(desk: Desk, connection: Connection, params: RouteParams<'subscription'>): Answer {
  const known = openCustomer(desk, connection, params.customer);
  const picture = isShown(known) ? known.value : null;
  const part = findSubscription(desk, connection, params.subscription, picture);
  if (!isShown(part)) return push(unshownCard(connection, part, to('subscription', params)));
  const subscription = part.value;
  if (subscription.customer !== params.customer) return replace(outdatedCard());
  const facts = {
    connection,
    customerId: params.customer,
    subscription,
    products: picture?.products ?? {},
    payingBy: payingBy(desk, connection, subscription, picture),
    state: desk.use(connection).state,
  };
  return push(subscriptionCard(facts, desk.reader));
}

/** As the customer's card has it, or asked for: it may be older than those, or named by an invoice. */
function findSubscription(desk: Desk, connection: Connection, id: string, picture: Picture | null): Part<Subscription> {
  const known = listOf(picture?.subscriptions).find((subscription) => subscription.id === id);
  if (known) return shown(known);
  const [part] = asker(desk, connection)(subscriptionById(id, couponsAlong(desk.use(connection))));
  return part;
}

/** One more request where the key may read saved methods. A card from before PaymentMethods is told by no permission of ours. */
function payingBy(desk: Desk, connection: Connection, subscription: Subscription, picture: Picture | null): PayingBy {
  if (!picture) return { kind: 'unknown' };
  const id = defaultMethod(subscription, picture.customer);
  if (id === null) return { kind: 'none' };
  if (!id.startsWith('pm_')) return { kind: 'unknown' };
  const [method] = asker(desk, connection)(paymentMethodById(id));
  return isShown(method) ? { kind: 'method', method: method.value } : { kind: 'unknown' };
}

/** Always asked anew: a colleague may just have refunded it. */
export function openPayment(desk: Desk, connection: Connection, params: RouteParams<'payment'>): Answer {
  const payment = loadPayment(params.charge, asker(desk, connection));
  if (!isShown(payment)) return push(unshownCard(connection, payment, to('payment', params)));
  if (payment.value.charge.customer !== params.customer) return replace(outdatedCard());
  const facts = {
    connection,
    customerId: params.customer,
    payment: payment.value,
    doubt: payment.value.charge.receipt_url ? doubtAbout(desk, connection, params.customer) : null,
    state: desk.use(connection).state,
  };
  return push(paymentCard(facts, desk.reader));
}

/** Asked anew: some may have been given back since they were counted. Only equal ones of these customers are shown. */
export function openEqualPayments(desk: Desk, connection: Connection, params: RouteParams<'equalPayments'>): Answer {
  const ask = asker(desk, connection);
  const owners = params.customers.split(',').slice(0, maxTogether);
  const lists = ask(...owners.map((id) => chargesOf(id)));
  for (const list of lists) if (!isShown(list)) return push(unshownCard(connection, list, to('equalPayments', params)));
  const counted = params.charges.split(',');
  const charges = lists
    .flatMap(listOf)
    .filter(({ id }) => counted.includes(id))
    .sort((a, b) => b.created - a.created);
  const [newest, second] = charges;
  if (!newest || !second || !charges.every((each) => isEqual(newest, each))) return replace(outdatedCard());
  const customers = owners[1] ? ask(...owners.map((id) => customerById(id))).flatMap(customerIn) : [];
  return push(chargedTwiceCard({ connection, customers, payments: withPurpose(charges, ask) }, desk.reader));
}

function customerIn(part: Part<Customer | DeletedCustomer>): Customer[] {
  return isShown(part) && !('deleted' in part.value) ? [part.value] : [];
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

export function openInvoice(desk: Desk, connection: Connection, params: RouteParams<'invoice'>): Answer {
  const [invoice] = asker(desk, connection)(invoiceById(params.invoice));
  if (!isShown(invoice)) return push(unshownCard(connection, invoice, to('invoice', params)));
  if (invoice.value.customer !== params.customer) return replace(outdatedCard());
  const facts = {
    connection,
    customerId: params.customer,
    invoice: invoice.value,
    now: seconds(desk),
    doubt:
      invoice.value.hosted_invoice_url || invoice.value.invoice_pdf
        ? doubtAbout(desk, connection, params.customer)
        : null,
    state: desk.use(connection).state,
  };
  return push(invoiceCard(facts, desk.reader));
}

export function olderPayments(desk: Desk, connection: Connection, params: RouteParams<'payments'>): Answer {
  const [list] = asker(desk, connection)(chargesOf(params.customer, params.after));
  if (!isShown(list)) return push(unshownCard(connection, list, to('payments', params)));
  return push(olderPaymentsCard({ connection, customerId: params.customer, list: list.value }, desk.reader));
}

export function olderInvoices(desk: Desk, connection: Connection, params: RouteParams<'invoices'>): Answer {
  const [list] = asker(desk, connection)(invoicesOf(params.customer, params.after));
  if (!isShown(list)) return push(unshownCard(connection, list, to('invoices', params)));
  return push(
    olderInvoicesCard({ connection, customerId: params.customer, list: list.value }, desk.reader, seconds(desk)),
  );
}

function seconds({ now }: Desk): number {
  return Math.floor(now() / 1000);
}
