/** Names of products, which are remembered per account. */
import type { Connection } from '../keys/vault';
import type { List } from '../stripe/fields';
import { isShown, type Part } from '../stripe/part';
import type { Ask } from '../stripe/request';
import { newestProducts, type Product, productsPath } from '../stripe/resources/product';
import type { Names } from './picture';
import type { Remembered } from './remembered';
import type { Sources } from './sources';

/** Names of products that are known of the account. */
export function namesIn({ remembered }: Sources, connection: Connection): Names {
  return (id) => remembered.named.get(connection, id);
}

/** Keeps names of products, by id, that are new or others than were known. */
export function keepNames({ named }: Remembered, connection: Connection, names: Record<string, string>): void {
  for (const [id, name] of Object.entries(names))
    if (named.get(connection, id) !== name) named.put(connection, id, name);
}

/**
 * Whether the names of an account's products were read, so that one that nobody has seen is new since, or one of many. No id of a
 * product: that has no blank.
 */
const catalogueName = 'the catalogue';

/** Where names are asked for, all that are new enough come along, once: a sender seen before then needs no wave for a name. */
export function catalogueAsks(
  { remembered }: Sources,
  connection: Connection,
  asks: readonly Ask<unknown>[],
): Ask<unknown>[] {
  const [names] = asks.filter(({ request }) => request.path === productsPath);
  const isNeeded = names && remembered.named.get(connection, catalogueName) === null;
  return isNeeded ? [{ key: names.key, request: newestProducts() }] : [];
}

export function keepCatalogue({ remembered }: Sources, connection: Connection, part: Part<List<Product>>): void {
  if (!isShown(part)) return;
  keepNames(remembered, connection, Object.fromEntries(part.value.data.map(({ id, name }) => [id, name])));
  remembered.named.put(connection, catalogueName, 'read');
}
