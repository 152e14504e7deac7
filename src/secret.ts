/** Keys of Stripe's in texts where none belongs. Pure. */

/**
 * Whether something like one stands there: an API key, also an organization's, or a webhook's secret; of test mode too. After
 * a letter or a digit it has a digit in it, as keys have: `desk_test_dashboard` is none.
 */
export function holdsKey(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\\+_|%(?:25)*5f/gi, '_');
  return /(?:(?<![A-Za-z0-9])[rs]k_(?:live|test|org)_|[rs]k_(?:live|test|org)_(?=\w*\d))\w{8}|whsec_[\w+/]{8}/i.test(
    plain,
  );
}
