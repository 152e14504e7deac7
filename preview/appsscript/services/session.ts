/** Session: who runs the script, as far as its scopes let it know. */
import { createHash } from 'node:crypto';
import type { Execution } from '../execution';
import { requireScope, scopeUrl } from './scopes';

export const session = {
  'Session.getActiveUser': (execution: Execution) => email(execution, 'Session.getActiveUser'),
  'Session.getEffectiveUser': (execution: Execution) => email(execution, 'Session.getEffectiveUser'),
  /** Language alone, e.g. `en`. */
  'Session.getActiveUserLocale': ({ options: { user } }: Execution) => user.locale.split('-')[0] ?? 'en',
  /** Stable for the user and the script for 30 days; says nothing about who it is. */
  'Session.getTemporaryActiveUserKey': ({ options: { user, addOn } }: Execution) =>
    createHash('sha256')
      .update(`${addOn.manifest.addOns?.common?.name ?? ''}\n${user.email}`)
      .digest('base64'),
};

/** Where the manifest does not ask for the scope, Google does not say who it is: an empty address. */
function email(execution: Execution, method: string): string {
  const { addOn, user } = execution.options;
  if (addOn.manifest.oauthScopes?.includes(scopeUrl('userinfo.email')) === false) return '';
  requireScope(execution, method, 'userinfo.email');
  return user.email;
}
