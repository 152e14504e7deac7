/** Coupons and promotion codes: typed by whoever has one, looked up, and put on a subscription. */
import { appliesTo, covering, discountFacts, holdsAt, isInCurrency } from '../billing/discount';
import { nextCharge } from '../billing/next';
import { type Saying, say } from '../language/words/words';
import { isShown } from '../stripe/part';
import { type Coupon, couponById } from '../stripe/resources/coupon';
import type { Discount } from '../stripe/resources/discount';
import { previewInvoice } from '../stripe/resources/invoice-preview';
import { promotionCodes } from '../stripe/resources/promotion-code';
import { type Asker, blocked, fits } from './action';
import { loadWithCoupons } from './beside';
import { dueIn } from './collected';
import { choice, id, maybe, text } from './fields';
import { type Fault, type Field, faultless, read, type Said, wrong } from './form';
import type { Subject } from './subject';
import { done, formOnSubscription, onSubscription, wrongState } from './subscription';
import type { Telling } from './telling';

/** What was typed, and what it stands for. */
export interface Code {
  readonly typed: string;
  /** Null where Stripe knows no such thing that counts now. `by`: Stripe's parameter for it. `coupon`: what it takes off. */
  readonly redeems: {
    readonly by: 'coupon' | 'promotion_code';
    readonly id: string;
    readonly coupon: Coupon | null;
  } | null;
}

/** Null where the key can look up neither. */
export const codeQuestion = ({ may }: Telling) =>
  may?.('coupon_read') || may?.('promotion_code_read') ? { label: say('subscribing', 'code') } : null;

/** Read as it was typed; what it stands for is looked up. */
const code: Field<Code, { label: Saying }> = {
  inputs: text.inputs,
  read: (name, _, sent) => read({ typed: sent[name] ?? '', redeems: null }),
  sent: (name, _, { typed }) => ({ [name]: typed }),
  isValue: (stored): stored is Code => {
    const { typed, redeems } = (stored ?? {}) as Partial<Code>;
    if (typeof typed !== 'string' || !redeems) return typeof typed === 'string' && redeems === null;
    return typeof redeems.id === 'string' && 'coupon' in redeems && /^(coupon|promotion_code)$/.test(redeems.by);
  },
};

export const codeField = maybe(code);

export function lookUpCode(customer: string, said: Code | null, ask: Asker): Code | null {
  if (!said?.typed) return said;
  const { typed } = said;
  const [coupon, codes] = ask(couponById(typed), promotionCodes(typed));
  const found = (by: 'coupon' | 'promotion_code', id: string, of: Coupon | null): Code => ({
    typed,
    redeems: { by, id, coupon: of },
  });
  if (isShown(coupon) && coupon.value.valid) return found('coupon', typed, coupon.value);
  const listed = isShown(codes) ? codes.value.data : [];
  const mine = listed.find((each) => !each.customer || each.customer === customer);
  return mine ? found('promotion_code', mine.id, mine.promotion?.coupon ?? null) : said;
}

/** `currency`: what it would take something off; null where that is not known. */
export function codeFault(code: Code | null, currency: string | null): Fault {
  if (!code?.typed) return faultless;
  if (!code.redeems) return wrong(say('subscribing', 'codeNotFound', code.typed));
  const { coupon } = code.redeems;
  const isOther = coupon && currency && !isInCurrency(coupon, currency);
  return isOther
    ? wrong(say('subscribing', 'codeOtherCurrency', code.typed, String(coupon.currency), currency))
    : faultless;
}

/** What it takes off; null where the key can't see that. */
export const offBy = ({ coupon }: NonNullable<Code['redeems']>) => discountFacts({ coupon, end: null });

/** `kept`: ids of discounts. Stripe takes the whole list: what is not named is removed. */
export function redeemed(code: Code | null, kept: readonly string[] = []) {
  const { redeems } = code ?? {};
  const discounts = [...kept.map((discount) => ({ discount })), ...(redeems ? [{ [redeems.by]: redeems.id }] : [])];
  return discounts[0] ? { discounts } : {};
}

const none = ['none', say('subscribing', 'removeNone')] as const;

const fields = { code: codeField, own: maybe(choice('replace', 'keep')), remove: maybe(id) };

/** What is taken off at that time, in seconds since 1970: its own discounts, and the customer's. */
function holding({ discounts, payer }: Subject, at: number) {
  const own = payer?.discount ?? null;
  return { discounts: discounts.filter((each) => holdsAt(each, at)), own: own && holdsAt(own, at) ? own : null };
}

