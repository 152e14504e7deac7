/** Actions that leave no trace at Stripe by which they could be found again. */
import type { Deed } from '../matrix';
import { EMAIL } from './invoices';

/** Reads the login page, and writes nothing. */
const PORTAL: Deed = {
  name: 'sharing the portal’s login page',
  key: 'extras',
  from: 'monthly@example.com',
  way: [],
  action: 'Send link to change card',
  button: /^Use this link$/,
  done: /The link is ready/,
  path: /^$/,
  body: {},
  needs: 'Needs Customer portal: Read.',
  look: () => () => null,
  after: {},
  meddle: ({ stripe }) => stripe.test.portal_configurations.clear(),
};

export const traceless: readonly Deed[] = [EMAIL, PORTAL];
