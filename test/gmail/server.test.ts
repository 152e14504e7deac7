import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Deed, MailAnswer, State, StepAnswer } from '../../preview/gmail/api';
import { type PreviewServer, startServer } from '../../preview/gmail/server';
import { mails } from './fixtures/mails';
import { type FixtureSession, fixtureSession } from './fixtures/session';

let session: FixtureSession;
let server: PreviewServer;
let pageFolder: string;
let port: number;
let token: string;

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
  const url = new URL(server.url);
  port = Number(url.port);
  token = url.searchParams.get('token') ?? '';
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

/** As the page asks, with the token, unless `headers` say otherwise. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answer> {
  return new Promise((done, failed) => {
    const own = { host: `localhost:${port}`, authorization: `Bearer ${token}` };
    const sent = request({ host: '127.0.0.1', port, method, path, headers: { ...own, ...headers } });
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

/** Bytes as they are, whatever a client would make of them; all that comes back until the server hangs up. */
function bytes(...pieces: string[]): Promise<string> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    socket.on('close', () => done(text));
    socket.on('error', failed);
    for (const piece of pieces) socket.write(piece);
  });
}

const line = (target: string, ...headers: string[]) =>
  [`GET ${target} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n');

describe('the preview’s server', () => {
  it('lets a browser keep the fonts, which it reads slowly, and nothing else', async () => {
    writeFileSync(join(pageFolder, 'icons.woff2'), '');
    writeFileSync(join(pageFolder, 'page.js'), '');
    const kept = async (path: string) => (await ask('GET', path)).headers['cache-control'];
    expect(await kept('/icons.woff2')).toBe('private, max-age=3600');
    expect(await Promise.all(['/page.js', `/?token=${token}`, '/api/state', '/mail/3'].map(kept))).toEqual(
      Array(4).fill('no-store'),
    );
  });

  it('serves the page under a policy that allows nothing from elsewhere', async () => {
    const { status, headers, body } = await ask('GET', `/?token=${token}`);
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
    for (const path of [`/?token=${token}`, '/api/state', '/api/mail/1']) {
      expect((await ask('GET', path, { host: `evil.example:${port}` })).status).toBe(403);
    }
    expect((await step({ do: 'openHomepage' }, { ...ownPage(), host: 'evil.example' })).status).toBe(403);
  });

  it.each([
    ['an unknown deed', { do: 'explode' }],
    ['a deed with more than it takes', { do: 'back', far: true }],
    ['a click without a target', { do: 'click' }],
    ['a click on what is no link', { do: 'click', onClick: { openLink: {} } }],
    ['an action without a name', { do: 'runAction', action: { parameters: [] } }],
    ['an action with parameters that are none', { do: 'runAction', action: { function: 'f', parameters: [1] } }],
    ['a list', []],
  ])('refuses %s', async (_, deed) => {
    expect((await step(deed)).status).toBe(400);
    expect(session.asked).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    expect((await ask('POST', '/api/step', { ...ownPage(), 'content-type': 'text/plain' }, '{}')).status).toBe(400);
    expect((await ask('POST', '/api/step', { ...ownPage(), 'content-type': 'application/json-seq' })).status).toBe(400);
    for (const body of ['{', '', 'null', '\0', '['.repeat(100_000)]) {
      const { status, body: said } = await ask('POST', '/api/step', ownPage(), body);
      expect([status, JSON.parse(said).refused]).toEqual([400, expect.stringMatching(/^[A-Z][^\n]*\.$/)]);
    }
  });

  it('refuses what nobody types, and says so', async () => {
    const much = JSON.stringify({ do: 'setField', name: 'key', values: ['x'.repeat(1_000_000)] });
    const { status, body } = await ask('POST', '/api/step', ownPage(), much);
    expect([status, body]).toEqual([413, '{"refused":"That is too much."}']);
  });

  it('opens no mail that is not there', async () => {
    expect((await step({ do: 'openMessage', mailId: 'none' })).status).toBe(404);
    expect((await ask('GET', '/api/mail/none')).status).toBe(404);
    expect(session.asked).toEqual([]);
  });

  it.each(['PUT', 'DELETE', 'OPTIONS', 'TRACE'])('knows no %s', async (method) => {
    expect((await ask(method, '/api/state')).status).toBe(405);
  });

  it('serves no file from outside of the page', async () => {
    for (const path of ['/../package.json', '/%2e%2e/%2e%2e/etc/passwd', '/missing.js', '/toString']) {
      expect((await ask('GET', path)).status).toBe(404);
    }
    expect((await ask('GET', '/..%2fpackage.json')).status).toBe(400);
  });

  it('serves a mail’s HTML without scripts, network or access from elsewhere', async () => {
    const { ticket } = JSON.parse((await ask('GET', '/api/mail/3')).body) as MailAnswer;
    const { body, headers } = await ask('GET', `/${ticket}/mail/3`);
    const policy = String(headers['content-security-policy']);
    expect(body).toContain('<p id="hello">');
    expect(policy).toMatch(/default-src 'none'/);
    expect(policy).toMatch(/sandbox(?!.*allow-scripts)/);
    expect(policy).toMatch(/frame-ancestors 'self'/);
  });

  it('takes the next free port when its own is taken', async () => {
    const another = await startServer({ session, manifest: {}, mails: [], stripe: '', pageFolder, port });
    expect(Number(new URL(another.url).port)).toBeGreaterThan(port);
    await another.close();
  });
});

describe('without the token', () => {
  const asks: [string, () => Promise<Answer>][] = [
    ['the page', () => ask('GET', '/')],
    ['the page with another token', () => ask('GET', `/?token=${token.slice(1)}x`)],
    ['the page with the token of another start', () => ask('GET', `/?token=${'a'.repeat(48)}`)],
    ['the state', () => ask('GET', '/api/state', { authorization: '' })],
    ['the state with another token', () => ask('GET', '/api/state', { authorization: 'Bearer x' })],
    ['the state by another spelling', () => ask('GET', '/%61pi/state', { authorization: '' })],
    [
      'the state with the token where only the page has it',
      () => ask('GET', `/api/state?token=${token}`, { authorization: '', cookie: `token=${token}` }),
    ],
    ['a mail', () => ask('GET', '/api/mail/3', { authorization: '' })],
    ['a mail’s HTML', () => ask('GET', '/mail/3')],
    ['a mail’s HTML with the token itself', () => ask('GET', `/${token}/mail/3`)],
    [
      'suggestions',
      () => ask('POST', '/api/suggest', { ...ownPage(), authorization: '' }, '{"fieldName":"a","typed":"b"}'),
    ],
    // All that a script can forge without a browser.
    ['a step', () => ask('POST', '/api/step', { ...ownPage(), authorization: '' }, '{"do":"openHomepage"}')],
  ];

  it.each(asks)('the server gives nothing of %s, and says what to open', async (_, asking) => {
    const { status, body } = await asking();
    expect(status).toBe(403);
    expect(body).toMatch(/Open the whole address that npm start printed/);
    expect(body).not.toMatch(/a key|hello|Charged|<|\n/);
    expect(session.asked).toEqual([]);
  });

  it('what opens one mail opens no other', async () => {
    const { ticket } = JSON.parse((await ask('GET', '/api/mail/3')).body) as MailAnswer;
    expect((await ask('GET', `/${ticket}/mail/1`)).status).toBe(403);
    expect((await ask('GET', '/api/state', { authorization: `Bearer ${ticket}` })).status).toBe(403);
    expect((await ask('GET', `/?token=${ticket}`)).status).toBe(403);
  });

  it('each start has its own', async () => {
    const another = await startServer({ session, manifest: {}, mails: [], stripe: '', pageFolder, port: 0 });
    expect(new URL(another.url).searchParams.get('token')).not.toBe(token);
    expect(token).toMatch(/^[0-9a-f]{48}$/);
    await another.close();
  });

  it('no answer tells it, nor lets a browser pass it on', async () => {
    const answers = await Promise.all([
      ask('GET', `/?token=${token}`),
      ask('GET', '/api/state'),
      ask('GET', '/api/mail/3'),
      ask('GET', '/missing.js'),
    ]);
    for (const { headers, body } of answers) {
      expect(body + JSON.stringify(headers)).not.toContain(token);
      expect([headers['referrer-policy'], headers['set-cookie']]).toEqual(['no-referrer', undefined]);
    }
  });
});

describe('a malformed request', () => {
  const host = () => `Host: localhost:${port}`;
  const requests: [string, () => string][] = [
    ['a lone %', () => line('/%', host())],
    ['what is no hexadecimal', () => line('/api/mail/%zz', host())],
    ['what is no UTF-8', () => line('/mail/%c0%af', host())],
    ['half a character', () => line('/%ed%a0%80', host())],
    ['two slashes', () => line('//', host())],
    ['another host after two slashes', () => line('//evil.example/api/state', host())],
    ['a backslash', () => line('/\\evil.example/', host())],
    ['a slash in disguise', () => line('/..%2f', host())],
    ['a backslash in disguise', () => line('/..%5c', host())],
    ['NUL in disguise', () => line('/%00', host())],
    ['a line break in disguise', () => line('/api/mail/1%0d%0aX: y', host()).replace(' X', 'X')],
    ['NUL', () => line('/\0', host())],
    ['a whole address', () => line(`http://localhost:${port}/api/state`, host())],
    ['another’s whole address', () => line('http://evil.example/', host())],
    ['an asterisk', () => line('*', host())],
    ['no path', () => line('', host())],
    ['a path of 100,000 characters', () => line(`/${'a'.repeat(100_000)}`, host())],
    ['no host', () => line('/')],
    ['an empty host', () => line('/', 'Host:')],
    ['a host that is none', () => line('/', 'Host: [')],
    ['a host with a path', () => line('/', `Host: localhost:${port}/x`)],
    ['a host with a user', () => line('/', `Host: x@localhost:${port}`)],
    ['two hosts', () => line('/', host(), 'Host: evil.example')],
    ['what is no HTTP', () => 'hello\r\n\r\n'],
    ['TLS', () => '\x16\x03\x01\x02\x00\x01\x00'],
  ];

  it.each(requests)('with %s is refused in one sentence', async (_, text) => {
    const answer = await bytes(text());
    const [head = '', body = ''] = answer.split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 400 /);
    // The rest is how many bytes come, and how JSON has a sentence.
    expect(body.replace(/^[0-9a-f]+\r\n|\r\n0$/g, '').replace(/^\{"refused":"(.*)"\}$/, '$1')).toBe(
      'This is no address of the preview.',
    );
  });

  it('is no news on the console, and no end of the server', async () => {
    const said = jest.spyOn(console, 'error').mockReturnValue();
    for (const [, text] of requests) await bytes(text());
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
    expect((await ask('GET', '/api/state')).status).toBe(200);
  });
});

describe('a client that hangs up', () => {
  it.each([
    ['in the middle of its headers', () => 'GET /api/sta'],
    [
      'in the middle of its body',
      () =>
        `POST /api/step HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: http://localhost:${port}\r\n` +
        `Authorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"do":`,
    ],
  ])('%s is forgotten', async (_, text) => {
    const said = jest.spyOn(console, 'error').mockReturnValue();
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((done) => socket.write(text(), () => done()));
    socket.destroy();
    await new Promise<void>((done) => socket.on('close', () => done()));
    // One that comes after has its answer, so the one before is over.
    expect((await step({ do: 'openHomepage' })).status).toBe(200);
    expect(said).not.toHaveBeenCalled();
    said.mockRestore();
    expect(session.asked).toEqual([['openHomepage']]);
  });
});
