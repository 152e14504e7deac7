/** Small accounts put straight into the stand-in's store, as Stripe's objects are, for what no request makes. */
import type Stripe from 'stripe';
import { makeCharge } from '../../../preview/stripe/objects/charge';
import { makeCoupon } from '../../../preview/stripe/objects/coupon';
import { makeCustomer } from '../../../preview/stripe/objects/customer';
import { makeDiscount } from '../../../preview/stripe/objects/discount';
import { makeDispute } from '../../../preview/stripe/objects/dispute';
import { makeInvoice } from '../../../preview/stripe/objects/invoice';
import { makeInvoicePayment } from '../../../preview/stripe/objects/invoice_payment';
import { makeMandate } from '../../../preview/stripe/objects/mandate';
import { makePaymentIntent } from '../../../preview/stripe/objects/payment_intent';
import { makePaymentMethod } from '../../../preview/stripe/objects/payment_method';
import { makePrice, makeRecurring } from '../../../preview/stripe/objects/price';
import { makeProduct } from '../../../preview/stripe/objects/product';
import { makeRefund } from '../../../preview/stripe/objects/refund';
import { makeSubscription } from '../../../preview/stripe/objects/subscription';
import { makeSubscriptionItem } from '../../../preview/stripe/objects/subscription_item';
import type { Store } from '../../../preview/stripe/types';
import { NOW } from '../harness';

export const now = Math.floor(NOW / 1000);
export const day = 86_400;

type Of<T> = Partial<Omit<T, 'id'>>;

export interface Line {
  product?: string;
  amount: number;
  quantity?: number;
  every?: [number, Stripe.Price.Recurring.Interval];
  /** Where it is not the subscription's. */
  currency?: string;
  price?: Of<Stripe.Price>;
  metered?: boolean;
  end?: number;
}

