/** What opening a message may cost: the rows that the product is held to. */
import { makeDiscount } from '../preview/stripe/objects/discount';
import type { Permission } from '../preview/stripe/permissions';
import { type BenchAgent, type MailFields, MINUTE, NOW, PREMIUM, startAgent } from './agent';
import type { Cost } from './cost';
import { withSubscriptions } from './growth';

export interface Limits {
  waves: number;
  gets: number;
  calls: number;
}

export interface Opening extends Limits {
  name: string;
  from: string;
  more?: MailFields;
  /** How many Stripe accounts are connected. Default: 1. */
  accounts?: number;
  /** Of their keys; default: what Premium needs. */
  permissions?: readonly Permission[];
  /** What the account has besides the sample. */
  given?(agent: BenchAgent): void;
  /** What went before. */
  after?(agent: BenchAgent): Promise<unknown>;
}

const bulk: MailFields = { headers: { 'List-Id': '<news.shop.example>', Precedence: 'bulk' } };

const MONA = 'monthly@example.com';
const MONA_ID = 'cus_1TMonthly0000001';
const LATER = 11 * MINUTE;
const again = { waves: 0, gets: 0, calls: 4 };
const seenBefore = { waves: 1, gets: 2, calls: 6 };
const firstSight = { waves: 2, gets: 5, calls: 6 };
const nobody = { waves: 2, gets: 5, calls: 6 };

const opened = (from: string) => (agent: BenchAgent) => agent.opens(from);
const openedBefore = (from: string) => async (agent: BenchAgent) => {
  await agent.opens(from);
  await agent.waits(LATER);
};

/** Somebody links this address to a customer by their id. */
const linked = (from: string) => async (agent: BenchAgent) => {
  await agent.opens(from);
  await agent.clicks(/^Find/);
  await agent.fills('query', MONA_ID);
  await agent.clicks('Find');
  await agent.clicks(/Mona Month/);
  await agent.clicks('Remember address');
};

/** A product that nobody has. */
const soldToNobody = ({ stripe: { test } }: BenchAgent) => {
  const [product] = test.products.values();
  if (!product || product.deleted) throw new Error('The sample has no products.');
  test.products.set('prod_new', { ...product, id: 'prod_new', name: 'A new plan' });
};

/** The plan of the sender of these mails, its item and its newest payment. */
const theirsIn = ({ stripe: { test } }: BenchAgent) => {
  const subscription = [...test.subscriptions.values()].find(({ customer }) => customer === MONA_ID);
  const item = [...test.subscription_items.values()].find((each) => each.subscription === subscription?.id);
  const charge = [...test.charges.values()].findLast(({ customer }) => customer === MONA_ID);
  if (!subscription || !item || !charge) throw new Error('The sample has no such subscription.');
  return { test, subscription, item, charge };
};

/** What they have is of that product. */
const buysIt = (agent: BenchAgent) => {
  const { test, item } = theirsIn(agent);
  test.subscription_items.set(item.id, { ...item, price: { ...item.price, id: 'price_new', product: 'prod_new' } });
};

/** A coupon is on the item of their plan; one that there is not is made. */
const reduceItem = (agent: BenchAgent, id: string) => {
  const { test, item } = theirsIn(agent);
  const [any] = test.coupons.values();
  if (!any) throw new Error('The sample has no coupons.');
  const coupon = test.coupons.get(id) ?? { ...any, id };
  const discount = makeDiscount({ id: `di_${id}`, coupon, start: item.created });
  test.coupons.set(id, coupon);
  test.discounts.set(discount.id, discount);
  test.subscription_items.set(item.id, { ...item, discounts: [discount.id] });
};

const cancelled = async (agent: BenchAgent) => {
  await agent.opens(MONA);
  await agent.clicks(/^Starter/);
  await agent.clicks('Cancel');
  await agent.clicks('Continue');
  await agent.clicks(/^Cancel/);
};

/** All that they had ends. */
const leaves = (agent: BenchAgent) => {
  const { test, subscription } = theirsIn(agent);
  const ended_at = Math.floor(NOW / 1000);
  test.subscriptions.set(subscription.id, { ...subscription, status: 'canceled', canceled_at: ended_at, ended_at });
};

/** A plan of the same price ended long ago, and its last renewal was the day before one of this. */
const hadAnother = (agent: BenchAgent) => {
  const { test, subscription, item, charge } = theirsIn(agent);
  const before = charge.created - 86_400;
  const other = { ...subscription, id: 'sub_1TAnother', status: 'canceled', latest_invoice: null } as const;
  test.subscriptions.set(other.id, { ...other, canceled_at: before + 3_600, ended_at: before + 3_600 });
  test.subscription_items.set('si_1TAnother', { ...item, id: 'si_1TAnother', subscription: other.id });
  test.charges.set('ch_1TAnother', { ...charge, id: 'ch_1TAnother', payment_intent: null, created: before });
};

