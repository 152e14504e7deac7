/**
 * What is evaluated in every fresh context before the script: it makes Apps Script's globals out of the context's own
 * objects, so that nothing of the thread around it can be reached, and takes away what Apps Script does not have.
 */
import type { Returned, Run } from '../types';
import { type Bridge, createLink } from './bridge';
import { cacheService } from './cache';
import { createCardService } from './cardservice/index';
import { createConsole, createLogger } from './console';
import { setUpDate } from './date';
import type { Facts } from './facts';
import { gmailApp } from './gmail';
import { setUpIntl } from './intl';
import { lockService } from './lock';
import { charsets, mimeTypes, months, weekdays } from './mimetypes';
import { absentGlobals, absentServices } from './others';
import { propertiesService } from './properties';
import { scriptApp, session } from './session';
import { urlFetchApp } from './urlfetch';
import { utilities } from './utilities';

type Outcome = Run['outcome'];
type Globals = Record<string, unknown>;

/** Makes the context ready for a script. `bridge` stays in this closure: no script ever sees it. */
export function setUp(bridge: Bridge, factsJson: string) {
  const { parse, stringify } = JSON;
  const facts = parse(factsJson) as Facts;
  const globals = globalThis as unknown as Globals;
  const link = createLink(bridge, facts);

  setUpIntl(facts.timeZone);
  setUpDate(facts, link.now);
  for (const name of absentGlobals) delete globals[name];

  const builtIn = new Set([...Object.getOwnPropertyNames(globals), ...Object.getOwnPropertyNames(Object.prototype)]);
  const isFunction = (name: string) => !builtIn.has(name) && typeof globals[name] === 'function';
  const { CardService, render } = createCardService({
    warn: (text) => link.call('warn', text),
    openLinkUrlPrefixes: facts.openLinkUrlPrefixes,
    isFunction,
  });
  const offered: Globals = {
    ...absentServices(facts.absentSymbols),
    console: createConsole(link),
    Logger: createLogger(link),
    CardService,
    CacheService: cacheService(link),
    GmailApp: gmailApp(link),
    LockService: lockService(link),
    PropertiesService: propertiesService(link),
    ScriptApp: scriptApp(link),
    Session: session(link, facts),
    UrlFetchApp: urlFetchApp(link),
    Utilities: utilities(link),
    Charset: charsets,
    MimeType: mimeTypes,
    Month: months,
    Weekday: weekdays,
  };
  for (const name of Object.keys(offered)) {
    builtIn.add(name);
    Object.defineProperty(globals, name, { value: offered[name], writable: true, configurable: true });
  }

  return {
    run(functionName: string, event: string): string {
      if (!isFunction(functionName)) {
        const message = `Script function not found: ${functionName}`;
        return stringify({ kind: 'threw', name: 'Exception', message, stack: '' } satisfies Outcome);
      }
      try {
        const value: Returned = render((globals[functionName] as (event: unknown) => unknown)(parse(event)));
        return stringify({ kind: 'returned', value } satisfies Outcome);
      } catch (thrown) {
        return this.failed(thrown);
      }
    },
    failed: (thrown: unknown): string => stringify(describe(thrown)),
  };
}

/** Whatever was thrown, as strings; a thing that resists is named instead. */
function describe(thrown: unknown): Outcome {
  try {
    if (!(thrown instanceof Error)) return { kind: 'threw', name: '', message: String(thrown), stack: '' };
    const lines = String(thrown.stack ?? '').split('\n');
    const stack = lines.filter((line) => !/^\s+at .*(apps-script-runtime|node:|worker\.js)/.test(line));
    return { kind: 'threw', name: String(thrown.name), message: String(thrown.message), stack: stack.join('\n') };
  } catch {
    return { kind: 'threw', name: '', message: 'An exception that can not be shown', stack: '' };
  }
}
