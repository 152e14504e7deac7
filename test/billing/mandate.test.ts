import { describe, expect, it } from '@jest/globals';
import { makeMandate } from '../../preview/stripe/objects/mandate';
import { makePaymentMethod } from '../../preview/stripe/objects/payment_method';
import { blockOf, debitDoubts, lastMandate, mandateFacts } from '../../src/billing/mandate';
import { mandateById } from '../../src/stripe/resources/mandate';
import { paymentMethod } from '../../src/stripe/resources/payment-method';
import { asRead, charge, day, now } from './made';

const method = (fields: Record<string, unknown>) =>
  asRead(paymentMethod, { ...makePaymentMethod({ id: 'pm_1', created: now, livemode: false }), ...fields });
const sepa = method({ type: 'sepa_debit', sepa_debit: { last4: '3000' } });
const blockedFor = (reason: string | null, network_code: string | null = null) =>
  method({
    type: 'us_bank_account',
    us_bank_account: { last4: '6789', status_details: { blocked: { network_code, reason } } },
  });

const mandate = (fields: Record<string, unknown> = {}) => {
  const details = { type: 'sepa_debit', sepa_debit: { reference: 'ACME1', url: '' } };
  const made = { id: 'mandate_1', livemode: false, payment_method: 'pm_1', payment_method_details: details };
  return asRead(mandateById('').schema, { ...makeMandate(made), ...fields });
};

/** A debit by it, so many days ago. */
const debit = (days: number, failure_code: string | null, fields: Record<string, unknown> = {}) =>
  charge({
    ...{ created: now - days * day, payment_method: 'pm_1', outcome: null, failure_code },
    ...(failure_code ? { status: 'failed', paid: false, captured: false } : {}),
    payment_method_details: { type: 'sepa_debit', sepa_debit: { last4: '3000', mandate: `mandate_${days}` } },
    ...fields,
  });

describe('a mandate', () => {
  it('tells how it stands, and by what the bank knows it', () => {
    const facts = { status: 'active', isSingle: false, revoked: null, reference: 'ACME1' };
    expect(mandateFacts(mandate())).toEqual(facts);
    expect(mandateFacts(mandate({ type: 'single_use' }))).toEqual({ ...facts, isSingle: true });
  });

  it.each([
    ['account_closed', 'accountClosed'],
    ['bank_account_restricted', 'accountBlocked'],
    ['bank_ownership_changed', 'accountMoved'],
    ['could_not_process', 'notProcessed'],
    ['debit_not_authorized', 'debitNotAuthorized'],
    ['quite_new', { code: 'quite_new' }],
    [null, null],
  ])('that a bank revoked says why: %s', (revocation_reason, revoked) => {
    const details = {
      type: 'bacs_debit',
      bacs_debit: { network_status: 'revoked', reference: 'B', revocation_reason },
    };
    expect(mandateFacts(mandate({ payment_method_details: details }))).toMatchObject({ revoked, reference: 'B' });
  });

  it('is that of the newest debit of the account', () => {
    const others = [debit(1, null, { payment_method: 'pm_9' }), charge({ payment_method: 'pm_1' })];
    expect(lastMandate('pm_1', [...others, debit(9, null), debit(40, null)])).toBe('mandate_9');
    expect(lastMandate('pm_1', others)).toBeNull();
  });
});

describe('before a debit', () => {
  it.each([
    ['bank_account_closed', 'accountClosed'],
    ['bank_account_frozen', 'accountBlocked'],
    ['bank_account_invalid_details', 'accountNumber'],
    ['bank_account_unusable', 'notVerified'],
    ['debit_not_authorized', 'debitNotAuthorized'],
    ['quite_new', { code: 'quite_new' }],
    [null, null],
  ])('it is known that Stripe blocks the account: %s', (reason, why) => {
    expect(blockOf(blockedFor(reason))).toEqual({ why });
    expect(debitDoubts(blockedFor(reason), [], null)).toEqual([{ kind: 'blocked', why }]);
  });

  it.each([
    [null, 'R02', 'accountClosed'],
    [null, 'R03', 'accountClosed'],
    [null, 'R04', 'accountNumber'],
    [null, 'R07', 'stopped'],
    [null, 'R08', 'stopped'],
    [null, 'R10', 'debitNotAuthorized'],
    [null, 'R16', 'accountBlocked'],
    [null, 'R20', 'notVerified'],
    [null, 'R29', 'debitNotAuthorized'],
    [null, 'R31', { code: 'R31' }],
    ['tokenized_account_number_deactivated', 'R04', 'accountNumber'],
  ])('the bank’s code tells why, where Stripe’s does not: %s, %s', (reason, code, why) => {
    expect(blockOf(blockedFor(reason, code))).toEqual({ why });
  });

  it.each([
    ['all is well', sepa, [debit(9, null)], mandate(), []],
    ['nothing is known', sepa, [], null, []],
    ['it is a card', method({}), [debit(9, 'debit_not_authorized')], mandate({ status: 'inactive' }), []],
    ['the money was missing', sepa, [debit(9, 'insufficient_funds')], null, []],
    ['it came through since', sepa, [debit(2, null), debit(9, 'account_closed')], null, []],
    ['the mandate is inactive', sepa, [], mandate({ status: 'inactive' }), ['mandate']],
    ['the mandate is pending', sepa, [], mandate({ status: 'pending' }), ['mandate']],
    ['the mandate stands in a way that is new', sepa, [], mandate({ status: 'paused' }), ['mandate']],
    ['the account was closed', sepa, [debit(9, 'account_closed')], null, ['failed']],
    [
      'the customer refused it',
      sepa,
      [debit(9, 'debit_not_authorized')],
      mandate({ status: 'inactive' }),
      ['mandate', 'failed'],
    ],
  ])('what speaks against it is said: %s', (_, saved, charges, given, kinds) => {
    expect(debitDoubts(saved, charges, given).map(({ kind }) => kind)).toEqual(kinds);
  });
});
