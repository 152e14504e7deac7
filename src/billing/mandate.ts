/** Whether a bank account can be debited, as far as its mandate, Stripe and the last debit tell. Pure. */
import type { Charge } from '../stripe/resources/charge';
import type { Mandate } from '../stripe/resources/mandate';
import type { PaymentMethod } from '../stripe/resources/payment-method';
import { type Decline, debitStepAfter, declineOf, failureOf } from './decline';
import { isDebit, mandateOf } from './method';
import { paymentState } from './payment';

/** Stripe's codes: https://docs.stripe.com/api/mandates/object */
export interface MandateFacts {
  /** `active`, `pending`, `inactive`, or one that is new to this version. */
  status: string;
  /** It was given for one payment alone. */
  isSingle: boolean;
  /** Why the customer's bank revoked it; null where it did not, or does not say. */
  revoked: Decline | null;
  /** By what the customer's bank knows it. */
  reference: string | null;
}

/** A bank's reason and reference are told of Bacs, a reference of SEPA too; of others neither. */
export function mandateFacts({ status, type, payment_method_details: details }: Mandate): MandateFacts {
  const { bacs_debit: bacs, sepa_debit: sepa } = details ?? { bacs_debit: null, sepa_debit: null };
  return {
    status,
    isSingle: type === 'single_use',
    revoked: declineOf([bacs?.revocation_reason]),
    reference: bacs?.reference ?? sepa?.reference ?? null,
  };
}

/**
 * Why Stripe blocks an account, by its reason or the bank's return code, as it says why a debit failed: the same happened before.
 * https://docs.stripe.com/payments/ach-direct-debit/blocked-bank-accounts
 */
const blockedAs: Readonly<Record<string, string>> = {
  bank_account_closed: 'account_closed',
  bank_account_frozen: 'account_frozen',
  bank_account_invalid_details: 'invalid_account_number',
  R02: 'account_closed',
  R03: 'no_account',
  R04: 'invalid_account_number',
  R05: 'debit_not_authorized',
  R07: 'revocation_of_authorization',
  R08: 'stop_payment_order',
  R10: 'debit_not_authorized',
  R11: 'debit_not_authorized',
  R16: 'account_frozen',
  R20: 'bank_account_unusable',
  R29: 'debit_not_authorized',
};

const asFailed = (code: string | null) => code && (blockedAs[code] ?? code);

/** `why`: null where Stripe does not say. */
export interface Blocked {
  why: Decline | null;
}

/** null for an account of which Stripe does not say that it blocks its debits: it says so of US accounts alone. */
export function blockOf({ us_bank_account: account }: PaymentMethod): Blocked | null {
  const blocked = account?.status_details?.blocked;
  if (!blocked) return null;
  return { why: declineOf([asFailed(blocked.reason), asFailed(blocked.network_code)]) };
}

/** What speaks against a debit before it is tried. */
export type DebitDoubt =
  | ({ kind: 'blocked' } & Blocked)
  /** `status`: Stripe's, of one that is not active. */
  | { kind: 'mandate'; status: string; revoked: Decline | null }
  /** The newest debit of it failed for what lasts. `at`: seconds since 1970. */
  | { kind: 'failed'; at: number; why: Decline };

/** Of a saved account, by what is known. `charges`: the customer's newest first. */
export function debitDoubts(method: PaymentMethod, charges: readonly Charge[], mandate: Mandate | null): DebitDoubt[] {
  if (!isDebit(method)) return [];
  const blocked = blockOf(method);
  const facts = mandate && mandateFacts(mandate);
  const last = charges.find((each) => each.payment_method === method.id);
  const why = last && paymentState(last) === 'failed' ? failureOf(last) : null;
  const lasts = last && /^(agreeAnew|anotherAccount)$/.test(debitStepAfter(last) ?? '');
  return [
    ...(blocked ? [{ kind: 'blocked' as const, ...blocked }] : []),
    ...(facts && facts.status !== 'active'
      ? [{ kind: 'mandate' as const, status: facts.status, revoked: facts.revoked }]
      : []),
    ...(!blocked && last && why && lasts ? [{ kind: 'failed' as const, at: last.created, why }] : []),
  ];
}

/** The id of the mandate by which the account was debited last, as far as these charges tell. */
export function lastMandate(method: string, charges: readonly Charge[]): string | null {
  const [last = null] = charges.flatMap((each) => (each.payment_method === method ? (mandateOf(each) ?? []) : []));
  return last;
}
