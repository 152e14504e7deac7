/** What can be subscribed to, and paid for at once. */
import { isMetered } from '../billing/subscription';
import { agreedOf } from '../billing/summary';
import type { Happened } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import type { List } from '../stripe/fields';
import { isShown, type Part, shown } from '../stripe/part';
import { type Listed, offerById, priceIn, recurringPrices } from '../stripe/resources/price';
import type { Subscription } from '../stripe/resources/subscription';
import type { Asker, Known, Outcome } from './action';
import { choiceInput, text } from './fields';
import { type Field, type Input, more, type Options, type Reading, read, type Sent, wrong } from './form';
import type { Offer } from './subject';
import { done, planOf } from './subscription';
import type { Telling } from './telling';

/**
 * What of the catalogue is asked for beside what the action acts on: its first page; of what was confirmed the one price that
 * was chosen, or none.
 */
export function catalogueAsks({ values }: Known) {
  if (values === null) return [recurringPrices()];
  return 'price' in values && typeof values.price === 'string' ? [offerById(values.price)] : [];
}

/** A hundred prices each: one round trip follows the other, and a run has 30 s. */
const maxPages = 10;

/**
 * With the prices in its currency of products that are still sold, by name: the product's, then their own. What is billed
 * by usage is left out.
 */
export function withPrices<T>(
  ask: Asker,
  part: Part<T>,
  currencyOf: (subject: T) => string | null,
  first: Part<List<Listed> | Listed> | undefined,
): Part<T & { prices: readonly Offer[] }> {
  if (!isShown(part)) return part;
  const currency = currencyOf(part.value);
  const prices: Offer[] = [];
  for (let page = 1, next = first; next; page++) {
    if (!isShown(next)) return next;
    const list = 'data' in next.value ? next.value : { data: [next.value], has_more: false };
    let after = '';
    for (const { product, ...listed } of list.data) {
      after = listed.id;
      const isInCurrency = !currency || listed.currency === currency || currency in (listed.currency_options ?? {});
      // The one that was confirmed may have been archived since.
      if (!isInCurrency || !listed.active) continue;
      if (!product?.active || isMetered(listed)) continue;
      const price = priceIn({ ...listed, product: product.id }, currency ?? listed.currency);
      const nickname = product.name + (price.nickname ? `, ${price.nickname}` : '');
      prices.push({ ...price, nickname, sold: product.name });
    }
    next = list.has_more && page < maxPages ? ask(recurringPrices(after))[0] : undefined;
  }
  prices.sort((a, b) => (String(a.nickname) < String(b.nickname) ? -1 : 1));
  return shown({ ...part.value, prices });
}

export const needsCatalogue = ['subscription_write', 'product_read', 'plan_read'] as const;

/** Of more prices than this the form asks for words as well. */
const maxUnasked = 25;

interface PriceQuestion {
  prices: readonly Offer[];
  telling: Telling;
}

/**
 * What has all the words asked for, in any order: its products, and the prices of the one that is chosen or the only one,
 * in words that tell them apart.
 */
function found({ prices, telling: { said } }: PriceQuestion, { words = '', product }: Sent) {
  const wanted = words.toLowerCase().split(/\s+/);
  const named = prices.map((price) => {
    const agreed = agreedOf({ items: { data: [{ price, quantity: 1 }] } }, {});
    return { price, text: said(say('subscribing', 'agreed', agreed)), agreed };
  });
  const offers = named.filter(({ text }) => wanted.every((word) => text.toLowerCase().includes(word)));
  const names = [...new Map(offers.map(({ price }) => [price.product, price.sold]))];
  const products = toldApart(
    names.map(([id, name]) => ({ id, text: name, of: (end) => say('subscribing', 'product', name, end) })),
  );
  const only = products[1] ? product : products[0]?.[0];
  const ofIt = offers.filter(({ price }) => price.product === only);
  const options = toldApart(
    ofIt.map(({ price, text, agreed }) => ({
      id: price.id,
      text,
      of: (end) => say('subscribing', 'price', agreed, end),
    })),
  );
  return { products, options };
}

/** What tells a price apart from others of its product, where no amount does (null): the end of its id. */
export const endOf = (id: string, amount: number | null | undefined) => (amount === null ? id.slice(-6) : null);

