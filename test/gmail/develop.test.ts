import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { realClock } from '../../preview/appsscript/clock';
import { type Development, develop, foreign } from '../../preview/gmail/develop';
import type { PreviewServer } from '../../preview/gmail/server';
import { createSession } from '../../preview/session';
import { openPreview, type PreviewPage } from '../browser/chromium';
import { startPreview } from '../browser/preview';
import { mails } from './fixtures/mails';

let folder: string;
let browser: Browser;
let server: PreviewServer;
let preview: PreviewPage;
let development: Awaited<ReturnType<typeof develop>>;
const said: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'add-on-'));
  cpSync(join(__dirname, '..', '..', 'docs', 'example'), folder, { recursive: true });
  const workshop = foreign({ script: folder, manifest: join(folder, 'appsscript.json') });
  const addOn = await workshop.build();
  const options: Development['options'] = { clock: realClock(), addOn };
  const session = await createSession(options);
  server = await startPreview({ session, manifest: addOn.manifest, mails });
  const say = (sentence: string) => said.push(sentence);
  development = await develop({ workshop, session, options, server, say });
  browser = await launchChromium();
  preview = await openPreview(browser, server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await development?.close();
  rmSync(folder, { recursive: true });
});

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  expect(before).toContain(from);
  writeFileSync(path, before.replace(from, to));
}

it('what is changed runs at once, at the same message, with what was stored; what can’t be loaded leaves what ran', async () => {
  const { page, panel } = preview;
  await preview.openMail('Charged twice?');
  await preview.press('Thank');
  await page.getByRole('button', { name: /^What happened/ }).click();

  change('Code.js', 'Thanked:', 'Thanked so far:');
  await panel.getByText('Thanked so far: 1').waitFor();
  await preview.settled();
  expect(await page.getByRole('article', { name: 'Charged twice?' }).isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: /^What happened/ }).getAttribute('aria-expanded')).toBe('true');
  await preview.press('Thank');
  await panel.getByText('Thanked so far: 2').waitFor();

  change('Code.js', 'function counterCard(', 'function counterCard((');
  const fault = page.getByRole('alert').filter({ hasText: /SyntaxError[\s\S]*goes on running/ });
  await fault.waitFor();
  await preview.press('Thank');
  await panel.getByText('Thanked so far: 3').waitFor();

  change('Code.js', 'function counterCard((', 'function counterCard(');
  await fault.waitFor({ state: 'detached' });
  await panel.getByText('Thanked so far: 3').waitFor();

  change('appsscript.json', '"name": "', '"name": "Another ');
  await panel.getByRole('heading', { name: /^Another / }).waitFor();
  expect(said.map((sentence) => sentence.split(/[:\n]/)[0])).toEqual([
    'Built anew, and loaded.',
    'Syntax error',
    'Built anew, and loaded.',
    'Built anew, and loaded.',
  ]);
  expect(preview.complaints).toEqual([]);
});

it('a closed panel stays closed, and runs nothing until it is opened', async () => {
  const { page, panel } = preview;
  await panel.getByRole('button', { name: 'Close side panel' }).click();
  const steps = await page.getByRole('list', { name: 'Steps' }).getByRole('listitem').count();
  const loaded = page.waitForResponse((answer) => answer.url().endsWith('/api/state'));
  change('Code.js', 'so far', 'up to now');
  await loaded;
  await preview.settled();
  expect(await panel.count()).toBe(0);
  expect(await page.getByRole('list', { name: 'Steps' }).getByRole('listitem').count()).toBe(steps);
  await page.getByRole('navigation', { name: 'Side panel' }).getByRole('button').click();
  await panel.getByText('Thanked up to now: 3').waitFor();
});
