/** What only an invoice tells: what a price costs in the currency of its subscription, and which products a coupon is for. */
import { once } from '../../once';
import { idOf, maybeNumber } from '../fields';
import { array, number, object, parse, type Read, text, unknown } from '../lenient';
import type { Discount } from './discount';
import { type ListedInvoice, ofLine } from './invoice';
import type { Subscription, SubscriptionItem } from './subscription';

const sentLines = once(() => object({ data: array(unknown()) }));

const billedLine = once(() =>
  object({
    amount: number(),
    currency: text(),
    quantity: maybeNumber(),
    pricing: object({ price_details: object({ price: idOf() }), unit_amount_decimal: text() }),
    parent: object({ subscription_item_details: ofLine() }),
  }),
);

type BilledLine = Read<typeof billedLine>;

/**
 * With the amounts that its newest invoices billed its prices with, where those are in another currency. `invoices`: newest
 * first. What no line proves stays unknown.
 */
export function asBilled(subscription: Subscription, invoices: readonly ListedInvoice[]): Subscription {
  if (!subscription.items.data.some(lacksAmount)) return subscription;
  const own = invoices.filter(({ parent }) => parent?.subscription_details?.subscription === subscription.id);
  const lines = own.flatMap(linesOf);
  const data = subscription.items.data.map((item) => (lacksAmount(item) ? billed(item, lines) : item));
  return { ...subscription, items: { ...subscription.items, data } };
}

const discountedLine = once(() =>
  object({
    pricing: object({ price_details: object({ product: text() }) }),
    discount_amounts: array(object({ amount: number(), discount: idOf() })),
  }),
);

/** With the products that these invoices show it to be taken off. */
export function asTakenOff(discount: Discount, invoices: readonly ListedInvoice[]): Discount {
  const covers = invoices
    .flatMap(({ lines }) => parse(sentLines(), lines)?.data ?? [])
    .flatMap((line) => parse(discountedLine(), line) ?? [])
    .filter(({ discount_amounts: off }) => off.some((each) => each.discount === discount.id && each.amount > 0))
    .map(({ pricing }) => pricing.price_details.product);
  return covers.length > 0 ? { ...discount, covers: [...new Set(covers)] } : discount;
}

function lacksAmount({ price }: SubscriptionItem): boolean {
  const { billing_scheme, unit_amount, unit_amount_decimal } = price;
  return billing_scheme === 'per_unit' && unit_amount === null && unit_amount_decimal === null;
}

function linesOf({ lines }: ListedInvoice): BilledLine[] {
  return (parse(sentLines(), lines)?.data ?? []).flatMap((line) => parse(billedLine(), line) ?? []);
}

/** A line proves it that bills a whole period of the price, and comes to the amount that it names for one. */
function billed(item: SubscriptionItem, lines: readonly BilledLine[]): SubscriptionItem {
  const { id, currency, transform_quantity } = item.price;
  const line = lines.find(
    ({ amount, quantity, pricing, parent, ...of }) =>
      pricing.price_details.price === id &&
      of.currency === currency &&
      !parent.subscription_item_details.proration &&
      Math.round(Number(pricing.unit_amount_decimal) * (quantity ?? 1)) === amount,
  );
  if (!line || transform_quantity) return item;
  const { unit_amount_decimal } = line.pricing;
  const each = Number(unit_amount_decimal);
  const unit_amount = Number.isInteger(each) ? each : null;
  return { ...item, price: { ...item.price, unit_amount, unit_amount_decimal }, isAsBilled: true };
}
