/** A story, as Stripe would have it: charges with what stands behind them, and the story's own book of what is right. */
import type Stripe from 'stripe';
import { chargedCard, makeCharge } from '../../../../preview/stripe/objects/charge';
import { makeCheckoutSession } from '../../../../preview/stripe/objects/checkout_session';
import { makeCustomer } from '../../../../preview/stripe/objects/customer';
import { makeDispute } from '../../../../preview/stripe/objects/dispute';
import { makeInvoice } from '../../../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../../../preview/stripe/objects/invoice_payment';
import { makePaymentIntent } from '../../../../preview/stripe/objects/payment_intent';
import { makePrice, makeRecurring } from '../../../../preview/stripe/objects/price';
import { makeSubscription } from '../../../../preview/stripe/objects/subscription';
import { makeSubscriptionItem } from '../../../../preview/stripe/objects/subscription_item';
import type { StripeServer } from '../../../../preview/stripe/server';
import type { Meddling, OrderNote, Story, Thing } from './stories';

const HOUR = 3600;
const DAY = 24 * HOUR;
export const NOW = Date.UTC(2026, 10, 20) / 1000;
export const CUSTOMERS = ['cus_1Doubles0000001', 'cus_1Doubles0000002'] as const;

/** One thing that was bought: the payments for it, and how many of them are right. */
export interface Bought {
  charges: string[];
  right: number;
  /** Nothing at Stripe tells it from what is paid in parts, or by and by: whoever looks is to ask. */
  isUntold?: boolean;
}

export interface Lived {
  book: Bought[];
  /** In the order in which they were made. */
  charges: string[];
}

