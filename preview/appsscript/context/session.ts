import { Exception, type Link } from './bridge';
import { guarded } from './others';

/** Session: the person who runs the add-on. */
export function session(link: Link, { timeZone }: { timeZone: string }) {
  const user = (method: string) => {
    const email = link.call<string>(method);
    return { getEmail: () => email, getUserLoginId: () => email, toString: () => email };
  };
  return {
    getActiveUser: () => user('Session.getActiveUser'),
    getEffectiveUser: () => user('Session.getEffectiveUser'),
    getActiveUserLocale: () => link.call<string>('Session.getActiveUserLocale'),
    getScriptTimeZone: () => timeZone,
    getTimeZone: () => timeZone,
    getTemporaryActiveUserKey: () => link.call<string>('Session.getTemporaryActiveUserKey'),
  };
}

/** What of ScriptApp an add-on asks for. A token would open a real Google account, and there is none here. */
export function scriptApp() {
  const authorization = { getAuthorizationStatus: () => 'NOT_REQUIRED', getAuthorizationUrl: () => null };
  return guarded('ScriptApp', {
    AuthMode: { NONE: 'NONE', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', LIMITED: 'LIMITED', FULL: 'FULL' },
    AuthorizationStatus: { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
    getAuthorizationInfo: () => authorization,
    getScriptId: () => 'local-script',
    getOAuthToken: () => {
      throw new Exception('ScriptApp.getOAuthToken needs a Google account; there is none on this machine.');
    },
  });
}
