/** The customer at a glance: who and how sure, what needs attention, what they pay, then the lists. */
import { anySubscription } from '../actions/action';
import type { Intention } from '../actions/intention';
import { customerActions } from '../actions/list';
import { type Attention, attention } from '../billing/attention';
import { invoiceAmount, invoiceState, invoiceTitle } from '../billing/invoice';
import { failureReason, paid } from '../billing/payment';
import { byUrgency, isCurrent, scheduledEnd } from '../billing/subscription';
import { subscriptionSummary } from '../billing/summary';
import type { Connection } from '../keys/vault';
import { oneLine } from '../language/direction';
import { type Formats, spaced } from '../language/format';
import { type Html, html, quiet } from '../language/html';
import type { Words } from '../language/words/words';
import type { Found } from '../lookup/lookup';
import type { Picture } from '../lookup/picture';
import type { Person } from '../people/people';
import type { PermissionState } from '../stripe/key';
import { listOf, type Part } from '../stripe/part';
import { type PermissionId, permissionParts, permissionRow } from '../stripe/permissions';
import type { Charge } from '../stripe/resources/charge';
import type { Customer } from '../stripe/resources/customer';
import { actionSections } from './action-offers';
import { balanceText } from './balance';
import { accountCard, type Card, type Reader } from './card';
import { chargedTwiceRow } from './charged-twice';
import { dashboardPage } from './dashboard';
import { dateFact, fact } from './facts';
import { invoiceWidgets, paymentWidgets } from './lists';
import { elsewhereSection, othersSection, subjectSection } from './lookup';
import { openIntentionRow } from './open-intention';
import { problemRow } from './problems';
import { to, which, whose } from './routes';
import { askFirst, doubtRow, type Sighting, sightingText } from './sighting';
import { monthlyRow, subscriptionRow } from './subscription';
import { buttons, draftButton, paragraph, row, section } from './widgets';

export interface CustomerFacts {
  connection: Connection;
  picture: Picture;
  /** null when the card was not opened beside a mail. */
  sighting: Sighting | null;
  /** Why the user must say that this is the right person before a draft to them is offered; null where they need not. */
  doubt: string | null;
  others: readonly Person[];
  /** Stripe's ids in the mail's subject. */
  subjectIds: readonly string[];
  /** What other accounts say of the same person. */
  elsewhere: readonly Found[];
  open: readonly Intention[];
  /** The outcome of what was just done. */
  notice: Html | null;
  /** What was just done. */
  done: Intention | null;
  /** Whether a reply to the open mail goes to this customer's address, and to nobody else. */
  isReply: boolean;
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
    shortened(customer.name || customer.email || customer.id),
    [
      notice
        ? section([
            row({ icon: 'check_circle', iconText: 'Done', text: notice }),
            ...tellWidgets(facts),
            ...nextWidgets(facts, reader),
          ])
        : null,
      section(open.map((each) => openIntentionRow(words, each))),
      glanceSection(facts, reader),
      decisionsSection(facts),
      subscriptionsSection(facts, reader),
      paymentsSection(facts, reader),
      invoicesSection(facts, reader),
      ...actionSections(customerActions, offer, reader.words),
      detailsSection(facts, reader),
      sighting?.person ? elsewhereSection(words, elsewhere, sighting.person.address) : null,
      othersSection(others),
      subjectSection(facts.subjectIds.filter((id) => id !== customer.id)),
      section([
        notShown(picture, connection),
        row({
          text: quiet`As of ${reader.formats.time(picture.asOf)}`,
          button: { text: 'Refresh', to: again },
        }),
      ]),
    ],
    {
      primary: { text: 'Open in Stripe', url: dashboardPage(connection, `customers/${customer.id}`) },
      secondary: { text: 'Find', to: to('find', { query: '' }) },
    },
  );
}

/** A title as long as a paragraph would push everything else off the screen; the whole name stands in the details. */
const maxTitle = 60;

function shortened(name: string): string {
  const characters = [...oneLine(name)];
  return characters.length <= maxTitle ? characters.join('') : `${characters.slice(0, maxTitle).join('').trimEnd()}…`;
}

function glanceSection({ connection, picture, sighting, others }: CustomerFacts, reader: Reader) {
  const { customer } = picture;
  const subscriptions = listOf(picture.subscriptions);
  const overdue = listOf(picture.invoices).filter((each) => invoiceState(each, picture.asOf / 1000) === 'overdue');
  const found = attention(customer, subscriptions, listOf(picture.charges), overdue);
  return section([
    row({
      icon: 'mail',
      iconText: 'Email',
      text: html`${customer.email ?? 'No email on file'}`,
      note: sighting ? sightingText(sighting, customer, reader) : undefined,
    }),
    sighting ? doubtRow(sighting, others) : null,
    ...found.slice(0, 4).map((each) => attentionRow(each, { connection, picture }, reader)),
    balanceRow(customer, reader),
  ]);
}

