import type Stripe from 'stripe';
import { askBankForCard } from '../bank';
import { released } from '../billing/moving';
import { declined, invalid } from '../errors';
import { filtered, find, findCustomer, findGiven, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import { checkAmount, checkStep } from '../money';
import { makeBalanceTransaction } from '../objects/balance';
import { chargedCard, makeCharge, refusedBy } from '../objects/charge';
import { makeCard } from '../objects/payment_method';
import { absent, choice, email, flag, hash, integer, metadata, only, text, unsettable } from '../params';
import type { Call, Route } from '../types';
import { recordEvent } from './events';

/** The card that a deprecated `POST /v1/charges` takes: the one named, else the customer's default source. */
function cardFor(call: Call): { card: Stripe.Card; customer: Stripe.Customer | null } {
  const customerId = text(call.params, 'customer');
  const customer = customerId === undefined ? null : findCustomer(call, customerId, 'customer');
  const named = text(call.params, 'source');
  if (named === undefined && customer === null) throw invalid('Must provide source or customer.');
  if (named === undefined && customer?.default_source === null) {
    throw declined({ code: 'missing', message: 'Cannot charge a customer that has no active card', param: 'card' });
  }
  // One of the tokens that Stripe lends to everybody in test mode: https://docs.stripe.com/testing
  if (named === 'tok_visa' && customer === null && !call.store.livemode)
    return { card: makeCard({ id: call.id('card') }), customer };
  const id = named ?? String(customer?.default_source);
  const source = find(call.store.sources, 'source', id, 'source');
  if (source.object !== 'card') throw invalid(`Source ${id} is not a card.`, { param: 'source' });
  if (source.customer !== (customer?.id ?? null)) {
    throw invalid(`Customer ${customer?.id ?? ''} does not have a linked source with ID ${id}.`, {
      code: 'missing',
      param: 'source',
    });
  }
  return { card: source, customer };
}

/** The money of a captured charge arrives. Returns the transaction's id. */
export function earn({ store, now, id }: Call, charge: Stripe.Charge, amount: number): string {
  const fee = Math.round(amount * 0.029) + 30;
  const transaction = makeBalanceTransaction({
    id: id('txn'),
    created: now,
    amount,
    currency: charge.currency,
    fee,
    source: charge.id,
    fee_details: [
      {
        amount: fee,
        application: null,
        currency: charge.currency,
        description: 'Stripe processing fees',
        type: 'stripe_fee',
      },
    ],
  });
  store.balance_transactions.set(transaction.id, transaction);
  return transaction.id;
}

/** Takes the money of a charge that was only authorised. The rest of it is released. */
export function captured(call: Call, charge: Stripe.Charge, amount: number): Stripe.Charge {
  checkStep(amount, charge.currency);
  const taken = {
    ...released(call, charge, charge.amount - amount),
    captured: true,
    amount_captured: amount,
    balance_transaction: earn(call, charge, amount),
  };
  call.store.charges.set(charge.id, taken);
  recordEvent(call, 'charge.captured', taken);
  return taken;
}

function create(call: Call): Stripe.Charge {
  const { store, params, now, id } = call;
  const amount = integer(params, 'amount', { min: 1 }) ?? absent('amount');
  const currency = (text(params, 'currency') ?? absent('currency')).toLowerCase();
  checkAmount(amount, currency);
  const { card, customer } = cardFor(call);
  const hold = flag(params, 'capture') === false;
  const written = { metadata: metadata(params), receipt_email: email(params, 'receipt_email') ?? null };
  const bank = askBankForCard(card);
  const charge = makeCharge({
    id: id('ch'),
    created: now,
    livemode: store.livemode,
    amount,
    currency,
    customer: customer?.id ?? null,
    description: text(params, 'description') ?? null,
    payment_method: card.id,
    payment_method_details: chargedCard({
      ...card,
      brand: card.brand.toLowerCase(),
      country: card.country ?? 'US',
      fingerprint: card.fingerprint ?? '',
    }),
    source: card,
    ...written,
    ...(bank.status === 'failed'
      ? {
          status: 'failed',
          failure_code: bank.code,
          failure_message: bank.message,
          outcome: refusedBy(
            bank.decline_code ?? bank.code,
            'The bank did not return any further details with this decline.',
          ),
        }
      : { captured: !hold }),
  });
  if (charge.captured) charge.balance_transaction = earn(call, charge, amount);
  store.charges.set(charge.id, charge);
  recordEvent(call, bank.status === 'failed' ? 'charge.failed' : 'charge.succeeded', charge);
  if (bank.status !== 'failed') return charge;
  const { code, message, decline_code, advice_code } = bank;
  throw declined({
    code,
    message,
    charge: charge.id,
    ...(decline_code === undefined ? {} : { decline_code }),
    ...(advice_code === undefined ? {} : { advice_code }),
  });
}

function update(call: Call): Stripe.Charge {
  const { store, params } = call;
  const current = find(store.charges, 'charge', call.path.charge ?? '');
  const customer = text(params, 'customer');
  if (customer !== undefined) {
    findCustomer(call, customer, 'customer');
    if (current.customer !== null)
      throw invalid('You cannot update the customer of a charge that already has one.', { param: 'customer' });
  }
  const fraud = hash(params, 'fraud_details') ?? {};
  only(fraud, ['user_report'], 'fraud_details');
  const report = choice(fraud, 'user_report', ['fraudulent', 'safe'], 'fraud_details');
  const description = unsettable(params, 'description');
  const receipt = email(params, 'receipt_email');
  const group = text(params, 'transfer_group');
  const charge: Stripe.Charge = {
    ...current,
    metadata: metadata(params, current.metadata),
    ...(customer === undefined ? {} : { customer }),
    ...(report === undefined ? {} : { fraud_details: { ...current.fraud_details, user_report: report } }),
    ...(description === undefined ? {} : { description }),
    // In live mode this sends the receipt again.
    ...(receipt === undefined ? {} : { receipt_email: receipt }),
    ...(group === undefined ? {} : { transfer_group: group }),
  };
  store.charges.set(charge.id, charge);
  recordEvent(call, 'charge.updated', charge);
  return charge;
}

function capture(call: Call): Stripe.Charge {
  const charge = find(call.store.charges, 'charge', call.path.charge ?? '');
  const amount = integer(call.params, 'amount', { min: 1 }) ?? charge.amount;
  const receipt = email(call.params, 'receipt_email');
  if (charge.payment_intent !== null) {
    throw invalid(
      `This charge was created by a PaymentIntent (${charge.payment_intent}). To capture it, use the PaymentIntent capture endpoint instead.`,
      { code: 'payment_intent_unexpected_state' },
    );
  }
  if (charge.captured) {
    throw invalid(`Charge ${charge.id} has already been captured.`, { code: 'charge_already_captured' });
  }
  if (charge.refunded) {
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  }
  if (charge.status !== 'succeeded')
    throw invalid(`Charge ${charge.id} could not be captured: it has not been authorized.`);
  if (amount > charge.amount) {
    throw invalid('Unable to capture the amount specified, as it is greater than the amount authorized.', {
      code: 'amount_too_large',
      param: 'amount',
    });
  }
  return captured(call, { ...charge, ...(receipt === undefined ? {} : { receipt_email: receipt }) }, amount);
}

export const charges: Route[] = [
  {
    method: 'GET',
    path: '/v1/charges',
    permission: 'charge_read',
    params: [...PAGING, 'created', 'customer', 'payment_intent', 'transfer_group'],
    handle({ store, params }) {
      findGiven(store.customers, 'customer', params, 'customer');
      findGiven(store.payment_intents, 'payment_intent', params, 'payment_intent');
      return {
        list: filtered(
          store.charges,
          createdFilter(params),
          matching(params, 'customer'),
          matching(params, 'payment_intent'),
          matching(params, 'transfer_group'),
        ),
        url: '/v1/charges',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/charges/search',
    permission: 'charge_read',
    params: ['query', 'limit', 'page'],
    handle: ({ store }) => ({ search: [...store.charges.values()], url: '/v1/charges/search' }),
  },
  {
    method: 'GET',
    path: '/v1/charges/:charge',
    permission: 'charge_read',
    params: [],
    handle: ({ store, path }) => ({ object: find(store.charges, 'charge', path.charge ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/charges',
    permission: 'charge_write',
    params: ['amount', 'capture', 'currency', 'customer', 'description', 'metadata', 'receipt_email', 'source'],
    handle: (call) => ({ object: create(call) }),
  },
  {
    method: 'POST',
    path: '/v1/charges/:charge',
    permission: 'charge_write',
    params: ['customer', 'description', 'fraud_details', 'metadata', 'receipt_email', 'transfer_group'],
    handle: (call) => ({ object: update(call) }),
  },
  {
    method: 'POST',
    path: '/v1/charges/:charge/capture',
    permission: 'charge_write',
    params: ['amount', 'receipt_email'],
    handle: (call) => ({ object: capture(call) }),
  },
];
