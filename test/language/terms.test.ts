import { describe, expect, it } from '@jest/globals';
import { wordsAt } from '../../src/language/words/languages';
import { translations } from './locales';
import { textsOfAll } from './texts';

const where = { timeZone: 'UTC', now: Date.UTC(2026, 10, 20, 12) };

/** What the glossary of a language (docs/glossary/) rules out: another address, another word for a thing, other blanks. */
const never: Record<string, RegExp> = {
  de: /(?<!\p{L})(Erstattung(en)?|Zahlungsart(en)?|Livemodus|Kn[oö]pfe?|du|dir|dich|deine?[mnrs]?)(?!\p{L})/u,
  fr: /(?<!\p{L})(clés? restreintes?|touchez|tapez|tu|toi|tes|courriels?)(?!\p{L})/iu,
  es: /(?<!\p{L})(tú|tus?|ti|te|puedes|podrías|usas|tienes)(?!\p{L})|[«»]/iu,
  pt: /(?<!\p{L})(([dn]?o|ao|pelo) Stripe(?! Radar)|método de pagamento|fichas?|tu|teus?)(?!\p{L})/iu,
  ja: /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}] (?=(Stripe|Tillside|Gmail|ID|PDF|Read|Write)(?![A-Za-z]))|(?<=Stripe|Tillside|Gmail|ID|PDF|Read|Write) [\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u,
};

describe.each(translations)('at %s', (locale) => {
  const words = wordsAt(locale, where);

  it('every text keeps to the address, the terms and the blanks of its glossary', () => {
    const ruledOut = never[words.language] as RegExp;
    expect(textsOfAll(words).filter(([, text]) => ruledOut.test(text))).toEqual([]);
  });
});
