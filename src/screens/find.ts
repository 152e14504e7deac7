/** Finding a customer whom no address led to: the form, and what was found. */

import { type Answer, push, replace } from '../cards/answer';
import { accountLine, type Card, card, type Reader, testMark } from '../cards/card';
import { allOffCard, deadKeyButtons } from '../cards/connections';
import { foundGuestRow, guestRow } from '../cards/guest';
import { customerRow } from '../cards/lookup';
import { unshownCard, unshownText } from '../cards/problems';
import { to, whose } from '../cards/routes';
import { unreadRow } from '../cards/unread';
import { buttons, dateField, paragraph, row, section, textField } from '../cards/widgets';
import type { Desk } from '../desk/desk';
import { westernDigits } from '../digits';
import type { Connection } from '../keys/vault';
import { html } from '../language/html';
import type { TypedAmount } from '../language/typed-amount';
import type { Searched } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { Writer } from '../language/writer';
import { evidenceFor } from '../lookup/evidence';
import { type CardPayment, findByCard, findCustomers, type Hits } from '../lookup/find';
import { hasSearch } from '../lookup/search';
import { readWanted, type Wanted, wholeName } from '../lookup/wanted';
import { holdsKey } from '../secret';
import { barredIn, isDead, isShown, type Part } from '../stripe/part';
import type { Customer } from '../stripe/resources/customer';
import { homeCard } from './home';
import { none, type Tap } from './screen';

/** `query`: what to find at once; empty for the form. */
const params = { query: 'text' } as const;

export const find: Tap<typeof params> = { params, answer: openFind };
/** Finds what the form says. */
export const findNow: Tap<typeof none> = { params: none, answer: findWhatFormSays };
export const findPayment: Tap<typeof none> = { params: none, answer: findPaymentOfForm };

/** The form; or, where a tap brought the query along, what it finds. */
function openFind(desk: Desk, { query }: { query: string }): Answer {
  if (desk.vault.asked().length === 0) return push(noneCard(desk));
  return query === '' ? push(findForm(desk, null)) : push(found(desk, query));
}

function findWhatFormSays(desk: Desk): Answer {
  if (desk.vault.asked().length === 0) return push(noneCard(desk));
  const query = desk.event.field('query')?.trim() ?? '';
  const fault = query === '' ? desk.words.find.typeFirst : faultOf(desk.words, readWanted(query));
  return fault === null ? push(found(desk, query)) : replace(findForm(desk, fault));
}

/** There is no account to look in. */
function noneCard(desk: Desk): Card {
  return desk.vault.connections().length === 0 ? homeCard(desk) : allOffCard(desk.words);
}

function findForm(desk: Desk, fault: string | null) {
  const connections = desk.vault.asked();
  const can = (permission: 'charge_read' | 'invoice_read') =>
    connections.some((connection) => desk.use(connection).state(permission) !== 'missing');
  const typed = Object.entries(desk.event.values()).filter(([, value]) => !isSecret(readWanted(value)));
  return findCard(desk.words, {
    connections,
    searchless: connections.filter((connection) => !hasSearch(desk, connection)),
    payments: can('charge_read'),
    invoices: can('invoice_read'),
    fault,
    typed: Object.fromEntries(typed),
  });
}

/** Why nothing is looked for. */
function faultOf({ find: texts }: Words, { kind }: Wanted): string | null {
  if (kind === 'unclear') return texts.unclear;
  if (kind === 'key') return texts.isKey;
  if (kind === 'otherId') return texts.otherId;
  return kind === 'cardNumber' ? texts.isCardNumber : null;
}

/** What is neither sent nor shown again. */
const isSecret = ({ kind }: Wanted) => kind === 'key' || kind === 'cardNumber';

function found(desk: Desk, query: string) {
  const wanted = readWanted(query);
  const fault = faultOf(desk.words, wanted);
  if (fault !== null) return findForm(desk, fault);
  if (wanted.kind === 'account') return accountsCard(desk, wanted.id);
  const ask = (connection: Connection): FindResult => ({
    connection,
    hits: findCustomers(desk, connection, wanted),
  });
  const results = desk.vault.asked().map(ask);
  return findResultCard(query, results, desk.reader, wanted);
}

