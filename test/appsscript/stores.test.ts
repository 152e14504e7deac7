import { afterEach, describe, expect, it } from '@jest/globals';
import { createStores } from '../../preview/appsscript/stores';
import { createWorld, type World, type WorldOptions } from './fixtures/world';

const worlds: World[] = [];
async function world(options: WorldOptions = {}): Promise<World> {
  const made = await createWorld(options);
  worlds.push(made);
  return made;
}
afterEach(async () => {
  await Promise.all(worlds.splice(0).map((each) => each.close()));
});

describe('PropertiesService', () => {
  it('keeps strings from one execution to the next, the user and the script apart', async () => {
    const { value } = await world();
    await value('PropertiesService.getUserProperties().setProperty("a", "1").setProperty("b", 2) && 0');
    await value('PropertiesService.getScriptProperties().setProperties({ c: "3", d: true }) && 0');
    expect(await value('PropertiesService.getUserProperties().getProperties()')).toEqual({ a: '1', b: '2' });
    expect(await value('PropertiesService.getScriptProperties().getKeys()')).toEqual(['c', 'd']);
    expect(await value('PropertiesService.getUserProperties().getProperty("c")')).toBeNull();
  });

  it('deletes one, all, or all others', async () => {
    const { value, stores } = await world();
    await value(
      'PropertiesService.getUserProperties().setProperties({ a: "1", b: "2", c: "3" }).deleteProperty("a") && 0',
    );
    expect([...stores.userProperties.keys()]).toEqual(['b', 'c']);
    await value('PropertiesService.getUserProperties().setProperties({ d: "4" }, true) && 0');
    expect([...stores.userProperties.keys()]).toEqual(['d']);
    await value('PropertiesService.getUserProperties().deleteAllProperties() && 0');
    expect(stores.userProperties.size).toBe(0);
  });

  it('has no document', async () => {
    const { value } = await world();
    expect(await value('PropertiesService.getDocumentProperties()')).toBeNull();
    expect(await value('CacheService.getDocumentCache()')).toBeNull();
    expect(await value('LockService.getDocumentLock()')).toBeNull();
  });

  it.each([
    ['setProperty("k", {})', '(String,Object)'],
    ['setProperty("k", null)', '(String,null)'],
    ['setProperty("k")', '(String)'],
    ['getProperty()', '()'],
    ['setProperties("k")', '(String)'],
  ])('refuses %s', async (call, types) => {
    const { value } = await world();
    const method = call.slice(0, call.indexOf('('));
    await expect(value(`PropertiesService.getUserProperties().${call}`)).rejects.toThrow(
      `Exception: The parameters ${types} don't match the method signature for PropertiesService.Properties.${method}.`,
    );
  });

  it('takes 9 KB a value, in bytes', async () => {
    const { value, stores } = await world();
    await value('PropertiesService.getUserProperties().setProperty("k", "x".repeat(9216)) && 0');
    await expect(value('PropertiesService.getUserProperties().setProperty("k", "é".repeat(4609))')).rejects.toThrow(
      'Exception: Argument too large: value',
    );
    expect(stores.userProperties.get('k')).toHaveLength(9216);
  });

  it('takes 500 KB a store, and writes nothing of what would pass it', async () => {
    const { value, stores } = await world();
    const fill = 'Object.fromEntries(Array.from({ length: 60 }, (_, n) => ["k" + n, "x".repeat(9000)]))';
    await expect(value(`PropertiesService.getUserProperties().setProperties(${fill})`)).rejects.toThrow(
      'You have exceeded the property storage quota',
    );
    expect(stores.userProperties.size).toBe(0);
  });

  it('counts each call', async () => {
    const { run } = await world({
      script:
        'function f() { const p = PropertiesService.getUserProperties(); p.getProperty("a"); p.getProperty("b"); p.getKeys(); }',
    });
    expect((await run('f')).services).toEqual({ 'PropertiesService.getProperty': 2, 'PropertiesService.getKeys': 1 });
  });
});

describe('CacheService', () => {
  it('forgets by the clock: after 600 seconds if nothing else is said', async () => {
    const { value, clock } = await world();
    await value('CacheService.getUserCache().put("a", "1")');
    await value('CacheService.getUserCache().put("b", "2", 21600)');
    await clock.sleep(599_000);
    expect(await value('CacheService.getUserCache().getAll(["a", "b", "c"])')).toEqual({ a: '1', b: '2' });
    await clock.sleep(1_000);
    expect(await value('CacheService.getUserCache().get("a")')).toBeNull();
    await clock.sleep(21_000_000);
    expect(await value('CacheService.getUserCache().get("b")')).toBeNull();
  });

  it('removes, and keeps user and script apart', async () => {
    const { value } = await world();
    await value('CacheService.getScriptCache().putAll({ a: "1", b: "2", c: "3" }, 60)');
    await value('CacheService.getScriptCache().remove("a")');
    await value('CacheService.getScriptCache().removeAll(["b"])');
    expect(await value('CacheService.getScriptCache().getAll(["a", "b", "c"])')).toEqual({ c: '3' });
    expect(await value('CacheService.getUserCache().get("c")')).toBeNull();
  });

  it.each([
    ['put("k".repeat(251), "v")', 'Argument too large: key'],
    ['get("k".repeat(251))', 'Argument too large: key'],
    ['put("k", "v".repeat(102401))', 'Argument too large: value'],
    ['put("k", "v", 0)', 'Invalid argument: expirationInSeconds'],
    ['put("k", "v", 21601)', 'Invalid argument: expirationInSeconds'],
    ['put("k", null)', "The parameters (String,null) don't match"],
    ['getAll("k")', "The parameters (String) don't match"],
  ])('refuses %s', async (call, message) => {
    const { value } = await world();
    await expect(value(`CacheService.getUserCache().${call}`)).rejects.toThrow(`Exception: ${message}`);
  });

  it('takes a key of 250 characters and a value of 100 KB', async () => {
    const { value } = await world();
    await value('CacheService.getUserCache().put("k".repeat(250), "v".repeat(102400))');
    expect(await value('CacheService.getUserCache().get("k".repeat(250)).length')).toBe(102_400);
  });

  it('keeps, of more than a thousand items, the nine hundred farthest from their end', async () => {
    const { value, stores } = await world();
    const items = 'Object.fromEntries(Array.from({ length: 500 }, (_, n) => ["PREFIX" + n, "x"]))';
    await value(`CacheService.getUserCache().putAll(${items.replace('PREFIX', 'soon')}, 60)`);
    await value(`CacheService.getUserCache().putAll(${items.replace('PREFIX', 'late')}, 600)`);
    expect(stores.userCache.size).toBe(1_000);
    await value('CacheService.getUserCache().put("one more", "x", 600)');
    expect(stores.userCache.size).toBe(900);
    expect([...stores.userCache.keys()].filter((key) => key.startsWith('late'))).toHaveLength(500);
  });
});

