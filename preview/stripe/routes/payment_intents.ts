import type Stripe from 'stripe';
import { askBank, askBankOffSession } from '../bank';
import { released } from '../billing/moving';
import { takePayment } from '../billing/payment';
import { isVoucherIn, voucherTypes, withVoucher } from '../billing/vouchers';
import { declined, invalid, type StripeFailure } from '../errors';
import { filtered, find, findCustomer, findGiven, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { checkAmount } from '../money';
import { makePaymentIntent } from '../objects/payment_intent';
import { absent, choice, email, flag, hash, integer, metadata, only, text, unsettable } from '../params';
import type { Call, Route } from '../types';
import { captured } from './charges';
import { recordEvent } from './events';
import { keepMethod, methodGiven } from './payment_methods';

const CANCELABLE = [
  'requires_payment_method',
  'requires_capture',
  'requires_confirmation',
  'requires_action',
  'processing',
];
const CONFIRMABLE = ['requires_payment_method', 'requires_confirmation', 'requires_action'];

function unexpected(verb: string, intent: Stripe.PaymentIntent, statuses: readonly string[]): StripeFailure {
  return invalid(
    `This PaymentIntent could not be ${verb} because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be ${verb}: ${statuses.join(', ')}.`,
    { code: 'payment_intent_unexpected_state' },
  );
}

function nothingToPayWith(): StripeFailure {
  return invalid(
    "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
    { code: 'payment_intent_unexpected_state' },
  );
}

function amountOf(call: Call, currency: string): number | undefined {
  const amount = integer(call.params, 'amount', { min: 1 });
  if (amount !== undefined) checkAmount(amount, currency);
  return amount;
}

/** The payment method that a parameter names, if it may be used for this customer. */
function methodFor(call: Call, customer: string | null): Stripe.PaymentMethod | null {
  const id = text(call.params, 'payment_method');
  if (id === undefined) return null;
  const method = methodGiven(call, id, 'payment_method');
  if (method.customer !== null && method.customer !== customer) {
    throw invalid(
      customer === null
        ? 'The provided PaymentMethod is attached to a Customer. To use it, the PaymentIntent must have that Customer as well.'
        : `The provided PaymentMethod ${id} does not belong to the Customer ${customer}.`,
      { param: 'payment_method' },
    );
  }
  return method;
}

/** The type of voucher that is asked for; null where none is. */
function voucherOf({ params }: Call, currency: string): string | null {
  const given = hash(params, 'payment_method_data');
  if (given === undefined) return null;
  only(given, ['billing_details', 'boleto', 'type'], 'payment_method_data');
  const type = choice(given, 'type', voucherTypes, 'payment_method_data') ?? absent('payment_method_data[type]');
  if (isVoucherIn(type, currency)) return type;
  throw invalid(`The currency \`${currency}\` is not supported by the payment method type \`${type}\`.`, {
    param: 'currency',
  });
}

/** Nobody is charged: the customer pays with the voucher, or not. */
function waitFor(call: Call, intent: Stripe.PaymentIntent, voucher: string): Stripe.PaymentIntent {
  const waiting = withVoucher(intent, voucher, call.now);
  call.store.payment_intents.set(waiting.id, waiting);
  recordEvent(call, 'payment_intent.requires_action', waiting);
  return waiting;
}

interface Confirmation {
  method: Stripe.PaymentMethod;
  offSession: boolean;
  errorOnAction: boolean;
}

/** Asks the bank and writes down how it went. A refusal is written down too, and then thrown. */
function confirm(
  call: Call,
  intent: Stripe.PaymentIntent,
  { method, offSession, errorOnAction }: Confirmation,
): Stripe.PaymentIntent {
  const answer = offSession || errorOnAction ? askBankOffSession(method) : askBank(method);
  keepMethod(call.store, method);
  if (answer.status === 'authentication') {
    const waiting: Stripe.PaymentIntent = {
      ...intent,
      status: 'requires_action',
      payment_method: method.id,
      next_action: { type: 'use_stripe_sdk', use_stripe_sdk: {} },
    };
    call.store.payment_intents.set(waiting.id, waiting);
    recordEvent(call, 'payment_intent.requires_action', waiting);
    return waiting;
  }
  const paid = takePayment(
    call,
    {
      intent: { ...intent, next_action: null },
      amount: intent.amount,
      currency: intent.currency,
      customer: typeof intent.customer === 'string' ? intent.customer : null,
      method,
      description: intent.description,
      receiptEmail: intent.receipt_email,
      metadata: intent.metadata,
      hold: intent.capture_method === 'manual',
    },
    answer,
  );
  recordEvent(call, answer.status === 'failed' ? 'charge.failed' : 'charge.succeeded', paid.charge);
  recordEvent(
    call,
    answer.status === 'failed' ? 'payment_intent.payment_failed' : `payment_intent.${paid.intent.status}`,
    paid.intent,
  );
  if (answer.status !== 'failed') return paid.intent;
  const { code, message, decline_code, advice_code } = answer;
  throw declined({
    code,
    message,
    charge: paid.charge.id,
    payment_intent: paid.intent,
    payment_method: method,
    ...(decline_code === undefined ? {} : { decline_code }),
    ...(advice_code === undefined ? {} : { advice_code }),
  });
}

function create(call: Call): Stripe.PaymentIntent {
  const { store, params, now, id } = call;
  const currency = (text(params, 'currency') ?? absent('currency')).toLowerCase();
  const amount = amountOf(call, currency) ?? absent('amount');
  const customerId = text(params, 'customer');
  const customer = customerId === undefined ? null : findCustomer(call, customerId, 'customer').id;
  const method = methodFor(call, customer);
  const confirmNow = flag(params, 'confirm') ?? false;
  const offSession = flag(params, 'off_session');
  const errorOnAction = flag(params, 'error_on_requires_action') ?? false;
  if (offSession !== undefined && !confirmNow) {
    throw invalid(
      'The parameter `off_session` cannot be passed when creating a PaymentIntent unless `confirm` is set to true.',
      { param: 'off_session' },
    );
  }
  const voucher = voucherOf(call, currency);
  if (confirmNow && method === null && voucher === null) {
    throw nothingToPayWith();
  }
  const automatic = hash(params, 'automatic_payment_methods') ?? {};
  only(automatic, ['allow_redirects', 'enabled'], 'automatic_payment_methods');
  const enabled = flag(automatic, 'enabled', 'automatic_payment_methods') ?? true;
  const redirects = choice(automatic, 'allow_redirects', ['always', 'never'], 'automatic_payment_methods') ?? 'always';
  if (confirmNow && !errorOnAction && redirects === 'always' && text(params, 'return_url') === undefined) {
    throw invalid(
      "This PaymentIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    );
  }
  const intent = makePaymentIntent({
    id: id('pi'),
    created: now,
    livemode: store.livemode,
    amount,
    amount_received: 0,
    currency,
    customer,
    automatic_payment_methods: { enabled, allow_redirects: redirects },
    capture_method: choice(params, 'capture_method', ['automatic', 'automatic_async', 'manual']) ?? 'automatic',
    description: text(params, 'description') ?? null,
    metadata: metadata(params),
    payment_method: method?.id ?? null,
    receipt_email: email(params, 'receipt_email') ?? null,
    setup_future_usage: choice(params, 'setup_future_usage', ['off_session', 'on_session']) ?? null,
    statement_descriptor: text(params, 'statement_descriptor') ?? null,
    statement_descriptor_suffix: text(params, 'statement_descriptor_suffix') ?? null,
    status: method === null ? 'requires_payment_method' : 'requires_confirmation',
  });
  store.payment_intents.set(intent.id, intent);
  if (method !== null) keepMethod(store, method);
  recordEvent(call, 'payment_intent.created', intent);
  if (confirmNow && voucher !== null) return waitFor(call, intent, voucher);
  if (!confirmNow || method === null) return intent;
  return confirm(call, intent, { method, offSession: offSession ?? false, errorOnAction });
}

function update(call: Call): Stripe.PaymentIntent {
  const { params } = call;
  const current = find(call.store.payment_intents, 'payment_intent', call.path.intent ?? '');
  const money = ['amount', 'currency', 'customer', 'payment_method'].some((name) => name in params);
  if (money && !CONFIRMABLE.includes(current.status)) throw unexpected('updated', current, CONFIRMABLE);
  const currency = text(params, 'currency')?.toLowerCase();
  const amount = amountOf(call, currency ?? current.currency);
  const customerId = text(params, 'customer');
  const customer = customerId === undefined ? current.customer : findCustomer(call, customerId, 'customer').id;
  const method = methodFor(call, typeof customer === 'string' ? customer : null);
  const description = unsettable(params, 'description');
  const receipt = email(params, 'receipt_email');
  const intent: Stripe.PaymentIntent = {
    ...current,
    customer,
    metadata: metadata(params, current.metadata),
    ...(currency === undefined ? {} : { currency }),
    ...(amount === undefined ? {} : { amount }),
    ...(description === undefined ? {} : { description }),
    ...(receipt === undefined ? {} : { receipt_email: receipt }),
    ...(method === null ? {} : { payment_method: method.id, status: 'requires_confirmation' }),
  };
  if (method !== null) keepMethod(call.store, method);
  call.store.payment_intents.set(intent.id, intent);
  return intent;
}

function confirmLater(call: Call): Stripe.PaymentIntent {
  const intent = find(call.store.payment_intents, 'payment_intent', call.path.intent ?? '');
  const offSession = flag(call.params, 'off_session') ?? false;
  const errorOnAction = flag(call.params, 'error_on_requires_action') ?? false;
  if (!CONFIRMABLE.includes(intent.status)) throw unexpected('confirmed', intent, CONFIRMABLE);
  const customer = typeof intent.customer === 'string' ? intent.customer : null;
  const kept = typeof intent.payment_method === 'string' ? intent.payment_method : null;
  const method = methodFor(call, customer) ?? (kept === null ? null : methodGiven(call, kept));
  const voucher = voucherOf(call, intent.currency);
  if (voucher !== null) return waitFor(call, intent, voucher);
  if (method === null) {
    throw nothingToPayWith();
  }
  const receipt = email(call.params, 'receipt_email');
  return confirm(
    call,
    { ...intent, ...(receipt === undefined ? {} : { receipt_email: receipt }) },
    { method, offSession, errorOnAction },
  );
}

function capture(call: Call): Stripe.PaymentIntent {
  const { store, params } = call;
  const intent = find(store.payment_intents, 'payment_intent', call.path.intent ?? '');
  const amount = integer(params, 'amount_to_capture', { min: 1 }) ?? intent.amount_capturable;
  const written = metadata(params, intent.metadata);
  if (intent.status !== 'requires_capture') throw unexpected('captured', intent, ['requires_capture']);
  if (amount > intent.amount_capturable) {
    throw invalid(
      `The requested amount_to_capture (${amount}) is greater than the amount_capturable (${intent.amount_capturable}) of this PaymentIntent.`,
      { code: 'amount_too_large', param: 'amount_to_capture' },
    );
  }
  const charge = store.charges.get(String(intent.latest_charge));
  if (charge) captured(call, charge, amount);
  const done: Stripe.PaymentIntent = {
    ...intent,
    metadata: written,
    status: 'succeeded',
    amount_capturable: 0,
    amount_received: amount,
  };
  store.payment_intents.set(done.id, done);
  recordEvent(call, 'payment_intent.succeeded', done);
  return done;
}

function cancel(call: Call): Stripe.PaymentIntent {
  const { store, params, now } = call;
  const intent = find(store.payment_intents, 'payment_intent', call.path.intent ?? '');
  const reason = choice(params, 'cancellation_reason', [
    'abandoned',
    'duplicate',
    'fraudulent',
    'requested_by_customer',
  ]);
  if (!CANCELABLE.includes(intent.status)) throw unexpected('canceled', intent, CANCELABLE);
  const charge = store.charges.get(String(intent.latest_charge));
  if (charge && intent.status === 'requires_capture') {
    store.charges.set(charge.id, released(call, charge, charge.amount));
  }
  const canceled: Stripe.PaymentIntent = {
    ...intent,
    status: 'canceled',
    canceled_at: now,
    cancellation_reason: reason ?? null,
    amount_capturable: 0,
    next_action: null,
  };
  store.payment_intents.set(canceled.id, canceled);
  recordEvent(call, 'payment_intent.canceled', canceled);
  return canceled;
}

export const paymentIntents: Route[] = [
  {
    method: 'GET',
    path: '/v1/payment_intents',
    permission: 'payment_intent_read',
    params: [...PAGING, 'created', 'customer'],
    handle({ store, params }) {
      findGiven(store.customers, 'customer', params, 'customer');
      return {
        list: filtered(store.payment_intents, createdFilter(params), matching(params, 'customer')),
        url: '/v1/payment_intents',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/payment_intents/search',
    permission: 'payment_intent_read',
    params: ['query', 'limit', 'page'],
    handle: ({ store }) => ({ search: [...store.payment_intents.values()], url: '/v1/payment_intents/search' }),
  },
  {
    method: 'GET',
    path: '/v1/payment_intents/:intent',
    permission: 'payment_intent_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.payment_intents, 'payment_intent', path.intent ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/payment_intents',
    permission: 'payment_intent_write',
    params: [
      'amount',
      'automatic_payment_methods',
      'capture_method',
      'confirm',
      'currency',
      'customer',
      'description',
      'error_on_requires_action',
      'metadata',
      'off_session',
      'payment_method',
      'payment_method_data',
      'receipt_email',
      'return_url',
      'setup_future_usage',
      'statement_descriptor',
      'statement_descriptor_suffix',
    ],
    handle: (call) => ({ object: create(call) }),
  },
  {
    method: 'POST',
    path: '/v1/payment_intents/:intent',
    permission: 'payment_intent_write',
    params: ['amount', 'currency', 'customer', 'description', 'metadata', 'payment_method', 'receipt_email'],
    handle: (call) => ({ object: update(call) }),
  },
  {
    method: 'POST',
    path: '/v1/payment_intents/:intent/confirm',
    permission: 'payment_intent_write',
    params: [
      'error_on_requires_action',
      'off_session',
      'payment_method',
      'payment_method_data',
      'receipt_email',
      'return_url',
    ],
    handle: (call) => ({ object: confirmLater(call) }),
  },
  {
    method: 'POST',
    path: '/v1/payment_intents/:intent/capture',
    permission: 'payment_intent_write',
    params: ['amount_to_capture', 'metadata', 'statement_descriptor', 'statement_descriptor_suffix'],
    handle: (call) => ({ object: capture(call) }),
  },
  {
    method: 'POST',
    path: '/v1/payment_intents/:intent/cancel',
    permission: 'payment_intent_write',
    params: ['cancellation_reason'],
    handle: (call) => ({ object: cancel(call) }),
  },
];
