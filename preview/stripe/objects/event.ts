import type Stripe from 'stripe';
import { API_VERSION } from '../version';

/** `object` is copied: an event shows it as it was. */
export function makeEvent(fields: {
  id: string;
  created: number;
  livemode: boolean;
  type: Stripe.Event['type'];
  object: object;
  request?: Stripe.Event.Request | null;
}): Stripe.Event {
  const { object, request = null, ...rest } = fields;
  return {
    object: 'event',
    api_version: API_VERSION,
    data: { object: structuredClone(object) },
    pending_webhooks: 0,
    request,
    ...rest,
  } as Stripe.Event;
}
