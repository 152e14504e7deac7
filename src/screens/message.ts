/** Opening a message: message → people → key → lookup → billing → card. */
import type { Asking } from '../actions/asking';
import { push, replace } from '../cards/answer';
import { askedCard } from '../cards/asking';
import type { Card } from '../cards/card';
import { allOffCard } from '../cards/connections';
import { bulkCard, chooseCard, nobodyCard, nobodyOutsideCard } from '../cards/lookup';
import { unshownCard } from '../cards/problems';
import { to } from '../cards/routes';
import { askedOn } from '../desk/asked';
import { unreadableCard } from '../desk/consent';
import type { Desk } from '../desk/desk';
import { sighting } from '../desk/right-person';
import type { Connection } from '../keys/vault';
import { type Found, theOnlyOne } from '../lookup/found';
import { lookUp } from '../lookup/lookup';
import { mentionedIn } from '../lookup/wanted';
import { folded, sameAddress } from '../people/address';
import type { People, Person } from '../people/people';
import { holdsKey } from '../secret';
import { isShown } from '../stripe/part';
import { customerCardById, drawCustomer, openFor } from './customer';
import { homeCard, welcomeCard } from './home';
import { connected, type Tap } from './screen';

/** Somebody on the open mail; empty for its first person. */
const params = { address: 'text' } as const;
const inOneAccount = { connection: 'id', address: 'text' } as const;

/** Another person on the open message. */
export const person: Tap<typeof params> = {
  params,
  answer: (desk, { address }) => push(messageCard(desk, { address })),
};

/** Looks the people of the open message up again, past the cache. */
export const lookAgain: Tap<typeof params> = {
  params,
  answer: (desk, { address }) => replace(messageCard(desk, { fresh: true, address })),
};

/** What one account of several says of a person on the open message. */
export const inAccount: Tap<typeof inOneAccount> = {
  params: inOneAccount,
  answer: connected(({ desk, connection, params: { address } }) => push(messageCard(desk, { address, connection }))),
};

/** Those of several customers whose name, email or id has the text of the form. */
export const filterMatches: Tap<typeof inOneAccount> = {
  params: inOneAccount,
  answer: connected(({ desk, connection, params: { address } }) => {
    const filter = desk.event.field('filter') ?? '';
    if (!holdsKey(filter)) return replace(messageCard(desk, { connection, address, filter }));
    return { ...replace(messageCard(desk, { connection, address })), notification: desk.words.find.isKey };
  }),
};

export interface Wish {
  /** Ask Stripe even when an answer is remembered. */
  fresh?: boolean;
  /** Whom to look up instead of the first person on the mail. */
  address?: string;
  /** Only in this account, instead of in all. */
  connection?: Connection;
  /** Of several matches, only those with this text in them. */
  filter?: string;
}

export function messageCard(desk: Desk, wish: Wish = {}): Card {
  const people = desk.people();
  if (!people) return unreadableCard(desk) ?? homeCard(desk);
  const asked = wish.address || wish.connection ? null : askedOn(desk);
  if (asked?.kind === 'asked') {
    const { connection, asking, by } = asked;
    return askedCard(desk.words, connection, asking, by, sentBefore(desk, connection, asking));
  }
  const person = wish.address
    ? people.people.find(({ address }) => sameAddress(address, wish.address ?? ''))
    : people.people[0];
  const mentioned = mentionedIn(people.subject);
  const connections = wish.connection ? [wish.connection] : desk.vault.asked();
  if (connections.length === 0 && desk.vault.connections().length > 0) return allOffCard(desk.words);
  if (connections.length === 0)
    return desk.vault.damaged().length > 0
      ? homeCard(desk)
      : welcomeCard(desk.words, person?.address ?? null, mentioned);
  const chosen = wish.address ? null : chosenCard(desk, connections, person ?? null, wish.fresh ?? false);
  if (chosen) return chosen;
  if (!person)
    return nobodyOutsideCard(desk.words, connections, {
      mentioned,
      isUnreadable: people.isUnreadable,
      notAsked: asked?.why ?? null,
    });
  if (people.bulk && !wish.address && !wish.fresh && !isKnown(desk, connections, person))
    return bulkCard(desk.words, person, connections, mentioned);
  const others = people.people.filter((each) => each !== person);
  const query = {
    address: person.address,
    others: others.map(({ address }) => address),
    isChosen: wish.address !== undefined,
    fresh: wish.fresh ?? false,
  };
  return foundCard(desk, people, person, lookUp(desk, connections, query), wish.filter ?? '');
}

