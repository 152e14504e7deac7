/** Subscriptions as rows, and in words. */
import { monthlyFigure, recurs } from '../billing/monthly';
import { nextCharge } from '../billing/next';
import { isOnlyCurrent } from '../billing/subscription';
import { type Agreed, agreedOf, comingOf, nextOf, otherOff, paidLast, stateOf } from '../billing/summary';
import type { Connection } from '../keys/vault';
import { dotted } from '../language/dotted';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import type { Picture } from '../lookup/picture';
import { isShown, listOf } from '../stripe/part';
import type { Subscription } from '../stripe/resources/subscription';
import type { Reader } from './card';
import { type Target, to, whose } from './routes';
import { row } from './widgets';

export function subscriptionRow(
  words: Words,
  subscription: Subscription,
  { connection, picture }: { connection: Connection; picture: Picture },
  { label, isOwedTold = false }: { label?: string; isOwedTold?: boolean } = {},
) {
  const agreed = agreedOf(subscription, picture.products, picture.customer);
  return row({
    label,
    icon: 'autorenew',
    text: words.subscriptionCard.row(words.subscriptions.title(agreed), words.subscriptions.total(agreed)),
    note: dotted(stateText(words, subscription, picture, isOwedTold), estimateText(words, subscription, picture)),
    to: to('subscription', { ...whose(connection, picture.customer.id), subscription: subscription.id }),
  });
}

/**
 * `Active · renews 1 Dec · 20% off until 1 Dec`: status in a word, then what happens next, then what the price leaves out.
 * `picture`: the customer's, where it is known. `isOwedTold`: whether it stands elsewhere on the card what it owes.
 */
export function stateText(
  { subscriptions, discounts, write }: Words,
  subscription: Subscription,
  picture: Picture | null,
  isOwedTold = false,
): string {
  const customer = picture?.customer ?? null;
  const invoices = picture && isShown(picture.invoices) ? picture.invoices.value : null;
  const coming = invoices && comingOf(subscription, invoices.data);
  const next = nextOf(subscription, customer, invoices);
  const other = otherOff(subscription, customer, { now: write.now, isOnly: isOnlyIn(picture, subscription) });
  return dotted(
    subscriptions.state(stateOf(subscription, write.now)),
    coming && subscriptions.coming(coming),
    next && !(isOwedTold && next.kind === 'owes') ? subscriptions.next(next) : null,
    other && discounts.hint(other),
  );
}

/** What it takes next by itself, as far as it can be worked out from what the card has, else what was paid last. */
function estimateText({ nextCharge: texts }: Words, subscription: Subscription, picture: Picture): string | null {
  const { customer, invoices } = picture;
  const event = nextOf(subscription, customer, isShown(invoices) ? invoices.value : null);
  const comes = event?.kind === 'ends' || event?.kind === 'subscriptionEnds' ? event.before : event;
  if (!comes || !/^(renews|invoiced|trialEnds)$/.test(comes.kind)) return null;
  const isOnly = isOnlyIn(picture, subscription);
  const next = nextCharge({ subscription, customer, invoices: listOf(invoices), isOnly });
  if (next.kind !== 'charge') return null;
  const last = next.amount.net ? null : paidLast(subscription, listOf(invoices));
  return last ? texts.paidLast(last) : texts.estimate(next.amount);
}

/** Whether it is known to be their only current one: of a cut list that is not known. */
export function isOnlyIn(picture: Picture | null, { id }: Subscription): boolean {
  if (!picture || !isShown(picture.subscriptions)) return false;
  const { data, allCurrent } = picture.subscriptions.value;
  return isOnlyCurrent(id, data, allCurrent);
}

/** To the subscription that something belongs to; only a word where the key may not read it. `plan`: null where it is not known. */
export function subscriptionLink(target: Target, { offers, words }: Reader, plan: Agreed | null) {
  const { invoiceCard, subscriptions, why } = words;
  const link = offers(target) ? { note: plan ? subscriptions.title(plan) : invoiceCard.tapToOpen, to: target } : {};
  return row({ icon: 'autorenew', text: html`${why.subscription}`, ...link });
}

/** What the customer pays in an average month, and what that leaves out; null where nothing recurs or may be read. */
export function monthlyRow({ monthly, subscriptionCard }: Words, { customer, subscriptions, asOf }: Picture) {
  if (!isShown(subscriptions)) return null;
  const { data, allCurrent } = subscriptions.value;
  const basis = { subscriptions: data, allCurrent, customer, now: asOf / 1000 };
  const figure = monthlyFigure(basis);
  if (!recurs(figure)) return null;
  return row({
    label: subscriptionCard.onAverage,
    text: html`${monthly.total(figure)}`,
    note: monthly.note(figure) || undefined,
  });
}
