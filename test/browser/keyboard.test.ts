/** Nothing but the keyboard: from no key to a refund that is done. Where the focus goes, and whether one sees it. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { openTillside, type Tillside } from './tillside';

let browser: Browser;
let tillside: Tillside;

beforeAll(async () => {
  browser = await launchChromium();
  tillside = await openTillside(browser);
});
afterAll(async () => {
  await tillside?.close();
  await browser?.close();
});

/** Where the focus is. */
interface Stop {
  name: string;
  /** A ring is drawn around it, or around the field or the line that it belongs to. */
  isSeen: boolean;
  isInPage: boolean;
  /** The card's own element, which is where the focus goes with a new card. */
  isCard: boolean;
}

const STOP = `(() => {
  const at = document.activeElement;
  const isRinged = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
  };
  const heard = at.cloneNode(true);
  for (const icon of heard.querySelectorAll('[aria-hidden=true]')) icon.remove();
  const label = at.ariaLabel || [...(at.labels ?? [])].map(({ textContent }) => textContent).join(' ') || heard.textContent;
  return {
    name: label.trim().replace(/\\s+/g, ' '),
    isSeen: [at, at.parentElement, at.closest('.decorated-text')].some((each) => each && isRinged(each)),
    isInPage: at !== document.body,
    isCard: at.matches('.card'),
  };
})()`;

/** More than there are stops from the top of the page to the end of any card. */
const MOST_STOPS = 40;

it('leads from no key to a refund that is done, in a sensible order, with the focus always in sight', async () => {
  const { page } = tillside;
  const unseen: string[] = [];
  const now = () => page.evaluate<Stop>(STOP);

  /** Goes on by Tab; what was stopped at on the way, this last. */
  async function tabTo(name: RegExp): Promise<string[]> {
    const stops: string[] = [];
    while (stops.length < MOST_STOPS) {
      await page.keyboard.press('Tab');
      const stop = await now();
      // Behind the last one the focus is the browser's own for a moment.
      if (!stop.isInPage) continue;
      stops.push(stop.name);
      if (!stop.isSeen) unseen.push(stop.name);
      if (name.test(stop.name)) return stops;
    }
    throw new Error(`${name} is not among ${stops.join(' | ')}`);
  }

  /** What is pressed leads to this card, and the focus to its beginning. */
  async function press(key: 'Enter' | 'Space', title: string): Promise<void> {
    await page.keyboard.press(key);
    await tillside.settled();
    expect(await tillside.title()).toBe(title);
    expect(await now()).toMatchObject({ isCard: true });
  }

  await tabTo(/^Connect Stripe$/);
  await press('Enter', 'Connect Stripe');
  expect(await tabTo(/^Test/)).toHaveLength(1);
  await page.keyboard.press('Space');
  expect(await tabTo(/^Continue$/)).toHaveLength(1);
  await press('Enter', 'Connect Stripe');
  await tabTo(/^Restricted key$/);
  await page.keyboard.type(tillside.stripe.keys.premium ?? '');
  await tabTo(/^Connect$/);
  await press('Enter', 'Connected');

  const toInbox = await tabTo(/^Mona Month/);
  expect(toInbox.slice(-6, -1)).toEqual([
    'Permissions',
    'Language of Gmail',
    'Dark theme of Gmail',
    'Compose',
    'Search mail',
  ]);
  await page.keyboard.press('ArrowDown');
  expect((await now()).name).toMatch(/^Yearly Yang/);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await tillside.settled();
  expect(await tillside.title()).toBe('Mona Month');
  // As in Gmail, whoever opens a mail stays in the list.
  expect((await now()).name).toMatch(/^Mona Month/);

  const toPayment = await tabTo(/^\$29\.00 paid Nov 4/);
  expect(toPayment.slice(0, 2)).toEqual(['Back to inbox', 'Reply']);
  expect(toPayment.slice(toPayment.indexOf('Tillside menu'))).toEqual([
    'Tillside menu',
    'Close side panel',
    expect.stringMatching(/^Starter/),
    expect.stringMatching(/^Actions/),
    expect.stringMatching(/^\$29\.00 paid Nov 4/),
  ]);
  await press('Enter', '$29.00');
  await tabTo(/^Refund$/);
  await press('Enter', 'Refund');
  await tabTo(/^Continue$/);
  await press('Enter', 'Refund $29.00?');
  // What is confirmed is the first thing to press, and the way back comes right after it.
  expect(await tabTo(/^Go back$/)).toEqual(['Refund $29.00', 'Go back']);
  await page.keyboard.press('Shift+Tab');
  await press('Enter', 'Mona Month');
  expect(await tillside.text()).toContain('Done. $29.00 refunded.');
  expect(tillside.stripe.requests.filter(({ path, status }) => path === '/v1/refunds' && status === 200)).toHaveLength(
    1,
  );
  expect({ unseen, flaws: tillside.flaws }).toEqual({ unseen: [], flaws: [] });
});
