/** “Insert from Stripe”: what can be put into the draft that is being written, and for whom. */
import { paymentLink } from '../actions/payment-page';
import type { RecentWrite } from '../actions/recent';
import { invoiceState, isUnsettled } from '../billing/invoice';
import { paymentState } from '../billing/payment';
import { refundsOf } from '../billing/refund';
import { isCurrent } from '../billing/subscription';
import { agreedOf, nextOf } from '../billing/summary';
import { toldInvoice } from '../billing/told';
import type { Connection } from '../keys/vault';
import { html, lines, warning } from '../language/html';
import type { Words } from '../language/words/words';
import { evidenceFor } from '../lookup/evidence';
import { isGuest } from '../lookup/guest';
import type { Picture } from '../lookup/picture';
import type { Mailbox } from '../people/address';
import type { Person } from '../people/people';
import { isShown, listOf, type Part } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import type { CheckoutSession } from '../stripe/resources/checkout-session';
import type { Customer } from '../stripe/resources/customer';
import type { Subscription } from '../stripe/resources/subscription';
import { offRow } from './action-offers';
import { answerables } from './answering';
import { accountCard, accountLine, type Card, card } from './card';
import { guestRow } from './guest';
import { invoiceIcons, invoiceStandingText } from './invoice';
import { customerLines } from './lookup';
import { paymentIcons, paymentStanding } from './payment';
import { unshownText } from './problems';
import { forWhat } from './purpose';
import { type RouteParams, to, whose } from './routes';
import { unreadRow } from './unread';
import { buttons, paragraph, row, section, type Widget } from './widgets';

/**
 * What can be inserted: what a customer is told of one object, of a payment's refunds alone, of what a subscription comes to next,
 * the portal's page, or a payment link.
 */
export const insertables = [...answerables, 'refunds', 'next', 'portal', 'link'] as const;

export interface Written {
  connection: Connection;
  picture: Picture;
  /** The recipient that led to the customer. */
  address: string;
  /** Of the others, those outside. */
  people: readonly Person[];
  /** Everybody else who gets it. */
  others: readonly Mailbox[];
  /** All that get it, as one text that can't be read back. */
  readers: string;
  speaks: 'theirs' | 'own';
  /** The tag of the customer's language. */
  tellIn: string;
  /** The same address in other accounts. */
  elsewhere: readonly Candidate[];
  /** Accounts that did not answer. */
  unasked: readonly Connection[];
  /** Payment links that the user made for them here, newest first. */
  links: readonly RecentWrite[];
  /** Why the user can't make one; null where they can. */
  noLink: string | null;
  /** Whether the key may see the portal's page, as far as is known. */
  state(permission: PermissionId): 'granted' | 'missing' | 'unknown';
  /** Seconds since 1970. */
  now: number;
}

export function insertCard(words: Words, written: Written): Card {
  const { connection, elsewhere, unasked, people } = written;
  return accountCard(words, connection, words.composing.title, [
    readersSection(words, written),
    languageSection(words, written),
    ...itemSections(words, written),
    section(
      [...elsewhere.map((each) => candidateRow(words, each)), ...unasked.map((each) => unaskedRow(words, each))],
      { header: words.lookups.otherAccounts },
    ),
    section(recipientRows(words, people), { header: words.lookups.others }),
  ]);
}

/** Who they are, and who else reads what is inserted: before anything is. */
function readersSection(words: Words, { picture: { customer }, address, others }: Written) {
  const texts = words.composing;
  const isOnFile = evidenceFor(address, customer.email) === 'address';
  return section([
    row({ icon: 'person', text: customerLines(words, customer) }),
    isOnFile ? null : row({ icon: 'warning', text: warning`${texts.notOnFile(address)}` }),
    others.length > 0
      ? row({ icon: 'group', text: warning`${texts.others(others.map((each) => each.address))}` })
      : null,
  ]);
}

function languageSection(words: Words, { speaks, tellIn, ...written }: Written) {
  if (tellIn === words.language) return null;
  const other = speaks === 'theirs' ? words.language : tellIn;
  const text = words.composing.inLanguage(speaks === 'theirs' ? tellIn : words.language);
  const turned = { ...composing(written), speaks: speaks === 'theirs' ? 'own' : 'theirs' } as const;
  return section([
    row({
      icon: 'translate',
      text: html`${text}`,
      button: { text: words.composing.switchTo(other), to: to('composeFor', turned) },
    }),
  ]);
}

