/** Requests as HTTP. The only file that calls UrlFetchApp. */
import type { Budget } from './budget';
import { encodeForm } from './form';
import { parseJson } from './lenient';
import type { Failed } from './part';
import type { Problem } from './problem';
import type { Keyed } from './request';
import { stripeVersion } from './version';

const origin = 'https://api.stripe.com';

export interface RawAnswer {
  status: number;
  body: unknown;
  requestId: string | null;
}

/** The whole wave fails at once. */
export function fetchAll(budget: Budget, wave: readonly Keyed<unknown>[]): RawAnswer[] | Failed {
  try {
    return UrlFetchApp.fetchAll(wave.map((ask) => httpRequest(ask))).map(readAnswer);
  } catch {
    return { kind: 'problem', problem: noAnswer(budget) };
  }
}

/** A write, alone. */
export function fetchWrite(budget: Budget, ask: Keyed<unknown>, idempotencyKey: string): RawAnswer | Failed {
  try {
    const { url, ...options } = httpRequest(ask, idempotencyKey);
    return readAnswer(UrlFetchApp.fetch(url, options));
  } catch {
    return { kind: 'problem', problem: noAnswer(budget) };
  }
}

/** Why a fetch threw. The exception's text is localized and may hold the URL: it tells nothing that may be shown. */
function noAnswer(budget: Budget): Problem {
  const barred = budget.barred();
  return barred ? { kind: 'noConsent', url: barred.url, requestId: null } : { kind: 'unreachable', requestId: null };
}

function httpRequest(
  { key, request: { method, path, params, expands } }: Keyed<unknown>,
  idempotencyKey?: string,
): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  const expand = expands.map(({ field }) => field);
  const form = encodeForm(expand.length > 0 ? { ...params, expand } : params);
  const inBody = method === 'POST';
  return {
    url: origin + path + (form && !inBody ? `?${form}` : ''),
    method: method.toLowerCase() as 'get' | 'post' | 'delete',
    headers: {
      Authorization: `Bearer ${key.reveal()}`,
      'Stripe-Version': stripeVersion,
      ...(inBody && idempotencyKey ? { 'Idempotency-Key': idempotencyKey } : {}),
    },
    ...(inBody ? { contentType: 'application/x-www-form-urlencoded', payload: form } : {}),
    muteHttpExceptions: true,
    followRedirects: false,
  };
}

function readAnswer(response: GoogleAppsScript.URL_Fetch.HTTPResponse): RawAnswer {
  const headers = response.getHeaders() as Record<string, string>;
  const header = (name: string) => Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? null;
  return {
    status: response.getResponseCode(),
    body: parseJson(response.getContentText()),
    requestId: header('request-id'),
  };
}
