import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { createRuntime } from '../../preview/appsscript/runtime';
import { createStores } from '../../preview/appsscript/stores';
import type { Transport } from '../../preview/appsscript/types';
import { createWorld, start, type World, type WorldOptions } from './fixtures/world';

const worlds: World[] = [];
async function world(script: string, options: WorldOptions = {}): Promise<World> {
  const made = await createWorld({ script, ...options });
  worlds.push(made);
  return made;
}
afterEach(async () => {
  jest.useRealTimers();
  await Promise.all(worlds.splice(0).map((each) => each.close()));
});

describe('one execution', () => {
  it('calls the function with the event and gives back what it returned as JSON', async () => {
    const { run } = await world(`
      function onOpen(e) {
        const header = CardService.newCardHeader().setTitle('For ' + e.name);
        return [CardService.newCardBuilder().setHeader(header).build()];
      }`);
    const { outcome } = await run('onOpen', { name: 'Ann' });
    expect(outcome).toEqual({
      kind: 'returned',
      value: { kind: 'cards', cards: [expect.objectContaining({ header: { title: 'For Ann' } })] },
    });
  });

  it('gets an event made of its own objects, not of those around it', async () => {
    const { run } = await world(
      'function f(e) { if (!(e instanceof Object) || !(e.list instanceof Array)) throw new Error("foreign"); }',
    );
    expect((await run('f', { list: [] })).outcome.kind).toBe('returned');
  });

  it('starts from nothing every time', async () => {
    const { run } = await world('var n = 0; function f() { globalThis.left = 1; n += 1; console.log(n); }');
    await run('f');
    expect((await run('f')).log.map(({ text }) => text)).toEqual(['1']);
  });

  it('says which function is missing, built-in functions included', async () => {
    const { run } = await world('const arrow = () => {};');
    for (const name of ['missing', 'parseInt', 'arrow', 'CardService', 'toString', 'constructor', '']) {
      expect((await run(name)).outcome).toMatchObject({ kind: 'threw', message: `Script function not found: ${name}` });
    }
  });

  it("tells an error by name, message and the script's own lines", async () => {
    const { run } = await world('function f() {\n  throw new TypeError("bad");\n}');
    const { outcome } = await run('f');
    expect(outcome).toMatchObject({ kind: 'threw', name: 'TypeError', message: 'bad' });
    expect(outcome).toHaveProperty('stack', 'TypeError: bad\n    at f (Code:2:9)');
  });

  it.each([
    ['throw "text"', { name: '', message: 'text' }],
    ['throw null', { name: '', message: 'null' }],
    ['throw { get message() { throw 1 }, toString() { throw 2 } }', { message: 'An exception that can not be shown' }],
    ['(function f() { f() })()', { name: 'RangeError', message: 'Maximum call stack size exceeded' }],
  ])('survives %s', async (statement, expected) => {
    const { run } = await world(`function f() { ${statement} }`);
    expect((await run('f')).outcome).toMatchObject({ kind: 'threw', ...expected });
    expect((await run('f')).outcome).toMatchObject({ kind: 'threw', ...expected });
  });

  it('tells an error of the top level as the error of the run', async () => {
    const { run } = await world('undefinedThing.x; function f() {}');
    expect((await run('f')).outcome).toMatchObject({ kind: 'threw', name: 'ReferenceError' });
  });

  it('finishes the promise jobs that the function left behind, and ignores one that fails', async () => {
    const { run } = await world(`
      function f() {
        Promise.resolve().then(() => console.log('later'));
        Promise.reject(new Error('nobody waits'));
      }`);
    const { outcome, log } = await run('f');
    expect(outcome.kind).toBe('returned');
    expect(log.map(({ text }) => text)).toEqual(['later']);
  });

  it('knows its severity in the log', async () => {
    const { run } = await world(`
      function f() {
        console.log('%s has %d', 'Ann', 2, { a: 1 }); console.info([1]); console.warn('w'); console.error(new Error('e').message);
        Logger.log('n=%s', 3); if (Logger.getLog() !== 'n=3\\n') throw new Error(Logger.getLog());
      }`);
    const { log, services } = await run('f');
    expect(log.map(({ severity, text }) => `${severity} ${text}`)).toEqual([
      'DEBUG Ann has 2 {\n  "a": 1\n}',
      'INFO [\n  1\n]',
      'WARNING w',
      'ERROR e',
      'INFO n=3',
    ]);
    expect(services).toEqual({});
  });

  it('logs what has the form of a template without complaint', async () => {
    const { run } = await world("function f() { console.log('%d% of %s'); console.log('100%', 1); console.log(); }");
    expect((await run('f')).log.map(({ text }) => text)).toEqual(['%d% of %s', '100% 1', '']);
  });

  it('runs thousands of times, in a few milliseconds each', async () => {
    const { run } = await world('function f() { return CardService.newCardBuilder().build(); }');
    await run('f');
    const before = Date.now();
    for (let n = 0; n < 100; n += 1) await run('f');
    expect((Date.now() - before) / 100).toBeLessThan(40);
  });
});

