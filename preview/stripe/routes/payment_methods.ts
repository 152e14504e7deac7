import type Stripe from 'stripe';
import { askBank } from '../bank';
import { declined, invalid, missing } from '../errors';
import { filtered, find, findCustomer } from '../find';
import { PAGING } from '../list';
import { makeCardDetails, makePaymentMethod } from '../objects/payment_method';
import { choice, required, text } from '../params';
import type { Call, Route, Store } from '../types';

/**
 * The cards that Stripe lends to everybody in test mode, by the id that makes a payment method of each.
 *
 * Source: https://docs.stripe.com/testing
 */
const TEST_CARDS: Readonly<Record<string, { brand: string; last4: string }>> = {
  pm_card_visa: { brand: 'visa', last4: '4242' },
  pm_card_mastercard: { brand: 'mastercard', last4: '4444' },
  pm_card_amex: { brand: 'amex', last4: '8431' },
  pm_card_visa_chargeDeclined: { brand: 'visa', last4: '0002' },
  pm_card_chargeCustomerFail: { brand: 'visa', last4: '0341' },
  pm_card_visa_chargeDeclinedInsufficientFunds: { brand: 'visa', last4: '9995' },
  pm_card_visa_chargeDeclinedLostCard: { brand: 'visa', last4: '9987' },
  pm_card_visa_chargeDeclinedStolenCard: { brand: 'visa', last4: '9979' },
  pm_card_chargeDeclinedExpiredCard: { brand: 'visa', last4: '0069' },
  pm_card_chargeDeclinedIncorrectCvc: { brand: 'visa', last4: '0127' },
  pm_card_chargeDeclinedProcessingError: { brand: 'visa', last4: '0119' },
  pm_card_refundFail: { brand: 'visa', last4: '5126' },
  pm_card_authenticationRequired: { brand: 'visa', last4: '3184' },
  pm_card_authenticationRequiredOnSetup: { brand: 'visa', last4: '3155' },
  pm_card_authenticationRequiredSetupForOffSession: { brand: 'visa', last4: '0446' },
  pm_card_authenticationRequiredChargeDeclinedInsufficientFunds: { brand: 'visa', last4: '3178' },
};

/** A customer's payment methods, old cards (`card_…`) included, which Stripe serves as payment methods too. */
export function methodsOf(store: Store, customer: string): Stripe.PaymentMethod[] {
  return [
    ...filtered(store.sources, (source) => 'customer' in source && source.customer === customer).flatMap((source) =>
      source.object === 'card' ? [fromCard(store, source)] : [],
    ),
    ...filtered(store.payment_methods, (method) => method.customer === customer),
  ];
}

/** The payment method of this id: an own one, an old card, or, in test mode, one of Stripe's test cards. Stores nothing. */
export function methodGiven({ store, now, id }: Call, wanted: string, param?: string): Stripe.PaymentMethod {
  const own = store.payment_methods.get(wanted);
  if (own) return own;
  const source = store.sources.get(wanted);
  if (source?.object === 'card') return fromCard(store, source);
  const card = store.livemode ? undefined : TEST_CARDS[wanted];
  if (!card) throw missing('PaymentMethod', wanted, param);
  return makePaymentMethod({ id: id('pm'), created: now, livemode: false, card: makeCardDetails(card) });
}

/** Stores a payment method; old cards have a place of their own. */
export function keepMethod(store: Store, method: Stripe.PaymentMethod): void {
  if (!store.sources.has(method.id)) store.payment_methods.set(method.id, method);
}

function fromCard(store: Store, card: Stripe.Card): Stripe.PaymentMethod {
  const owner = store.customers.get(String(card.customer));
  return makePaymentMethod({
    id: card.id,
    created: owner && !owner.deleted ? owner.created : 0,
    livemode: store.livemode,
    customer: typeof card.customer === 'string' ? card.customer : null,
    card: makeCardDetails({
      brand: card.brand.toLowerCase(),
      last4: card.last4,
      exp_month: card.exp_month,
      exp_year: card.exp_year,
      country: card.country ?? 'US',
      funding: card.funding,
    }),
  });
}

/** Attaching asks the bank whether the card is good; one card only fails when it is charged. */
const GOOD_UNTIL_CHARGED = '0341';

function attach(call: Call): Stripe.PaymentMethod {
  const method = methodGiven(call, call.path.payment_method ?? '');
  const customer = findCustomer(call, required(call.params, 'customer'), 'customer').id;
  if (method.customer !== null && method.customer !== customer) {
    throw invalid('The payment method you provided has already been attached to a customer.', {
      code: 'payment_method_unexpected_state',
      param: 'payment_method',
    });
  }
  const answer = askBank(method);
  if (answer.status === 'failed' && method.card?.last4 !== GOOD_UNTIL_CHARGED) {
    const { code, message, decline_code } = answer;
    throw declined({ code, message, ...(decline_code === undefined ? {} : { decline_code }) });
  }
  const attached = { ...method, customer };
  keepMethod(call.store, attached);
  return attached;
}

function detach(call: Call): Stripe.PaymentMethod {
  const { store, path } = call;
  const method = find(store.payment_methods, 'PaymentMethod', path.payment_method ?? '');
  if (method.customer === null) {
    throw invalid('The payment method you provided is not attached to a customer so detachment is impossible.', {
      code: 'payment_method_unexpected_state',
    });
  }
  const detached = { ...method, customer: null };
  store.payment_methods.set(detached.id, detached);
  const owner = store.customers.get(String(method.customer));
  if (owner && !owner.deleted && owner.invoice_settings.default_payment_method === method.id) {
    const invoice_settings = { ...owner.invoice_settings, default_payment_method: null };
    store.customers.set(owner.id, { ...owner, invoice_settings });
  }
  return detached;
}

export const paymentMethods: Route[] = [
  {
    method: 'GET',
    path: '/v1/payment_methods',
    permission: 'payment_method_read',
    params: [...PAGING, 'customer', 'type', 'allow_redisplay'],
    handle(call) {
      const customer = text(call.params, 'customer');
      if (customer !== undefined) findCustomer(call, customer, 'customer');
      const type = choice(call.params, 'type', ['card', 'us_bank_account', 'sepa_debit', 'link', 'paypal']);
      const shown = choice(call.params, 'allow_redisplay', ['always', 'limited', 'unspecified']);
      return {
        list: (customer === undefined
          ? [...call.store.payment_methods.values()]
          : methodsOf(call.store, customer)
        ).filter(
          (method) =>
            (type === undefined || method.type === type) && (shown === undefined || method.allow_redisplay === shown),
        ),
        url: '/v1/payment_methods',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/payment_methods/:payment_method',
    permission: 'payment_method_read',
    params: [],
    handle: (call) => ({ object: methodGiven(call, call.path.payment_method ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/:payment_method/attach',
    permission: 'payment_method_write',
    params: ['customer'],
    handle: (call) => ({ object: attach(call) }),
  },
  {
    method: 'POST',
    path: '/v1/payment_methods/:payment_method/detach',
    permission: 'payment_method_write',
    params: [],
    handle: (call) => ({ object: detach(call) }),
  },
];