/** A mail that is opened again asks again. */
const sentBefore = ({ recent }: Desk, connection: Connection, { action, object, customer }: Asking) =>
  recent
    .of(connection)
    .filter((each) => each.action === action && each.object === object && [null, customer].includes(each.customer))
    .slice(0, mostBefore);

const mostBefore = 3;

/** What was chosen for this conversation stays with it, for the person it was chosen for. */
function chosenCard(
  desk: Desk,
  connections: readonly Connection[],
  person: Person | null,
  fresh: boolean,
): Card | null {
  const thread = desk.event.message?.threadId;
  if (!thread) return null;
  for (const connection of connections) {
    const chosen = desk.remembered.chosen.get(connection, thread);
    const isForThem =
      chosen && (chosen.address === null ? person === null : person && sameAddress(chosen.address, person.address));
    if (isForThem) return customerCardById(desk, connection, chosen.customer, { fresh });
  }
  return null;
}

/** A mailing is worth a request only where its sender has been found before. */
function isKnown({ remembered }: Desk, connections: readonly Connection[], { address }: Person): boolean {
  return connections.some((each) => remembered.seen.get(each, address) ?? remembered.linked.get(each, address));
}

/**
 * Of several accounts, the first that knows the person; else the first that knows another one on the mail, and live ones
 * before any in test mode; else the first that could not say; else nobody.
 */
function foundCard(desk: Desk, people: People, wanted: Person, found: readonly Found[], filter: string): Card {
  const somebody = found.filter(({ matches }) => isShown(matches) && matches.value.length > 0);
  const knownOf = (all: readonly Found[]) => all.find(({ address }) => sameAddress(address, wanted.address)) ?? all[0];
  const known = knownOf(somebody.filter(({ connection }) => connection.mode === 'live')) ?? knownOf(somebody);
  const unsure = found.find(({ matches }) => !isShown(matches));
  const told = known ?? unsure;
  const person = people.people.find(({ address }) => told && sameAddress(address, told.address)) ?? wanted;
  const others = people.people.filter((each) => each !== person);
  const elsewhere = found.filter((each) => each !== told && (!isShown(each.matches) || each.matches.value.length > 0));
  const mentioned = mentionedIn(people.subject);
  const isNobody = !known && found.some(({ matches }) => isShown(matches));
  if (!told || isNobody)
    return nobodyCard(
      {
        person,
        found,
        others,
        mentioned,
        open: openFor(desk, folded(person.address)),
        state: (connection) => desk.use(connection).state,
      },
      desk.reader,
    );
  const { connection, picture, matches, unread = 0 } = told;
  if (!isShown(matches))
    return unshownCard(desk.words, connection, matches, to('lookAgain', { address: person.address }));
  const only = theOnlyOne(matches.value, told.unread);
  if (!only || !picture)
    return chooseCard(
      { connection, address: person.address, matches: matches.value, unread, others, elsewhere, mentioned, filter },
      desk.reader,
    );
  const customer = picture.customer.id;
  const seen = sighting(desk, connection, people, { customer, person, evidence: only.evidence, isChosen: false });
  const notice = told.search === 'failed' ? desk.words.customerCard.searchFailed() : null;
  return drawCustomer(desk, { connection, picture, sighting: seen, others, elsewhere, notice, done: null });
}
