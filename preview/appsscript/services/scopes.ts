/**
 * Which permissions an add-on's manifest asks for, which of them the person has granted, and what Google says when one
 * is missing: https://developers.google.com/apps-script/concepts/scopes
 */
import { type Execution, ServiceException } from '../execution';
import type { Manifest, RuntimeOptions } from '../types';

const prefix = 'https://www.googleapis.com/auth/';

/** "Run as a Gmail add-on": without it Google starts nothing of the add-on, and asks for it by itself. */
export const runScope = `${prefix}gmail.addons.execute`;

/** A scope by the last part of its URL, e.g. `script.locale`; all of mail is a URL of its own. */
export function scopeUrl(scope: string): string {
  return scope === 'mail' ? 'https://mail.google.com/' : prefix + scope;
}

/** `script.locale`: how a scope's URL ends. */
export function scopeName(url: string): string {
  return url.replace(prefix, '');
}

/** What a person may leave unticked, as URLs in the manifest's order; undefined for a manifest that lists none. */
export function tickable({ oauthScopes }: Manifest): string[] | undefined {
  return oauthScopes?.filter((scope) => scope !== runScope);
}

/** Whose answer counts: of an execution, or of the host before it. */
interface Consenting {
  options: Pick<RuntimeOptions, 'addOn' | 'consent'>;
}

/** Without a list in the manifest Google finds what the code needs, so: all. */
function isAsked({ options }: Consenting, scope: string): boolean {
  return options.addOn.manifest.oauthScopes?.includes(scope) ?? true;
}

/** Whether the manifest asks for it and the person has not left it unticked. */
function isGranted(execution: Consenting, scope: string): boolean {
  const { consent } = execution.options;
  return isAsked(execution, scope) && (scope === runScope || (consent?.includes(scope) ?? true));
}

/** Whether one of these scopes was granted. */
export function hasScope(execution: Consenting, ...scopes: string[]): boolean {
  return scopes.some((scope) => isGranted(execution, scopeUrl(scope)));
}

/** Throws Google's words: one sentence for a manifest that does not ask, another for a person who has not granted. */
export function requireScope(execution: Execution, method: string, ...scopes: string[]): void {
  if (hasScope(execution, ...scopes)) return;
  const urls = scopes.map(scopeUrl);
  const list = urls.length > 1 ? `(${urls.join(' || ')})` : urls[0];
  if (!urls.some((scope) => isAsked(execution, scope)))
    throw new ServiceException(
      `Specified permissions are not sufficient to call ${method}. Required permissions: ${list}`,
    );
  throw new ServiceException(
    `You do not have permission to call ${method}. Required permissions: ${list}. For more information, see ` +
      'https://developers.google.com/apps-script/guides/support/troubleshooting#authorization-is',
  );
}

/** Where Google asks for what was left unticked. */
export const promptUrl = 'https://script.google.com/macros/d/local-script/authorize';

/** Google's answer about some of the manifest's scopes, or about all of them. */
export type Authorization = {
  granted: string[];
  missing: string[];
  /** null where nothing is missing. */
  url: string | null;
};

/** "Scopes that are invalid or not required by the script lead to an error." */
export function authorization(execution: Consenting, scopes?: readonly string[]): Authorization {
  const unknown = scopes?.find((scope) => !isAsked(execution, scope));
  if (unknown !== undefined) throw new ServiceException(`Invalid argument: ${unknown}`);
  const asked = scopes ?? execution.options.addOn.manifest.oauthScopes ?? [];
  const granted = asked.filter((scope) => isGranted(execution, scope));
  const missing = asked.filter((scope) => !granted.includes(scope));
  const url = missing.length > 0 ? `${promptUrl}?${new URLSearchParams({ scope: missing.join(' ') })}` : null;
  return { granted, missing, url };
}
