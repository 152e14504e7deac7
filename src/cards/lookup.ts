/** What a lookup comes to when it is not one customer: several, none, or nobody to look up. */
import type { Intention } from '../actions/intention';
import { senderActions } from '../actions/list';
import { isCurrent, statusWord } from '../billing/subscription';
import { subscriptionSummary } from '../billing/summary';
import type { Connection } from '../keys/vault';
import type { Formats } from '../language/format';
import { html, lines, quiet } from '../language/html';
import type { Words } from '../language/words/words';
import type { Found, Match } from '../lookup/lookup';
import { folded } from '../people/address';
import type { Person } from '../people/people';
import type { KeyInUse } from '../stripe/key';
import { isShown } from '../stripe/part';
import { type Customer, maxCustomers } from '../stripe/resources/customer';
import { actionSections } from './action-offers';
import { balanceText } from './balance';
import { accountCard, accountLine, type Card, card, type Reader } from './card';
import { openIntentionRow } from './open-intention';
import { to, whose } from './routes';
import { buttons, paragraph, row, section, textField } from './widgets';

export interface ChooseFacts {
  connection: Connection;
  address: string;
  matches: readonly Match[];
  others: readonly Person[];
  /** What other accounts say, where they say something. */
  elsewhere: readonly Found[];
  /** Only those with this text in their name, email or id. */
  filter: string;
}

/** More than these want a filter. */
const unfilteredMatches = 5;

