/** The inbox of `npm start`, opened in Chromium to be photographed. The date is always the same. */
import type { Browser, Page } from 'playwright-core';
import { virtualClock } from '../preview/appsscript/clock';
import type { Mail } from '../preview/appsscript/types';
import { connect } from '../preview/card/deeds';
import { pageFolder } from '../preview/gmail/build';
import { startServer } from '../preview/gmail/server';
import { composeMail } from '../preview/mail/compose';
import { createSession, SAMPLE_USER } from '../preview/session';

/** 20 November 2026; all dates of the sample account count back from it. */
export const NOW = Date.UTC(2026, 10, 20, 10, 42);

export interface Inbox {
  /** The sample key that is connected; null: none. */
  key: string | null;
  /** Pixels of the picture for one of the page. */
  scale: number;
  mails: readonly Mail[];
  /** The agent's, as a BCP 47 tag. */
  locale?: string;
}

/** A mail that came in 90 minutes ago, properly signed. */
export function mailFrom(from: string, subject: string): Mail {
  return composeMail({
    from,
    to: 'Acme Support <support@acme.example>',
    subject,
    date: NOW - 90 * 60_000,
    deliveredTo: SAMPLE_USER.email,
  });
}

export type OpenInbox = Awaited<ReturnType<typeof openInbox>>;

/** One person at the inbox. */
export async function openInbox(browser: Browser, { key, scale, mails, locale = 'en-US' }: Inbox) {
  const clock = virtualClock(NOW);
  const first = await createSession({ clock });
  if (key !== null)
    await first.take('connect', (host) => connect(host, first.sampleKeys[key] ?? '', () => host.openHomepage()));
  await first.close();
  // The same person, who has set Gmail to this language since.
  const { stores, stripe } = first;
  const session = await createSession({ clock, stores, stripe: stripe ?? undefined, user: { locale } });
  const server = await startServer({
    session,
    manifest: session.runtime.options.addOn.manifest,
    mails: [...mails],
    stripe: 'Sample account on this machine',
    pageFolder,
    port: 0,
  });
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: scale,
    locale,
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
    /** By its place in the inbox, from 0. */
    async openMailAt(place: number) {
      await page
        .getByRole('navigation', { name: 'Inbox' })
        .getByRole('listitem')
        .getByRole('button')
        .nth(place)
        .click();
      await settled();
    },
    /** The first that has this in its name. */
    async tap(name: string | RegExp) {
      await page.getByRole('complementary').getByRole('button', { name }).first().click();
      await settled();
    },
    /** The first row of the card, or its first button. */
    async tapFirst() {
      await page.getByRole('complementary').getByRole('article').getByRole('button').first().click();
      await settled();
    },
    async check(choice: string) {
      await page.getByRole('complementary').getByRole('radio', { name: choice }).check();
    },
    /** Of the ⋮ menu. */
    async choose(entry: string) {
      await page.getByRole('button', { name: 'Tillside menu' }).click();
      await page.getByRole('menuitem', { name: entry, exact: true }).click();
      await settled();
    },
    /** A new draft to them, with *Insert from Stripe* tapped. */
    async write(to: string) {
      await page.getByRole('button', { name: 'Compose' }).click();
      const box = page.getByRole('dialog', { name: 'New message' });
      await box.getByRole('textbox', { name: 'To', exact: true }).fill(to);
      await box.getByRole('button', { name: 'Insert from Stripe' }).click();
      await settled();
    },
    /** The one of this very name. */
    async press(name: string) {
      await page.getByRole('complementary').getByRole('button', { name, exact: true }).click();
      await settled();
    },
    async close() {
      await page.close();
      await server.close();
      await session.close();
    },
  };
}

/** The panel alone, as high as its card. */
export async function takePanel(page: Page): Promise<Buffer> {
  const lowest = { width: 1280, height: 400 };
  await page.setViewportSize(lowest);
  const hidden = await page.locator('.card-scroll').evaluate((card) => card.scrollHeight - card.clientHeight);
  await page.setViewportSize({ ...lowest, height: lowest.height + hidden });
  await page.mouse.move(0, 0);
  return page.getByRole('complementary').screenshot();
}
