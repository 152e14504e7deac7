/** Puts what a customer is told into the draft that is being written. */

import type { Asker } from '../actions/action';
import { asker } from '../actions/asker';
import { isOpen, madeBy, saleOf } from '../actions/close-link';
import { dueIn } from '../actions/collected';
import { dueBy } from '../billing/preview';
import { nextRenewal } from '../billing/subscription';
import { comingOf } from '../billing/summary';
import { toldPayment } from '../billing/told';
import { type Answer, push, replace } from '../cards/answer';
import { insertables } from '../cards/compose';
import { outdatedCard, unshownCard } from '../cards/problems';
import { type Html, html, lines, link } from '../language/html';
import { lined } from '../language/letter';
import type { Words } from '../language/words/words';
import { payerOf } from '../lookup/guest';
import { openCustomer } from '../lookup/open';
import type { Picture } from '../lookup/picture';
import { composed, readersOf, writing } from '../screens/compose';
import { readPayment } from '../screens/payment';
import type { Visit } from '../screens/screen';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import { customerById } from '../stripe/resources/customer';
import { invoicesOfSubscription } from '../stripe/resources/invoice';
import { previewInvoice } from '../stripe/resources/invoice-preview';
import { type PaymentPage, paymentLinks } from '../stripe/resources/payment-page';
import { portalPages } from '../stripe/resources/portal-page';
import { subscriptionById } from '../stripe/resources/subscription';
import { traceKeys } from '../stripe/trace';
import { answerText } from './answers';

/** `readers`: who was named on the card, since nobody else may read it. */
export const inserting = { ...writing, on: insertables, object: 'id', readers: 'id' } as const;
type Here = Visit<typeof inserting>;

export function insert({ desk, connection, params }: Here): Answer {
  const { customer, speaks, readers } = params;
  // Nothing made up goes into a real draft.
  if (desk.words.isDemo()) return replace(outdatedCard(desk.words));
  // Where Google does not tell them again, they are as they were.
  if (desk.event.recipients && readersOf(desk) !== readers)
    return { ...composed(desk, connection, params, replace), notification: desk.words.composing.readersChanged };
  const part = openCustomer(desk, connection, customer);
  if (!isShown(part)) return push(unshownCard(desk.words, connection, part, null, desk.vault.connections()));
  const words = speaks === 'own' ? desk.words : desk.wordsFor(part.value.customer.preferred_locales ?? []);
  const text = textOf({ desk, connection, params }, words, part.value);
  if (!isShown(text)) return push(unshownCard(desk.words, connection, text, null, desk.vault.connections()));
  if (!text.value && params.on === 'link')
    return { ...composed(desk, connection, params, replace), notification: desk.words.composing.noSuchLink };
  if (!text.value) {
    const now = openCustomer(desk, connection, customer, true);
    const isGone = isShown(now) && now.value.customer.deleted;
    return isGone ? composed(desk, connection, params, replace) : replace(outdatedCard(desk.words));
  }
  const test = connection.mode === 'test' ? words.drafts.testMark : '';
  return { show: 'insert', text: linked(lined(test, ...text.value.split('\n'))) };
}

/** In a draft a page is a link at once; what is inserted next begins on a line of its own. */
function linked(text: string): Html {
  return lines(...text.split('\n').map((line) => ({ html: line.split(page).map(asHtml).join('') })), '');
}

/** The parts of a text that was parted by it stand at odd places. */
const page = /(https:\/\/\S+)/;

const asHtml = (part: string, index: number) => (index % 2 === 1 ? link(part, part) : html`${part}`).html;

/** What a subscription takes next, and when; null where it is not theirs, or nothing comes that is known. */
function nextText(ask: Asker, words: Words, { object, customer }: Here['params']): Part<string | null> {
  const [preview, found, drafts, owner] = ask(
    previewInvoice({ subscription: object }),
    subscriptionById(object),
    invoicesOfSubscription(object, 'draft'),
    customerById(customer),
  );
  if (isShown(owner) && owner.value.deleted) return shown(null);
  if (dueIn(preview) === 'none') return shown(null);
  if (!isShown(preview)) return preview;
  if (!isShown(found)) return found;
  if (!isShown(drafts)) return drafts;
  if (found.value.customer !== customer) return shown(null);
  // Stripe previews what comes after a bill that is being prepared.
  const coming = comingOf(found.value, drafts.value.data);
  if (coming) return shown(words.replies.next(coming.amount, coming.at, coming.isSent));
  const due = dueBy(preview.value);
  const at = preview.value.next_payment_attempt ?? nextRenewal(found.value);
  const isTold = due && due.minor >= 0 && at !== null;
  return shown(isTold ? words.replies.next(due, at, found.value.collection_method === 'send_invoice') : null);
}

/** null where the object is not theirs, or there is nothing to tell of it. */
function textOf(
  visit: Pick<Here, 'desk' | 'connection' | 'params'>,
  words: Words,
  picture: Picture,
): Part<string | null> {
  const { desk, connection, params } = visit;
  const { on, object, customer } = params;
  const ask = asker(desk, connection);
  if (on === 'portal') {
    const [pages, owner] = ask(portalPages(), customerById(customer));
    if (!isShown(pages)) return pages;
    if (!isShown(owner)) return owner;
    if (owner.value.deleted) return shown(null);
    const url = listOf(pages)[0]?.login_page.url;
    return shown(url ? words.telling.portal(url) : null);
  }
  if (on === 'next') return nextText(ask, words, params);
  if (on === 'link') {
    // As it is now: it may have been turned off.
    const [links] = ask(paymentLinks());
    if (!isShown(links)) return links;
    const isIt = (each: PaymentPage) =>
      each.metadata[traceKeys.customer] === customer && madeBy(each).startsWith(object) && isOpen(each);
    const made = listOf(links).find(isIt);
    const sale = made && saleOf(made);
    return shown(made?.url && sale ? words.telling.page(sale.amount, sale.what, made.url) : null);
  }
  if (on === 'refunds') {
    const askLists = asker(desk, connection, 'asFarAsRead');
    const found = readPayment({
      desk,
      connection,
      ask,
      askLists,
      params: { connection: connection.id, customer, charge: object },
    });
    if (!isShown(found)) return found;
    const { payment, told } = found.value;
    if (payerOf(payment.charge) !== customer) return shown(null);
    return shown(words.replies.refunds(toldPayment(payment, told.why, desk.now() / 1000).refunds));
  }
  if (on === 'subscription') {
    // What is remembered of it ends with its customer.
    const [owner] = ask(customerById(customer));
    if (!isShown(owner)) return owner;
    if (owner.value.deleted) return shown(null);
  }
  const answer = answerText(desk, connection, words, picture, { on, object });
  return isShown(answer) ? shown(answer.value?.what ?? null) : answer;
}
