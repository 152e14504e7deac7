import { say } from '../language/words/words';
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
  label: say('actions', 'label', 'portal'),
  needs: ['customer_portal_read'],
  load: (id, ask) => loadWith(id, ask, portalPages()),
  fit: ({ customer, along }) => {
    if (!customer.email) return blocked(say('contacts', 'noEmail'));
    return along && !loginPage(along) ? blocked(say('paying', 'noPortal')) : fits;
  },
  fingerprint: ({ along }) => String(loginPage(along)),
  confirm: ({ along }) => ({
    title: say('paying', 'portalQuestion'),
    deed: say('paying', 'portalDeed'),
    lines: [say('actions', 'verbatim', String(loginPage(along))), say('paying', 'portalLogin')],
    button: say('paying', 'usePortal'),
  }),
  effect: () => ({ kind: 'contact' }),
  write: portalPages,
  outcome: ({ data }) => ({
    kind: 'done',
    says: say('paying', 'linkReady'),
    tell: say('telling', 'portal', String(loginPage(data))),
  }),
  trace: 'nothing is written',
  carriedOut: ({ along = [] }) => ({ data: [...along], has_more: false }),
};
