/**
 * A language to test with: English, marked and four tenths longer, as other languages are. Text without the marks did not
 * come from the catalogue; text that is cut would be cut in them. The locale `en-XA` has it, as elsewhere:
 * https://unicode.org/reports/tr35/#unicode_locale_id
 */
import type { Writer } from '../writer';
import type { Catalogue } from './words';

export function pseudo(catalogue: Catalogue): Catalogue {
  const sections = Object.entries(catalogue).map(([name, make]) => [name, (write: Writer) => marked(make(write))]);
  return Object.fromEntries(sections) as Catalogue;
}

/** What is written without words is marked as well, and as long as it is. */
export function pseudoWriter(write: Writer): Writer {
  return {
    ...write,
    money: (amount) => `⟦${write.money(amount)}⟧`,
    date: (seconds) => `⟦${write.date(seconds)}⟧`,
    time: (ms) => `⟦${write.time(ms)}⟧`,
    language: (tag) => `⟦${write.language(tag)}⟧`,
    address: (of) => (of ? `⟦${write.address(of)}⟧` : ''),
  };
}

function marked(value: unknown): unknown {
  if (typeof value === 'string') return lengthened(value);
  if (typeof value === 'function') return (...facts: unknown[]) => marked(value(...facts));
  if (value === null || typeof value !== 'object') return value;
  const own = Object.entries(value).map(([name, each]) => [
    name,
    name === 'html' ? lengthened(String(each)) : marked(each),
  ]);
  return Object.fromEntries(own);
}

/** What is empty is no text: it stays so. */
function lengthened(text: string): string {
  if (text === '') return text;
  const more = '~'.repeat(Math.ceil(text.replace(/<[^>]*>/g, '').length * 0.4));
  return `⟦${text} ${more.replace(/(.{6})(?=.)/g, '$1 ')}⟧`;
}
