/**
 * `npm run screenshots`: the pictures in docs/ that the README shows, taken of the real product in the preview. The date
 * is always the same, so a picture changes only when what it shows does.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { virtualClock } from '../preview/appsscript/clock';
import type { Mail } from '../preview/appsscript/types';
import { connect } from '../preview/card/deeds';
import { buildPage, pageFolder } from '../preview/gmail/build';
import { startServer } from '../preview/gmail/server';
import { composeMail } from '../preview/mail/compose';
import { sampleMail } from '../preview/mail/read';
import { createSession, SAMPLE_USER } from '../preview/session';
import { ensureBuilt } from '../preview/session/built';
import { launchChromium } from './chromium';

const folder = join(__dirname, '..', 'docs');

/** 20 November 2026; all dates of the sample account count back from it. */
const NOW = Date.UTC(2026, 10, 20, 10, 42);

/** One person at the inbox, with this sample key connected. `scale`: pixels of the picture for one of the page. */
async function openInbox(browser: Browser, key: string, scale: number) {
  const session = await createSession({ clock: virtualClock(NOW) });
  await session.take('connect', (host) => connect(host, session.sampleKeys[key] ?? '', () => host.openHomepage()));
  const declined = composeMail({
    from: 'Pat Due <pastdue@example.com>',
    to: 'Acme Support <support@acme.example>',
    subject: 'Why was my card declined?',
    date: NOW - 90 * 60_000,
    deliveredTo: SAMPLE_USER.email,
  });
  const server = await startServer({
    session,
    manifest: session.runtime.options.addOn.manifest,
    // Few machines have a font for the Japanese one.
    mails: [...(await sampleMail(NOW)).filter((mail) => !isJapanese(mail)), declined],
    stripe: 'Sample account on this machine',
    pageFolder,
    port: 0,
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: scale,
    locale: 'en-US',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await page.clock.setFixedTime(NOW);
  await page.goto(server.url);
  const settled = () => page.locator('[data-busy=false]').waitFor();
  await settled();
  await page.evaluate('document.fonts.ready');
  return {
    page,
    async openMail(subject: string) {
      await page.getByRole('navigation', { name: 'Inbox' }).getByRole('button', { name: subject }).click();
      await page.getByRole('article', { name: subject }).waitFor();
      await settled();
    },
    async tap(name: string | RegExp) {
      await page.getByRole('complementary').getByRole('button', { name }).first().click();
      await settled();
    },
    async close() {
      await page.close();
      await server.close();
      await session.close();
    },
  };
}

function isJapanese({ plainBody }: Mail): boolean {
  return /[\u3040-\u30ff]/.test(plainBody);
}

/** The panel alone, as high as its card. */
async function takePanel(page: Page, name: string): Promise<void> {
  const lowest = { width: 1280, height: 400 };
  await page.setViewportSize(lowest);
  const hidden = await page.locator('.card-scroll').evaluate((card) => card.scrollHeight - card.clientHeight);
  await page.setViewportSize({ ...lowest, height: lowest.height + hidden });
  await page.mouse.move(0, 0);
  await page.getByRole('complementary').screenshot({ path: join(folder, `${name}.png`) });
}

async function takeAll(browser: Browser): Promise<void> {
  const reading = await openInbox(browser, 'overview', 1);
  await reading.openMail('Question about my last payment');
  // How long it took differs every time.
  await reading.page.locator('.drawer-summary').evaluate((summary) => {
    summary.textContent = summary.textContent.replace(/ · \d+ ms$/, '');
  });
  await reading.page.mouse.move(0, 0);
  await reading.page.screenshot({ path: join(folder, 'customer.png') });
  await reading.close();

  const acting = await openInbox(browser, 'premium', 2);
  await acting.tap(/TEST MODE/);
  await takePanel(acting.page, 'panel-key-report');
  await acting.openMail('Why was my card declined?');
  await takePanel(acting.page, 'panel-customer');
  await acting.openMail('Question about my last payment');
  await acting.tap('Starter');
  await acting.tap('Cancel');
  await acting.tap('Continue');
  await takePanel(acting.page, 'panel-cancel');
  await acting.close();
}

async function main(): Promise<void> {
  await Promise.all([ensureBuilt('stale', { addOn: true }), buildPage(), mkdir(folder, { recursive: true })]);
  const browser = await launchChromium();
  try {
    await takeAll(browser);
  } finally {
    await browser.close();
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
