/**
 * Requirement 33, and the promise of Replace: no moment without a working key, in whichever order the two keys die. Every
 * order is lived through with a stand-in for the network that knows only which key is good.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Properties } from '../../src/google/store';
import { leaving } from '../../src/keys/rotation';
import { type Connection, type ConnectionId, openVault, propertyOf } from '../../src/keys/vault';
import { anyObject } from '../../src/stripe/answer';
import { read } from '../../src/stripe/read';
import { get } from '../../src/stripe/request';

const [OLD, NEW] = ['old1', 'new1'].map((each) => `rk_test_${each.repeat(6)}`) as [string, string];
const DAY = 86_400_000;

const good = new Set<string>();
const answer = (isGood: boolean) => ({
  getResponseCode: () => (isGood ? 200 : 401),
  getHeaders: () => ({}),
  getContentText: () =>
    JSON.stringify(isGood ? { object: 'list' } : { error: { type: 'invalid_request_error', code: 'api_key_expired' } }),
});
beforeAll(() => {
  const fetchAll = (wave: { headers: { Authorization: string } }[]) =>
    wave.map(({ headers }) => answer(good.has(headers.Authorization.replace('Bearer ', ''))));
  Object.assign(globalThis, { UrlFetchApp: { fetchAll } });
});
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'UrlFetchApp');
});

const properties = (stored: Map<string, string>): Properties => ({
  get: (name) => stored.get(name) ?? null,
  names: () => [...stored.keys()],
  set: (values) => {
    for (const [name, value] of Object.entries(values)) stored.set(name, value);
  },
  remove: (names) => {
    for (const name of names) stored.delete(name);
  },
  reread: () => undefined,
});

const old: Connection = {
  id: 'one' as ConnectionId,
  keyId: 'k1',
  name: 'Acme',
  mode: 'test',
  keyKind: 'restricted',
  account: null,
  editUrl: null,
  grants: { customer_read: 'granted' },
  label: null,
  connectedAt: 0,
  keyAt: 0,
  checkedAt: 0,
  dead: null,
  ending: OLD.slice(-4),
  until: null,
  mark: 'first',
  readOnly: false,
  off: false,
  beside: null,
};

/** A connection whose key was just replaced. */
function rotating() {
  const stored = new Map<string, string>();
  const clock = { now: 0, marks: 0 };
  const vault = () =>
    openVault(
      properties(stored),
      () => clock.now,
      () => `mark-${++clock.marks}`,
    );
  good.clear();
  good.add(OLD).add(NEW);
  vault().save(old, OLD);
  stored.set(propertyOf('linked', old), 'a word of the user’s');
  const next = { ...old, keyId: 'k2', ending: NEW.slice(-4), mark: 'second', keyAt: 0, beside: leaving(old, 0) };
  vault().replace(old, next, NEW);
  /** One execution: what was asked, and which key is then said to be in use. */
  const opens = () => {
    const here = vault();
    const found = here.find('one') as Connection;
    const request = get('customer_read', '/v1/customers', anyObject);
    const budget = { left: () => 30_000, sleep: () => undefined, barred: () => null };
    const [part] = read(budget, [{ key: here.use(found), request }]);
    const said = (here.find('one') as Connection).ending;
    if (here.hasLearned()) here.saveLearned();
    for (const name of here.strays()) stored.delete(name);
    return { isShown: part?.kind === 'shown', said };
  };
  return { stored, clock, opens, vault };
}

type Event = 'old dies' | 'new dies' | 'new is well again' | 'the overlap ends';
const events: readonly Event[] = ['old dies', 'new dies', 'new is well again', 'the overlap ends'];
const orders = events.flatMap((a) => events.flatMap((b) => events.map((c) => [a, b, c] as const)));
/** Whether somebody opens a mail after each of them. */
const openings = [0, 1, 2, 3].map((bits) => [Boolean(bits & 1), Boolean(bits & 2), true]);

describe('every order in which two keys live and die', () => {
  it.each(orders)('%s, %s, %s', (...order) => {
    for (const opened of openings) {
      const { stored, clock, opens } = rotating();
      let wasNewSeenDead = false;
      let hasOldDied = false;
      order.forEach((event, index) => {
        if (event === 'old dies') good.delete(OLD);
        if (event === 'new dies') good.delete(NEW);
        if (event === 'new is well again') good.add(NEW);
        if (event === 'the overlap ends') clock.now = 8 * DAY;
        hasOldDied ||= event === 'old dies';
        if (!opened[index]) return;
        const { isShown, said } = opens();
        const isOver = clock.now > 0;
        // The newer key is never given up; the older one is not while the newer does not work.
        if (good.has(NEW)) expect(isShown).toBe(true);
        else if (good.has(OLD) && (!isOver || wasNewSeenDead) && !order.includes('new is well again'))
          expect(isShown).toBe(true);
        if (good.size === 0) expect(isShown).toBe(false);
        if (isShown) expect(good.has(said === OLD.slice(-4) ? OLD : NEW)).toBe(true);
        // Which of them works is known from then on without a second try.
        if (isShown) expect(opens().said).toBe(said);
        // Of an old key nothing stays once its time is over, and the new one works.
        const text = [...stored.values()].join();
        if (isOver && said === NEW.slice(-4) && good.has(NEW)) expect(text).not.toContain(OLD);
        if (!hasOldDied && !isOver) expect(text).toContain(OLD);
        // The user’s word stays, under whichever key.
        expect(text).toContain('a word of the user’s');
        wasNewSeenDead ||= !good.has(NEW) && !isOver;
      });
    }
  });
});

it('says which key is in use, and why the other one is not', () => {
  const { opens, vault } = rotating();
  good.delete(NEW);
  expect(opens()).toEqual({ isShown: true, said: OLD.slice(-4) });
  const found = vault().find('one') as Connection;
  expect(found.dead).toBeNull();
  expect(found.beside).toMatchObject({ ending: NEW.slice(-4), dead: 'expired', until: null });
  expect(found.mark).toBe('mark-1');
});

it('leaves nothing of either key where the connection is disconnected meanwhile', () => {
  const { stored, vault } = rotating();
  vault().forget('one' as ConnectionId, true);
  for (const name of vault().strays()) stored.delete(name);
  expect([...stored]).toEqual([]);
});

it('does not bring either key back from an execution that was under way', () => {
  const { stored, vault } = rotating();
  const here = vault();
  here.use(here.find('one') as Connection).taken('expired');
  vault().forget('one' as ConnectionId, true);
  here.saveLearned();
  expect([...stored.values()].join()).not.toMatch(/rk_/);
});
