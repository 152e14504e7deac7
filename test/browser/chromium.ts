/** A real Chromium that looks at the preview: opens it, waits for what is to be seen, keeps pictures. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { triesAll } from '../cases';

/** How long to wait for a state that does not come, ms. */
const PATIENCE = 10_000;

/** Pictures are files to look at; nothing compares them. */
const pictureFolder = join(__dirname, '..', '..', '.build', 'screenshots');

/** Saves `NAME.png`, with `npm run test:long` alone (jest.long.cjs): a picture takes Chromium as long as a step. */
export async function keepPicture(of: Page | Locator, name: string): Promise<void> {
  if (!triesAll) return;
  mkdirSync(pictureFolder, { recursive: true });
  await of.screenshot({ path: join(pictureFolder, `${name}.png`) });
}

export interface PreviewPage {
  readonly page: Page;
  /** The add-on's side panel. */
  readonly panel: Locator;
  /** What other hosts than the page's own answered; stays empty. */
  readonly foreignRequests: string[];
  /** Errors of the page and refusals of its content policy. */
  readonly complaints: string[];
  /** Resolves when nothing is on its way to the add-on. */
  settled(): Promise<void>;
  /** Opens the mail with this subject and waits for it and for the add-on. */
  openMail(subject: string | RegExp): Promise<void>;
  /** Clicks a button in the panel and waits for the add-on. */
  press(name: string | RegExp): Promise<void>;
  /** A picture of the whole window. */
  screenshot(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface Window {
  viewport?: { width: number; height: number };
  /** Where the page's own clock stands, ms since 1970. Default: it goes on. */
  now?: number;
}

interface Tab {
  context: BrowserContext;
  page: Page;
  now: number | undefined;
}

/** The tab that was closed last. A new one would read the icons' font anew: half a second each time. */
const kept = new WeakMap<Browser, Tab>();

/** A tab that knows nothing of what was in it before. */
async function openTab(browser: Browser, now: number | undefined): Promise<Tab> {
  const before = kept.get(browser);
  kept.delete(browser);
  if (before && before.now === now) return before;
  await before?.context.close();
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'UTC', reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  if (now !== undefined) await page.clock.setFixedTime(now);
  return { context, page, now };
}

async function closeTab(browser: Browser, { context, page, now }: Tab): Promise<void> {
  const others = context.pages().filter((each) => each !== page);
  page.removeAllListeners();
  if (kept.has(browser) || page.isClosed()) {
    await context.close();
    return;
  }
  await Promise.all([
    ...others.map((each) => each.close()),
    context.unrouteAll({ behavior: 'ignoreErrors' }),
    context.clearCookies(),
    context.clearPermissions(),
    page.mouse.move(0, 0),
    page.goto('about:blank'),
  ]);
  kept.set(browser, { context, page, now });
}

/** Opens the preview at `url` in a window of its own and waits for its first card. */
export async function openPreview(
  browser: Browser,
  url: string,
  { viewport = { width: 1280, height: 800 }, now }: Window = {},
): Promise<PreviewPage> {
  const tab = await openTab(browser, now);
  const { context, page } = tab;
  const own = new URL(url).origin;
  await Promise.all([
    page.setViewportSize(viewport),
    context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: own }),
  ]);
  const foreignRequests: string[] = [];
  const complaints: string[] = [];
  page.on('response', (response) => {
    const { origin, protocol } = new URL(response.url());
    if (origin !== own && protocol !== 'data:') foreignRequests.push(response.url());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const panel = page.getByRole('complementary');
  const settled = () => page.locator('[data-busy=false]').waitFor();
  await page.goto(url);
  await settled();
  await page.evaluate('document.fonts.ready');

  return {
    page,
    panel,
    foreignRequests,
    complaints,
    settled,
    async openMail(subject) {
      await page.getByRole('navigation', { name: 'Inbox' }).getByRole('button', { name: subject }).click();
      await page.locator('.message').waitFor({ state: 'attached' });
      await settled();
    },
    async press(name) {
      await panel.getByRole('button', { name, exact: true }).click();
      await settled();
    },
    screenshot: (name) => keepPicture(page, name),
    close: () => closeTab(browser, tab),
  };
}
