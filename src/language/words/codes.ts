/** The word for a code of Stripe's, where `table` has one. */
export function wordIn(table: Readonly<Record<string, string>>, code: string): string | null {
  return Object.getOwnPropertyDescriptor(table, code) ? (table[code] as string) : null;
}

/** As a sentence begins. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