const composing = ({ connection, picture, address }: Pick<Written, 'connection' | 'picture' | 'address'>) => ({
  ...whose(connection, picture.customer.id),
  address,
});

const mostOfEach = 3;

function itemSections(words: Words, written: Written) {
  const { picture, now } = written;
  const { charges, invoices, subscriptions, products, customer } = picture;
  const texts = words.composing;
  const known = { charges: listOf(charges), intents: listOf(picture.intents) };
  const insert = (on: (typeof insertables)[number], object: string) => to('insert', insertion(written, on, object));
  const current = listOf(subscriptions).filter(isCurrent).slice(0, mostOfEach);
  const payments = listOf(charges)
    .filter((charge) => paymentState(charge) !== 'failed')
    .slice(0, mostOfEach);
  // What is to be paid comes first.
  const told = listOf(invoices).flatMap((invoice) => {
    const about = toldInvoice(invoice, now, known);
    return about ? [{ invoice, told: about }] : [];
  });
  const bills = [
    ...told.filter(({ invoice }) => isUnsettled(invoice)),
    ...told.filter(({ invoice }) => !isUnsettled(invoice)),
  ].slice(0, mostOfEach);
  return [
    itemSection(
      words,
      texts.plans,
      subscriptions,
      current.flatMap((each) => [
        row({
          icon: 'autorenew',
          text: html`${words.subscriptions.title(agreedOf(each, products, customer))}`,
          note: texts.planNote,
          to: insert('subscription', each.id),
        }),
        ...(written.state('invoice_read') !== 'missing' && chargesNext(each, picture)
          ? [
              row({
                icon: 'event',
                text: html`${texts.next(each.collection_method === 'send_invoice')}`,
                note: texts.nextNote,
                to: insert('next', each.id),
              }),
            ]
          : []),
      ]),
    ),
    itemSection(
      words,
      texts.payments,
      charges,
      payments.flatMap((charge) => [
        row({
          icon: paymentIcons[paymentState(charge)],
          text: lines(paymentStanding(words, charge), forWhat(words, charge, picture) || null),
          note: charge.captured && charge.receipt_url ? texts.withReceipt : texts.withoutReceipt,
          to: insert('payment', charge.id),
        }),
        ...(refundsOf(charge).length > 0
          ? [
              row({
                icon: 'undo',
                text: html`${texts.refunds(refundsOf(charge).length, charge.refunds?.has_more ?? false)}`,
                note: texts.refundsNote,
                to: insert('refunds', charge.id),
              }),
            ]
          : []),
      ]),
    ),
    itemSection(
      words,
      texts.invoices,
      invoices,
      bills.map(({ invoice, told }) =>
        row({
          icon: invoiceIcons[invoiceState(invoice, now, known)],
          text: lines(
            words.invoices.title(invoice.number, invoice.status),
            invoiceStandingText(words, invoice, now, known),
          ),
          note: texts.withPages({ page: told.page !== null, pdf: told.pdf !== null }) || undefined,
          to: insert('invoice', invoice.id),
        }),
      ),
    ),
    // There is no account to see for a guest, or for one who is deleted.
    isGuest(customer.id) || customer.deleted
      ? null
      : section(
          [
            written.state('customer_portal_read') === 'missing'
              ? paragraph(words.problems.lacks('customer_portal_read'))
              : row({
                  icon: 'link',
                  text: html`${texts.portal}`,
                  note: texts.portalNote,
                  to: insert('portal', customer.id),
                }),
            ...written.links.map(({ intention, amount, at }) =>
              row({
                icon: 'link',
                text: html`${texts.paymentLink(amount)}`,
                note: texts.paymentLinkNote(at),
                to: insert('link', intention),
              }),
            ),
            newLinkRow(words, written),
          ],
          { header: texts.pages },
        ),
  ];
}

