/**
 * `npm run screenshots`: the pictures in docs/screens/, taken of the real product in the preview: what the README shows, the
 * window in Gmail's dark theme, and a sheet of all screens for each language, which `-- es ja` limits. The date is always the
 * same, so a picture changes only when what it shows does. Japanese needs a font that has its characters.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Mail } from '../preview/appsscript/types';
import { ensurePage } from '../preview/gmail/build';
import { ensureBuilt } from '../preview/session/built';
import { launchChromium } from './chromium';
import { type Inbox, openInbox, takePanel } from './inbox';
import { asSheet, sideBySide } from './picture';
import { ALONE, CONNECTED, LAST_PAYMENT, SHOWN, type Way, walked, walkedMails } from './walk';

const folder = join(__dirname, '..', 'docs', 'screens');

/** One locale for each language. */
const LOCALES = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', pt: 'pt-BR', ja: 'ja-JP' };

/** Panels beside each other in a sheet. */
const perRow = 7;

const save = (name: string, picture: Buffer) => writeFile(join(folder, name), picture);

async function takeWindow(browser: Browser, mails: Mail[]): Promise<void> {
  const { page, openMail, close } = await openInbox(browser, { key: 'overview', scale: 1, mails });
  await openMail(LAST_PAYMENT);
  // How long it took differs every time.
  await page.locator('.drawer-summary').evaluate((summary) => {
    summary.textContent = summary.textContent.replace(/ · \d+ ms$/, '');
  });
  await page.mouse.move(0, 0);
  // The Marketplace takes no WebP.
  await page.screenshot({ path: join(folder, 'customer.png') });
  await page.getByRole('button', { name: 'Dark theme of Gmail' }).click();
  await page.mouse.move(0, 0);
  await save('dark.webp', await sideBySide(page, [await page.screenshot()]));
  await close();
}

type Options = Pick<Inbox, 'scale' | 'mails'> & { locale: string };

/** Every screen on the way, by its name. */
async function takePanels(browser: Browser, key: string | null, way: Way, options: Options) {
  const inbox = await openInbox(browser, { key, ...options });
  const taken = new Map<string, Buffer>();
  for await (const name of walked(way, inbox, options.locale)) taken.set(name, await takePanel(inbox.page));
  await inbox.close();
  return taken;
}

/** All screens of a language. */
async function takeSheet(browser: Browser, options: Options): Promise<Buffer[]> {
  const alone = await takePanels(browser, null, ALONE, options);
  const connected = await takePanels(browser, 'extras', CONNECTED, options);
  return [...alone.values(), ...connected.values()];
}

async function takeAll(browser: Browser, languages: string[]): Promise<void> {
  const mails = await walkedMails();
  const page = await browser.newPage();
  for (const [language, locale] of Object.entries(LOCALES)) {
    if (languages.length > 0 && !languages.includes(language)) continue;
    const taken = await takeSheet(browser, { scale: 1, mails, locale });
    await save(`${language}.webp`, await asSheet(page, taken, perRow));
  }
  if (languages.length > 0) return;
  // Each by itself, and in twice as many pixels.
  const big = await takePanels(browser, 'premium', SHOWN, { scale: 2, mails, locale: LOCALES.en });
  for (const [name, png] of big) await save(`${name}.webp`, await sideBySide(page, [png]));
  await takeWindow(browser, mails);
}

async function main(languages: string[]): Promise<void> {
  const unknown = languages.filter((language) => !(language in LOCALES));
  if (unknown.length > 0)
    throw new Error(`There is no ${unknown.join(', ')}; there are ${Object.keys(LOCALES).join(', ')}.`);
  await Promise.all([ensureBuilt('stale', { addOn: true }), ensurePage(), mkdir(folder, { recursive: true })]);
  const browser = await launchChromium();
  try {
    await takeAll(browser, languages);
  } finally {
    await browser.close();
  }
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
