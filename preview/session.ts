/**
 * One person at one Gmail with one add-on and one Stripe account: what `npm start` and `npm run card` both stand on.
 */
import { createHost } from './appsscript/host';
import { createRuntime } from './appsscript/runtime';
import { createStores } from './appsscript/stores';
import { httpTransport } from './appsscript/transport';
import type { AddOn, Clock, Host, Platform, Run, Runtime, Step, Stores, User } from './appsscript/types';
import { builtAddOn, ensureBuilt } from './session/built';
import { carriesLiveKey, createLine, type Fault, type RequestRecord, STRIPE_ORIGIN } from './session/line';
import { openStripe, type StripeServer } from './stripe/server';

export type { Fault, RequestRecord } from './session/line';

/** What happened in one step, summed over its executions. */
export interface StepRecord {
  step: number;
  do: string;
  waves: number;
  requests: number;
  services: Record<string, number>;
  ms: number;
}

export interface Session {
  readonly host: Host;
  readonly runtime: Runtime;
  readonly stores: Stores;
  /** The local account; null when another Stripe is used. */
  readonly stripe: StripeServer | null;
  /** Sample keys of the local account by name; empty when another Stripe is used. */
  readonly sampleKeys: Record<string, string>;
  readonly requests: RequestRecord[];
  readonly steps: StepRecord[];
  readonly runs: Run[];
  /** Sentences about what this session itself did not let through. */
  readonly refusals: string[];
  /** Takes one numbered step and records it. `label` is what it is called in the record. */
  take(label: string, act: (host: Host) => Promise<Step>, fault?: Fault): Promise<Step>;
  close(): Promise<void>;
}

export interface SessionOptions {
  clock: Clock;
  /** Default: Tillside, from `dist/`; built first if it never was. */
  addOn?: AddOn | undefined;
  /** Default: `SAMPLE_USER`, field by field. */
  user?: Partial<User> | undefined;
  /** Default: `WEB`. */
  platform?: Platform | undefined;
  /**
   * Origin of another Stripe, e.g. `https://api.stripe.com`, or a local account. Default: a fresh local account with the
   * sample data.
   */
  stripe?: string | StripeServer | undefined;
  /** Lets live keys out to another Stripe. The local one never charges anybody and takes them always. */
  allowLive?: boolean | undefined;
  /** Milliseconds that every wave takes on top. Default: 0. */
  latencyMs?: number | undefined;
  /** Default: empty ones. Given those of another session, both are windows of the same person. */
  stores?: Stores | undefined;
  /** Number of the first step taken. Default: 0. */
  firstStep?: number | undefined;
}

export const SAMPLE_USER: User = { email: 'agent@acme.example', locale: 'en-US', timeZone: 'UTC' };

const LIVE_KEY_REFUSED = 'A live key was not sent: another Stripe gets live keys only with --allow-live.';

/** Throws a SyntaxError in Apps Script's words when the add-on's script has what its editor refuses. */
export async function createSession(options: SessionOptions): Promise<Session> {
  await ensureBuilt('missing', { addOn: options.addOn === undefined });
  const {
    clock,
    addOn = builtAddOn(),
    firstStep = 0,
    stripe = openStripe({ now: () => options.clock.now() }),
  } = options;
  const local = typeof stripe === 'string' ? null : stripe;
  const refusals: string[] = [];
  const line = createLine({
    carry: httpTransport({ [STRIPE_ORIGIN]: typeof stripe === 'string' ? stripe : stripe.fetch }),
    clock,
    latencyMs: options.latencyMs ?? 0,
    guard(request) {
      if (local || options.allowLive || !carriesLiveKey(request)) return;
      refusals.push(LIVE_KEY_REFUSED);
      throw new Error(LIVE_KEY_REFUSED);
    },
  });
  const stores = options.stores ?? createStores();
  const user = { ...SAMPLE_USER, ...options.user };
  const runtime = createRuntime({ addOn, user, clock, stores, transport: line.transport });
  const host = createHost({ runtime, platform: options.platform ?? 'WEB' });
  const steps: StepRecord[] = [];
  const runs: Run[] = [];

  async function take(label: string, act: (host: Host) => Promise<Step>, fault?: Fault): Promise<Step> {
    const number = firstStep + steps.length;
    const before = fault && { host: host.snapshot(), stores: stores.snapshot(), sent: line.requests.length };
    line.begin(number, fault);
    let step = await act(host);
    if (before && line.requests.length > before.sent && line.struck() === 0) {
      // Everything is taken back but the time that has passed.
      host.restore(before.host);
      stores.restore(before.stores);
      line.requests.length = before.sent;
      line.begin(number, fault, 'everything');
      step = await act(host);
    }
    runs.push(...step.runs);
    steps.push({ step: number, do: label, ...sumOf(step.runs) });
    return step;
  }

  return {
    host,
    runtime,
    stores,
    stripe: local,
    sampleKeys: local?.keys ?? {},
    requests: line.requests,
    steps,
    runs,
    refusals,
    take,
    close: () => runtime.close(),
  };
}

function sumOf(runs: Run[]): Omit<StepRecord, 'step' | 'do'> {
  const services: Record<string, number> = {};
  for (const run of runs) {
    for (const [method, calls] of Object.entries(run.services)) services[method] = (services[method] ?? 0) + calls;
  }
  const total = (count: (run: Run) => number) => runs.reduce((sum, run) => sum + count(run), 0);
  return {
    waves: total(({ waves }) => waves),
    requests: total(({ requests }) => requests),
    services,
    ms: total(({ ms }) => ms),
  };
}