/** What reads alike gets the end of its id. */
function toldApart(all: readonly { id: string; text: string; of(end: string | null): Saying }[]): Options {
  const texts = all.map(({ text }) => text);
  const isAlone = (text: string) => texts.indexOf(text) === texts.lastIndexOf(text);
  return all.map(({ id, text, of }) => [id, of(isAlone(text) ? null : endOf(id, null))]);
}

/** Product and price, one after the other: CardService’s lists have no groups. `none`: what is chosen beforehand. */
function priceInputs(none: Saying, question: PriceQuestion, sent: Sent | null): Input[] {
  const { products, options } = found(question, sent ?? {});
  const list = (name: 'product' | 'price', all: Options) => {
    const plain = say('subscribing', name === 'product' ? 'products' : 'prices');
    const counted = say('subscribing', name === 'product' ? 'productsFound' : 'pricesFound', all.length);
    const label = all.length > maxUnasked ? counted : plain;
    return choiceInput(name, { label, options: [['none', none], ...all] }, sent);
  };
  const { length } = question.prices;
  const label = say('subscribing', 'findPrice', length);
  const hint = say('subscribing', products[0] ? 'typeWord' : 'nothingCalledThat');
  const [first, second] = options;
  // Whoever chose a product that has one price has chosen that.
  const isClear = products[1] && first && !second;
  return [
    ...(length > maxUnasked ? text.inputs('words', { label, hint }, sent) : []),
    ...(products[1] ? [list('product', products)] : []),
    ...(isClear
      ? [choiceInput('price', { label: say('subscribing', 'prices'), options: [first] }, sent)]
      : first
        ? [list('price', options)]
        : []),
  ].map((input) => ({ ...input, redraws: input.name !== 'price' }));
}

function readPrice(question: PriceQuestion, sent: Sent): Reading<string> {
  const { words, product = 'none', price } = sent;
  const option = found(question, sent).options.find(([id]) => id === price);
  if (option) return read(option[0]);
  // A product is chosen, and its prices were not shown yet.
  const isNext = (words || product !== 'none') && !price;
  return isNext ? more : wrong(say('subscribing', 'choosePrice'));
}

function sentPrice({ prices }: PriceQuestion, value: string | null): Sent {
  if (value === null) return {};
  const price = prices.find(({ id }) => id === value);
  // One that is sold no more is still what was chosen: it is asked about, not left out.
  return { ...(price && { product: price.product }), price: value };
}

const isId = (stored: unknown): stored is string => typeof stored === 'string';

/** A price, by its id. */
export const onePrice: Field<string, PriceQuestion> = {
  inputs: (_, question, sent) => priceInputs(say('subscribing', 'choose'), question, sent),
  read: (_, question, sent) => readPrice(question, sent),
  sent: (_, question, value) => sentPrice(question, value),
  isValue: isId,
};

/** Another price than there is, by its id; null: it stays. */
export const anotherPrice: Field<string | null, PriceQuestion> = {
  inputs: (_, question, sent) => priceInputs(say('subscribing', 'asItIs'), question, sent),
  read: (_, question, sent) => {
    const reading = readPrice(question, sent);
    const isKept = (sent.price ?? 'none') === 'none';
    return reading.kind === 'wrong' && isKept ? read(null) : reading;
  },
  sent: (_, question, value) => sentPrice(question, value),
  isValue: (stored) => stored === null || isId(stored),
};

/** https://docs.stripe.com/api/subscriptions/create#create_subscription-trial_period_days */
export const maxTrialDays = 730;

/** Where a payment fails nothing is written, instead of something that nobody has paid for. */
export const paidOrNothing = { payment_behavior: 'error_if_incomplete', off_session: true } as const;

/** HTTP 200 does not mean paid. */
export function paidOutcome(subscription: Subscription, what: Happened, products: Record<string, string>): Outcome {
  const { status, pending_update } = subscription;
  if (pending_update || status === 'incomplete') return { kind: 'accepted', says: say('subscribing', 'invoiceFirst') };
  if (!/past_due|unpaid/.test(status)) return done(what, subscription, products);
  return {
    kind: 'done',
    says: say('subscribing', 'happened', what, planOf(subscription, products)),
    brief: say('subscribing', 'happened', what, null),
    more: say('subscribing', 'invoiceUnpaid'),
  };
}
