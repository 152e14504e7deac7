import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import type { Mail } from '../../preview/appsscript/types';
import type { PreviewServer } from '../../preview/gmail/server';
import { openPreview, type PreviewPage } from '../browser/chromium';
import { startPreview } from '../browser/preview';
import { fixtureSession } from './fixtures/session';

/** A mail that does what it can to tell where it is read. */
const curious: Mail = {
  id: '1',
  threadId: '1',
  date: 0,
  headers: [{ name: 'Subject', value: 'Where are you reading this?' }],
  plainBody: '',
  htmlBody:
    '<meta name="referrer" content="unsafe-url">' +
    '<a href="https://example.com/here" referrerpolicy="unsafe-url" ping="https://example.com/ping">Tell me</a>',
  attachments: [],
};

let browser: Browser;
let server: PreviewServer;
let preview: PreviewPage;
const token = () => new URL(server.url).searchParams.get('token') ?? '';

beforeAll(async () => {
  browser = await launchChromium();
  const openLink = { url: 'https://example.com/card' };
  const card = { sections: [{ widgets: [{ buttonList: { buttons: [{ text: 'Look', onClick: { openLink } }] } }] }] };
  const session = fixtureSession({ homepage: card, message: card, sampleKeys: { free: 'a key' } });
  session.host.click = async () => ({ view: { ...session.host.view(), openedLink: openLink }, runs: [] });
  server = await startPreview({ session, manifest: {}, mails: [curious] });
  preview = await openPreview(browser, server.url);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

describe('the address of the preview', () => {
  it('opens nothing without its token, and says what to open', async () => {
    const page = await browser.newPage();
    for (const path of ['/', '/?token=', '/?token=x']) {
      await page.goto(new URL(path, server.url).href);
      const text = (await page.locator('body').textContent()) ?? '';
      expect(text).toBe('Open the whole address that npm start printed: the token in it opens the preview.');
    }
    await page.goto(new URL('/index.html', server.url).href);
    expect(await page.getByRole('alert').textContent()).toMatch(/^Open the whole address/);
    await page.close();
  });

  it('is told to nobody to whom a link leads, from a card or from a mail', async () => {
    const { page } = preview;
    const told: string[] = [];
    await page.context().route('https://example.com/**', async (route) => {
      told.push(`${route.request().url()} ${JSON.stringify(await route.request().allHeaders())}`);
      await route.fulfill({ body: 'here' });
    });
    const followed = async (click: Promise<void>) => {
      const [opened] = await Promise.all([page.context().waitForEvent('page'), click]);
      await opened.waitForURL('https://example.com/**');
      await opened.close();
    };
    await preview.openMail('Where are you');
    await followed(page.frameLocator('iframe[title="Message text"]').getByText('Tell me').click());
    await followed(preview.panel.getByRole('button', { name: 'Look' }).click());
    expect(told.map((each) => each.split(' ')[0])).toEqual(['https://example.com/here', 'https://example.com/card']);
    expect(told.join()).not.toContain(token());
  });
});
