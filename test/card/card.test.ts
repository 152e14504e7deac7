import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type Ended, runCard } from '../../preview/card/command';
import type { CardResult } from '../../preview/card/result';
import { temporaryFolder } from '../fixtures/folder';

const ROOT = join(__dirname, '..', '..');
const COUNTER = join(__dirname, 'fixtures', 'counter');
const folder = temporaryFolder();
const FOREIGN = ['--script', COUNTER, '--manifest', join(COUNTER, 'appsscript.json')];

/** Runs the command line as `npm run card` does, in a process of its own. */
function inItsOwnProcess(...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(ROOT, 'build', 'card.mjs'), ...args], { cwd: ROOT }, (error, stdout, stderr) => {
      resolve({ code: (error ? Number(error.code) : 0) as Ended['code'], stdout, stderr });
    });
  });
}

const card = (...args: string[]) => runCard(args, Date.UTC(2026, 10, 20, 10, 42));

async function counter(...args: string[]): Promise<CardResult> {
  const { code, stdout, stderr } = await card(...FOREIGN, '--json', ...args);
  if (code !== 0) throw new Error(`ended with ${code}: ${stderr}`);
  return JSON.parse(stdout);
}

const steps = (...texts: string[]) => texts.flatMap((text) => ['--do', text]);

