/** What the actions on a subscription have in common. */
import type Stripe from 'stripe';
import { type Money, money } from '../billing/money';
import { type Agreement, hasEnded, isCurrent, lineAmount } from '../billing/subscription';
import { stateLine, subscriptionSummary } from '../billing/summary';
import type { Effect } from '../policy/effect';
import { isShown, type Part, shown } from '../stripe/part';
import type { Customer } from '../stripe/resources/customer';
import type { Price } from '../stripe/resources/price';
import { type Subscription, subscriptionById, writeSubscription } from '../stripe/resources/subscription';
import { carries, traceMetadata } from '../stripe/trace';
import { type Action, type Asker, blocked, type Outcome, pointless } from './action';
import { loadHolder } from './customer';
import { choice } from './fields';
import { type Fields, type Filled, form, type Questions } from './form';
import type { Telling } from './telling';

/** A price that can be chosen. */
export interface Offer extends Price {
  /** Its product's name. */
  sold: string;
}

/** `prices`: what it can be changed to; `payer`: who is charged at once; where an action asks for that. */
export type Subject = Subscription & { prices?: readonly Offer[]; payer?: Customer };

type SubscriptionChange = Extract<Effect, { kind: 'subscription' }>['change'];

type Shared = 'needs' | 'load' | 'lookUp' | 'fault' | 'write' | 'trace' | 'carriedOut' | 'form';

interface Own<V extends Filled>
  extends Pick<Action<Subject, V>, 'name' | 'label' | 'fit' | 'outcome'>,
    Partial<Pick<Action<Subject, V>, Shared>> {
  /** What it does to the subscription; it changes it unless this says otherwise. */
  change?: SubscriptionChange;
  /** Why it does not apply to one that has ended, where that is worth saying. */
  ended?: string;
  /** The verb on the button, where it is not the label. */
  verb?(telling: Telling, values: V): string;
  /** What the customer pays now, before discounts and tax; null: nothing. */
  amount?(subscription: Subject, values: V): Money | null;
  /** What the confirmation says below what was agreed. */
  lines(subscription: Subject, telling: Telling, values: V, ask: Asker): string[];
  /** What is written, unless `write` says that. */
  params?(subscription: Subject, values: V): Stripe.SubscriptionUpdateParams;
}

/** `Team × 5: $245.00 a month`. */
export function agreed(agreement: Agreement, { products, formats }: Telling): string {
  const { title, total } = subscriptionSummary(agreement, products, formats);
  return total ? `${title}: ${total}` : title;
}

const asItIs = (subscription: Subject, telling: Telling) => [
  agreed(subscription, telling),
  stateLine(subscription, telling.formats),
];

/** What must be asked first, below how it stands. */
export function formOnSubscription<F extends Fields>(
  fields: F,
  questions: (subscription: Subject, telling: Telling) => Questions<F>,
) {
  return form(fields, questions, asItIs);
}

export const wrongState = 'Stripe does not allow it in this state.';

/** What is paid for and will not be used. */
export const credit = choice('none', 'create_prorations');

export const creditQuestion = {
  label: 'Unused time',
  options: { none: 'No credit', create_prorations: 'Credit for a later invoice' },
};

export function creditText({ status }: Subscription, isCredited: boolean): string {
  if (!isCredited || /trialing|paused/.test(status)) return 'Nothing is refunded or credited.';
  const isUnpaid = /past_due|unpaid|incomplete/.test(status);
  const gift = isUnpaid ? '. This period is not paid: the credit is a gift.' : ', whether it is paid for or not.';
  return `Unused time becomes a credit for a later invoice, not money back${gift}`;
}

/** Of one period, before tax; null where a price has tiers, or something is taken off or added. */
export function periodAmount({ currency, items, discounts, payer }: Subject): Money | null {
  if (discounts[0] || payer?.discount || payer?.balance) return null;
  const sums = items.data.map(lineAmount);
  return sums.includes(null)
    ? null
    : money(Math.round(sums.reduce<number>((all, sum) => all + Number(sum), 0)), currency);
}

/** The customer's other subscriptions, where a second one or a refund should not be taken for one of them. */
export function alsoHas({ formats, products, subscriptions = [] }: Telling): string | null {
  const titles = subscriptions.filter(isCurrent).map((each) => subscriptionSummary(each, products, formats).title);
  return titles[0] ? `This customer also has ${titles.join(', ')}.` : null;
}

/** With the customer, for what is charged at once: their balance counts, too. */
export function loadWithPayer(id: string, ask: Asker): Part<Subject> {
  const [part] = ask(subscriptionById(id));
  if (!isShown(part)) return part;
  const holder = loadHolder(part.value.customer, ask);
  return isShown(holder) ? shown({ ...part.value, payer: holder.value.customer }) : holder;
}

/** What Stripe takes off or adds by itself; empty where nothing. */
export function balanceLine(payer: Customer | undefined, { formats }: Telling): string {
  if (!payer?.balance) return '';
  const sum = formats.money(money(Math.abs(payer.balance), payer.currency ?? 'usd'));
  return payer.balance < 0 ? `Their credit of ${sum} is taken off.` : `The ${sum} that they owe is added.`;
}

/** For what Stripe answers with success and does not show. */
export const unclear: Outcome = { kind: 'accepted', text: 'Stripe took it, but does not show it. Look in Stripe.' };

/** The same is told to the customer, whose it is. */
export const done = (text: string): Outcome => ({ kind: 'done', text, tell: text.replace(/^The /, 'Your ') });

/** All that confirmations rely on, by Stripe's names on every level. */
const decisive =
  'payer balance discount behavior resumes_at status collection_method default_payment_method default_source cancel_at cancel_at_period_end schedule trial_end pause_collection pending_update latest_invoice discounts items data id price quantity current_period_end';

/** Its trace is found in the subscription's metadata, which a write to it carries. */
export function onSubscription<V extends Filled = Filled>(own: Own<V>): Action<Subject, V> {
  const { change = 'change', ended, verb, amount, lines, params, ...rest } = own;
  return {
    needs: ['subscription_write'],
    about: 'subscription',
    load: (id, ask) => ask(subscriptionById(id))[0],
    customerOf: ({ customer }) => customer,
    fingerprint: (subscription) => JSON.stringify(subscription, decisive.split(' ')),
    confirm: (subscription, telling, values, ask) => {
      const button = verb ? verb(telling, values) : own.label;
      const all = [...asItIs(subscription, telling), ...lines(subscription, telling, values, ask)];
      return { title: `${button}?`, lines: all, button, amount: amount?.(subscription, values) ?? null };
    },
    effect: () => ({ kind: 'subscription', change }),
    write: (subscription, trace, values) =>
      writeSubscription(subscription.id, '', {
        ...params?.(subscription, values),
        metadata: traceMetadata(trace, 'change'),
      }),
    trace: 'its metadata',
    carriedOut: (subscription, intention) => (carries(intention)(subscription) ? subscription : null),
    ...rest,
    fit: (subscription, telling) => {
      if (hasEnded(subscription)) return ended ? blocked(ended) : pointless;
      const fit = own.fit(subscription, telling);
      return subscription.schedule && fit.kind === 'fits' ? blocked(managed) : fit;
    },
  };
}

export const managed = 'Managed by a schedule; change it in Stripe.';
