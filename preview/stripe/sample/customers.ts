/** Who is in Acme's account, and why. */
import { COMPANIES } from './companies';
import { CURRENCIES } from './currencies';
import { PAYERS } from './payers';
import type { SampleCustomer } from './shapes';
import { STRANGE } from './strange';
import { SUBSCRIBERS } from './subscribers';

export const CUSTOMERS: readonly SampleCustomer[] = [
  ...SUBSCRIBERS,
  ...PAYERS,
  ...CURRENCIES,
  ...COMPANIES,
  ...STRANGE,
];

/** The same as a plain list, for pages, papers and tests. */
export const sampleCustomers: readonly { email: string | null; name: string | null; why: string }[] = CUSTOMERS.map(
  ({ email, name, why }) => ({ email, name, why }),
);
