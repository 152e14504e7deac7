/** Which permissions an add-on's manifest asks for, and what Google says when one is missing. */
import { type Execution, ServiceException } from '../execution';

const prefix = 'https://www.googleapis.com/auth/';

/** A scope by the last part of its URL, e.g. `script.locale`; all of mail is a URL of its own. */
function url(scope: string): string {
  return scope === 'mail' ? 'https://mail.google.com/' : prefix + scope;
}

/** Whether one of these scopes was granted. Without a list in the manifest Google finds what the code needs, so: all. */
export function hasScope({ options }: Execution, ...scopes: string[]): boolean {
  const granted = options.addOn.manifest.oauthScopes;
  return !granted || scopes.some((scope) => granted.includes(url(scope)));
}

export function requireScope(execution: Execution, method: string, ...scopes: string[]): void {
  if (hasScope(execution, ...scopes)) return;
  const needed = scopes.map(url).join(' || ');
  const list = scopes.length > 1 ? `(${needed})` : needed;
  throw new ServiceException(
    `Specified permissions are not sufficient to call ${method}. Required permissions: ${list}`,
  );
}
