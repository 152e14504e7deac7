/** Invoice items that wait for the next invoice: prorations and what was added by hand. */
import type Stripe from 'stripe';
import { decimal } from '../objects/decimal';
import { makeInvoiceItem } from '../objects/invoiceitem';
import { priceIn, unitAmountOf } from './amounts';
import { type Books, idOf } from './invoicing';
import { type DraftLine, productOf } from './lines';

/** Keeps lines for the customer's next invoice. */
export function addPending(books: Books, customer: string, lines: readonly DraftLine[]): void {
  for (const line of lines) {
    const item = makeInvoiceItem({
      id: books.id('ii'),
      date: books.now,
      livemode: books.store.livemode,
      amount: line.amount,
      currency: line.currency,
      customer,
      description: line.description,
      discountable: line.discountable,
      parent: line.subscription === null ? null : parentOf(line, line.subscription),
      period: line.period,
      pricing: line.price && {
        price_details: { price: line.price.id, product: productOf(line.price) },
        type: 'price_details',
        unit_amount_decimal: decimal(unitAmountOf(line.price)),
      },
      proration: line.proration,
      quantity: line.quantity ?? 1,
    });
    books.store.invoiceitems.set(item.id, item);
  }
}

/** Those that wait: the subscription's own, or with `null` the ones of the customer that belong to no subscription. */
export function pendingItems(books: Books, customer: string, subscription: string | null): Stripe.InvoiceItem[] {
  return [...books.store.invoiceitems.values()].filter(
    (item) =>
      item.invoice === null &&
      item.customer === customer &&
      (item.parent?.subscription_details?.subscription ?? null) === subscription,
  );
}

/** The line that bills a waiting item. */
export function lineOfItem(books: Books, item: Stripe.InvoiceItem): DraftLine {
  const details = item.parent?.subscription_details;
  const price = books.store.prices.get(idOf(item.pricing?.price_details?.price) ?? '');
  return {
    amount: item.amount,
    currency: item.currency,
    description: item.description,
    period: item.period,
    quantity: item.quantity,
    price: price ? priceIn(price, item.currency) : null,
    proration: item.proration,
    discountable: item.discountable,
    subscription: details?.subscription ?? null,
    subscriptionItem: details?.subscription_item ?? null,
    invoiceItem: item.id,
  };
}

/** Marks the items as billed by this invoice. */
export function claim(books: Books, items: readonly Stripe.InvoiceItem[], invoice: string): void {
  for (const item of items) books.store.invoiceitems.set(item.id, { ...item, invoice });
}

function parentOf(line: DraftLine, subscription: string): Stripe.InvoiceItem.Parent {
  return {
    subscription_details: {
      subscription,
      ...(line.subscriptionItem === null ? {} : { subscription_item: line.subscriptionItem }),
    },
    type: 'subscription_details',
  };
}
