/** What needs attention, at the top of a customer's card. */
import { type Attention, arranged, attention } from '../billing/attention';
import { answerBy, kindOn } from '../billing/dispute';
import { invoiceAmount, invoiceStanding, stillOwed } from '../billing/invoice';
import { type Money, money, totals } from '../billing/money';
import { holdOf, paid } from '../billing/payment';
import { factsAmong } from '../billing/refund';
import { agreedOf } from '../billing/summary';
import type { Connection } from '../keys/vault';
import type { FailedPayment } from '../language/words/facts';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { isShown, listOf, unreadIn } from '../stripe/part';
import type { Charge } from '../stripe/resources/charge';
import type { Subscription } from '../stripe/resources/subscription';
import type { Reader } from './card';
import { chargedTwiceRow } from './charged-twice';
import { invoiceStandingText } from './invoice';
import { failureText, fraudReport, methodText, paymentIcons, paymentStanding, whyDisputed } from './payment';
import { to, whose } from './routes';
import { waitingRow } from './waiting';
import { warningRow } from './warning';
import { buttons, paragraph, type Row, row } from './widgets';

interface Place {
  connection: Connection;
  picture: Picture;
}

/** What needs attention: `first` stands at once, `folded` behind it. */
export function attentionRows({ words }: Reader, place: Place) {
  const { first, folded, more } = arranged(attentionTo(place.picture));
  const rows = (some: typeof first) => some.map((each) => attentionRow(words, each, place));
  const owed = owedRow(words, place.picture, first);
  return {
    first: [
      ...rows(first),
      ...(owed ? [owed] : []),
      ...(more.length > 0 ? [paragraph(words.attention.more(more))] : []),
    ],
    folded: rows(folded),
  };
}

/** What several invoices come to, where none of what stands at once says so. */
function owedRow({ invoices: texts }: Words, { invoices }: Picture, first: readonly Attention[]) {
  if (!isShown(invoices)) return null;
  const owed = invoices.value.data.map(stillOwed).filter(({ minor }) => minor > 0);
  const sums = totals(owed);
  const isTold = first.some(
    (each) =>
      each.kind === 'pastDue' && sums.length === 1 && each.owed?.isCut === false && isSame(each.owed.amount, sums[0]),
  );
  return owed.length > 1 && !isTold
    ? row({ icon: 'functions', text: texts.owed(sums, invoices.value.has_more) })
    : null;
}

const isSame = (one: Money, other: Money | undefined) => one.minor === other?.minor && one.currency === other.currency;

/** The subscriptions of which it stands at once what they owe. */
export function toldToOwe(picture: Picture): readonly string[] {
  return arranged(attentionTo(picture)).first.flatMap((each) => (each.kind === 'pastDue' ? each.subscription.id : []));
}

/** What is known of the customer's payments. */
export const knownTo = ({ charges, intents }: Picture) => ({ charges: listOf(charges), intents: listOf(intents) });

export function attentionTo({
  customer,
  subscriptions,
  charges,
  invoices,
  disputes,
  intents,
  asOf,
}: Picture): Attention[] {
  return attention({
    customer,
    subscriptions: isShown(subscriptions) ? subscriptions.value.data : null,
    charges: listOf(charges),
    isLatestKnown: unreadIn(charges) === 0,
    invoices: isShown(invoices) ? invoices.value : null,
    disputes: listOf(disputes),
    intents: listOf(intents),
    now: asOf / 1000,
  });
}

/** Where one of the payments that are shown was disputed, and the key may know how. */
export function disputesButton({ words, offers }: Reader, { connection, picture }: Place) {
  const target = disputesTarget({ connection, picture });
  return target && offers(target) ? buttons({ text: words.disputes.see, to: target }) : null;
}

/** To the disputes of the payments that are shown; null where none was disputed. */
export function disputesTarget({ connection, picture: { customer, charges } }: Place) {
  const disputed = listOf(charges).filter((charge) => charge.disputed);
  const ids = disputed.map(({ id }) => id).join(',');
  return ids ? to('disputes', { ...whose(connection, customer.id), charges: ids }) : null;
}

