/**
 * Who may talk to the preview's server. It handles keys that may be real, so it answers only to its own page on this
 * machine: a foreign site that makes the browser send requests here names another Origin, and one that points its own
 * name at 127.0.0.1 (DNS rebinding) names another Host. Who needs no browser, such as another user of the machine or an
 * add-on's script, can name what it likes, and lacks the token.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 192 bits, in characters of which no terminal thinks that they end an address. */
export function newToken(): string {
  return randomBytes(24).toString('hex');
}

/**
 * What opens one mail's HTML and nothing else. Its frame can't send a header, and a link in it can tell the frame's
 * address to where it leads, whatever the server's Referrer-Policy says: so the token is not in that address.
 */
export function ticketFor(token: string, mailId: string): string {
  return createHmac('sha256', token).update(mailId).digest('base64url');
}

/** Whether a token or a ticket is the right one; the time that this takes tells nothing of it. */
export function isRight(given: string | null | undefined, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(expected));
}

/** What a request asks for. */
export interface Target {
  /** Decoded; no part of it holds a slash of its own. */
  path: string;
  token: string | null;
}

/** null for what is no path, can't be decoded, or leads elsewhere once it is. */
export function readTarget(target: string): Target | null {
  if (!/^\/(?![/\\])/.test(target) || !URL.canParse(target, 'http://localhost')) return null;
  const { pathname, searchParams } = new URL(target, 'http://localhost');
  try {
    const parts = pathname.split('/').map(decodeURIComponent);
    const leadsElsewhere = parts.some((part) => /[/\\\p{Cc}]/u.test(part));
    return leadsElsewhere ? null : { path: parts.join('/'), token: searchParams.get('token') };
  } catch {
    return null;
  }
}

/** Whether Host headers are one, and a name or an address with or without a port. */
export function isHost(hosts: readonly string[] | undefined): boolean {
  const [host = '', second] = hosts ?? [];
  return second === undefined && /^([\w.-]+|\[[\da-f:.]+\])(:\d+)?$/i.test(host);
}

/** Whether a Host header names this machine and `port`. */
export function isOwnHost(host: string | undefined, port: number): boolean {
  return host === `localhost:${port}` || host === `127.0.0.1:${port}`;
}

/** Whether an Origin header is the page's own. A request that changes something must carry one. */
export function isOwnOrigin(origin: string | undefined, port: number): boolean {
  return origin === `http://localhost:${port}` || origin === `http://127.0.0.1:${port}`;
}

/** The page: its own files and nothing from anywhere else. Images in cards may be data. */
export const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A mail's HTML, in a frame of the page: no script, no network, its own styles. Links open in a new tab. */
export const mailPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin allow-popups allow-popups-to-escape-sandbox',
].join('; ');
