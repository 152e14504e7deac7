/** A subscription: what was agreed, how it stands, and what can be done about it. */

import { ahead } from '../actions/ahead';
import { readSubscription, withAmounts } from '../actions/beside';
import { subscriptionActions } from '../actions/list';
import { behindOf } from '../billing/behind';
import { expiryOf } from '../billing/chargeable';
import { appliesTo, discountFacts, discountsAt } from '../billing/discount';
import { subscriptionOf } from '../billing/invoice';
import { methodOf } from '../billing/method';
import { isToBePaid, type NextCharge, nextCharge } from '../billing/next';
import { paysFor } from '../billing/on-its-way';
import { agreedIn, asPlanned, asScheduled, endsDiscounts, type Scheduled, scheduledNext } from '../billing/schedule';
import {
  agreedItems,
  currentPeriodEnd,
  defaultMethod,
  hasEnded,
  isCurrent,
  nextRenewal,
  scheduledEnd,
} from '../billing/subscription';
import { agreedOf, isOwedUnknown, paidLast, pauseAt } from '../billing/summary';
import { movesBefore, type Unsettled, unsettledOf } from '../billing/unsettled';
import { wayForSubscription } from '../billing/way-to-pay';
import { actionSection } from '../cards/action-offers';
import { answerFooter } from '../cards/answering';
import { accountCard, type Card } from '../cards/card';
import { dashboardPage } from '../cards/dashboard';
import { collectionFact, dateFact, fact } from '../cards/facts';
import { invoiceRow } from '../cards/invoice';
import { besideNext, nextRow } from '../cards/next';
import { paymentRow } from '../cards/payment';
import { to, whose } from '../cards/routes';
import { isOnlyIn, stateText } from '../cards/subscription';
import { buttons, row, section } from '../cards/widgets';
import { writingTo } from '../desk/writing';
import { html } from '../language/html';
import type { Words } from '../language/words/words';
import { keepSubscription, openCustomer } from '../lookup/open';
import { couponsAlong, type Picture } from '../lookup/picture';
import { isShown, listOf, type Part, shown, wholeListOf } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';
import type { Customer } from '../stripe/resources/customer';
import { type InvoiceItem, pendingItemsOf } from '../stripe/resources/invoice-item';
import { type PaymentMethod, paymentMethodById } from '../stripe/resources/payment-method';
import { scheduleById } from '../stripe/resources/schedule';
import { type Subscription, subscriptionById } from '../stripe/resources/subscription';
import type { Screen, Visit } from './screen';
import { takenOff } from './taken-off';
import { wayTo } from './way-to-pay';

const params = { connection: 'id', customer: 'id', subscription: 'id' } as const;
type Here = Visit<typeof params>;

interface Found {
  subscription: Subscription;
  /** null where the customer's could not be had. */
  picture: Picture | null;
  /** What its schedule does next; null where it has none, or that can't be known. */
  scheduled: Scheduled | null;
  saved: SavedMethod;
  /** What waits to be billed; null where that can't be read, or there is more. */
  waiting: InvoiceItem[] | null;
}

export const subscription: Screen<typeof params, Found> = {
  params,
  asks: subscriptionAsked,
  load: findSubscription,
  customerOf: (found) => found.subscription.customer,
  draw: subscriptionCard,
};

function subscriptionAsked({ desk, connection, params }: Here) {
  return subscriptionById(params.subscription, couponsAlong(desk.use(connection)));
}

/** As the customer's card has it, or asked for: it may be older than those, named by an invoice, or lack amounts. */
function findSubscription(visit: Here): Part<Found> {
  const { desk, connection, params, ask } = visit;
  const customer = openCustomer(desk, connection, params.customer);
  const picture = isShown(customer) ? customer.value : null;
  const coupons = couponsAlong(desk.use(connection));
  const known = listOf(picture?.subscriptions).find(({ id }) => id === params.subscription);
  const part = known ? shown(withAmounts(known, ask, coupons)) : readSubscription(params.subscription, ask, coupons);
  if (!isShown(part)) return part;
  return shown(withRest(part.value, picture, visit));
}

