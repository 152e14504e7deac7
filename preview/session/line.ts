/**
 * The line between a script and Stripe: carries each wave, keeps a record of it, takes its time, and fails on demand.
 * What is on record never holds a key.
 */
import type { Clock, FetchAnswer, FetchRequest, Transport } from '../appsscript/types';

/** One request to Stripe. Never holds the key. */
export interface RequestRecord {
  /** Number of the step that sent it. */
  step: number;
  /** Number of the wave within that step, from 1. */
  wave: number;
  method: string;
  /** On Stripe's own host the path alone; elsewhere with its origin. */
  path: string;
  /** Decoded query, e.g. `{"limit":"3","expand[]":["data.customer"]}`: a name given twice holds a list. */
  query: Record<string, string | string[]>;
  /** Decoded form body; null without one. */
  body: Record<string, string | string[]> | null;
  /** null: no answer came back. */
  status: number | null;
  idempotencyKey: string | null;
}

/**
 * What can go wrong on the line in one step. It strikes the step's write (a POST or DELETE sent alone); a step that
 * sends no write is taken back and run again with all its requests struck. Each attempt in that step is struck.
 * `lost-before`: never reaches Stripe. `lost-after`: reaches Stripe, the answer is lost. `429`, `500`: Stripe's answer,
 * nothing done. `kill`: reaches Stripe, then Google kills the run.
 */
export const FAULTS = ['lost-before', 'lost-after', '429', '500', 'kill'] as const;
export type Fault = (typeof FAULTS)[number];

export interface LineOptions {
  carry: Transport;
  clock: Clock;
  /** Added to every wave. */
  latencyMs: number;
  /** Throws a sentence for a request that must not go out. */
  guard: (request: FetchRequest) => void;
}

export interface Line {
  transport: Transport;
  /** In order of sending. */
  requests: RequestRecord[];
  /** Starts a step: its waves are counted from 1, and those that `strikes` names are struck by `fault`. */
  begin(step: number, fault?: Fault, strikes?: 'writes' | 'everything'): void;
  /** How many waves the step's fault has struck so far. */
  struck(): number;
}

export function createLine({ carry, clock, latencyMs, guard }: LineOptions): Line {
  const requests: RequestRecord[] = [];
  let current: { step: number; waves: number; struck: number; fault?: Fault | undefined; everything: boolean } = {
    step: 0,
    waves: 0,
    struck: 0,
    everything: false,
  };

  const transport: Transport = async (wave) => {
    wave.forEach(guard);
    const now = current;
    now.waves += 1;
    const records = wave.map((request) => recordOf(request, now.step, now.waves));
    requests.push(...records);
    if (latencyMs > 0) await clock.sleep(latencyMs);
    const isStruck = now.fault !== undefined && (now.everything || isWrite(wave));
    if (isStruck) now.struck += 1;
    const answers = isStruck && now.fault ? await strike(now.fault, wave, carry, clock) : await carry(wave);
    const arrived = !(isStruck && now.fault === 'kill');
    records.forEach((record, i) => {
      record.status = arrived ? (answers[i]?.status ?? null) : null;
    });
    return answers;
  };

  return {
    transport,
    requests,
    begin(step, fault, strikes = 'writes') {
      current = { step, waves: 0, struck: 0, fault, everything: strikes === 'everything' };
    },
    struck: () => current.struck,
  };
}

/** Google ends a script after 30 s. */
const PAST_THE_LIMIT_MS = 31_000;

async function strike(fault: Fault, wave: FetchRequest[], carry: Transport, clock: Clock): Promise<FetchAnswer[]> {
  switch (fault) {
    case 'lost-before':
      throw new Error('The connection was lost before the request was sent.');
    case 'lost-after':
      await carry(wave);
      throw new Error('The connection was lost before the answer came.');
    case 'kill': {
      const answers = await carry(wave);
      await clock.sleep(PAST_THE_LIMIT_MS);
      return answers;
    }
    case '429':
    case '500':
      return wave.map(() => stripeFailure(fault));
  }
}

/** A POST or DELETE that travels alone. Probes travel in company; an invoice preview is a POST that writes nothing. */
function isWrite(wave: FetchRequest[]): boolean {
  const [only, ...others] = wave;
  if (only === undefined || others.length > 0) return false;
  return only.method !== 'GET' && !new URL(only.url).pathname.endsWith('/create_preview');
}

/** Stripe's bodies for "too many requests" and "something went wrong on our end" (docs.stripe.com/error-handling). */
const STRIPE_FAILURES = {
  '429': {
    type: 'invalid_request_error',
    code: 'rate_limit',
    message: 'Request rate limit exceeded. Learn more about rate limits here https://docs.stripe.com/rate-limits.',
  },
  '500': { type: 'api_error', message: 'An unknown error occurred.' },
};

function stripeFailure(status: '429' | '500'): FetchAnswer {
  return {
    status: Number(status),
    headers: { 'Content-Type': 'application/json', 'Request-Id': `req_fault${status}` },
    body: JSON.stringify({ error: STRIPE_FAILURES[status] }),
  };
}

function recordOf(request: FetchRequest, step: number, wave: number): RequestRecord {
  const url = new URL(request.url);
  return {
    step,
    wave,
    method: request.method,
    path: url.origin === STRIPE_ORIGIN ? url.pathname : url.origin + url.pathname,
    query: decode(url.searchParams),
    body: request.body ? decode(new URLSearchParams(request.body)) : null,
    status: null,
    idempotencyKey: headerOf(request, 'idempotency-key'),
  };
}

export const STRIPE_ORIGIN = 'https://api.stripe.com';

function decode(params: URLSearchParams): Record<string, string | string[]> {
  const decoded: Record<string, string | string[]> = {};
  for (const name of new Set(params.keys())) {
    const values = params.getAll(name);
    decoded[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return decoded;
}

function headerOf(request: FetchRequest, name: string): string | null {
  const found = Object.entries(request.headers).find(([header]) => header.toLowerCase() === name);
  return found ? found[1] : null;
}

/** Whether a request carries a live key: as a bearer token, or as the user name of basic authentication. */
export function carriesLiveKey(request: FetchRequest): boolean {
  const [scheme = '', credentials = ''] = (headerOf(request, 'authorization') ?? '').split(' ');
  const plain = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString() : credentials;
  return plain.includes('_live_');
}
