import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorld, mail, scope, type World } from './fixtures/world';

/**
 * Walks everything that can be reached from the given roots by properties, getters and prototypes, and names each thing
 * whose constructor makes code in another realm, where Node's globals would be in sight.
 */
const script = `
  function foreignThings(roots) {
    const seen = new Set();
    const found = [];
    const look = (thing, path) => {
      if ((typeof thing !== 'object' && typeof thing !== 'function') || thing === null || seen.has(thing)) return;
      seen.add(thing);
      try {
        const made = thing.constructor.constructor('return typeof process + typeof require')();
        // A generator's constructor gives a generator, of this realm.
        if (made !== 'undefinedundefined' && !(made instanceof Object)) found.push(path);
      } catch (error) {
        if (!(error instanceof Error)) found.push(path + ' (error)');
      }
      look(Object.getPrototypeOf(thing), path + '.__proto__');
      for (const key of Reflect.ownKeys(thing)) {
        const own = Object.getOwnPropertyDescriptor(thing, key);
        if (own) for (const part of [own.value, own.get, own.set]) look(part, path + '.' + String(key));
      }
    };
    roots.forEach((root, index) => look(root, 'root' + index));
    return { found, count: seen.size };
  }
  function thrownBy(act) { try { act(); } catch (error) { return error; } }
  function everything(e) {
    GmailApp.setCurrentMessageAccessToken(e.gmail.accessToken);
    const message = GmailApp.getMessageById(e.gmail.messageId);
    const response = UrlFetchApp.fetch('https://a.example/', { muteHttpExceptions: true });
    const builder = CardService.newCardBuilder();
    const roots = [
      globalThis, e, message, message.getThread(), message.getDate(), message.getAttachments(), response,
      response.getHeaders(), response.getAllHeaders(), response.getContent(), response.getBlob(), builder, builder.build(),
      PropertiesService.getUserProperties(), PropertiesService.getUserProperties().getProperties(),
      CacheService.getUserCache(), CacheService.getUserCache().getAll([]), LockService.getUserLock(), Session.getActiveUser(),
      Utilities.parseCsv('a,b'), Utilities.parseDate('2026', 'UTC', 'yyyy'), Utilities.newBlob('x'), Intl.DateTimeFormat(),
      new Intl.NumberFormat(), Logger.log('x'), (async () => {})(), (function* () {})(), this, arguments,
      thrownBy(() => null.x), thrownBy(() => DriveApp.getFiles()), thrownBy(() => GmailApp.search('x')),
      thrownBy(() => UrlFetchApp.fetch('nonsense://')), thrownBy(() => PropertiesService.getUserProperties().getProperty({})),
      thrownBy(() => CardService.newCardHeader().setTitle({})), thrownBy(() => JSON.parse('{')),
      thrownBy(() => { throw eval('new Error("made by eval")'); }), thrownBy(() => new Function('{')),
      thrownBy(function deeper() { deeper(); }),
    ];
    console.log(JSON.stringify(foreignThings(roots)));
  }
  function deep() {
    const strange = [];
    let frames = 0;
    const dive = () => {
      try { return dive() + 1; } catch (error) {
        frames += 1;
        if (frames < 300) for (const call of [() => Utilities.getUuid(), () => CardService.newCardBuilder(), () => Date.now()]) {
          const thrown = thrownBy(call);
          if (thrown !== undefined && !(thrown instanceof Error)) strange.push(String(thrown));
        }
        throw error;
      }
    };
    thrownBy(dive);
    console.log(strange.length);
  }
  function frames() {
    Error.prepareStackTrace = (_, sites) => sites;
    const sites = new Error('x').stack;
    const own = sites.filter((site) => site.getFileName() === 'Code');
    const others = sites.filter((site) => site.getFileName() !== 'Code');
    const reached = others.filter((site) => site.getThis() !== undefined || site.getFunction() !== undefined);
    console.log([own.length > 0, others.length > 0, reached.length, sites instanceof Array, sites[0].constructor.constructor === Function]);
  }
  function callers() {
    const seen = [];
    const key = { toString: function spy() { seen.push(spy.caller); return 'x'; } };
    thrownBy(() => CardService.newCardHeader().setTitle(key));
    seen.push(callers.caller);
    console.log(seen.every((caller) => caller === null || caller === undefined || caller === callers));
  }
  function imported() {
    const promise = eval('import("node:fs")');
    const tries = [thrownBy(() => console.log('made ' + promise.constructor.constructor('return typeof process')()))];
    promise.then(
      () => console.log('imported'),
      (error) => console.log('refused ' + String(thrownBy(() => console.log('made ' + error.constructor.constructor('return typeof process')())) !== undefined)),
    );
  }
  function intercepted() {
    const taken = [];
    const call = Function.prototype.call;
    const apply = Function.prototype.apply;
    const stringify = JSON.stringify;
    Function.prototype.call = function (...args) { taken.push(this); return apply.apply(this, [args[0], args.slice(1)]); };
    Function.prototype.apply = function (...args) { taken.push(this); return Reflect.apply(this, ...args); };
    JSON.stringify = (value) => { taken.push(value); return stringify(value); };
    JSON.parse = () => { throw new Error('taken'); };
    PropertiesService.getUserProperties().setProperty('a', 'b');
    const read = PropertiesService.getUserProperties().getProperty('a');
    Function.prototype.call = call; Function.prototype.apply = apply; JSON.stringify = stringify;
    console.log(read + taken.filter((thing) => typeof thing === 'function' && !(thing instanceof Function)).length);
  }
`;

