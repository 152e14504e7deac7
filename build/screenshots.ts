/**
 * `npm run screenshots`: the pictures in docs/screens/, taken of the real product in the preview: what the README shows, the
 * window in Gmail's dark theme, and a sheet of screens for each language, which `-- es ja` limits. The date is always the
 * same, so a picture changes only when what it shows does. Japanese needs a font that has its characters.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Mail } from '../preview/appsscript/types';
import { ensurePage } from '../preview/gmail/build';
import { sampleMail } from '../preview/mail/read';
import { ensureBuilt } from '../preview/session/built';
import { wordsAt } from '../src/language/words/languages';
import { launchChromium } from './chromium';
import { type Inbox, mailFrom, NOW, type OpenInbox, openInbox, takePanel } from './inbox';
import { sideBySide } from './picture';

const folder = join(__dirname, '..', 'docs', 'screens');

/** One locale for each language. */
const LOCALES = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', es: 'es-ES', pt: 'pt-BR', ja: 'ja-JP' };

const LAST_PAYMENT = 'Question about my last payment';
const DECLINED = 'Why was my card declined?';

/** Screens in the order in which one comes to them. Each tap has the name that the language gives it, or its data. */
async function* screens(inbox: OpenInbox, locale: string): AsyncGenerator<string> {
  const words = wordsAt(locale, { timeZone: 'UTC', now: NOW });
  yield 'home';
  await inbox.tap(words.card.account('Stripe', 'test'));
  yield 'key-report';
  await inbox.openMail(DECLINED);
  yield 'declined';
  await inbox.openMail(LAST_PAYMENT);
  yield 'customer-card';
  await inbox.tap(/10[.,]00/);
  yield 'payment';
  await inbox.press(words.actions.label('refund'));
  await inbox.press(words.acts.continue);
  yield 'refund';
  await inbox.openMail(LAST_PAYMENT);
  await inbox.tap('Starter');
  yield 'subscription';
  await inbox.press(words.actions.label('cancel'));
  await inbox.press(words.acts.continue);
  yield 'cancel';
}

/** Of them, those that stand in the README, each by itself and in twice as many pixels. */
const SHOWN = new Set(['home', 'key-report', 'declined', 'refund', 'cancel']);

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

async function takePanels(
  browser: Browser,
  options: Omit<Inbox, 'key'> & { locale: string },
): Promise<Map<string, Buffer>> {
  const inbox = await openInbox(browser, { key: 'premium', ...options });
  const taken = new Map<string, Buffer>();
  for await (const name of screens(inbox, options.locale)) taken.set(name, await takePanel(inbox.page));
  await inbox.close();
  return taken;
}

async function takeAll(browser: Browser, languages: string[]): Promise<void> {
  const declined = mailFrom('Pat Due <pastdue@example.com>', DECLINED);
  // Few machines have a font for the Japanese one.
  const mails = [...(await sampleMail(NOW)).filter((mail) => !/[\u3040-\u30ff]/.test(mail.plainBody)), declined];
  const page = await browser.newPage();
  for (const [language, locale] of Object.entries(LOCALES)) {
    if (languages.length > 0 && !languages.includes(language)) continue;
    const taken = await takePanels(browser, { scale: 1, mails, locale });
    await save(`${language}.webp`, await sideBySide(page, [...taken.values()]));
  }
  if (languages.length > 0) return;
  for (const [name, png] of await takePanels(browser, { scale: 2, mails, locale: LOCALES.en })) {
    if (SHOWN.has(name)) await save(`${name}.webp`, await sideBySide(page, [png]));
  }
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
