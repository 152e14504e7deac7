/** What stays as it is however much an account has: openings of customers with more and more of one thing. */
import type { StripeServer } from '../preview/stripe/server';
import { type BenchAgent, PREMIUM, startAgent } from './agent';
import type { Cost } from './cost';

export interface Growth {
  /** What there is more and more of. */
  of: string;
  /** What is counted. */
  what: string;
  sizes: readonly number[];
  costOf(size: number): Promise<Cost>;
}

export interface Grown {
  of: string;
  what: string;
  costs: readonly { size: number; cost: Cost }[];
}

const MONA = 'monthly@example.com';
const CUSTOMER = 'cus_1TMonthly0000001';

/** As many as there are to be, under ids of their own; `change`: what differs from the one that they are copies of. */
function copies<T extends { id: string }>(
  into: Map<string, T>,
  from: T | undefined,
  size: number,
  change: (id: string) => Partial<T> = () => ({}),
): void {
  if (!from) throw new Error('The sample has nothing to copy.');
  for (let number = 0; number < size; number += 1) {
    const id = `${from.id.slice(0, -7)}X${number.toString(36).toUpperCase().padStart(6, '0')}`;
    into.set(id, { ...from, id, ...change(id) });
  }
}

const theirs = <T extends { customer?: unknown }>(all: Iterable<T>) =>
  [...all].find(({ customer }) => customer === CUSTOMER);

function withCharges({ test: { charges } }: StripeServer, size: number): void {
  const charge = theirs(charges.values());
  for (const { id, customer } of [...charges.values()]) if (customer === CUSTOMER) charges.delete(id);
  // Of equal ones at one time the card would ask which is too many.
  let amount = 1000;
  copies(charges, charge, size, () => {
    amount += 1;
    return { amount, amount_captured: amount };
  });
}

export function withSubscriptions(
  { test: { subscriptions, subscription_items: items } }: StripeServer,
  size: number,
): void {
  const subscription = theirs(subscriptions.values());
  const item = [...items.values()].find((each) => each.subscription === subscription?.id);
  copies(subscriptions, subscription, size - 1, (id) => {
    copies(items, item && { ...item, id: `si_${id.slice(4)}` }, 1, () => ({ subscription: id }));
    return {};
  });
}

function withCustomers({ test: { customers } }: StripeServer, size: number): void {
  const mona = customers.get(CUSTOMER);
  copies(customers, mona && !mona.deleted ? mona : undefined, size - 1);
}

function withPrices({ test: { prices, products } }: StripeServer, size: number): void {
  const price = [...prices.values()].find(({ active, recurring }) => active && recurring);
  const product = [...products.values()].find(({ id }) => id === price?.product);
  prices.clear();
  // Ten prices of each product.
  copies(products, product && !product.deleted ? product : undefined, Math.ceil(size / 10), (id) => ({
    name: `Plan ${id.slice(-6)}`,
  }));
  const sold = [...products.keys()].slice(-Math.ceil(size / 10));
  let made = 0;
  copies(prices, price, size, () => {
    made += 1;
    return { product: sold[made % sold.length] as string, unit_amount: 1000 + made };
  });
}

async function opened(given: (stripe: StripeServer) => void, act: (agent: BenchAgent) => Promise<Cost>): Promise<Cost> {
  const agent = await startAgent();
  given(agent.stripe);
  const cost = await act(agent);
  await agent.close();
  return cost;
}

const firstSight = (agent: BenchAgent) => agent.opens(MONA);

export const growths: readonly Growth[] = [
  {
    of: 'payments',
    what: 'first sight',
    sizes: [1, 100, 10_000, 100_000],
    costOf: (size) => opened((stripe) => withCharges(stripe, size), firstSight),
  },
  {
    of: 'subscriptions',
    what: 'first sight',
    sizes: [1, 10, 100, 500],
    costOf: (size) => opened((stripe) => withSubscriptions(stripe, size), firstSight),
  },
  {
    of: 'customers with the address',
    what: 'first sight',
    sizes: [1, 2, 10, 100],
    costOf: (size) => opened((stripe) => withCustomers(stripe, size), firstSight),
  },
  {
    of: 'connected accounts',
    what: 'first sight',
    sizes: [1, 2, 5, 20],
    costOf: async (size) => {
      const agent = await startAgent({ accounts: size, permissions: PREMIUM });
      const cost = await agent.opens(MONA);
      await agent.close();
      return cost;
    },
  },
  {
    of: 'prices',
    what: 'the form of a new subscription',
    sizes: [10, 100, 1000, 10_000],
    costOf: (size) =>
      opened(
        (stripe) => withPrices(stripe, size),
        async (agent) => {
          await agent.opens(MONA);
          return agent.clicks('Start a subscription');
        },
      ),
  },
  {
    of: 'prices',
    what: 'a product’s name, typed into it',
    sizes: [100, 1000, 10_000],
    costOf: (size) =>
      opened(
        (stripe) => withPrices(stripe, size),
        async (agent) => {
          await agent.opens(MONA);
          await agent.clicks('Start a subscription');
          return agent.fills('words', 'Plan 000003');
        },
      ),
  },
];

/** All of them, each size on an account of its own. */
export async function grown(): Promise<Grown[]> {
  const all: Grown[] = [];
  for (const { of, what, sizes, costOf } of growths) {
    const costs: { size: number; cost: Cost }[] = [];
    for (const size of sizes) costs.push({ size, cost: await costOf(size) });
    all.push({ of, what, costs });
  }
  return all;
}
