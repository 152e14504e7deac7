/** What needs attention, at the top of a customer's card. */
import { type Attention, arranged, attention } from '../billing/attention';
import { answerBy, kindOf } from '../billing/dispute';
import { invoiceStanding } from '../billing/invoice';
import { money } from '../billing/money';
import { holdOf, paid } from '../billing/payment';
import { factsAmong } from '../billing/refund';
import { agreedOf } from '../billing/summary';
import type { Connection } from '../keys/vault';
import type { FailedPayment } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { isShown, listOf } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import type { Reader } from './card';
import { chargedTwiceRow } from './charged-twice';
import { failureText } from './payment';
import { to, whose } from './routes';
import { buttons, paragraph, row } from './widgets';

interface Place {
  connection: Connection;
  picture: Picture;
}

/** What needs attention, and what leads on from there. */
export function attentionWidgets(reader: Reader, place: Place) {
  const found = foundIn(place.picture);
  const { shown, more } = arranged(found);
  return [
    ...shown.map((each) => attentionRow(reader.words, each, place)),
    more.length > 0 ? paragraph(reader.words.attention.more(more)) : null,
    found.some(isDispute) ? disputesButton(reader, place) : null,
  ];
}

/** Where no dispute needs attention, those that were stand with the payments. */
export function pastDisputesButton(reader: Reader, place: Place) {
  return foundIn(place.picture).some(isDispute) ? null : disputesButton(reader, place);
}

function foundIn({ customer, subscriptions, charges, invoices, disputes, asOf }: Picture): Attention[] {
  return attention({
    customer,
    subscriptions: listOf(subscriptions),
    charges: listOf(charges),
    invoices: isShown(invoices) ? invoices.value : null,
    disputes: listOf(disputes),
    now: asOf / 1000,
  });
}

const isDispute = ({ kind }: Attention) => kind === 'disputed';

/** Where one of the payments that are shown was disputed, and the key may know how. */
function disputesButton({ words, offers }: Reader, { connection, picture: { customer, charges } }: Place) {
  const disputed = listOf(charges).filter((charge) => charge.disputed);
  const ids = disputed.map(({ id }) => id).join(',');
  const target = to('disputes', { ...whose(connection, customer.id), charges: ids });
  return ids && offers(target) ? buttons({ text: words.disputes.see, to: target }) : null;
}

function attentionRow(words: Words, found: Attention, { connection, picture }: Place) {
  const texts = words.attention;
  const place = whose(connection, picture.customer.id);
  const warning = { icon: 'warning', iconText: words.common.needsAttention };
  const payment = ({ id }: Charge) => to('payment', { ...place, charge: id });
  switch (found.kind) {
    case 'pastDue': {
      const { id, status } = found.subscription;
      const title = words.subscriptions.title(agreedOf(found.subscription, picture.products));
      const failed = found.failed && failedPayment(words, found.failed);
      return row({
        ...warning,
        text: status === 'unpaid' ? texts.unpaid(title, failed) : texts.pastDue(title, failed),
        to: to('subscription', { ...place, subscription: id }),
      });
    }
    case 'failed': {
      return row({
        ...warning,
        text: texts.failed(failedPayment(words, found.charge)),
        to: payment(found.charge),
      });
    }
    case 'disputed':
      return disputedRow(words, found, picture.asOf / 1000, payment(found.charge));
    case 'refund': {
      const facts = factsAmong(found.charge, found.refund);
      return row({
        ...(facts.status === 'requires_action' ? { icon: 'schedule', iconText: words.paymentCard.refund } : warning),
        text: texts.refund(facts, found.refund.failure_reason),
        to: payment(found.charge),
      });
    }
    case 'chargedTwice':
      return chargedTwiceRow(words, connection, found.charges);
    case 'overdue':
      return row({
        ...warning,
        text: texts.overdue(invoiceStanding(found.invoice, picture.asOf / 1000)),
        note: words.invoices.title(found.invoice.number, found.invoice.status),
        to: to('invoice', { ...place, invoice: found.invoice.id }),
      });
    case 'uncaptured':
      return row({
        ...warning,
        text: texts.notCaptured(paid(found.charge), found.charge.created, holdOf(found.charge).captureBy),
        to: payment(found.charge),
      });
    case 'delinquent':
      return row({ ...warning, text: texts.delinquent() });
  }
}

/** What still waits for an answer is a warning; what is in the bank's hands is good to know. */
function disputedRow(
  words: Words,
  { charge, dispute }: Extract<Attention, { kind: 'disputed' }>,
  now: number,
  payment: ReturnType<typeof to>,
) {
  const isQuiet = dispute !== null && /under_review$/.test(dispute.status);
  return row({
    icon: isQuiet ? 'info' : 'warning',
    iconText: isQuiet ? words.paymentCard.disputedIcon : words.common.needsAttention,
    text: words.attention.disputed(
      dispute ? kindOf(dispute) : 'unknown',
      dispute ? money(dispute.amount, dispute.currency) : paid(charge),
      charge.created,
      dispute && answerBy(dispute, now),
    ),
    note: dispute ? words.disputes.why(dispute.reason, dispute.status) : undefined,
    to: payment,
  });
}

function failedPayment(words: Words, charge: Charge): FailedPayment {
  return { at: charge.created, reason: failureText(words, charge) };
}
