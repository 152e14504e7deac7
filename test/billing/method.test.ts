import { describe, expect, it } from '@jest/globals';
import { methodOf, paidWith } from '../../src/billing/method';
import { wordsAt } from '../../src/language/words/languages';
import { paymentMethod } from '../../src/stripe/resources/payment-method';
import { asRead, charge, now } from './made';

const { methods } = wordsAt('en-US', { timeZone: 'UTC', now: now * 1000 });

const visa = { brand: 'visa', last4: '4242' };

describe('what a payment was made with', () => {
  it.each([
    [{ type: 'card', card: visa }, 'Visa •••• 4242'],
    [{ type: 'card', card: { brand: 'amex', last4: '0005' } }, 'American Express •••• 0005'],
    [{ type: 'card', card: { brand: 'unknown', last4: '1111' } }, 'Card •••• 1111'],
    [{ type: 'card', card: { brand: null, last4: null } }, 'Card'],
    [{ type: 'card', card: { ...visa, wallet: { type: 'apple_pay' } } }, 'Apple Pay (Visa •••• 4242)'],
    [{ type: 'card', card: { ...visa, wallet: { type: 'google_pay' } } }, 'Google Pay (Visa •••• 4242)'],
    [{ type: 'card', card: { ...visa, wallet: { type: 'link' } } }, 'Link (Visa •••• 4242)'],
    [
      { type: 'card', card: { ...visa, wallet: { type: 'new_wallet' } } },
      '“new_wallet” in Stripe’s terms (Visa •••• 4242)',
    ],
    [{ type: 'card_present', card_present: visa }, 'Card, in person (Visa •••• 4242)'],
    [{ type: 'card_present', card_present: { ...visa, wallet: { type: 'apple_pay' } } }, 'Apple Pay (Visa •••• 4242)'],
    [
      { type: 'card_present', card_present: { ...visa, wallet: { type: 'unknown' } } },
      'Card, in person (Visa •••• 4242)',
    ],
    [{ type: 'interac_present', interac_present: { brand: 'interac', last4: '1933' } }, 'Interac •••• 1933'],
    [{ type: 'link', link: { country: 'US' } }, 'Link'],
    [{ type: 'paypal', paypal: { payer_email: 'kim@acme.example' } }, 'PayPal'],
    [{ type: 'klarna', klarna: { payment_method_category: 'pay_later' } }, 'Klarna'],
    [{ type: 'amazon_pay', amazon_pay: { funding: { type: 'card', card: visa } } }, 'Amazon Pay (Visa •••• 4242)'],
    [{ type: 'amazon_pay', amazon_pay: { funding: { type: null } } }, 'Amazon Pay'],
    [{ type: 'revolut_pay', revolut_pay: { funding: { type: 'card', card: visa } } }, 'Revolut Pay (Visa •••• 4242)'],
    [{ type: 'mobilepay', mobilepay: { card: visa } }, 'MobilePay (Visa •••• 4242)'],
    [{ type: 'sepa_debit', sepa_debit: { last4: '3000' } }, 'SEPA debit •••• 3000'],
    [{ type: 'us_bank_account', us_bank_account: { last4: '6789' } }, 'US bank account •••• 6789'],
    [{ type: 'acss_debit', acss_debit: { last4: '1116' } }, 'Canadian bank debit •••• 1116'],
    [{ type: 'au_becs_debit', au_becs_debit: { last4: '3456' } }, 'BECS debit •••• 3456'],
    [{ type: 'bacs_debit', bacs_debit: { last4: '2345' } }, 'Bacs debit •••• 2345'],
    [{ type: 'nz_bank_account', nz_bank_account: { last4: '0010' } }, 'New Zealand bank debit •••• 0010'],
    [{ type: 'ideal', ideal: { bank: 'ing', iban_last4: '5264' } }, 'iDEAL •••• 5264'],
    [{ type: 'bancontact', bancontact: { iban_last4: null } }, 'Bancontact'],
    [{ type: 'kr_card', kr_card: { brand: 'shinhan', last4: '9010' } }, 'Korean card •••• 9010'],
    [{ type: 'boleto', boleto: { tax_id: '00000000000' } }, 'Boleto'],
    [{ type: 'customer_balance', customer_balance: {} }, 'Bank transfer'],
    [{ type: 'new_method' }, '“new_method” in Stripe’s terms'],
    [{ type: 'sepa_debit', card: visa }, 'SEPA debit'],
    [null, null],
  ])('is named: %j', (payment_method_details, expected) => {
    const method = paidWith(charge({ payment_method_details }));
    expect(method && methods.name(method)).toBe(expected);
  });
});

describe('a saved method', () => {
  it.each([
    [{ type: 'card', card: { ...visa, wallet: { type: 'google_pay' } } }, 'Google Pay (Visa •••• 4242)'],
    [{ type: 'sepa_debit', sepa_debit: { last4: '3000' } }, 'SEPA debit •••• 3000'],
    [{ type: 'cashapp', cashapp: { cashtag: null } }, 'Cash App Pay'],
  ])('is named alike: %j', (fields, expected) => {
    expect(methods.name(methodOf(asRead(paymentMethod, { id: 'pm_1', ...fields })))).toBe(expected);
  });
});
