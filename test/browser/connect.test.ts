import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
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

/** Goes to the second step of connecting, for the test mode. */
async function goToKeyForm(): Promise<void> {
  await tillside.press('Connect Stripe');
  await tillside.panel.getByRole('radio', { name: /^Test/ }).check();
  await tillside.press('Continue');
}

async function paste(key: string): Promise<void> {
  await tillside.panel.getByLabel('Restricted key').fill(key);
  await tillside.press('Connect');
}

describe('connecting', () => {
  it('asks for the mode, with none chosen beforehand', async () => {
    tillside = await openTillside(browser);
    const { panel } = tillside;
    expect(await tillside.text()).toContain('No Stripe account is connected.');
    await tillside.picture('welcome');
    await tillside.press('Connect Stripe');
    const modes = panel.getByRole('radio');
    expect(await modes.count()).toBe(2);
    for (const mode of await modes.all()) expect(await mode.isChecked()).toBe(false);
    await tillside.picture('connect-mode');

    await tillside.press('Continue');
    expect(await panel.getByRole('alert').count()).toBe(1);
    expect(await panel.getByLabel('Restricted key').count()).toBe(0);
    await tillside.picture('connect-mode-missing');
  });

  it('takes the key off the screen as soon as it is connected', async () => {
    tillside = await openTillside(browser);
    const { page, panel, stripe } = tillside;
    const key = stripe.keys.premium ?? '';
    await goToKeyForm();
    expect(await panel.getByLabel('Restricted key').inputValue()).toBe('');
    await tillside.picture('connect-key');
    await paste(key);
    expect(await tillside.title()).toBe('Connected');
    expect(await tillside.text()).toMatch(/This key is\s+Premium/);
    await tillside.picture('key-report-premium');

    const nowhere = async () => {
      const typed = await page.getByRole('textbox').evaluateAll((all) => all.map((field) => field.value));
      const told = await page.request.get(new URL('/api/state', page.url()).href, {
        headers: { Authorization: `Bearer ${new URL(page.url()).searchParams.get('token')}` },
      });
      expect(told.ok()).toBe(true);
      const state = await told.text();
      expect([await page.content(), ...typed, state].filter((text) => String(text).includes(key))).toEqual([]);
    };
    await nowhere();
    expect(await panel.getByRole('button', { name: 'Back' }).count()).toBe(0);
    await page.reload();
    await tillside.settled();
    await nowhere();
    await tillside.press('Go to home');
    expect(await tillside.text()).toMatch(/Stripe · TEST MODE\s+Key: Premium/);
    await tillside.picture('home');
    await nowhere();
  });

  it('refuses a key of another kind without sending it, and one that can’t read customers by the name of the row', async () => {
    tillside = await openTillside(browser);
    await goToKeyForm();
    await paste(['pk', 'test', 'a1B2'.repeat(8)].join('_'));
    expect(await tillside.text()).toMatch(/Not connected\..*publishable/);
    expect(tillside.stripe.requests).toEqual([]);
    expect(await tillside.panel.getByLabel('Restricted key').inputValue()).toBe('');
    await tillside.picture('connect-refused');

    await paste(tillside.stripe.keys['no-customers'] ?? '');
    expect(await tillside.text()).toMatch(/Not connected\..*Customers: Read/);
    await tillside.picture('connect-no-customers');
  });

  it('opens a draft to the admin who can make a key', async () => {
    tillside = await openTillside(browser);
    const { page } = tillside;
    await goToKeyForm();
    await tillside.press('Premium');
    const draft = page.getByRole('dialog');
    const text = (await draft.getByRole('textbox', { name: 'Draft text' }).textContent()) ?? '';
    expect(text).toContain('https://dashboard.stripe.com/test/apikeys/create');
    expect(text).toMatch(/password manager/);
    await tillside.screenshot('ask-admin');
  });
});

describe('the key report', () => {
  it.each([
    ['overview', /This key is\s+Overview/, 'Check again'],
    ['secret', /secret key can do everything/i, 'Make a Premium key'],
  ])('of the key %s says what it is, and what to do about it', async (key, says, offer) => {
    tillside = await openTillside(browser, { key });
    await tillside.taps(/TEST MODE/);
    expect(await tillside.title()).toBe('Key report');
    expect(await tillside.text()).toMatch(says);
    expect(await tillside.offers()).toContain(offer);
    await tillside.picture(`key-report-${key}`);
  });

  it('of the key free says so, and learns from a second look that it was mended', async () => {
    tillside = await openTillside(browser, { key: 'free' });
    await tillside.taps(/TEST MODE/);
    expect(await tillside.title()).toBe('Key report');
    expect(await tillside.text()).toMatch(/This key is\s+Free/);
    expect(await tillside.offers()).toContain('Edit key in Stripe');
    await tillside.picture('key-report-free');
    tillside.stripe.keyring.edit('free', {
      permissions: ['customer_read', 'charge_write', 'product_read', 'plan_read', 'subscription_write'],
    });
    await tillside.press('Check again');
    expect(await tillside.text()).toMatch(/This key is\s+Premium/);
  });
});

describe('the ⋮ menu', () => {
  it('leads to settings that are kept, and disconnects after a question, which forgets the customer on screen', async () => {
    tillside = await openTillside(browser, { key: 'premium' });
    const { panel } = tillside;
    await tillside.chooses('Settings');
    await panel.getByLabel('Your other domains').fill('acme.example, acme.test');
    await tillside.picture('settings');
    await tillside.press('Save settings');
    await panel.getByRole('status').getByText('Settings saved').waitFor();
    await tillside.chooses('Help');
    expect(await tillside.title()).toBe('Help');
    await tillside.picture('help');
    await tillside.chooses('Settings');
    expect(await panel.getByLabel('Your other domains').inputValue()).toBe('acme.example, acme.test');

    await tillside.opens('monthly@example.com');
    await tillside.chooses('Disconnect');
    expect(await tillside.title()).toBe('Disconnect?');
    expect(await tillside.text()).toContain('The key itself stays valid in Stripe.');
    await tillside.picture('disconnect');
    await tillside.press('Disconnect');
    expect(await tillside.text()).toContain('No Stripe account is connected.');
    const asked = tillside.stripe.requests.length;
    await tillside.opens('monthly@example.com');
    expect(await tillside.text()).toMatch(/No Stripe account is connected\.[\s\S]*monthly@example\.com/);
    expect(await tillside.text()).not.toContain('Mona Month');
    expect(tillside.stripe.requests).toHaveLength(asked);
    await tillside.picture('welcome-beside-mail');
  });
});
