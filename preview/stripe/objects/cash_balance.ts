import type Stripe from 'stripe';

export function makeCashBalance(
  fields: Pick<Stripe.CashBalance, 'customer' | 'livemode'> & Partial<Stripe.CashBalance>,
): Stripe.CashBalance {
  return {
    object: 'cash_balance',
    available: null,
    customer_account: null,
    settings: { reconciliation_mode: 'automatic', using_merchant_default: true },
    ...fields,
  };
}
