/** What the actions on a subscription have in common. */
import type Stripe from 'stripe';
import { balanceOf } from '../billing/balance';
import { type Money, money } from '../billing/money';
import { byUrgency, hasEnded, isCurrent, isOnlyCurrent, lineAmount } from '../billing/subscription';
import { agreedOf, nextOf, otherOff, pauseAt, stateOf } from '../billing/summary';
import type { Happened, Plan, SubscriptionDeed } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import type { Effect, Moves } from '../policy/effect';
import type { Part } from '../stripe/part';
import type { Customer } from '../stripe/resources/customer';
import { type InvoicePreview, previewInvoice } from '../stripe/resources/invoice-preview';
import { type Subscription, writeSubscription } from '../stripe/resources/subscription';
import { carries, traceMetadata } from '../stripe/trace';
import { type Action, type Asker, blocked, type Outcome, pointless } from './action';
import { readSubscription } from './beside';
import { dueIn, type Foreseen, foreseenIn, movesBy } from './collected';
import { choice } from './fields';
import { type Fields, type Filled, form, type Questions, type Sent } from './form';
import type { Subject } from './subject';
import type { Telling } from './telling';

type SubscriptionChange = Extract<Effect, { kind: 'subscription' }>['change'];

type Shared = 'needs' | 'load' | 'lookUp' | 'fault' | 'write' | 'trace' | 'carriedOut' | 'form';

interface Own<V extends Filled>
  extends Pick<Action<Subject, V>, 'name' | 'label' | 'fit' | 'outcome'>,
    Partial<Pick<Action<Subject, V>, Shared>> {
  /** What it does to the subscription; it changes it unless this says otherwise. */
  change?: SubscriptionChange;
  /** Why it does not apply to one that has ended, where that is worth saying. */
  ended?: Saying;
  /** What is confirmed: the verb on the button. */
  deed(values: V, subscription: Subject): SubscriptionDeed;
  /** Whose preview says what the customer pays now; null: nothing is asked. It is asked once, and kept with the values. */
  preview?(subscription: Subject, values: V): Previewed | null;
  /** What the write charges or credits; all that is due by the preview unless this says otherwise. */
  moves?(subscription: Subject, values: V, preview: Part<InvoicePreview> | null): Moves;
  /** What the customer pays now; null: nothing, or it is not known. */
  amount?(subscription: Subject, values: V, due: Due): Money | null;
  /** What the confirmation says below what was agreed. */
  lines(subscription: Subject, telling: Telling, values: V, ask: Asker, due: Due, moves: Moves): (Saying | null)[];
  /** What the customer can be told of it before. */
  quote?(subscription: Subject, telling: Telling, values: V, due: Due): Saying;
  /** What is written, unless `write` says that. */
  params?(subscription: Subject, values: V): Stripe.SubscriptionUpdateParams;
}

type Previewed = Stripe.InvoiceCreatePreviewParams.SubscriptionDetails;
type Due = ReturnType<typeof dueIn>;

const asItIs = (subscription: Subject, { products, now, subscriptions, allCurrent }: Telling): Saying[] => [
  say('subscribing', 'agreed', agreedOf(subscription, products, subscription.payer)),
  say(
    'subscribing',
    'standing',
    stateOf(subscription, now ?? null),
    nextOf(subscription, subscription.payer),
    otherOff(subscription, subscription.payer ?? null, {
      now: now ?? null,
      isOnly: subscriptions !== undefined && isOnlyCurrent(subscription.id, subscriptions, allCurrent ?? true),
    }),
  ),
];

/** What must be asked first, below how it stands. */
export function formOnSubscription<F extends Fields>(
  fields: F,
  questions: (subscription: Subject, telling: Telling, sent: Sent | null) => Questions<F>,
  also: (subscription: Subject, telling: Telling) => Saying | null = () => null,
) {
  return form(fields, questions, (subscription: Subject, telling) => [
    ...asItIs(subscription, telling),
    also(subscription, telling),
  ]);
}

export const wrongState = say('subscribing', 'wrongState');

/** What is paid for and will not be used. */
export const credit = choice('none', 'create_prorations');

export const creditQuestion = {
  label: say('subscribing', 'unusedTime'),
  options: { none: say('subscribing', 'noCredit'), create_prorations: say('subscribing', 'creditLater') },
};

/** Why nothing is collected at that time, in seconds since 1970, where that is so; null: as it stands. */
export function pausedLine(
  subscription: Pick<Subscription, 'status' | 'pause_collection'>,
  at: number | null,
): Saying | null {
  const pause = pauseAt(subscription, at);
  return pause && say('subscribing', 'paused', pause);
}

/**
 * Of one period, before tax; null where a price has tiers, or its amount in this currency is not known, or something is taken
 * off or added.
 */
