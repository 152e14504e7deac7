/**
 * ScriptApp, as far as it tells and asks what the person has granted:
 * https://developers.google.com/apps-script/concepts/scopes#handle-granular
 */
import { type Execution, ServiceException } from '../execution';
import { type Authorization, authorization } from './scopes';

/** `scopes`: null for all of the manifest's. */
export const scriptApp = {
  'ScriptApp.getAuthorizationInfo': told,
  'ScriptApp.requireScopes': demand,
  'ScriptApp.requireAllScopes': demand,
};

/** "No other authorization mode requires that users grant authorization." */
function told(execution: Execution, authMode: string, scopes: string[] | null): Authorization {
  const all = authorization(execution, scopes ?? undefined);
  return authMode === 'FULL' ? all : { ...all, missing: [], url: null };
}

/** What uncaught ends a run with Google's own prompt. A script that catches it has swallowed the prompt. */
export const authorizationRequired = 'Authorization is required to perform that action.';

function demand(execution: Execution, authMode: string, scopes: string[] | null): null {
  const { missing, url } = told(execution, authMode, scopes);
  if (url === null) return null;
  execution.prompt = { scopes: missing, url };
  throw new ServiceException(authorizationRequired);
}