export function live({ test }: StripeServer, story: Story): Lived {
  const { amount, currency, hours, things } = story;
  for (const name of ['charges', 'customers', 'invoices', 'invoice_payments', 'subscriptions'] as const)
    test[name].clear();
  for (const name of ['checkout_sessions', 'payment_intents', 'refunds', 'disputes'] as const) test[name].clear();
  for (const name of ['subscription_items', 'prices', 'balance_transactions'] as const) test[name].clear();
  for (const id of CUSTOMERS) {
    const made = makeCustomer({ id, created: NOW - 400 * DAY, livemode: false, email: 'kim@acme.example' });
    test.customers.set(id, made);
  }
  let made = 0;
  const number = () => {
    made += 1;
    return made;
  };

  const pay = (at: number, fields: Partial<Stripe.Charge>, sum = amount): string => {
    const id = number();
    const intent = `pi_1Doubles${String(id).padStart(6, '0')}`;
    const customer = (fields.customer as string) ?? CUSTOMERS[0];
    const base = { created: at, livemode: false, amount: sum, currency };
    test.payment_intents.set(intent, makePaymentIntent({ ...base, id: intent, customer }));
    const charge = `ch_1Doubles${String(id).padStart(6, '0')}`;
    test.charges.set(charge, makeCharge({ ...base, id: charge, payment_intent: intent, ...fields, customer }));
    return charge;
  };
  const intentOf = (charge: string) => String(test.charges.get(charge)?.payment_intent);

  const bill = (due: number, at: number, customer: string, more: Partial<Stripe.Invoice> = {}) => {
    const id = `in_1Doubles${String(number()).padStart(6, '0')}`;
    const invoice = makeInvoice({
      id,
      created: at,
      livemode: false,
      currency,
      customer,
      number: `KIM-${String(made).padStart(4, '0')}`,
      status: 'paid',
      amount_due: due,
      amount_paid: due,
      subtotal: due,
      total: due,
      ...more,
    });
    test.invoices.set(id, invoice);
    return invoice;
  };
  const attach = (invoice: Stripe.Invoice, charge: string, sum: number) => {
    const id = `inpay_1Doubles${String(number()).padStart(6, '0')}`;
    const payment = { type: 'payment_intent', payment_intent: intentOf(charge) } as const;
    const base = { id, created: invoice.created, livemode: false, currency, invoice: invoice.id ?? '' };
    test.invoice_payments.set(
      id,
      makeInvoicePayment({ ...base, amount_requested: sum, amount_paid: sum, status: 'paid', payment }),
    );
  };
  const inCheckout = (charge: string, metadata: Record<string, string>) => {
    const id = `cs_test_1Doubles${String(number()).padStart(6, '0')}`;
    const { created = NOW, customer } = test.charges.get(charge) ?? {};
    const session = makeCheckoutSession({
      id,
      created,
      livemode: false,
      mode: 'payment',
      status: 'complete',
      metadata,
      payment_intent: intentOf(charge),
      customer: customer as string,
      amount_total: amount,
      currency,
    });
    test.checkout_sessions.set(id, session);
  };

  const order = (at: number, writes: OrderNote, value: string, isBare: boolean, place: number, customer: string) => {
    const tried = { attempt_id: `try-${number()}`, ip: `10.0.0.${place}` };
    const noted: Record<OrderNote, Partial<Stripe.Charge>> = {
      metadata: { metadata: { order_id: value }, description: 'Books' },
      attempts: { metadata: { order_number: value, ...tried } },
      text: { description: `Bookshop: order #${value}` },
      german: { description: `Bestellung Nr. ${value}` },
      session: {},
      seats: { metadata: { order_id: value, seat: `A${place}` }, description: 'Concert' },
    };
    const charge = pay(at, { ...(isBare ? { description: 'Books' } : noted[writes]), customer });
    if (writes === 'session' && !isBare) inCheckout(charge, { order_id: value });
    return charge;
  };

  const written = (sum: number) => (currency === 'jpy' ? String(sum) : (sum / 100).toFixed(2));

  const buy = (thing: Thing, index: number): Bought[] => {
    const start = NOW - 2.9 * DAY + index * HOUR;
    const isLate = 'isLate' in thing && thing.isLate;
    const at = (place: number) => start + place * hours * HOUR + place * 7 - (isLate && place === 0 ? 20 * DAY : 0);
    const value = `${1000 + index * 10}`;
    const whose = (isAcross: boolean, place: number) => CUSTOMERS[isAcross ? place % 2 : 0] ?? CUSTOMERS[0];
    switch (thing.kind) {
      case 'order': {
        const charges = Array.from({ length: thing.times }, (_, place) =>
          order(
            start + place * Math.min(hours, 24) * HOUR + place * 7,
            thing.writes,
            value,
            false,
            1,
            whose(thing.isAcross, place),
          ),
        );
        return [{ charges, right: 1 }];
      }
      case 'again': {
        const { isOtherCard, hasTotal } = thing;
        const metadata = { order_id: value, ...(hasTotal ? { order_total: written(amount) } : {}) };
        const charges = [0, 1].map((place) => {
          const last4 = isOtherCard && place === 1 ? '1881' : '4242';
          const before = isLate && place === 0 ? 10 * DAY : 0;
          const card = { payment_method_details: chargedCard({ last4 }) };
          const charge = pay(start + place * HOUR - before, { metadata, description: 'Lamp', ...card });
          if (thing.inCheckout) inCheckout(charge, metadata);
          return charge;
        });
        const isUntold = !hasTotal && (isOtherCard || (isLate && !thing.inCheckout));
        return [{ charges, right: 1, isUntold }];
      }
      case 'orders':
        return [0, 1].map((place) => {
          const own = thing.writes === 'seats' ? value : `${1000 + index * 10 + place}`;
          return {
            charges: [order(at(place), thing.writes, own, thing.isBare, place, whose(thing.isAcross, place))],
            right: 1,
          };
        });
      case 'parts': {
        const charges = [0, 1].map((place) => {
          const metadata = { order_id: value, ...(thing.says === 'metadata' ? { part: `${place + 1}/2` } : {}) };
          const total = thing.says === 'total' ? { order_total: written(2 * amount) } : {};
          const last4 = /^(twoCards|total)$/.test(thing.says) && place === 1 ? '1881' : '4242';
          const description = thing.says === 'text' ? thing.text : 'Sofa';
          const card = { payment_method_details: chargedCard({ last4 }) };
          const before = thing.says === 'later' && place === 0 ? 10 * DAY : 0;
          return pay(at(place) - before, { metadata: { ...metadata, ...total }, description, ...card });
        });
        return [{ charges, right: 2 }];
      }
      case 'standing': {
        const monthly = [60, 30].map((days) => pay(start - days * DAY, { metadata: { [thing.key]: value } }));
        const now = Array.from({ length: thing.times }, (_, place) =>
          pay(at(place), { metadata: { [thing.key]: value } }),
        );
        // Who set this up meant each of them, as far as anybody can tell.
        return [{ charges: [...monthly, ...now], right: 2 + thing.times }];
      }
      case 'invoice': {
        const invoice = bill(amount, start, CUSTOMERS[0]);
        const hand = thing.again === 'before' ? 0 : 1;
        const named = { invoice: (thing.names === 'id' ? invoice.id : invoice.number) ?? '' };
        const places = thing.again === 'no' ? [1 - hand] : [0, 1];
        const charges = places.map((place) => {
          if (place === hand && thing.again !== 'no')
            return pay(at(place), { metadata: named, description: 'By phone' });
          const charge = pay(at(place), { description: 'Payment for Invoice' });
          attach(invoice, charge, amount);
          return charge;
        });
        return [{ charges, right: 1 }];
      }
      case 'attached': {
        const invoice = bill(thing.as === 'halves' ? 2 * amount : amount, start, CUSTOMERS[0], {
          amount_overpaid: thing.as === 'credited' ? amount : 0,
        });
        const charges = [0, 1].map((place) => {
          const charge = pay(at(place), { description: 'Payment for Invoice' });
          attach(invoice, charge, amount);
          return charge;
        });
        return [{ charges, right: thing.as === 'whole' ? 1 : 2 }];
      }
      case 'renewals':
        return Array.from({ length: thing.count }, (_, place) => {
          const customer = whose(thing.isAcross, place);
          const subscription = subscribe(customer);
          const parent = { type: 'subscription_details', subscription_details: { subscription, metadata: {} } };
          const invoice = bill(amount, at(place), customer, {
            billing_reason: 'subscription_cycle',
            parent: parent as unknown as Stripe.Invoice.Parent,
          });
          const charge = pay(at(place), { description: 'Subscription update', customer });
          attach(invoice, charge, amount);
          return { charges: [charge], right: 1 };
        });
      case 'quantities':
        return [0, 1].map((place) => ({ charges: [pay(at(place), { description: thing.text })], right: 1 }));
    }
  };

  const subscribe = (customer: string): string => {
    const id = `sub_1Doubles${String(number()).padStart(6, '0')}`;
    const created = NOW - 200 * DAY;
    const base = { created, livemode: false, currency };
    const recurring = makeRecurring('month', 1);
    const price = makePrice({ ...base, id: `price_${id}`, product: 'prod_1', unit_amount: amount, recurring });
    const period = { current_period_start: NOW - 10 * DAY, current_period_end: NOW + 20 * DAY };
    const item = makeSubscriptionItem({ id: `si_${id}`, created, subscription: id, price, ...period });
    test.prices.set(price.id, price);
    test.subscription_items.set(item.id, item);
    test.subscriptions.set(id, makeSubscription({ ...base, id, customer }));
    return id;
  };

  const book = things.flatMap(buy);
  const charges = book.flatMap((each) => each.charges);
  return { book, charges };
}

/** As a colleague, or a bank, does it. */
export function meddle({ test }: StripeServer, what: Meddling['what'], id: string): void {
  const charge = test.charges.get(id);
  if (!charge || what === 'nothing' || charge.refunded) return;
  if (what === 'refund') test.charges.set(id, { ...charge, refunded: true, amount_refunded: charge.amount });
  if (what === 'part') test.charges.set(id, { ...charge, amount_refunded: Math.floor(charge.amount / 4) });
  if (what === 'dispute' || what === 'inquiry') {
    const dispute = makeDispute({
      id: `dp_${id}`,
      created: NOW,
      livemode: false,
      amount: charge.amount,
      charge: id,
      currency: charge.currency,
      status: what === 'inquiry' ? 'warning_needs_response' : 'needs_response',
    });
    test.disputes.set(dispute.id, dispute);
    if (what === 'dispute') test.charges.set(id, { ...charge, disputed: true });
  }
}

/** Whether the whole of it is still there, and no bank asks about it. */
export function isWhole({ test }: StripeServer, id: string): boolean {
  const charge = test.charges.get(id);
  const isAsked = [...test.disputes.values()].some((dispute) => dispute.charge === id);
  return charge !== undefined && charge.amount_refunded === 0 && !isAsked;
}
