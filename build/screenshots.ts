/**
 * `npm run screenshots`: the pictures in docs/ that the README shows, taken of the real product in the preview. The date
 * is always the same, so a picture changes only when what it shows does.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Mail } from '../preview/appsscript/types';
import { buildPage } from '../preview/gmail/build';
import { sampleMail } from '../preview/mail/read';
import { ensureBuilt } from '../preview/session/built';
import { launchChromium } from './chromium';
import { mailFrom, NOW, openInbox, takePanel } from './inbox';

const folder = join(__dirname, '..', 'docs');

function isJapanese({ plainBody }: Mail): boolean {
  return /[\u3040-\u30ff]/.test(plainBody);
}

async function takeAll(browser: Browser): Promise<void> {
  const declined = mailFrom('Pat Due <pastdue@example.com>', 'Why was my card declined?');
  // Few machines have a font for the Japanese one.
  const mails = [...(await sampleMail(NOW)).filter((mail) => !isJapanese(mail)), declined];
  const reading = await openInbox(browser, { key: 'overview', scale: 1, mails });
  await reading.openMail('Question about my last payment');
  // How long it took differs every time.
  await reading.page.locator('.drawer-summary').evaluate((summary) => {
    summary.textContent = summary.textContent.replace(/ · \d+ ms$/, '');
  });
  await reading.page.mouse.move(0, 0);
  await reading.page.screenshot({ path: join(folder, 'customer.png') });
  await reading.close();

  const acting = await openInbox(browser, { key: 'premium', scale: 2, mails });
  const save = async (name: string) => writeFile(join(folder, `${name}.png`), await takePanel(acting.page));
  await acting.tap(/TEST MODE/);
  await save('panel-key-report');
  await acting.openMail('Why was my card declined?');
  await save('panel-customer');
  await acting.openMail('Question about my last payment');
  await acting.tap('Starter');
  await acting.tap('Cancel');
  await acting.tap('Continue');
  await save('panel-cancel');
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
