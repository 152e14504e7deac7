import { describe, expect, it } from '@jest/globals';
import type { Run } from '../../preview/appsscript/types';
import { createDesk } from '../../preview/gmail/desk';
import type { RequestRecord } from '../../preview/session';
import { mails } from './fixtures/mails';
import { fixtureSession } from './fixtures/session';

const run = (functionName: string, more: Partial<Run> = {}): Run => ({
  functionName,
  outcome: { kind: 'returned', value: { kind: 'nothing' } },
  log: [],
  warnings: [],
  services: {},
  drafts: {},
  waves: 0,
  requests: 0,
  ms: 12.4,
  ...more,
});

const sent = (wave: number, path: string): RequestRecord => ({
  step: 1,
  wave,
  method: 'GET',
  path,
  query: {},
  body: null,
  status: 200,
  idempotencyKey: null,
});

function openDesk() {
  const session = fixtureSession({ homepage: {}, message: {} });
  session.runtime.options.transport = async (wave) => wave.map(() => ({ status: 200, headers: {}, body: '' }));
  const desk = createDesk({ session, manifest: {}, mails, stripe: 'Sample account' });
  return { session, desk };
}

describe('what happened in a step', () => {
  it('holds its requests by wave, each wave with its time', async () => {
    const { session, desk } = openDesk();
    session.host.openHomepage = async () => {
      await session.runtime.options.transport([]);
      session.requests.push(sent(1, '/v1/customers'), sent(1, '/v1/balance'));
      await session.runtime.options.transport([]);
      session.requests.push(sent(2, '/v1/charges'));
      return { view: session.host.view(), runs: [run('onHomepage')] };
    };
    const { report } = await desk.step({ do: 'openHomepage' });
    expect(report.waves.map(({ wave, requests }) => [wave, requests.map(({ path }) => path)])).toEqual([
      [1, ['/v1/customers', '/v1/balance']],
      [2, ['/v1/charges']],
    ]);
    expect(report.waves.every(({ ms }) => ms !== null && ms >= 0)).toBe(true);
    const { report: next } = await desk.step({ do: 'back' });
    expect(next.waves).toEqual([]);
  });

  it('sums up its executions, and shows the exception that the user never sees', async () => {
    const { session, desk } = openDesk();
    const threw = { kind: 'threw', name: 'TypeError', message: 'no', stack: 'TypeError: no\n at Code:3' } as const;
    session.host.back = async () => ({
      view: session.host.view(),
      runs: [
        run('first', { services: { 'CacheService.get': 2 }, warnings: ['dropped'] }),
        run('second', { services: { 'CacheService.get': 1, 'LockService.tryLock': 1 }, outcome: threw }),
      ],
    });
    const { report } = await desk.step({ do: 'back' });
    expect(report.services).toEqual({ 'CacheService.get': 3, 'LockService.tryLock': 1 });
    expect(report.warnings).toEqual(['dropped']);
    expect(report.runs).toEqual([
      { functionName: 'first', ms: 12, outcome: 'returned nothing', failed: false },
      { functionName: 'second', ms: 12, outcome: 'TypeError: no\n at Code:3', failed: true },
    ]);
  });

  it('says what the session did not let through', async () => {
    const { session, desk } = openDesk();
    session.host.back = async () => {
      session.refusals.push('A live key was not sent.');
      return { view: session.host.view(), runs: [] };
    };
    expect((await desk.step({ do: 'back' })).report.warnings).toEqual(['A live key was not sent.']);
    expect((await desk.step({ do: 'openHomepage' })).report.warnings).toEqual([]);
  });
});

describe('two clicks at once', () => {
  it('reach the host one after the other', async () => {
    const { session, desk } = openDesk();
    const events: string[] = [];
    let release = () => {};
    const gate = new Promise<void>((open) => {
      release = open;
    });
    session.host.click = async ({ action }) => {
      events.push(`${action?.function} begins`);
      await gate;
      events.push(`${action?.function} ends`);
      return { view: session.host.view(), runs: [] };
    };
    const clicks = ['one', 'two'].map((name) => desk.step({ do: 'click', onClick: { action: { function: name } } }));
    await new Promise(setImmediate);
    expect(events).toEqual(['one begins']);
    release();
    await Promise.all(clicks);
    expect(events).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });
});
