import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'acorn';
import { wordsAt } from '../../src/language/words/languages';
import { temporaryFolder } from '../fixtures/folder';
import { translations } from '../language/locales';
import { buildTillside, load } from './fixtures/tillside';

const folder = temporaryFolder();
let script: string;
let bytes: Readonly<Record<string, number>>;
let parts: ReturnType<typeof declarations>;
beforeAll(async () => {
  ({ script, bytes } = await buildTillside(folder));
  parts = declarations(script);
});

const callbacks = [
  ...[
    'onAction',
    'onCompose',
    'onDisconnect',
    'onDraft',
    'onHelp',
    'onHomepage',
    'onMessage',
    'onSettings',
    'selfCheck',
  ],
];
const services =
  'CacheService CalendarApp CardService DriveApp GmailApp HtmlService LockService Logger MailApp PropertiesService ScriptApp Session UrlFetchApp Utilities console'.split(
    ' ',
  );

/** What stands at the top of the bundle's one expression. */
function declarations(script: string) {
  const [app] = parse(script, { ecmaVersion: 2019, sourceType: 'script' }).body;
  const made = app?.type === 'VariableDeclaration' ? app.declarations[0]?.init : null;
  const called = made?.type === 'CallExpression' ? made.callee : null;
  const body =
    called?.type === 'ArrowFunctionExpression' && called.body.type === 'BlockStatement' ? called.body.body : [];
  return body.map(({ type, start, end }) => ({ kind: type, text: script.slice(start, end) }));
}

describe('the script that is pushed', () => {
  it('has no syntax that came after ES2019', () => {
    expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
  });

  it.each(['en-US', ...translations])(
    'has all of the language of %s in one function, so that who reads another waits for nothing of it',
    (locale) => {
      const { otherVersion } = wordsAt(locale, { timeZone: 'UTC', now: 0 }).common;
      const holding = parts.filter(({ text }) => text.includes(otherVersion));
      expect(holding.map(({ kind }) => kind)).toEqual(['FunctionDeclaration']);
      expect(holding[0]?.text.length).toBeGreaterThan(100_000);
    },
  );

  it('carries the demo in ten KB at most', () => {
    const ofDemo = Object.entries(bytes).filter(([file]) => /(^|\/)demo\.ts$/.test(file));
    const size = ofDemo.reduce((sum, [, each]) => sum + each, 0);
    expect(size).toBeGreaterThan(5_000);
    expect(size).toBeLessThanOrEqual(10_000);
  });

  it('loads where there is nothing but the language, and leaves only its callbacks and zod’s settings behind', () => {
    const left = [...callbacks, 'App', '__zod_globalConfig'];
    expect(Object.getOwnPropertyNames(load(script)).sort()).toEqual(left.sort());
  });

  it('has a function behind each callback', () => {
    const loaded = load(script);
    const app = loaded.App as Record<string, unknown>;
    expect(Object.keys(app).sort()).toEqual(callbacks);
    for (const name of callbacks)
      expect([name, typeof loaded[name], typeof app[name]]).toEqual([name, 'function', 'function']);
  });

  it('asks for no service while it loads', () => {
    const asked: string[] = [];
    const watched = {};
    for (const name of services) Object.defineProperty(watched, name, { get: () => asked.push(name) });
    load(script, watched);
    expect(asked).toEqual([]);
    load('CardService', watched);
    expect(asked).toEqual(['CardService']);
  });

  it('passes the event on to the function of that name', () => {
    const loaded = load(script);
    loaded.App = { onMessage: (event: unknown) => ['message', event] };
    expect((loaded.onMessage as (event: unknown) => unknown)(7)).toEqual(['message', 7]);
  });
});
