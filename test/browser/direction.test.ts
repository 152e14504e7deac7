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
/** The order of the words on every card is among what is looked over. */
afterEach(async () => {
  await tillside.close();
  expect(tillside.flaws).toEqual([]);
});

async function openWith(text: string): Promise<void> {
  tillside = await openTillside(browser, { key: 'premium' });
  const { products, customers, charges } = tillside.stripe.test;
  for (const product of products.values()) products.set(product.id, { ...product, name: text });
  for (const charge of charges.values()) charges.set(charge.id, { ...charge, description: text });
  for (const customer of customers.values()) {
    if (!customer.deleted) customers.set(customer.id, { ...customer, name: text, description: text });
  }
}

describe('names from outside', () => {
  it.each([
    ['that run from right to left', 'דוד כהן', 'hebrew'],
    ['with controls', 'Mona \u202eHtnoM\u2067\u200f', 'controls'],
  ])('%s leave the words around them in order', async (_, text, picture) => {
    await openWith(text);
    await tillside.opens('monthly@example.com');
    expect(await tillside.text()).toMatch(/ · \$29\.00 a month/);
    await tillside.picture(`direction-${picture}`);
    await tillside.taps(/\$29\.00 a month/);
    await tillside.taps('Cancel');
    await tillside.taps('Continue');
    await tillside.picture(`direction-${picture}-confirmation`);
    await tillside.taps('Cancel at period end');
    expect(await tillside.text()).toContain('The subscription ends on Dec 4.');
    await tillside.opens('pastdue@example.com');
    expect(await tillside.text()).toMatch(/is past due/);
    await tillside.picture(`direction-${picture}-past-due`);
  });
});