/** What is owed, ends or is scheduled comes first, which the plan's own text tells. */
function chargesNext(subscription: Subscription, { customer, invoices }: Picture): boolean {
  const next = nextOf(subscription, customer, isShown(invoices) ? invoices.value : null);
  return next !== null && /^(renews|invoiced|trialEnds)$/.test(next.kind);
}

/** Its form and confirmation lead back here, where it can then be inserted. */
function newLinkRow(words: Words, { connection, picture: { customer }, noLink }: Written) {
  const label = words.said(paymentLink.label);
  if (noLink) return offRow(words, label, noLink);
  return row({
    icon: 'add_link',
    text: html`${label}`,
    note: words.composing.newLinkNote,
    to: to('prepare', { ...whose(connection, customer.id), action: paymentLink.name, object: customer.id }),
  });
}

function insertion(
  { readers, speaks, ...written }: Written,
  on: (typeof insertables)[number],
  object: string,
): RouteParams<'insert'> {
  return { ...composing(written), on, object, speaks, readers };
}

/** What can't be shown says why; what is empty is left out. */
function itemSection(words: Words, header: string, part: Part<unknown>, items: readonly Widget[]) {
  return section(isShown(part) ? items : [paragraph(unshownText(words, part))], { header });
}

/** Somebody in Stripe who may be meant. */
export interface Candidate {
  connection: Connection;
  customer: Customer;
  address: string;
}

function candidateRow(words: Words, { connection, customer, address }: Candidate) {
  return row({
    icon: 'person',
    label: accountLine(words, connection),
    text: customerLines(words, customer),
    to: to('composeFor', { ...whose(connection, customer.id), address, speaks: 'theirs' }),
  });
}

interface Choice {
  address: string;
  candidates: readonly Candidate[];
  /** Accounts that did not answer. */
  unasked: readonly Connection[];
  /** How many could not be read. */
  unread: number;
}

/** Several have the address: which of them is meant. */
export function chooseCandidateCard(words: Words, { address, candidates, unasked, unread }: Choice): Card {
  return card(words, {
    title: words.composing.title,
    sections: [
      section([paragraph(html`${words.composing.which(address)}`)]),
      section(
        candidates.map((each) => candidateRow(words, each)),
        { unfolded: 5 },
      ),
      section([unreadRow(words, 'customer', unread), ...unasked.map((each) => unaskedRow(words, each))]),
    ],
  });
}

const unaskedRow = (words: Words, connection: Connection) =>
  row({ icon: 'cloud_off', label: accountLine(words, connection), text: html`${words.lookups.notAsked}` });

/** The draft goes to several: whose billing it is about. */
export function chooseRecipientCard(words: Words, people: readonly Person[]): Card {
  return card(words, {
    title: words.composing.title,
    sections: [
      section([paragraph(html`${words.composing.whose}`)]),
      section(recipientRows(words, people), { unfolded: 5 }),
    ],
  });
}

function recipientRows({ lookups }: Words, people: readonly Person[]) {
  return people.map(({ name, address, from }) =>
    row({
      icon: 'person',
      label: lookups.from(from),
      text: html`${name ?? address}`,
      note: name ? address : undefined,
      to: to('composeTo', { address, ask: 'remembered' }),
    }),
  );
}

interface Nothing {
  /** A whole sentence, why. */
  text: string;
  /** Who was looked up. */
  address: string | null;
  /** What was paid under the address without becoming a customer. */
  guests?: readonly { connection: Connection; session: CheckoutSession }[];
  /** Whom it may be about instead. */
  others: readonly Person[];
}

/** There is nobody, or nobody known, to insert anything for. */
export function nothingToInsertCard(words: Words, { text, address, guests = [], others }: Nothing): Card {
  const again =
    address === null ? null : buttons({ text: words.buttons.lookAgain, to: to('composeTo', { address, ask: 'anew' }) });
  return card(words, {
    title: words.composing.title,
    sections: [
      section([row({ icon: 'person_off', text: html`${text}` }), again]),
      section(
        guests.map(({ connection, session }) =>
          guestRow(words, connection, session, (payment) =>
            to('composeGuest', { connection: connection.id, payment, address: address ?? '' }),
          ),
        ),
        { unfolded: 3 },
      ),
      section(recipientRows(words, others), { header: words.lookups.others }),
    ],
  });
}
