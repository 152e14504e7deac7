/** While writing: recipients → customer → what can be put into the draft. */
import { paymentLink } from '../actions/payment-page';
import { offReason } from '../cards/action-offers';
import { push, replace, type Shown } from '../cards/answer';
import type { Card } from '../cards/card';
import {
  type Candidate,
  chooseCandidateCard,
  chooseRecipientCard,
  insertCard,
  nothingToInsertCard,
} from '../cards/compose';
import { allOffCard } from '../cards/connections';
import { outdatedCard, unshownCard } from '../cards/problems';
import { to, whose } from '../cards/routes';
import type { Desk } from '../desk/desk';
import { digest } from '../google/environment';
import type { Connection } from '../keys/vault';
import { type Found, theOnlyOne } from '../lookup/found';
import { payerOf } from '../lookup/guest';
import { lookUp } from '../lookup/lookup';
import { openCustomer } from '../lookup/open';
import type { Picture } from '../lookup/picture';
import { sameAddress } from '../people/address';
import type { Person } from '../people/people';
import { everyAddress, peopleWrittenTo, readersIn } from '../people/recipients';
import { isShown } from '../stripe/part';
import { chargeOfIntent } from './guest-payment';
import { homeCard, welcomeCard } from './home';
import { connected, type Tap } from './screen';

/** Whoever the draft is written to; several are for choosing. */
export function composeCard(desk: Desk): Card {
  const { words, vault, event } = desk;
  if (words.isDemo()) return nothingToInsertCard(words, { text: words.demo.noInsert, address: null, others: [] });
  if (vault.connections().length === 0) return vault.damaged().length > 0 ? homeCard(desk) : welcomeCard(words, null);
  if (vault.asked().length === 0) return allOffCard(words);
  if (!event.recipients)
    return nothingToInsertCard(words, { text: words.composing.notTold, address: null, others: [] });
  const people = peopleIn(desk);
  const addressed = people.filter(({ from }) => from === 'To');
  const [first, second] = addressed.length > 0 ? addressed : people;
  if (!first) return nothingToInsertCard(words, { text: words.composing.nobodyYet, address: null, others: [] });
  return second ? chooseRecipientCard(words, people) : cardFor(desk, first.address);
}

/** Those outside, whom somebody may be meant by. */
function peopleIn(desk: Desk): Person[] {
  const { recipients } = desk.event;
  const agent = { address: desk.agent() ?? '', domains: desk.settings().domains };
  return recipients ? peopleWrittenTo(recipients, agent) : [];
}

const oneRecipient = { address: 'id', ask: ['remembered', 'anew'] } as const;

/** One of the recipients. */
export const composeTo: Tap<typeof oneRecipient> = {
  params: oneRecipient,
  answer: (desk, { address, ask }) => {
    if (!goesTo(desk, address)) return begunAnew(desk);
    return ask === 'anew' ? replace(cardFor(desk, address, true)) : push(cardFor(desk, address));
  },
};

export const writing = {
  connection: 'id',
  customer: 'id',
  address: 'id',
  speaks: ['theirs', 'own'],
} as const;

/** One customer of several, or the same in another language. */
export const composeFor: Tap<typeof writing> = {
  params: writing,
  answer: connected(({ desk, connection, params }) => composed(desk, connection, params, push)),
};

const guestPaid = { connection: 'id', payment: 'id', address: 'id' } as const;

/** What a guest paid, by its PaymentIntent; whoever is a customer by now is one. */
export const composeGuest: Tap<typeof guestPaid> = {
  params: guestPaid,
  answer: connected(({ desk, connection, params: { payment, address } }) => {
    const charge = chargeOfIntent(desk, connection, payment);
    if (!isShown(charge)) return push(unshownCard(desk.words, connection, charge, null, desk.vault.connections()));
    if (!charge.value) return replace(outdatedCard(desk.words));
    const customer = payerOf(charge.value);
    return composed(desk, connection, { customer, address, speaks: 'theirs' }, push);
  }),
};

