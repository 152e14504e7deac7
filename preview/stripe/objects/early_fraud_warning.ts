import type Stripe from 'stripe';

type Fields = Pick<Stripe.Radar.EarlyFraudWarning, 'id' | 'created' | 'livemode' | 'charge'> &
  Partial<Stripe.Radar.EarlyFraudWarning>;

export function makeEarlyFraudWarning(fields: Fields): Stripe.Radar.EarlyFraudWarning {
  return { object: 'radar.early_fraud_warning', actionable: true, fraud_type: 'misc', ...fields };
}