/** What the user decided about this conversation and this address, and can decide anew. */
function decisionsSection({ connection, picture, sighting }: CustomerFacts) {
  const person = sighting?.person;
  // An address that is not the customer's own can be linked to them, by the user's word, where the mail proves it.
  const canLink = person && sighting.isLinkable && (sighting.evidence === 'chosen' || sighting.evidence === 'variant');
  const params = { ...whose(connection, picture.customer.id), address: person?.address ?? '' };
  return section([
    sighting?.isChosen
      ? row({
          text: quiet`Chosen by you for this conversation.`,
          button: { text: 'Choose again', to: to('chooseAgain', {}) },
        })
      : null,
    sighting?.isConfirmed
      ? row({
          text: quiet`Confirmed by you for this conversation: this is the right person.`,
          button: { text: 'Take back', to: to('unconfirmPerson', whose(connection, picture.customer.id)) },
        })
      : null,
    canLink ? paragraph(html`Remember <b>${person.address}</b> for this customer?`) : null,
    canLink ? buttons({ text: 'Remember address', to: to('link', params) }) : null,
    sighting?.evidence === 'linked' ? buttons({ text: 'Unlink address', to: to('unlink', params) }) : null,
  ]);
}

function attentionRow(
  found: Attention,
  { connection, picture }: Pick<CustomerFacts, 'connection' | 'picture'>,
  { formats }: Reader,
) {
  const place = whose(connection, picture.customer.id);
  const warning = { icon: 'warning', iconText: 'Needs attention' };
  const payment = ({ id }: Charge) => to('payment', { ...place, charge: id });
  switch (found.kind) {
    case 'pastDue': {
      const { id, status } = found.subscription;
      const { title } = subscriptionSummary(found.subscription, picture.products, formats);
      return row({
        ...warning,
        text: html`<b>${title} is ${status === 'unpaid' ? 'unpaid' : 'past due'}</b>${found.failed ? `: ${failedText(found.failed, formats)}` : ''}`,
        to: to('subscription', { ...place, subscription: id }),
      });
    }
    case 'failed': {
      return row({
        ...warning,
        text: html`<b>P${failedText(found.charge, formats).slice(1)}</b>`,
        to: payment(found.charge),
      });
    }
    case 'disputed':
      return row({
        ...warning,
        text: html`<b>${formats.money(paid(found.charge))} of ${formats.date(found.charge.created)} is disputed</b>`,
        to: payment(found.charge),
      });
    case 'chargedTwice':
      return chargedTwiceRow(connection, found.charges, formats);
    case 'overdue':
      return row({
        ...warning,
        text: html`<b>${formats.money(invoiceAmount(found.invoice))} overdue</b> since ${formats.date(found.invoice.due_date ?? found.invoice.created)}`,
        note: invoiceTitle(found.invoice),
        to: to('invoice', { ...place, invoice: found.invoice.id }),
      });
    case 'uncaptured':
      return row({
        ...warning,
        text: html`<b>${formats.money(paid(found.charge))} not captured</b>: held on the card since ${formats.date(found.charge.created)}, not charged`,
        to: payment(found.charge),
      });
    case 'delinquent':
      return row({ ...warning, text: html`<b>The latest invoice is unpaid</b>` });
  }
}

/** `payment failed Nov 19, the card has expired`. */
function failedText(charge: Charge, formats: Formats): string {
  const reason = failureReason(charge);
  return `payment failed ${formats.date(charge.created)}${reason ? `, ${reason}` : ''}`;
}

function balanceRow(customer: Customer, { formats }: Reader) {
  const text = balanceText(customer, formats);
  return text ? row({ icon: 'account_balance_wallet', iconText: 'Balance', text: html`${text}` }) : null;
}

/** A draft to the customer, once it is sure that they are the right person. */
function tellWidgets({ done, doubt, connection, picture, isReply, mayDraft }: CustomerFacts) {
  if (!done?.tell || !picture.customer.email) return [];
  if (doubt) {
    const params = { ...whose(connection, picture.customer.id), on: 'outcome', object: done.id } as const;
    return askFirst(doubt, 'you can write to them what was done', params);
  }
  const params = { ...which(done), as: isReply ? 'reply' : 'message' } as const;
  return [buttons(draftButton('What to tell the customer', { name: 'tellCustomer', params }, mayDraft, isReply))];
}

