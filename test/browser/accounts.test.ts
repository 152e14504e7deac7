/** Several accounts and the rules of a team, as they stand in the panel. */
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { openTillside, type Tillside } from './tillside';

let browser: Browser;
let tillside: Tillside;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());
afterEach(async () => {
  await tillside.close();
  expect(tillside.flaws).toEqual([]);
});

/** Those that were made. */
const refunds = () =>
  tillside.stripe.requests.filter(
    ({ method, path, status }) => method === 'POST' && path === '/v1/refunds' && status === 200,
  );

/** By the panel, beside the accounts that are there. */
async function connectsAnother(name: string): Promise<void> {
  const { panel } = tillside;
  await tillside.chooses('Settings');
  await tillside.press('Connect another account');
  await panel.getByRole('radio', { name: name.endsWith('-live') ? /^Live/ : /^Test/ }).check();
  await tillside.press('Continue');
  await panel.getByLabel('Restricted key').fill(tillside.stripe.keys[name] ?? '');
  await panel.getByLabel('Name of the account').fill(`Shop ${name}`);
  await tillside.press('Connect');
}

it('four accounts stand in Settings, live before test, and are all disconnected after a question that names each', async () => {
  tillside = await openTillside(browser, { key: 'premium' });
  for (const name of ['overview', 'extras', 'premium-live']) {
    await connectsAnother(name);
    if (name.endsWith('-live')) await tillside.press('Look only');
  }
  await tillside.chooses('Settings');
  const settings = await tillside.text();
  const names = ['Shop premium-live', 'Stripe · TEST MODE', 'Shop overview', 'Shop extras'];
  const places = names.map((name) => settings.indexOf(name));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(Math.min(...places)).toBeGreaterThan(0);
  await tillside.picture('settings-four');

  await tillside.press('Disconnect all');
  const question = await tillside.text();
  for (const name of names) expect(question).toContain(name.split(' · ')[0]);
  await tillside.picture('disconnect-all');
  await tillside.press('Disconnect all');
  expect(await tillside.text()).toContain('No Stripe account is connected.');
});

it('what a team’s limit bars is asked of a colleague by mail, who carries it out under a confirmation of their own', async () => {
  tillside = await openTillside(browser, {
    key: 'premium',
    rules: { everyone: { moneyBack: { perAction: { usd: 500 } } } },
  });
  await tillside.opens('monthly@example.com');
  await tillside.taps(/\$10\.00 refunded/);
  await tillside.press('Refund');
  await tillside.press('Continue');
  expect(await tillside.text()).toContain('Money back: your team allows you $5.00 at a time.');
  await tillside.picture('refund-barred');
  await tillside.press('Ask someone who may');
  const draft = await tillside.page.getByRole('dialog').textContent();
  const subject = /TEST: Please: Refund \$19\.00, Mona Month \(tillside [^)]+\)/.exec(draft ?? '')?.[0] ?? '';
  expect(subject).toContain('amount=1900usd');
  expect(refunds()).toEqual([]);

  await tillside.close();
  tillside = await openTillside(browser, { key: 'premium', asked: subject });
  await tillside.openMail(subject);
  await tillside.picture('asked-by-mail');
  expect(await tillside.text()).toContain('Asked by mail by ana@acme.example');
  await tillside.press('Look at it');
  expect(await tillside.panel.getByLabel('Amount in USD').inputValue()).toBe('19.00');
  await tillside.press('Continue');
  expect(await tillside.text()).toMatch(/Refund \$19\.00\?[\s\S]*Asked by mail by ana@acme\.example[\s\S]*Mona Month/);
  await tillside.panel.getByRole('checkbox', { name: 'This is the right person' }).check();
  await tillside.picture('asked-refund');
  await tillside.press('Refund $19.00');
  expect(await tillside.text()).toMatch(/Done\. \$19\.00 refunded/);
  expect(refunds()).toHaveLength(1);
});
