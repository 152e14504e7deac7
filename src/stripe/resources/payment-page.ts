import type Stripe from 'stripe';
import { once } from '../../once';
import { list, maybeText, metadata } from '../fields';
import { fallback, flag, maybe, number, object, type Read, text } from '../lenient';
import { get, path, post } from '../request';

/** A Checkout Session or a payment link. */
export const paymentPage = once(() =>
  object({
    id: text(),
    url: maybeText(),
    metadata: metadata(),
    /** Whether it takes payments; only a payment link says that. */
    active: maybe(flag),
    /** How often it was paid, of how often it can be; likewise. */
    restrictions: maybe(() =>
      object({ completed_sessions: maybe(() => object({ count: fallback(number, 0), limit: number() })) }),
    ),
    /** Where asked for with it. */
    line_items: maybe(list(lineItem)),
  }),
);

const lineItem = once(() => object({ amount_total: number(), currency: text(), description: maybeText() }));

export type PaymentPage = Read<typeof paymentPage>;

/** Checkout Sessions, and payment links. */
const pages = {
  session: ['checkout_session', '/v1/checkout/sessions'],
  link: ['payment_links', '/v1/payment_links'],
} as const;

export type PaymentPageKind = keyof typeof pages;

/** The newest hundred; sessions of one customer where that is given. */
export function paymentPages(kind: PaymentPageKind, customer?: string) {
  const [resource, url] = pages[kind];
  const params = { ...(customer && { customer }), limit: 100 } satisfies Stripe.Checkout.SessionListParams;
  return get(`${resource}_read`, url, list(paymentPage), params);
}

/** The newest hundred, with what each sells: https://docs.stripe.com/api/payment-link/object#payment_link_object-line_items */
export function paymentLinks() {
  const params = { limit: 100, expand: ['data.line_items'] } satisfies Stripe.PaymentLinkListParams;
  return get('payment_links_read', '/v1/payment_links', list(paymentPage), params);
}

export function createPaymentPage(
  ...[kind, params]: ['session', Stripe.Checkout.SessionCreateParams] | ['link', Stripe.PaymentLinkCreateParams]
) {
  const [resource, url] = pages[kind];
  return post(`${resource}_write`, url, paymentPage, params);
}

/** From then on it takes no payments: https://docs.stripe.com/api/payment-link/update#update_payment_link-active */
export function closePaymentLink(id: string, metadata: Record<string, string>) {
  const params = { active: false, metadata } satisfies Stripe.PaymentLinkUpdateParams;
  return post('payment_links_write', path('/v1/payment_links/', id), paymentPage, params);
}
