import { money } from '../billing/money';
import { periodEnd } from '../billing/period';
import { type Agreement, isMetered, lineAmount, nextRenewal, scheduledEnd } from '../billing/subscription';
import { agreedOf } from '../billing/summary';
import type { Due } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import { previewInvoice } from '../stripe/resources/invoice-preview';
import type { Price } from '../stripe/resources/price';
import type { SubscriptionItem } from '../stripe/resources/subscription';
import { type Asker, blocked, fits } from './action';
import { payerAsks, withPayerRead } from './beside';
import {
  anotherPrice,
  catalogueAsks,
  endOf,
  needsCatalogue,
  paidOrNothing,
  paidOutcome,
  withPrices,
} from './catalogue';
import { dueIn, payingFor } from './collected';
import { choice, count, id, maybe } from './fields';
import { faultless, type Said, wrong } from './form';
import type { Offer, Subject } from './subject';
import { balanceLine, formOnSubscription, onSubscription, pausedLine, wrongState } from './subscription';

const fields = {
  item: maybe(id),
  price: anotherPrice,
  quantity: count,
  proration: choice('create_prorations', 'always_invoice', 'none'),
};

const agreedSaying = (agreement: Agreement, products: Record<string, string>) =>
  say('subscribing', 'agreed', agreedOf(agreement, products));

const nothing = say('subscribing', 'chooseOther');

const form = formOnSubscription(fields, (subscription, telling) => {
  const items = fixedItems(subscription).map(
    (item) => [item.id, agreedSaying({ items: { data: [item] } }, telling.products)] as const,
  );
  return {
    item: items[1] ? { label: say('subscribing', 'which'), options: items } : null,
    price: { prices: offered(subscription), telling },
    quantity: { label: say('subscribing', 'quantity'), hint: say('subscribing', 'emptyAsItIs'), wrong: nothing },
    proration: {
      label: say('subscribing', 'proration'),
      options: {
        create_prorations: say('subscribing', 'withNextInvoice'),
        always_invoice: say('subscribing', 'now'),
        none: say('subscribing', 'notAtAll'),
      },
    },
  };
});
type Values = Said<typeof form>;

/** Another price, another quantity, or both, for one item. */
export const change = onSubscription({
  name: 'change',
  label: say('actions', 'label', 'change'),
  deed: () => ({ kind: 'change' }),
  needs: needsCatalogue,
  load: (id, ask, known) => {
    const [part, payer, methods, prices] = ask(...payerAsks(id, known.customer), ...catalogueAsks(known));
    return withPrices(ask, withPayerRead(ask, part, payer, methods), ({ currency }) => currency, prices);
  },
  fit: (subscription) => {
    if (/incomplete|paused/.test(subscription.status)) return blocked(wrongState);
    return fixedItems(subscription)[0] ? fits : blocked(say('subscribing', 'byUsage'));
  },
  form,
  fault: (subscription, values) => {
    const { item, after } = chosen(subscription, values);
    const differs = values.price === null ? item.quantity !== after.quantity : item.price !== after.price;
    return differs ? faultless : wrong(nothing);
  },
  lines: (subscription, telling, values, ask) => {
    const plan = chosen(subscription, values);
    const data = subscription.items.data.map((each) => (each === plan.item ? plan.after : each));
    const end = scheduledEnd(subscription);
    const from = end !== null ? 'changesUntilEnd' : plan.startsAnew ? 'changesFromNow' : 'changesFromRenewal';
    const { recurring } = plan.after.price;
    const next = recurring && periodEnd(plan.at, { unit: recurring.interval, count: recurring.interval_count });
    return [
      say(
        'subscribing',
        from,
        agreedOf({ items: { data } }, telling.products),
        endOf(plan.after.price.id, lineAmount(plan.after)),
      ),
      plan.startsAnew && next !== null && end === null ? say('collecting', 'renewsNext', next) : null,
      end === null ? null : say('subscribing', 'stillEnds', end),
      subscription.pending_update ? say('collecting', 'dropsPending', subscription.pending_update.expires_at) : null,
      ...(subscription.status === 'trialing' ? [say('subscribing', 'trialFree')] : dueLines(subscription, plan, ask)),
      pausedLine(subscription),
    ];
  },
  params: (subscription, values) => ({ ...chosen(subscription, values).details, ...paidOrNothing }),
  outcome: (subscription, _, products) => paidOutcome(subscription, { kind: 'changed' }, products),
});

