/** What a lookup comes to when it is not one customer: several, none, or nobody to look up. */
import type { Intention } from '../actions/intention';
import { senderActions } from '../actions/list';
import { balanceOf } from '../billing/balance';
import { isCurrent } from '../billing/subscription';
import { agreedOf, stateOf } from '../billing/summary';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { type Html, html, lines } from '../language/html';
import type { NotAsked } from '../language/words/facts';
import type { Words } from '../language/words/words';
import { evidenceFor, isNear } from '../lookup/evidence';
import type { Found, Match } from '../lookup/found';
import type { Mentioned } from '../lookup/wanted';
import { folded, isGmail } from '../people/address';
import { mayBeCustomer, type Person } from '../people/people';
import type { KeyInUse } from '../stripe/key';
import { isDead, isShown } from '../stripe/part';
import { type Customer, maxCustomers } from '../stripe/resources/customer';
import { actionSection } from './action-offers';
import { notAskedRow } from './asking';
import { accountCard, accountLine, type Card, card, type Reader, testMark } from './card';
import { ownedButtons } from './connected';
import { guestRow } from './guest';
import { openIntentionRow } from './open-intention';
import { problemTitle } from './problems';
import { to, whose } from './routes';
import { unreadRow } from './unread';
import { warningRow } from './warning';
import { buttons, paragraph, row, section, textField } from './widgets';

export interface ChooseFacts {
  connection: Connection;
  address: string;
  matches: readonly Match[];
  /** How many others could not be read. */
  unread: number;
  others: readonly Person[];
  /** What other accounts say, where they say something. */
  elsewhere: readonly Found[];
  mentioned: Mentioned;
  /** Only those with this text in their name, email or id. */
  filter: string;
}

/** More than these want a filter. */
const unfilteredMatches = 5;

/** Several customers share the address: the agent chooses, with facts that tell them apart. Never the first taken. */
export function chooseCard(
  { connection, address, matches, unread, others, elsewhere, mentioned, filter }: ChooseFacts,
  reader: Reader,
): Card {
  const { words } = reader;
  const texts = words.lookups;
  const customers = matches.map(({ customer }) => customer);
  const shown = matches.filter(({ customer }) => fits(customer, filter));
  const ids = customers.map(({ id }) => id).join(',');
  const together = to('together', { connection: connection.id, customers: ids });
  return accountCard(words, connection, texts.choose, [
    section([
      paragraph(texts.which(matches.length, matches.length >= maxCustomers, address)),
      unreadRow(words, 'customer', unread),
    ]),
    section(
      shown.map(({ customer, evidence }) =>
        customerRow(words, {
          connection,
          customer,
          address,
          weak: evidence === 'variant' ? texts.otherSpelling : null,
        }),
      ),
      { unfolded: unfilteredMatches },
    ),
    matches.length > unfilteredMatches
      ? section([
          textField('filter', texts.filter, filter, texts.filterHint),
          buttons({ text: texts.filter, to: to('filterMatches', { connection: connection.id, address }) }),
        ])
      : null,
    section([
      reader.offers(together) ? buttons({ text: words.paymentLists.together, to: together }) : null,
      buttons({ text: words.buttons.find, to: to('find', { query: '' }) }),
    ]),
    elsewhereSection(words, elsewhere, address),
    mentioned === 'key' ? subjectSection(words, mentioned) : null,
    othersSection(words, others),
  ]);
}

function fits({ name, email, id }: Customer, filter: string): boolean {
  const wanted = filter.trim().toLowerCase();
  return [name, email, id].some((text) => text?.toLowerCase().includes(wanted));
}

export interface CustomerChoice {
  connection: Connection;
  customer: Customer;
  /** Whom on the open mail it is chosen for; empty: the first. */
  address: string;
  /** Why it may not be them. */
  weak: string | null;
  /** What they were charged last, where that is read. */
  charged?: string | null;
}

/** One of several: what tells it apart stands below the name. */
export function customerRow(words: Words, { connection, customer, address, weak, charged = null }: CustomerChoice) {
  const texts = words.lookups;
  const balance = balanceOf(customer);
  const current = (customer.subscriptions?.data ?? []).filter(isCurrent);
  const pays = current.map((subscription) => {
    const total = words.subscriptions.total(agreedOf(subscription, {}, customer)) || texts.byUsage;
    const state = stateOf(subscription, words.write.now);
    return state.kind === 'active' && state.pausedUntil === undefined
      ? texts.pays(total)
      : texts.stands(words.subscriptions.state(state), total);
  });
  return row({
    icon: 'person',
    text: customerLines(words, customer),
    note: [
      weak,
      ...(pays.length > 0
        ? pays
        : [customer.subscriptions?.has_more === false && !customer.deleted ? texts.noSubscription : null]),
      charged,
      balance && words.subscriptions.balance(balance),
      customer.delinquent ? texts.latestUnpaid : null,
      customer.created === null ? null : texts.since(customer.created),
    ]
      .filter(Boolean)
      .join(' · '),
    to: to('pick', { ...whose(connection, customer.id), address }),
  });
}

