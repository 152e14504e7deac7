/** Random stories of who paid what, and how often: what a shop, an agent or a subscription did, by the story's own book. */
import fc from 'fast-check';

/** What was bought, how its payments came about, and so how many of them are right. */
export type Thing =
  /** A shop that charged one order as often as this, under the number that it writes. */
  | { kind: 'order'; times: 1 | 2 | 3; writes: OrderNote; isAcross: boolean }
  /** The same once more, ten days later or by another card. `hasTotal`: it writes what the order comes to in all. */
  | { kind: 'again'; isOtherCard: boolean; isLate: boolean; inCheckout: boolean; hasTotal: boolean }
  /** Two orders that cost the same; `isBare`: it writes nothing on them. */
  | { kind: 'orders'; writes: OrderNote; isBare: boolean; isAcross: boolean }
  /** One order in two equal parts. */
  | { kind: 'parts'; says: 'metadata' | 'text' | 'twoCards' | 'total' | 'later'; text: string }
  /** A number that stands on each month's payment. */
  | { kind: 'standing'; key: 'parent_order_id' | 'order_id'; times: 1 | 2 }
  /** An invoice that Stripe collected. `again`: taken by hand once more, naming it, before or after; `isLate`: weeks after. */
  | { kind: 'invoice'; again: 'no' | 'before' | 'after'; names: 'id' | 'number'; isLate: boolean }
  /** Two payments attached to one invoice. `credited`: what was too much is in the customer's balance. */
  | { kind: 'attached'; as: 'whole' | 'halves' | 'credited'; isLate: boolean }
  /** As many subscriptions, each with its renewal. */
  | { kind: 'renewals'; count: 1 | 2; isAcross: boolean }
  /** `Order 100 stickers`, twice meant. */
  | { kind: 'quantities'; text: string };

export type OrderNote = 'metadata' | 'attempts' | 'text' | 'german' | 'session' | 'seats';

/** What a colleague, a bank or a shop does between two steps of the driver, to the one that goes back or the one that stays. */
export interface Meddling {
  what: 'nothing' | 'refund' | 'part' | 'dispute' | 'inquiry';
  to: 'tooMany' | 'stays';
  when: 'compared' | 'tapped';
}

export interface Story {
  things: Thing[];
  currency: 'usd' | 'eur' | 'jpy';
  amount: number;
  /** Hours between payments of one thing. */
  hours: number;
  /** What happened before anybody looks, to a payment by its number. */
  before: { what: Meddling['what']; which: number };
  meddling: Meddling;
  /** Two agents do the same at the same time. */
  isTwo: boolean;
  /** The mail may not be from whom it says. */
  isSpoofed: boolean;
  /** Whether the key may read invoices and Checkout Sessions. */
  isWide: boolean;
}

const flag = fc.boolean();
const note = fc.constantFrom<OrderNote>('metadata', 'attempts', 'text', 'german', 'session', 'seats');

const thing: fc.Arbitrary<Thing> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('order' as const),
      times: fc.constantFrom<1 | 2 | 3>(1, 2, 2, 2, 3),
      writes: fc.constantFrom<OrderNote>('metadata', 'attempts', 'text', 'german', 'session'),
      isAcross: flag,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('again' as const),
      ...{ isOtherCard: flag, isLate: flag, inCheckout: flag, hasTotal: flag },
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('orders' as const), writes: note, isBare: flag, isAcross: flag }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('parts' as const),
      says: fc.constantFrom('metadata', 'text', 'twoCards', 'total', 'later'),
      text: fc.constantFrom('Order #2001, part 1 of 2', 'Anzahlung Bestellung Nr. 2001', 'Deposit, order #2001'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('standing' as const),
      key: fc.constantFrom('parent_order_id', 'order_id'),
      times: fc.constantFrom<1 | 2>(1, 2),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('invoice' as const),
      again: fc.constantFrom('no', 'before', 'after'),
      names: fc.constantFrom('id', 'number'),
      isLate: flag,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('attached' as const),
      as: fc.constantFrom('whole', 'halves', 'credited'),
      isLate: flag,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('renewals' as const),
      count: fc.constantFrom<1 | 2>(1, 2),
      isAcross: flag,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('quantities' as const),
      text: fc.constantFrom('Order 100 stickers', 'Booking 2026', 'Extra seat', 'Order 1000'),
    }),
  },
);

const calm = { what: 'nothing' } as const;

export const stories: fc.Arbitrary<Story> = fc.record({
  things: fc.array(thing, { minLength: 1, maxLength: 3 }),
  currency: fc.constantFrom('usd', 'eur', 'jpy'),
  amount: fc.integer({ min: 500, max: 90_000 }).map((amount) => amount * 2),
  hours: fc.constantFrom(0, 1, 7, 30, 50),
  before: fc.record({
    what: fc.constantFrom<Meddling['what']>(calm.what, calm.what, calm.what, 'refund', 'part', 'dispute', 'inquiry'),
    which: fc.nat(5),
  }),
  meddling: fc.record({
    what: fc.constantFrom<Meddling['what']>(calm.what, calm.what, 'refund', 'part', 'dispute', 'inquiry'),
    to: fc.constantFrom('tooMany', 'stays'),
    when: fc.constantFrom('compared', 'tapped'),
  }),
  isTwo: flag,
  isSpoofed: fc.integer({ min: 0, max: 9 }).map((each) => each === 0),
  isWide: fc.integer({ min: 0, max: 4 }).map((each) => each > 0),
});
