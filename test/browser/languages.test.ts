/**
 * The same walk in every language: no text is cut at the panel's width, none is of another language, and axe finds nothing
 * on any screen. The panel is light whatever Gmail's theme is: see test/gmail/accessible.test.ts.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../build/chromium';
import { wordsAt } from '../../src/language/words/languages';
import type { Words } from '../../src/language/words/words';
import { triesAll } from '../cases';
import { translations } from '../language/locales';
import { violations } from './accessible';
import { NOW, openTillside, type Tillside } from './tillside';

const WHERE = { timeZone: 'UTC', now: NOW };

const languageOf = (locale: string) => locale.split('-')[0];

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

interface Walk {
  tillside: Tillside;
  words: Words;
  look(screen: string): Promise<void>;
}

/**
 * Parts of one way through the screens, in order. Each screen is opened and looked at; what is tapped has the name that the
 * catalogue gives it, or its data.
 */
const parts: ((walk: Walk) => Promise<void>)[] = [
  async ({ tillside, words, look }) => {
    await look('home');
    await tillside.press(words.home.connectAnother);
    await tillside.panel.getByRole('radio', { name: words.connecting.test }).check();
    await tillside.press(words.connecting.proceed);
    await look('connect');
    // The manifest has one language.
    await tillside.chooses('Settings');
    await look('settings');
    await tillside.taps(words.card.account('Stripe', 'test'));
    await look('key-report');
  },
  async ({ tillside, words, look }) => {
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
  },
  async ({ tillside, words, look }) => {
    await tillside.opens('monthly@example.com');
    await tillside.taps(/10[.,]00/);
    await look('payment');
    await tillside.press(words.actions.label('refund'));
    await tillside.press(words.acts.continue);
    await look('refund');
    await tillside.opens('monthly@example.com');
    await tillside.taps(/\b29[.,]00/);
    await tillside.taps(/MONTHLY0-\d{4}/);
    await look('invoice');
  },
  async ({ tillside, words, look }) => {
    await tillside.opens('pastdue@example.com');
    await look('trouble');
    await tillside.openMail('Charged three times?');
    await look('choose');
    await tillside.openMail('Do you offer a plan for schools?');
    await look('nobody');
    await tillside.chooses(words.buttons.findCustomer);
    await look('find');
  },
];

/** One locale of each language, and the one to test with. */
const locales = ['en-US', ...translations, 'en-XA'].filter(
  (locale, at, all) => locale === 'en-XA' || all.findIndex((each) => languageOf(each) === languageOf(locale)) === at,
);

/** With a push the language of the longest texts goes all the way, each of the others one part of it, the next one the next. */
const ways = locales.map((locale, at) => ({
  locale,
  way: parts.filter((_, part) => triesAll || locale === 'en-XA' || part === at % parts.length),
}));

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

describe.each(ways)('in $locale', ({ locale, way }) => {
  it('every screen fits the panel, in one language', async () => {
    const tillside = await openTillside(browser, { key: 'extras', locale });
    const words = wordsAt(locale, WHERE);
    await tillside.page.setViewportSize({ width: 1280, height: 1450 });
    const gmails = languageOf(locale) === 'en' ? [] : ['Show more', 'Show less'];
    const english = new Set([...englishOnly(words), ...gmails]);
    const mixed: string[] = [];
    const unfit: string[] = [];
    const look = async (screen: string) => {
      await tillside.picture(`languages/${screen}.${locale}`);
      mixed.push(...(await linesOf(tillside)).filter((line) => english.has(line)).map((line) => `${screen}: ${line}`));
      // What axe asks of a screen hardly depends on its language.
      if (triesAll || locale === 'en-XA') {
        unfit.push(...(await violations(tillside.page, 'side-panel')).map((each) => `${screen}: ${each}`));
      }
    };
    try {
      for (const part of way) await part({ tillside, words, look });
    } finally {
      await tillside.close();
    }
    expect({ flaws: tillside.flaws, mixed, unfit }).toEqual({ flaws: [], mixed: [], unfit: [] });
    expect(english.size > 0).toBe(locale !== 'en-US');
  });
});