const extras: readonly Permission[] = [
  'invoice_read',
  'payment_intent_read',
  'payment_method_read',
  'dispute_read',
  'coupon_read',
  'tax_id_read',
];

export const openings: readonly Opening[] = [
  { name: 'the same sender again within 10 minutes', from: MONA, after: opened(MONA), ...again },
  { name: 'a sender seen before', from: MONA, after: openedBefore(MONA), ...seenBefore },
  { name: 'first sight', from: MONA, ...firstSight },
  {
    name: 'first sight, of products that others have',
    from: MONA,
    after: opened('several@example.com'),
    ...firstSight,
    gets: 2,
  },
  {
    name: 'first sight of somebody whom Stripe’s search does not know yet',
    from: MONA,
    given: ({ stripe }) => {
      const mona = stripe.test.customers.get(MONA_ID);
      if (!mona || mona.deleted) throw new Error('The sample has no such customer.');
      stripe.test.customers.set(mona.id, { ...mona, created: Math.floor(NOW / 1000) });
      stripe.search.lagSeconds = 60;
    },
    waves: 3,
    gets: 6,
    calls: 6,
  },
  { name: 'nobody found', from: 'nobody@unknown.example', ...nobody },
  {
    name: 'nobody found, again',
    from: 'nobody@unknown.example',
    after: opened('nobody@unknown.example'),
    ...again,
  },
  { name: 'bulk mail without a known person', from: 'news@shop.example', more: bulk, ...again },
  { name: 'a colleague', from: 'colleague@acme.example', ...again },
  { name: 'first sight, in other case', from: 'MONTHLY@Example.com', ...firstSight },
  { name: 'first sight of 1,000 payments', from: 'whale@example.com', ...firstSight },
  { name: 'first sight of three subscriptions', from: 'several@example.com', ...firstSight },
  { name: 'first sight of several customers', from: 'triplets@example.com', ...firstSight },
  { name: 'several customers, again', from: 'triplets@example.com', after: opened('triplets@example.com'), ...again },
  {
    name: '1,000 payments, seen before',
    from: 'whale@example.com',
    after: openedBefore('whale@example.com'),
    ...seenBefore,
  },
  {
    name: 'nobody in From, somebody in Reply-To',
    from: 'nobody@unknown.example',
    more: { replyTo: MONA },
    ...firstSight,
  },
  { name: 'nobody found, in other case', from: 'NoBody@Unknown.example', ...nobody },
  { name: 'nobody found at a public provider', from: 'nobody@gmail.com', ...nobody, waves: 1, gets: 4 },
  { name: 'another spelling, first sight', from: 'monthly+x@example.com', ...firstSight },
  { name: 'another spelling, again', from: 'monthly+x@example.com', after: opened('monthly+x@example.com'), ...again },
  {
    name: 'another spelling, seen before',
    from: 'monthly+x@example.com',
    after: openedBefore('monthly+x@example.com'),
    ...seenBefore,
  },
  { name: 'a linked address, again', from: 'mona@private.example', after: linked('mona@private.example'), ...again },
  {
    name: 'a linked address, seen before',
    from: 'mona@private.example',
    after: async (agent) => {
      await linked('mona@private.example')(agent);
      await agent.opens('mona@private.example');
      await agent.waits(LATER);
    },
    ...seenBefore,
  },
  {
    name: 'a picture larger than an entry of the cache, again',
    from: MONA,
    given: ({ stripe }) => withSubscriptions(stripe, 100),
    after: opened(MONA),
    ...again,
  },
  { name: 'the same sender after a write', from: MONA, after: cancelled, ...again },
  {
    name: 'a sender seen before, with a product that another customer has',
    from: MONA,
    after: async (agent) => {
      await agent.opens(MONA);
      await agent.opens('several@example.com');
      await agent.waits(LATER);
    },
    ...seenBefore,
  },
  {
    name: 'a sender seen before, with a product that nobody has looked at',
    from: MONA,
    given: soldToNobody,
    after: async (agent) => {
      await agent.opens(MONA);
      buysIt(agent);
      await agent.waits(LATER);
    },
    ...seenBefore,
  },
  {
    name: 'a sender seen before, who has no subscription any more',
    from: 'former@example.com',
    after: openedBefore('former@example.com'),
    ...seenBefore,
    gets: 3,
  },
  {
    name: 'a sender seen before, whose last subscription ended since',
    from: MONA,
    after: async (agent) => {
      await agent.opens(MONA);
      leaves(agent);
      await agent.waits(LATER);
    },
    waves: 2,
    gets: 3,
    calls: 6,
  },
  // What ended explains it, and is asked for once there is something to explain.
  {
    name: 'first sight, of two equal payments that current subscriptions do not explain',
    from: MONA,
    given: hadAnother,
    waves: 3,
    gets: 6,
    calls: 6,
  },
  {
    name: 'the same, seen before',
    from: MONA,
    given: hadAnother,
    after: openedBefore(MONA),
    ...seenBefore,
    gets: 3,
  },
  {
    name: 'first sight of somebody who has no subscription any more',
    from: 'former@example.com',
    after: opened('several@example.com'),
    ...firstSight,
    gets: 4,
  },
  // Its name is five levels deep in a list of subscriptions, and Stripe expands four: https://docs.stripe.com/api/expanding_objects
  {
    name: 'a sender seen before, with a product made since',
    from: MONA,
    after: async (agent) => {
      await agent.opens(MONA);
      soldToNobody(agent);
      buysIt(agent);
      await agent.waits(LATER);
    },
    waves: 2,
    gets: 3,
    calls: 6,
  },
  {
    name: 'first sight, with a coupon on one item',
    from: MONA,
    permissions: [...PREMIUM, 'coupon_read'],
    given: (agent) => reduceItem(agent, 'LAUNCH20'),
    ...firstSight,
    gets: firstSight.gets + 1,
  },
  {
    name: 'a sender seen before, with a coupon on one item',
    from: MONA,
    permissions: [...PREMIUM, 'coupon_read'],
    given: (agent) => reduceItem(agent, 'LAUNCH20'),
    after: openedBefore(MONA),
    ...seenBefore,
    // The list has what is off an item a level deeper than what comes along with a customer.
    gets: seenBefore.gets + 1,
  },
  // Its coupon is five levels deep too.
  {
    name: 'a sender seen before, with a coupon made since on one item',
    from: MONA,
    permissions: [...PREMIUM, 'coupon_read'],
    given: (agent) => reduceItem(agent, 'LAUNCH20'),
    after: async (agent) => {
      await openedBefore(MONA)(agent);
      reduceItem(agent, 'SINCE');
    },
    waves: 2,
    gets: 4,
    calls: 6,
  },
  ...[2, 5, 20].flatMap((accounts): Opening[] => {
    const times = ({ gets, ...limits }: Limits) => ({ ...limits, accounts, gets: gets * accounts });
    return [
      { name: `${accounts} accounts, first sight`, from: MONA, ...times(firstSight) },
      { name: `${accounts} accounts, again`, from: MONA, after: opened(MONA), ...times(again) },
      { name: `${accounts} accounts, seen before`, from: MONA, after: openedBefore(MONA), ...times(seenBefore) },
      {
        name: `${accounts} accounts, nobody found`,
        from: 'nobody@unknown.example',
        ...times(nobody),
      },
    ];
  }),
  // A permission more that the card shows costs no wave, and one read.
  ...extras.flatMap((extra): Opening[] => {
    const permissions = [...PREMIUM, extra];
    return [
      { name: `first sight, with ${extra}`, from: MONA, permissions, ...firstSight, gets: firstSight.gets + 1 },
      {
        name: `seen before, with ${extra}`,
        from: MONA,
        permissions,
        after: openedBefore(MONA),
        ...seenBefore,
        gets: seenBefore.gets + 1,
      },
    ];
  }),
  {
    name: '2 accounts, the person in one only, seen before',
    from: 'only-live@example.com',
    accounts: 2,
    given: (agent) => {
      const { customers } = agent.stripe.live;
      const mona = [...customers.values()].find((each) => !each.deleted && each.email === MONA);
      if (!mona || mona.deleted) throw new Error('The sample has no such customer.');
      customers.set(mona.id, { ...mona, email: 'only-live@example.com' });
    },
    after: openedBefore('only-live@example.com'),
    waves: 1,
    gets: 4,
    calls: 6,
  },
];

/** What of a cost is over the limits, in words; empty: nothing. */
export function over(cost: Cost, limits: Limits): string[] {
  return (['waves', 'gets', 'calls'] as const).flatMap((what) =>
    cost[what] > limits[what] ? [`${cost[what]} ${what} instead of ${limits[what]}`] : [],
  );
}

/** An agent right before the opening that is counted. `latencyMs`: what an answer of Stripe's takes. */
export async function before({ accounts = 1, permissions = PREMIUM, ...row }: Opening, latencyMs = 0) {
  const agent = await startAgent({ accounts, permissions, latencyMs });
  row.given?.(agent);
  await row.after?.(agent);
  return { agent, open: () => agent.opens(row.from, row.more) };
}

/** What opening it costs. */
export async function costOf(row: Opening, latencyMs = 0): Promise<Cost> {
  const { agent, open } = await before(row, latencyMs);
  const cost = await open();
  await agent.close();
  return cost;
}
