/** The table of everything that a script can ask of Google's side, and how one call of it is answered. */
import { type Answer, refusal } from './compute';
import type { Execution, Json } from './execution';
import { scriptApp } from './services/authorization';
import { cacheService } from './services/cache';
import { drafts, gmailApp, messageContent } from './services/gmail';
import { lockService, ownLocks } from './services/lock';
import { notes } from './services/notes';
import { propertiesService } from './services/properties';
import { session } from './services/session';
import { urlFetchApp } from './services/urlfetch';

export type Handler = (execution: Execution, ...args: never[]) => Json | Promise<Json>;

/** Calls that leave the script for a Google service, and are counted under their names. */
const services: Record<string, Handler> = {
  ...propertiesService,
  ...cacheService,
  ...lockService,
  ...urlFetchApp,
  ...gmailApp,
  ...drafts,
  ...session,
  ...scriptApp,
};

/** Calls that cost a script nothing: what they are about stands on this side of the bridge. */
const free: Record<string, Handler> = { ...ownLocks, ...messageContent, ...notes };

/** Answers one call. Never rejects: what a service refuses becomes an exception in the script. */
export async function answerCall(execution: Execution, name: string, argsJson: string): Promise<Answer> {
  const handler = services[name] ?? free[name];
  if (!handler) return { error: `There is no ${name} here.` };
  if (name in services) execution.services[name] = (execution.services[name] ?? 0) + 1;
  try {
    if (name in services) await execution.options.pace?.(execution, name, argsJson);
    return { value: await handler(execution, ...(JSON.parse(argsJson) as never[])) };
  } catch (error) {
    return refusal(name, error);
  }
}
