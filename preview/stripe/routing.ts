/** From a method and a path to the route that serves it, and to what it answers with. */
import type { Route } from './types';

export interface Match {
  route: Route;
  path: Record<string, string>;
}

/** The route for this request, or null. A fixed name goes before a parameter: `/v1/customers/search` is no customer. */
export type Router = (method: string, pathname: string) => Match | null;

export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes
    .map((route) => ({
      route,
      names: Array.from(route.path.matchAll(/:(\w+)/g), ([, name = '']) => name),
      pattern: new RegExp(`^${route.path.replace(/:\w+/g, '([^/]+)')}$`),
    }))
    .sort((a, b) => a.names.length - b.names.length);
  return (method, pathname) => {
    for (const { route, names, pattern } of compiled) {
      const values = route.method === method ? pattern.exec(pathname) : null;
      if (!values) continue;
      return { route, path: Object.fromEntries(names.map((name, index) => [name, decode(values[index + 1] ?? '')])) };
    }
    return null;
  };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Collection in a path → the `object` of what it holds. */
const COLLECTIONS: Readonly<Record<string, string>> = {
  account: 'account',
  accounts: 'account',
  balance: 'balance',
  balance_transactions: 'balance_transaction',
  charges: 'charge',
  configurations: 'billing_portal.configuration',
  coupons: 'coupon',
  create_preview: 'invoice',
  credit_notes: 'credit_note',
  customers: 'customer',
  disputes: 'dispute',
  discount: 'discount',
  early_fraud_warnings: 'radar.early_fraud_warning',
  events: 'event',
  invoice_payments: 'invoice_payment',
  invoiceitems: 'invoiceitem',
  invoices: 'invoice',
  line_items: 'item',
  lines: 'line_item',
  payment_intents: 'payment_intent',
  mandates: 'mandate',
  payment_links: 'payment_link',
  payment_methods: 'payment_method',
  plans: 'plan',
  prices: 'price',
  products: 'product',
  promotion_codes: 'promotion_code',
  refunds: 'refund',
  sources: 'card',
  subscription_items: 'subscription_item',
  subscription_schedules: 'subscription_schedule',
  subscriptions: 'subscription',
  tax_ids: 'tax_id',
};

/** The type that a route answers with, and whether it comes in a list. */
export function answerOf({ method, path }: Route): { type: string; listed: boolean } {
  const parts = path.split('/').slice(2);
  const collection = parts.findLast((part) => part in COLLECTIONS || part === 'sessions') ?? '';
  const last = parts.at(-1);
  const single = last === 'account' || last === 'balance' || last === 'discount';
  return {
    type: typeOf(collection, parts[0] ?? ''),
    listed: method === 'GET' && !single && (last === collection || last === 'search'),
  };
}

function typeOf(collection: string, first: string): string {
  if (collection === 'sessions') return first === 'checkout' ? 'checkout.session' : 'billing_portal.session';
  if (collection === 'balance_transactions' && first === 'customers') return 'customer_balance_transaction';
  if (collection === 'lines' && first === 'credit_notes') return 'credit_note_line_item';
  return COLLECTIONS[collection] ?? '';
}

/** Stripe's word for a type in "No such …". */
export function wordFor(type: string): string {
  return WORDS[type] ?? type;
}

const WORDS: Readonly<Record<string, string>> = {
  card: 'source',
  payment_method: 'PaymentMethod',
  payment_link: 'payment link',
  promotion_code: 'promotion code',
  'billing_portal.configuration': 'configuration',
};
