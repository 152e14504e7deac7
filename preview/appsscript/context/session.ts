import { mismatch, texts } from './arguments';
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

const authModes = { NONE: 'NONE', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION', LIMITED: 'LIMITED', FULL: 'FULL' };

/** What of ScriptApp an add-on asks for. A token would open a real Google account, and there is none here. */
export function scriptApp(link: Link) {
  const modeOf = (method: string, args: unknown[]) => {
    if (!Object.values(authModes).includes(args[0] as string)) throw mismatch(method, args);
    return args[0];
  };
  return guarded('ScriptApp', {
    AuthMode: authModes,
    AuthorizationStatus: { REQUIRED: 'REQUIRED', NOT_REQUIRED: 'NOT_REQUIRED' },
    getAuthorizationInfo: (...args: unknown[]) => {
      const method = 'ScriptApp.getAuthorizationInfo';
      const scopes = args.length > 1 ? texts(method, args, 1) : null;
      const { granted, url } = link.call<{ granted: string[]; url: string | null }>(
        method,
        modeOf(method, args),
        scopes,
      );
      return {
        getAuthorizationStatus: () => (url === null ? 'NOT_REQUIRED' : 'REQUIRED'),
        getAuthorizationUrl: () => url,
        getAuthorizedScopes: () => [...granted],
      };
    },
    requireScopes: (...args: unknown[]): void => {
      const method = 'ScriptApp.requireScopes';
      link.call(method, modeOf(method, args), texts(method, args, 1));
    },
    requireAllScopes: (...args: unknown[]): void => {
      const method = 'ScriptApp.requireAllScopes';
      link.call(method, modeOf(method, args), null);
    },
    getScriptId: () => 'local-script',
    getOAuthToken: () => {
      throw new Exception('ScriptApp.getOAuthToken needs a Google account; there is none on this machine.');
    },
  });
}
