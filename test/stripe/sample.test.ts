import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type Stripe from 'stripe';
import { amountOf, currenciesOf, priceIn } from '../../preview/stripe/billing/amounts';
import { sampleCustomers } from '../../preview/stripe/sample/customers';
import { fillSample, sampleStore } from '../../preview/stripe/sample/fill';
import { createStore } from '../../preview/stripe/store';
import type { Store } from '../../preview/stripe/types';

const DAY = 86_400;
const NOW = Date.UTC(2026, 10, 20, 12) / 1000;

function sample(livemode = false, now = NOW): Store {
  const store = createStore(livemode, now);
  fillSample(store, now);
  return store;
}

function values<T>(shelf: ReadonlyMap<string, T>): T[] {
  return [...shelf.values()];
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

describe.each([
  ['test mode', false],
  ['live mode', true],
])('the sample account in %s', (_, livemode) => {
  let store: Store;
  beforeAll(() => {
    store = sample(livemode);
  });
  const shelves = (): [string, Map<string, { id: string }>][] =>
    Object.entries(store).filter((entry): entry is [string, Map<string, { id: string }>] => entry[1] instanceof Map);
  const of = (email: string): Stripe.Customer[] =>
    values(store.customers).filter(
      (customer): customer is Stripe.Customer => !customer.deleted && customer.email === email,
    );
  const one = (email: string): Stripe.Customer => {
    const [customer] = of(email);
    if (!customer) throw new Error(`No ${email}`);
    return customer;
  };
  const charges = (customer: Stripe.Customer) =>
    values(store.charges).filter((charge) => charge.customer === customer.id);
  const subscriptions = (customer: Stripe.Customer) =>
    values(store.subscriptions).filter((subscription) => subscription.customer === customer.id);
  const items = (subscription: Stripe.Subscription) =>
    values(store.subscription_items).filter((item) => item.subscription === subscription.id);

  it('keeps every object under its own id, which looks like one of Stripe', () => {
    for (const [name, shelf] of shelves()) {
      const isLike = (key: string) => name === 'coupons' || /^[a-z]+(_[a-z]+)*_[A-Za-z0-9]{14,}$/.test(key);
      expect([...shelf].filter(([key, { id }]) => id !== key || !isLike(key))).toEqual([]);
    }
  });

  it('says its mode on every object', () => {
    for (const [, shelf] of shelves()) {
      expect(values(shelf).filter((object) => 'livemode' in object && object.livemode !== livemode)).toEqual([]);
    }
  });

  it('refers only to objects that exist', () => {
    const known = new Set(shelves().flatMap(([, shelf]) => [...shelf.keys()]));
    const reference =
      /^(cus|sub|si|in|ii|inpay|pi|pm|card|ch|py|re|dp|txn|cbtxn|cn|txi|price|prod|promo|di|sub_sched|plink)_[A-Za-z0-9]{14,}$/;
    const dangling: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (typeof value === 'string' && reference.test(value) && !known.has(value)) dangling.push(`${path}: ${value}`);
      if (typeof value === 'object' && value !== null) {
        for (const [name, inner] of Object.entries(value)) look(inner, `${path}.${name}`);
      }
    };
    for (const [name, shelf] of shelves()) for (const object of shelf.values()) look(object, name);
    expect(dangling).toEqual([]);
  });

  it('lies in the past, except for what is planned', () => {
    for (const [, shelf] of shelves()) {
      const times = values(shelf).map((object) => ('created' in object ? Number(object.created) : 0));
      expect(Math.max(0, ...times)).toBeLessThanOrEqual(NOW);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it('has the customers that others rely on', () => {
    expect(one('monthly@example.com').name).toBe('Mona Month');
    expect(of('nobody@example.com')).toEqual([]);
    const triplets = values(store.customers).filter(
      (customer) => !customer.deleted && customer.email?.toLowerCase() === 'triplets@example.com',
    );
    expect(triplets).toHaveLength(3);
    expect(of('triplets@example.com')).toHaveLength(1);
    expect(charges(one('whale@example.com'))).toHaveLength(1000);
    expect(subscriptions(one('yen@example.jp')).map(({ currency }) => currency)).toEqual(['jpy']);
    expect(store.account.business_profile?.name).toBe('Acme');
  });

  it('has a monthly payer whose second last payment is partly refunded', () => {
    const customer = one('monthly@example.com');
    const [subscription] = subscriptions(customer);
    expect(subscription?.status).toBe('active');
    const paid = charges(customer);
    expect(paid.length).toBeGreaterThanOrEqual(5);
    expect(paid.map((charge) => charge.amount_refunded).filter((amount) => amount > 0)).toEqual([1000]);
    expect(paid.at(-2)).toMatchObject({ amount: 2900, amount_refunded: 1000, refunded: false });
  });

  it('refunds no more than was captured, and marks what is refunded in full', () => {
    for (const charge of values(store.charges)) {
      const refunds = values(store.refunds).filter((refund) => refund.charge === charge.id);
      const counted = refunds.filter(({ status }) => status !== 'failed');
      expect(sum(counted.map(({ amount }) => amount))).toBe(charge.amount_refunded);
      expect(charge.amount_refunded).toBeLessThanOrEqual(charge.amount_captured);
      expect(charge.refunded).toBe(charge.amount_refunded > 0 && charge.amount_refunded === charge.amount);
      for (const refund of refunds) {
        expect(refund.currency).toBe(charge.currency);
        expect(refund.created).toBeGreaterThan(charge.created);
        expect(refund.created).toBeLessThanOrEqual(NOW);
      }
    }
  });

  it('has a balance transaction for every captured charge and no other', () => {
    for (const charge of values(store.charges)) {
      const hasMoney = charge.status === 'succeeded' && charge.captured;
      expect(charge.balance_transaction !== null).toBe(hasMoney);
      const transaction = store.balance_transactions.get(String(charge.balance_transaction));
      if (transaction)
        expect(transaction).toMatchObject({ amount: charge.amount, currency: charge.currency, source: charge.id });
    }
    for (const transaction of values(store.balance_transactions)) {
      expect(transaction.net).toBe(transaction.amount - transaction.fee);
      expect(transaction.fee).toBe(sum(transaction.fee_details.map(({ amount }) => amount)) || transaction.fee);
    }
  });

  it('makes every charge agree with its PaymentIntent', () => {
    const expected: Record<string, string> = {
      succeeded: 'succeeded',
      pending: 'processing',
      failed: 'requires_payment_method',
    };
    for (const charge of values(store.charges)) {
      const intent = store.payment_intents.get(String(charge.payment_intent));
      if (!intent) {
        expect(charge.customer).toBe(one('old@example.com').id);
        continue;
      }
      expect(intent).toMatchObject({ amount: charge.amount, currency: charge.currency, customer: charge.customer });
      if (intent.latest_charge !== charge.id) continue;
      const uncaptured = charge.status === 'succeeded' && !charge.captured;
      expect(intent.status).toBe(uncaptured ? 'requires_capture' : expected[charge.status]);
      expect(intent.amount_capturable).toBe(uncaptured ? charge.amount : 0);
      expect(intent.amount_received).toBe(intent.status === 'succeeded' ? charge.amount : 0);
    }
  });

  it('adds up every invoice from its lines', () => {
    for (const invoice of values(store.invoices)) {
      const { lines, total_discount_amounts: off, total_taxes: taxes } = invoice;
      const onTop = (taxes ?? []).filter(({ tax_behavior }) => tax_behavior === 'exclusive');
      const tax = sum(onTop.map(({ amount }) => amount));
      expect(sum(lines.data.map(({ amount }) => amount))).toBe(invoice.subtotal);
      expect(invoice.subtotal - sum((off ?? []).map(({ amount }) => amount)) + tax).toBe(invoice.total);
      expect(invoice.amount_due - invoice.amount_paid).toBe(invoice.amount_remaining);
      for (const line of lines.data) {
        expect(line.currency).toBe(invoice.currency);
        expect(line.invoice).toBe(invoice.id);
      }
      expect(invoice.status === 'draft').toBe(invoice.number === null);
      expect(invoice.status === 'paid').toBe(invoice.status_transitions.paid_at !== null);
      if (invoice.status === 'paid') expect(invoice.amount_remaining).toBe(0);
      const owner = store.customers.get(String(invoice.customer));
      if (owner && !owner.deleted) expect(invoice.customer_email).toBe(owner.email);
    }
    const numbers = values(store.invoices).flatMap(({ number }) => (number === null ? [] : [number]));
    expect(new Set(numbers).size).toBe(numbers.length);
    const several = numbers.filter((number) => number.startsWith('SEVERAL'));
    expect(several).toEqual([...several].sort());
  });

  it('links paid invoices to their payments, to the cent', () => {
    for (const payment of values(store.invoice_payments)) {
      const invoice = store.invoices.get(String(payment.invoice));
      const intent = store.payment_intents.get(String(payment.payment.payment_intent));
      expect(intent?.amount).toBe(payment.amount_requested);
      expect(intent?.currency).toBe(invoice?.currency);
      expect(payment.status === 'paid').toBe(intent?.status === 'succeeded');
      expect(payment.amount_paid).toBe(payment.status === 'paid' ? invoice?.amount_paid : null);
    }
  });

  it('gives every subscription items of its currency, a current period and its latest invoice', () => {
    for (const subscription of values(store.subscriptions)) {
      const own = items(subscription);
      expect(own.length).toBeGreaterThan(0);
      for (const item of own) {
        expect(currenciesOf(item.price)).toContain(subscription.currency);
        expect(item.plan.id).toBe(item.price.id);
        expect(item.price).toEqual(store.prices.get(item.price.id));
        expect(item.quantity === undefined).toBe(item.price.recurring?.usage_type === 'metered');
        expect(item.current_period_start).toBeLessThanOrEqual(NOW);
        if (!['canceled', 'paused'].includes(subscription.status)) expect(item.current_period_end).toBeGreaterThan(NOW);
      }
      const newest = values(store.invoices)
        .filter((invoice) => invoice.parent?.subscription_details?.subscription === subscription.id)
        .at(-1);
      expect(subscription.latest_invoice).toBe(newest?.id);
      if (subscription.status === 'active' && newest?.billing_reason === 'subscription_cycle' && own.length === 1) {
        const [item] = own;
        if (!item) continue;
        expect(newest.subtotal).toBe(amountOf(priceIn(item.price, subscription.currency), item.quantity ?? 0));
      }
    }
  });

  it('lets a subscription be past due exactly when its customer is delinquent', () => {
    const late = values(store.subscriptions).filter(({ status }) => status === 'past_due');
    expect(late.length).toBeGreaterThan(0);
    const delinquent = values(store.customers).filter((customer) => !customer.deleted && customer.delinquent);
    expect(late.map(({ customer }) => customer).sort()).toEqual(delinquent.map(({ id }) => id).sort());
    for (const { latest_invoice } of late) {
      expect(store.invoices.get(String(latest_invoice))).toMatchObject({ status: 'open', attempted: true });
    }
  });

  it('shows a scheduled end in both encodings', () => {
    const ends = (email: string) =>
      subscriptions(one(email)).map((each) => [each, items(each)[0]?.current_period_end] as const);
    for (const [subscription, periodEnd] of ends('leaving@example.com')) {
      expect(subscription).toMatchObject({ cancel_at_period_end: true, cancel_at: periodEnd });
      expect(subscription.billing_mode.type).toBe('classic');
    }
    for (const [subscription, periodEnd] of ends('ending@example.com')) {
      expect(subscription).toMatchObject({ cancel_at_period_end: false, cancel_at: periodEnd });
      expect(subscription.billing_mode.type).toBe('flexible');
    }
  });

  it('has each kind of trouble that a card must show', () => {
    const status = (email: string) => subscriptions(one(email)).map((each) => each.status);
    expect(status('vacation@example.com')).toEqual(['paused']);
    expect(status('incomplete@example.com')).toEqual(['incomplete']);
    expect(status('trial@example.com')).toEqual(['trialing']);
    expect(status('former@example.com')).toEqual(['canceled']);
    expect(subscriptions(one('scheduled@example.com'))[0]?.schedule).toMatch(/^sub_sched_/);
    expect(one('credit@example.com').balance).toBe(-2000);
    expect(one('owes@example.com').balance).toBe(2000);
    expect(charges(one('refunded@example.com')).map(({ refunded }) => refunded)).toEqual([true]);
    expect(charges(one('pending@example.com')).at(-1)?.status).toBe('pending');
    expect(
      charges(one('held@example.com')).filter((each) => each.status === 'succeeded' && !each.captured),
    ).toHaveLength(1);
    expect(
      values(store.disputes)
        .map((dispute) => dispute.status)
        .sort(),
    ).toEqual(['lost', 'needs_response', 'warning_needs_response', 'won']);
    expect(values(store.customers).filter((customer) => customer.deleted)).toHaveLength(1);
    const invoiced = values(store.invoices).filter(({ customer }) => customer === one('invoiced@example.com').id);
    expect(new Set(invoiced.map((invoice) => invoice.status))).toEqual(
      new Set(['draft', 'open', 'paid', 'uncollectible', 'void']),
    );
  });

  it('has disputes that can still be answered, and such as are decided', () => {
    for (const dispute of values(store.disputes)) {
      const isOpen = /needs_response$/.test(dispute.status);
      const charge = store.charges.get(String(dispute.charge));
      expect(charge).toMatchObject({ disputed: true, amount: dispute.amount, currency: dispute.currency });
      expect(dispute.created).toBeGreaterThan(charge?.created ?? NOW);
      expect(Number(dispute.evidence_details.due_by) > NOW).toBe(isOpen);
      const moved = { won: 2, lost: 1, needs_response: 1 }[String(dispute.status)] ?? 0;
      expect(dispute.balance_transactions).toHaveLength(moved);
    }
  });

  it('charges the twice-charged customer the same amount within three days', () => {
    const [first, second] = charges(one('twice@example.com')).slice(-2);
    if (!first || !second) throw new Error('two charges');
    expect(first.amount).toBe(second.amount);
    expect(second.created - first.created).toBeLessThan(3 * DAY);
  });

  it('keeps old charges without a PaymentIntent, one of them uncaptured, on the default source', () => {
    const customer = one('old@example.com');
    expect(store.sources.has(String(customer.default_source))).toBe(true);
    expect(charges(customer).map(({ payment_intent, captured }) => [payment_intent, captured])).toEqual([
      [null, true],
      [null, false],
    ]);
  });

  it('lists every customer with the reason for being there', () => {
    const listed = sampleCustomers.map(({ email }) => email);
    const stored = values(store.customers).map((customer) => (customer.deleted ? 'gone@example.com' : customer.email));
    expect([...stored].sort()).toEqual([...listed].sort());
    for (const { why } of sampleCustomers) expect(why.length).toBeGreaterThan(10);
  });
});

describe('the sample account', () => {
  it('is the same every time for the same moment', () => {
    expect(isDeepStrictEqual(sample(), sample())).toBe(true);
  });

  it('is each account’s own: what one changes, no other sees', () => {
    const [one, other] = [sampleStore(false, NOW), sampleStore(false, NOW)];
    const before = values(other.customers);
    for (const [id, customer] of one.customers) {
      one.customers.set(id, { ...customer, metadata: { changed: 'yes' } } as Stripe.Customer);
    }
    one.charges.clear();
    expect(isDeepStrictEqual(values(other.customers), before)).toBe(true);
    expect(isDeepStrictEqual(other, sample())).toBe(true);
    expect(isDeepStrictEqual(sampleStore(false, NOW), sample())).toBe(true);
    expect(isDeepStrictEqual(sampleStore(true, NOW), sample(true))).toBe(true);
    expect(isDeepStrictEqual(sampleStore(false, NOW + DAY), sample(false, NOW + DAY))).toBe(true);
    expect(isDeepStrictEqual(one, other)).toBe(false);
  });

  it('is the same for whoever reads what another test file filled', () => {
    for (const livemode of [false, true]) {
      sampleStore(livemode, NOW);
      jest.isolateModules(() => {
        const again = jest.requireActual<typeof import('../../preview/stripe/sample/fill')>(
          '../../preview/stripe/sample/fill',
        );
        expect(again.sampleStore).not.toBe(sampleStore);
        expect(isDeepStrictEqual(again.sampleStore(livemode, NOW), sample(livemode))).toBe(true);
      });
    }
  });

  it('is shared object by object, so none can be changed in its place, however deep', () => {
    const [charge] = values(sampleStore(false, NOW).charges);
    expect(() => Object.assign(charge ?? {}, { amount: 1 })).toThrow(TypeError);
    expect(() => Object.assign(charge?.payment_method_details?.card ?? {}, { last4: '0000' })).toThrow(TypeError);
  });

  it('has other ids in live mode', () => {
    const test = sample(false);
    const live = sample(true);
    for (const name of ['customers', 'charges', 'subscriptions', 'invoices', 'prices'] as const) {
      expect(live[name].size).toBe(test[name].size);
      expect([...live[name].keys()].filter((id) => test[name].has(id))).toEqual([]);
    }
  });

  it('holds together on every day of two years', () => {
    for (let day = 0; day < 730; day += 61) {
      const now = NOW + day * DAY;
      const store = sample(false, now);
      const made = [...store.charges.values(), ...store.refunds.values()];
      expect(made.filter(({ created }) => created > now)).toEqual([]);
      const monthly = values(store.charges).filter(({ id }) => id.includes('Monthly'));
      expect(monthly.length).toBeGreaterThanOrEqual(5);
      const pending = values(store.charges).filter(({ status }) => status === 'pending');
      expect(pending).toHaveLength(1);
    }
  });
});
