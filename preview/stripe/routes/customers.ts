import type Stripe from 'stripe';
import { invalid, missing } from '../errors';
import { filtered, find, findCustomer, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { makeCustomer, makeDeletedCustomer, makeTaxId, NO_ADDRESS } from '../objects/customer';
import { makeDeletedDiscount } from '../objects/discount';
import { choice, email, hash, integer, metadata, only, required, text, texts, unsettable } from '../params';
import type { Call, Params, Route } from '../types';
import { recordEvent } from './events';
import { methodsOf } from './payment_methods';

const WRITABLE = [
  'address',
  'balance',
  'business_name',
  'description',
  'email',
  'individual_name',
  'invoice_prefix',
  'invoice_settings',
  'metadata',
  'name',
  'next_invoice_sequence',
  'phone',
  'preferred_locales',
  'shipping',
  'tax_exempt',
] as const;

/** Deleted ones are found by their id, but in no list. */
function living({ store }: Call): Stripe.Customer[] {
  return [...store.customers.values()].filter((customer): customer is Stripe.Customer => !customer.deleted);
}

function address(params: Params, within = ''): Stripe.Address | null | undefined {
  if (params.address === undefined) return undefined;
  if (params.address === '') return null;
  const given = hash(params, 'address', within) ?? {};
  const path = within === '' ? 'address' : `${within}[address]`;
  only(given, Object.keys(NO_ADDRESS), path);
  const parts = Object.keys(NO_ADDRESS).map((part) => [part, unsettable(given, part, path) ?? null]);
  return Object.fromEntries(parts) as Stripe.Address;
}

function shipping(params: Params): Stripe.Customer.Shipping | null | undefined {
  if (params.shipping === undefined) return undefined;
  if (params.shipping === '') return null;
  const given = hash(params, 'shipping') ?? {};
  only(given, ['address', 'name', 'phone'], 'shipping');
  return {
    address: address(given, 'shipping') ?? NO_ADDRESS,
    name: required(given, 'name', 'shipping'),
    phone: unsettable(given, 'phone', 'shipping') ?? null,
  };
}

function invoiceSettings(call: Call, current: Stripe.Customer): Stripe.Customer.InvoiceSettings {
  const given = hash(call.params, 'invoice_settings') ?? {};
  only(given, ['default_payment_method', 'footer'], 'invoice_settings');
  const method = unsettable(given, 'default_payment_method', 'invoice_settings');
  if (typeof method === 'string') {
    const param = 'invoice_settings[default_payment_method]';
    const owner = methodsOf(call.store, current.id).find(({ id }) => id === method);
    if (!owner) {
      find(call.store.payment_methods, 'PaymentMethod', method, param);
      throw invalid(
        `The customer does not have a payment method with the ID ${method}. The payment method must be attached to the customer.`,
        { code: 'resource_missing', param },
      );
    }
  }
  const footer = unsettable(given, 'footer', 'invoice_settings');
  return {
    ...current.invoice_settings,
    ...(method === undefined ? {} : { default_payment_method: method }),
    ...(footer === undefined ? {} : { footer }),
  };
}

/** The customer after what the parameters say. Throws before anything is changed. */
function changed(call: Call, current: Stripe.Customer): Stripe.Customer {
  const { params } = call;
  const given: Partial<{ [K in keyof Stripe.Customer]: Stripe.Customer[K] | undefined }> = {
    address: address(params),
    balance: integer(params, 'balance'),
    business_name: text(params, 'business_name'),
    description: unsettable(params, 'description'),
    email: email(params, 'email'),
    individual_name: text(params, 'individual_name'),
    invoice_prefix: text(params, 'invoice_prefix'),
    name: unsettable(params, 'name'),
    next_invoice_sequence: integer(params, 'next_invoice_sequence', { min: 1 }),
    phone: unsettable(params, 'phone'),
    preferred_locales: texts(params, 'preferred_locales'),
    shipping: shipping(params),
    tax_exempt: choice(params, 'tax_exempt', ['none', 'exempt', 'reverse']),
  };
  const set = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return {
    ...current,
    ...set,
    invoice_settings: invoiceSettings(call, current),
    metadata: metadata(params, current.metadata),
  };
}

/** Deleting a customer ends their subscriptions at once and lets go of their payment methods. */
function remove(call: Call, customer: Stripe.Customer): Stripe.DeletedCustomer {
  const { store, now } = call;
  for (const subscription of filtered(store.subscriptions, (each) => each.customer === customer.id)) {
    if (subscription.ended_at !== null) continue;
    store.subscriptions.set(subscription.id, { ...subscription, status: 'canceled', canceled_at: now, ended_at: now });
  }
  for (const method of filtered(store.payment_methods, (each) => each.customer === customer.id)) {
    store.payment_methods.set(method.id, { ...method, customer: null });
  }
  const deleted = makeDeletedCustomer(customer.id);
  store.customers.set(customer.id, deleted);
  recordEvent(call, 'customer.deleted', customer);
  return deleted;
}

export const customers: Route[] = [
  {
    method: 'GET',
    path: '/v1/customers',
    permission: 'customer_read',
    params: [...PAGING, 'created', 'email'],
    handle(call) {
      const tests = [createdFilter(call.params), matching(call.params, 'email')];
      return { list: living(call).filter((each) => tests.every((test) => test(each))), url: '/v1/customers' };
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/search',
    permission: 'customer_read',
    params: ['query', 'limit', 'page'],
    handle: (call) => ({ search: living(call), url: '/v1/customers/search' }),
  },
  {
    method: 'GET',
    path: '/v1/customers/:customer',
    permission: 'customer_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.customers, 'customer', path.customer ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/customers',
    permission: 'customer_write',
    params: WRITABLE,
    handle(call) {
      const { store, now, id } = call;
      const customer = changed(call, makeCustomer({ id: id('cus'), created: now, livemode: store.livemode }));
      store.customers.set(customer.id, customer);
      recordEvent(call, 'customer.created', customer);
      return { object: customer };
    },
  },
  {
    method: 'POST',
    path: '/v1/customers/:customer',
    permission: 'customer_write',
    params: [...WRITABLE, 'default_source'],
    handle(call) {
      const current = findCustomer(call, call.path.customer ?? '');
      const source = text(call.params, 'default_source');
      const owned = source !== undefined && sourcesOf(call, current.id).some(({ id }) => id === source);
      if (source !== undefined && !owned) throw missing('source', source, 'default_source');
      const customer = { ...changed(call, current), ...(source === undefined ? {} : { default_source: source }) };
      call.store.customers.set(customer.id, customer);
      recordEvent(call, 'customer.updated', customer);
      return { object: customer };
    },
  },
  {
    method: 'DELETE',
    path: '/v1/customers/:customer',
    permission: 'customer_write',
    params: [],
    handle: (call) => ({ object: remove(call, findCustomer(call, call.path.customer ?? '')) }),
  },
  {
    method: 'DELETE',
    path: '/v1/customers/:customer/discount',
    permission: 'customer_write',
    params: [],
    handle(call) {
      const customer = findCustomer(call, call.path.customer ?? '');
      if (!customer.discount) {
        throw invalid(`No active discount for customer: ${customer.id}`, { code: 'resource_missing' });
      }
      call.store.customers.set(customer.id, { ...customer, discount: null });
      return { object: makeDeletedDiscount(customer.discount) };
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:customer/payment_methods',
    permission: 'payment_method_read',
    params: [...PAGING, 'type', 'allow_redisplay'],
    handle(call) {
      const { id } = findCustomer(call, call.path.customer ?? '');
      const tests = [matching(call.params, 'type'), matching(call.params, 'allow_redisplay')];
      return {
        list: methodsOf(call.store, id).filter((method) => tests.every((test) => test(method))),
        url: `/v1/customers/${id}/payment_methods`,
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:customer/payment_methods/:payment_method',
    permission: 'payment_method_read',
    params: [],
    handle(call) {
      const { id } = findCustomer(call, call.path.customer ?? '');
      const wanted = call.path.payment_method ?? '';
      const method = methodsOf(call.store, id).find((each) => each.id === wanted);
      if (!method) throw missing('PaymentMethod', wanted);
      return { object: method };
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:customer/sources',
    permission: 'source_read',
    params: [...PAGING, 'object'],
    handle(call) {
      const { id } = findCustomer(call, call.path.customer ?? '');
      const list = sourcesOf(call, id).filter(matching(call.params, 'object'));
      return { list, url: `/v1/customers/${id}/sources` };
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:customer/sources/:source',
    permission: 'source_read',
    params: [],
    handle(call) {
      const { id } = findCustomer(call, call.path.customer ?? '');
      const wanted = call.path.source ?? '';
      const source = sourcesOf(call, id).find((each) => each.id === wanted);
      if (!source) throw missing('source', wanted);
      return { object: source };
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:customer/tax_ids',
    permission: 'tax_id_read',
    params: PAGING,
    handle(call) {
      const { id } = findCustomer(call, call.path.customer ?? '');
      return {
        list: filtered(call.store.tax_ids, ({ customer }) => customer === id),
        url: `/v1/customers/${id}/tax_ids`,
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/customers/:customer/tax_ids/:tax_id',
    permission: 'tax_id_read',
    params: [],
    handle(call) {
      const { id } = findCustomer(call, call.path.customer ?? '');
      const taxId = find(call.store.tax_ids, 'tax_id', call.path.tax_id ?? '');
      if (taxId.customer !== id) throw missing('tax_id', taxId.id);
      return { object: taxId };
    },
  },
  {
    // Source: https://docs.stripe.com/api/tax_ids/customer_create; it takes no metadata.
    method: 'POST',
    path: '/v1/customers/:customer/tax_ids',
    permission: 'tax_id_write',
    params: ['type', 'value'],
    handle(call) {
      const { id: customer } = findCustomer(call, call.path.customer ?? '');
      const type = required(call.params, 'type') as Stripe.TaxId['type'];
      const value = required(call.params, 'value');
      if (!/^[a-z]{2}_[a-z_]+$/.test(type)) throw invalid(`Invalid type: ${type}`, { param: 'type' });
      if (!isPlausible(type, value))
        throw invalid(`Invalid value for ${type}.`, { code: 'tax_id_invalid', param: 'value' });
      const { store, now, id } = call;
      const made = makeTaxId({ id: id('txi'), created: now, livemode: store.livemode, customer, type, value });
      store.tax_ids.set(made.id, made);
      return { object: made };
    },
  },
  {
    // Source: https://docs.stripe.com/api/tax_ids/customer_delete
    method: 'DELETE',
    path: '/v1/customers/:customer/tax_ids/:tax_id',
    permission: 'tax_id_write',
    params: [],
    handle(call) {
      const { id: customer } = findCustomer(call, call.path.customer ?? '');
      const taxId = find(call.store.tax_ids, 'tax_id', call.path.tax_id ?? '');
      if (taxId.customer !== customer) throw missing('tax_id', taxId.id);
      call.store.tax_ids.delete(taxId.id);
      return { object: { id: taxId.id, object: 'tax_id', deleted: true } };
    },
  },
];

/** By the shapes in https://docs.stripe.com/billing/customer/tax-ids, as far as the tests need them. */
function isPlausible(type: string, value: string): boolean {
  const plain = value.replace(/[\s.-]/g, '');
  return type === 'eu_vat' ? /^[A-Z]{2}[A-Z0-9]{8,12}$/.test(plain) : /^[A-Z0-9/]{5,20}$/i.test(plain);
}

function sourcesOf({ store }: Call, customer: string): Stripe.CustomerSource[] {
  return filtered(store.sources, (source) => 'customer' in source && source.customer === customer);
}