const form = formOnSubscription(fields, (subscription, telling) => {
  const { discounts, own } = holding(subscription, telling.now ?? 0);
  return {
    code: codeQuestion(telling),
    own:
      own && !discounts[0]
        ? {
            label: say('subscribing', 'ownDiscount', discountFacts(own)),
            options: { replace: say('subscribing', 'ownReplaced'), keep: say('subscribing', 'ownKept') },
          }
        : null,
    remove: discounts[0]
      ? {
          label: say('subscribing', 'remove'),
          options: [
            none,
            ...discounts.map((each) => [each.id, say('subscribing', 'discount', discountFacts(each))] as const),
          ],
        }
      : null,
  };
});
type Values = Said<typeof form>;

/** Ids of the discounts that stay on it, or come to it from the customer: Stripe may be told to use those, too. */
function keptBy(subscription: Subject, { own, remove, at }: Values): Discount[] {
  const held = holding(subscription, at);
  const kept = held.discounts.filter((each) => each.id !== remove);
  return own === 'keep' && held.own ? [held.own, ...kept] : kept;
}

const written = (subscription: Subject, values: Values) => ({
  discounts: '' as const,
  ...redeemed(
    values.code,
    keptBy(subscription, values).map((each) => each.id),
  ),
});

/** Adds one, removes one, or both. */
export const discount = onSubscription<Values>({
  name: 'discount',
  label: say('actions', 'label', 'discount'),
  deed: () => ({ kind: 'discounts' }),
  needs: ['subscription_write', 'coupon_read'],
  load: loadWithCoupons,
  fit: ({ status }) => (status === 'incomplete' ? blocked(wrongState) : fits),
  form,
  lookUp: ({ customer }, values, ask) => ({ ...values, code: lookUpCode(customer, values.code, ask) }),
  fault: ({ discounts, currency }, { code, remove }) =>
    code?.typed || discounts.some(({ id }) => id === remove)
      ? codeFault(code, currency)
      : wrong(say('subscribing', 'enterCode')),
  lines: (subscription, _, values, ask) => {
    const { code, remove } = values;
    const { discounts, own } = holding(subscription, values.at);
    const kept = keptBy(subscription, values);
    const added = code?.redeems ?? null;
    // It counts where the subscription has none of its own.
    const [counted, counts] = [Boolean(own && !discounts[0]), Boolean(own && !kept[0] && !added)];
    return [
      ...(own && kept.includes(own) ? [say('subscribing', 'discountStays', discountFacts(own))] : []),
      ...discounts.map((each) =>
        say('subscribing', each.id === remove ? 'discountRemoved' : 'discountStays', discountFacts(each)),
      ),
      added ? say('subscribing', 'discountNew', offBy(added)) : null,
      added?.coupon && !appliesTo(added.coupon, subscription) ? say('subscribing', 'otherProducts') : null,
      own && counted && !counts && !kept.includes(own)
        ? say('subscribing', 'replacesOwn', discountFacts(own), true)
        : null,
      own && counts && !counted ? say('subscribing', 'ownAgain', discountFacts(own)) : null,
      nextInvoice(subscription, values, ask),
    ];
  },
  params: written,
  outcome: (subscription, _, products) => done({ kind: 'discountsChanged' }, subscription, products),
});

/** Before and after: by Stripe's previews, else by the prices. */
function nextInvoice(subscription: Subject, values: Values, ask: Asker): Saying {
  const { id } = subscription;
  const { own: customers } = holding(subscription, values.at);
  const { discounts } = written(subscription, values);
  // In a preview no list means none at all, not even the customer's own.
  const then = discounts || !customers ? discounts : [{ discount: customers.id }];
  const [before, after] = ask(
    previewInvoice({ subscription: id }),
    previewInvoice({ subscription: id, discounts: then }),
  );
  const [due, dueThen] = [dueIn(before), dueIn(after)];
  const added = values.code?.redeems;
  const own = [...keptBy(subscription, values), ...(added ? [{ id: '', coupon: added.coupon, end: null }] : [])];
  const [next, nextThen] = [subscription.discounts, own].map((discounts) => nextWith(subscription, discounts));
  const at = next?.kind === 'charge' ? next.at : null;
  if (typeof due === 'object' && typeof dueThen === 'object')
    return say('subscribing', 'nextInvoice', at, due, dueThen, 'stripe');
  if (next?.kind === 'none') return say('subscribing', 'noNextInvoice');
  const [price, priceThen] = [next, nextThen].map((each) => (each?.kind === 'charge' ? each.amount.net : null));
  return price && priceThen
    ? say('subscribing', 'nextInvoice', at, price, priceThen, 'estimate')
    : say('subscribing', 'nextInvoiceUnknown');
}

/** All coupons were read with what they are limited to. */
function nextWith(subscription: Subject, discounts: readonly Discount[]) {
  const { payer } = subscription;
  const inherited = payer?.discount ?? null;
  return nextCharge({
    subscription: { ...subscription, discounts: discounts.map(covering) },
    customer: payer ? { ...payer, discount: inherited && covering(inherited) } : null,
    invoices: [],
    isOnly: false,
  });
}
