/** Every language says what English says: each figure, name, address and link of a sentence is in its translation. */
import { describe, expect, it } from '@jest/globals';
import { wordsAt } from '../../src/language/words/languages';
import { translations } from './locales';
import { textsOfAll } from './texts';

const where = { timeZone: 'UTC', now: Date.UTC(2026, 10, 20, 12) };
// Hours are counted to 24, as everywhere else.
const english = new Map(textsOfAll(wordsAt('en-GB', where)));

/** However they are grouped: `€2,940.00` and `2.940,00 €` are 294000. Small ones may be words. */
const figures = (text: string) => {
  // A month of a date is a number in Japanese.
  const plain = text
    .replace(/\d+月(?=\d)/g, '')
    .replace(/&#39;|'/g, '’')
    .replace(/(?<=\d)[.,’\u00a0\u202f](?=\d)/g, '');
  return (plain.match(/\d+/g) ?? []).filter((each) => !/^[0-3]$/.test(each));
};

/** What stands in the sentence as it was handed in: no code of Stripe's, which is put into words. */
const names = (path: string, text: string) =>
  [...path.matchAll(/"((?:[^"\\]|\\.)*)"/g)].flatMap(([, each = '']) =>
    /[A-Z@/ ]/.test(each) && !headers.includes(each) && text.includes(each) ? each : [],
  );

/** Languages have words of their own for these. */
const headers = ['From', 'To', 'Cc'];

const facts = (path: string, text: string) => [...new Set([...figures(text), ...names(path, text)])].sort();

describe.each(translations)('at %s', (locale) => {
  it('every sentence has the facts of the English one, and no others', () => {
    const others = textsOfAll(wordsAt(locale, where)).flatMap(([path, text]) => {
      // Without facts a number may be a word in one language: "the last four digits".
      if (!/\(.+\)/.test(path)) return [];
      const original = english.get(path) ?? '';
      const [theirs, ours] = [facts(path, original), facts(path, text)];
      return `${theirs}` === `${ours}` ? [] : [{ path, original, text }];
    });
    expect(others).toEqual([]);
  });
});
