/** The table of everything that a script can ask of Google's side, and how one call of it is answered. */
import { type Execution, type Json, ServiceException } from './execution';
import { scriptApp } from './services/authorization';
import { bytes } from './services/bytes';
import { cacheService } from './services/cache';
import { crypto } from './services/crypto';
import { drafts, gmailApp, messageContent } from './services/gmail';
import { lockService, ownLocks } from './services/lock';
import { notes } from './services/notes';
import { propertiesService } from './services/properties';
import { session } from './services/session';
import { urlFetchApp } from './services/urlfetch';
import { zip } from './services/zip';

export type Handler = (execution: Execution, ...args: never[]) => Json | Promise<Json>;
export type Answer = { value: Json } | { error: string };

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

/** Calls that cost a script nothing: they stand on this side of the bridge because only Node can answer them. */
const free: Record<string, Handler> = { ...ownLocks, ...messageContent, ...crypto, ...bytes, ...zip, ...notes };

/** Answers one call. Never rejects: what a service refuses becomes an exception in the script. */
export async function answerCall(execution: Execution, name: string, argsJson: string): Promise<Answer> {
  const handler = services[name] ?? free[name];
  if (!handler) return { error: `There is no ${name} here.` };
  if (name in services) execution.services[name] = (execution.services[name] ?? 0) + 1;
  try {
    if (name in services) await execution.options.pace?.(execution, name, argsJson);
    return { value: await handler(execution, ...(JSON.parse(argsJson) as never[])) };
  } catch (error) {
    if (error instanceof ServiceException) return { error: error.message };
    return { error: `We're sorry, a server error occurred. (${name}: ${(error as Error).message})` };
  }
}
