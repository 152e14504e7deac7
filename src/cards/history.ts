/** A customer's payments and invoices on their card, as one list. */

import { disputeNow } from '../billing/dispute';
import { type Entry, historyOf, perhapsPaidBy } from '../billing/history';
import { underWayApart } from '../billing/on-its-way';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { hasOlder, type List } from '../stripe/fields';
import { isShown, listOf, unreadIn } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import { attentionTo, disputesButton } from './attention';
import type { Reader } from './card';
import { invoiceRow } from './invoice';
import { notShownRow } from './key-limits';
import { olderButtons } from './lists';
import { paymentRow } from './payment';
import { problemSection } from './problems';
import { forWhatAndSince, whatFor } from './purpose';
import { whose } from './routes';
import { unreadRow } from './unread';
import { waitingRow } from './waiting';
import { paragraph, section } from './widgets';

interface Place {
  connection: Connection;
  picture: Picture;
}

/** So many rows say how somebody pays. */
const upFront = 3;

/**
 * What is under way, then what is owed or moves soon, then the rest; newest first. What was tried to pay what is owed is
 * folded away.
 */
export function historySections(reader: Reader, { connection, picture }: Place) {
  const { words } = reader;
  const { charges, invoices, intents, disputes, customer, asOf } = picture;
  const now = asOf / 1000;
  const params = whose(connection, customer.id);
  const { unsettled, attempts, entries } = historyOf(listOf(charges), listOf(invoices));
  const known = { charges: listOf(charges), intents: listOf(intents) };
  const equal = attentionTo(picture).flatMap((each) => (each.kind === 'chargedTwice' ? [each.charges] : []));
  const entryRows = (some: readonly Entry[]) =>
    some.map((entry) => entryRow(words, entry, { connection, picture }, equal));
  const rows = [
    // A payment may be in both lists.
    unreadRow(words, 'payment', Math.max(unreadIn(charges), unreadIn(intents))),
    unreadRow(words, 'invoice', unreadIn(invoices)),
    unreadRow(words, 'dispute', unreadIn(disputes)),
    ...underWayApart(unsettled, known).map((each) => waitingRow(words, each, connection)),
    ...unsettled.map((invoice) => invoiceRow(words, invoice, now, params, known, whatFor(words, invoice, picture))),
    ...entryRows(entries),
  ].filter((each) => each !== null);
  const standing = rows.slice(0, upFront);
  const lists = {
    payments: isShown(charges) ? charges.value : null,
    invoices: isShown(invoices) ? invoices.value : null,
  };
  return [
    section(
      [
        ...standing,
        ...entryRows(attempts),
        ...rows.slice(upFront),
        rows.length === 0 ? emptyRow(words, picture) : null,
        notShownRow(words, connection, charges, invoices),
        olderUnseen(words, lists),
        olderButtons(words, params, lists),
        disputesButton(reader, { connection, picture }),
      ],
      { unfolded: rows.length < upFront && attempts.length > 0 ? rows.length : upFront },
    ),
    charges.kind === 'problem' ? problemSection(words, charges, { header: words.customerCard.payments }) : null,
    invoices.kind === 'problem' ? problemSection(words, invoices, { header: words.customerCard.invoices }) : null,
  ];
}

/** What is told at the top is told of the newest alone. */
function olderUnseen({ paymentLists: texts, write }: Words, { payments, invoices }: { payments: Cut; invoices: Cut }) {
  const told = [
    payments && hasOlder(payments) ? texts.olderDisputes : null,
    invoices && hasOlder(invoices) ? texts.olderUnpaid : null,
  ];
  return told.some((each) => each !== null) ? paragraph(html`${write.sentences(told)}`) : null;
}

type Cut = List<unknown> | null;

/** Where the list has nothing, of which it can be said. */
function emptyRow({ paymentLists: texts }: Words, { charges, invoices }: Picture) {
  const [noPayments, noInvoices] = [isShown(charges), isShown(invoices)];
  if (!noPayments && !noInvoices) return null;
  const text = noPayments && noInvoices ? texts.nothing : noPayments ? texts.noPayments : texts.noInvoices;
  return paragraph(html`${text}`);
}

/** `equal`: groups of payments of which one may be too many. */
function entryRow(words: Words, entry: Entry, { connection, picture }: Place, equal: readonly Charge[][]) {
  const now = picture.asOf / 1000;
  const params = whose(connection, picture.customer.id);
  if (entry.kind === 'invoice') {
    const payment = perhapsPaidBy(entry.invoice, listOf(picture.charges), listOf(picture.invoices));
    const mayBe = payment && words.invoices.perhapsPaidBy(payment.created);
    return invoiceRow(words, entry.invoice, now, params, {}, dotted(whatFor(words, entry.invoice, picture), mayBe));
  }
  const { charge, tries } = entry;
  return paymentRow(words, charge, {
    ...params,
    more: forWhatAndSince(words, charge, picture),
    dispute: disputeNow(charge, listOf(picture.disputes), now),
    mayBeDouble: equal.some((group) => group.some(({ id }) => id === charge.id)),
    tries: tries.map(({ created }) => created),
  });
}
