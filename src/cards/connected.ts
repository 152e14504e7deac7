/** The way to somebody's connected account, for platforms alone: where the key is known to see them. */
import type { Connection } from '../keys/vault';
import type { Words } from '../language/words/words';
import type { PermissionState } from '../stripe/key';
import type { PermissionId } from '../stripe/permissions';
import { to } from './routes';

export function ownedButtons(
  { connectedAccounts: texts }: Words,
  state: (permission: PermissionId) => PermissionState,
  { id }: Connection,
  address: string | null,
) {
  if (!address || state('connected_account_read') !== 'granted') return [];
  const from = { after: '', read: '0', hidden: '0', found: '0', anew: 'no' } as const;
  return [{ text: texts.look, to: to('connectedAccounts', { connection: id, address, ...from }) }];
}
