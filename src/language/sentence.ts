/** `one; another.`: parts as one sentence, with its capital and its end. Empty for none. */
export function sentence(parts: readonly string[]): string {
  const text = parts.join('; ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.…]$/.test(text) ? '' : '.'}`;
}
