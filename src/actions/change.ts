import { money } from '../billing/money';
import { isMetered, lineAmount, nextRenewal, pauseText, scheduledEnd } from '../billing/subscription';
import { isShown } from '../stripe/part';
import { previewInvoice } from '../stripe/resources/invoice';
import type { Price } from '../stripe/resources/price';
import type { SubscriptionItem } from '../stripe/resources/subscription';
import { type Asker, blocked, fits } from './action';
import { anotherPrice, endOf, needsCatalogue, paidOrNothing, paidOutcome, withPrices } from './catalogue';
import { choice, count, id, maybe } from './fields';
import { faultless, type Said, wrong } from './form';
import {
  agreed,
  balanceLine,
  formOnSubscription,
  loadWithPayer,
  type Offer,
  onSubscription,
  type Subject,
  wrongState,
} from './subscription';
import type { Telling } from './telling';

const fields = {
  item: maybe(id),
  price: anotherPrice,
  quantity: count,
  proration: choice('create_prorations', 'always_invoice', 'none'),
};

const nothing = 'Choose another price or a whole quantity.';

const form = formOnSubscription(fields, (subscription, telling) => {
  const items = fixedItems(subscription).map(
    (item) => [item.id, agreed({ items: { data: [item] } }, telling)] as const,
  );
  return {
    item: items[1] ? { label: 'Which', options: items } : null,
    price: { prices: offered(subscription), telling },
    quantity: { label: 'Quantity', hint: 'Empty: as it is', wrong: nothing },
    proration: {
      label: 'Charge or credit the rest of this period',
      options: { create_prorations: 'With the next invoice', always_invoice: 'Now', none: 'Not at all' },
    },
  };
});
type Values = Said<typeof form>;

/** Another price, another quantity, or both, for one item. */
export const change = onSubscription({
  name: 'change',
  label: 'Change plan or quantity',
  needs: needsCatalogue,
  load: (id, ask) => withPrices(ask, loadWithPayer(id, ask), ({ currency }) => currency),
  fit: (subscription) => {
    if (/incomplete|paused/.test(subscription.status)) return blocked(wrongState);
    return fixedItems(subscription)[0] ? fits : blocked('It is billed by usage.');
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
    const then = end === null ? `, billed from ${plan.startsAnew ? 'now' : 'the next renewal'} on` : '';
    return [
      `Changes at once to ${agreed({ items: { data } }, telling)}${endOf(plan.after.price.id, lineAmount(plan.after))}, before discounts and tax${then}.`,
      end === null ? '' : `It still ends on ${telling.formats.date(end)}.`,
      subscription.status === 'trialing'
        ? 'Nothing is charged before the trial ends.'
        : dueText(subscription, plan, telling, ask),
      pauseText(subscription, telling.formats) ?? '',
    ];
  },
  params: (subscription, values) => ({ ...chosen(subscription, values).details, ...paidOrNothing }),
  outcome: (subscription) => paidOutcome(subscription, 'The subscription was changed.'),
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
function dueText(subscription: Subject, plan: ReturnType<typeof chosen>, telling: Telling, ask: Asker): string {
  const { item, after, details, startsAnew, isNow, at } = plan;
  const { formats } = telling;
  const isInvoiced = subscription.collection_method === 'send_invoice' || subscription.pause_collection;
  const now = isInvoiced ? 'invoiced now.' : 'due now. If that payment fails, nothing changes.';
  const sum = (minor: number, more = '') => {
    const due = isNow ? now : `due on ${formats.date(Number(nextRenewal(subscription)))}.`;
    const amount = formats.money(money(Math.abs(minor), subscription.currency));
    return `${amount} ${more}is ${minor < 0 ? 'credited to later invoices.' : due}`;
  };
  const [preview] = ask(previewInvoice({ subscription: subscription.id, subscription_details: details }));
  if (isShown(preview)) {
    const { total, amount_due } = preview.value;
    return `Stripe’s preview: ${sum(total < 0 ? total : amount_due)}`;
  }
  const [before, then] = [lineAmount(item), lineAmount(after)];
  if (before === null || then === null) return 'The rest of this period can’t be estimated.';
  const end = Number(item.current_period_end);
  const left = details.proration_behavior === 'none' ? 0 : (end - at) / (end - Number(item.current_period_start));
  const difference = startsAnew ? then - before * left : (then - before) * left;
  return `Estimate before discounts and tax: ${sum(Math.round(difference), isNow ? '' : 'more ')} ${balanceLine(subscription.payer, telling)}`;
}
