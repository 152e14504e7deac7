import type Stripe from 'stripe';

export function makeBalance(fields: { livemode: boolean } & Partial<Stripe.Balance>): Stripe.Balance {
  const nothing = [{ amount: 0, currency: 'usd', source_types: { card: 0 } }];
  return {
    object: 'balance',
    available: nothing,
    pending: nothing,
    refund_and_dispute_prefunding: { available: [], pending: [] },
    ...fields,
  };
}

/** `net` is `amount` less `fee` unless given. */
export function makeBalanceTransaction(
  fields: { id: string; created: number; amount: number; currency: string } & Partial<Stripe.BalanceTransaction>,
): Stripe.BalanceTransaction {
  const type = fields.type ?? 'charge';
  return {
    object: 'balance_transaction',
    available_on: fields.created + 2 * 24 * 3600,
    balance_type: 'payments',
    description: null,
    exchange_rate: null,
    fee: 0,
    fee_details: [],
    net: fields.amount - (fields.fee ?? 0),
    reporting_category: type,
    source: null,
    status: 'available',
    ...fields,
    type,
  };
}
