/**
 * What a person reads, in one language. A text that is decided far from where it is shown, or stored, travels as a
 * saying: a name and facts, which become words where they are read.
 */
import type { Html } from '../html';
import type { Writer } from '../writer';
import type { english } from './en/catalogue';

/** A sentence, a function that makes one of facts, or several of them by name. Literals of English are no types. */
type Loose<T> = T extends string
  ? string
  : T extends (...facts: infer F) => infer R
    ? (...facts: F) => Loose<R>
    : T extends Html | null
      ? T
      : { [N in keyof T]: Loose<T[N]> };

/** English is the type of every other language: a missing word, or one of other facts, does not compile. */
export type Catalogue = { [S in keyof English]: (write: Writer) => Loose<ReturnType<English[S]>> };

type English = ReturnType<typeof english>;

type Sections = { readonly [S in keyof Catalogue]: ReturnType<Catalogue[S]> };

/** All words of one language, by section, and what writes its amounts and dates. */
export type Words = Sections & {
  readonly write: Writer;
  /** The tag of the language: `de`. */
  readonly language: string;
  /** Whether what is read is the demo's, so that each card says so. */
  isDemo(): boolean;
  /** A saying in words; one that this version does not know, in words that claim nothing. */
  said(saying: Saying): string;
};

type Name = keyof Sections;
/** What a sentence is made of; nothing where it stands by itself. Texts with markup, and tables, are not said. */
type Facts<T> = T extends string ? [] : T extends (...facts: infer F) => string ? F : never;
type Sayable<S extends Name> = {
  [N in keyof Sections[S]]: Facts<Sections[S][N]> extends never ? never : N;
}[keyof Sections[S]];

/** Section, name and facts. Plain data: it is stored as it is. */
export type Saying = readonly [section: string, name: string, ...facts: unknown[]] & { readonly saying?: never };

/** `say('refund', 'done', amount)`: names and facts are checked against the English words. */
export function say<S extends Name, N extends Sayable<S>>(
  section: S,
  name: N,
  ...facts: Facts<Sections[S][N]>
): Saying {
  return [section, name as string, ...facts];
}

/** Whether something that was stored has the shape of a saying. */
export function isSaying(value: unknown): value is Saying {
  return Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';
}

/** Sections are made when they are first read. */
export function openWords(language: string, catalogue: Catalogue, write: Writer, isDemo: () => boolean): Words {
  const words = { language, write, isDemo, said: (saying: Saying) => said(words, saying) } as Words;
  for (const name of Object.keys(catalogue) as Name[]) lazily(words, name, () => catalogue[name](write));
  return words;
}

function lazily(words: Words, name: Name, make: () => unknown): void {
  const get = () => {
    const value = make();
    Object.defineProperty(words, name, { value, enumerable: true });
    return value;
  };
  Object.defineProperty(words, name, { get, configurable: true, enumerable: true });
}

function said(words: Words, [section, name, ...facts]: Saying): string {
  try {
    const known = own(own(words, section), name);
    const text = typeof known === 'function' ? known(...facts) : known;
    if (typeof text === 'string') return text;
  } catch {
    // Facts of another version.
  }
  return words.common.otherVersion;
}

function own(from: unknown, name: string): unknown {
  return Object.getOwnPropertyDescriptor(from, name) ? (from as Record<string, unknown>)[name] : undefined;
}
