/**
 * UrlFetchApp: what a script may ask for, and how a wave goes out.
 * https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
 */
import { type Execution, ServiceException } from '../execution';
import type { FetchAnswer, FetchRequest } from '../types';
import { requireScope } from './scopes';

/** One request as the context passes it on: payloads that are bytes come as base64, objects as pairs. */
export interface Asked {
  url: string;
  method?: string;
  headers?: Record<string, string>;
  contentType?: string;
  payload?: { text: string } | { base64: string } | { pairs: [string, string][] };
  muteHttpExceptions?: boolean;
  followRedirects?: boolean;
}

const urlLimit = 2_082;
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
const truncatedAt = 100;

export const urlFetchApp = {
  'UrlFetchApp.fetch': async (execution: Execution, asked: Asked) => {
    const [answer] = await sendWave(execution, 'UrlFetchApp.fetch', [asked]);
    return answer as Wire;
  },
  'UrlFetchApp.fetchAll': (execution: Execution, asked: Asked[]) => sendWave(execution, 'UrlFetchApp.fetchAll', asked),
  'UrlFetchApp.getRequest': (execution: Execution, asked: Asked) => {
    const { url, method, headers, body } = readRequest(execution, asked);
    return { url, method: method.toLowerCase(), headers, payload: body };
  },
};

/** An answer as it goes over the bridge. */
type Wire = { status: number; headers: Record<string, string | string[]>; body: string; bodyBase64?: string };

async function sendWave(execution: Execution, method: string, asked: Asked[]): Promise<Wire[]> {
  requireScope(execution, method, 'script.external_request');
  const requests = asked.map((each) => readRequest(execution, each));
  if (!requests.length) return [];
  execution.waves += 1;
  execution.requests += requests.length;
  let answers: FetchAnswer[];
  try {
    answers = await execution.options.transport(requests);
  } catch {
    throw new ServiceException(`Address unavailable: ${requests[0]?.url}`);
  }
  answers.forEach((answer, index) => {
    if (answer.status >= 400 && !asked[index]?.muteHttpExceptions) throw failure(asked[index]?.url ?? '', answer);
  });
  return answers.map((answer) => ({ ...answer, headers: withUsualNames(answer.headers) }));
}

function failure(url: string, { status, body }: FetchAnswer): ServiceException {
  const { origin } = new URL(url);
  return new ServiceException(
    `Request failed for ${origin} returned code ${status}. Truncated server response: ` +
      `${body.slice(0, truncatedAt)}${body.length > truncatedAt ? '...' : ''} ` +
      '(use muteHttpExceptions option to examine full response)',
  );
}

/** `request-id` → `Request-Id`: header names as servers write them in HTTP/1.1. */
function withUsualNames(headers: FetchAnswer['headers']): FetchAnswer['headers'] {
  const usual = (name: string) => name.toLowerCase().replace(/(^|-)[a-z]/g, (part) => part.toUpperCase());
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [usual(name), value]));
}

function readRequest(execution: Execution, asked: Asked): FetchRequest {
  const url = readUrl(execution, asked.url);
  let method = (asked.method ?? 'get').toUpperCase() as FetchRequest['method'];
  if (!methods.includes(method)) throw new ServiceException(`Attribute provided with invalid value: method`);
  const headers = readHeaders(asked.headers ?? {});
  const request: FetchRequest = { url, method, headers, body: null, followRedirects: asked.followRedirects ?? true };
  if (asked.payload === undefined) return request;
  if (method === 'DELETE') {
    execution.warnings.push('UrlFetchApp sends no body with DELETE: the payload was dropped.');
    return request;
  }
  if (method === 'GET') {
    // A request with a payload and no method is sent as POST.
    if (asked.method) execution.warnings.push('UrlFetchApp sends a GET with a payload as POST.');
    method = 'POST';
  }
  const contentType = asked.contentType ?? 'application/x-www-form-urlencoded';
  const named = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  return {
    ...request,
    method,
    headers: named && !asked.contentType ? headers : { ...headers, 'Content-Type': contentType },
    ...readPayload(asked.payload),
  };
}

function readUrl({ options: { addOn } }: Execution, url: unknown): string {
  if (typeof url !== 'string' || !url) throw new ServiceException('Attribute provided with no value: url');
  if (url.length > urlLimit) throw new ServiceException('Limit Exceeded: URLFetch URL Length.');
  // Google reads addresses as java.net.URI does: these have to be percent-encoded.
  if (/[\s"<>\\^`{|}[\]]/.test(url)) throw new ServiceException(`Invalid argument: ${url}`);
  let parsed: URL;
  try {
    parsed = new URL(url.includes('://') ? url : `http://${url}`);
  } catch {
    throw new ServiceException(`Invalid argument: ${url}`);
  }
  if (!/^https?:$/.test(parsed.protocol)) throw new ServiceException(`Invalid argument: ${url}`);
  const whitelist = addOn.manifest.urlFetchWhitelist;
  if (whitelist && !whitelist.some((prefix) => covers(prefix, parsed))) {
    throw new ServiceException(
      `The script may not fetch ${parsed.origin}${parsed.pathname}: no prefix in the manifest's urlFetchWhitelist covers it.`,
    );
  }
  return parsed.href;
}

/**
 * https://developers.google.com/apps-script/manifest/allowlist-url: a prefix is https, a full domain and a path that is
 * not empty; subdomains may be left open with `*.`. Scheme and host must be equal, the path begins with the prefix's.
 */
export function covers(prefix: string, url: URL): boolean {
  const parts = /^https:\/\/([^/]+)(\/.*)$/.exec(prefix);
  if (!parts || url.protocol !== 'https:' || url.username || url.password) return false;
  const [, host = '', path = ''] = parts;
  const sameHost = host.startsWith('*.') ? url.host.endsWith(host.slice(1)) : url.host === host.toLowerCase();
  return sameHost && (url.pathname + url.search).startsWith(path);
}

function readHeaders(headers: Record<string, string>): Record<string, string> {
  for (const name of Object.keys(headers)) {
    if (/^(host|content-length)$/i.test(name)) {
      throw new ServiceException(`Attribute provided with invalid value: Header:${name}`);
    }
  }
  return headers;
}

function readPayload(payload: NonNullable<Asked['payload']>): Pick<FetchRequest, 'body' | 'bodyBase64'> {
  if ('text' in payload) return { body: payload.text };
  if ('pairs' in payload) return { body: new URLSearchParams(payload.pairs).toString() };
  const bytes = Buffer.from(payload.base64, 'base64');
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? { body: text } : { body: null, bodyBase64: payload.base64 };
}
