/** What is not there: globals of V8 that Apps Script lacks, and services of Google that this machine lacks. */
import { Exception } from './bridge';

/** Apps Script's V8 has neither threads nor machine code. Timers, fetch, URL and the like are no part of V8 at all. */
export const absentGlobals = ['WebAssembly', 'SharedArrayBuffer', 'Atomics'];

const names = [
  ...['AdminDirectory', 'AdSense', 'Analytics', 'BigQuery', 'Browser', 'Calendar', 'CalendarApp', 'Charts', 'Chat'],
  ...['Classroom', 'ContactsApp', 'ContentService', 'DataStudioApp', 'DocumentApp', 'Docs', 'Drive', 'DriveApp'],
  ...['DriveActivity', 'FormApp', 'Forms', 'Gmail', 'GroupsApp', 'HtmlService', 'Jdbc', 'LanguageApp'],
  ...['LinearOptimizationService', 'MailApp', 'Maps', 'People', 'Sheets', 'SitesApp', 'Slides', 'SlidesApp'],
  ...['SpreadsheetApp', 'Tasks', 'XmlService', 'YouTube'],
];

/**
 * Each of them, and each library that the manifest names, throws a sentence with its name when a script uses it; merely
 * naming it is allowed.
 */
export function absentServices(libraries: string[]): Record<string, object> {
  return Object.fromEntries([...names, ...libraries].map((name) => [name, absent(name)]));
}

function absent(name: string): object {
  return new Proxy(Object.create(null), {
    get: (_, property) => {
      if (typeof property === 'symbol') return undefined;
      throw new Exception(`${name}.${property} is not available here: it needs a Google account.`);
    },
  });
}

/** An object of Google's of which only some methods are here: the others throw a sentence that names them when called. */
export function guarded(name: string, methods: Record<string, unknown>): object {
  return new Proxy(methods, {
    get: (target, property) => {
      if (typeof property === 'symbol' || property in target || property === 'toJSON') {
        return Reflect.get(target, property);
      }
      return () => {
        throw new Exception(`${name}.${property} is not available here: it needs a Google account.`);
      };
    },
  });
}
