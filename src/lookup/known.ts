/** What is remembered of an account because lists do not tell it: names of its products, and what its coupons take off. */
import type { Connection } from '../keys/vault';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { Ask } from '../stripe/request';
import { type Coupon, couponById, newestCoupons } from '../stripe/resources/coupon';
import { newestProducts, type Product, productsPath } from '../stripe/resources/product';
import type { Subscription } from '../stripe/resources/subscription';
import { isGone } from './answers';
import { couponsIn, keepCoupons, keepGone, unknownCoupons, withCoupons } from './coupons';
import { couponsAlong, type Known, type Picture, productAsks, readNames } from './picture';
import type { Remembered } from './remembered';
import type { Sources } from './sources';

/** Read when it is asked for, so that what is kept meanwhile is known. */
export function knownIn({ remembered }: Pick<Sources, 'remembered'>, connection: Connection): Known {
  return { name: (id) => remembered.named.get(connection, id), coupon: couponsIn(remembered, connection) };
}

/** Keeps names of products, by id, that are new or others than were known. */
export function keepNames({ named }: Remembered, connection: Connection, names: Record<string, string>): void {
  for (const [id, name] of Object.entries(names))
    if (named.get(connection, id) !== name) named.put(connection, id, name);
}

/** One request for each. */
const maxCoupons = 5;

/**
 * What a picture still lacks: names of these products that are new since, in one request, and, where there is room for them, coupons of
 * single items. `heard`: the picture with the answers.
 */
export function lacking(
  sources: Sources,
  connection: Connection,
  drawn: Picture,
  { productIds, hasRoom }: { productIds: readonly string[]; hasRoom: boolean },
) {
  const { remembered } = sources;
  const now = Math.floor(sources.now() / 1000);
  const key = sources.use(connection);
  const { coupon } = knownIn(sources, connection);
  const names = productAsks(key, productIds, (id) => drawn.products[id] ?? null);
  const going = listOf(drawn.subscriptions).filter(({ ended_at }) => ended_at === null);
  const isAlong = hasRoom && couponsAlong(key) === 'withCoupons';
  const coupons = isAlong ? unknownCoupons(going, coupon).slice(0, maxCoupons) : [];
  return {
    asks: [...names, ...coupons.map(({ id }) => ({ key, request: couponById(id) }))] as Ask<unknown>[],
    heard: (picture: Picture, parts: readonly Part<unknown>[]): Picture => {
      const read = parts.slice(names.length) as Part<Coupon>[];
      coupons.forEach(({ id, start }, index) => {
        const part = read[index];
        // A test clock's discounts begin later than now.
        const until = Math.max(now, start);
        if (part && isShown(part))
          keepCoupons(remembered, connection, [{ coupon: part.value, hasLimits: true, until }]);
        if (part && isGone(part)) keepGone(remembered, connection, id, until);
      });
      const named = names[0] ? readNames(productIds, parts[0] as Part<List<Product>>) : {};
      const { subscriptions, products } = picture;
      const isRead = coupons.length > 0 && isShown(subscriptions);
      const data = isRead ? subscriptions.value.data.map((each) => withCoupons(each, coupon)) : [];
      return {
        ...picture,
        products: { ...products, ...named },
        subscriptions: isRead ? shown({ ...subscriptions.value, data }) : subscriptions,
      };
    },
  };
}

/**
 * Whether the names of an account's products were read, so that one that nobody has seen is new since, or one of many; and
 * likewise its coupons. No ids: those have no blank, or begin otherwise.
 */
const catalogueName = 'the catalogue';
const couponsName = 'the coupons';

/**
 * Where names are asked for, all that are new enough come along, once, and so do coupons where single items have discounts: a
 * sender seen before then needs no wave for them. `current`: those that are known by now; `hasRoom`: for a read of names.
 */
export function catalogue(
  sources: Sources,
  connection: Connection,
  { asks, current, hasRoom }: { asks: readonly Ask<unknown>[]; current: readonly Subscription[]; hasRoom: boolean },
) {
  const { remembered } = sources;
  const { named } = remembered;
  const key = sources.use(connection);
  const isNew = (name: string) => named.get(connection, name) === null;
  const areNamed = asks.some(({ request }) => request.path === productsPath);
  const products = hasRoom && areNamed && isNew(catalogueName) ? [{ key, request: newestProducts() }] : [];
  const areOff = current.some(({ items }) => items.data.some(({ discounts }) => discounts.length > 0));
  const isAlong = areOff && couponsAlong(key) === 'withCoupons' && isNew(couponsName);
  const coupons = isAlong ? [{ key, request: newestCoupons() }] : [];
  return {
    asks: [...products, ...coupons] as Ask<unknown>[],
    heard: (parts: readonly Part<unknown>[]) => {
      const names = products[0] && (parts[0] as Part<List<Product>>);
      if (names && isShown(names)) {
        keepNames(remembered, connection, Object.fromEntries(names.value.data.map(({ id, name }) => [id, name])));
        named.put(connection, catalogueName, 'read');
      }
      const read = coupons[0] && (parts[products.length] as Part<List<Coupon>>);
      if (read && isShown(read)) {
        const until = Math.floor(sources.now() / 1000);
        const all = read.value.data.map((each) => ({ coupon: each, hasLimits: true, until }));
        keepCoupons(remembered, connection, all);
        named.put(connection, couponsName, 'read');
      }
    },
  };
}
