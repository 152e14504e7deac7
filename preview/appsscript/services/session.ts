/** Session: who runs the script, as far as its scopes let it know. */
import { createHash } from 'node:crypto';
import type { Execution } from '../execution';
import { hasScope } from './scopes';

export const session = {
  /** Without the scope Google does not say who it is: an empty address. */
  'Session.getActiveUser': (execution: Execution) => email(execution),
  'Session.getEffectiveUser': (execution: Execution) => email(execution),
  /** Language alone, e.g. `en`. */
  'Session.getActiveUserLocale': ({ options: { user } }: Execution) => user.locale.split('-')[0] ?? 'en',
  /** Stable for the user and the script for 30 days; says nothing about who it is. */
  'Session.getTemporaryActiveUserKey': ({ options: { user, addOn } }: Execution) =>
    createHash('sha256')
      .update(`${addOn.manifest.addOns?.common?.name ?? ''}\n${user.email}`)
      .digest('base64'),
};

function email(execution: Execution): string {
  return hasScope(execution, 'userinfo.email') ? execution.options.user.email : '';
}