const fixedItems = ({ items }: Subject) => items.data.filter(({ price }) => !isMetered(price));

const cycle = ({ recurring }: Price) => recurring && recurring.interval_count + recurring.interval;

/** With several items all must renew alike, and none may be there twice. */
function offered({ items: { data }, prices = [] }: Subject): Offer[] {
  return prices.filter((price) =>
    data.every((item) => item.price.id !== price.id && (!data[1] || cycle(item.price) === cycle(price))),
  );
}

/** `details`: as an update says it, and its preview; the price in it is the confirmed one, though no longer on offer. */
function chosen(subscription: Subject, { at, ...values }: Values) {
  const items = fixedItems(subscription);
  const item = items.find(({ id }) => id === values.item) || (items[0] as SubscriptionItem);
  const price = offered(subscription).find(({ id }) => id === values.price) || item.price;
  const quantity = values.quantity ?? item.quantity ?? 1;
  const isTrial = subscription.status === 'trialing';
  const startsAnew = !isTrial && (cycle(item.price) !== cycle(price) || lineAmount(item) === 0);
  const isNow = startsAnew || values.proration === 'always_invoice';
  const details = {
    items: [{ id: item.id, quantity, ...(values.price === null ? {} : { price: values.price }) }],
    proration_behavior: values.proration,
    ...(values.proration === 'none' ? {} : { proration_date: at }),
  };
  return { item, details, after: { ...item, price, quantity }, startsAnew, isNow, at };
}

/** Stripe's own figure where the key may read invoices, else an estimate that says so. */
function dueLines(subscription: Subject, plan: ReturnType<typeof chosen>, ask: Asker): (Saying | null)[] {
  const { item, after, details, startsAnew, isNow, at } = plan;
  const isInvoiced = subscription.collection_method === 'send_invoice' || subscription.pause_collection;
  const now = isInvoiced ? 'invoicedNow' : 'dueNow';
  const renewal = nextRenewal(subscription);
  const due: Due = isNow ? now : renewal === null ? 'dueNext' : { dueOn: renewal };
  const sum = (minor: number) => money(Math.abs(minor), subscription.currency);
  const charged = due === 'dueNow' ? say('collecting', 'chargedTo', payingFor(subscription, at)) : null;
  const [preview] = ask(previewInvoice({ subscription: subscription.id, subscription_details: details }));
  const exact = dueIn(preview);
  if (typeof exact === 'object') {
    const isCredit = exact.minor < 0;
    const amount = money(Math.abs(exact.minor), exact.currency);
    return [say('subscribing', 'preview', amount, isCredit ? 'credited' : due), isCredit ? null : charged];
  }
  const [before, then] = [lineAmount(item), lineAmount(after)];
  const isKnown = [item, after].every(({ price }) => price.currency === subscription.currency);
  if (before === null || then === null || !isKnown) return [say('subscribing', 'noEstimate'), charged];
  const end = Number(item.current_period_end);
  const left = details.proration_behavior === 'none' ? 0 : (end - at) / (end - Number(item.current_period_start));
  const difference = Math.round(startsAnew ? then - before * left : (then - before) * left);
  return [
    say('subscribing', 'estimate', sum(difference), difference < 0 ? 'credited' : due, !isNow),
    balanceLine(subscription.payer),
    difference < 0 ? null : charged,
  ];
}
