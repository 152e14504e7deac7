/** Coupons and promotion codes: typed by whoever has one, looked up, and put on a subscription. */
import { type DiscountFacts, discountFacts } from '../billing/discount';
import { type Saying, say } from '../language/words/words';
import { isShown } from '../stripe/part';
import { type Coupon, couponById } from '../stripe/resources/coupon';
import { promotionCodes } from '../stripe/resources/promotion-code';
import { subscriptionById } from '../stripe/resources/subscription';
import { type Asker, blocked, fits } from './action';
import { id, maybe, text } from './fields';
import { type Fault, type Field, faultless, read, type Said, wrong } from './form';
import { done, formOnSubscription, onSubscription, wrongState } from './subscription';
import type { Telling } from './telling';

/** What was typed, and what it stands for. */
interface Code {
  readonly typed: string;
  /** Null where Stripe knows no such thing that counts now. `by`: Stripe's parameter for it. `off`: what it takes off. */
  readonly redeems: {
    readonly by: 'coupon' | 'promotion_code';
    readonly id: string;
    readonly off: DiscountFacts | null;
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
    return typeof redeems.id === 'string' && /^(coupon|promotion_code)$/.test(redeems.by);
  },
};

export const codeField = maybe(code);

export function lookUpCode(customer: string, said: Code | null, ask: Asker): Code | null {
  if (!said?.typed) return said;
  const { typed } = said;
  const [coupon, codes] = ask(couponById(typed), promotionCodes(typed));
  const found = (by: 'coupon' | 'promotion_code', id: string, of: Coupon | null): Code => ({
    typed,
    redeems: { by, id, off: discountFacts({ coupon: of, end: null }) },
  });
  if (isShown(coupon) && coupon.value.valid) return found('coupon', typed, coupon.value);
  const listed = isShown(codes) ? codes.value.data : [];
  const mine = listed.find((each) => !each.customer || each.customer === customer);
  return mine ? found('promotion_code', mine.id, mine.promotion?.coupon ?? null) : said;
}

export function codeFault(code: Code | null): Fault {
  return code?.typed && !code.redeems ? wrong(say('subscribing', 'codeNotFound', code.typed)) : faultless;
}

/** `kept`: ids of discounts. Stripe takes the whole list: what is not named is removed. */
export function redeemed(code: Code | null, kept: readonly string[] = []) {
  const { redeems } = code ?? {};
  const discounts = [...kept.map((discount) => ({ discount })), ...(redeems ? [{ [redeems.by]: redeems.id }] : [])];
  return discounts[0] ? { discounts } : {};
}

const none = ['none', say('subscribing', 'removeNone')] as const;

const form = formOnSubscription({ code: codeField, remove: maybe(id) }, ({ discounts }, telling) => ({
  code: codeQuestion(telling),
  remove: discounts[0]
    ? {
        label: say('subscribing', 'remove'),
        options: [
          none,
          ...discounts.map((each) => [each.id, say('subscribing', 'discount', discountFacts(each))] as const),
        ],
      }
    : null,
}));

/** Adds one, removes one, or both. */
export const discount = onSubscription<Said<typeof form>>({
  name: 'discount',
  label: say('actions', 'label', 'discount'),
  deed: () => ({ kind: 'discounts' }),
  needs: ['subscription_write', 'coupon_read'],
  load: (id, ask) => ask(subscriptionById(id, 'withCoupons'))[0],
  fit: ({ status }) => (status === 'incomplete' ? blocked(wrongState) : fits),
  form,
  lookUp: ({ customer }, values, ask) => ({ ...values, code: lookUpCode(customer, values.code, ask) }),
  fault: ({ discounts }, { code, remove }) =>
    code?.typed || discounts.some(({ id }) => id === remove) ? codeFault(code) : wrong(say('subscribing', 'enterCode')),
  lines: ({ discounts }, _, { code, remove }) => [
    ...discounts.map((each) =>
      say('subscribing', each.id === remove ? 'discountRemoved' : 'discountStays', discountFacts(each)),
    ),
    code?.redeems ? say('subscribing', 'discountNew', code.redeems.off) : null,
    say('subscribing', 'fromNextInvoice'),
  ],
  params: ({ discounts }, { code, remove }) => ({
    discounts: '',
    ...redeemed(
      code,
      discounts.flatMap(({ id }) => (id === remove ? [] : id)),
    ),
  }),
  outcome: () => done({ kind: 'discountsChanged' }),
});