/** All that its card asks for besides, in one wave. */
function withRest(listed: Subscription, picture: Picture | null, { desk, connection, ask }: Here): Found {
  const isGoing = isCurrent(listed);
  const payer = picture?.customer ?? null;
  const method = payer && isGoing ? defaultMethod(listed, payer) : null;
  const off = takenOff(listed, payer, { desk, connection });
  const schedule = listed.schedule === null ? null : scheduleById(listed.schedule, couponsAlong(desk.use(connection)));
  const wallet = method?.startsWith('pm_') ? paymentMethodById(method) : null;
  const items = isGoing ? pendingItemsOf(listed.customer) : null;
  const wanted = [...off.requests, schedule, wallet, items].filter((request) => request !== null);
  const asked = ahead(ask, wanted);
  const answer = <T>(request: ReadRequest<T> | null) => {
    const part = request && (asked(request)[0] as Part<T>);
    return part && isShown(part) ? part.value : null;
  };
  const { subscription, payer: customer } = off.heard(answer);
  const drawn = picture && customer && { ...picture, customer };
  const before = listOf(picture?.subscriptions).find(({ id }) => id === listed.id);
  if (drawn && ((before && before !== subscription) || customer !== payer))
    keepSubscription(desk, connection, drawn, subscription);
  const planned = answer(schedule);
  const pending = answer(items);
  return {
    subscription,
    picture: drawn,
    scheduled: planned && scheduledNext(planned, desk.now() / 1000),
    saved: savedAs(method, payer, answer(wallet)),
    waiting: pending && !pending.has_more ? pending.data : null,
  };
}

/** How the next invoice will be paid. `none`: there is nothing to pay it with. `unknown`: the key can't see. */
type SavedMethod = { kind: 'method'; method: PaymentMethod } | { kind: 'none' } | { kind: 'unknown' };

/** A card from before PaymentMethods is told by no permission of ours. */
function savedAs(id: string | null, payer: Customer | null, method: PaymentMethod | null): SavedMethod {
  if (method) return { kind: 'method', method };
  return payer && id === null ? { kind: 'none' } : { kind: 'unknown' };
}

function subscriptionCard(found: Found, { desk, connection, params }: Here): Card {
  const { words, reader } = desk;
  const { state } = desk.use(connection);
  const now = desk.now() / 1000;
  const { subscription, scheduled, waiting } = found;
  const { customer = null, products = {}, invoices, charges, intents } = found.picture ?? {};
  const known = { charges: listOf(charges), intents: listOf(intents) };
  const agreed = agreedOf(subscription, products, customer);
  const told = scheduled ? asPlanned(subscription, scheduled) : subscription;
  const renewal = nextRenewal(subscription);
  const then =
    (scheduled && renewal !== null && asScheduled(subscription, scheduled, renewal, customer)) || subscription;
  const isOnly = isOnlyIn(found.picture, subscription);
  const next: NextCharge = then
    ? nextCharge({ subscription: then, customer, invoices: listOf(invoices), isOnly, pending: waiting })
    : { kind: 'unknown', why: 'change' };
  const offer = {
    connection,
    customerId: params.customer,
    objectId: subscription.id,
    subject: subscription,
    products,
    state,
  };
  const current = isCurrent(subscription);
  const saved: SavedMethod = current ? found.saved : { kind: 'unknown' };
  const paused = current ? pauseAt(subscription, now) : null;
  const pending = subscription.pending_update;
  const place = whose(connection, params.customer);
  const open = unsettledOf(subscription, listOf(invoices), known);
  const sooner = next.kind === 'charge' ? open.filter((each) => movesBefore(each, next.at)) : [];
  const owesUnknown = isOwedUnknown(subscription, invoices && isShown(invoices) ? invoices.value : null);
  const unsettledRow = (each: Unsettled) =>
    row({
      icon: 'receipt_long',
      text: html`${words.nextCharge.unsettled(each)}`,
      to: to('invoice', { ...place, invoice: each.id }),
    });
  const exact = to('nextInvoice', { ...place, subscription: subscription.id });
  return accountCard(
    words,
    connection,
    words.subscriptions.title(agreed),
    [
      section([
        row({
          icon: 'autorenew',
          text: html`<b>${stateText(words, told, found.picture)}</b>`,
          note: words.subscriptions.total(agreed) || undefined,
        }),
        ...wayTo(
          wayForSubscription(subscription, behindIn(subscription, found.picture, now)),
          desk,
          connection,
          params.customer,
        ),
        paused ? row({ icon: 'pause_circle', text: html`${words.subscriptions.paused(paused)}` }) : null,
        scheduled ? scheduledRow(words, scheduled, subscription, { customer, products }) : null,
        ...sooner.map(unsettledRow),
        owesUnknown ? row({ icon: 'info', text: html`${words.nextCharge.owedUnknown}` }) : null,
        nextRow(words, next, agreed, {
          last: paidLast(subscription, listOf(invoices)),
          isAfter: sooner.length > 0 || owesUnknown,
        }),
        ...besideNext(words, subscription, { next, products, now }),
        next.kind === 'charge' && reader.offers(exact) ? buttons({ text: words.outlook.preview, to: exact }) : null,
        endingRow(words, subscription),
        ...open.filter((each) => !sooner.includes(each)).map(unsettledRow),
        pending
          ? row({ icon: 'hourglass_empty', text: html`${words.nextCharge.pendingUpdate(pending.expires_at)}` })
          : null,
        ...discountRows(words, subscription, customer, { canSee: state('coupon_read') === 'granted', now }),
        ...(current ? itemDiscounts(words, subscription, products) : []),
        current ? payingRow(words, subscription, saved, next, now) : null,
      ]),
      actionSection(subscriptionActions, offer, desk.reader),
      billsSection(found, { words, now, place }),
      detailsSection(words, subscription, products, saved),
      section([
        buttons({
          text: words.buttons.openInStripe,
          url: dashboardPage(connection, `subscriptions/${subscription.id}`),
        }),
      ]),
    ],
    answerFooter(
      words,
      { on: 'subscription', object: subscription.id },
      { connection, customer: params.customer },
      writingTo(desk, connection, params.customer),
    ),
  );
}

