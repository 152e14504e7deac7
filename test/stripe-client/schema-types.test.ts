/**
 * The schemas against the types of the `stripe` package, which describe the pinned version. Nearly all of it is checked
 * when this file is compiled: a field that Stripe does not have, has as another type, or may leave empty does not compile.
 */
import { describe, expect, it } from '@jest/globals';
import type Stripe from 'stripe';
import { idOf } from '../../src/stripe/fields';
import { maybe, parse, text } from '../../src/stripe/lenient';
import type { Account } from '../../src/stripe/resources/account';
import type { BalanceTransaction } from '../../src/stripe/resources/balance-transaction';
import type { CashBalance } from '../../src/stripe/resources/cash-balance';
import type { Charge } from '../../src/stripe/resources/charge';
import type { CheckoutSession } from '../../src/stripe/resources/checkout-session';
import type { Coupon } from '../../src/stripe/resources/coupon';
import type { CreditNote } from '../../src/stripe/resources/credit-note';
import { type Customer, customer } from '../../src/stripe/resources/customer';
import type { Discount } from '../../src/stripe/resources/discount';
import type { Dispute } from '../../src/stripe/resources/dispute';
import type { EarlyFraudWarning } from '../../src/stripe/resources/early-fraud-warning';
import type { Invoice, InvoiceLine } from '../../src/stripe/resources/invoice';
import type { InvoiceItem } from '../../src/stripe/resources/invoice-item';
import type { InvoicePayment } from '../../src/stripe/resources/invoice-payment';
import type { PaymentIntent } from '../../src/stripe/resources/payment-intent';
import type { PaymentMethod } from '../../src/stripe/resources/payment-method';
import type { PaymentPage } from '../../src/stripe/resources/payment-page';
import type { PortalPage } from '../../src/stripe/resources/portal-page';
import type { Price } from '../../src/stripe/resources/price';
import type { Product } from '../../src/stripe/resources/product';
import type { PromotionCode } from '../../src/stripe/resources/promotion-code';
import type { Destination, Refund } from '../../src/stripe/resources/refund';
import type { Subscription, SubscriptionItem } from '../../src/stripe/resources/subscription';
import type { DisputedCharge, FailedCharge, Owner, Trial } from '../../src/stripe/resources/today';

/** The paths where what is `Read` does not fit what Stripe `Sent`; never, where all of it fits. */
type Misfit<Read, Sent, Path extends string> =
  | (null extends Sent ? MisfitOfNothing<Read, `${Path} may be null`> : never)
  | (undefined extends Sent ? MisfitOfNothing<Read, `${Path} may be absent`> : never)
  | MisfitOfValue<NonNullable<Read>, NonNullable<Sent>, Path>;

/** Metadata that is not there reads as none. */
type MisfitOfNothing<Read, Fault> = [Extract<Read, null | undefined>] extends [never]
  ? Read extends Record<string, string>
    ? never
    : Fault
  : never;

type MisfitOfValue<Read, Sent, Path extends string> = Read extends Discount | Destination
  ? never // Put together from what Stripe sends, so it is compared by itself below.
  : Read extends readonly (infer Item)[]
    ? Extract<Sent, readonly unknown[]> extends readonly (infer SentItem)[]
      ? Misfit<Item, SentItem, `${Path}[]`>
      : `${Path} is no list`
    : Read extends object
      ? [Extract<Sent, object>] extends [never]
        ? `${Path} is no object`
        : MisfitOfFields<Read, Extract<Sent, object>, Path>
      : [Read & Sent] extends [never]
        ? `${Path} is of another type`
        : never;

type MisfitOfFields<Read, Sent, Path extends string> = {
  [Name in keyof Read & string]-?: Name extends keyof Sent
    ? Misfit<Read[Name], Sent[Name], `${Path}.${Name}`>
    : Name extends 'unread' | 'older' | 'isAsBilled' // Counted when a list is read; found on an invoice.
      ? never
      : `${Path} has no ${Name}`;
}[keyof Read & string];

/** What misfits, by its path; nothing, where all fits. */
type Misfits<Read, Sent> = { [Fault in Misfit<Read, Sent, 'it'>]: never };

/** `fits<Read, Sent>({})` compiles only where nothing misfits; else the compiler names the path and the fault. */
function fits<Read, Sent>(_misfits: Misfits<Read, Sent>) {
  return true;
}

