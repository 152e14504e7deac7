/** What can be subscribed to, and paid for at once. */
import { isMetered } from '../billing/subscription';
import { agreedOf } from '../billing/summary';
import type { Happened } from '../language/words/facts';
import { type Saying, say } from '../language/words/words';
import type { List } from '../stripe/fields';
import { isShown, listOf, type Part, shown } from '../stripe/part';
import type { ReadRequest } from '../stripe/request';
import { searchTerm } from '../stripe/resources/customer';
import { type Listed, offerById, priceIn, recurringPrices } from '../stripe/resources/price';
import { type Product, productSearch } from '../stripe/resources/product';
import type { Subscription } from '../stripe/resources/subscription';
import type { Asker, Known, Outcome } from './action';
import { choiceInput, text } from './fields';
import { type Field, type Input, more, type Options, type Reading, read, type Sent, wrong } from './form';
import type { Offer, Priced } from './subject';
import { done, planOf } from './subscription';
import type { Telling } from './telling';

/** The price that was chosen, by its id; null: none. */
function chosenIn({ values, sent }: Known): string | null {
  const { price } = Object(values ?? sent) as { price?: unknown };
  return typeof price === 'string' && price !== 'none' ? price : null;
}

/**
 * What of the catalogue is asked for beside what the action acts on: the price that was chosen; before it is confirmed, the first
 * page as well, and where words were typed and nothing is chosen, what of the products has them in its name.
 */
export function catalogueAsks(known: Known): ReadRequest<unknown>[] {
  const chosen = chosenIn(known);
  const one = chosen ? [offerById(chosen)] : [];
  if (known.values) return one;
  const query = chosen ? '' : namedBy(wordsIn(known));
  return [recurringPrices(), ...one, ...(query ? [productSearch(query)] : [])];
}

function wordsIn({ sent }: Known): string[] {
  const { words } = Object(sent) as { words?: unknown };
  return typeof words === 'string' ? words.toLowerCase().split(/\s+/).filter(Boolean) : [];
}

/** https://docs.stripe.com/search: up to 10 clauses, none of them with less than three characters. */
const maxTerms = 10;
/** UrlFetchApp takes no URL of more than 2,082 characters. */
const maxQuery = 1_500;

function namedBy(words: readonly string[]): string {
  const terms = words.filter((word) => [...word].length >= 3).slice(0, maxTerms);
  const query = () => terms.map((word) => searchTerm('name', '~', word)).join(' OR ');
  while (encodeURIComponent(query()).length > maxQuery) terms.pop();
  return query();
}

/**
 * With the prices in its currency of products that are still sold, by name: the product's, then their own. What is billed
 * by usage is left out. `answers`: of `catalogueAsks`. Of a catalogue of more than a page, what was searched for takes a second
 * wave.
 */
export function withPrices<T>(
  ask: Asker,
  part: Part<T>,
  currencyOf: (subject: T) => string | null,
  known: Known,
  answers: readonly Part<unknown>[],
): Part<T & Priced> {
  if (!isShown(part)) return part;
  const [page, one, products] = inOrder(known, answers);
  // What was confirmed must be read; before that it is one of many.
  const needed = page ?? one;
  if (needed && !isShown(needed)) return needed;
  const { read, isCut } =
    page && isShown(page) ? further(ask, page.value, products, known) : { read: [], isCut: false };
  const all = [...read, ...(one && isShown(one) ? [one.value] : [])];
  const distinct = [...new Map(all.map((each) => [each.id, each])).values()];
  const currency = currencyOf(part.value);
  const prices = distinct.flatMap((each) => offered(each, currency) ?? []);
  prices.sort((a, b) => (String(a.nickname) < String(b.nickname) ? -1 : 1));
  return shown({ ...part.value, prices, pricesCut: isCut });
}

type Answers = [page?: Part<List<Listed>> | undefined, one?: Part<Listed> | undefined, products?: Part<List<Product>>];

/** The first page, the price that was chosen, and the products that were searched for, as far as they were asked for. */
function inOrder(known: Known, answers: readonly Part<unknown>[]): Answers {
  const [first, second] = answers;
  if (known.values) return [undefined, first as Answers[1]];
  return (chosenIn(known) ? [first, second] : [first, undefined, second]) as Answers;
}

/** A hundred prices each: one round trip follows the other, and a run has 30 s. */
const maxPages = 10;

/**
 * With what has the typed words: the prices of the products that are called so, all in one wave. What no product is called, such
 * as a price's own name, can't be searched for at Stripe: then page by page.
 */
function further(ask: Asker, page: List<Listed>, products: Part<List<Product>> | undefined, known: Known) {
  const words = page.has_more && !chosenIn(known) ? wordsIn(known) : [];
  if (words.length === 0) return { read: page.data, isCut: page.has_more };
  const named = bestOf(listOf(products), words);
  let read = page.data;
  let lists: { product?: string; after?: string | undefined }[] = named[0] ? named : [{ after: page.data.at(-1)?.id }];
  let isWhole = !named[0];
  for (let wave = 1; lists[0] && wave < maxPages; wave += 1) {
    const answers = ask(...lists.map(({ product, after }) => recurringPrices(product, after)));
    read = [...read, ...answers.flatMap(listOf)];
    isWhole &&= answers.every(isShown);
    lists = answers.flatMap((list, place) =>
      isShown(list) && list.value.has_more ? [{ ...lists[place], after: list.value.data.at(-1)?.id }] : [],
    );
  }
  return { read, isCut: !isWhole || lists.length > 0 };
}

const maxProducts = 10;

/** As many as go out in one wave, those with the most of the words first. */
function bestOf(products: readonly Product[], words: readonly string[]): { product: string }[] {
  const count = ({ name }: Product) => words.filter((word) => name.toLowerCase().includes(word)).length;
  return products
    .filter(({ active }) => active)
    .sort((a, b) => count(b) - count(a))
    .slice(0, maxProducts)
    .map(({ id }) => ({ product: id }));
}

/** null where it can't be chosen. */
function offered({ product, ...listed }: Listed, currency: string | null): Offer | null {
  const isInCurrency = !currency || listed.currency === currency || currency in (listed.currency_options ?? {});
  // The one that was confirmed may have been archived since.
  if (!isInCurrency || !listed.active || !listed.recurring) return null;
  if (!product?.active || isMetered(listed)) return null;
  const price = priceIn({ ...listed, product: product.id }, currency ?? listed.currency);
  const nickname = product.name + (price.nickname ? `, ${price.nickname}` : '');
  return { ...price, nickname, sold: product.name };
}

export const needsCatalogue = ['subscription_write', 'product_read', 'plan_read'] as const;

/** Of more prices than this the form asks for words as well. */
const maxUnasked = 25;

interface PriceQuestion extends Priced {
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
  const { prices, pricesCut } = question;
  const label = say('subscribing', 'findPrice', prices.length, pricesCut);
  const hint = say('subscribing', pricesCut ? 'typeProductWord' : products[0] ? 'typeWord' : 'nothingCalledThat');
  const [first, second] = options;
  // Whoever chose a product that has one price has chosen that.
  const isClear = products[1] && first && !second;
  return [
    ...(pricesCut || prices.length > maxUnasked ? text.inputs('words', { label, hint }, sent) : []),
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