describe('the card command with somebody else’s add-on', () => {
  it('shows the homepage as text, folded parts included', async () => {
    const { code, stdout, stderr } = await inItsOwnProcess(...FOREIGN);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      `${[
        'Counter',
        '════════════════════════════════════════════════',
        '── State ───────────────────────────────────────',
        'Count: 0',
        'Note: []',
        'Colour:  ( ) Deep red  (•) Blue',
        'Loud [ ]',
        '',
        '── More ⌄ ──────────────────────────────────────',
        '[Add one]',
        '[Say]',
        '[Count Stripe]',
        '[Look at Stripe]',
        '[Docs]',
        '────────────────────────────────────────────────',
        '⋮ Reset',
      ].join('\n')}\n`,
    );
  });

  it('gives everything as JSON: what is on screen, and what happened in which step', async () => {
    const result = await counter(...steps('click:add one', 'click:Count Stripe'));
    expect(Object.keys(result).sort()).toEqual(
      [
        ...['card', 'draft', 'fieldErrors', 'hostError', 'log', 'notification', 'openedLink', 'stack'],
        ...['steps', 'stripe', 'taps', 'text', 'title', 'warnings'],
      ].sort(),
    );
    expect(result.title).toBe('Answer');
    expect(result.stack).toEqual(['Counter', 'Counted', 'Answer']);
    expect(result.text).toContain('Stripe said 401, counted 2');
    expect(result.card).toMatchObject({ header: { title: 'Answer' } });
    expect(result.log.map(({ text }) => text)).toContain('counted 1');
    expect(result.stripe).toEqual([
      {
        step: 3,
        wave: 1,
        method: 'POST',
        path: '/v1/refunds',
        query: {},
        body: null,
        status: 401,
        idempotencyKey: null,
      },
    ]);
    expect(result.steps.map(({ step, do: did, waves, requests }) => ({ step, did, waves, requests }))).toEqual([
      { step: 1, did: 'open the homepage', waves: 0, requests: 0 },
      { step: 2, did: 'click:add one', waves: 0, requests: 0 },
      { step: 3, did: 'click:Count Stripe', waves: 1, requests: 1 },
    ]);
    expect(result.steps[2]?.services).toMatchObject({ 'UrlFetchApp.fetch': 1 });
  });

  it('opens a mail made up from addresses, one from a file, and further ones', async () => {
    const eml = join(folder, 'one.eml');
    writeFileSync(eml, 'From: File <file@x.example>\r\nSubject: From a file\r\nMessage-ID: <1@x>\r\n\r\nHello\r\n');
    const [composed, file, other, reopened, home] = await Promise.all([
      counter('--from', 'Jane <jane@x.example>', '--subject', 'Hello'),
      counter('--eml', eml),
      counter('--eml', eml, ...steps('open:other@x.example')),
      counter('--eml', eml, ...steps('open:other@x.example', 'click:Add one', 'reopen')),
      counter('--eml', eml, ...steps('click:Add one', 'home')),
    ]);
    expect(composed.text).toContain('From Jane <jane@x.example>');
    expect(composed.text).toContain('Hello');
    expect(file.text).toContain('From File <file@x.example>');
    expect(other.text).toContain('From other@x.example');
    expect(reopened).toMatchObject({ title: 'Mail', stack: ['Mail'] });
    expect(reopened.text).toContain('From other@x.example');
    expect(home.title).toBe('Counter');
    expect(home.text).toContain('Count: 1');
  });

  it('fills in fields, clicks, opens links, goes back and uses the menus', async () => {
    const [said, link, back, menu, universal] = await Promise.all([
      counter(...steps('set:Note=a=b', 'set:colour=deep', 'click:Loud', 'click:say')),
      counter(...steps('click:Docs')),
      counter(...steps('click:Add one', 'back')),
      counter(...steps('click:Add one', 'click:Reset')),
      counter(...steps('click:About')),
    ]);
    expect(said.notification).toBe('a=b r yes');
    expect(said.text).toContain('Note: [a=b]');
    expect(said.text).toContain('(•) Deep red');
    expect(said.text).toContain('Loud [x]');
    expect(link.openedLink).toBe('https://docs.counter.example/start');
    expect(back.stack).toEqual(['Counter']);
    expect(menu.title).toBe('Counter again');
    expect(universal.title).toBe('About');
  });

  it('lets time pass only by the clock that it is given', async () => {
    const { steps: taken } = await counter('--latency', '250', ...steps('click:Look at Stripe'));
    expect(taken[1]?.ms).toBeGreaterThanOrEqual(250);
    expect(taken[1]?.ms).toBeLessThan(1000);
    expect(taken[0]?.ms).toBeLessThan(250);
  });

  it('lets the line fail in the step that is named', async () => {
    const asked = steps('click:Count Stripe');
    const [lost, failed, killed, read] = await Promise.all([
      counter(...asked, '--fault', '2:lost-after'),
      counter(...asked, '--fault', '2:500'),
      counter(...asked, '--fault', '2:kill'),
      counter(...steps('click:Look at Stripe'), '--fault', '2:lost-before'),
    ]);
    expect(lost.text).toContain('No answer, counted 1');
    expect(failed.text).toContain('Stripe said 500, counted 1');
    expect(killed.hostError).toEqual(expect.any(String));
    expect(killed.stack).toEqual(['Counter']);
    expect(killed.stripe).toMatchObject([{ method: 'POST', status: null }]);
    expect(killed.steps[1]?.ms).toBeGreaterThanOrEqual(30_000);
    // A step without a write is taken back and done again: counted once, one request on record.
    expect(read.text).toContain('No answer, counted 1');
    expect(read.stack).toEqual(['Counter', 'Answer']);
    expect(read.stripe).toHaveLength(1);
  });

  it('sends no live key to another Stripe unless that is allowed', async () => {
    const nowhere = ['--stripe', 'http://127.0.0.1:9', ...steps('click:Count Stripe')];
    const refused = await counter(...nowhere);
    expect(refused.text).toContain('No answer');
    expect(refused.stripe).toEqual([]);
    expect(refused.warnings).toEqual([expect.stringContaining('only with --allow-live')]);
    expect((await counter(...nowhere, '--allow-live')).stripe).toMatchObject([{ path: '/v1/refunds', status: null }]);
  });

  it('lets the add-on do only what --consent names, by name or by URL', async () => {
    const asked = steps('click:Look at Stripe');
    const [denied, byName, byUrl] = await Promise.all([
      counter('--consent', 'gmail.addons.current.message.readonly', ...asked),
      counter('--consent', 'gmail.addons.current.message.readonly,script.external_request', ...asked),
      counter('--consent', 'https://www.googleapis.com/auth/script.external_request', ...asked),
    ]);
    expect(denied.stripe).toEqual([]);
    expect(denied.text).toContain('No answer');
    expect(byName.stripe).toHaveLength(1);
    expect(byUrl.stripe).toHaveLength(1);
    const unread = await card(...FOREIGN, '--from', 'a@x.example', '--consent', '');
    expect(unread.code).toBe(1);
    expect(unread.stdout).toContain('You do not have permission to call GmailApp.getMessageById.');
  });

  it('repeats no key, wherever one was typed', async () => {
    const key = ['rk', 'test', 'Abc123'].join('_');
    const typed = steps(`set:Note=${key}`);
    const [asText, asJson, wrongField, wrongValue] = await Promise.all([
      card(...FOREIGN, ...typed),
      card(...FOREIGN, '--json', ...typed),
      card(...FOREIGN, ...steps(`set:key=${key}`, `click:${key}`)),
      card(...FOREIGN, ...steps(`set:colour=${key}`)),
    ]);
    for (const { stdout, stderr } of [asText, asJson, wrongField, wrongValue])
      expect(stdout + stderr).not.toContain(key);
    expect(asText.stdout).toContain('Note: [rk_test_…]');
    expect(wrongValue.stderr).toContain('does not take “rk_test_…”');
  });

  it('ends with 1 and what is on offer when a step names nothing on screen', async () => {
    const [label, field, value] = await Promise.all([
      card(...FOREIGN, '--json', ...steps('click:Subtract one')),
      card(...FOREIGN, ...steps('set:size=1')),
      card(...FOREIGN, ...steps('set:colour=green')),
    ]);
    expect(label).toEqual({
      code: 1,
      stdout: '',
      stderr:
        'There is no “Subtract one” to click. On offer:\n  Loud\n  Add one\n  Say\n  Count Stripe\n  Look at Stripe\n  Docs\n  Reset\n  About',
    });
    expect(field).toMatchObject({
      code: 1,
      stderr: 'There is no field “size” to set. On offer:\n  Note\n  Colour\n  Loud',
    });
    expect(value).toMatchObject({
      code: 1,
      stderr: '“Colour” does not take “green”; it takes Deep red (r), Blue (b).',
    });
  });

  it('ends with 2 and one sentence on wrong usage', async () => {
    const privateField = join(folder, 'Code.gs');
    writeFileSync(privateField, 'class A { #x = 1 }');
    const ended = await Promise.all([
      inItsOwnProcess('--form', 'x@y'),
      card('--cc', 'x@y'),
      card('--script', privateField, '--manifest', join(COUNTER, 'appsscript.json')),
      card('--eml', '/none.eml'),
      card('--script', '/none.gs', '--manifest', '/none.json'),
      card(...FOREIGN, '--consent', 'gmail.send'),
    ]);
    expect(ended.at(-1)?.stderr).toBe(
      '“gmail.send” is no scope of the manifest: gmail.addons.execute, gmail.addons.current.message.readonly, script.external_request.',
    );
    for (const { code, stdout, stderr } of ended) {
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(/^[^\n]+\.\n?$/);
    }
  });
});