/** What is taken off all of it; of one that has ended, what was. `canSee`: whether the key is known to read coupons. */
function discountRows(
  { discounts: texts, subscribing }: Words,
  subscription: Subscription,
  customer: Customer | null,
  { canSee, now }: { canSee: boolean; now: number },
) {
  const discounts = isCurrent(subscription)
    ? discountsAt(subscription, customer?.discount ?? null, now)
    : discountsAt(subscription, null, null);
  return discounts.map((discount) =>
    row({
      icon: 'sell',
      text: html`${discount.coupon === null && !canSee ? texts.needsKey : texts.text(discountFacts(discount))}`,
      note: discount.coupon && !appliesTo(discount.coupon, subscription) ? subscribing.otherProducts : undefined,
    }),
  );
}

function detailsSection(
  words: Words,
  subscription: Subscription,
  products: Record<string, string>,
  saved: SavedMethod,
) {
  const texts = words.subscriptionCard;
  const current = isCurrent(subscription);
  const periods = subscription.items.data.map(({ price, current_period_end }) => ({
    name: products[price.product] ?? price.nickname ?? price.product,
    end: current_period_end,
  }));
  const isMixed = new Set(periods.map(({ end }) => end)).size > 1;
  return section(
    [
      ...agreedItems(subscription).map((item) =>
        fact(products[item.productId] ?? item.priceName ?? item.productId, words.subscriptions.item(item)),
      ),
      current && isMixed ? fact(texts.periodEnds, words.subscriptions.periods(periods)) : null,
      fact(texts.started, words.write.date(subscription.created)),
      current && !isMixed ? dateFact(words, texts.periodEnds, currentPeriodEnd(subscription)) : null,
      dateFact(words, texts.ends, current ? scheduledEnd(subscription) : null),
      dateFact(words, texts.ended, subscription.ended_at),
      dateFact(words, texts.askedToCancel, subscription.canceled_at),
      dateFact(words, texts.trialEnds, subscription.status === 'trialing' ? subscription.trial_end : null),
      collectionFact(words, subscription, saved.kind === 'method' ? saved.method.type : null),
      fact(words.facts.description, subscription.description),
      fact(texts.id, subscription.id),
    ],
    { header: words.facts.details },
  );
}

