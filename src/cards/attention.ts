/** What needs attention, at the top of a customer's card. */
import { type Attention, attention } from '../billing/attention';
import { invoiceAmount, invoiceState } from '../billing/invoice';
import { paid } from '../billing/payment';
import { agreedOf } from '../billing/summary';
import type { Connection } from '../keys/vault';
import type { FailedPayment } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { listOf } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import type { Reader } from './card';
import { chargedTwiceRow } from './charged-twice';
import { failureText } from './payment';
import { to, whose } from './routes';
import { buttons, row } from './widgets';

interface Place {
  connection: Connection;
  picture: Picture;
}

/** A row for each of what needs attention, and what leads on from there. */
export function attentionWidgets(reader: Reader, place: Place) {
  const { customer, subscriptions, charges, invoices, asOf } = place.picture;
  const overdue = listOf(invoices).filter((each) => invoiceState(each, asOf / 1000) === 'overdue');
  const found = attention(customer, listOf(subscriptions), listOf(charges), overdue);
  return [
    ...found.slice(0, 4).map((each) => attentionRow(reader.words, each, place)),
    disputesButton(reader, place.connection, place.picture),
  ];
}

function attentionRow(words: Words, found: Attention, { connection, picture }: Place) {
  const texts = words.customerCard;
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
      return row({
        ...warning,
        text: texts.disputed(paid(found.charge), found.charge.created),
        to: payment(found.charge),
      });
    case 'chargedTwice':
      return chargedTwiceRow(words, connection, found.charges);
    case 'overdue':
      return row({
        ...warning,
        text: texts.overdue(invoiceAmount(found.invoice), found.invoice.due_date ?? found.invoice.created),
        note: words.invoices.title(found.invoice.number),
        to: to('invoice', { ...place, invoice: found.invoice.id }),
      });
    case 'uncaptured':
      return row({
        ...warning,
        text: texts.notCaptured(paid(found.charge), found.charge.created),
        to: payment(found.charge),
      });
    case 'delinquent':
      return row({ ...warning, text: texts.latestUnpaid() });
  }
}

function failedPayment(words: Words, charge: Charge): FailedPayment {
  return { at: charge.created, reason: failureText(words, charge) };
}

/** Where one of the payments that are shown is disputed, and the key may know how. */
function disputesButton({ words, offers }: Reader, connection: Connection, { customer, charges }: Picture) {
  const disputed = listOf(charges).filter((charge) => charge.disputed);
  const ids = disputed.map(({ id }) => id).join(',');
  const target = to('disputes', { ...whose(connection, customer.id), charges: ids });
  return ids && offers(target) ? buttons({ text: words.disputes.see, to: target }) : null;
}