/** Name, and below it the address that Stripe has. */
export function customerLines(words: Words, customer: Customer): Html {
  return lines(
    html`<b>${nameOf(words, customer)}</b>`,
    html`${customer.deleted ? customer.id : (customer.email ?? words.common.noEmail)}`,
  );
}

function nameOf({ common, problems }: Words, { name, deleted }: Customer): string {
  return deleted ? problems.deleted.title : name || common.noName;
}

/** Nobody has the address: what speaks for one who is offered in their place. */
function whyNear({ lookups }: Words, customer: Customer, { person, others }: NobodyFacts): string {
  const isNamed = others.some(({ address }) => evidenceFor(address, customer.email) !== 'none');
  // Whoever is linked to an address on the mail has another of their own.
  return isNamed || !isNear(customer, person.address) ? lookups.onThisEmail : lookups.sameDomain;
}

export interface NobodyFacts {
  person: Person;
  /** Every account that was asked. */
  found: readonly Found[];
  others: readonly Person[];
  mentioned: Mentioned;
  /** Of making this person a customer. */
  open: readonly Intention[];
  state(connection: Connection): KeyInUse['state'];
}

export function nobodyCard(facts: NobodyFacts, reader: Reader): Card {
  const { words } = reader;
  const { person, found, others, mentioned, open, state } = facts;
  const texts = words.lookups;
  const asked = found
    .filter(({ matches }) => isShown(matches))
    .map(({ connection }) => accountLine(words, connection))
    .join(', ');
  const near = found.flatMap(({ connection, near: customers }) =>
    customers.map((customer) => ({ connection, customer })),
  );
  const isSearched = found.every(({ search }) => search === 'answered');
  return card(words, {
    title: found.every(({ matches }) => isShown(matches)) ? texts.nobody : texts.notEverywhere,
    subtitle: asked,
    sections: [
      testMark(words, ...found.map(({ connection }) => connection)),
      section(open.map((each) => openIntentionRow(words, each))),
      section([
        paragraph(texts.nobodyWith(person.address, asked)),
        // Whoever stands elsewhere than in From is no more than a name on the mail.
        person.from === 'From'
          ? null
          : row({ icon: 'person', label: texts.from(person.from), text: html`${person.name ?? person.address}` }),
        person.isRelay ? paragraph(html`${texts.machine}`) : null,
        ...searchParagraphs(words, found),
        unreadRow(
          words,
          'customer',
          found.reduce((count, { unread = 0 }) => count + unread, 0),
        ),
      ]),
      // Somebody typed this very address: nearer than another one at the same domain.
      section(
        found.flatMap(({ connection, guests }) => guests.map((session) => guestRow(words, connection, session))),
        { unfolded: 3 },
      ),
      section(
        near.map(({ connection, customer }) =>
          customerRow(words, {
            connection,
            customer,
            address: person.address,
            weak: dotted(whyNear(words, customer, facts), found.length > 1 ? accountLine(words, connection) : null),
          }),
        ),
        { header: texts.possible, unfolded: 3 },
      ),
      elsewhereSection(
        words,
        found.filter(({ matches }) => !isShown(matches)),
        person.address,
      ),
      subjectSection(words, mentioned),
      othersSection(words, others),
      section([
        buttons(
          { text: words.buttons.findBy, to: to('find', { query: '' }), filled: true },
          { text: words.buttons.lookAgain, to: to('lookAgain', { address: person.address }) },
        ),
        ...found.flatMap(({ connection }) =>
          ownedButtons(words, state(connection), connection, folded(person.address)).map((each) => buttons(each)),
        ),
      ]),
      ...found.flatMap(({ connection, matches, search }) => {
        // Nobody is made a customer on the strength of a search that did not happen.
        if (!isShown(matches) || search === 'failed' || !mayBeCustomer(person)) return [];
        const address = folded(person.address);
        const offer = {
          connection,
          customerId: address,
          objectId: address,
          subject: { address, customers: [] },
          products: {},
          state: state(connection),
        };
        return actionSection(
          senderActions,
          offer,
          reader,
          found[1] ? texts.inAccount(accountLine(words, connection)) : undefined,
        );
      }),
      section(
        [
          paragraph(html`${texts.whyAsked(isSearched)}`),
          isGmail(person.address) ? paragraph(html`${texts.whyDots}`) : null,
          paragraph(html`${texts.whyGuest}`),
          paragraph(html`${texts.whyDeleted}`),
          isSearched ? paragraph(html`${texts.whyNew}`) : null,
          paragraph(html`${texts.whyMode}`),
        ],
        { header: texts.why, unfolded: 0 },
      ),
    ],
  });
}

