/**
 * What stands for Stripe in the demo: some fixed answers, made when they are first asked for, with dates that count back from
 * today. Nothing is sent, and nothing is kept: every answer is made of the request alone. The customer has whatever address
 * is asked for; it stands in the ids of all that is theirs, so that what is asked next is about the same person.
 */
import type { StripeRequest } from './request';

/** As what comes by HTTP. */
interface Told {
  status: number;
  body: unknown;
  requestId: null;
}

/** In place of a key. It is none of Stripe's, and leaves in no request. */
export const demoKey = 'demo';

const day = 86_400;

/** `now`: seconds since 1970. */
export function demoAnswer({ method, path, params }: StripeRequest<unknown>, now: number): Told {
  const told = (status: number, body: unknown): Told => ({ status, body, requestId: null });
  const refusal = (status: number, code: string) =>
    told(status, { error: { type: 'invalid_request_error', code, message: 'The demo has no such thing.' } });
  const all = objectsOf(whoIn(path, params), now);
  if (path === '/v1/invoices/create_preview' && !params.subscription_details) return told(200, all.preview);
  // A write, or the preview of one.
  if (method !== 'GET') return refusal(400, 'demo');
  const [collection = '', id] = path.slice('/v1/'.length).split('/');
  if (path === '/v1/balance') return told(200, all.balance);
  if (id === undefined || id === 'search') return told(200, listed((lists[collection] ?? none)(all, params)));
  const found = Object.values(lists)
    .flatMap((each) => each(all, {}))
    .find((each) => each.id === decodeURIComponent(id));
  if (path.split('/').length > 4) return told(200, listed([]));
  return found ? told(200, found) : refusal(404, 'resource_missing');
}

type Params = StripeRequest<unknown>['params'];
type Thing = { id: string } & Record<string, unknown>;

/** An address as the end of an id: letters and digits alone, as ids have. */
const encoded = (address: string) =>
  encodeURIComponent(address).replace(/./g, (each) => each.charCodeAt(0).toString(16));

/** null for what is none: ids come from outside. */
function decoded(hex: string): string | null {
  try {
    return decodeURIComponent(decodeURIComponent(hex.replace(/../g, '%$&')));
  } catch {
    return null;
  }
}

/** Whose things are asked for. */
function whoIn(path: string, params: Params): string {
  if (typeof params.email === 'string') return params.email;
  const [, hex] = /_demo\d?x([\da-f]+)/.exec(JSON.stringify([path, params])) ?? [];
  return (hex && decoded(hex)) || 'sam@example.com';
}

const listed = (data: unknown[]) => ({ object: 'list', data, has_more: false });

type All = ReturnType<typeof objectsOf>;
const none = (): Thing[] => [];
const of = (field: string, things: readonly Thing[], wanted: Params[string]) =>
  wanted === undefined ? [...things] : things.filter((each) => each[field] === wanted);

/** What each list holds of all there is. */
const lists: Record<string, (all: All, params: Params) => Thing[]> = {
  customers: ({ customer }, { query }) => {
    if (typeof query !== 'string') return [customer];
    const [, name] = /name[:~]"([^"]*)"/.exec(query) ?? [];
    return name !== undefined && customer.name.toLowerCase().includes(name.toLowerCase()) ? [customer] : [];
  },
  charges: ({ charges }, params) => ('query' in params ? [] : of('payment_intent', charges, params.payment_intent)),
  payment_intents: ({ intents }) => intents,
  subscriptions: ({ subscription }, { status }) => of('status', [subscription], status === 'all' ? undefined : status),
  invoices: ({ invoices }, { status }) => of('status', invoices, status),
  invoice_payments: ({ paid }, params) =>
    paid.filter(({ payment }) => JSON.stringify(params).includes(payment.payment_intent)),
  payment_methods: ({ card }) => [card],
  products: ({ product }) => [product],
  prices: ({ prices }) => prices,
};

