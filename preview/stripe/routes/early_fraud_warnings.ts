/** Source: "Early Fraud Warning" in the API reference. */
import type Stripe from 'stripe';
import { find, ofPayments, PAYMENT_FILTERS } from '../find';
import type { Route, Store } from '../types';

export const earlyFraudWarnings: Route[] = [
  {
    method: 'GET',
    path: '/v1/radar/early_fraud_warnings',
    permission: 'early_fraud_warning_read',
    params: PAYMENT_FILTERS,
    handle: (call) => ({
      list: ofPayments(call.store.early_fraud_warnings, call).map((each) => asNow(call.store, each)),
      url: '/v1/radar/early_fraud_warnings',
    }),
  },
  {
    method: 'GET',
    path: '/v1/radar/early_fraud_warnings/:early_fraud_warning',
    permission: 'early_fraud_warning_read',
    params: [],
    handle: ({ store, path }) => ({
      object: asNow(
        store,
        find(store.early_fraud_warnings, 'radar.early_fraud_warning', path.early_fraud_warning ?? ''),
      ),
    }),
  },
];

/** Actionable until it has received a dispute, or has been fully refunded. */
function asNow(store: Store, warning: Stripe.Radar.EarlyFraudWarning): Stripe.Radar.EarlyFraudWarning {
  const charge = store.charges.get(String(warning.charge));
  return { ...warning, actionable: !charge?.disputed && !charge?.refunded };
}
