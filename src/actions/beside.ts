/** What is read beside a subscription, where its confirmation has to name it: who pays, with what, and what is owed. */
import { covering } from '../billing/discount';
import { type LastPaid, lastPaidIn } from '../billing/give-back';
import { type KnownPayments, openIntentsOf } from '../billing/on-its-way';
import { type PeriodPaid, periodInvoices, periodPaid } from '../billing/period-paid';
import { lacksAmounts } from '../billing/subscription';
import { isCharging, type UnsettledInvoices, unsettledOf } from '../billing/unsettled';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { type Charge, chargeById, chargesOf } from '../stripe/resources/charge';
import type { Discounts } from '../stripe/resources/coupon';
import { type Customer, customerById } from '../stripe/resources/customer';
import { disputesOf } from '../stripe/resources/dispute';
import { type Invoice, invoiceById, invoicesOfSubscription } from '../stripe/resources/invoice';
import { type PaymentIntent, paymentIntentsOf } from '../stripe/resources/payment-intent';
import { type PaymentMethod, paymentMethodsOf } from '../stripe/resources/payment-method';
import { type Subscription, subscriptionById } from '../stripe/resources/subscription';
import type { Asker, Known } from './action';
import { holderOf } from './customer';
import type { Subject } from './subject';

/** With the amounts of its prices in its own currency, which are asked for only where that is not theirs. */
export function readSubscription(id: string, ask: Asker, discounts: Discounts = 'plain'): Part<Subscription> {
  const [part] = ask(subscriptionById(id, discounts));
  return isShown(part) ? shown(withAmounts(asRead(part.value, discounts), ask, discounts)) : part;
}

/** The same of one that is known. */
export function withAmounts(subscription: Subscription, ask: Asker, discounts: Discounts = 'plain'): Subscription {
  if (!lacksAmounts(subscription)) return subscription;
  const [whole] = ask(subscriptionById(subscription.id, discounts, true));
  return isShown(whole) ? asRead(whole.value, discounts) : subscription;
}

/** One subscription is read with the limits of its coupons, if with coupons at all. */
function asRead(subscription: Subscription, discounts: Discounts): Subscription {
  return discounts === 'plain' ? subscription : { ...subscription, discounts: subscription.discounts.map(covering) };
}

/** With who pays, and how, for what is charged. */
export function loadWithPayer(id: string, ask: Asker, { customer }: Known): Part<Subject> {
  return withPayerRead(ask, ...ask(...payerAsks(id, customer)));
}

export const payerAsks = (id: string, customer: string) =>
  [subscriptionById(id), customerById(customer), paymentMethodsOf(customer)] as const;

/** What these asks were answered. */
export function withPayerRead(
  ask: Asker,
  part: Part<Subscription>,
  payer: Part<Customer>,
  methods: Part<List<PaymentMethod>>,
): Part<Subject> {
  return isShown(part) ? withPayer(withAmounts(part.value, ask), payer, methods) : part;
}

/** With their discounts, and the customer's own, and what each takes off. */
export function loadWithCoupons(id: string, ask: Asker, { customer }: Known): Part<Subject> {
  const [part, payer] = ask(subscriptionById(id, 'withCoupons'), customerById(customer, [], 'withCoupons'));
  if (!isShown(part)) return part;
  const holder = holderOf(payer);
  if (!isShown(holder)) return holder;
  const { discount } = holder.value.customer;
  const subscription = withAmounts(asRead(part.value, 'withCoupons'), ask, 'withCoupons');
  return shown({ ...subscription, payer: { ...holder.value.customer, discount: discount && covering(discount) } });
}

/**
 * With what is taken off, the invoices that are not settled, and whether its period is paid; and with what was saved to pay by,
 * where one of those will be charged.
 */
