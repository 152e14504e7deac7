/** Fills an empty account with the sample: Acme, a small SaaS company, and everyone who deals with it. */
import type Stripe from 'stripe';
import type { Books } from '../billing/invoicing';
import { makeCustomer, makeCustomerBalanceTransaction, makeDeletedCustomer, makeTaxId } from '../objects/customer';
import { makeDiscount } from '../objects/discount';
import { copyStore, createStore, storeFrom, textOf } from '../store';
import type { Store } from '../types';
import { type CouponName, fillCatalogue } from './catalogue';
import { CUSTOMERS } from './customers';
import { fillGuests } from './guests';
import { idsFor, sampleId } from './ids';
import { saveMethods } from './methods';
import { payOnce, sendInvoice } from './pay';
import type { SampleCustomer } from './shapes';
import { subscribe } from './subscribe';

const DAY = 86_400;

/** What was filled before, by mode and time. Its objects are frozen, since accounts share them. */
const filled = new Map<string, Store>();

/**
 * The same as texts. Whoever loads this file more than once in a process, as jest does for each test file, may share them: to
 * read one takes a fifth of the time that it takes to fill it.
 */
const { filledSamples } = globalThis as { filledSamples?: Map<string, string> };

/**
 * One mode of an account with the sample, as `fillSample` fills it. Each call gives maps of their own, all calls the same
 * objects: to change one is to put another in its place.
 */
export function sampleStore(livemode: boolean, now: number): Store {
  const key = `${livemode} ${now}`;
  let sample = filled.get(key);
  if (!sample) {
    const text = filledSamples?.get(key);
    sample = text ? storeFrom(text) : createStore(livemode, now);
    if (!text) {
      fillSample(sample, now);
      filledSamples?.set(key, textOf(sample));
    }
    filled.set(key, sample);
  }
  return copyStore(sample);
}

/**
 * The same `now` gives the same data, with other ids and `livemode` in the other mode. `now` is in seconds since 1970;
 * all dates count back from it.
 */
export function fillSample(store: Store, now: number, accountName = 'Acme'): void {
  const profile = store.account.business_profile;
  if (profile) store.account = { ...store.account, business_profile: { ...profile, name: accountName } };
  fillCatalogue(store, now - 4000 * DAY);
  for (const who of CUSTOMERS) addCustomer({ store, now, id: idsFor(store.livemode, who.key) }, who);
  fillGuests({ store, now, id: idsFor(store.livemode, 'guest') });
  inOrderOfCreation(store);
  numberInvoices(store);
  sumBalance(store);
}

function addCustomer(books: Books, who: SampleCustomer): void {
  const { store, now } = books;
  const id = sampleId('cus', store.livemode, who.key);
  const since = { ...books, now: Math.round(now - who.since * DAY) };
  store.customers.set(
    id,
    makeCustomer({
      id,
      created: since.now,
      livemode: store.livemode,
      email: who.email,
      name: who.name,
      invoice_prefix: prefixOf(who.key),
      ...who.more,
    }),
  );
  const current = (): Stripe.Customer => {
    const customer = store.customers.get(id);
    if (!customer || customer.deleted) throw new Error(`${id} is gone`);
    return customer;
  };
  saveMethods(since, current(), [who.pays ?? 'visa', ...(who.alsoSaved ?? [])]);
  if (who.taxId) {
    const taxId = makeTaxId({
      id: books.id('txi'),
      created: since.now,
      livemode: store.livemode,
      customer: id,
      ...who.taxId,
      verification: { status: 'verified', verified_address: null, verified_name: who.name },
    });
    store.tax_ids.set(taxId.id, taxId);
  }
  if (who.discount) giveDiscount(since, current(), who.discount);
  for (const story of [...(who.invoices ?? [])].reverse()) sendInvoice(books, current(), story);
  for (const story of who.subscriptions ?? []) subscribe(books, current(), story);
  for (const story of who.payments ?? []) payOnce(books, current(), story);
  if (who.balance) giveBalance(books, current(), who.balance);
  if (who.deleted) removeCustomer(store, id);
}

/** What Stripe leaves of a deleted customer: its payments, and its payment methods without an owner. */
function removeCustomer(store: Store, id: string): void {
  store.customers.set(id, makeDeletedCustomer(id));
  for (const method of store.payment_methods.values()) {
    if (method.customer === id) store.payment_methods.set(method.id, { ...method, customer: null });
  }
}

function giveDiscount({ store, now, id }: Books, customer: Stripe.Customer, name: CouponName): void {
  const coupon = store.coupons.get(name);
  if (!coupon) throw new Error(`No coupon ${name}`);
  const discount = makeDiscount({ id: id('di'), coupon, start: now, customer: customer.id });
  store.discounts.set(discount.id, discount);
  store.coupons.set(coupon.id, { ...coupon, times_redeemed: coupon.times_redeemed + 1 });
  store.customers.set(customer.id, { ...customer, discount });
}

function giveBalance(
  books: Books,
  customer: Stripe.Customer,
  { amount, currency, description }: NonNullable<SampleCustomer['balance']>,
): void {
  const transaction = makeCustomerBalanceTransaction({
    id: books.id('cbtxn'),
    created: books.now - 5 * DAY,
    livemode: books.store.livemode,
    amount,
    currency,
    customer: customer.id,
    description,
    ending_balance: customer.balance + amount,
  });
  books.store.customer_balance_transactions.set(transaction.id, transaction);
  books.store.customers.set(customer.id, {
    ...customer,
    balance: transaction.ending_balance,
    currency: customer.currency ?? currency,
  });
}

/** Eight letters and digits, as Stripe gives each customer for the numbers of its invoices. */
function prefixOf(key: string): string {
  return key.toUpperCase().padEnd(8, '0').slice(0, 8);
}

/** Maps are in order of creation, over all customers. */
function inOrderOfCreation(store: Store): void {
  for (const shelf of Object.values(store)) {
    if (!(shelf instanceof Map)) continue;
    const entries = [...(shelf as Map<string, object>)].sort(([, a], [, b]) => timeOf(a) - timeOf(b));
    shelf.clear();
    for (const [id, object] of entries) shelf.set(id, object);
  }
}

/** Numbers rise with time, also where a customer's subscriptions were told one after the other. */
function numberInvoices(store: Store): void {
  const counts = new Map<string, number>();
  for (const invoice of store.invoices.values()) {
    if (invoice.number === null) continue;
    const [prefix = ''] = invoice.number.split('-');
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    store.invoices.set(invoice.id, { ...invoice, number: `${prefix}-${String(count).padStart(4, '0')}` });
  }
}

/** Invoice items say `date`, discounts `start`; what has no time at all stays first. */
function timeOf(object: { created?: number; date?: number; start?: number }): number {
  return object.created ?? object.date ?? object.start ?? 0;
}

/** What the account holds: what came in less fees, refunds and disputes, per currency. */
function sumBalance(store: Store): void {
  const sums = new Map<string, number>();
  for (const { currency, net } of store.balance_transactions.values()) {
    sums.set(currency, (sums.get(currency) ?? 0) + net);
  }
  const available = [...sums].map(([currency, amount]) => ({ amount, currency, source_types: { card: amount } }));
  const pending = available.map(({ currency }) => ({ amount: 0, currency, source_types: { card: 0 } }));
  store.balance = { ...store.balance, available, pending };
}
