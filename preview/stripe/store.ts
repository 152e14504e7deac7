/** One mode of one account, empty: the account itself, its balance, and a map for everything else. */
import { makeAccount } from './objects/account';
import { makeBalance } from './objects/balance';
import type { Store } from './types';

const ACCOUNT = 'acct_1TillsideSample';

/** `now` is the time of opening, in seconds since 1970. */
export function createStore(livemode: boolean, now = 0): Store {
  return {
    livemode,
    time: now,
    account: makeAccount({
      id: ACCOUNT,
      created: now,
      email: 'owner@example.com',
      business_profile: { name: 'Tillside Sample', url: 'https://example.com' },
    }),
    balance: makeBalance({ livemode }),
    customers: new Map(),
    products: new Map(),
    prices: new Map(),
    coupons: new Map(),
    deleted_coupons: new Map(),
    promotion_codes: new Map(),
    discounts: new Map(),
    subscriptions: new Map(),
    subscription_items: new Map(),
    subscription_schedules: new Map(),
    invoices: new Map(),
    invoiceitems: new Map(),
    invoice_payments: new Map(),
    payment_intents: new Map(),
    payment_methods: new Map(),
    mandates: new Map(),
    sources: new Map(),
    charges: new Map(),
    refunds: new Map(),
    disputes: new Map(),
    early_fraud_warnings: new Map(),
    balance_transactions: new Map(),
    customer_balance_transactions: new Map(),
    cash_balances: new Map(),
    credit_notes: new Map(),
    tax_ids: new Map(),
    checkout_sessions: new Map(),
    payment_links: new Map(),
    portal_configurations: new Map(),
    portal_sessions: new Map(),
    events: new Map(),
    accounts: new Map(),
  };
}

/** A store as JSON, for `storeFrom`. */
export function textOf(store: Store): string {
  return JSON.stringify(
    Object.entries(store).map(([name, value]) => (value instanceof Map ? [name, null, [...value]] : [name, value])),
  );
}

export function storeFrom(text: string): Store {
  const parts = JSON.parse(text) as [name: string, value: unknown, entries?: [string, object][]][];
  return Object.fromEntries(
    parts.map(([name, value, entries]) => [name, entries ? new Map(entries) : value]),
  ) as unknown as Store;
}

/**
 * Another store with the same objects, in maps of its own. They are frozen from now on: to change one is to put another
 * in its place.
 */
export function copyStore(store: Store): Store {
  const copies = Object.entries(store).map(([name, value]) => {
    if (!(value instanceof Map)) return [name, freeze(value)];
    for (const object of value.values()) freeze(object);
    return [name, new Map(value)];
  });
  return Object.fromEntries(copies) as Store;
}

/** Frozen here before. To ask V8 of all objects of an account takes ms, at each copy. */
const frozen = new WeakSet<object>();

function freeze<T>(json: T): T {
  if (typeof json !== 'object' || json === null || frozen.has(json)) return json;
  Object.freeze(json);
  frozen.add(json);
  for (const inner of Object.values(json)) freeze(inner);
  return json;
}
