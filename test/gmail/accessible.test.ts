import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import type { PreviewServer } from '../../preview/gmail/server';
import { violations } from '../browser/accessible';
import { openPreview, type PreviewPage } from '../browser/chromium';
import { startPreview } from '../browser/preview';
import { form, widgets } from './fixtures/gallery';
import { mails } from './fixtures/mails';
import { type FixtureSession, fixtureSession } from './fixtures/session';

const manifest = {
  oauthScopes: [
    'https://www.googleapis.com/auth/gmail.addons.execute',
    'https://www.googleapis.com/auth/script.locale',
  ],
  addOns: {
    common: { name: 'Gallery' },
    gmail: { composeTrigger: { selectActions: [{ text: 'Insert', runFunction: 'x' }] } },
  },
};

let browser: Browser;
let session: FixtureSession;
let server: PreviewServer;
let preview: PreviewPage;

beforeAll(async () => {
  session = fixtureSession({
    homepage: widgets,
    message: form,
    universalActions: ['Help'],
    sampleKeys: { free: 'key-of-the-free-tier' },
  });
  browser = await launchChromium();
  server = await startPreview({ session, manifest, mails });
  preview = await openPreview(browser, server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** The page in states that together have all that it can show, each looked at. */
async function lookThrough(look: (state: string) => Promise<void>): Promise<void> {
  const { page, panel } = preview;
  await page.getByRole('button', { name: 'Sample keys' }).click();
  await look('every widget, and the sample keys');
  await page.getByRole('button', { name: 'Permissions' }).click();
  await look('Google’s prompt');
  await page.keyboard.press('Escape');
  await preview.openMail('Charged twice?');
  session.show({
    fieldErrors: { amount: 'Enter a number.' },
    hostError: 'There was a problem.',
    notification: 'Saved',
  });
  await preview.press('Refund $49.00');
  await page.getByRole('button', { name: 'Reply' }).click();
  await look('a form with its errors, and a draft');
  await page.getByRole('button', { name: 'Close draft' }).click();
  await page.getByRole('button', { name: /^What happened/ }).click();
  await panel.getByRole('button', { name: 'Gallery menu' }).click();
  server.buildFailed('It was not built.');
  await page.getByText('It was not built.').waitFor();
  await look('what happened, the menu, and what was not built');
}

it('axe finds nothing, whatever the page shows, in light and in dark', async () => {
  const { page } = preview;
  const found: string[] = [];
  // Without a click, which would close what is open.
  const turn = () => page.evaluate("document.documentElement.classList.toggle('dark')");
  const background = (selector: string) =>
    page
      .locator(selector)
      .evaluate((element) => element.ownerDocument.defaultView.getComputedStyle(element).backgroundColor);
  await lookThrough(async (state) => {
    const light = [await background('body'), await background('side-panel aside')];
    found.push(...(await violations(page)).map((each) => `${state}: ${each}`));
    await turn();
    const darkened = [await background('body'), await background('side-panel aside')];
    found.push(...(await violations(page)).map((each) => `${state}, dark: ${each}`));
    expect(darkened[0]).not.toBe(light[0]);
    expect(darkened[1]).toBe(light[1]);
    await turn();
  });
  expect(found).toEqual([]);
});

it('the dark theme stands in the page’s address alone', async () => {
  const { page } = preview;
  const dark = page.getByRole('button', { name: 'Dark theme of Gmail' });
  const isDark = () => page.evaluate("document.documentElement.classList.contains('dark')");
  expect(await isDark()).toBe(false);
  await dark.click();
  expect(await isDark()).toBe(true);
  await page.reload();
  await preview.settled();
  expect(await isDark()).toBe(true);
  expect(await dark.getAttribute('aria-pressed')).toBe('true');
  expect(await page.evaluate('[document.cookie, localStorage.length, sessionStorage.length]')).toEqual(['', 0, 0]);
  await dark.click();
  expect(new URL(page.url()).searchParams.has('theme')).toBe(false);
});
