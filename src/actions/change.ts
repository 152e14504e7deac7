import { money } from '../billing/money';
import { isMetered, lineAmount, nextRenewal, pauseText, scheduledEnd } from '../billing/subscription';
import { isShown } from '../stripe/part';
import { previewInvoice } from '../stripe/resources/invoice';
import type { Price } from '../stripe/resources/price';
import type { SubscriptionItem } from '../stripe/resources/subscription';
import type { Asker, Telling, Values } from './action';
import {
  endOf,
  isQuantity,
  needsCatalogue,
  paidOrNothing,
  paidOutcome,
  priceFault,
  priceFields,
  withPrices,
} from './catalogue';
import { choice, textField } from './fields';
import {
  agreed,
  balanceLine,
  loadWithPayer,
  type Offer,
  onSubscription,
  type Subject,
  wrongState,
} from './subscription';

/** Another price, another quantity, or both, for one item. */
export const change = onSubscription({
  name: 'change',
  label: 'Change plan or quantity',
  needs: needsCatalogue,
  load: (id, ask) => withPrices(ask, loadWithPayer(id, ask), ({ currency }) => currency),
  blocked: (it) => {
    if (/incomplete|paused/.test(it.status)) return wrongState;
    return fixedItems(it)[0] ? null : 'It is billed by usage.';
  },
  questions: (it, telling, values) => {
    const items = fixedItems(it).map((item) => [item.id, agreed({ items: { data: [item] } }, telling)] as const);
    return [
      ...(items[1] ? [choice('item', 'Which', items)] : []),
      ...priceFields(offered(it), 'As it is', telling, values),
      textField('quantity', 'Quantity', '', 'Empty: as it is'),
      choice('proration', 'Charge or credit the rest of this period', [
        ['create_prorations', 'With the next invoice'],
        ['always_invoice', 'Now'],
        ['none', 'Not at all'],
      ]),
    ];
  },
  fault: (it, values, telling) => {
    const { item, after, isKept } = chosen(it, values);
    const fault = priceFault(offered(it), values, telling);
    if (isKept ? fault === '' : fault !== null) return fault;
    const differs = isKept ? item.quantity !== after.quantity : item.price !== after.price;
    return differs && isQuantity(values.quantity) ? null : 'Choose another price or a whole quantity.';
  },
  lines: (it, telling, values, ask) => {
    const plan = chosen(it, values);
    const data = it.items.data.map((each) => (each === plan.item ? plan.after : each));
    const end = scheduledEnd(it);
    const then = end === null ? `, billed from ${plan.startsAnew ? 'now' : 'the next renewal'} on` : '';
    return [
      `Changes at once to ${agreed({ items: { data } }, telling)}${endOf(plan.after.price.id, lineAmount(plan.after))}, before discounts and tax${then}.`,
      end === null ? '' : `It still ends on ${telling.formats.date(end)}.`,
      it.status === 'trialing' ? 'Nothing is charged before the trial ends.' : dueText(it, plan, telling, ask),
      pauseText(it, telling.formats) ?? '',
    ];
  },
  params: (it, values) => ({ ...chosen(it, values).details, ...paidOrNothing }),
  outcome: (it) => paidOutcome(it, 'The subscription was changed.'),
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
function chosen(it: Subject, values: Values) {
  const items = fixedItems(it);
  const item = items.find(({ id }) => id === values.item) || (items[0] as SubscriptionItem);
  const isKept = (values.price ?? 'none') === 'none';
  const price = offered(it).find(({ id }) => id === values.price) || item.price;
  const quantity = Number(values.quantity ?? item.quantity ?? 1);
  const proration = values.proration as 'none';
  const startsAnew = it.status !== 'trialing' && (cycle(item.price) !== cycle(price) || lineAmount(item) === 0);
  const isNow = startsAnew || values.proration === 'always_invoice';
  const at = Number(values.at);
  const details = {
    items: [{ id: item.id, quantity, ...(isKept ? {} : { price: values.price as string }) }],
    proration_behavior: proration,
    ...(proration === 'none' ? {} : { proration_date: at }),
  };
  return { item, details, isKept, after: { ...item, price, quantity }, startsAnew, isNow, at };
}

/** Stripe's own figure where the key may read invoices, else an estimate that says so. */
function dueText(it: Subject, plan: ReturnType<typeof chosen>, telling: Telling, ask: Asker): string {
  const { item, after, details, startsAnew, isNow, at } = plan;
  const { formats } = telling;
  const behavior: string = details.proration_behavior;
  const isInvoiced = it.collection_method === 'send_invoice' || it.pause_collection;
  const now = isInvoiced ? 'invoiced now.' : 'due now. If that payment fails, nothing changes.';
  const sum = (minor: number, more = '') => {
    const due = isNow ? now : `due on ${formats.date(Number(nextRenewal(it)))}.`;
    const amount = formats.money(money(Math.abs(minor), it.currency));
    return `${amount} ${more}is ${minor < 0 ? 'credited to later invoices.' : due}`;
  };
  const [preview] = ask(previewInvoice({ subscription: it.id, subscription_details: details }));
  if (isShown(preview)) {
    const { total, amount_due } = preview.value;
    return `Stripe’s preview: ${sum(total < 0 ? total : amount_due)}`;
  }
  const [before, then] = [lineAmount(item), lineAmount(after)];
  if (before === null || then === null) return 'The rest of this period can’t be estimated.';
  const end = Number(item.current_period_end);
  const left = behavior === 'none' ? 0 : (end - at) / (end - Number(item.current_period_start));
  const difference = startsAnew ? then - before * left : (then - before) * left;
  return `Estimate before discounts and tax: ${sum(Math.round(difference), isNow ? '' : 'more ')} ${balanceLine(it.payer, telling)}`;
}