/** What one may want to end as well: the subscription that was paid for, where that is known, else each; never a guess. */
function nextWidgets({ done, connection, picture }: CustomerFacts, { formats }: Reader) {
  if (!done?.next) return [];
  if (done.next !== anySubscription) {
    const subscription = { ...whose(connection, picture.customer.id), subscription: done.next };
    return [buttons({ text: 'Cancel its subscription', to: to('subscription', subscription) })];
  }
  const going = listOf(picture.subscriptions).filter((each) => isCurrent(each) && scheduledEnd(each) === null);
  return going
    .slice(0, 3)
    .map((each, at) => subscriptionRow(each, { connection, picture }, formats, at ? '' : 'This customer also has'));
}

function subscriptionsSection({ connection, picture }: CustomerFacts, { formats, words }: Reader) {
  const header = { header: 'Subscriptions' };
  const { subscriptions } = picture;
  if (subscriptions.kind === 'problem') return problemSection(words, subscriptions, header);
  if (subscriptions.kind === 'notPermitted') return null;
  const all = [...subscriptions.value.data].sort(byUrgency);
  if (all.length === 0) return section([paragraph(html`No subscriptions.`)], header);
  const rows = all.map((subscription) => subscriptionRow(subscription, { connection, picture }, formats));
  return section(rows, { ...header, unfolded: 3 });
}

function paymentsSection({ connection, picture }: CustomerFacts, { formats, words }: Reader) {
  const header = { header: 'Payments' };
  const { charges, customer } = picture;
  if (charges.kind === 'problem') return problemSection(words, charges, header);
  if (charges.kind === 'notPermitted') return null;
  if (charges.value.data.length === 0) return section([paragraph(html`No payments.`)], header);
  const widgets = paymentWidgets({ connection, customerId: customer.id, list: charges.value }, formats);
  return section(widgets, { ...header, unfolded: 3 });
}

function invoicesSection({ connection, picture }: CustomerFacts, { formats, words }: Reader) {
  const header = { header: 'Invoices' };
  const { invoices, customer, asOf } = picture;
  if (invoices.kind === 'problem') return problemSection(words, invoices, header);
  if (invoices.kind === 'notPermitted') return null;
  if (invoices.value.data.length === 0) return section([paragraph(html`No invoices.`)], header);
  const list = { connection, customerId: customer.id, list: invoices.value };
  const isQuiet = invoices.value.data.every(
    (each) => !['open', 'overdue', 'uncollectible'].includes(invoiceState(each, asOf / 1000)),
  );
  // Paid ones say what the payments said; only what is owed must be seen at once.
  return section(invoiceWidgets(list, formats, asOf / 1000), {
    header: `Invoices (${invoices.value.data.length}${invoices.value.has_more ? '+' : ''})`,
    unfolded: isQuiet ? 0 : 2,
  });
}

function problemSection(
  words: Words,
  { problem }: Extract<Part<unknown>, { kind: 'problem' }>,
  header: { header: string },
) {
  return section([problemRow(words, problem)], header);
}

function detailsSection({ picture, metadataKeys }: CustomerFacts, { formats }: Reader) {
  const { customer } = picture;
  const { address } = customer;
  const monthly = monthlyRow(picture, formats);
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
      dateFact('Customer since', customer.created, formats),
      customer.name && customer.name.length > maxTitle ? fact('Name', customer.name) : null,
      ...(customer.tax_ids?.data ?? []).map(({ type, value }) => fact('Tax id', `${value} (${spaced(type)})`)),
      fact('Phone', customer.phone),
      fact('Address', place.filter(Boolean).join(', ')),
      fact('Description', customer.description),
      ...metadataKeys.map((key) => fact(key, customer.metadata[key])),
      fact('Customer id', customer.id),
    ],
    { header: 'Details', unfolded: 0 },
  );
}

/** What the key can't show is one quiet line: it is nobody's fault, and not news every time. */
function notShown({ subscriptions, charges, invoices }: Picture, connection: Connection) {
  const hidden = [subscriptions, charges, invoices].flatMap((part) =>
    part.kind === 'notPermitted' ? [part.permission] : [],
  );
  if (hidden.length === 0) return null;
  return row({
    text: quiet`Not shown with this key: ${hidden.map(nameOf).join(', ')}.`,
    note: 'Tap to see why',
    to: to('keyReport', { connection: connection.id }),
  });
}

function nameOf(permission: PermissionId): string {
  const { resource } = permissionParts(permission);
  return resource === 'charge' ? 'payments' : permissionRow(resource).label.toLowerCase();
}