let world: World;
beforeAll(async () => {
  world = await createWorld({
    script,
    manifest: { oauthScopes: ['gmail.addons.current.message.readonly', 'script.external_request'].map(scope) },
    transport: async () => [{ status: 200, headers: { 'set-cookie': ['a', 'b'] }, body: '{}' }],
  });
});
afterAll(() => world.close());

const logged = async (name: string, ...rest: [object?, ReturnType<typeof mail>?]) => {
  const { outcome, log } = await world.run(name, ...rest);
  expect(outcome).toMatchObject({ kind: 'returned' });
  return log.map(({ text }) => text);
};

describe('a script reaches nothing outside of its context', () => {
  it('from any object, function or error that it can get hold of', async () => {
    const event = { gmail: { messageId: 'm1', accessToken: 'token' } };
    const [, json = ''] = await logged('everything', event, mail());
    const { found, count } = JSON.parse(json);
    expect(found).toEqual([]);
    expect(count).toBeGreaterThan(1_000);
  });

  it('by calling services on a full stack', async () => {
    expect(await logged('deep')).toEqual(['0']);
  });

  it('by looking at the frames of the stack', async () => {
    expect(await logged('frames')).toEqual([JSON.stringify([true, true, 0, true, true], null, 2)]);
  });

  it('by asking for callers', async () => {
    expect(await logged('callers')).toEqual(['true']);
  });

  it('by a dynamic import inside eval', async () => {
    const lines = await logged('imported');
    expect(lines.filter((line) => line !== 'made undefined')).toEqual(['refused true']);
  });

  it('by replacing what the services use', async () => {
    expect(await logged('intercepted')).toEqual(['b0']);
  });

  it.each([
    ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'URL', 'URLSearchParams', 'Headers'],
    ...['TextEncoder', 'TextDecoder', 'atob', 'btoa', 'crypto', 'Blob', 'process', 'performance', 'WebAssembly'],
    ...['SharedArrayBuffer', 'require', 'module', 'exports', 'global', 'window', 'self', 'Buffer', 'structuredClone'],
    ...['XMLHttpRequest', 'document', 'navigator', '__dirname', 'bridge', 'context'],
  ])('as there is no %s', async (name) => {
    expect(await world.value(`typeof ${name} + (${JSON.stringify(name)} in globalThis)`)).toBe('undefinedfalse');
  });
});
