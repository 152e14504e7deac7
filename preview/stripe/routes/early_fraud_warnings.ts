/** Source: "Early Fraud Warning" in the API reference. */
import type Stripe from 'stripe';
import { filtered, find, findGiven, matching } from '../find';
import { createdFilter, PAGING } from '../list';
import type { Route, Store } from '../types';

export const earlyFraudWarnings: Route[] = [
  {
    method: 'GET',
    path: '/v1/radar/early_fraud_warnings',
    permission: 'early_fraud_warning_read',
    params: [...PAGING, 'charge', 'created', 'payment_intent'],
    handle({ store, params }) {
      findGiven(store.charges, 'charge', params, 'charge');
      findGiven(store.payment_intents, 'payment_intent', params, 'payment_intent');
      const found = filtered(
        store.early_fraud_warnings,
        createdFilter(params),
        matching(params, 'charge'),
        matching(params, 'payment_intent'),
      );
      return { list: found.map((each) => asNow(store, each)), url: '/v1/radar/early_fraud_warnings' };
    },
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
