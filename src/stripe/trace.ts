/** What this add-on writes into Stripe's metadata, so that a write can be found again and its author is known. */

export interface Trace {
  intention: string;
  agent: string | null;
  thread: string | null;
  /** The colleague who asked for it by mail; null where nobody did. */
  askedBy: string | null;
}

export const traceKeys = {
  /** What made it. */
  intention: 'tillside_intention',
  /** What changed it last, apart from the above: nobody may ask again whether it was made. */
  change: 'tillside_change',
  agent: 'tillside_agent',
  thread: 'tillside_thread',
  /** Who asked the agent for it by mail. */
  askedBy: 'tillside_asked_by',
  /** Whom it is for, where Stripe does not say. */
  customer: 'tillside_customer',
  /** What the agent wrote about it. */
  note: 'tillside_note',
} as const;

/** Whether this intention made it, or changed it last. */
export const carries =
  (intention: string) =>
  ({ metadata }: { metadata: Record<string, string> }): boolean =>
    [metadata[traceKeys.intention], metadata[traceKeys.change]].includes(intention);

export function traceMetadata(
  { intention, agent, thread, askedBy }: Trace,
  key: 'intention' | 'change' = 'intention',
): Record<string, string> {
  return {
    [traceKeys[key]]: intention,
    ...(agent ? { [traceKeys.agent]: agent } : {}),
    ...(thread ? { [traceKeys.thread]: thread } : {}),
    ...(askedBy ? { [traceKeys.askedBy]: askedBy } : {}),
  };
}

/** By whom something was made with this add-on, and from which conversation; null where these are not known. */
export interface Hand {
  agent: string | null;
  thread: string | null;
}

/** Who carried out what left its trace there; null where that is not known. */
export function agentOn(made: unknown): string | null {
  const { metadata }: { metadata?: Record<string, string> } = Object(made);
  return metadata?.[traceKeys.agent] ?? null;
}

/** Who made it; null for what was not made here. What was changed here later has the traces of that in their place. */
export function madeBy({ metadata }: { metadata: Record<string, string> }): Hand | null {
  if (!metadata[traceKeys.intention]) return null;
  if (metadata[traceKeys.change]) return { agent: null, thread: null };
  return { agent: metadata[traceKeys.agent] ?? null, thread: metadata[traceKeys.thread] ?? null };
}
