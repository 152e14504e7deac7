/**
 * `npm run gallery -- [KEY] [LOCALE]`: the card of every sample customer and sample mail as one sees it at the panel's
 * width, side by side in a few pictures in .gallery/. To be looked at: is it true, is text cut, is the next step obvious?
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Mail } from '../preview/appsscript/types';
import { ensurePage } from '../preview/gmail/build';
import { sampleMail } from '../preview/mail/read';
import { ensureBuilt } from '../preview/session/built';
import { openStripe } from '../preview/stripe/server';
import { launchChromium } from './chromium';
import { mailFrom, NOW, openInbox, takePanel } from './inbox';
import { sideBySide } from './picture';

const folder = join(__dirname, '..', '.gallery');
const panelsPerPicture = 6;

/** One from each address of the sample account. */
function mailOfEach(): Mail[] {
  const { customers } = openStripe({ now: () => NOW }).test;
  const addresses = new Set([...customers.values()].flatMap((each) => ('email' in each && each.email) || []));
  return [...addresses].map((address) => mailFrom(address, `From ${address}`));
}

async function photographed(browser: Browser, key: string, locale: string): Promise<Buffer[]> {
  const mails = [...(await sampleMail(NOW)), ...mailOfEach()];
  const inbox = await openInbox(browser, { key, scale: 1, mails, locale });
  const taken: Buffer[] = [];
  for (let at = 0; at < mails.length; at++) {
    await inbox.openMailAt(at);
    taken.push(await takePanel(inbox.page));
  }
  await inbox.close();
  return taken;
}

async function main([key = 'extras', locale = 'en-US']: string[]): Promise<void> {
  await Promise.all([ensureBuilt('stale', { addOn: true }), ensurePage(), mkdir(folder, { recursive: true })]);
  const browser = await launchChromium();
  try {
    const all = await photographed(browser, key, locale);
    const page = await browser.newPage();
    for (let at = 0; at < all.length; at += panelsPerPicture) {
      const name = `${key}-${locale}-${at / panelsPerPicture + 1}.webp`;
      await writeFile(join(folder, name), await sideBySide(page, all.slice(at, at + panelsPerPicture)));
    }
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
