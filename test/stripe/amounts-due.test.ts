/** What makes an invoice's amount another than the sum of its prices: discounts, taxes, credit, what waits. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { makeCoupon } from '../../preview/stripe/objects/coupon';
import { makeDiscount } from '../../preview/stripe/objects/discount';
import { openStripe } from './open';
import { DAY, itemOf, NOW, price, subscribersOf } from './subscriber';

const stripe = openStripe({ sample: true });
const { latestInvoice, someone, subscribed } = subscribersOf(stripe);
let client: Stripe;
let count = 0;

beforeAll(() => {
  client = stripe.client('secret');
});

/** Puts a coupon of this kind on the customer, the subscription, or one of its items. */
function discounted(
  on: { id: string },
  kind: Partial<Stripe.Coupon>,
  ends: Partial<Pick<Stripe.Discount, 'end'>> = {},
): Stripe.Discount {
  count += 1;
  const { coupons, customers, discounts, subscriptions, subscription_items } = stripe.server.test;
  const coupon = makeCoupon({ id: `COUPON${count}`, created: NOW, livemode: false, duration: 'forever', ...kind });
  coupons.set(coupon.id, coupon);
  const discount = makeDiscount({ id: `di_Made${count}`, coupon, start: NOW, ...ends });
  discounts.set(discount.id, discount);
  const [customer, subscription, item] = [
    customers.get(on.id),
    subscriptions.get(on.id),
    subscription_items.get(on.id),
  ];
  if (customer && !customer.deleted) customers.set(on.id, { ...customer, discount });
  if (subscription) subscriptions.set(on.id, { ...subscription, discounts: [...subscription.discounts, discount.id] });
  if (item) subscription_items.set(on.id, { ...item, discounts: [...item.discounts, discount.id] });
  return discount;
}

const upcoming = (subscription: Stripe.Subscription) =>
  client.invoices.createPreview({ subscription: subscription.id });
const customerOf = async ({ customer }: Stripe.Subscription): Promise<Stripe.Customer> => {
  const found = await client.customers.retrieve(String(customer));
  if (found.deleted) throw new Error('deleted');
  return found;
};

/** https://docs.stripe.com/billing/subscriptions/coupons; `discount` of customers, `discounts` of subscriptions and items */
describe('a discount', () => {
  it('of the customer holds for a subscription that has none of its own', async () => {
    const [plain, own] = [await subscribed(), await subscribed(undefined, { discounts: [{ coupon: 'LAUNCH20' }] })];
    for (const each of [plain, own]) discounted(await customerOf(each), { percent_off: 50 });
    expect(await upcoming(plain)).toMatchObject({ subtotal: 9800, total: 4900 });
    expect(await upcoming(own)).toMatchObject({ subtotal: 9800, total: 7840 });
  });

  it('of one item comes off that item alone, before the subscription’s comes off what is left', async () => {
    const both = await subscribed([{ price: price('teamMonthly') }, { price: price('supportMonthly') }]);
    discounted(itemOf(both), { percent_off: 50 });
    expect(await upcoming(both)).toMatchObject({ subtotal: 6400, total: 3950 });
    discounted(both, { percent_off: 10 });
    const { lines, total } = await upcoming(both);
    expect(total).toBe(3555);
    expect(lines.data.map(({ discount_amounts }) => discount_amounts?.map(({ amount }) => amount))).toEqual([
      [2450, 245],
      [150],
    ]);
  });

  it('comes off the products that its coupon is for, which are told when expanded', async () => {
    const both = await subscribed([{ price: price('teamMonthly') }, { price: price('supportMonthly') }]);
    const team = String(itemOf(both).price.product);
    discounted(both, { percent_off: 100, applies_to: { products: [team] } });
    expect(await upcoming(both)).toMatchObject({ subtotal: 6400, total: 1500 });
    const [told] = (await client.subscriptions.retrieve(both.id, { expand: ['discounts.source.coupon'] })).discounts;
    expect(told).not.toHaveProperty('source.coupon.applies_to');
    const more = await client.subscriptions.retrieve(both.id, { expand: ['discounts.source.coupon.applies_to'] });
    expect(more.discounts[0]).toMatchObject({ source: { coupon: { applies_to: { products: [team] } } } });
  });

  it('that ends before the renewal does not come off it', async () => {
    const subscription = await subscribed();
    discounted(subscription, { percent_off: 50, duration: 'repeating' }, { end: NOW + 5 * DAY });
    expect((await upcoming(subscription)).total).toBe(9800);
  });

  it('of a fixed amount comes off only in its own currency', async () => {
    const euros = await subscribed([{ price: price('starterMonthly') }], { currency: 'eur' });
    discounted(euros, { amount_off: 1000, currency: 'usd' });
    expect(await upcoming(euros)).toMatchObject({ subtotal: 2500, total: 2500 });
    discounted(euros, { amount_off: 1000, currency: 'usd', currency_options: { eur: { amount_off: 800 } } });
    expect((await upcoming(euros)).total).toBe(1700);
  });

  it('that counts once is gone after the invoice that used it, from the customer too', async () => {
    const customer = someone();
    discounted(await client.customers.retrieve(customer), { amount_off: 900, currency: 'usd', duration: 'once' });
    const first = await client.subscriptions.create({ customer, items: [{ price: price('starterMonthly') }] });
    expect((await latestInvoice(first)).total).toBe(2000);
    expect((await customerOf(first)).discount).toBeNull();
  });
});

