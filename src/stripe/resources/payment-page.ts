import type Stripe from 'stripe';
import { once } from '../../once';
import { list, maybeText, metadata } from '../fields';
import { object, type Read, text } from '../lenient';
import { get, post } from '../request';

/** A Checkout Session or a payment link. */
export const paymentPage = once(() => object({ id: text(), url: maybeText(), metadata: metadata() }));

export type PaymentPage = Read<typeof paymentPage>;

/** Checkout Sessions, and payment links. */
const pages = {
  session: ['checkout_session', '/v1/checkout/sessions'],
  link: ['payment_links', '/v1/payment_links'],
} as const;

export type PaymentPageKind = keyof typeof pages;

/** The newest hundred; sessions of one customer where that is given. */
export function paymentPages(kind: PaymentPageKind, customer?: string) {
  const [resource, path] = pages[kind];
  const params = { ...(customer && { customer }), limit: 100 } satisfies Stripe.Checkout.SessionListParams;
  return get(`${resource}_read`, path, list(paymentPage), params);
}

export function createPaymentPage(
  ...[kind, params]: ['session', Stripe.Checkout.SessionCreateParams] | ['link', Stripe.PaymentLinkCreateParams]
) {
  const [resource, path] = pages[kind];
  return post(`${resource}_write`, path, paymentPage, params);
}
