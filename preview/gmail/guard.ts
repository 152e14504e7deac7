/**
 * Who may talk to the preview's server. It handles keys that may be real, so it answers only to its own page on this
 * machine: a foreign site that makes the browser send requests here names another Origin, and one that points its own
 * name at 127.0.0.1 (DNS rebinding) names another Host.
 */

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
