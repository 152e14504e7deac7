import type Stripe from 'stripe';
import { invalid } from '../errors';
import { filtered, find, findCustomer, findGiven, matching } from '../find';
import { keepSale, lineItemList, readLineItems, type Sale } from '../line_items';
import { createdFilter, PAGING } from '../list';
import { formatMoney, MINIMUM } from '../money';
import { makeCheckoutSession } from '../objects/checkout_session';
import { absent, choice, email, flag, hash, integer, metadata, only, text } from '../params';
import type { Call, Params, Route } from '../types';

const HOUR = 3600;

/** Guests are found by the address that they gave: `customer_details[email]`. */
function ofPerson(params: Params): (session: Stripe.Checkout.Session) => boolean {
  const details = hash(params, 'customer_details');
  if (details === undefined) return () => true;
  only(details, ['email'], 'customer_details');
  const address = text(details, 'email', 'customer_details') ?? absent('email', 'customer_details');
  return (session) => session.customer_details?.email === address;
}

function saleFor(call: Call, mode: 'payment' | 'setup' | 'subscription'): Sale | null {
  if (mode === 'setup') {
    if (call.params.line_items !== undefined) {
      throw invalid('You can not pass `line_items` in `setup` mode.', { param: 'line_items' });
    }
    return null;
  }
  const sale = readLineItems(call);
  if (mode === 'payment' && sale.recurring) {
    throw invalid(
      'You specified `payment` mode but passed a recurring price. Either switch to `subscription` mode or use only one-time prices.',
      { param: 'line_items' },
    );
  }
  if (mode === 'subscription' && !sale.recurring) {
    throw invalid('You must provide at least one recurring price in `subscription` mode when using prices.', {
      param: 'line_items',
    });
  }
  return sale;
}

function create(call: Call): Stripe.Checkout.Session {
  const { store, params, now, id } = call;
  const mode = choice(params, 'mode', ['payment', 'setup', 'subscription']) ?? absent('mode');
  const customerId = text(params, 'customer');
  const address = email(params, 'customer_email') ?? null;
  if (customerId !== undefined && address !== null) {
    throw invalid('You may only specify one of these parameters: customer, customer_email.');
  }
  const customer = customerId === undefined ? null : findCustomer(call, customerId, 'customer');
  const successUrl = text(params, 'success_url') ?? absent('success_url');
  if (!URL.canParse(successUrl)) throw invalid('Not a valid URL', { code: 'url_invalid', param: 'success_url' });
  const expires = integer(params, 'expires_at') ?? now + 24 * HOUR;
  if (expires < now + HOUR / 2 || expires > now + 24 * HOUR) {
    throw invalid(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      {
        param: 'expires_at',
      },
    );
  }
  const written = metadata(params);
  const promotions = flag(params, 'allow_promotion_codes') ?? null;
  const sale = saleFor(call, mode);
  const total = sale?.items.reduce((sum, item) => sum + item.amount_total, 0) ?? null;
  const currency = sale?.currency ?? 'usd';
  const least = MINIMUM[currency] ?? 1;
  if (mode === 'payment' && total !== null && total < least) {
    throw invalid(
      `The Checkout Session's total amount due must add up to at least ${formatMoney(least, currency)} ${currency}`,
      { code: 'amount_too_small' },
    );
  }
  const session = makeCheckoutSession({
    id: id(store.livemode ? 'cs_live' : 'cs_test'),
    created: now,
    livemode: store.livemode,
    mode,
    allow_promotion_codes: promotions,
    amount_subtotal: total,
    amount_total: total,
    cancel_url: text(params, 'cancel_url') ?? null,
    client_reference_id: text(params, 'client_reference_id') ?? null,
    currency: sale?.currency ?? null,
    customer: customer?.id ?? null,
    customer_email: address,
    customer_details: detailsOf(customer?.email ?? address),
    expires_at: expires,
    metadata: written,
    success_url: successUrl,
  });
  if (sale) {
    keepSale(call, sale);
    session.line_items = lineItemList(sale.items, `/v1/checkout/sessions/${session.id}/line_items`);
  }
  store.checkout_sessions.set(session.id, session);
  return session;
}

function detailsOf(address: string | null): Stripe.Checkout.Session.CustomerDetails | null {
  if (address === null) return null;
  return {
    address: null,
    business_name: null,
    email: address,
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: null,
    tax_ids: null,
  };
}

export const checkoutSessions: Route[] = [
  {
    method: 'GET',
    path: '/v1/checkout/sessions',
    permission: 'checkout_session_read',
    params: [
      ...PAGING,
      'created',
      'customer',
      'customer_details',
      'payment_intent',
      'payment_link',
      'status',
      'subscription',
    ],
    handle({ store, params }) {
      findGiven(store.customers, 'customer', params, 'customer');
      const status = choice(params, 'status', ['complete', 'expired', 'open']);
      return {
        list: filtered(
          store.checkout_sessions,
          createdFilter(params),
          ofPerson(params),
          matching(params, 'customer'),
          matching(params, 'payment_intent'),
          matching(params, 'payment_link'),
          matching(params, 'subscription'),
          (session) => status === undefined || session.status === status,
        ),
        url: '/v1/checkout/sessions',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/checkout/sessions/:session',
    permission: 'checkout_session_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.checkout_sessions, 'checkout.session', path.session ?? '') }),
  },
  {
    method: 'GET',
    path: '/v1/checkout/sessions/:session/line_items',
    permission: 'checkout_session_read',
    params: PAGING,
    handle({ store, path }) {
      const session = find(store.checkout_sessions, 'checkout.session', path.session ?? '');
      return { list: session.line_items?.data ?? [], url: `/v1/checkout/sessions/${session.id}/line_items` };
    },
  },
  {
    method: 'POST',
    path: '/v1/checkout/sessions',
    permission: 'checkout_session_write',
    params: [
      'allow_promotion_codes',
      'cancel_url',
      'client_reference_id',
      'customer',
      'customer_email',
      'expires_at',
      'line_items',
      'metadata',
      'mode',
      'success_url',
    ],
    handle: (call) => ({ object: create(call) }),
  },
  {
    method: 'POST',
    path: '/v1/checkout/sessions/:session/expire',
    permission: 'checkout_session_write',
    params: [],
    handle({ store, path }) {
      const session = find(store.checkout_sessions, 'checkout.session', path.session ?? '');
      if (session.status !== 'open') {
        throw invalid(
          `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${session.status}.`,
        );
      }
      const expired: Stripe.Checkout.Session = { ...session, status: 'expired', url: null };
      store.checkout_sessions.set(expired.id, expired);
      return { object: expired };
    },
  },
];