function objectsOf(email: string, now: number) {
  const name = (prefix: string, number: number | '' = '') => `${prefix}_demo${number}x${encoded(email)}`;
  const customer = name('cus');
  const began = now - 65 * day;
  const [start, end] = [now - 5 * day, now + 25 * day];
  const product = { id: name('prod'), object: 'product', active: true, name: 'Team plan' };
  const card = { brand: 'visa', last4: '4242', exp_month: 8, exp_year: new Date(now * 1000).getUTCFullYear() + 2 };
  const method = { id: name('pm'), object: 'payment_method', customer, type: 'card', card, created: began };
  const price = (number: number, unit_amount: number, interval: string) => ({
    id: name('price', number),
    object: 'price',
    active: true,
    currency: 'usd',
    product,
    recurring: { interval, interval_count: 1, usage_type: 'licensed' },
    billing_scheme: 'per_unit',
    type: 'recurring',
    unit_amount,
    unit_amount_decimal: String(unit_amount),
    tax_behavior: 'unspecified',
    currency_options: { usd: { unit_amount } },
  });
  const monthly = price(1, 4900, 'month');
  const item = {
    id: name('si'),
    quantity: 1,
    price: { ...monthly, product: product.id },
    current_period_start: start,
    current_period_end: end,
    discounts: [],
    tax_rates: [],
  };
  const subscription = {
    id: name('sub'),
    object: 'subscription',
    customer,
    status: 'active',
    livemode: false,
    currency: 'usd',
    collection_method: 'charge_automatically',
    created: began,
    start_date: began,
    billing_cycle_anchor: start,
    cancel_at_period_end: false,
    billing_mode: { type: 'flexible' },
    items: listed([item]),
    latest_invoice: name('in', 1),
    default_payment_method: method.id,
    default_tax_rates: [],
    discounts: [],
    metadata: {},
  };
  const charge = (number: number, at: number, amount: number, more: object) => ({
    id: name('ch', number),
    object: 'charge',
    customer,
    created: at,
    livemode: false,
    amount,
    amount_captured: amount,
    amount_refunded: 0,
    currency: 'usd',
    status: 'succeeded',
    captured: true,
    refunded: false,
    disputed: false,
    outcome: { type: 'authorized', risk_level: 'normal' },
    description: 'Subscription update',
    payment_intent: name('pi', number),
    payment_method: method.id,
    payment_method_details: { type: 'card', card },
    billing_details: { email, name: 'Sam Sample' },
    refunds: listed([]),
    metadata: {},
    ...more,
  });
  const failed = {
    amount_captured: 0,
    captured: false,
    status: 'failed',
    failure_code: 'card_declined',
    outcome: { type: 'issuer_declined', reason: 'insufficient_funds', risk_level: 'normal' },
    description: 'Onboarding workshop',
  };
  const charges = [
    charge(4, now - 2 * day, 12_000, failed),
    ...[start, start - 30 * day, start - 60 * day].map((at, index) => charge(index + 1, at, 4900, {})),
  ];
  const intents = charges.map(({ id, object: _, status, ...each }) => ({
    ...each,
    id: each.payment_intent,
    object: 'payment_intent',
    status: status === 'failed' ? 'requires_payment_method' : status,
    amount_received: each.amount_captured,
    latest_charge: id,
    payment_method_types: ['card'],
  }));
  const payment = ({ payment_intent, amount, status }: (typeof charges)[number]) => ({
    id: `inpay_${payment_intent}`,
    object: 'invoice_payment',
    status: status === 'failed' ? 'open' : 'paid',
    currency: 'usd',
    amount_requested: amount,
    amount_paid: status === 'failed' ? null : amount,
    is_default: true,
    payment: { type: 'payment_intent', payment_intent },
  });
  const invoices = charges.map((each, index) => {
    const isOpen = each.status === 'failed';
    const isFirst = index === charges.length - 1;
    const left = isOpen ? each.amount : 0;
    const line = {
      id: name('il', index),
      amount: each.amount,
      currency: 'usd',
      description: isOpen ? each.description : '1 × Team plan (at $49.00 / month)',
      quantity: 1,
      period: isOpen
        ? { start: each.created, end: each.created }
        : { start: each.created, end: each.created + 30 * day },
      pricing: isOpen ? null : { price_details: { product: product.id } },
      parent: isOpen
        ? { invoice_item_details: { proration: false } }
        : { subscription_item_details: { proration: false } },
    };
    return {
      id: isOpen ? name('in', 4) : name('in', index),
      object: 'invoice',
      customer,
      created: each.created,
      livemode: false,
      currency: 'usd',
      number: `DEMO-000${charges.length - index}`,
      status: isOpen ? 'open' : 'paid',
      collection_method: 'charge_automatically',
      auto_advance: false,
      billing_reason: isOpen ? 'manual' : isFirst ? 'subscription_create' : 'subscription_cycle',
      subtotal: each.amount,
      total: each.amount,
      amount_due: each.amount,
      amount_paid: each.amount - left,
      amount_remaining: left,
      attempted: true,
      attempt_count: 1,
      status_transitions: { finalized_at: each.created, paid_at: isOpen ? null : each.created },
      payments: listed([payment(each)]),
      parent: isOpen ? null : { subscription_details: { subscription: subscription.id } },
      lines: listed([line]),
    };
  });
  return {
    customer: {
      id: customer,
      object: 'customer',
      created: began,
      email,
      name: 'Sam Sample',
      balance: 0,
      currency: 'usd',
      delinquent: true,
      tax_exempt: 'none',
      invoice_settings: { default_payment_method: method.id },
      metadata: {},
      subscriptions: listed([subscription]),
      tax_ids: listed([]),
    },
    preview: {
      object: 'invoice',
      customer,
      currency: 'usd',
      total: 4900,
      amount_due: 4900,
      starting_balance: 0,
      next_payment_attempt: end,
      lines: listed([{ amount: 4900, description: '1 × Team plan (at $49.00 / month)' }]),
    },
    balance: {
      object: 'balance',
      available: [{ amount: 14_700, currency: 'usd' }],
      pending: [],
    },
    product,
    card: method,
    prices: [monthly, price(2, 49_000, 'year')],
    subscription,
    charges,
    intents,
    invoices,
    paid: charges.map((each, index) => ({ ...payment(each), invoice: invoices[index] })),
  };
}
