import { wordIn } from '../codes';

/** A code that is new to this version, marked as what it is. */
export function ofStripe(code: string): string {
  return `「${code}」（Stripeの表記）`;
}

/** The word for a code of Stripe's, where `table` has one; else the code. */
export function wordOf(table: Readonly<Record<string, string>>, code: string): string {
  return wordIn(table, code) ?? ofStripe(code);
}
