/** Customers who are known by their id: as remembered within ten minutes, else in one wave. */
import type { Connection } from '../keys/vault';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { read } from '../stripe/read';
import type { Ask, ReadRequest } from '../stripe/request';
import { chargesOf } from '../stripe/resources/charge';
import { alongWith, type Customer, customerById } from '../stripe/resources/customer';
import type { Subscription } from '../stripe/resources/subscription';
import { customersIn, isGone } from './answers';
import { theOnlyOne } from './found';
import { isGuest, openGuest } from './guest';
import { keepPicture, keepWho } from './kept';
import { knownIn, lacking } from './known';
import { heardAgain } from './lookup';
import {
  isWhole,
  type Picture,
  type PictureWish,
  partsOf,
  picture,
  pictureAsks,
  pictureName,
  productIdsOf,
} from './picture';
import type { Sources } from './sources';

/** As it was asked for within the last minutes; null where it was not. */
export function rememberedPicture({ memory }: Sources, connection: Connection, id: string): Picture | null {
  const name = pictureName(id);
  return (memory.recall(connection, [name])[name] as Picture | undefined) ?? null;
}

/**
 * One customer by id: after a choice, a write, or a tap on Refresh. What a deleted one has paid is still there. `fresh`: past
 * what is remembered, with the names of what they have; where one of `addresses` led to them before, who has it is heard
 * anew in the same wave.
 */
export function openCustomer(
  sources: Sources,
  connection: Connection,
  id: string,
  fresh = false,
  addresses: readonly string[] = [],
): Part<Picture> {
  const remembered = rememberedPicture(sources, connection, id);
  if (remembered && !fresh) return shown(remembered);
  if (isGuest(id)) return openGuest(sources, connection, id);
  return readCustomer(sources, connection, id, { remembered, fresh, addresses, beside: [] }).part;
}

/** Reads these, and what `openCustomer` will then have of this customer, all in one wave. */
export function readBeside(
  sources: Sources,
  connection: Connection,
  id: string,
  addresses: readonly string[],
  requests: readonly ReadRequest<unknown>[],
): Part<unknown>[] {
  const key = sources.use(connection);
  const beside = requests.map((request) => ({ key, request }));
  if (isGuest(id)) return read(sources.budget, beside);
  return readCustomer(sources, connection, id, { remembered: null, fresh: true, addresses, beside }).parts;
}

interface Reading {
  remembered: Picture | null;
  fresh: boolean;
  addresses: readonly string[];
  beside: readonly Ask<unknown>[];
}

function readCustomer(
  sources: Sources,
  connection: Connection,
  id: string,
  { remembered, fresh, addresses, beside }: Reading,
): { part: Part<Picture>; parts: Part<unknown>[] } {
  const key = sources.use(connection);
  const [again] = addresses
    .flatMap((address) => heardAgain(sources, connection, address) ?? [])
    .filter(({ customer }) => customer === id);
  const finds = again?.asks ?? [];
  const before = remembered && productIdsOf(listOf(remembered.subscriptions));
  // What was renamed is asked for again; the rest is most likely known, or among the newest.
  const known = knownIn(sources, connection);
  const wish: PictureWish = {
    customer: id,
    ended: true,
    productIds: before ?? (fresh ? [] : 'newest'),
    named: before ? () => null : known.name,
    now: sources.now(),
  };
  const all: Part<unknown>[] = read(sources.budget, [
    ...beside,
    { key, request: customerById(id, alongWith(key.state)) },
    ...finds,
    ...pictureAsks(key, wish),
  ]);
  const parts = all.splice(0, beside.length);
  const [customer, ...others] = all as [Part<Customer>, ...Part<unknown>[]];
  if (!isShown(customer)) return { part: customer, parts };
  const lists = partsOf(wish, others.slice(finds.length));
  const drawn = completed(sources, connection, picture(customer.value, lists, known, sources.now()));
  const heard = again?.heardIn(others.slice(0, finds.length));
  const who = heard && isShown(heard) ? heard.value : null;
  if (who) keepWho(sources, connection, who);
  const isTheirs = who !== null && theOnlyOne(who.matches, who.unread)?.customer.id === id;
  if (isWhole(drawn)) keepPicture(sources, connection, drawn, isTheirs ? who.address : null);
  return { part: shown(drawn), parts };
}

/** One of their subscriptions was read since, with more: the customer's card shows it too. */
export function keepSubscription(
  { memory }: Sources,
  connection: Connection,
  drawn: Picture,
  subscription: Subscription,
): void {
  const { customer, subscriptions } = drawn;
  if (!isShown(subscriptions)) return;
  const data = subscriptions.value.data.map((each) => (each.id === subscription.id ? subscription : each));
  const value = { ...subscriptions.value, data };
  memory.keep(connection, { [pictureName(customer.id)]: { ...drawn, subscriptions: shown(value) } });
}

function completed(sources: Sources, connection: Connection, drawn: Picture): Picture {
  const productIds = productIdsOf(listOf(drawn.subscriptions));
  const { asks, heard } = lacking(sources, connection, drawn, { productIds, hasRoom: true });
  return asks[0] ? heard(drawn, read(sources.budget, asks)) : drawn;
}

/**
 * Several customers side by side, in one wave: who they are, with their subscriptions, and their newest payments. Where none
 * of them could be asked for, why.
 */
export function openCustomers(
  sources: Sources,
  connection: Connection,
  ids: readonly string[],
): Part<{ customer: Customer; charges: Picture['charges'] }[]> {
  const key = sources.use(connection);
  const some = ids.slice(0, maxTogether);
  const along = alongWith(key.state).filter((field) => field === 'subscriptions');
  const customers = read(
    sources.budget,
    some.flatMap((id) => [
      { key, request: customerById(id, along) },
      { key, request: chargesOf(id) },
    ]),
  ) as Part<unknown>[];
  const all = some.flatMap((_, index) => {
    const [customer] = customersIn(customers[2 * index] as Part<unknown>);
    return customer ? [{ customer, charges: customers[2 * index + 1] as Picture['charges'] }] : [];
  });
  const failed = all.length === 0 && customers.find((part) => !isShown(part) && !isGone(part));
  return failed && !isShown(failed) ? failed : shown(all);
}

/** As many customers as anybody has under one address. */
export const maxTogether = 10;