/** Which of the connected accounts' keys may be asked for it: each is asked when its row is tapped. */
function accountsCard({ vault, reader }: Desk, account: string): Card {
  const { words, offers } = reader;
  const target = ({ id }: Connection) => to('connectedAccount', { connection: id, account, address: '' });
  const all = vault.asked().filter((connection) => offers(target(connection)));
  return card(words, {
    title: words.connectedAccounts.title,
    subtitle: account,
    sections: [
      testMark(words, ...all),
      section([
        all[0] ? null : paragraph(html`${words.permissions.needs(['connected_account_read'])}`),
        ...all.map((connection) =>
          row({
            icon: 'storefront',
            text: html`${words.connectedAccounts.lookUpWith(accountLine(words, connection))}`,
            to: target(connection),
          }),
        ),
      ]),
      section([buttons({ text: words.find.somethingElse, to: to('find', { query: '' }) })]),
    ],
  });
}

function findPaymentOfForm(desk: Desk): Answer {
  const payment = paymentOf(desk);
  if (typeof payment === 'string') return replace(findForm(desk, payment));
  const ask = (connection: Connection): FindResult => ({
    connection,
    hits: findByCard(desk, connection, payment),
  });
  return push(findResultCard(describe(desk, payment), desk.vault.asked().map(ask), desk.reader));
}

const daySeconds = 86_400;

/** What the form says of a payment, or why it can't be understood. A day is widened by one: time zones differ. */
function paymentOf({ event, words: { find: texts, amounts, write } }: Desk): CardPayment | string {
  if (Object.values(event.values()).some(holdsKey)) return texts.isKey;
  const last4 = westernDigits(event.field('last4') ?? '').replace(/\D/g, '');
  if (!/^\d{4}$/.test(last4)) return texts.fourDigits;
  const reading = amountOf(event.field('amount')?.trim() ?? '', event.field('currency')?.trim() ?? '', write);
  if (reading?.kind === 'wrong') return amounts.fault(reading.fault);
  const picked = event.day('day');
  const from = picked === null ? null : Math.floor(picked / 1000);
  return {
    last4,
    amount: reading?.amount ?? null,
    day: from === null ? null : { from: from - daySeconds, to: from + 2 * daySeconds },
  };
}

/** The currency may stand with the amount: `$49.00`, `49 eur`. */
function amountOf(typed: string, sign: string, { read, currencyOf }: Writer): TypedAmount | null {
  if (typed === '') return null;
  const currency = sign ? currencyOf(sign) : null;
  return sign && !currency ? { kind: 'wrong', fault: { kind: 'noCurrency' } } : read(typed, currency);
}

function describe({ event, words }: Desk, { last4, amount, day }: CardPayment): string {
  const picked = day && event.day('day');
  return words.find.payment({ last4, amount, day: picked && picked / 1000 });
}

interface FindFacts {
  connections: readonly Connection[];
  /** Those that are known to have no search. */
  searchless: readonly Connection[];
  /** Whether a connected key can search payments, and invoices. */
  payments: boolean;
  invoices: boolean;
  /** What the form could not make sense of. */
  fault: string | null;
  /** What was filled in before, without what is secret. */
  typed: Readonly<Record<string, string>>;
}

function findCard(words: Words, { connections, searchless, payments, invoices, fault, typed }: FindFacts): Card {
  const texts = words.find;
  return card(words, {
    title: texts.title,
    subtitle: connections.map((each) => accountLine(words, each)).join(', '),
    sections: [
      testMark(words, ...connections),
      fault ? section([row({ icon: 'error', iconText: texts.notFound, text: html`${fault}` })]) : null,
      section([
        ...searchless.map((each) => paragraph(html`${words.problems.noSearch(accountLine(words, each))}`)),
        textField('query', texts.query, typed.query ?? '', invoices ? texts.orNumber : texts.orPhone),
        buttons({ text: words.buttons.find, to: to('findNow', {}), filled: true, required: ['query'] }),
      ]),
      payments
        ? section(
            [
              textField('last4', texts.last4, typed.last4 ?? '', texts.last4Hint),
              textField('amount', texts.amount, typed.amount ?? '', texts.amountHint),
              textField('currency', texts.currency, typed.currency ?? '', texts.currencyHint),
              dateField('day', texts.day, typed.day ? Number(typed.day) : undefined),
              buttons({ text: texts.findPayment, to: to('findPayment', {}), required: ['last4'] }),
            ],
            { header: texts.byPayment },
          )
        : null,
    ],
  });
}

interface FindResult {
  connection: Connection;
  hits: Part<Hits>;
}

