/**
 * `npm run listing`: the pictures of docs/marketplace.md and docs/install-one.md. The logo in the sizes that the Marketplace
 * takes, the banner, and screenshots of the real product in the preview, always on the same date. Then it says what only the
 * publisher can fill in; `-- --check` does that alone, and fails while something is left.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildPage } from '../preview/gmail/build';
import { ensureBuilt } from '../preview/session/built';
import { openStripe } from '../preview/stripe/server';
import { launchChromium } from './chromium';
import { mailFrom, NOW, openInbox, takePanel } from './inbox';
import { PAPERS, unfilled } from './unfilled';

const docs = join(__dirname, '..', 'docs');
const listing = (name: string) => join(docs, 'marketplace', `${name}.png`);
const install = (name: string) => join(docs, 'install', `${name}.png`);

/** Pixels of a side. */
const iconSizes = [32, 48, 96, 128];
const banner = { width: 220, height: 140 };

/** `html` as a picture, without a background of its own. */
async function drawn(browser: Browser, size: { width: number; height: number }, html: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: size });
  await page.setContent(`<body style="margin:0">${html}`);
  await page.evaluate('Promise.all([...document.images].map((image) => image.decode()))');
  const picture = await page.screenshot({ omitBackground: true });
  await page.close();
  return picture;
}

async function takeLogos(browser: Browser): Promise<void> {
  const svg = await readFile(join(docs, 'marketplace', 'logo.svg'));
  const logo = (side: number) =>
    `<img width="${side}" height="${side}" style="display:block" src="data:image/svg+xml;base64,${svg.toString('base64')}">`;
  for (const side of iconSizes)
    await writeFile(listing(`icon-${side}`), await drawn(browser, { width: side, height: side }, logo(side)));
  const name = `<div style="font:600 22px sans-serif;color:#1f1f1f">Tillside</div>
    <div style="font:12px sans-serif;color:#444746">Stripe beside your inbox</div>`;
  const box = `width:220px;height:140px;background:#eef0fd;display:flex;flex-direction:column;gap:6px;align-items:center;justify-content:center`;
  await writeFile(
    listing('banner-220x140'),
    await drawn(browser, banner, `<div style="${box}">${logo(56)}${name}</div>`),
  );
}

const question = 'When is my next payment?';
const mails = [
  mailFrom('Sam Sample <sam@customer.example>', question),
  mailFrom('Mona Month <monthly@example.com>', 'Please cancel my plan'),
];

/** The whole page; without how long it took, which differs every time. */
async function takePage(page: Page, name: string): Promise<void> {
  await page.locator('.drawer-summary').evaluate((summary) => {
    summary.textContent = summary.textContent.replace(/ · \d+ ms$/, '');
  });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: listing(name) });
}

/** 1280 by 800, as the listing takes them. */
async function takeScreens(browser: Browser): Promise<void> {
  const trying = await openInbox(browser, { key: null, scale: 1, mails });
  await trying.openMail(question);
  await trying.tap('Try it with sample data');
  await takePage(trying.page, 'screen-1-demo');
  await trying.close();
  const acting = await openInbox(browser, { key: 'extras', scale: 1, mails });
  await acting.openMail('Please cancel my plan');
  await takePage(acting.page, 'screen-2-customer');
  await acting.tap('Starter');
  await acting.tap('Cancel');
  await acting.tap('Continue');
  await takePage(acting.page, 'screen-3-confirmation');
  await acting.close();
}

/** What somebody sees who installs it for themselves, from the first card on. */
async function takeSteps(browser: Browser): Promise<void> {
  const inbox = await openInbox(browser, { key: null, scale: 1, mails });
  const save = async (name: string) => {
    await writeFile(install(name), await takePanel(inbox.page));
  };
  await inbox.openMail('Please cancel my plan');
  await save('1-not-connected');
  await inbox.tap('Connect Stripe');
  await save('2-mode');
  await inbox.page.getByRole('radio', { name: /^Test/ }).click();
  await inbox.tap('Continue');
  await save('3-key');
  const { keys } = openStripe({ now: () => NOW, sample: false });
  await inbox.page
    .getByRole('textbox', { name: /key/i })
    .first()
    .fill(keys.overview ?? '');
  await inbox.tap('Connect');
  await save('4-key-report');
  await inbox.openMail(question);
  await inbox.openMail('Please cancel my plan');
  await save('5-customer');
  await inbox.close();
}

/** Says it; whether nothing is left. */
async function isFilledIn(): Promise<boolean> {
  const textOf = (path: string) => readFile(join(docs, '..', path), 'utf8');
  const papers = await Promise.all(PAPERS.map(async (path) => [path, await textOf(path)] as const));
  const left = unfilled(Object.fromEntries(papers), JSON.parse(await textOf('appsscript.json')));
  console.log(left.length > 0 ? ['To fill in before it is published:', ...left].join('\n  ') : 'All is filled in.');
  return left.length === 0;
}

async function takePictures(): Promise<void> {
  const folders = ['marketplace', 'install'].map((name) => mkdir(join(docs, name), { recursive: true }));
  await Promise.all([ensureBuilt('stale', { addOn: true }), buildPage(), ...folders]);
  const browser = await launchChromium();
  try {
    await takeLogos(browser);
    await takeScreens(browser);
    await takeSteps(browser);
  } finally {
    await browser.close();
  }
}

async function main(args: string[]): Promise<void> {
  const [only, ...more] = args;
  if (more.length > 0 || (only !== undefined && only !== '--check')) throw new Error('npm run listing [-- --check]');
  if (only === undefined) await takePictures();
  const isReady = await isFilledIn();
  if (only === '--check' && !isReady) process.exitCode = 1;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
