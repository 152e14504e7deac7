/** Words for Stripe's codes. */

/** A code that is new to this version, marked as what it is. */
export function ofStripe(code: string): string {
  return `“${code}” in Stripe’s terms`;
}

/** The word for a code of Stripe's, where `table` has one. */
export function wordOf(table: Readonly<Record<string, string>>, code: string): string {
  return Object.getOwnPropertyDescriptor(table, code) ? (table[code] as string) : ofStripe(code);
}

/** As a sentence begins. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
