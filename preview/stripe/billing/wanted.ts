/**
 * Reading `items` of a subscription that is made, changed or previewed: what the subscription shall hold afterwards.
 *
 * Source: `items` of "Create / Update a subscription" in the API reference; messages from answers of the real API.
 */
import type Stripe from 'stripe';
import { invalid, missing } from '../errors';
import { find } from '../find';
import { absent, flag, hashes, integer, metadata, only, text } from '../params';
import type { Call, Params } from '../types';
import { currenciesOf, priceIn } from './amounts';
import type { HeldItem, WantedItem } from './change';
import { sameInterval } from './period';
import { heldItem, productName } from './subscription';

const KNOWN = ['clear_usage', 'deleted', 'id', 'metadata', 'plan', 'price', 'quantity'];

export interface Wanted {
  items: WantedItem[];
  /** Metadata that the request gives, by item. */
  metadata: Map<string, Record<string, string>>;
}

interface Frame {
  subscription: string;
  currency: string | null;
  /** Only flexible billing mixes intervals on one subscription. */
  mixed: boolean;
}

/** Throws for everything that Stripe refuses; changes nothing. `within` is the path of the hash that holds `items`. */
export function readItems(
  call: Call,
  params: Params,
  held: readonly Stripe.SubscriptionItem[],
  frame: Frame,
  within = '',
): Wanted {
  const before: HeldItem[] = held.map((item) => heldItem(call, item));
  const wanted: Wanted = { items: [...before], metadata: new Map() };
  for (const { params: given, path } of hashes(params, 'items', within) ?? []) {
    only(given, KNOWN, path);
    applyItem(call, given, path, held, frame, wanted);
  }
  checkTogether(wanted.items, frame);
  return wanted;
}

/** Reads one item's own parameters (`price`, `quantity`) for the routes that handle a single item. */
export function applyItem(
  call: Call,
  given: Params,
  path: string,
  held: readonly Stripe.SubscriptionItem[],
  frame: Frame,
  wanted: Wanted,
): string {
  const id = text(given, 'id', path);
  const index = id === undefined ? -1 : wanted.items.findIndex((item) => item.id === id);
  const current = wanted.items[index];
  if (id !== undefined && !current) throw missing('subscription item', id, `${path}[id]`);
  flag(given, 'clear_usage', path);
  if (flag(given, 'deleted', path)) {
    if (!current) throw absent('id', path);
    wanted.items.splice(index, 1);
    return current.id;
  }
  const price = priceOf(call, given, path, frame, wanted.items[0]?.price.currency) ?? current?.price;
  if (!price) throw absent('price', path);
  const item: WantedItem = {
    subscription: frame.subscription,
    id: current?.id ?? call.id('si'),
    name: productName(call, price),
    price,
    quantity: quantityOf(given, path, price, current),
  };
  if (current) wanted.items[index] = item;
  else wanted.items.push(item);
  const before = held.find((each) => each.id === item.id)?.metadata ?? {};
  if (given.metadata !== undefined) wanted.metadata.set(item.id, metadata(given, before, path));
  return item.id;
}

/** What a subscription must hold as a whole. */
export function checkTogether(items: readonly WantedItem[], { mixed }: Frame): void {
  const [first, ...others] = items;
  if (!first) throw invalid('A subscription must have at least one active plan.', { param: 'items' });
  if (items.length > 20) throw invalid('You may only specify up to 20 items.', { param: 'items' });
  for (const item of others) {
    if (item.price.currency !== first.price.currency) throw mismatch('currency');
    const [one, other] = [first.price.recurring, item.price.recurring];
    if (!mixed && one && other && !sameInterval(one, other)) throw mismatch('interval');
  }
  const twice = items.find((item, index) => items.findIndex(({ price }) => price.id === item.price.id) !== index);
  if (twice) {
    throw invalid(
      `Cannot add multiple subscription items with the same plan: ${twice.price.id}. Consider updating the quantity of the existing item instead.`,
      { param: 'items' },
    );
  }
}

function mismatch(field: string) {
  return invalid(
    `Currency and interval fields must match across all plans on this subscription. Found mismatch in ${field} field.`,
    { param: 'items' },
  );
}

/** `price`, or the older `plan`, in the subscription's currency: that of the first price where nothing says another. */
function priceOf(
  call: Call,
  given: Params,
  path: string,
  frame: Frame,
  first: string | undefined,
): Stripe.Price | undefined {
  const name = given.price === undefined && given.plan !== undefined ? 'plan' : 'price';
  const id = text(given, name, path);
  if (id === undefined) return undefined;
  const param = `${path}[${name}]`;
  const price = find(call.store.prices, name, id, param);
  if (!price.active) {
    throw invalid('The price specified is inactive. This field only accepts active prices.', { param });
  }
  if (!price.recurring) {
    throw invalid(
      'The price specified is set to `type=one_time` but this field only accepts prices with `type=recurring`.',
      { param },
    );
  }
  const currency = frame.currency ?? first ?? price.currency;
  const supported = currenciesOf(price);
  if (frame.currency !== null && !supported.includes(currency)) {
    const only = supported.map((each) => `\`${each}\``).join(', ');
    throw invalid(
      `The price specified only supports ${only}. This doesn't match the expected currency: \`${currency}\`.`,
      { param },
    );
  }
  return priceIn(price, currency);
}

/** A new price starts with one unless told otherwise; the same price keeps its quantity. */
function quantityOf(given: Params, path: string, price: Stripe.Price, current: WantedItem | undefined): number | null {
  const quantity = integer(given, 'quantity', { min: 0 }, path);
  if (price.recurring?.usage_type === 'metered') {
    if (quantity === undefined) return null;
    throw invalid('You cannot set the quantity for metered plans.', { param: `${path}[quantity]` });
  }
  if (quantity !== undefined) return quantity;
  return current?.price.id === price.id ? current.quantity : 1;
}
