/** Google's rules for addresses on cards: links that a person opens, and images. */
import { exception, type MethodCall } from './definition';
import type { CardEnvironment } from './types';

/** Why Google does not open this link as given; undefined when it does. */
export function linkProblem(url: string, env: CardEnvironment): string | undefined {
  const target = toHttps(url);
  if (!env.openLinkUrlPrefixes.some((prefix) => target.startsWith(prefix))) {
    return `${target} starts with none of the manifest's openLinkUrlPrefixes, so Google refuses to open it.`;
  }
  return target === url ? undefined : `Google opens ${url} as https.`;
}

/** A link's address as Google opens it. Warns where Google says nothing. */
export function readLink(url: string, { env, method }: MethodCall): string {
  const problem = linkProblem(url, env);
  if (problem) env.warn(`${method}: ${problem}`);
  return toHttps(url);
}

/**
 * An image's address: https, or `data:image/…;base64,…` (both documented for `Image.setImageUrl`). Google's card
 * service fetches images by https only and draws no SVG.
 */
export function readImageUrl(url: string, { env, method }: MethodCall): string {
  const target = toHttps(url);
  if (!/^(https:\/\/[^/\s]|data:image\/)/i.test(target)) throw exception(`Invalid argument: ${shorten(url)}`);
  if (target !== url) env.warn(`${method}: Google loads ${url} as https.`);
  if (/^data:image\/svg|^https:[^?#]*\.svg([?#]|$)/i.test(target)) {
    env.warn(`${method}: Google draws no SVG, so ${shorten(url)} stays empty.`);
  }
  return target;
}

function toHttps(url: string): string {
  return url.replace(/^http:\/\//i, 'https://');
}

function shorten(url: string): string {
  return url.length > 100 ? `${url.slice(0, 100)}…` : url;
}
