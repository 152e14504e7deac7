/** Whose a connected account is, by its addresses, and where it was found before. */
import { sameAddress } from '../people/address';
import type { Account } from '../stripe/resources/account';

/** How its owner signs in, or what its customers see. */
export type AccountAddress = 'email' | 'support';

/** Where the address stands; null where it does not. */
export function addressOn({ email, business_profile }: Account, address: string): AccountAddress | null {
  const isIt = (text: string | null | undefined) => Boolean(text && sameAddress(text, address));
  if (isIt(email)) return 'email';
  return isIt(business_profile?.support_email) ? 'support' : null;
}

/** Whether the key shows any address of it: one that shows none may have this one. */
export const showsAddress = ({ email, business_profile }: Account): boolean =>
  email !== null || Boolean(business_profile?.support_email);
