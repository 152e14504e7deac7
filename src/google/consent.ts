/**
 * Which scopes the user has granted: each may be left out on its own. Asked only where something was refused, since
 * asking is a round trip; the refusal's own text is localized, and never read.
 * https://developers.google.com/apps-script/concepts/scopes#handle-granular
 */

// Missing in @types/google-apps-script 2.0.13; null is documented.
declare global {
  namespace GoogleAppsScript {
    namespace Script {
      interface AuthorizationInfo {
        getAuthorizedScopes(): string[] | null;
      }
    }
  }
}

/** The manifest's scopes by what they are for here, but for the one without which Google runs nothing. */
const names = {
  message: 'gmail.addons.current.message.metadata',
  drafts: 'gmail.addons.current.action.compose',
  requests: 'script.external_request',
  place: 'script.locale',
  address: 'userinfo.email',
} as const;

export type Scope = keyof typeof names;

/** Where Google asks the user for what is missing; null where it gives no address. */
export interface Prompt {
  url: string | null;
}

export interface Lack extends Prompt {
  missing: Scope[];
}

const host = 'www.googleapis.com';
const scopeUrl = (scope: Scope) => `https://${host}/auth/${names[scope]}`;

/** null where everything is granted, and where Google does not tell. */
export function lack(): Lack | null {
  try {
    const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
    if (info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.NOT_REQUIRED) return null;
    const granted = info.getAuthorizedScopes() ?? [];
    const missing = (Object.keys(names) as Scope[]).filter((each) => !granted.includes(scopeUrl(each)));
    return missing.length > 0 ? { missing, url: info.getAuthorizationUrl() } : null;
  } catch {
    return null;
  }
}

/** Google's prompt where this one is missing. */
export function lackOf(scope: Scope): Prompt | null {
  const found = lack();
  return found?.missing.includes(scope) ? found : null;
}

/** Ends the run with Google's own prompt where the scope is missing; must stand outside of every catch. */
export function demand(scope: Scope): void {
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [scopeUrl(scope)]);
}
