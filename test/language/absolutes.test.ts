/** What claims nothing, all or never says why it may. */
import { expect, it } from '@jest/globals';
import { wordsAt } from '../../src/language/words/languages';
import { absolutes } from './absolutes';
import { textsOfAll } from './texts';

const absolute = /\b(?:nothing|none|nobody|nowhere|no|all|every|everything|always|never|already|only|any ?more)\b/i;

/** Sentences, and what stands before a colon; without markup, and without „all the same“, which claims nothing. */
const sentencesOf = (text: string) =>
  text
    .replace(/<[^>]*>/g, '')
    .replace(/\ball the same\b/g, '')
    .split(/(?<=[.!?])\s+|\n+/);

const claims = textsOfAll(wordsAt('en-US', { timeZone: 'UTC', now: Date.UTC(2026, 10, 20, 12) })).flatMap(
  ([path, text]) => {
    const place = path.replace(/\(.*$/, '');
    return sentencesOf(text).flatMap((sentence) => (absolute.test(sentence) ? [[place, sentence] as const] : []));
  },
);

it('every claim has its condition beside it', () => {
  const bare = claims.filter(([place, sentence]) => {
    const known = Object.keys(absolutes[place] ?? {});
    return absolute.test(known.reduce((left, claim) => left.split(claim).join(''), sentence));
  });
  expect([...new Set(bare.map(([place, sentence]) => `${place}: ${sentence}`))]).toEqual([]);
});

it('no condition stands beside a claim that is gone', () => {
  const listed = Object.entries(absolutes).flatMap(([place, known]) =>
    Object.keys(known).map((claim) => [place, claim]),
  );
  const gone = listed.filter(
    ([place, claim = '']) => !claims.some(([where, sentence]) => where === place && sentence.includes(claim)),
  );
  expect(gone).toEqual([]);
});
