/** Keys of Stripe's in texts where none belongs. Pure. */

/** Whether something like one stands there: an API key, also an organization's, or a webhook's secret; of test mode too. */
export function holdsKey(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return /(?<![A-Za-z0-9])(?:[rs]k_(?:live|test|org)_\w{8}|whsec_[\w+/]{8})/i.test(plain);
}
