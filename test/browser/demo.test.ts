/** The demo at the inbox, as somebody without a key walks it: what docs/marketplace.md tells a reviewer. */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { violations } from './accessible';
import { openTillside } from './tillside';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

it('is begun with a tap, shows a customer and a form, writes nothing, and is left with a tap', async () => {
  const tillside = await openTillside(browser);
  const isMarked = async () =>
    expect(await tillside.text()).toContain('Demo: what you see is made up, and nothing is written.');
  await tillside.opens('monthly@example.com');
  await tillside.taps('Try it with sample data');
  await isMarked();
  expect(await tillside.text()).toContain('Sam Sample');
  expect(await tillside.text()).toContain('Payment of $120.00 failed');
  expect(await violations(tillside.page)).toEqual([]);
  await tillside.picture('demo-customer');

  await tillside.taps(/^\$49\.00 paid/);
  await isMarked();
  await tillside.taps('Refund');
  await isMarked();
  await tillside.taps('Continue');
  await isMarked();
  expect(await tillside.text()).toContain('This is the demo, which writes nothing.');
  await tillside.picture('demo-confirmation');

  await tillside.chooses('Settings');
  await isMarked();
  await tillside.taps('Leave the demo');
  expect(await tillside.text()).toContain('No Stripe account is connected.');
  expect(tillside.waves()).toBe(0);
  expect(tillside.stripe.requests).toEqual([]);
  expect(tillside.flaws).toEqual([]);
  await tillside.close();
});