/** What is known of the payment that it waits for. */
function behindIn(subscription: Subscription, picture: Picture | null, now: number) {
  const waiting = listOf(picture?.subscriptions).filter(({ status }) => /^(past_due|unpaid|incomplete)$/.test(status));
  const known = {
    charges: wholeListOf(picture?.charges),
    invoices: picture && isShown(picture.invoices) ? picture.invoices.value.data : null,
    intents: listOf(picture?.intents),
    waiting: waiting.length,
  };
  return behindOf(subscription, known, now);
}

function scheduledRow(
  { nextCharge: texts }: Words,
  scheduled: Scheduled,
  subscription: Subscription,
  { customer, products }: { customer: Customer | null; products: Record<string, string> },
) {
  const changes = scheduled.kind === 'changes' ? scheduled : null;
  const plan = changes && agreedIn(changes.phase, subscription, customer);
  const agreed = plan && agreedOf(plan, products);
  const text = texts.scheduled(scheduled, agreed, changes !== null && endsDiscounts(subscription, changes, customer));
  return row({ icon: 'schedule', text: html`${text}` });
}

/** Why it ended, or why it ends once that is settled, as far as Stripe tells. */
function endingRow({ outlook: texts, write }: Words, subscription: Subscription) {
  const { cancellation_details: details } = subscription;
  const isOver = hasEnded(subscription);
  if (!details || (!isOver && scheduledEnd(subscription) === null)) return null;
  const { reason, feedback, comment } = details;
  const said = write.sentences([feedback && texts.feedback(feedback), comment && texts.comment(comment)]);
  const text = reason ? texts.ending(reason) : said;
  if (!text) return null;
  return row({
    icon: 'info',
    label: isOver ? texts.whyEnded : texts.whyEnds,
    text: html`${text}`,
    note: (reason && said) || undefined,
  });
}

/** As many bills as tell how it went lately. */
const maxBills = 3;

/** Its newest bills that are known, each with what was tried to pay it. */
function billsSection(
  { subscription, picture }: Found,
  { words, now, place }: { words: Words; now: number; place: ReturnType<typeof whose> },
) {
  const charges = listOf(picture?.charges);
  const known = { charges, intents: listOf(picture?.intents) };
  const invoices = listOf(picture?.invoices);
  const its = invoices.filter((each) => subscriptionOf(each) === subscription.id);
  return section(
    its
      .slice(0, maxBills)
      .flatMap((invoice) => [
        invoiceRow(words, invoice, now, place, known, '', words.why.itsInvoice),
        ...charges
          .filter((charge) => paysFor(invoice, charge))
          .map((charge) => paymentRow(words, charge, { ...place, label: words.why.itsPayment })),
      ]),
    { header: words.why.ofIt, unfolded: 2 },
  );
}

function itemDiscounts(words: Words, { items }: Subscription, products: Record<string, string>) {
  return items.data.flatMap(({ price, discounts }) => {
    const name = products[price.product] ?? price.nickname ?? price.product;
    return discounts.map((each) =>
      row({ icon: 'sell', text: html`${words.discounts.onItem(name, discountFacts(each))}` }),
    );
  });
}

/** Invoices that are sent need nothing on file. */
function payingRow(
  words: Words,
  { collection_method }: Subscription,
  saved: SavedMethod,
  next: NextCharge,
  now: number,
) {
  // Of a trial that ends with nothing to pay with, that is said already.
  const isSaid = next.kind === 'none' && /^trial/.test(next.why);
  if (collection_method === 'send_invoice' || isSaid) return null;
  switch (saved.kind) {
    case 'method':
      return row({
        icon: 'credit_card',
        text: html`${words.methods.name(methodOf(saved.method))}`,
        note: expiryText(words, saved.method, now),
      });
    case 'none': {
      const { nothingToPayWith, nothingOnFile } = words.subscriptionCard;
      if (!isToBePaid(next)) return row({ icon: 'credit_card_off', text: html`${nothingOnFile}` });
      return row({ icon: 'warning', iconText: words.common.careful, text: html`${nothingToPayWith}` });
    }
    case 'unknown':
      return null;
  }
}

function expiryText({ methods }: Words, method: PaymentMethod, now: number): string | undefined {
  const { exp_month: month, exp_year: year } = method.card ?? {};
  return month && year ? methods.expires(month, year, expiryOf(method, now)?.kind === 'expired') : undefined;
}