/** Puts the objects of one customer, whose ids end with `mark`. Each returns the id. */
export function accountOf(store: Store, mark: string, email: string) {
  const customer = `cus_${mark}`;
  const base = { livemode: false, created: now - 100 * day };
  const id = (kind: string, name: string) => `${kind}_${mark}${name}`;
  let currency = 'usd';

  const product = (name: string) => {
    const made = id('prod', name);
    store.products.set(made, makeProduct({ ...base, id: made, name }));
    return made;
  };

  return {
    customer(fields: Of<Stripe.Customer> = {}) {
      currency = fields.currency ?? 'usd';
      store.customers.set(customer, makeCustomer({ ...base, id: customer, email, name: `Kim ${mark}`, ...fields }));
      return customer;
    },
    subscription(name: string, lines: Line[], fields: Of<Stripe.Subscription> = {}) {
      const made = id('sub', name);
      const subscription = makeSubscription({ ...base, id: made, customer, currency, ...fields });
      store.subscriptions.set(made, subscription);
      for (const [index, line] of lines.entries()) {
        const { amount, every = [1, 'month'], quantity = 1, metered = false, end = now + 14 * day } = line;
        const price = makePrice({
          ...{ ...base, id: id('price', `${name}${index}`), currency: line.currency ?? subscription.currency },
          ...{ product: product(line.product ?? 'Team'), unit_amount: amount },
          recurring: makeRecurring(every[1], every[0], metered ? { usage_type: 'metered' } : {}),
          ...line.price,
        });
        store.prices.set(price.id, price);
        const item = id('si', `${name}${index}`);
        const period = { current_period_start: end - 30 * day, current_period_end: end };
        store.subscription_items.set(
          item,
          makeSubscriptionItem({
            ...{ id: item, created: base.created, subscription: made, price, ...period },
            ...(metered ? {} : { quantity }),
          }),
        );
      }
      return made;
    },
    charge(name: string, amount: number, fields: Of<Stripe.Charge> = {}, refunds: Of<Stripe.Refund>[] = []) {
      const made = id('ch', name);
      const charge = makeCharge({ ...base, created: now - 5 * day, id: made, amount, currency, customer, ...fields });
      store.charges.set(made, charge);
      for (const [index, fields] of refunds.entries()) {
        const refund = id('re', `${name}${index}`);
        const given = { id: refund, created: now - 2 * day, amount, charge: made, currency: charge.currency };
        store.refunds.set(refund, { ...makeRefund(given), ...fields });
      }
      return made;
    },
    dispute(name: string, charge: string, fields: Of<Stripe.Dispute> & { amount: number }) {
      const made = id('du', name);
      const given = { ...base, created: now - 3 * day, id: made, charge, currency, amount: fields.amount };
      store.disputes.set(made, { ...makeDispute(given), ...fields });
      return made;
    },
    /** A saved bank account, which is the customer's default, with the mandate to debit it: the ids of both. */
    debit(details: Of<Stripe.PaymentMethod> & { type: Stripe.PaymentMethod.Type }, mandate: Of<Stripe.Mandate> = {}) {
      const method = id('pm', 'A');
      store.payment_methods.set(method, makePaymentMethod({ ...base, id: method, customer, ...details }));
      const known = store.customers.get(customer) as Stripe.Customer;
      const invoice_settings = { ...known.invoice_settings, default_payment_method: method };
      store.customers.set(customer, { ...known, invoice_settings });
      const agreed = id('mandate', 'A');
      const given = {
        id: agreed,
        livemode: false,
        payment_method: method,
        payment_method_details: { type: details.type },
      };
      store.mandates.set(agreed, { ...makeMandate(given), ...mandate });
      return { method, mandate: agreed };
    },
    intent(name: string, amount: number, fields: Of<Stripe.PaymentIntent> = {}) {
      const made = id('pi', name);
      const intent = { ...base, created: now - 2 * day, id: made, amount, currency, customer, ...fields };
      store.payment_intents.set(made, makePaymentIntent(intent));
      return made;
    },
    /** `pays`: the PaymentIntent by which it is paid, or to be paid. */
    invoice(name: string, fields: Of<Stripe.Invoice>, { of, pays }: { of?: string; pays?: string } = {}) {
      const made = id('in', name);
      const total = fields.total ?? 0;
      const due = fields.amount_due ?? Math.max(0, total);
      const paid = fields.amount_paid ?? (fields.status === 'paid' ? due : 0);
      const parent = of
        ? {
            type: 'subscription_details',
            quote_details: null,
            subscription_details: { subscription: of, metadata: null },
          }
        : null;
      store.invoices.set(made, {
        ...makeInvoice({ ...base, created: now - 5 * day, id: made, customer, currency, number: name }),
        ...{ subtotal: total, total, amount_due: due, amount_paid: paid, amount_remaining: due - paid },
        ...{ status: 'open', parent: parent as Stripe.Invoice.Parent | null },
        ...fields,
      });
      if (pays) {
        const payment = id('inpay', name);
        const status = fields.status === 'paid' ? 'paid' : 'open';
        store.invoice_payments.set(
          payment,
          makeInvoicePayment({
            ...{ ...base, id: payment, currency, invoice: made, amount_requested: due, status },
            payment: { type: 'payment_intent', payment_intent: pays },
          }),
        );
      }
      return made;
    },
    /** The id of a discount by a coupon. `end`: in seconds since 1970. */
    discount(coupon: Of<Stripe.Coupon>, end: number | null = null) {
      const made = makeCoupon({ ...base, id: `C${mark}`, duration: 'forever', ...coupon });
      store.coupons.set(made.id, made);
      const discount = makeDiscount({ id: id('di', 'A'), start: base.created, end, customer, coupon: made });
      store.discounts.set(discount.id, discount);
      return discount;
    },
  };
}

export type Account = ReturnType<typeof accountOf>;

/** What is clicked (`field=value`: filled in; `/part/`: of its label), what must then be read, and what must not. */
export type Input = [name: string, make: (account: Account) => void, clicks: string[], says: RegExp[], not?: RegExp[]];
export type Kind = [kind: string, inputs: Input[]];

/** A PaymentIntent that waits for the customer. */
export const waits = { status: 'requires_action', latest_charge: null, amount_received: 0 } as const;
export const boleto = (expires_at: number) =>
  ({ type: 'boleto_display_details', boleto_display_details: { expires_at } }) as never;
export const sepa = { type: 'sepa_debit', sepa_debit: { last4: '3000' } } as never;
export const ach = { type: 'us_bank_account', us_bank_account: { last4: '6789' } } as never;
/** A debit that the bank refused. */
export const failed = {
  ...{ status: 'failed', captured: false, paid: false, outcome: null },
  failure_code: 'debit_not_authorized',
} as const;
