import { customersMethod, defaultMethod } from '../billing/subscription';
import { say } from '../language/words/words';
import type { Customer } from '../stripe/resources/customer';
import { type PortalPage, portalPages } from '../stripe/resources/portal-page';
import { blocked, fits, type Look } from './action';
import { loadWith, ofCustomer, type With } from './customer';

/** Whether a way to pay is known to be saved: as the customer's default, or for one of their subscriptions. */
function hasDefault(customer: Customer): boolean {
  const subscriptions = customer.subscriptions?.data ?? [];
  return customersMethod(customer) !== null || subscriptions.some((each) => defaultMethod(each, customer) !== null);
}

const loginPage = (all: readonly PortalPage[] = []): string | null => all[0]?.login_page.url ?? null;

/**
 * The page where customers log in to see their invoices and change their card: safe to send, unlike a session's address,
 * which lets in whoever has it. https://docs.stripe.com/customer-management/activate-no-code-customer-portal
 */
export const portal: Look<With<PortalPage>> = {
  ...ofCustomer,
  name: 'portal',
  label: say('actions', 'label', 'portal'),
  labelFor: ({ customer, paysWithoutCard = false }) =>
    say('paying', 'portalLink', hasDefault(customer), !paysWithoutCard),
  needs: ['customer_portal_read'],
  load: (id, ask) => loadWith(id, ask, portalPages()),
  fit: ({ customer, along }) => {
    if (!customer.email) return blocked(say('contacts', 'noEmail'));
    return along && !loginPage(along) ? blocked(say('paying', 'noPortal')) : fits;
  },
  found: ({ along }) => {
    const url = String(loginPage(along));
    return {
      kind: 'done',
      says: say('paying', 'linkReadyAt', url),
      more: say('paying', 'portalLogin'),
      brief: say('paying', 'linkReady'),
      tell: say('telling', 'portal', url),
    };
  },
};