export function periodAmount({ currency, items, discounts, payer }: Subject): Money | null {
  if (discounts[0] || payer?.discount || payer?.balance || items.has_more) return null;
  if (items.data.some((item) => item.price.currency !== currency || item.discounts[0])) return null;
  const sums = items.data.map(lineAmount);
  return sums.includes(null)
    ? null
    : money(Math.round(sums.reduce<number>((all, sum) => all + Number(sum), 0)), currency);
}

/** More than these are counted. */
const maxNamed = 5;

/** The customer's other subscriptions, where a second one or a refund should not be taken for one of them. */
export function alsoHas({ products, subscriptions = [], allCurrent = true }: Telling): Saying | null {
  const all = subscriptions.filter(isCurrent).sort(byUrgency);
  const named = all.slice(0, maxNamed).map((each) => agreedOf(each, products));
  const more = all.length - named.length;
  if (!allCurrent) return say('subscribing', 'alsoHasSome', named, more);
  return named[0] ? say('subscribing', 'alsoHas', named, more) : null;
}

/** What Stripe takes off or adds by itself; null where nothing. */
export function balanceLine(payer: Customer | undefined): Saying | null {
  // It may be older than the first payment that settles the customer's currency.
  const balance = payer && balanceOf({ ...payer, currency: payer.currency ?? 'usd' });
  return balance ? say('subscribing', balance.kind === 'credit' ? 'creditTakenOff' : 'debtAdded', balance) : null;
}

/** For what Stripe answers with success and does not show. */
export const unclear: Outcome = { kind: 'accepted', says: say('actions', 'unclear') };

/** The customer, whose it is, is told the same. */
export const done = (what: Happened, subscription: Subscription, products: Record<string, string>): Outcome => {
  const plan = planOf(subscription, products);
  return {
    kind: 'done',
    says: say('subscribing', 'happened', what, plan),
    brief: say('subscribing', 'happened', what, null),
    tell: say('telling', 'happened', what, plan),
  };
};

export function planOf(subscription: Subscription, products: Record<string, string>): Plan {
  return { agreed: agreedOf(subscription, products), next: nextOf(subscription) };
}

/** Of what it has, and of what was chosen. */
function namesFor({ items, prices = [] }: Subject, values: Filled, { products }: Telling): Record<string, string> {
  const chosen = prices.filter(({ id }) => Object.values(values).includes(id));
  const known = items.data.flatMap(({ price: { product } }) => {
    const name = products[product];
    return name === undefined ? [] : [[product, name] as const];
  });
  return Object.fromEntries([...known, ...chosen.map(({ product, sold }) => [product, sold] as const)]);
}

/** All that confirmations rely on, by Stripe's names on every level. */
const decisive =
  'payer invoice_settings balance discount end coupon percent_off amount_off methods card last4 exp_month exp_year unsettled all isCut ownMethod kind amount minor currency at number behavior resumes_at status collection_method default_payment_method default_source cancel_at cancel_at_period_end schedule trial_end trial_settings end_behavior missing_payment_method pause_collection pending_update latest_invoice discounts items data id price quantity current_period_start current_period_end';

/** Its trace is found in the subscription's metadata, which a write to it carries. */
export function onSubscription<V extends Filled = Filled>(own: Own<V>): Action<Subject, V> {
  const { change = 'change', ended, deed, preview, moves, amount, lines, quote, params, ...rest } = own;
  const isMoving = preview !== undefined || moves !== undefined;
  return {
    needs: ['subscription_write'],
    about: 'subscription',
    load: (id, ask) => readSubscription(id, ask),
    customerOf: ({ customer }) => customer,
    fingerprint: (subscription) => JSON.stringify(subscription, decisive.split(' ')),
    lookUp: (subscription, values, ask): V & { foreseen?: Foreseen } => {
      if (!isMoving || own.fault?.(subscription, values).kind === 'wrong') return values;
      const details = preview?.(subscription, values);
      const part = details
        ? ask(previewInvoice({ subscription: subscription.id, subscription_details: details }))[0]
        : null;
      const due = part ? dueIn(part) : 'unknown';
      return { ...values, foreseen: { due, moves: moves ? moves(subscription, values, part) : part && movesBy(due) } };
    },
    confirm: (subscription, telling, values, ask) => {
      const what = deed(values, subscription);
      const button = say('subscribing', 'deed', what);
      const known = foreseenIn(values);
      return {
        title: say('subscribing', 'question', what),
        deed: button,
        lines: [...asItIs(subscription, telling), ...lines(subscription, telling, values, ask, known.due, known.moves)],
        button,
        products: namesFor(subscription, values, telling),
        amount: amount?.(subscription, values, known.due) ?? null,
        quote: quote?.(subscription, telling, values, known.due) ?? null,
      };
    },
    does: `subscription.${change}`,
    effect: (_, values) => ({ kind: 'subscription', change, ...(isMoving && { moves: foreseenIn(values).moves }) }),
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
      return subscription.schedule && fit.kind === 'fits' ? blocked(say('subscriptionCard', 'managed')) : fit;
    },
  };
}
