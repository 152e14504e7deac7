/**
 * Where a card may lead. Google opens no other page: these are the manifest's `openLinkUrlPrefixes`. Hosted pages may be
 * on a merchant's own domain, which can't be one of them.
 */
export const linkPrefixes = [
  'https://dashboard.stripe.com/',
  'https://docs.stripe.com/',
  'https://support.stripe.com/',
  'https://invoice.stripe.com/',
  'https://pay.stripe.com/',
  'https://receipt.stripe.com/',
  'https://checkout.stripe.com/',
  'https://buy.stripe.com/',
  'https://billing.stripe.com/',
] as const;

export function isLinkable(url: string): boolean {
  return linkPrefixes.some((prefix) => url.startsWith(prefix));
}