/** https://docs.stripe.com/tax/subscriptions, https://docs.stripe.com/billing/taxes/tax-rates */
describe('tax', () => {
  const taxed = async (country: string, more: Partial<Stripe.Price> = {}) => {
    const customer = someone();
    await client.customers.update(customer, { address: { country } });
    const made = await subscribed(undefined, { customer, automatic_tax: { enabled: true } });
    const item = itemOf(made);
    stripe.server.test.subscription_items.set(item.id, { ...item, price: { ...item.price, ...more } });
    return made;
  };

  it('comes on top of what is left after discounts', async () => {
    const subscription = await taxed('DE');
    expect(subscription.automatic_tax.enabled).toBe(true);
    expect(await latestInvoice(subscription)).toMatchObject({
      subtotal: 9800,
      total: 11_662,
      total_excluding_tax: 9800,
      amount_paid: 11_662,
      automatic_tax: { enabled: true, status: 'complete' },
      total_taxes: [{ amount: 1862, tax_behavior: 'exclusive', taxable_amount: 9800 }],
    });
    discounted(subscription, { percent_off: 50 });
    expect((await upcoming(subscription)).total).toBe(5831);
  });

  it('is within a price that includes it', async () => {
    expect(await upcoming(await taxed('DE', { tax_behavior: 'inclusive' }))).toMatchObject({
      total: 9800,
      total_excluding_tax: 8235,
      subtotal_excluding_tax: 8235,
      total_taxes: [{ amount: 1565, tax_behavior: 'inclusive', taxable_amount: 8235 }],
    });
  });

  it('is not asked of customers who are exempt or account for it themselves, nor where nothing is collected', async () => {
    const exempt = await taxed('DE');
    await client.customers.update(String(exempt.customer), { tax_exempt: 'reverse' });
    expect(await upcoming(exempt)).toMatchObject({
      total: 9800,
      total_taxes: [{ amount: 0, taxability_reason: 'reverse_charge' }],
    });
    expect(await upcoming(await taxed('CH'))).toMatchObject({ total: 9800, total_taxes: [] });
  });

  it('of rates that the subscription names comes without automatic tax', async () => {
    const subscription = await subscribed();
    const { subscriptions } = stripe.server.test;
    const stored = subscriptions.get(subscription.id);
    const rate: Stripe.TaxRate = {
      id: 'txr_1Made',
      object: 'tax_rate',
      active: true,
      country: null,
      created: NOW,
      description: null,
      display_name: 'Sales tax',
      effective_percentage: 7.25,
      flat_amount: null,
      inclusive: false,
      jurisdiction: null,
      jurisdiction_level: null,
      livemode: false,
      metadata: {},
      percentage: 7.25,
      rate_type: 'percentage',
      state: null,
      tax_type: 'sales_tax',
    };
    if (stored) subscriptions.set(stored.id, { ...stored, default_tax_rates: [rate] });
    expect(await upcoming(subscription)).toMatchObject({ total: 10_511, total_taxes: [{ amount: 711 }] });
  });
});

