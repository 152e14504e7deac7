import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Deed, State, StepAnswer } from '../../preview/gmail/api';
import { type PreviewServer, startServer } from '../../preview/gmail/server';
import { mails } from './fixtures/mails';
import { type FixtureSession, fixtureSession } from './fixtures/session';

let session: FixtureSession;
let server: PreviewServer;
let pageFolder: string;
let port: number;

beforeEach(async () => {
  pageFolder = mkdtempSync(join(tmpdir(), 'page-'));
  writeFileSync(join(pageFolder, 'index.html'), '<title>page</title>');
  session = fixtureSession({
    homepage: { header: { title: 'Home' } },
    message: { header: { title: 'Message' } },
    sampleKeys: { free: 'a key' },
  });
  const manifest = { addOns: { common: { name: 'Example' } } };
  server = await startServer({ session, manifest, mails, stripe: 'Sample account', pageFolder, port: 0 });
  port = Number(new URL(server.url).port);
});

afterEach(async () => {
  await server.close();
  rmSync(pageFolder, { recursive: true });
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((done, failed) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { host: `localhost:${port}`, ...headers } });
    sent.on('error', failed);
    sent.on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.end(body);
  });
}

const ownPage = () => ({ origin: `http://localhost:${port}`, 'content-type': 'application/json' });
const step = (deed: Deed | object, headers: Record<string, string> = ownPage()) =>
  ask('POST', '/api/step', headers, JSON.stringify(deed));

describe('the preview’s server', () => {
  it('serves the page under a policy that allows nothing from elsewhere', async () => {
    const { status, headers, body } = await ask('GET', '/');
    expect([status, body]).toEqual([200, '<title>page</title>']);
    expect(headers['content-security-policy']).toMatch(/default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
  });

  it('tells the page all that it needs', async () => {
    const state = JSON.parse((await ask('GET', '/api/state')).body) as State;
    expect(state.addOn.name).toBe('Example');
    expect(state.sampleKeys).toEqual([{ name: 'free', key: 'a key' }]);
    expect(state.mails.map((mail) => mail.subject)[0]).toBe('Charged twice?');
    expect(state.view.stack).toEqual([]);
  });

  it('carries out what the page asks for, and tells what happened', async () => {
    const answer = JSON.parse((await step({ do: 'openMessage', mailId: '2' })).body) as StepAnswer;
    expect(answer.view.stack[0]?.card.header?.title).toBe('Message');
    expect(answer.openMailId).toBe('2');
    expect(answer.report).toMatchObject({ step: 1, did: 'Open “Rechnung für November”', waves: [] });
  });

  it('never writes into the record what was typed', async () => {
    await step({ do: 'openHomepage' });
    await step({ do: 'setField', name: 'key', values: ['something secret'] });
    const { reports } = JSON.parse((await ask('GET', '/api/state')).body) as State;
    expect(reports.map((report) => report.did)).toEqual(['Open the homepage', 'Fill in “key”']);
    expect(JSON.stringify(reports)).not.toContain('secret');
  });

  it('goes on after a step that failed', async () => {
    session.host.back = () => Promise.reject(new Error('There is nothing to go back to.'));
    const silenced = console.error;
    console.error = () => {};
    const failed = await step({ do: 'back' }).finally(() => {
      console.error = silenced;
    });
    expect([failed.status, failed.body]).toEqual([500, '{"refused":"There is nothing to go back to."}']);
    expect((await step({ do: 'openHomepage' })).status).toBe(200);
  });

  it.each([
    ['a page of another site', { origin: 'https://evil.example' }],
    ['another port of this machine', { origin: 'http://localhost:1' }],
    ['no page at all', {}],
  ])('does nothing for %s', async (_, headers) => {
    const { status } = await step({ do: 'openHomepage' }, { ...headers, 'content-type': 'application/json' });
    expect(status).toBe(403);
    expect(session.asked).toEqual([]);
  });

  it('does not answer to another name that points at this machine', async () => {
    for (const path of ['/', '/api/state', '/api/mail/1']) {
      expect((await ask('GET', path, { host: `evil.example:${port}` })).status).toBe(403);
    }
    expect((await step({ do: 'openHomepage' }, { ...ownPage(), host: 'evil.example' })).status).toBe(403);
  });

  it.each([
    ['an unknown deed', { do: 'explode' }],
    ['a deed with more than it takes', { do: 'back', far: true }],
    ['a click without a target', { do: 'click' }],
    ['a list', []],
  ])('refuses %s', async (_, deed) => {
    expect((await step(deed)).status).toBe(400);
    expect(session.asked).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    expect((await ask('POST', '/api/step', { ...ownPage(), 'content-type': 'text/plain' }, '{}')).status).toBe(400);
    expect((await ask('POST', '/api/step', ownPage(), '{')).status).toBe(400);
  });

  it('serves no file from outside of the page', async () => {
    for (const path of ['/../package.json', '/..%2fpackage.json', '/%2e%2e/%2e%2e/etc/passwd', '/missing.js']) {
      expect((await ask('GET', path)).status).toBe(404);
    }
  });

  it('serves a mail’s HTML without scripts, network or access from elsewhere', async () => {
    const { body, headers } = await ask('GET', '/mail/3');
    const policy = String(headers['content-security-policy']);
    expect(body).toContain('<p id="hello">');
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/sandbox(?!.*allow-scripts)/);
    expect(policy).toMatch(/frame-ancestors 'self'/);
    expect((await ask('GET', '/mail/none')).status).toBe(404);
  });

  it('takes the next free port when its own is taken', async () => {
    const another = await startServer({ session, manifest: {}, mails: [], stripe: '', pageFolder, port });
    expect(Number(new URL(another.url).port)).toBeGreaterThan(port);
    await another.close();
  });
});
