/** The customer at a glance: who and how sure, what needs attention, what they pay, then the lists. */
import { anySubscription } from '../actions/action';
import type { Intention } from '../actions/intention';
import { customerActions } from '../actions/list';
import { balanceOf } from '../billing/balance';
import { disputeNow } from '../billing/dispute';
import { isCurrent, scheduledEnd } from '../billing/subscription';
import { underWay } from '../billing/waiting';
import type { Connection } from '../keys/vault';
import { shortened } from '../language/direction';
import { type Html, html } from '../language/html';
import type { Doubt } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { Found } from '../lookup/lookup';
import type { Picture } from '../lookup/picture';
import type { Person } from '../people/people';
import type { PermissionState } from '../stripe/key';
import { listOf } from '../stripe/part';
import type { PermissionId } from '../stripe/permissions';
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import { actionSections } from './action-offers';
import { attentionWidgets, pastDisputesButton } from './attention';
import { accountCard, type Card, type Reader } from './card';
import { dashboardPage } from './dashboard';
import { tellButtons } from './draft';
import { dateFact, fact } from './facts';
import { invoicesSection } from './invoices';
import { paymentWidgets } from './lists';
import { elsewhereSection, othersSection, subjectSection } from './lookup';
import { openIntentionRow } from './open-intention';
import { problemSection } from './problems';
import { to, which, whose } from './routes';
import { askFirst, doubtRow, type Sighting, sightingText } from './sighting';
import { monthlyRow, subscriptionRow } from './subscription';
import { notAllRow, subscriptionsSection } from './subscriptions';
import { waitingRow } from './waiting';
import { buttons, paragraph, row, section } from './widgets';

export interface CustomerFacts {
  connection: Connection;
  picture: Picture;
  /** null when the card was not opened beside a mail. */
  sighting: Sighting | null;
  /** Why the user must say that this is the right person before a draft to them is offered; null where they need not. */
  doubt: Doubt | null;
  others: readonly Person[];
  /** Ids and numbers in the mail’s subject. */
  mentioned: readonly string[];
  /** What other accounts say of the same person. */
  elsewhere: readonly Found[];
  open: readonly Intention[];
  /** The outcome of what was just done. */
  notice: Html | null;
  /** What was just done. */
  done: Intention | null;
  /** Whether a reply to the open mail goes to this customer's address, and to nobody else. */
  isReply: boolean;
  /** The tag of the language in which they are written to. */
  tellIn: string;
  /** Whether drafts can be opened. */
  mayDraft: boolean;
  /** Metadata worth showing, by key. */
  metadataKeys: readonly string[];
  state(permission: PermissionId): PermissionState;
}

export function customerCard(facts: CustomerFacts, reader: Reader): Card {
  const { connection, picture, sighting, others, elsewhere, open, notice, state } = facts;
  const { words } = reader;
  const { customer } = picture;
  const offer = {
    connection,
    customerId: customer.id,
    objectId: customer.id,
    subject: { customer },
    products: picture.products,
    state,
  };
  const again = to('refreshCustomer', whose(connection, customer.id));
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
            ...tellWidgets(words, facts),
            ...nextWidgets(words, facts),
          ])
        : null,
      section(open.map((each) => openIntentionRow(words, each))),
      glanceSection(reader, facts),
      sighting?.person ? elsewhereSection(words, elsewhere, sighting.person.address) : null,
      decisionsSection(words, facts),
      subscriptionsSection(words, connection, picture),
      paymentsSection(reader, facts),
      invoicesSection(words, connection, picture),
      ...(customer.deleted ? [] : actionSections(customerActions, offer, words)),
      detailsSection(words, facts),
      othersSection(words, others),
      subjectSection(
        words,
        facts.mentioned.filter((id) => id !== customer.id),
      ),
      section([
        notShown(words, picture, connection),
        row({
          text: words.customerCard.asOf(picture.asOf),
          button: { text: words.customerCard.refresh, to: again },
        }),
      ]),
    ],
    {
      primary: { text: words.buttons.openInStripe, url: dashboardPage(connection, `customers/${customer.id}`) },
      secondary: { text: words.buttons.find, to: to('find', { query: '' }) },
    },
  );
}

/** A title as long as a paragraph would push everything else off the screen; the whole name stands in the details. */
const maxTitle = 60;

