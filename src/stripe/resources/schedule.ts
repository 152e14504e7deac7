import { once } from '../../once';
import { idOf, maybeNumber, maybeText } from '../fields';
import { array, fallback, mapped, maybe, object, parse, type Read, text, unknown } from '../lenient';
import { get, path } from '../request';
import { coupon, type Discounts, expandingCoupons } from './coupon';
import { offer, price, priceIn } from './price';

const item = once(() =>
  object({ price: unknown(), quantity: maybeNumber(), discounts: fallback(() => array(unknown()), []) }),
);

/** `price`: null where it did not come along; `sold`: its product's name, likewise. */
const phaseItem = once(() =>
  mapped(item(), ({ price: sent, quantity, discounts }) => ({
    quantity,
    discounts,
    price: parse(price(), sent),
    sold: parse(offer(), sent)?.product?.name ?? null,
  })),
);

const sentDiscount = once(() => object({ coupon: unknown(), discount: maybe(idOf) }));

/** `discount`: the id of one that is kept. `coupon`: what a new one takes off; null where that did not come along. */
const phaseDiscount = once(() =>
  mapped(sentDiscount(), ({ coupon: sent, discount }) => ({ coupon: parse(coupon(), sent), discount })),
);

const sentPhase = once(() =>
  object({
    start_date: maybeNumber(),
    end_date: maybeNumber(),
    currency: text(),
    trial_end: maybeNumber(),
    /** null: the default of the schedule. */
    collection_method: maybeText(),
    /** `phase_start`: a new period begins with the phase. */
    billing_cycle_anchor: maybeText(),
    proration_behavior: maybeText(),
    add_invoice_items: fallback(() => array(unknown()), []),
    discounts: fallback(() => array(phaseDiscount()), []),
    items: array(phaseItem()),
  }),
);

/** Prices as they are billed in the currency of the phase. */
const phase = once(() =>
  mapped(sentPhase(), (sent) => ({
    ...sent,
    items: sent.items.map((each) => ({ ...each, price: each.price && priceIn(each.price, sent.currency) })),
  })),
);

export type Phase = Read<typeof phase>;

export const schedule = once(() =>
  object({
    id: text(),
    status: text(),
    /** `cancel`: the subscription ends with the last phase; else it goes on as it is then. */
    end_behavior: text(),
    phases: array(phase()),
  }),
);

export type Schedule = Read<typeof schedule>;

/** With the prices of its phases, and what they are prices of; of coupons, with what they are limited to. */
export function scheduleById(id: string, discounts: Discounts = 'plain') {
  const expands = [
    { field: 'phases.items.price', permission: 'plan_read' },
    { field: 'phases.items.price.product', permission: 'product_read' },
    ...expandingCoupons(discounts, 'phases.discounts.coupon'),
    ...expandingCoupons(discounts, 'phases.discounts.coupon.applies_to'),
  ] as const;
  return get('subscription_read', path('/v1/subscription_schedules/', id), schedule, {}, expands);
}
