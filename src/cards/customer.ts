/** The customer at a glance: who and how sure, what needs attention, what they pay, what to do, then what was. */
import { type Action, anySubscription, type Look } from '../actions/action';
import { addLine } from '../actions/add-line';
import { charge } from '../actions/charge';
import type { Filled } from '../actions/form';
import type { Intention } from '../actions/intention';
import { customerActions, isLook, subscriptionActions } from '../actions/list';
import { checkout } from '../actions/payment-page';
import { portal } from '../actions/portal';
import { start } from '../actions/start';
import { undoOf } from '../actions/undo';
import { type Attention, arranged, isAlarm } from '../billing/attention';
import { paysWithoutCard } from '../billing/saved';
import { isCurrent, scheduledEnd } from '../billing/subscription';
import type { Connection } from '../keys/vault';
import { shortened } from '../language/direction';
import { type Html, html, link } from '../language/html';
import type { Words } from '../language/words/words';
import type { Found } from '../lookup/found';
import { lacksEnded, type Picture } from '../lookup/picture';
import type { Mentioned } from '../lookup/wanted';
import type { Person } from '../people/people';
import type { PermissionState } from '../stripe/key';
import { listOf } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import { foldedActions } from './action-offers';
import { answerButtons } from './answering';
import { attentionRows, attentionTo } from './attention';
import { accountCard, type Card, type Reader } from './card';
import { ownedButtons } from './connected';
import { conversationSection } from './conversation';
import { dashboardPage } from './dashboard';
import { tellWidgets } from './draft';
import { dateFact, fact } from './facts';
import { historySections } from './history';
import { elsewhereSection, othersSection, subjectSection } from './lookup';
import { openIntentionRow } from './open-intention';
import { productLink } from './product-link';
import { remediesFor } from './remedy';
import { to, which, whose } from './routes';
import { failedCheckRow, isProven, type Sighting, sightingText } from './sighting';
import { monthlyRow, subscriptionRow } from './subscription';
import { subscriptionsSection } from './subscriptions';
import { buttons, paragraph, row, section } from './widgets';
import type { Writing } from './writing';

export interface CustomerFacts {
  connection: Connection;
  picture: Picture;
  /** null when the card was not opened beside a mail. */
  sighting: Sighting | null;
  others: readonly Person[];
  /** Ids and numbers in the mail’s subject. */
  mentioned: Mentioned;
  /** What other accounts say of the same person. */
  elsewhere: readonly Found[];
  open: readonly Intention[];
  /** The outcome of what was just done. */
  notice: Html | null;
  /** What was just done. */
  done: Intention | null;
  writing: Writing;
  /** Of the open mail; null where none is open. */
  thread: string | null;
  /** Metadata worth showing, by key. */
  metadataKeys: readonly string[];
  /** The pattern of a link into the business's own product. */
  product: string;
  state(permission: PermissionId): PermissionState;
}

export function customerCard(facts: CustomerFacts, reader: Reader): Card {
  const { connection, picture, sighting, others, elsewhere, open, notice } = facts;
  const { words } = reader;
  const { customer } = picture;
  return accountCard(
    words,
    connection,
    customer.deleted
      ? words.problems.deleted.title
      : shortened(customer.name || customer.email || customer.id, maxTitle),
    [
      notice
        ? section([
            row({ icon: 'check_circle', iconText: words.customerCard.done, text: notice }),
            ...followWidgets(words, facts),
            ...tellWidgets(words, { ...facts, id: customer.id }),
            ...undoWidgets(reader, facts),
            ...nextWidgets(words, facts),
          ])
        : null,
      section(open.filter((each) => each !== following(facts)).map((each) => openIntentionRow(words, each))),
      glanceSection(reader, facts),
      sighting?.person ? elsewhereSection(words, elsewhere, sighting.person.address) : null,
      subjectSection(words, facts.mentioned, customer.id),
      // What was just done is told above.
      facts.done ? null : conversationSection(words, facts),
      decisionsSection(words, facts),
      subscriptionsSection(words, connection, picture),
      ...actionSections(reader, facts),
      ...historySections(reader, facts),
      detailsSection(reader, facts),
      othersSection(words, others),
      section([
        ...answers(words, facts)
          .slice(1)
          .map((own) => buttons(own)),
        productRow(words, facts),
        asOfRow(words, facts),
      ]),
    ],
    footer(words, facts),
  );
}

/** A title as long as a paragraph would push everything else off the screen; the whole name stands in the details. */
const maxTitle = 60;

