import { describe, expect, it } from '@jest/globals';
import { wordsAt, wordsForCustomer } from '../../src/language/words/languages';
import { isSaying, type Saying, say } from '../../src/language/words/words';

const where = { timeZone: 'UTC', now: Date.UTC(2026, 10, 20, 12) };
const fourthOfDecember = Date.UTC(2026, 11, 4, 12) / 1000;

describe('a reader', () => {
  it.each([
    ['en-US', 'Dec\u00a04'],
    ['en-GB', '4\u00a0Dec'],
    ['ko', 'Dec\u00a04'],
    ['sv-SE', '4\u00a0Dec'],
    ['no such locale', 'Dec\u00a04'],
    ['', 'Dec\u00a04'],
  ])('at %s reads English with its own dates', (locale, date) => {
    const words = wordsAt(locale, where);
    expect(words.language).toBe('en');
    expect(words.write.date(fourthOfDecember)).toBe(date);
  });

  it.each([
    ['de', '49,50\u00a0€', '12,5\u00a0%'],
    ['de-DE', '49,50\u00a0€', '12,5\u00a0%'],
    ['de-AT', '€\u00a049,50', '12,5\u00a0%'],
    ['de-CH', 'EUR\u00a049.50', '12.5%'],
  ])('at %s reads German, with amounts as they are written there', (locale, amount, share) => {
    const { language, write, subscriptions } = wordsAt(locale, where);
    expect(language).toBe('de');
    expect(subscriptions.next({ kind: 'renews', at: fourthOfDecember })).toBe('verlängert sich am 4.\u00a0Dezember');
    expect(write.money({ minor: 4950, currency: 'eur' })).toBe(amount);
    expect(write.percent(12.5)).toBe(share);
  });

  it('reads one and several in German', () => {
    const { unknown } = wordsAt('de-DE', where).keyReport.disconnect;
    expect(unknown(1).html).toMatch(/^<b>1 Aktion<\/b> mit unbekanntem Ergebnis steht dann/);
    expect(unknown(2).html).toMatch(/^<b>2 Aktionen<\/b> mit unbekanntem Ergebnis stehen dann/);
  });
});

describe('a customer', () => {
  it.each<[string[]]>([[[]], [['ko']], [['ko', 'en']], [['no such locale']], [['en-GB']]])(
    'who prefers %j is written to in the agent’s language',
    (preferred) => {
      const agent = wordsAt('en-US', where);
      expect(wordsForCustomer(preferred, agent, where)).toBe(agent);
    },
  );

  it.each<[string[], string, string]>([
    [['de'], 'en-US', 'Ihr Abonnement endet am 4.\u00a0Dezember.'],
    [['ko', 'de-AT'], 'en-US', 'Ihr Abonnement endet am 4.\u00a0Dezember.'],
    [['en-GB'], 'de-DE', 'Your subscription ends on 4\u00a0Dec.'],
    [['en'], 'de-DE', 'Your subscription ends on Dec\u00a04.'],
    [[], 'de-DE', 'Ihr Abonnement endet am 4.\u00a0Dezember.'],
  ])('who prefers %j is written to in that language by an agent at %s', (preferred, locale, text) => {
    const words = wordsForCustomer(preferred, wordsAt(locale, where), where);
    expect(words.telling.happened({ kind: 'endsOn', at: fourthOfDecember }, null)).toBe(text);
  });
});

describe('a saying', () => {
  it('is plain data, and the same in words after it was stored', () => {
    const words = wordsAt('en-US', where);
    const saying = say('declines', 'refused', 'expired', 'anotherCard');
    const stored: unknown = JSON.parse(JSON.stringify(saying));
    expect(isSaying(stored) && words.said(stored)).toBe('The card has expired. Ask for another card.');
  });

  it.each<[string, Saying]>([
    ['a section', ['nowhere', 'refused']],
    ['a sentence', ['declines', 'nothing']],
    ['what every object has', ['declines', 'toString']],
    ['what every object has, as a section', ['constructor', 'name']],
    ['other facts', ['subscriptions', 'state']],
  ])('of another version, with %s, claims nothing', (_, saying) => {
    expect(wordsAt('en-US', where).said(saying)).toBe(
      'Written by another version of Tillside, which this one can’t read.',
    );
  });
});

describe('the language to test with', () => {
  it('marks every text and makes it four tenths longer', () => {
    const words = wordsAt('en-XA', where);
    const text = words.declines.refused('expired', 'anotherCard');
    expect(text).toMatch(/^⟦The card has expired\. Ask for another card\. [~ ]+⟧$/);
    expect(text.length).toBeGreaterThan(1.4 * 43);
  });
});
