import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type Decline, declineOf } from '../../src/billing/decline';
import { type State, stateOf } from '../../src/billing/summary';
import { wordsAt } from '../../src/language/words/languages';
import type { Words } from '../../src/language/words/words';

const where = { timeZone: 'UTC', now: 0 };

/** The codes of a field, as the types of the `stripe` package name them. */
function documented(resource: string, type: string): string[] {
  const types = readFileSync(`node_modules/stripe/esm/resources/${resource}.d.ts`, 'utf8');
  const [, union = ''] = new RegExp(`^    type ${type} = (.*);$`, 'm').exec(types) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, code = '']) => code);
}

/** What a charge may have been paid with: each has its details under its name. */
function chargedTypes(): string[] {
  const types = readFileSync('node_modules/stripe/esm/resources/Charges.d.ts', 'utf8');
  const [, details = ''] = /interface PaymentMethodDetails \{(.*?)^ {4}\}/ms.exec(types) ?? [];
  return [...details.matchAll(/^ {8}(\w+)\?: PaymentMethodDetails\./gm)].map(([, type = '']) => type);
}

function walletTypes(): string[] {
  const types = readFileSync('node_modules/stripe/esm/resources/Charges.d.ts', 'utf8');
  const [, union = ''] = /type Type = ('amex_express_checkout'[^;]*);/.exec(types) ?? [];
  return [...union.matchAll(/'([^']+)'/g)].map(([, code = '']) => code);
}

/** https://docs.stripe.com/declines/codes */
const declineCodes =
  'approve_with_id authentication_not_handled authentication_required call_issuer card_not_supported card_velocity_exceeded currency_not_supported do_not_honor do_not_try_again duplicate_transaction expired_card fraudulent generic_decline incorrect_address incorrect_cvc incorrect_number incorrect_pin incorrect_zip insufficient_funds invalid_account invalid_amount invalid_cvc invalid_expiry_month invalid_expiry_year invalid_number invalid_pin issuer_not_available lost_card merchant_blacklist new_account_information_available no_action_taken not_permitted offline_pin_required online_or_offline_pin_required pickup_card pin_try_exceeded processing_error reenter_transaction restricted_card revocation_of_all_authorizations revocation_of_authorization security_violation service_not_allowed stolen_card stop_payment_order testmode_decline transaction_not_allowed try_again_later withdrawal_count_limit_exceeded'.split(
    ' ',
  );

/** https://docs.stripe.com/api/refunds/object#refund_object-failure_reason */
const failureReasons =
  'lost_or_stolen_card expired_or_canceled_card charge_for_pending_refund_disputed insufficient_funds declined merchant_request unknown'.split(
    ' ',
  );

/** https://docs.stripe.com/api/radar/early_fraud_warnings/object#early_fraud_warning_object-fraud_type */
const frauds =
  'card_never_received fraudulent_card_application made_with_counterfeit_card made_with_lost_card made_with_stolen_card misc unauthorized_use_of_card'.split(
    ' ',
  );

/** https://docs.stripe.com/api/subscriptions/object#subscription_object-cancellation_details-reason */
const endings = 'canceled_by_retention_policy cancellation_requested payment_disputed payment_failed'.split(' ');

const madeRefund = (status: string, waitsFor: string | null) => ({
  amount: { minor: 100, currency: 'usd' },
  ...{ status, waitsFor, at: 0, by: null },
});

/** Of each field its codes, and one of them in words. */
const shownWith = (words: Words): Record<string, [codes: string[], inWords: (code: string) => string]> => ({
  'ways to pay': [
    [...documented('PaymentMethods', 'Type'), ...chargedTypes()],
    (type: string) => words.methods.name({ type, wallet: null, brand: null, last4: null }),
  ],
  'wallets that cards are in': [
    walletTypes(),
    (wallet: string) => words.methods.name({ type: 'card', wallet, brand: 'visa', last4: null }),
  ],
  'statuses of refunds': [
    'pending requires_action succeeded failed canceled'.split(' '),
    (status: string) => words.refunds.line(madeRefund(status, null)),
  ],
  'what a refund waits for': [
    documented('Refunds', 'PendingReason'),
    (code: string) => words.refunds.line(madeRefund('pending', code)),
  ],
  'why refunds fail': [failureReasons, (code: string) => words.refunds.failure(code)],
  'why refunds are made': [documented('Refunds', 'Reason'), (code: string) => words.refunds.reason(code)],
  'statuses of disputes': [documented('Disputes', 'Status'), (status: string) => words.disputes.why(null, status)],
  'what fraud warnings say': [frauds, (type: string) => words.disputes.fraudWarning(type, 0)],
  'statuses of subscriptions': [
    documented('Subscriptions', 'Status'),
    (status: string) => words.subscriptions.state(stateOf({ status, pause_collection: null }, null) as State),
  ],
  'why subscriptions end': [endings, (code: string) => words.outlook.ending(code)],
  'why a balance changed': [
    documented('CustomerBalanceTransactions', 'Type'),
    (type: string) => words.timeline.balanceType(type),
  ],
  'reasons to decline': [declineCodes, (code: string) => words.declines.reason(declineOf([code]) as Decline)],
});

describe.each([
  ['en-US', '“quite_new” in Stripe’s terms'],
  ['de-DE', '„quite_new“ laut Stripe'],
])('at %s', (locale, marked) => {
  describe.each(Object.entries(shownWith(wordsAt(locale, where))))('%s', (_, [codes, inWords]) => {
    it('have a word for every code that Stripe documents', () => {
      expect(codes.length).toBeGreaterThan(2);
      const unknown = codes.filter((code) => /Stripe’s terms|laut Stripe|_|undefined/.test(inWords(code)));
      expect(unknown).toEqual([]);
    });

    it('show one that is new as Stripe’s own, and say so', () => {
      expect(inWords('quite_new')).toContain(marked);
    });
  });
});