function findResultCard(what: string, results: readonly FindResult[], reader: Reader, wanted?: Wanted): Card {
  const { words } = reader;
  const texts = words.find;
  const whole = wanted ? wholeName(wanted) : null;
  const found = results.flatMap(({ hits }) => (isShown(hits) ? [hits.value] : []));
  const isAny = found.some(
    ({ customers, guests, sessions, unread }) => customers.length + guests.length + sessions.length + unread > 0,
  );
  const unasked = results.filter(({ hits }) => !isShown(hits));
  const [first] = unasked;
  // Of several accounts each says why; what Google does not allow, it allows for none.
  const isSearchless = first?.hits.kind === 'problem' && first.hits.problem.kind === 'noSearch';
  if (first && !isShown(first.hits) && ((results.length === 1 && !isSearchless) || barredIn(first.hits)))
    return unshownCard(words, first.connection, first.hits, to('find', { query: what }));
  return card(words, {
    title: isAny ? texts.found : unasked.length > 0 ? texts.notEverywhere : texts.nobody,
    subtitle: results.map(({ connection }) => accountLine(words, connection)).join(', '),
    sections: [
      testMark(words, ...results.map(({ connection }) => connection)),
      section([
        paragraph(
          isAny || unasked.length > 0 || whole !== null
            ? texts.results(what)
            : texts.nothingFits(what, searchedBy(wanted)),
        ),
        !isAny && unasked.length === 0 && wanted?.kind === 'name' && whole === null
          ? paragraph(html`${texts.paymentsNotSearched}`)
          : null,
        whole === null ? null : paragraph(html`${texts.wholeNames(whole)}`),
      ]),
      ...results.map(({ connection, hits }) =>
        section(
          isShown(hits)
            ? hitWidgets(reader, connection, hits.value, wanted)
            : [paragraph(unshownText(words, hits)), isDead(hits) ? deadKeyButtons(words, connection) : null],
          { header: results.length > 1 ? accountLine(words, connection) : undefined, unfolded: 5 },
        ),
      ),
      section([buttons({ text: texts.somethingElse, to: to('find', { query: '' }) })]),
    ],
  });
}

/** Of a card payment there are but digits, an amount and a day. */
function searchedBy(wanted: Wanted | undefined): Searched {
  switch (wanted?.kind) {
    case undefined:
      return 'card';
    case 'invoiceNumber':
      return 'number';
    case 'email':
    case 'name':
    case 'phone':
    case 'numberOrPhone':
    case 'numberOrName':
      return wanted.kind;
    default:
      return 'id';
  }
}

function hitWidgets({ words, offers }: Reader, connection: Connection, hits: Hits, wanted?: Wanted) {
  const texts = words.find;
  const [only, second] = hits.customers;
  // Stripe's search by an address finds those too that only contain it.
  const evidence = ({ email }: Customer) =>
    wanted?.kind === 'email' && email ? evidenceFor(wanted.address, email) : 'address';
  const isOther = (customer: Customer) => evidence(customer) === 'none';
  const weak = { address: null, variant: words.lookups.otherSpelling, none: texts.otherAddress };
  const customers = [...hits.customers.filter((customer) => !isOther(customer)), ...hits.customers.filter(isOther)];
  const itself = wanted && only && !second ? objectOf(wanted, whose(connection, only.id)) : null;
  return [
    ...customers.map((customer) =>
      customerRow(words, { connection, customer, address: '', weak: weak[evidence(customer)] }),
    ),
    itself && offers(itself.target) ? buttons({ text: texts.open(itself.what), to: itself.target }) : null,
    ...hits.sessions.map((session) => guestRow(words, connection, session)),
    ...hits.guests.map((payment) => foundGuestRow(words, connection, payment)),
    unreadRow(words, 'customer', hits.unread),
    hits.more ? paragraph(html`${texts.more}`) : null,
  ];
}

/** What was asked for by its id, where it has a screen of its own. */
function objectOf(wanted: Wanted, place: ReturnType<typeof whose>) {
  switch (wanted.kind) {
    case 'charge':
      return { what: 'payment', target: to('payment', { ...place, charge: wanted.id }) } as const;
    case 'invoice':
      return { what: 'invoice', target: to('invoice', { ...place, invoice: wanted.id }) } as const;
    case 'subscription':
      return { what: 'subscription', target: to('subscription', { ...place, subscription: wanted.id }) } as const;
    default:
      return null;
  }
}
