/** Requests as HTTP. The only file that calls UrlFetchApp. */
import type { Budget } from './budget';
import { demoAnswer, demoKey } from './demo';
import { encodeForm } from './form';
import { parseJson } from './lenient';
import type { Failed } from './part';
import type { Problem } from './problem';
import type { Ask, Keyed, PermittedAsk } from './request';
import { stripeVersion } from './version';

const origin = 'https://api.stripe.com';

export interface RawAnswer {
  status: number;
  body: unknown;
  requestId: string | null;
}

/** The whole wave fails at once. Of the demo nothing is sent. */
export function fetchAll(budget: Budget, wave: readonly Ask<unknown>[]): RawAnswer[] | Failed {
  if (wave.every(isDemo)) return wave.map(({ request }) => demoAnswer(request, Math.floor(Date.now() / 1000)));
  try {
    return UrlFetchApp.fetchAll(wave.map((ask) => httpRequest(ask))).map(readAnswer);
  } catch {
    return { kind: 'problem', problem: noAnswer(budget) };
  }
}

/** A write, alone. */
export function fetchWrite(budget: Budget, ask: PermittedAsk<unknown>, idempotencyKey: string): RawAnswer | Failed {
  if (isDemo(ask)) return demoAnswer(ask.request, Math.floor(Date.now() / 1000));
  try {
    const { url, ...options } = httpRequest(ask, idempotencyKey);
    return readAnswer(UrlFetchApp.fetch(url, options));
  } catch {
    return { kind: 'problem', problem: noAnswer(budget) };
  }
}

const isDemo = ({ key }: Keyed<unknown>) => key.reveal() === demoKey;

/** Why a fetch threw. The exception's text is localized and may hold the URL: it tells nothing that may be shown. */
function noAnswer(budget: Budget): Problem {
  const barred = budget.barred();
  return barred ? { kind: 'noConsent', url: barred.url, requestId: null } : { kind: 'unreachable', requestId: null };
}

function httpRequest(ask: Keyed<unknown>, idempotencyKey?: string): GoogleAppsScript.URL_Fetch.URLFetchRequest {
  // Never in one wave with others; if it ever were, nothing would go out.
  if (isDemo(ask)) throw new Error('the demo sends nothing');
  const { key, request } = ask;
  const { method, path, params, expands } = request;
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