/** Who it is, how sure that is, and what needs attention. */
function glanceSection(reader: Reader, facts: CustomerFacts) {
  const { words } = reader;
  const { customer } = facts.picture;
  const attention = attentionRows(reader, facts);
  const first = [
    customer.deleted
      ? row({ icon: 'person_off', text: words.problems.deleted.text(customer.id) })
      : identityRow(words, facts),
    facts.sighting ? failedCheckRow(words, facts.sighting, facts.others) : null,
    ...attention.first,
  ].filter((each) => each !== null);
  return section([...first, ...attention.folded], { unfolded: first.length });
}

/** Where the mail proves that it is them, a tick says so as well. */
function identityRow(words: Words, { sighting, picture: { customer } }: CustomerFacts) {
  const text = html`${customer.email ?? words.common.noEmail}`;
  if (!sighting) return row({ icon: 'mail', iconText: words.customerCard.email, text });
  const note = sightingText(words, sighting, customer);
  return isProven(sighting)
    ? row({ icon: 'verified_user', iconText: words.sighting.proven, text, note })
    : row({ icon: 'mail', iconText: words.customerCard.email, text, note });
}

/** Two that fit best now, what remedies an alarm before all; the others folded away. A deleted customer takes none. */
function actionSections(reader: Reader, facts: CustomerFacts) {
  const { connection, picture, state } = facts;
  const { customer, products } = picture;
  if (customer.deleted) return [];
  const subject = { customer, paysWithoutCard: paysWithoutCard(customer, listOf(picture.charges)) };
  const offer = { connection, customerId: customer.id, objectId: customer.id, subject, products, state };
  const remedies = remediesFor(arranged(attentionTo(picture)).first, reader, facts);
  return foldedActions(customerActions, fittingFirst(picture), offer, reader, remedies);
}

/**
 * Who pays for something changes how, and who does not can begin to; who owes gets a way to pay. Beside a dispute, a possible
 * double charge or a payment on its way nobody should find one more charge.
 */
function fittingFirst(picture: Picture) {
  const isToPay = (each: Attention) =>
    /^(pastDue|firstPayment|trialUnpaid|failed|overdue|unpaid|delinquent|cardExpires)$/.test(each.kind) &&
    !('behind' in each && each.behind.isOnItsWay);
  const attention = attentionTo(picture).filter(({ kind }) => kind !== 'cardGoesOn');
  if (attention.some(isToPay)) return [portal, checkout];
  if (attention.some(isAlarm)) return [];
  if (attention.length > 0) return [portal];
  return listOf(picture.subscriptions).some(isCurrent) ? [portal, charge] : [start, checkout];
}

/** Where the customer has what the link is made of. */
function productRow({ settings: texts }: Words, { product, picture: { customer } }: CustomerFacts) {
  const url = productLink(product, customer);
  return url === null ? null : row({ icon: 'open_in_new', text: html`${texts.openProduct}`, url });
}

function asOfRow(words: Words, { connection, picture: { asOf, customer } }: CustomerFacts) {
  const texts = words.customerCard;
  return row({
    text: html`${texts.asOf(asOf)} · ${link(dashboardPage(connection, `customers/${customer.id}`), texts.inStripe)}`,
    button: { text: texts.refresh, to: to('refreshCustomer', whose(connection, customer.id)) },
  });
}

/** How their billing stands, as a draft. */
function answers(words: Words, { connection, picture: { customer }, writing }: CustomerFacts) {
  const answered = { on: 'billing', object: customer.id } as const;
  return answerButtons(words, answered, { connection, customer: customer.id }, writing);
}

/** What an agent does next: they answer, once it is sure to whom, or look for somebody else. */
function footer(words: Words, facts: CustomerFacts) {
  const find = { text: words.buttons.find, to: to('find', { query: '' }) };
  const [answer] = answers(words, facts);
  return answer ? { primary: answer, secondary: find } : { primary: find };
}

/** What the user decided about this conversation and this address, and can decide anew. */
function decisionsSection({ customerCard: texts }: Words, { connection, picture, sighting }: CustomerFacts) {
  const person = sighting?.person;
  // An address that is not the customer's own can be linked to them, by the user's word, where the mail proves it.
  const canLink = person && sighting.isLinkable && (sighting.evidence === 'chosen' || sighting.evidence === 'variant');
  const params = { ...whose(connection, picture.customer.id), address: person?.address ?? '' };
  return section([
    sighting?.isChosen
      ? row({
          text: texts.chosen(),
          button: { text: texts.chooseAgain, to: to('chooseAgain', {}) },
        })
      : null,
    sighting?.isConfirmed
      ? row({
          text: texts.confirmed(),
          button: { text: texts.takeBack, to: to('unconfirmPerson', whose(connection, picture.customer.id)) },
        })
      : null,
    canLink ? paragraph(texts.remember(person.address)) : null,
    canLink ? buttons({ text: texts.rememberButton, to: to('link', params) }) : null,
    sighting?.evidence === 'linked' ? buttons({ text: texts.unlink, to: to('unlink', params) }) : null,
  ]);
}