function glanceSection(reader: Reader, { connection, picture, sighting, others }: CustomerFacts) {
  const { words } = reader;
  const { customer } = picture;
  return section([
    customer.deleted
      ? row({ icon: 'person_off', text: words.problems.deleted.text(customer.id) })
      : row({
          icon: 'mail',
          iconText: words.customerCard.email,
          text: html`${customer.email ?? words.common.noEmail}`,
          note: sighting ? sightingText(words, sighting, customer) : undefined,
        }),
    sighting ? doubtRow(words, sighting, others) : null,
    ...attentionWidgets(reader, { connection, picture }),
    notAllRow(words, { connection, picture }),
    balanceRow(words, customer),
  ]);
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

function balanceRow({ customerCard, subscriptions }: Words, customer: Customer) {
  const balance = balanceOf(customer);
  const text = balance && html`${subscriptions.balance(balance)}`;
  return text ? row({ icon: 'account_balance_wallet', iconText: customerCard.balance, text }) : null;
}

/** A draft to the customer, once it is sure that they are the right person. */
function tellWidgets(words: Words, { done, doubt, connection, picture, isReply, mayDraft, tellIn }: CustomerFacts) {
  if (!done?.tell || !picture.customer.email) return [];
  if (doubt) {
    const params = { ...whose(connection, picture.customer.id), on: 'outcome', object: done.id } as const;
    return askFirst(words, doubt, params);
  }
  const params = { ...which(done), as: isReply ? 'reply' : 'message' } as const;
  return [tellButtons(words, params, tellIn, mayDraft, isReply)];
}

/** What one may want to end as well: the subscription that was paid for, where that is known, else each; never a guess. */
function nextWidgets(words: Words, { done, connection, picture }: CustomerFacts) {
  if (!done?.next) return [];
  if (done.next !== anySubscription) {
    const subscription = { ...whose(connection, picture.customer.id), subscription: done.next };
    return [buttons({ text: words.customerCard.cancelIts, to: to('subscription', subscription) })];
  }
  const going = listOf(picture.subscriptions).filter((each) => isCurrent(each) && scheduledEnd(each) === null);
  return going
    .slice(0, 3)
    .map((each, at) => subscriptionRow(words, each, { connection, picture }, at ? '' : words.customerCard.alsoHas));
}

function paymentsSection(reader: Reader, { connection, picture }: CustomerFacts) {
  const { words } = reader;
  const header = { header: words.customerCard.payments };
  const { charges, customer, intents, disputes, asOf } = picture;
  if (charges.kind === 'problem') return problemSection(words, charges, header);
  if (charges.kind === 'notPermitted') return null;
  const waiting = underWay(listOf(intents), charges.value.data, asOf / 1000);
  const disputeOf = (charge: Charge) => disputeNow(charge, listOf(disputes), asOf / 1000);
  const widgets = [
    ...waiting.map((each) => waitingRow(words, each, connection)),
    ...paymentWidgets(words, { connection, customerId: customer.id, list: charges.value }, picture, disputeOf),
    pastDisputesButton(reader, { connection, picture }),
  ];
  if (waiting.length + charges.value.data.length === 0)
    return section([paragraph(html`${words.paymentLists.noPayments}`)], header);
  return section(widgets, { ...header, unfolded: 3 });
}

function detailsSection(words: Words, { picture, metadataKeys }: CustomerFacts) {
  const texts = words.customerCard;
  const { customer } = picture;
  const { address } = customer;
  const monthly = monthlyRow(words, picture);
  const place = address
    ? [
        address.line1,
        address.line2,
        [address.postal_code, address.city].filter(Boolean).join(' '),
        address.state,
        address.country,
      ]
    : [];
  return section(
    [
      monthly,
      dateFact(words, texts.since, customer.created),
      customer.name && customer.name.length > maxTitle ? fact(texts.name, customer.name) : null,
      ...(customer.tax_ids?.data ?? []).map(({ type, value }) => fact(texts.taxId, texts.taxIdText(value, type))),
      fact(texts.languages, texts.languageNames(customer.preferred_locales ?? [])),
      fact(texts.phone, customer.phone),
      fact(texts.address, place.filter(Boolean).join(', ')),
      fact(texts.invoicePrefix, customer.invoice_prefix),
      fact(words.facts.description, customer.description),
      ...metadataKeys.map((key) => fact(key, customer.metadata[key])),
      fact(texts.id, customer.id),
    ],
    { header: words.facts.details, unfolded: 0 },
  );
}

/** What the key can't show is one quiet line: it is nobody's fault, and not news every time. */
function notShown({ customerCard }: Words, { subscriptions, charges, invoices }: Picture, connection: Connection) {
  const hidden = [subscriptions, charges, invoices].flatMap((part) =>
    part.kind === 'notPermitted' ? [part.permission] : [],
  );
  if (hidden.length === 0) return null;
  return row({
    text: customerCard.notShown(hidden),
    note: customerCard.seeWhy,
    to: to('keyReport', { connection: connection.id }),
  });
}
