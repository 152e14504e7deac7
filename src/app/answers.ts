/** What a customer reads when they ask about their billing, or about one object of it. */
import type { Asker } from '../actions/action';
import { asker } from '../actions/asker';
import { correctionOf } from '../billing/billed-to';
import { subscriptionOf } from '../billing/invoice';
import { money } from '../billing/money';
import { paid, paymentState } from '../billing/payment';
import { agreedIn, asPlanned, type Scheduled, scheduledNext } from '../billing/schedule';
import { hasEnded, isCurrent, scheduledEnd } from '../billing/subscription';
import { agreedOf, nextOf } from '../billing/summary';
import { invoicesToPay, paymentsAwaited, refundsAwaited, toldInvoice, toldPayment } from '../billing/told';
import { type ComesNext, comesNext } from '../billing/told-next';
import type { Answered } from '../cards/answering';
import { whose } from '../cards/routes';
import type { Desk } from '../desk/desk';
import type { Connection } from '../keys/vault';
import { oneLine } from '../language/direction';
import { lined } from '../language/letter';
import type { About, Happened } from '../language/words/facts';
import type { Words } from '../language/words/words';
import { payerOf } from '../lookup/guest';
import { couponsAlong, type Picture } from '../lookup/picture';
import { readBilledTo } from '../screens/billed-to';
import { readInvoice } from '../screens/invoice';
import { readPayment } from '../screens/payment';
import { readYear, toldOfYear } from '../screens/year-invoices';
import { hasOlder } from '../stripe/fields';
import { isShown, listOf, type Part, shown, wholeListOf } from '../stripe/part';
import { creditNoteById } from '../stripe/resources/credit-note';
import type { Invoice } from '../stripe/resources/invoice';
import { scheduleById } from '../stripe/resources/schedule';
import { type Subscription, subscriptionById } from '../stripe/resources/subscription';

export interface AnswerText {
  about: About;
  what: string;
}

/** null where the object is not theirs, or there is nothing to tell of it. Up to two waves. */
export function answerText(
  desk: Desk,
  connection: Connection,
  words: Words,
  picture: Picture,
  { on, object }: Answered,
): Part<AnswerText | null> {
  const { customer } = picture;
  const ask = asker(desk, connection);
  const visit = { desk, connection, ask, askLists: asker(desk, connection, 'asFarAsRead') };
  const place = whose(connection, customer.id);
  const now = desk.now() / 1000;
  switch (on) {
    case 'billing':
      return shown({ about: 'billing', what: standingText(words, picture, now, planned(desk, connection, ask)) });
    case 'payment': {
      const found = readPayment({ ...visit, params: { ...place, charge: object } });
      if (!isShown(found)) return found;
      const { payment, told } = found.value;
      if (payerOf(payment.charge) !== customer.id) return shown(null);
      return shown({ about: 'payment', what: words.replies.payment(toldPayment(payment, told.why, now)) });
    }
    case 'invoice': {
      const found = readInvoice({ ...visit, params: { ...place, invoice: object } });
      if (!isShown(found)) return found;
      const { invoice, payments } = found.value.receivable;
      const told = invoice.customer === customer.id ? toldInvoice(invoice, now, payments) : null;
      return shown(told && { about: 'invoice', what: words.replies.invoice(told) });
    }
    case 'billedTo': {
      const found = readBilledTo({ ...visit, params: { ...place, invoice: object } });
      if (!isShown(found)) return found;
      const { invoice, onFile } = found.value;
      const how = invoice.customer === customer.id ? correctionOf(invoice) : null;
      return shown(how && { about: 'invoice', what: words.billedTo.told({ ...onFile, number: invoice.number, how }) });
    }
    case 'creditNote': {
      const [found] = ask(creditNoteById(object));
      if (!isShown(found)) return found;
      const { number, amount, currency, invoice, pdf, customer: whom, status } = found.value;
      if (whom !== customer.id || status === 'void') return shown(null);
      const of = listOf(picture.invoices).find(({ id }) => id === invoice)?.number ?? null;
      return shown({ about: 'invoice', what: words.creditNotes.here(number, money(amount, currency), of, pdf) });
    }
    case 'invoices': {
      const found = readYear(visit.askLists, desk.words.write, { customer: customer.id, year: object }, desk.now());
      if (!isShown(found)) return found;
      const all = toldOfYear(found.value, picture, now);
      const since = hasOlder(found.value.list) ? (all[0]?.issued ?? null) : null;
      const what = words.invoicesOfYear.text(found.value.year, all, since);
      return shown(all.length > 0 ? { about: 'invoices', what } : null);
    }
    case 'subscription': {
      const known = listOf(picture.subscriptions).find(({ id }) => id === object);
      const found = known ? shown(known) : ask(subscriptionById(object))[0];
      if (!isShown(found)) return found;
      if (found.value.customer !== customer.id) return shown(null);
      const [text = ''] = subscriptionTexts(words, [found.value], picture, now, planned(desk, connection, ask));
      return shown({ about: 'subscription', what: oneLine(text) });
    }
  }
}

