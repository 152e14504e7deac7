import type Stripe from 'stripe';
import { once } from '../../once';
import { list } from '../fields';
import { flag, number, object, type Read, text } from '../lenient';
import { get } from '../request';

/** What a card's bank told its network before, or without, a dispute. */
const earlyFraudWarning = once(() =>
  object({
    id: text(),
    created: number(),
    /** Not yet disputed, nor refunded in full. */
    actionable: flag(),
    fraud_type: text(),
  }),
);

export type EarlyFraudWarning = Read<typeof earlyFraudWarning>;

/** A charge seldom has more than one. */
export function earlyFraudWarningsOf(charge: string) {
  const params = { charge, limit: 10 } satisfies Stripe.Radar.EarlyFraudWarningListParams;
  return get('early_fraud_warning_read', '/v1/radar/early_fraud_warnings', list(earlyFraudWarning), params);
}
