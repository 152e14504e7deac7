/** Google's permissions in a real browser: unticked and ticked again in the list that stands for Google's own prompt. */
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

const list = () => tillside.page.getByRole('region', { name: 'Permissions' });

/** Ticks or unticks the scope in the list, which is open, and closes it. */
async function tick(scope: string): Promise<void> {
  await list().getByRole('checkbox', { name: scope }).click();
  await tillside.settled();
  await tillside.page.keyboard.press('Escape');
  await tillside.settled();
}

async function open(): Promise<void> {
  await tillside.page.getByRole('button', { name: 'Permissions' }).click();
  await list().waitFor();
}

describe.each([
  { scope: 'message.metadata', says: /see who this email is from/, way: 'Find a customer' },
  { scope: 'external_request', says: /reach Stripe/, way: 'Settings' },
])('a card that misses $scope', ({ scope, says, way }) => {
  it('says so, leads to Google’s prompt, and gives way to the customer once it is granted there', async () => {
    tillside = await openTillside(browser, { key: 'premium' });
    await open();
    await tillside.screenshot('permissions-list');
    await tick(scope);
    await tillside.opens('monthly@example.com');
    expect(await tillside.title()).toBe('Google’s permission is missing');
    expect(await tillside.text()).toMatch(says);
    expect(await tillside.offers()).toEqual(expect.arrayContaining(['Allow in Google', 'Try again', way]));
    await tillside.picture(`consent-${scope}`);
    await tillside.taps('Allow in Google');
    await tick(scope);
    expect(await tillside.title()).toBe('Mona Month');
  });
});

describe('drafts that Google does not let be opened', () => {
  it('are asked for by Google itself, and then stand on a card as text', async () => {
    tillside = await openTillside(browser);
    await open();
    await tick('action.compose');
    await tillside.taps('Connect Stripe');
    await tillside.panel.getByLabel('Test: try it here first').click();
    await tillside.taps('Continue');
    await tillside.taps(/^Free$/);
    expect(await tillside.panel.getByRole('alert').textContent()).toContain('action.compose');
    await tillside.picture('consent-prompt');
    await tillside.chooses('Connect an account');
    await tillside.panel.getByLabel('Test: try it here first').click();
    await tillside.taps('Continue');
    await tillside.taps(/^Free$/);
    expect(await tillside.title()).toBe('Text to copy');
    await tillside.picture('consent-text');
    await tillside.chooses('Settings');
    expect(await tillside.title()).toBe('Settings');
  });
});

describe('Settings', () => {
  it('names all that Google does not give', async () => {
    tillside = await openTillside(browser, { key: 'premium' });
    for (const scope of ['userinfo.email', 'script.locale']) {
      await open();
      await tick(scope);
    }
    await tillside.chooses('Settings');
    expect(await tillside.text()).toMatch(
      /your email address[\s\S]*your language and time zone|time zone[\s\S]*address/,
    );
    await tillside.picture('consent-settings');
  });
});