/** What of the search did not happen. */
function searchParagraphs(words: Words, found: readonly Found[]) {
  const texts = words.lookups;
  const without = found
    .filter(({ search }) => search === 'none')
    .map(({ connection }) => accountLine(words, connection));
  return [
    found.some(({ search }) => search === 'failed') ? paragraph(texts.searchFailed()) : null,
    without.length > 0 ? paragraph(html`${words.problems.noSearch(without.join(', '))}`) : null,
  ];
}

/** What the sender wrote into the subject leads to a customer, but proves nothing about the sender. */
export function subjectSection(words: Words, mentioned: Mentioned, except = '') {
  const { lookups: texts } = words;
  if (mentioned === 'key') return section([warningRow(words, { text: html`${texts.key}`, note: texts.rollKey })]);
  const others = mentioned.filter((each) => each !== except);
  return section(
    others.map((query) =>
      row({
        icon: 'tag',
        label: query.includes('_') ? undefined : texts.number,
        text: html`${query}`,
        note: texts.claim,
        to: to('find', { query }),
      }),
    ),
    { header: texts.mentioned },
  );
}

/** A card holds 100 widgets, and of those Google drops whole sections at the end. */
const maxOthers = 12;

/** The other people are one tap away. */
export function othersSection({ lookups: texts }: Words, others: readonly Person[]) {
  return section(
    others.slice(0, maxOthers).map(({ name, address, from }) =>
      row({
        icon: 'person',
        label: texts.from(from),
        text: html`${name ?? address}`,
        note: name ? address : undefined,
        to: to('person', { address }),
      }),
    ),
    {
      header: others.length > maxOthers ? texts.someOthers(maxOthers, others.length) : texts.others,
      unfolded: others.length > 3 ? 2 : undefined,
    },
  );
}

/** What the other connected accounts say of the same person. */
export function elsewhereSection(words: Words, elsewhere: readonly Found[], address: string) {
  return section(
    elsewhere.map(({ connection, matches }) =>
      row({
        icon: 'account_balance',
        label: accountLine(words, connection),
        text: html`${isShown(matches) ? (matches.value[0]?.customer.name ?? words.lookups.knownHere) : words.lookups.notAsked}`,
        note: matches.kind === 'problem' ? problemTitle(words, matches.problem) : undefined,
        button: isDead(matches)
          ? { text: words.buttons.replaceKey, to: to('replaceKey', { connection: connection.id }) }
          : undefined,
        to: to('inAccount', { connection: connection.id, address }),
      }),
    ),
    { header: words.lookups.otherAccounts },
  );
}

/** Everybody on the mail is the agent or a colleague, as far as it can be read. */
export function nobodyOutsideCard(
  words: Words,
  connections: readonly Connection[],
  { mentioned, isUnreadable, notAsked }: { mentioned: Mentioned; isUnreadable: boolean; notAsked: NotAsked | null },
): Card {
  return card(words, {
    title: isUnreadable ? words.lookups.unreadable : words.lookups.colleagues,
    subtitle: connections.map((each) => accountLine(words, each)).join(', '),
    sections: [
      testMark(words, ...connections),
      section([notAsked ? notAskedRow(words, notAsked) : null]),
      section([
        paragraph(html`${isUnreadable ? words.lookups.unreadableText : words.lookups.colleaguesText}`),
        paragraph(html`${words.lookups.foundStays}`),
        buttons({ text: words.buttons.findCustomer, to: to('find', { query: '' }), filled: true }),
      ]),
      subjectSection(words, mentioned),
    ],
  });
}

/** A newsletter: one quiet line, and no request. */
export function bulkCard(
  words: Words,
  { address }: Person,
  connections: readonly Connection[],
  mentioned: Mentioned,
): Card {
  return card(words, {
    title: words.lookups.mailing,
    subtitle: connections.map((each) => accountLine(words, each)).join(', '),
    sections: [
      testMark(words, ...connections),
      section([
        paragraph(words.lookups.mailingText(address)),
        buttons(
          { text: words.lookups.anyway, to: to('person', { address }) },
          { text: words.buttons.find, to: to('find', { query: '' }) },
        ),
      ]),
      mentioned === 'key' ? subjectSection(words, mentioned) : null,
    ],
  });
}