function attentionRow(words: Words, found: Attention, { connection, picture }: Place) {
  const texts = words.attention;
  const place = whose(connection, picture.customer.id);
  const now = picture.asOf / 1000;
  const warn = (shape: Pick<Row, 'text' | 'note' | 'to'>) => warningRow(words, shape);
  const payment = ({ id }: Charge) => to('payment', { ...place, charge: id });
  const subscription = ({ id }: Subscription) => to('subscription', { ...place, subscription: id });
  const titleOf = (each: Subscription) => words.subscriptions.title(agreedOf(each, picture.products));
  switch (found.kind) {
    case 'pastDue': {
      const says = found.subscription.status === 'unpaid' ? texts.unpaid : texts.pastDue;
      const text = says(
        titleOf(found.subscription),
        failedPayment(words, found.behind.failed),
        found.owed,
        found.behind.isOnItsWay,
      );
      return warn({ text, to: subscription(found.subscription) });
    }
    case 'firstPayment': {
      const { failed, awaitsCustomer, isOnItsWay } = found.behind;
      const title = titleOf(found.subscription);
      const text = texts.firstPayment(title, failedPayment(words, failed), awaitsCustomer, isOnItsWay);
      return warn({ text, to: subscription(found.subscription) });
    }
    case 'trialUnpaid': {
      const text = texts.trialUnpaid(titleOf(found.subscription), found.end, found.outcome);
      return warn({ text, to: subscription(found.subscription) });
    }
    case 'failed':
      return warn({
        text: texts.failed(money(found.charge.amount, found.charge.currency), failedPayment(words, found.charge)),
        to: payment(found.charge),
      });
    case 'disputed':
      return disputedRow(words, found, now, payment(found.charge));
    case 'fraud':
      return warn({ ...fraudReport(words, found.charge), to: payment(found.charge) });
    case 'refund': {
      const facts = factsAmong(found.charge, found.refund);
      const shape = { text: texts.refund(facts, found.refund.failure_reason), to: payment(found.charge) };
      if (facts.status !== 'requires_action') return warn(shape);
      return row({ ...shape, icon: 'schedule', iconText: words.paymentCard.refund });
    }
    case 'chargedTwice':
      return chargedTwiceRow(words, connection, found.charges);
    case 'overdue':
      return warn({
        text: texts.overdue(invoiceStanding(found.invoice, now, knownTo(picture))),
        note: words.invoices.title(found.invoice.number, found.invoice.status),
        to: to('invoice', { ...place, invoice: found.invoice.id }),
      });
    case 'unpaid':
      return warn({
        text: invoiceStandingText(words, found.invoice, now, knownTo(picture)),
        note: words.invoices.title(found.invoice.number, found.invoice.status),
        to: to('invoice', { ...place, invoice: found.invoice.id }),
      });
    case 'stuck':
      return warn({
        text: texts.stuck(invoiceAmount(found.invoice)),
        to: to('invoice', { ...place, invoice: found.invoice.id }),
      });
    case 'uncaptured': {
      const { charge } = found;
      const text = texts.notCaptured(paid(charge), charge.created, holdOf(charge).captureBy);
      return warn({ text, to: payment(charge) });
    }
    case 'cardExpires': {
      const { method, expiry, at } = found;
      const text = words.outlook.cardExpires(method, expiry, titleOf(found.subscription), at);
      return warn({ text, note: words.outlook.asLastPaid, to: subscription(found.subscription) });
    }
    case 'cardGoesOn': {
      const { method, expiry, paid: on, at } = found;
      const text = words.outlook.cardGoesOn(method, expiry, on, titleOf(found.subscription), at);
      return row({ icon: 'info', text, to: subscription(found.subscription) });
    }
    case 'delinquent':
      return warn({ text: texts.delinquent(), to: isShown(picture.invoices) ? to('unpaid', place) : undefined });
    case 'onItsWay':
      return row({
        icon: paymentIcons.pending,
        text: paymentStanding(words, found.charge),
        note: methodText(words, found.charge) || undefined,
        to: payment(found.charge),
      });
    case 'awaited':
      return waitingRow(words, found.waiting, connection);
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
  const shape = {
    text: words.attention.disputed(
      dispute ? kindOn(charge, dispute) : 'unknown',
      dispute ? money(dispute.amount, dispute.currency) : paid(charge),
      charge.created,
      dispute && answerBy(dispute, now),
    ),
    note: (dispute && whyDisputed(words, dispute, now)) || undefined,
    to: payment,
  };
  return isQuiet ? row({ ...shape, icon: 'info', iconText: words.paymentCard.disputedIcon }) : warningRow(words, shape);
}

/** Of the newest payment, where it failed. */
function failedPayment(words: Words, charge: Charge): FailedPayment;
function failedPayment(words: Words, charge: Charge | null): FailedPayment | null;
function failedPayment(words: Words, charge: Charge | null): FailedPayment | null {
  return charge && { at: charge.created, reason: failureText(words, charge) };
}