export function loadWithInvoices(
  id: string,
  ask: Asker,
  { customer }: Known,
  also: 'end' | 'charge' | null = null,
): Part<Subject> {
  const [part, payer, methods, paid, waited, open, drafts, newest] = ask(
    subscriptionById(id, 'withCoupons'),
    customerById(customer, [], 'withCoupons'),
    paymentMethodsOf(customer),
    chargesOf(customer),
    paymentIntentsOf(customer),
    invoicesOfSubscription(id, 'open'),
    invoicesOfSubscription(id, 'draft'),
    invoicesOfSubscription(id),
  );
  if (!isShown(part)) return part;
  const lists = [open, drafts, newest];
  const known = paymentsAround(lists.flatMap(listOf), paid, waited);
  const subject: Subject = {
    ...withAmounts(asRead(part.value, 'withCoupons'), ask, 'withCoupons'),
    ...payerIn(payer),
    unsettled: unsettledIn(part.value, known, open, drafts),
    paid: paidIn(part.value, known, newest),
    ...(also === 'end' && {
      lastPaid: lastPaid(part.value, known.charges, listOf(newest), ask),
      hasPaid: listOf(newest).some(({ amount_paid }) => amount_paid > 0),
    }),
  };
  const charges = also === 'charge' || (subject.unsettled && isCharging(subject.unsettled));
  if (!charges) return shown(subject);
  return subject.payer ? shown({ ...subject, methods: listOf(methods) }) : withPayer(subject, payer, methods);
}

/** Who could not be read costs no more than what they are asked for. */
function payerIn(payer: Part<Customer>): Pick<Subject, 'payer'> {
  const holder = holderOf(payer);
  if (!isShown(holder)) return {};
  const { customer } = holder.value;
  return { payer: { ...customer, discount: customer.discount && covering(customer.discount) } };
}

/** The same, with what an end can give back. */
export const loadToEnd = (id: string, ask: Asker, known: Known): Part<Subject> =>
  loadWithInvoices(id, ask, known, 'end');

/** The same, with what is charged at once. */
export const loadToCharge = (id: string, ask: Asker, known: Known): Part<Subject> =>
  loadWithInvoices(id, ask, known, 'charge');

/** A refund, and a payment on its way, are told by the charges; what the customer has in hand by PaymentIntents alone. */
function paymentsAround(invoices: readonly Invoice[], charges: Part<List<Charge>>, intents: Part<List<PaymentIntent>>) {
  const isWaited = invoices.some((each) => openIntentsOf(each).length > 0);
  if (!invoices[0]) return { charges: [], intents: [] };
  return { charges: listOf(charges), intents: isWaited ? listOf(intents) : [] };
}

function paidIn(subscription: Subscription, known: KnownPayments, newest: Part<List<Invoice>>): PeriodPaid {
  const since = periodInvoices(subscription, listOf(newest));
  const isCut = isShown(newest) && newest.value.has_more && since.length === newest.value.data.length;
  return !since[0] || isCut ? 'unknown' : periodPaid(since, known);
}

/** Its invoice with lines, and its charge as a refund reads it: in one wave, where there is such a payment. */
function lastPaid(
  subscription: Subscription,
  charges: readonly Charge[],
  newest: readonly Invoice[],
  ask: Asker,
): LastPaid | null {
  const last = lastPaidIn(newest, charges);
  if (!last) return null;
  const [invoice, charge, disputes] = ask(
    invoiceById(last.invoice.id),
    chargeById(last.charge.id),
    disputesOf(last.charge.id),
  );
  if (!isShown(invoice) || !isShown(charge) || charge.value.refunds?.has_more) return null;
  if (!isShown(disputes) && (disputes.kind === 'problem' || charge.value.disputed)) return null;
  const period = periodInvoices(subscription, newest);
  const isPeriod = period.length === 1 && period[0]?.id === last.invoice.id;
  return { payment: { charge: charge.value, disputes: listOf(disputes) }, invoice: invoice.value, isPeriod };
}

function unsettledIn(
  subscription: Subscription,
  payments: KnownPayments,
  ...lists: Part<List<Invoice>>[]
): UnsettledInvoices | null {
  const known = lists.filter(isShown);
  if (known.length < lists.length) return null;
  const invoices = known.flatMap(({ value }) => value.data);
  return {
    all: unsettledOf(subscription, invoices, payments),
    isCut: known.some(({ value }) => value.has_more),
  };
}

function withPayer(subscription: Subject, payer: Part<Customer>, methods: Part<List<PaymentMethod>>): Part<Subject> {
  const holder = holderOf(payer);
  return isShown(holder) ? shown({ ...subscription, payer: holder.value.customer, methods: listOf(methods) }) : holder;
}
