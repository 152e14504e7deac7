/** One customer at a glance. What is drawn is in `cards/customer.ts`, since an opened message draws it too. */
import type { Intention } from '../actions/intention';
import { toldCard } from '../cards/act';
import { push, replace } from '../cards/answer';
import type { Card } from '../cards/card';
import { customerCard } from '../cards/customer';
import { guestCard } from '../cards/guest';
import { unshownCard, unshownText } from '../cards/problems';
import { to, whose } from '../cards/routes';
import type { Desk } from '../desk/desk';
import { sightingOf } from '../desk/right-person';
import { writingFor } from '../desk/writing';
import type { Connection } from '../keys/vault';
import type { Html } from '../language/html';
import { isGuest } from '../lookup/guest';
import { openCustomer } from '../lookup/open';
import { mentionedIn } from '../lookup/wanted';
import { folded } from '../people/address';
import { isShown } from '../stripe/part';
import { connected, type Tap } from './screen';

const params = { connection: 'id', customer: 'id' } as const;

/** Anew, past the cache. */
export const refreshCustomer: Tap<typeof params> = {
  params,
  answer: connected(({ desk, connection, params }) =>
    replace(customerCardById(desk, connection, params.customer, { fresh: true })),
  ),
};

/** From a list that stays below. */
export const customer: Tap<typeof params> = {
  params,
  answer: connected(({ desk, connection, params }) => push(customerCardById(desk, connection, params.customer))),
};

/** With what is known here of them beside Stripe's answers. */
export function drawCustomer(
  desk: Desk,
  facts: Omit<
    Parameters<typeof customerCard>[0],
    'open' | 'writing' | 'metadataKeys' | 'product' | 'mentioned' | 'thread' | 'state'
  >,
): Card {
  const { picture, connection } = facts;
  const { state } = desk.use(connection);
  const { id, email } = picture.customer;
  // What made this customer was confirmed for the address.
  const open = openFor(desk, id, folded(email ?? ''));
  const mentioned = mentionedIn(desk.people()?.subject ?? '');
  const { metadataKeys, product } = desk.settings();
  const writing = writingFor(desk, connection, picture.customer);
  const thread = desk.event.message?.threadId ?? null;
  return customerCard({ ...facts, open, writing, mentioned, metadataKeys, product, thread, state }, desk.reader);
}

/** What is open for one of these customers: ids, or addresses of whom is to be one. */
export function openFor({ intentions }: Desk, ...customers: readonly string[]) {
  return [...intentions.open(), ...intentions.due()].filter(({ customer }) => customers.includes(customer));
}

export interface CustomerWish {
  fresh?: boolean;
  /** The outcome of what was just done. */
  notice?: Html | null;
  done?: Intention | null;
}

/** A customer by id: chosen from several, found, after a write, or refreshed. */
export function customerCardById(
  desk: Desk,
  connection: Connection,
  customer: string,
  { fresh = false, notice = null, done = null }: CustomerWish = {},
): Card {
  const people = desk.people();
  const addresses = people?.people.map(({ address }) => address) ?? [];
  const part = openCustomer(desk, connection, customer, fresh, addresses);
  // What was just done is told in any case.
  if (!isShown(part))
    return notice
      ? toldCard(desk.words, connection, customer, notice, unshownText(desk.words, part))
      : unshownCard(
          desk.words,
          connection,
          part,
          to('refreshCustomer', whose(connection, customer)),
          desk.vault.connections(),
        );
  const picture = part.value;
  if (isGuest(customer))
    return guestCard(desk.words, {
      connection,
      picture,
      notice,
      done,
      writing: writingFor(desk, connection, picture.customer),
    });
  const seen = people ? sightingOf(desk, connection, people, picture.customer) : null;
  const others = people?.people.filter((each) => each !== seen?.person) ?? [];
  return drawCustomer(desk, { connection, picture, sighting: seen, others, elsewhere: [], notice, done });
}
