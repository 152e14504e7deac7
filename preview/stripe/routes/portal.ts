import { invalid } from '../errors';
import { filtered, find, findCustomer } from '../find';
import { PAGING } from '../list';
import { makePortalSession } from '../objects/portal';
import { flag, required, text } from '../params';
import type { Call, Route } from '../types';

function configurationFor({ store, params }: Call): string {
  const given = text(params, 'configuration');
  if (given !== undefined) return find(store.portal_configurations, 'configuration', given, 'configuration').id;
  const [standard] = filtered(store.portal_configurations, ({ is_default, active }) => is_default && active);
  if (standard) return standard.id;
  const mode = store.livemode ? 'live' : 'test';
  throw invalid(
    `No configuration provided and your ${mode} mode default configuration has not been created. Provide a configuration or create your default by saving your customer portal settings in ${mode} mode at https://dashboard.stripe.com/${store.livemode ? '' : 'test/'}settings/billing/portal.`,
  );
}

export const portal: Route[] = [
  {
    method: 'POST',
    path: '/v1/billing_portal/sessions',
    permission: 'customer_portal_write',
    params: ['configuration', 'customer', 'return_url'],
    handle(call) {
      const { store, params, now, id } = call;
      const customer = findCustomer(call, required(params, 'customer'), 'customer').id;
      const configuration = configurationFor(call);
      const session = makePortalSession({
        id: id('bps'),
        created: now,
        livemode: store.livemode,
        configuration,
        customer,
        return_url: text(params, 'return_url') ?? null,
      });
      store.portal_sessions.set(session.id, session);
      return { object: session };
    },
  },
  {
    method: 'GET',
    path: '/v1/billing_portal/configurations',
    permission: 'customer_portal_read',
    params: [...PAGING, 'active', 'is_default'],
    handle({ store, params }) {
      const active = flag(params, 'active');
      const standard = flag(params, 'is_default');
      return {
        list: filtered(
          store.portal_configurations,
          (each) => active === undefined || each.active === active,
          (each) => standard === undefined || each.is_default === standard,
        ),
        url: '/v1/billing_portal/configurations',
      };
    },
  },
  {
    method: 'GET',
    path: '/v1/billing_portal/configurations/:configuration',
    permission: 'customer_portal_read',
    params: [],
    handle: ({ store, path }) => ({
      object: find(store.portal_configurations, 'configuration', path.configuration ?? ''),
    }),
  },
];
