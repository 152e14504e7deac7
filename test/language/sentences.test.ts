import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wordsAt } from '../../src/language/words/languages';
import { permissionRow } from '../../src/language/words/names';
import { resources } from '../../src/stripe/permissions';
import { translations } from './locales';
import { textsOfAll } from './texts';

const where = { timeZone: 'UTC', now: Date.UTC(2026, 10, 20, 12) };

/** A fact that was left out, or texts that were put together without looking. Lines of a draft stand by themselves. */
const broken = /undefined|null|NaN|\[object|=>|\{|\s{2}|[.。]\s*[.。]| [.,;:!?。、]|^\s|\s$/;
const inLine = (text: string) => text.replace(/\n+(?: {2}- )?/g, '|');

describe.each(['en-US', 'en-GB', ...translations])('at %s', (locale) => {
  const words = wordsAt(locale, where);
  const all = textsOfAll(words);

  it('every sentence is whole', () => {
    expect(all.length).toBeGreaterThan(1000);
    expect(all.filter(([, text]) => broken.test(inLine(text)))).toEqual([]);
  });

  it('a sentence that ends with a day ends with one full stop', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (at) => {
        expect(words.subscribing.happened({ kind: 'endsOn', at }, null)).toMatch(/[^.。\s][.。]$/);
      }),
    );
  });
});

const rows = new RegExp(resources().map(permissionRow).join('|').replace(/[()]/g, '\\$&'), 'g');
// Stripe's own words for its pages and its keys, and names of headers, stay as one finds them there.
const ofStripe =
  /Providing this key to another website|to a third-party application|Activate link|X-Original-From|^From$/g;
/** Portuguese has “for” too. */
const english = /\b(the|and|is|are|of|your?|not|with|this|it|from|has|can’t|what)\b/i;
/** How each language quotes: once, and within a quotation. */
const quotes: Record<string, RegExp> = {
  de: /„[^„“”]*“/g,
  fr: /«\u00a0[^«»]*\u00a0»/g,
  es: /“[^“”]*”|«[^«»]*»/g,
  pt: /“[^“”]*”/g,
  ja: /「[^「」]*」|『[^『』]*』/g,
};

describe.each(translations)('at %s', (locale) => {
  const words = wordsAt(locale, where);
  const texts = textsOfAll(words).map(([path, text]): [string, string] => [
    path,
    text.replace(rows, '').replace(ofStripe, ''),
  ]);

  it('there is no English', () => {
    expect(texts.filter(([, text]) => english.test(text))).toEqual([]);
  });

  it('what is quoted is quoted as the language does', () => {
    const left = (text: string) => text.replace(/<[^>]*>/g, '').replace(quotes[words.language] as RegExp, '');
    expect(texts.filter(([, text]) => /["“”„«»「」『』]/.test(left(text)))).toEqual([]);
  });
});
