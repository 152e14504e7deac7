/** What the services of one execution share. */
import type { Call, Draft, LockSlot, LogLine, Prompt, RuntimeOptions } from './types';

/** What may stand in an answer over the bridge. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json | undefined };

export interface Execution {
  readonly options: RuntimeOptions;
  readonly call: Call;
  readonly startedAt: number;
  readonly log: LogLine[];
  readonly warnings: string[];
  readonly services: Record<string, number>;
  readonly drafts: Record<string, Draft>;
  readonly heldLocks: Set<LockSlot>;
  readonly tokens: MessageTokens;
  /** Set by `GmailApp.setCurrentMessageAccessToken`. */
  accessToken: string | null;
  waves: number;
  requests: number;
  /** What the script demanded of the person; shown if the run ends with it. */
  prompt: Prompt | null;
  /** Once true, whatever still runs on its behalf gives up. */
  ended: boolean;
}

/** Google's limit for one execution of an add-on: https://developers.google.com/apps-script/guides/services/quotas */
export const executionLimitMs = 30_000;

/** Access tokens that events brought: for which message, and until when (ms since 1970). */
export type MessageTokens = Map<string, { mailId: string; expires: number }>;

export function startExecution(options: RuntimeOptions, call: Call, tokens: MessageTokens): Execution {
  return {
    options,
    call,
    startedAt: options.clock.now(),
    log: [],
    warnings: [],
    services: {},
    drafts: {},
    heldLocks: new Set(),
    tokens,
    accessToken: null,
    waves: 0,
    requests: 0,
    prompt: null,
    ended: false,
  };
}

export function elapsedMs(execution: Execution): number {
  return execution.options.clock.now() - execution.startedAt;
}

/** Lets time pass, but no further than to the moment when Google kills the execution. */
export async function pass(execution: Execution, ms: number): Promise<void> {
  const left = executionLimitMs - elapsedMs(execution);
  await execution.options.clock.sleep(Math.min(ms, Math.max(0, left)));
}

/** What a service refuses; the script gets it as Google's `Exception`. */
export class ServiceException extends Error {
  override name = 'Exception';
}