describe('what the editor refuses to save', () => {
  it.each([
    ['class A { #secret = 1 }', 'Invalid or unexpected token line: 1'],
    ['class A {\n  static count = 1\n}', "Unexpected token '=' line: 2"],
    ['class A { static { } }', "Unexpected token '{' line: 1"],
    ['import x from "y"', 'Cannot use import statement outside a module line: 1'],
    ['function f() { return import("y") }', 'Cannot use import statement outside a module line: 1'],
    ['function f( {', 'Unexpected token'],
  ])('%s', (script, words) => {
    const options = { user: { email: '', locale: 'en', timeZone: 'UTC' }, stores: createStores() };
    const clock = { kind: 'virtual', now: () => 0, sleep: async () => {} } as const;
    // What is long is remembered once it is accepted; what is refused is refused every time.
    for (const text of [script, `${script}\n${'// long\n'.repeat(2_000)}`]) {
      const addOn = { script: text, manifest: {} };
      const make = () => createRuntime({ ...options, clock, transport: async () => [], addOn });
      expect(make).toThrow(SyntaxError);
      expect(make).toThrow(words);
    }
  });

  it('is nothing that modern Apps Script has', async () => {
    const { value } = await world('class A { x = 1; static make() { return new A() } get y() { return this.x ?? 2 } }');
    expect(await value('A.make().y + 2n.toString().length + [..."ab"].at?.(-1)')).toBe('2b');
  });
});

describe('time', () => {
  it('stands still while a script computes, and moves when it sleeps', async () => {
    const { run, clock } = await world(`
      function f() {
        const before = Date.now();
        for (let n = 0; n < 1e6; n += 1);
        if (Date.now() !== before) throw new Error('moved');
        Utilities.sleep(1500);
        console.log([before, Date.now() - before, new Date().getTime() - before]);
      }`);
    const { log, ms, outcome } = await run('f');
    expect(outcome.kind).toBe('returned');
    expect(JSON.parse(log[0]?.text ?? '')).toEqual([start, 1500, 1500]);
    expect(ms).toBe(1500);
    expect(clock.now()).toBe(start + 1500);
  });

  it('passes as the network lets it pass', async () => {
    const { run } = await world('function f() { UrlFetchApp.fetch("https://a.example/"); console.log(Date.now()); }', {
      transport: async () => {
        await worlds[0]?.clock.sleep(250);
        return [{ status: 200, headers: {}, body: '' }];
      },
    });
    const { log, ms } = await run('f');
    expect(log[0]?.text).toBe(String(start + 250));
    expect(ms).toBe(250);
  });
});

describe('the end at 30 seconds', () => {
  it('comes without catch or finally, and keeps what was written before', async () => {
    const { run, stores, clock } = await world(`
      function f() {
        const store = PropertiesService.getUserProperties();
        store.setProperty('before', '1');
        try { Utilities.sleep(60000); } catch (e) { store.setProperty('catch', '1'); }
        finally { store.setProperty('finally', '1'); }
      }`);
    const { outcome, ms } = await run('f');
    expect(outcome).toEqual({ kind: 'killed', reason: 'Exceeded maximum execution time' });
    expect([...stores.userProperties.keys()]).toEqual(['before']);
    expect(ms).toBe(30_000);
    expect(clock.now()).toBe(start + 30_000);
  });

  it('leaves the effect of a request that was sent, and nothing of what would have followed', async () => {
    const sent: string[] = [];
    const slow: Transport = async (wave) => {
      sent.push(...wave.map(({ url }) => url));
      await worlds[0]?.clock.sleep(31_000);
      return wave.map(() => ({ status: 200, headers: {}, body: '' }));
    };
    const { run } = await world(
      'function f() { UrlFetchApp.fetch("https://a.example/1"); UrlFetchApp.fetch("https://a.example/2"); }',
      { transport: slow },
    );
    const done = await run('f');
    expect(done.outcome.kind).toBe('killed');
    expect(done.requests).toBe(1);
    expect(sent).toEqual(['https://a.example/1']);
  });

  it('is reached by adding up', async () => {
    const { run } = await world(
      'function f() { for (let n = 0; n < 40; n += 1) { Utilities.sleep(1000); console.log(n); } }',
    );
    const { log, outcome } = await run('f');
    expect(outcome.kind).toBe('killed');
    expect(log.at(-1)?.text).toBe('28');
  });

  it('ends an endless loop too, and the next run is well', async () => {
    const { run, clock } = await world('function f() { for (;;); } function g() {}', { computeLimitMs: 300 });
    expect((await run('f')).outcome).toEqual({ kind: 'killed', reason: 'Exceeded maximum execution time' });
    expect(clock.now()).toBe(start + 30_000);
    expect((await run('g')).outcome.kind).toBe('returned');
  });

  it('is a timer by a real clock', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const { run } = await world('function f() { console.log("in"); for (;;); }', {
      clock: { kind: 'real', now: () => start, sleep: async () => {} },
    });
    const running = run('f');
    await new Promise((resolve) => setImmediate(resolve));
    jest.advanceTimersByTime(29_999);
    const early = await Promise.race([running, new Promise((resolve) => setImmediate(() => resolve('still running')))]);
    expect(early).toBe('still running');
    jest.advanceTimersByTime(1);
    expect((await running).outcome.kind).toBe('killed');
  });

  it('comes early to a script that takes all memory', async () => {
    const { run } = await world(
      'function f() { const all = []; for (;;) all.push(new Array(1e4).fill(0)); } function g() {}',
    );
    expect((await run('f')).outcome).toEqual({ kind: 'killed', reason: expect.stringMatching(/memory/) });
    expect((await run('g')).outcome.kind).toBe('returned');
  });

  it('comes when the runtime is closed', async () => {
    const made = await world('function f() { UrlFetchApp.fetch("https://a.example/"); }', {
      transport: () => new Promise(() => {}),
    });
    const running = made.run('f');
    await new Promise((resolve) => setImmediate(resolve));
    await made.close();
    expect((await running).outcome.kind).toBe('killed');
  });
});