describe('LockService', () => {
  const script = `
    function hold(e) {
      const lock = LockService.getUserLock();
      const got = lock.tryLock(e.wait);
      console.log([got, lock.hasLock()].join());
      if (got && e.twice) console.log(LockService.getUserLock().tryLock(0));
      Utilities.sleep(e.sleep);
      if (e.release) { lock.releaseLock(); console.log(lock.hasLock()); }
      UrlFetchApp.fetch('https://a.example/' + e.name);
    }
    function wait() { LockService.getUserLock().waitLock(1000); }
  `;
  const texts = (run: { log: { text: string }[] }) => run.log.map(({ text }) => text);
  const hold = { wait: 0, sleep: 0, release: false, name: 'x' };

  it('is held once, by the execution that has it, however often it asks', async () => {
    const { run } = await world({ script, transport: async () => [{ status: 200, headers: {}, body: '' }] });
    expect(texts(await run('hold', { ...hold, twice: true, release: true }))).toEqual(['true,true', 'true', 'false']);
  });

  it('falls when the execution ends, is killed, or throws', async () => {
    const { run } = await world({ script, transport: async () => [{ status: 200, headers: {}, body: '' }] });
    expect(texts(await run('hold', hold))).toEqual(['true,true']);
    expect((await run('hold', { ...hold, sleep: 60_000 })).outcome.kind).toBe('killed');
    expect(texts(await run('hold', hold))).toEqual(['true,true']);
  });

  /** Two executions at once: the first holds the lock inside its request until the second has asked for it. */
  async function together(second: { wait: number }, firstTakesMs: number) {
    let arrived = () => {};
    let letGo = () => {};
    const inside = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const leave = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const made = await world({
      script,
      transport: async ([request]) => {
        if (request?.url.endsWith('first')) {
          arrived();
          await leave;
          await made.clock.sleep(firstTakesMs);
        }
        return [{ status: 200, headers: {}, body: '' }];
      },
    });
    const first = made.run('hold', { ...hold, name: 'first' });
    await inside;
    const waiting = made.run('hold', { ...hold, ...second, name: 'second' });
    letGo();
    return Promise.all([first, waiting]);
  }

  it('is had by the one who waits once the holder is done', async () => {
    const [first, second] = await together({ wait: 10_000 }, 2_000);
    expect(texts(first)).toEqual(['true,true']);
    expect(texts(second)).toEqual(['true,true']);
  });

  it('is not had when the holder takes longer than the one who asks would wait', async () => {
    const made = await world({ script, transport: async () => [{ status: 200, headers: {}, body: '' }] });
    made.stores.userLock.holder = {};
    const asking = made.run('wait');
    expect((await asking).outcome).toEqual(
      expect.objectContaining({
        kind: 'threw',
        name: 'Exception',
        message: 'Lock timeout: another process was holding the lock for too long.',
      }),
    );
    expect(made.clock.now()).toBeGreaterThanOrEqual((await asking).ms);
  });

  it('does not keep another user of the script waiting, unless it is the script’s lock', async () => {
    const mine = createStores();
    const theirs = createStores(mine);
    mine.userLock.holder = {};
    mine.scriptLock.holder = {};
    const { value } = await world({ stores: theirs });
    expect(await value('LockService.getUserLock().tryLock(0)')).toBe(true);
    expect(await value('LockService.getScriptLock().tryLock(0)')).toBe(false);
  });
});

describe('stores', () => {
  it('can be taken back to what they were', async () => {
    const { value, stores } = await world();
    await value('PropertiesService.getUserProperties().setProperty("a", "1") && 0');
    await value('CacheService.getUserCache().put("a", "1")');
    const before = stores.snapshot();
    await value('PropertiesService.getUserProperties().setProperty("a", "2").setProperty("b", "2") && 0');
    await value('CacheService.getUserCache().remove("a")');
    stores.restore(before);
    await value('PropertiesService.getUserProperties().setProperty("c", "3") && 0');
    stores.restore(before);
    expect(await value('PropertiesService.getUserProperties().getProperties()')).toEqual({ a: '1' });
    expect(await value('CacheService.getUserCache().get("a")')).toBe('1');
  });
});