/** What can be inserted for a customer, as it is now. */
export function composed(
  desk: Desk,
  connection: Connection,
  { customer, address, speaks }: { customer: string; address: string; speaks: 'theirs' | 'own' },
  show: (card: Card) => Shown,
): Shown {
  if (!goesTo(desk, address)) return begunAnew(desk);
  const part = openCustomer(desk, connection, customer);
  if (!isShown(part)) {
    const again = to('composeFor', { ...whose(connection, customer), address, speaks });
    return push(unshownCard(desk.words, connection, part, again, desk.vault.connections()));
  }
  return show(drawn(desk, connection, part.value, { address, speaks, elsewhere: [], unasked: [] }));
}

/** Whether the draft still does; where Google does not tell again, as it did. */
function goesTo({ event: { recipients } }: Desk, address: string): boolean {
  return !recipients || readersIn(recipients).some((each) => sameAddress(each.address, address));
}

/** What was chosen was for somebody whom the draft no longer goes to. */
const begunAnew = (desk: Desk): Shown => ({
  ...replace(composeCard(desk)),
  notification: desk.words.composing.readersChanged,
});

/** Only this address is looked up: what is inserted is for whoever has it, and for nobody else on the email. */
function cardFor(desk: Desk, address: string, fresh = false): Card {
  const { words } = desk;
  const found = lookUp(desk, desk.vault.asked(), { address, others: [], isChosen: true, fresh });
  const candidates = [...found.filter(isLive), ...found.filter((each) => !isLive(each))].flatMap(candidatesIn);
  const [first] = candidates;
  const unsure = found.find(({ matches }) => !isShown(matches));
  if (!first && unsure && !isShown(unsure.matches))
    return unshownCard(
      words,
      unsure.connection,
      unsure.matches,
      to('composeTo', { address, ask: 'anew' }),
      desk.vault.connections(),
    );
  if (!first) {
    const wasSearched = found.every(({ search }) => search === 'answered');
    return nothingToInsertCard(words, {
      text: words.composing.nobody(
        address,
        found.map(({ connection }) => connection.name),
        wasSearched,
      ),
      address,
      guests: found.flatMap(({ connection, guests }) => guests.map((session) => ({ connection, session }))),
      others: peopleIn(desk).filter((person) => !sameAddress(person.address, address)),
    });
  }
  const here = found.find(({ connection }) => connection === first.connection);
  const only = here && isShown(here.matches) && theOnlyOne(here.matches.value, here.unread);
  const unasked = found.flatMap(({ matches, connection }) => (isShown(matches) ? [] : [connection]));
  const unread = found.reduce((sum, each) => sum + (each.unread ?? 0), 0);
  if (!only || !here.picture) return chooseCandidateCard(words, { address, candidates, unasked, unread });
  const elsewhere = candidates.filter(({ connection }) => connection !== first.connection);
  return drawn(desk, here.connection, here.picture, { address, speaks: 'theirs', elsewhere, unasked });
}

const isLive = ({ connection }: Found) => connection.mode === 'live';

function candidatesIn({ connection, matches, address }: Found): Candidate[] {
  return isShown(matches) ? matches.value.map(({ customer }) => ({ connection, customer, address })) : [];
}

/** More of those that were just made would hide what else there is. */
const mostLinks = 2;

function drawn(
  desk: Desk,
  connection: Connection,
  picture: Picture,
  known: { address: string; speaks: 'theirs' | 'own'; elsewhere: readonly Candidate[]; unasked: readonly Connection[] },
): Card {
  const { recipients } = desk.event;
  const all = recipients ? readersIn(recipients) : [];
  const { state } = desk.use(connection);
  const links = desk.recent
    .of(connection)
    .filter((each) => each.action === paymentLink.name && each.customer === picture.customer.id)
    .filter(({ outcome }) => outcome === 'done');
  return insertCard(desk.words, {
    ...known,
    connection,
    picture,
    others: all.filter(({ address }) => !sameAddress(address, known.address)),
    people: peopleIn(desk).filter(({ address }) => !sameAddress(address, known.address)),
    readers: readersOf(desk),
    tellIn: desk.wordsFor(picture.customer.preferred_locales ?? []).language,
    links: links.slice(0, mostLinks),
    noLink: offReason(desk.reader, connection, paymentLink, state),
    state,
    now: desk.now() / 1000,
  });
}

/** Those whom the draft goes to now; the same text for the same people. */
export function readersOf({ event: { recipients } }: Desk): string {
  return recipients ? digest(everyAddress(recipients)) : 'unknown';
}