/** https://docs.stripe.com/billing/customer/balance, https://docs.stripe.com/invoicing/multi-currency-customers */
describe('credit', () => {
  it('comes off an invoice in its own currency, and is used up by it', async () => {
    const customer = someone();
    await client.customers.createBalanceTransaction(customer, { amount: -12_000, currency: 'usd' });
    const subscription = await subscribed(undefined, { customer });
    expect(await latestInvoice(subscription)).toMatchObject({
      total: 9800,
      amount_due: 0,
      status: 'paid',
      starting_balance: -12_000,
      ending_balance: -2200,
    });
    expect(await upcoming(subscription)).toMatchObject({ total: 9800, amount_due: 7600 });
  });

  it('in another currency is left alone', async () => {
    const customer = someone();
    await client.customers.createBalanceTransaction(customer, { amount: -12_000, currency: 'usd' });
    const euros = await subscribed([{ price: price('teamMonthlyEur') }], { customer });
    expect(await latestInvoice(euros)).toMatchObject({ total: 4500, amount_due: 4500, starting_balance: 0 });
    expect(await customerOf(euros)).toMatchObject({ balance: -12_000, currency: 'usd' });
  });

  it('that is not in the customer’s own currency comes off invoices in its currency', async () => {
    const customer = someone();
    await client.customers.createBalanceTransaction(customer, { amount: -100, currency: 'usd' });
    await client.customers.createBalanceTransaction(customer, { amount: -1500, currency: 'eur' });
    const euros = await subscribed([{ price: price('teamMonthlyEur') }], { customer });
    expect(await latestInvoice(euros)).toMatchObject({ amount_due: 3000, starting_balance: -1500, ending_balance: 0 });
    const ledger = await client.customers.listBalanceTransactions(customer, {});
    expect(ledger.data.find(({ type }) => type === 'applied_to_invoice')).toMatchObject({
      amount: 1500,
      currency: 'eur',
      ending_balance: 0,
    });
    expect((await customerOf(euros)).balance).toBe(-100);
  });

  it('comes of a negative invoice, which then asks for nothing', async () => {
    const subscription = await subscribed();
    await client.invoiceItems.create({ customer: String(subscription.customer), amount: -3000, currency: 'usd' });
    const made = await client.invoices.create({
      customer: String(subscription.customer),
      pending_invoice_items_behavior: 'include',
    });
    expect(await client.invoices.finalizeInvoice(made.id)).toMatchObject({
      total: -3000,
      amount_due: 0,
      amount_remaining: 0,
      ending_balance: -3000,
      status: 'paid',
    });
    expect(await upcoming(subscription)).toMatchObject({ total: 9800, amount_due: 6800 });
  });

  it('is owed where it is above zero, with the next invoice', async () => {
    const subscription = await subscribed();
    await client.customers.createBalanceTransaction(String(subscription.customer), { amount: 500, currency: 'usd' });
    expect(await upcoming(subscription)).toMatchObject({ total: 9800, amount_due: 10_300 });
  });
});

/** https://docs.stripe.com/billing/invoices/subscription#adding-upcoming-invoice-items */
describe('what waits', () => {
  it('comes with the next invoice of its subscription, or of any where it names none, in that currency', async () => {
    const subscription = await subscribed();
    const customer = String(subscription.customer);
    await client.invoiceItems.create({ customer, amount: 700, currency: 'usd' });
    await client.invoiceItems.create({ customer, amount: 90, currency: 'usd', subscription: subscription.id });
    await client.invoiceItems.create({ customer, amount: 4000, currency: 'eur' });
    expect(await upcoming(subscription)).toMatchObject({ subtotal: 10_590 });
    expect((await client.invoiceItems.list({ customer, pending: true })).data).toHaveLength(3);
  });
});
