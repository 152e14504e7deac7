/** The languages there are, and which of them a person reads. */
import { type Marks, openWriter } from '../writer';
import { german } from './de/catalogue';
import { english } from './en/catalogue';
import { spanish } from './es/catalogue';
import { french } from './fr/catalogue';
import { japanese } from './ja/catalogue';
import { pseudo, pseudoWriter } from './pseudo';
import { portuguese } from './pt/catalogue';
import { type Catalogue, openWords, type Words } from './words';

interface Language {
  /** The build makes all of a language's files one function, which does nothing until it is called: `build/languages.ts`. */
  catalogue(): Catalogue;
  /** How a month is written within its texts. */
  month: 'short' | 'long';
  /** How the first of a month is written, where not by its number alone. */
  first?: string;
  /** Where they are others than those of English. */
  marks?: Marks;
}

/** With spaces before them that do not break. */
const spaced: Marks = { colon: '\u00a0: ', semicolon: '\u202f; ', stop: '.', space: ' ' };
/** As wide as the letters beside them, and so without a space. */
const fullWidth: Marks = { colon: '：', semicolon: '、', stop: '。', space: '' };

/** By the language's tag. */
const languages = {
  en: { catalogue: english, month: 'short' },
  de: { catalogue: german, month: 'long' },
  es: { catalogue: spanish, month: 'long' },
  pt: { catalogue: portuguese, month: 'long', first: '1º' },
  fr: { catalogue: french, month: 'long', first: '1er', marks: spaced },
  ja: { catalogue: japanese, month: 'short', marks: fullWidth },
} as const satisfies Record<string, Language>;

type Tag = keyof typeof languages;

export interface Where {
  timeZone: string;
  /** ms since 1970: what the current year is. */
  now: number;
  /** Whether what is read is the demo's; not so unless given. */
  isDemo?(): boolean;
}

/**
 * For a reader at this locale. One whose language is not here reads English, with dates and amounts as English writes them
 * in their region: never a mixture.
 */
export function wordsAt(locale: string, { timeZone, now, isDemo = () => false }: Where): Words {
  const { tag, region } = parted(locale);
  const { catalogue, ...own }: Language = languages[tag];
  const isPseudo = tag === 'en' && region === 'XA';
  const write = openWriter({ locale: region && !isPseudo ? `${tag}-${region}` : tag, timeZone, now, ...own });
  return isPseudo
    ? openWords('en-XA', pseudo(catalogue()), pseudoWriter(write), isDemo)
    : openWords(tag, catalogue(), write, isDemo);
}

/**
 * For a customer, by the languages that they prefer, in Stripe's `preferred_locales`; else as the agent reads it:
 * https://docs.stripe.com/api/customers/object#customer_object-preferred_locales
 */
export function wordsForCustomer(preferred: readonly string[], agent: Words, where: Where): Words {
  const locale = preferred.find((each) => languageOf(each) !== null);
  return locale === undefined || languageOf(locale) === agent.language ? agent : wordsAt(locale, where);
}

/** null for one that is not here. */
function languageOf(locale: string): Tag | null {
  const tag = localeOf(locale)?.language ?? '';
  return tag in languages ? (tag as Tag) : null;
}

/** `region`: the likeliest, where none is named; null where the locale is none. */
function parted(locale: string): { tag: Tag; region: string | null } {
  const region = localeOf(locale)?.maximize().region ?? null;
  return { tag: languageOf(locale) ?? 'en', region };
}

function localeOf(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag.replace(/_/g, '-'));
  } catch {
    return null;
  }
}
