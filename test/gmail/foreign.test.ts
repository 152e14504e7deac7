import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { realClock } from '../../preview/appsscript/clock';
import { loadAddOn } from '../../preview/appsscript/runtime';
import type { PreviewServer } from '../../preview/gmail/server';
import { createSession, type Session } from '../../preview/session';
import { openPreview, type PreviewPage } from '../browser/chromium';
import { startPreview } from '../browser/preview';
import { mails } from './fixtures/mails';

const folder = join(__dirname, 'fixtures', 'foreign');

let browser: Browser;
let session: Session;
let server: PreviewServer;
let preview: PreviewPage;

beforeAll(async () => {
  const addOn = loadAddOn(folder, join(folder, 'appsscript.json'));
  [browser, session] = await Promise.all([launchChromium(), createSession({ clock: realClock(), addOn })]);
  server = await startPreview({ session, manifest: addOn.manifest, mails });
  preview = await openPreview(browser, server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await session?.close();
});

/** The tab of the drawer with this name. */
async function happened(tab: RegExp): Promise<string> {
  const { page } = preview;
  const bar = page.getByRole('button', { name: /^What happened/ });
  if ((await bar.getAttribute('aria-expanded')) === 'false') await bar.click();
  await page.getByRole('tab', { name: tab }).click();
  return (await page.getByRole('tabpanel').textContent()) ?? '';
}

describe('another add-on than this project’s own, in the preview', () => {
  it('shows its homepage under its own name', async () => {
    const { page, panel } = preview;
    expect(await page.title()).toBe('Visitors · Inbox preview');
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe('Guest book');
    expect(await panel.textContent()).toContain('Visit 1');
    expect(await happened(/Services/)).toContain('PropertiesService.getProperty1');
  });

  it('reloads after a link that asks for it', async () => {
    const { page, panel } = preview;
    await page.context().route('https://example.com/**', (route) => route.fulfill({ body: 'the rules' }));
    const opened = page.context().waitForEvent('page');
    await preview.press('Open the rules');
    const rules = await opened;
    // A page that is closed on its way somewhere may never say that it is.
    await rules.waitForLoadState();
    await rules.close();
    await panel.getByText('Visit 2').waitFor();
  });

  it('shows what it shows beside a message, and takes a form', async () => {
    const { panel } = preview;
    await preview.openMail('Charged twice?');
    expect(await panel.textContent()).toContain('Ada Lovelace <ada@example.com>');
    expect(await happened(/Console/)).toContain('a message was opened');
    await preview.press('Sign in');
    expect(await panel.getByRole('alert').textContent()).toContain('required');

    await panel.getByLabel('City').fill('Ber');
    await panel.getByRole('option', { name: 'Bern' }).click();
    await panel.getByLabel('Mood').selectOption('Angry');
    await preview.press('Sign in');
    expect(await panel.textContent()).toContain('Bern, angry');
    await panel.getByRole('status').getByText('Welcome').waitFor();
    await preview.screenshot('foreign-add-on');
    await preview.press('Back');
    expect(await panel.getByLabel('City').inputValue()).toBe('Bern');
  });

  it('shows its requests, wave by wave', async () => {
    await preview.press('Ask Stripe');
    expect(await happened(/Requests/)).toMatch(
      /Wave 1 \d+ ms[\s\S]*401\s+GET\s+\/v1\/customers\?limit=1[\s\S]*401\s+GET\s+\/v1\/balance/,
    );
    await preview.screenshot('what-happened');
  });

  it('opens its draft', async () => {
    const { page } = preview;
    await preview.press('Answer');
    const draft = page.getByRole('dialog', { name: 'Reply' });
    expect(await draft.getByRole('textbox', { name: 'Draft text' }).textContent()).toContain(
      'Thank you for your visit.',
    );
    await draft.getByRole('button', { name: 'Insert a greeting' }).click();
    await preview.panel.getByRole('heading', { name: 'Greetings' }).waitFor();
  });

  it('runs its universal action', async () => {
    const { panel } = preview;
    await preview.openMail('Charged twice?');
    await panel.getByRole('button', { name: 'Visitors menu' }).click();
    await panel.getByRole('menuitem', { name: 'About' }).click();
    await panel.getByText('A guest book.').waitFor();
  });

  it('fails in Google’s words, with the exception in the console', async () => {
    const { page, panel } = preview;
    await page.getByRole('button', { name: 'Back to inbox' }).click();
    await preview.settled();
    await preview.press('Fail');
    expect(await panel.getByRole('alert').textContent()).toContain('There was a problem with this add-on');
    expect(await happened(/Console/)).toMatch(/onFail\s*Error: the guest book is full/);
    expect([preview.foreignRequests, preview.complaints]).toEqual([[], []]);
  });
});