describe('what is read of Stripe’s objects', () => {
  it('is there, and of the type that the stripe package says', () => {
    // Of a customer that is not deleted it is not there, so it is never false.
    fits<Omit<Customer, 'deleted'>, Stripe.Customer>({});
    fits<Pick<Customer, 'id' | 'object'> & { deleted: true }, Stripe.DeletedCustomer>({});
    fits<Subscription, Stripe.Subscription>({});
    fits<SubscriptionItem, Stripe.SubscriptionItem>({});
    fits<Account, Stripe.Account>({});
    fits<EarlyFraudWarning, Stripe.Radar.EarlyFraudWarning>({});
    fits<Price, Stripe.Price>({});
    fits<Coupon, Stripe.Coupon>({});
    fits<CreditNote, Stripe.CreditNote>({});
    fits<PromotionCode, Stripe.PromotionCode>({});
    fits<Omit<Discount, 'coupon' | 'couponId' | 'covers'> & { source: { coupon: string | null } }, Stripe.Discount>({});
    fits<Charge, Stripe.Charge>({});
    fits<PaymentIntent, Stripe.PaymentIntent>({});
    fits<BalanceTransaction, Stripe.CustomerBalanceTransaction>({});
    fits<Refund, Stripe.Refund>({});
    fits<{ [D in keyof Destination as Exclude<D, 'kind'>]: Destination[D] }, Stripe.Refund.DestinationDetails.Card>({});
    fits<Dispute, Stripe.Dispute>({});
    fits<CashBalance, Stripe.CashBalance>({});
    // Expanded, where anything of it is read.
    fits<Owner, Stripe.Customer>({});
    fits<Omit<FailedCharge, 'customer' | 'payment_intent'>, Stripe.Charge>({});
    fits<Omit<DisputedCharge, 'charge'>, Stripe.Dispute>({});
    fits<Omit<Trial, 'customer'>, Stripe.Subscription>({});
    fits<PaymentMethod, Stripe.PaymentMethod>({});
    fits<Invoice, Stripe.Invoice>({});
    fits<InvoiceItem, Stripe.InvoiceItem>({});
    fits<InvoicePayment, Omit<Stripe.InvoicePayment, 'invoice'> & { invoice: Stripe.Invoice }>({});
    fits<InvoiceLine, Stripe.InvoiceLineItem>({});
    fits<Product, Stripe.Product>({});
    // Whether it is active, and how often it can be paid, only a payment link says.
    fits<Omit<PaymentPage, 'active' | 'restrictions'>, Stripe.Checkout.Session>({});
    fits<CheckoutSession, Stripe.Checkout.Session>({});
    fits<PaymentPage, Stripe.PaymentLink>({});
    fits<PortalPage, Stripe.BillingPortal.Configuration>({});
    expect.assertions(0);
  });

  it('is named with the fault where it does not fit, which the compiler prints', () => {
    type Read = { emial: string | null; email: string; created: string };
    const faults: Record<keyof Misfits<Read, Stripe.Customer>, true> = {
      'it has no emial': true,
      'it.email may be null': true,
      'it.created is of another type': true,
    };
    expect(Object.keys(faults)).toHaveLength(3);
  });

  it('would not compile otherwise', () => {
    // @ts-expect-error Stripe has no such field
    fits<{ emial: string | null }, Stripe.Customer>({});
    // @ts-expect-error it is a text
    fits<{ email: number | null }, Stripe.Customer>({});
    // @ts-expect-error it may be null
    fits<{ email: string }, Stripe.Customer>({});
    // @ts-expect-error Stripe has no such field in a list's items
    fits<{ items: { data: { prize: string }[] } }, Stripe.Subscription>({});
    // @ts-expect-error it is no list
    fits<{ items: string[] }, Stripe.Subscription>({});
    expect.assertions(0);
  });
});

describe('a schema', () => {
  it('takes an id for an object that was expanded', () => {
    expect(parse(idOf(), 'cus_1')).toBe('cus_1');
    expect(parse(idOf(), { id: 'cus_1', object: 'customer' })).toBe('cus_1');
  });

  it('does without a field that is absent or not as documented', () => {
    const bare = { id: 'cus_1', object: 'customer', created: 1, livemode: false };
    expect(parse(customer(), { ...bare, email: 5, balance: 'much', metadata: null })).toMatchObject({
      id: 'cus_1',
      email: null,
      balance: 0,
      metadata: {},
    });
    expect(parse(maybe(text), undefined)).toBeNull();
  });

  it('does not do without what everything hangs on', () => {
    expect(parse(customer(), { object: 'customer' })).toBeNull();
  });
});
