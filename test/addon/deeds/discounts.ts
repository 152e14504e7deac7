/** What is tried through everything that can go wrong (see `matrix.ts`): discounts. */
import { expect } from 'expect';
import type { connectedAgent } from '../harness';
import type { Deed } from '../matrix';
import { onSubscription, type Subscribed, subscriptionOf } from '../subscribing';

export const CHANGE = 'Change discounts';
export const DISCOUNT = {
  ...onSubscription,
  key: 'extras',
  action: CHANGE,
  button: /^Change discounts$/,
  done: /The discounts were changed/,
  needs: 'Needs Subscriptions: Write.',
};
export const yearly = { ...DISCOUNT, from: 'yearly@example.com', way: [/^Team × 5/] };

export const existing = ({ stripe }: Pick<Awaited<ReturnType<typeof connectedAgent>>, 'stripe'>, id: string) =>
  String(subscriptionOf({ stripe }, id).discounts[0]);

export const deeds: Deed<Subscribed>[] = [
  {
    ...DISCOUNT,
    name: 'a first discount, by a coupon',
    from: 'monthly@example.com',
    way: [/^Starter/],
    filled: { code: 'FRIEND10' },
    body: { 'discounts[0][coupon]': 'FRIEND10' },
    after: { discounts: [expect.any(String)] },
  },
  {
    ...yearly,
    name: 'a second discount, by a promotion code',
    filled: { code: 'friend' },
    body: { 'discounts[1][promotion_code]': expect.stringMatching(/^promo_/) as unknown as string },
    after: { discounts: [expect.any(String), expect.any(String)] },
  },
  {
    ...yearly,
    name: 'removing the last discount',
    filled: (agent) => ({ remove: existing(agent, /sub_\w+/.exec(agent.seen.text)?.[0] ?? '') }),
    body: { discounts: '' },
    after: { discounts: [] },
  },
];