/** Several customers share the address: the agent chooses, with facts that tell them apart. Never the first taken. */
export function chooseCard(
  { connection, address, matches, others, elsewhere, filter }: ChooseFacts,
  reader: Reader,
): Card {
  const { words } = reader;
  const customers = matches.map(({ customer }) => customer);
  const shown = matches.filter(({ customer }) => fits(customer, filter));
  const ids = customers.map(({ id }) => id).join(',');
  const together = to('together', { connection: connection.id, customers: ids });
  return accountCard(words, connection, 'Choose a customer', [
    section([
      paragraph(
        html`<b>${matches.length < maxCustomers ? '' : 'At least '}${String(matches.length)} customers</b> have ${address}. Which one is it?`,
      ),
    ]),
    section(
      shown.map(({ customer, evidence }) =>
        customerRow(
          { connection, customer, address, weak: evidence === 'variant' ? 'Weak match: another spelling' : null },
          reader.formats,
        ),
      ),
      { unfolded: unfilteredMatches },
    ),
    matches.length > unfilteredMatches
      ? section([
          textField('filter', 'Filter', filter, 'Name, email or id'),
          buttons({ text: 'Filter', to: to('filterMatches', { connection: connection.id, address }) }),
        ])
      : null,
    section([
      reader.offers(together) ? buttons({ text: 'All payments together', to: together }) : null,
      buttons({ text: 'Find', to: to('find', { query: '' }) }),
    ]),
    elsewhereSection(words, elsewhere, address),
    othersSection(others),
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
}

/** One of several: what tells it apart stands below the name. */
export function customerRow({ connection, customer, address, weak }: CustomerChoice, formats: Formats) {
  const current = (customer.subscriptions?.data ?? []).filter(isCurrent);
  const pays = current.map((subscription) => {
    const total = subscriptionSummary(subscription, {}, formats).total ?? 'by usage';
    return subscription.status === 'active' ? `Pays ${total}` : `${statusWord(subscription)}: ${total}`;
  });
  return row({
    icon: 'person',
    text: lines(html`<b>${customer.name || 'No name'}</b>`, html`${customer.email ?? 'No email on file'}`),
    note: [
      weak,
      ...(pays.length > 0 ? pays : [customer.subscriptions ? 'No active subscription' : null]),
      balanceText(customer, formats),
      customer.delinquent ? 'Latest invoice unpaid' : null,
      `Since ${formats.date(customer.created)}`,
    ]
      .filter(Boolean)
      .join(' · '),
    to: to('pick', { ...whose(connection, customer.id), address }),
  });
}

export interface NobodyFacts {
  person: Person;
  /** Every account that was asked. */
  found: readonly Found[];
  others: readonly Person[];
  subjectIds: readonly string[];
  /** Of making this person a customer. */
  open: readonly Intention[];
  state(connection: Connection): KeyInUse['state'];
}

export function nobodyCard(
  { person, found, others, subjectIds, open, state }: NobodyFacts,
  { formats, words }: Reader,
): Card {
  const asked = found
    .filter(({ matches }) => isShown(matches))
    .map(({ connection }) => accountLine(words, connection))
    .join(', ');
  const near = found.flatMap(({ connection, near: customers }) =>
    customers.map((customer) => ({ connection, customer })),
  );
  return card(words, {
    title: found.every(({ matches }) => isShown(matches)) ? 'Nobody found' : 'Could not look everywhere',
    subtitle: asked,
    sections: [
      section(open.map((each) => openIntentionRow(words, each))),
      section([
        paragraph(html`No customer with <b>${person.address}</b> in ${asked}.`),
        found.some(({ partial }) => partial)
          ? paragraph(
              html`<b>Search did not answer</b>, so only the exact address was looked for. Look again in a minute.`,
            )
          : null,
      ]),
      section(
        near.map(({ connection, customer }) =>
          customerRow(
            {
              connection,
              customer,
              address: person.address,
              weak: found.length > 1 ? accountLine(words, connection) : null,
            },
            formats,
          ),
        ),
        { header: 'Weak matches: same company or email', unfolded: 4 },
      ),
      elsewhereSection(
        words,
        found.filter(({ matches }) => !isShown(matches)),
        person.address,
      ),
      subjectSection(subjectIds),
      othersSection(others),
      section([
        buttons(
          { text: 'Find', to: to('find', { query: '' }), filled: true },
          { text: 'Look again', to: to('lookAgain', { address: person.address }) },
        ),
      ]),
      ...found.flatMap(({ connection, matches }) => {
        if (!isShown(matches)) return [];
        const address = folded(person.address);
        const offer = {
          connection,
          customerId: address,
          objectId: address,
          subject: { address, customers: [] },
          products: {},
          state: state(connection),
        };
        return actionSections(
          senderActions,
          offer,
          words,
          found[1] ? `In ${accountLine(words, connection)}` : undefined,
        );
      }),
      section(
        [
          paragraph(
            html`Stripe was asked for the exact address, for it in lower case, and by search for other spellings.`,
          ),
          paragraph(
            html`They may have paid with another address, or as a guest: guests have no customer record in Stripe.`,
          ),
          paragraph(html`A customer made in the last minute may not be found by search yet.`),
          paragraph(html`Test and live mode are separate: a customer of one is not in the other.`),
        ],
        { header: 'Why they may still be there', unfolded: 0 },
      ),
    ],
  });
}

/** Ids that the sender wrote into the subject lead to a customer, but prove nothing about the sender. */
export function subjectSection(ids: readonly string[]) {
  return section(
    ids.map((id) =>
      row({
        icon: 'tag',
        text: html`${id}`,
        note: 'In the subject: a claim, not proof',
        to: to('find', { query: id }),
      }),
    ),
    { header: 'Mentioned' },
  );
}

/** A card holds 100 widgets, and of those Google drops whole sections at the end. */
const maxOthers = 12;

/** The other people are one tap away. */
export function othersSection(others: readonly Person[]) {
  return section(
    others.slice(0, maxOthers).map(({ name, address, from }) =>
      row({
        icon: 'person',
        label: from === 'subject' ? 'In the subject' : from,
        text: html`${name ?? address}`,
        note: name ? address : undefined,
        to: to('person', { address }),
      }),
    ),
    {
      header: `Others on this email${others.length > maxOthers ? ` (${maxOthers} of ${others.length})` : ''}`,
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
        text: html`${isShown(matches) ? (matches.value[0]?.customer.name ?? 'Known here too') : 'Could not be asked'}`,
        to: to('inAccount', { connection: connection.id, address }),
      }),
    ),
    { header: 'In other accounts' },
  );
}

/** Everybody on the mail is the agent or a colleague. */
export function nobodyOutsideCard(
  words: Words,
  connections: readonly Connection[],
  subjectIds: readonly string[],
): Card {
  return card(words, {
    title: 'Nobody outside your company',
    subtitle: connections.map((each) => accountLine(words, each)).join(', '),
    sections: [
      section([
        paragraph(
          html`Everyone on this email is you or a colleague, so Stripe was not asked. Tillside can’t read an email’s text.`,
        ),
        paragraph(html`A customer that you find stays with this conversation.`),
        buttons({ text: 'Find a customer', to: to('find', { query: '' }), filled: true }),
      ]),
      subjectSection(subjectIds),
    ],
  });
}

/** A newsletter: one quiet line, and no request. */
export function bulkCard(words: Words, { address }: Person, connections: readonly Connection[]): Card {
  return card(words, {
    title: 'A mailing',
    subtitle: connections.map((each) => accountLine(words, each)).join(', '),
    sections: [
      section([
        paragraph(quiet`This looks like a mailing, so Stripe was not asked about ${address}.`),
        buttons(
          { text: 'Look up anyway', to: to('person', { address }) },
          { text: 'Find', to: to('find', { query: '' }) },
        ),
      ]),
    ],
  });
}
