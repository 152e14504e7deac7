import { describe, expect, it } from '@jest/globals';
import manifest from '../../appsscript.json';
import { isLinkable, linkPrefixes } from '../../src/cards/link-prefixes';

describe('where a card may lead', () => {
  it('is where the manifest lets it', () => {
    expect([...linkPrefixes].sort()).toEqual([...manifest.addOns.common.openLinkUrlPrefixes].sort());
  });

  it.each([
    'https://invoice.stripe.com/i/acct_1/test_1',
    'https://pay.stripe.com/receipts/payment/1',
    'https://dashboard.stripe.com/test/payments/pi_1',
  ])('is Stripe’s own %s', (url) => {
    expect(isLinkable(url)).toBe(true);
  });

  it.each([
    'https://billing.acme.example/i/1',
    'https://pay.stripe.com.evil.example/receipts',
    'https://evil.example/https://pay.stripe.com/',
    'http://pay.stripe.com/receipts',
    'javascript:alert(1)',
    '',
  ])('is not %s', (url) => {
    expect(isLinkable(url)).toBe(false);
  });
});