/** What was confirmed with what was just done, and can be carried out now. */
const following = ({ done, open }: CustomerFacts) =>
  open.find(({ id, state }) => state === 'due' && id === done?.followedBy);

function followWidgets(words: Words, facts: CustomerFacts) {
  const intention = following(facts);
  if (!intention) return [];
  const title = words.said(intention.title);
  return [
    paragraph(words.acts.stillToDo(title)),
    buttons({ text: title, to: to('perform', which(intention)), filled: true }),
  ];
}

/** What takes back what was just done, where that can be: its own confirmation says what it does. */
function undoWidgets(reader: Reader, facts: CustomerFacts) {
  const { done, picture } = facts;
  const undo = done && undoOf(done);
  if (!undo) return [];
  if (done.object === picture.customer.id) return undoWidget(reader, facts, customerActions, picture);
  const subject = listOf(picture.subscriptions).find(({ id }) => id === done.object);
  return subject ? undoWidget(reader, facts, subscriptionActions, subject) : [];
}

function undoWidget<S>(
  { words, bar }: Reader,
  { done, connection, picture, state }: CustomerFacts,
  actions: readonly (Action<S, Filled, unknown> | Look<S>)[],
  subject: S,
) {
  const undo = actions.find(({ name }) => done && name === undoOf(done)?.by);
  if (!done || !undo || isLook(undo) || bar(connection, undo.does)) return [];
  const may = (permission: PermissionId) => state(permission) !== 'missing';
  const { said, write } = words;
  const isOffered = undo.needs.every(may) && undo.fit(subject, { said, write, products: picture.products, may }).kind;
  return isOffered === 'fits' ? [buttons({ text: said(undo.label), to: to('undo', which(done)) })] : [];
}

/** Where a draft goes on; what one may want to end as well: the subscription that was paid for, where that is known, else each; never a guess. */
function nextWidgets(words: Words, { done, connection, picture }: CustomerFacts) {
  if (done?.action === addLine.name) {
    const invoice = { ...whose(connection, picture.customer.id), invoice: done.object };
    return [buttons({ text: words.drafting.open, to: to('invoice', invoice) })];
  }
  if (!done?.next) return [];
  if (done.next !== anySubscription) {
    const subscription = { ...whose(connection, picture.customer.id), subscription: done.next };
    return [buttons({ text: words.customerCard.cancelIts, to: to('subscription', subscription) })];
  }
  const going = listOf(picture.subscriptions).filter((each) => isCurrent(each) && scheduledEnd(each) === null);
  return going
    .slice(0, 3)
    .map((each, at) =>
      subscriptionRow(words, each, { connection, picture }, { label: at ? '' : words.customerCard.alsoHas }),
    );
}

function detailsSection({ words, offers }: Reader, { connection, picture, metadataKeys, state }: CustomerFacts) {
  const texts = words.customerCard;
  const { customer } = picture;
  const monthly = monthlyRow(words, picture);
  const here = whose(connection, customer.id);
  const asked = [
    { text: words.timeline.button, to: to('timeline', { ...here, from: '' }) },
    { text: words.outlook.paidButton, to: to('paid', { ...here, after: '', before: '' }) },
    { text: words.invoicesOfYear.button, to: to('yearInvoices', { ...here, year: '' }) },
    { text: words.outlook.methodsButton, to: to('methods', here) },
    // Ended subscriptions that were read stand with the others.
    ...(lacksEnded(picture.subscriptions)
      ? [{ text: words.subscriptionLists.ended, to: to('subscriptions', { ...here, which: 'ended', after: '' }) }]
      : []),
    ...ownedButtons(words, state, connection, customer.email),
  ].filter((each) => offers(each.to));
  return section(
    [
      asked[0] ? buttons(...asked.slice(0, 2)) : null,
      asked[2] ? buttons(...asked.slice(2, 4)) : null,
      asked[4] ? buttons(...asked.slice(4)) : null,
      monthly,
      dateFact(words, texts.since, customer.created),
      customer.name && customer.name.length > maxTitle ? fact(texts.name, customer.name) : null,
      ...(customer.tax_ids?.data ?? []).map(({ type, value }) => fact(texts.taxId, texts.taxIdText(value, type))),
      fact(texts.languages, texts.languageNames(customer.preferred_locales ?? [])),
      fact(texts.phone, customer.phone),
      fact(texts.address, words.write.address(customer.address ?? null)),
      fact(texts.invoicePrefix, customer.invoice_prefix),
      fact(words.facts.description, customer.description),
      ...metadataKeys.map((key) => fact(key, customer.metadata[key])),
      fact(texts.id, customer.id),
    ],
    { header: words.facts.details, unfolded: 0 },
  );
}
