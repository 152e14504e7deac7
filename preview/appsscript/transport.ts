import type { FetchAnswer, FetchRequest, Transport } from './types';

/** As much of `fetch` as a wave needs. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Carries requests by real HTTP, a wave's requests at the same time. `map` leads an origin to another, e.g.
 * `{ 'https://api.example.com': 'http://127.0.0.1:8080' }`, or to what answers in the place of HTTP. Rejects as a whole
 * when one request gets no answer.
 */
export function httpTransport(map: Record<string, string | Fetch>): Transport {
  const carry = (request: FetchRequest): Promise<FetchAnswer> => {
    const { url } = request;
    const { origin } = new URL(url);
    const to = map[origin];
    if (typeof to === 'function') return exchange(to, url, request);
    return exchange(fetch, to === undefined ? url : to.replace(/\/$/, '') + url.slice(origin.length), request);
  };
  return (wave) => Promise.all(wave.map(carry));
}

/** https://developers.google.com/apps-script/reference/url-fetch */
const userAgent =
  'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com; id: local-script)';

async function exchange(ask: Fetch, url: string, request: FetchRequest): Promise<FetchAnswer> {
  const { method, headers, body, bodyBase64, followRedirects } = request;
  const sent = new Headers(headers);
  if (!sent.has('user-agent')) sent.set('user-agent', userAgent);
  const response = await ask(url, {
    method,
    headers: sent,
    body: bodyBase64 === undefined ? body : Buffer.from(bodyBase64, 'base64'),
    redirect: followRedirects ? 'follow' : 'manual',
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const text = bytes.toString('utf8');
  return {
    status: response.status,
    headers: headersOf(response.headers),
    body: text,
    ...(Buffer.from(text, 'utf8').equals(bytes) ? {} : { bodyBase64: bytes.toString('base64') }),
  };
}

function headersOf(headers: Headers): FetchAnswer['headers'] {
  const all: FetchAnswer['headers'] = Object.fromEntries(headers);
  const cookies = headers.getSetCookie();
  if (cookies.length > 1) all['set-cookie'] = cookies;
  return all;
}
