/** The same walk in every language: no text is cut at the panel's width, and none is of another language. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { wordsAt } from '../../src/language/words/languages';
import type { Words } from '../../src/language/words/words';
import { NOW, openTillside, type Tillside } from './tillside';

const WHERE = { timeZone: 'UTC', now: NOW };

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** Opens each screen and looks at it. What is tapped has the name that the catalogue gives it, or its data. */
async function walk(tillside: Tillside, words: Words, look: (screen: string) => Promise<void>): Promise<void> {
  const { panel } = tillside;
  await look('home');
  await tillside.press(words.home.connectAnother);
  await panel.getByRole('radio', { name: words.connecting.test }).check();
  await tillside.press(words.connecting.proceed);
  await look('connect');
  // The manifest has one language.
  await tillside.chooses('Settings');
  await look('settings');
  await tillside.taps(/TEST(MODUS| MODE)/);
  await look('key-report');
  // One that reads invoices as well.
  tillside.stripe.keyring.edit('premium', {
    permissions: ['customer_read', 'charge_write', 'product_read', 'plan_read', 'subscription_write', 'invoice_read'],
  });
  await tillside.press(words.keyReport.checkAgain);

  await tillside.opens('monthly@example.com');
  await tillside.press(words.facts.details);
  await look('customer');
  await tillside.taps('Starter');
  await look('subscription');
  await tillside.press(words.actions.label('cancel'));
  await look('cancel-form');
  await tillside.press(words.acts.continue);
  await look('cancel');
  await tillside.press(words.subscribing.deed({ kind: 'cancelAtEnd' }));
  await look('outcome');

  await tillside.taps(/10[.,]00/);
  await look('payment');
  await tillside.press(words.actions.label('refund'));
  await tillside.press(words.acts.continue);
  await look('refund');
  await tillside.opens('monthly@example.com');
  await tillside.taps(/\b29[.,]00/);
  await tillside.taps(/MONTHLY0-\d{4}/);
  await look('invoice');

  await tillside.opens('pastdue@example.com');
  await look('trouble');
  await tillside.openMail('Charged three times?');
  await look('choose');
  await tillside.openMail('Do you offer a plan for schools?');
  await look('nobody');

  await tillside.chooses(words.buttons.findCustomer);
  await look('find');
}

/** The sentences and labels of the catalogue that take no facts, by where they stand. */
function plainTexts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, each]) => plainTexts(each, `${path}.${name}`));
}

/** What English says otherwise than this language. */
function englishOnly(words: Words): Set<string> {
  const here = new Map(plainTexts(words));
  const said = new Set(here.values());
  return new Set(
    plainTexts(wordsAt('en-US', WHERE)).flatMap(([path, text]) => (here.has(path) && !said.has(text) ? [text] : [])),
  );
}

/** Whatever stands on the card as a line of its own, or in an element of its own, folded away or not. */
async function linesOf({ panel }: Tillside): Promise<string[]> {
  const texts = await panel.getByRole('article').locator('*').allInnerTexts();
  return [...new Set(texts.flatMap((text) => text.split('\n')).map((line) => line.trim()))];
}

describe.each(['en-US', 'de-DE', 'en-XA'])('in %s', (locale) => {
  it('every screen fits the panel, in one language', async () => {
    const tillside = await openTillside(browser, { key: 'premium', locale });
    const words = wordsAt(locale, WHERE);
    await tillside.page.setViewportSize({ width: 1280, height: 1450 });
    const english = englishOnly(words);
    const mixed: string[] = [];
    try {
      await walk(tillside, words, async (screen) => {
        await tillside.picture(`languages/${screen}.${locale}`);
        mixed.push(
          ...(await linesOf(tillside)).filter((line) => english.has(line)).map((line) => `${screen}: ${line}`),
        );
      });
    } finally {
      await tillside.close();
    }
    expect({ flaws: tillside.flaws, mixed }).toEqual({ flaws: [], mixed: [] });
    expect(english.size > 0).toBe(locale !== 'en-US');
  });
});
