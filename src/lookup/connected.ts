/** Whose a connected account is, by its addresses, and where it was found before. */
import { sameAddress } from '../people/address';
import type { Account } from '../stripe/resources/account';

/** How its owner signs in, what its customers see, or what the platform wrote on it. */
export type AccountAddress = 'email' | 'support' | 'metadata';

/** Where the address stands; null where it does not. */
export function addressOn({ email, business_profile, metadata }: Account, address: string): AccountAddress | null {
  const isIt = (text: string | null | undefined) => Boolean(text && sameAddress(text, address));
  if (isIt(email)) return 'email';
  if (isIt(business_profile?.support_email)) return 'support';
  return Object.values(metadata ?? {}).some(isIt) ? 'metadata' : null;
}

/** Whether the key shows any address of it: one that shows none may have this one. */
export const showsAddress = ({ email, business_profile }: Account): boolean =>
  email !== null || Boolean(business_profile?.support_email);
