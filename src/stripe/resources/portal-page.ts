import type Stripe from 'stripe';
import * as v from 'valibot';
import { list, maybeText } from '../fields';
import { get } from '../request';

/** A configuration of the customer portal; `url` is null where its login page is off. */
export const portalPage = v.object({ login_page: v.object({ url: maybeText }) });

export type PortalPage = v.InferOutput<typeof portalPage>;

/** The default configuration of the customer portal, if there is one. */
export function portalPages() {
  const params = { active: true, is_default: true } satisfies Stripe.BillingPortal.ConfigurationListParams;
  return get('customer_portal_read', '/v1/billing_portal/configurations', list(portalPage), params);
}
