import type Stripe from 'stripe';
import { once } from '../../once';
import { list, maybeText } from '../fields';
import { object, type Read } from '../lenient';
import { get } from '../request';

/** A configuration of the customer portal; `url` is null where its login page is off. */
export const portalPage = once(() => object({ login_page: object({ url: maybeText() }) }));

export type PortalPage = Read<typeof portalPage>;

/** The default configuration of the customer portal, if there is one. */
export function portalPages() {
  const params = { active: true, is_default: true } satisfies Stripe.BillingPortal.ConfigurationListParams;
  return get('customer_portal_read', '/v1/billing_portal/configurations', list(portalPage), params);
}