/**
 * What they have, what it costs, what comes next, what else is to be paid, what they paid last, and payments and refunds that are
 * not through; empty where nothing of it is known.
 */
function standingText(words: Words, picture: Picture, now: number, schedules: Planned): string {
  const current = listOf(picture.subscriptions).filter(isCurrent);
  const plans = subscriptionTexts(words, current, picture, now, schedules);
  const last = wholeListOf(picture.charges).find(({ captured, status }) => captured && status === 'succeeded');
  // What went back of it, or is disputed, is another matter.
  const stays = last && paymentState(last) === 'succeeded' && !last.disputed;
  const paidLast = stays ? words.drafts.lastPaid(paid(last), last.created) : '';
  // What is owed of a subscription is said of it.
  const owing = current.filter(({ status }) => /^(past_due|unpaid|incomplete)$/.test(status)).map(({ id }) => id);
  const bills = toPay(picture, now, (invoice) => owing.includes(subscriptionOf(invoice) ?? ''));
  const awaited = paymentsAwaited(listOf(picture.charges)).map(words.replies.paymentStands);
  const refunds = refundsAwaited(listOf(picture.charges), now).map((each) => words.replies.refunds([each]));
  return lined(...plans, ...bills.map(words.replies.invoiceStands), paidLast, ...awaited, ...refunds);
}

/** Invoices beside one that are overdue: whoever asks about that one should not be told the half. `now`: seconds since 1970. */
export function overdueBeside(words: Words, picture: Picture, invoice: string, now: number): string[] {
  const others = toPay(picture, now, ({ id }) => id === invoice);
  return others.filter(({ standing }) => standing.kind === 'overdue').map(words.replies.invoiceStands);
}

function toPay({ invoices, charges, intents }: Picture, now: number, isTold: (invoice: Invoice) => boolean) {
  return invoicesToPay(listOf(invoices), now, { charges: listOf(charges), intents: listOf(intents) }, isTold);
}

/** What the schedules of these do next; null where one has none, or it can't be known. */
type Planned = (all: readonly Subscription[], now: number) => (Scheduled | null)[];

/** More of one customer's are not read. */
const mostSchedules = 5;

/** One wave, where one of them has a schedule. */
function planned(desk: Desk, connection: Connection, ask: Asker): Planned {
  return (all, now) => {
    const coupons = couponsAlong(desk.use(connection));
    const managed = all.flatMap(({ schedule }) => schedule ?? []).slice(0, mostSchedules);
    const parts = managed.length > 0 ? ask(...managed.map((id) => scheduleById(id, coupons))) : [];
    return all.map(({ schedule }) => {
      const part = schedule === null ? null : parts[managed.indexOf(schedule)];
      return part && isShown(part) ? scheduledNext(part.value, now) : null;
    });
  };
}

/** One for each. `now`: seconds since 1970. */
function subscriptionTexts(
  words: Words,
  all: readonly Subscription[],
  picture: Picture,
  now: number,
  schedules: Planned,
): string[] {
  const next = schedules(all, now);
  return all.map((each, index) => subscriptionText(words, each, picture, now, next[index] ?? null));
}

function subscriptionText(
  words: Words,
  held: Subscription,
  { customer, products, invoices }: Picture,
  now: number,
  scheduled: Scheduled | null,
): string {
  const subscription = scheduled ? asPlanned(held, scheduled) : held;
  const known = isShown(invoices) ? invoices.value : null;
  const plan = {
    agreed: agreedOf(subscription, products, customer),
    next: nextOf(subscription, customer, known),
  };
  const happened = happenedTo(subscription);
  const text = happened ? words.telling.happened(happened, plan) : words.subscriptions.plan({ kind: 'goesOn' }, plan);
  const next = hasEnded(subscription) ? null : comesNext(subscription, customer, known, now);
  const change = scheduled?.kind === 'changes' ? changeTo(scheduled, held, customer, products) : null;
  return words.write.sentences([text, ...[next, change].map((each) => each && words.replies.comes(each))]);
}

function changeTo(
  { at, phase, ends }: Scheduled & { kind: 'changes' },
  held: Subscription,
  customer: Picture['customer'],
  products: Picture['products'],
): ComesNext {
  const agreement = agreedIn(phase, held, customer);
  return { kind: 'changes', at, agreed: agreement && agreedOf(agreement, products), ends };
}

/** What is more than that it goes on; null where it just does. */
function happenedTo(subscription: Subscription): Happened | null {
  const { status, trial_end } = subscription;
  const end = scheduledEnd(subscription);
  if (hasEnded(subscription)) return { kind: 'ended' };
  if (end !== null) return { kind: 'endsOn', at: end };
  if (status === 'paused') return { kind: 'paused' };
  return status === 'trialing' && trial_end !== null ? { kind: 'trialEndsOn', at: trial_end } : null;
}
