import type { List } from '../stripe/fields';
import { type PortalPage, portalPages } from '../stripe/resources/portal-page';
import { type Action, blocked, fits } from './action';
import { loadWith, ofCustomer, type With } from './customer';
import type { Filled } from './form';

const loginPage = (all: readonly PortalPage[] = []): string | null => all[0]?.login_page.url ?? null;

/**
 * The page where customers log in to see their invoices and change their card: safe to send, unlike a session's address,
 * which lets in whoever has it. It changes nothing: an action, so that the right person is made sure of before the draft.
 * https://docs.stripe.com/customer-management/activate-no-code-customer-portal
 */
export const portal: Action<With<PortalPage>, Filled, List<PortalPage>> = {
  ...ofCustomer,
  name: 'portal',
  label: 'Share portal link',
  needs: ['customer_portal_read'],
  load: (id, ask) => loadWith(id, ask, portalPages()),
  fit: ({ customer, along }) => {
    if (!customer.email) return blocked('No email on file.');
    return along && !loginPage(along)
      ? blocked('No login page is active. In Stripe: Settings › Billing › Customer portal › Activate link.')
      : fits;
  },
  fingerprint: ({ along }) => String(loginPage(along)),
  confirm: ({ along }) => ({
    title: 'Share portal link?',
    lines: [String(loginPage(along)), 'The customer logs in there. Nothing changes in Stripe.'],
    button: 'Use this link',
  }),
  effect: () => ({ kind: 'contact' }),
  write: portalPages,
  outcome: ({ data }) => ({
    kind: 'done',
    text: 'The link is ready.',
    tell: `You can see your invoices and change how you pay here: ${loginPage(data)}`,
  }),
  trace: 'nothing is written',
  carriedOut: ({ along = [] }) => ({ data: [...along], has_more: false }),
};
