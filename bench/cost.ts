/** What a step cost, as the runtime counts it: the product has no say in it. */
import type { Run } from '../preview/appsscript/types';
import type { RequestRecord } from '../preview/session';

export interface Cost {
  /** Round trips to Stripe. */
  waves: number;
  /** Reads, which count against the account's allocation. */
  gets: number;
  writes: number;
  /** Calls of Google's services, but for UrlFetchApp. Reading one message is one. */
  calls: number;
  /** Of Stripe's answers. */
  bytes: number;
  /** From the tap to the card, by the clock; ms. */
  ms: number;
  /** The calls, by name. */
  services: Record<string, number>;
}

/** `runs`: the step's executions. `bytes`: of what Stripe answered in them. */
export function costIn(runs: readonly Run[], requests: readonly RequestRecord[], bytes: number): Cost {
  const total = (count: (run: Run) => number) => runs.reduce((sum, run) => sum + count(run), 0);
  const writes = requests.filter(isWrite).length;
  return {
    waves: total((run) => run.waves),
    gets: requests.length - writes,
    writes,
    calls: total(serviceCallsOf),
    bytes,
    ms: total((run) => run.ms),
    services: servicesOf(runs),
  };
}

/** A preview is a POST that writes nothing. */
const isWrite = ({ method, path }: RequestRecord) => method !== 'GET' && !path.endsWith('/create_preview');

export function serviceCallsOf({ services }: Pick<Run, 'services'>): number {
  const names = Object.keys(services).filter((name) => !/^(UrlFetchApp|GmailApp|GmailMessage)\b/.test(name));
  const reads = Object.keys(services).some((name) => name.startsWith('Gmail'));
  return names.reduce((sum, name) => sum + (services[name] ?? 0), reads ? 1 : 0);
}

function servicesOf(runs: readonly Run[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { services } of runs)
    for (const [name, calls] of Object.entries(services)) sums[name] = (sums[name] ?? 0) + calls;
  return sums;
}
