/** Facts about payments, refunds and disputes. */
import type { AttentionKind } from '../../../src/billing/attention';
import type { Expiry } from '../../../src/billing/chargeable';
import type { Bearer, Split } from '../../../src/billing/connect';
import type { DebitStep, DeclineReason, DeclineStep } from '../../../src/billing/decline';
import type { DisputeKind } from '../../../src/billing/dispute';
import type { Blocked, DebitDoubt } from '../../../src/billing/mandate';
import type { Debit, Method } from '../../../src/billing/method';
import { money } from '../../../src/billing/money';
import type { NextTry } from '../../../src/billing/next-try';
import type { Paying } from '../../../src/billing/paying';
import type { Hold, PaymentState } from '../../../src/billing/payment';
import type { GivenBack, RefundFacts } from '../../../src/billing/refund';
import type { Awaited } from '../../../src/billing/waiting';
import type {
  CreditReason,
  MoneyVerb,
  PaymentFacts,
  RefundReason,
  RefundTold,
} from '../../../src/language/words/facts';
import { all, amount, more, newCode, nextYear, pairs, thisYear } from './base';

export const declines = all<DeclineReason>({
  couldNotDecide: 0,
  mustConfirm: 0,
  notConfirmed: 0,
  callBank: 0,
  notThisKind: 0,
  overLimit: 0,
  tooOften: 0,
  currency: 0,
  debitNotAuthorized: 0,
  noReason: 0,
  expired: 0,
  suspectedFraud: 0,
  securityCode: 0,
  number: 0,
  postalCode: 0,
  pin: 0,
  funds: 0,
  account: 0,
  amount: 0,
  expiryDate: 0,
  duplicate: 0,
  testCard: 0,
  realCard: 0,
  noCard: 0,
  lostOrStolen: 0,
  hardlyAgreed: 0,
  accountClosed: 0,
  accountBlocked: 0,
  accountNumber: 0,
  accountMoved: 0,
  blockedByStripe: 0,
  notVerified: 0,
  mandateInvalid: 0,
  processingLimit: 0,
  paymentLimit: 0,
  notProcessed: 0,
  accountFunds: 0,
  accountInvalid: 0,
  refused: 0,
  stopped: 0,
  radarRule: 0,
  declined: 0,
});

export const steps = all<DeclineStep>({
  anotherCard: 0,
  anotherMethod: 0,
  raiseLimit: 0,
  realCard: 0,
  testCard: 0,
  invoicePage: 0,
  nothingStarted: 0,
  openInvoice: 0,
  tryOnPage: 0,
  paymentLink: 0,
  tellOnlyDeclined: 0,
});

export const debitSteps = all<DebitStep>({
  agreeAnew: 0,
  anotherAccount: 0,
  anotherMethod: 0,
  fill: 0,
  raiseLimit: 0,
});

const whyBlocked = ['accountClosed', { code: newCode }, null] as const;

export const debitDoubts: readonly DebitDoubt[] = [
  ...whyBlocked.map((why) => ({ kind: 'blocked' as const, why })),
  { kind: 'mandate', status: 'inactive', revoked: 'debitNotAuthorized' },
  ...['inactive', 'pending', newCode].map((status) => ({ kind: 'mandate' as const, status, revoked: null })),
  { kind: 'failed', at: thisYear, why: 'debitNotAuthorized' },
];

export const blocks: readonly Blocked[] = whyBlocked.map((why) => ({ why }));

export const waits: readonly Awaited[] = [
  { kind: 'voucher', method: 'boleto', until: thisYear },
  { kind: 'voucher', method: 'oxxo', until: thisYear },
  { kind: 'voucher', method: 'konbini', until: null },
  { kind: 'code', method: 'pix', until: thisYear },
  { kind: 'code', method: 'paynow', until: null },
  { kind: 'transfer', left: amount, arrived: money(0, 'eur') },
  { kind: 'transfer', left: amount, arrived: amount },
  { kind: 'notice', at: thisYear },
  { kind: 'notice', at: null },
  { kind: 'bank', method: 'sepa_debit' },
  { kind: 'bank', method: null },
  { kind: 'confirmation' },
  { kind: 'deposits' },
  { kind: 'other', code: newCode },
];

export const methods: readonly Method[] = [
  { type: 'card', wallet: null, brand: 'visa', last4: '4242' },
  { type: 'card', wallet: null, brand: 'unknown', last4: null },
  { type: 'card', wallet: null, brand: newCode, last4: '4242' },
  { type: 'card', wallet: 'apple_pay', brand: 'visa', last4: '4242' },
  { type: 'card', wallet: newCode, brand: null, last4: '4242' },
  { type: 'amazon_pay', wallet: null, brand: 'visa', last4: '4242' },
  { type: 'sepa_debit', wallet: null, brand: null, last4: '3000' },
  { type: newCode, wallet: null, brand: null, last4: null },
];

const passedOn = { kind: 'passedOn', account: 'acct_1', share: amount, fee: more } as const;

const platformFee = { ...passedOn, kind: 'platformFee', account: null } as const;

export const splits: readonly Split[] = [
  { ...passedOn, isDone: true },
  { ...passedOn, isDone: false },
  { ...platformFee, isDone: true },
  { ...platformFee, isDone: false },
];

export const payings: readonly Paying[] = [
  ...methods.map((method, index) => ({ kind: 'method' as const, method, expired: null, isBlocked: index === 0 })),
  {
    kind: 'method',
    method: { type: 'card', brand: 'visa', last4: '4242', wallet: null },
    expired: { month: 4, year: 2024 },
    isBlocked: false,
  },
  { kind: 'none' },
  { kind: 'onFile' },
  { kind: 'invoice' },
];

export const expiries: readonly (Expiry | null)[] = [
  null,
  { kind: 'expired', month: 10, year: 2026 },
  { kind: 'thisMonth', month: 11, year: 2026 },
];

export const holds: readonly Hold[] = [
  { captureBy: null, releasedAt: null },
  { captureBy: thisYear, releasedAt: null },
  { captureBy: thisYear, releasedAt: nextYear },
];

export const debits: readonly Debit[] = [null, thisYear].map((leaves) => ({
  method: { type: 'sepa_debit', wallet: null, brand: null, last4: '3000' },
  days: 14,
  leaves,
}));

export const nextTries: readonly NextTry[] = [
  { kind: 'planned', at: nextYear },
  { kind: 'due', at: thisYear },
  ...all<Exclude<NextTry['kind'], 'planned' | 'due'>>({ none: 0, never: 0, paid: 0, unknown: 0 }).map((kind) => ({
    kind,
  })),
];

export const failedPayments = [
  { at: thisYear, reason: null },
  { at: thisYear, reason: 'Lorem ipsum' },
];

export const oweds = [
  null,
  { amount, isCut: false, nextTry: null },
  { amount, isCut: true, nextTry: thisYear },
  { amount, isCut: false, nextTry: nextYear },
];

export const attentionKinds = all<AttentionKind>({
  pastDue: 0,
  firstPayment: 0,
  trialUnpaid: 0,
  failed: 0,
  disputed: 0,
  refund: 0,
  fraud: 0,
  chargedTwice: 0,
  overdue: 0,
  unpaid: 0,
  stuck: 0,
  cardExpires: 0,
  uncaptured: 0,
  delinquent: 0,
  cardGoesOn: 0,
  onItsWay: 0,
  awaited: 0,
});

export const disputeKinds = all<DisputeKind>({
  none: 0,
  inquiry: 0,
  chargeback: 0,
  lost: 0,
  returned: 0,
  won: 0,
  inquiryClosed: 0,
  prevented: 0,
  other: 0,
  unknown: 0,
});

export const paymentStates = all<PaymentState>({
  succeeded: 0,
  partlyRefunded: 0,
  refunding: 0,
  refunded: 0,
  pending: 0,
  failed: 0,
  uncaptured: 0,
  released: 0,
  other: 0,
});

export const refunds: readonly RefundFacts[] = pairs(
  ['succeeded', 'requires_action', 'failed', 'canceled', newCode],
  [null, 'kim@acme.example'],
)
  .map(([status, by]): RefundFacts => ({ amount, status, waitsFor: null, at: thisYear, by }))
  .concat({ amount, status: 'failed', waitsFor: null, at: thisYear, by: null, since: amount })
  .concat(
    [null, 'processing', 'insufficient_funds', 'charge_pending', newCode].map((waitsFor) => ({
      ...{ amount, status: 'pending', waitsFor, at: thisYear, by: null },
    })),
  );

export const givenBacks: readonly GivenBack[] = [
  { done: amount, others: [], isWhole: true },
  { done: amount, others: refunds, isWhole: false },
  ...refunds.map((each) => ({ done: { ...amount, minor: 0 }, others: [each], isWhole: true })),
];

export const payments: readonly PaymentFacts[] = [
  { method: null, stands: 'begun', amount, at: thisYear, description: null },
  { method: null, stands: 'held', amount, at: thisYear, description: null },
  {
    method: { type: 'card', wallet: null, brand: 'visa', last4: '4242' },
    stands: 'paid',
    amount,
    at: nextYear,
    description: 'Seat',
  },
];

export const moneyVerbs = all<MoneyVerb>({
  refund: 0,
  capture: 0,
  release: 0,
  charge: 0,
  link: 0,
  credit: 0,
  takeBackCredit: 0,
});

export const refundReasons = all<RefundReason>({ none: 0, duplicate: 0, requested_by_customer: 0 });

export const creditReasons = all<CreditReason>({
  none: 0,
  duplicate: 0,
  order_change: 0,
  product_unsatisfactory: 0,
});

export const toldRefunds = pairs(
  all<RefundTold['kind']>({ refunded: 0, reversed: 0, refundUnderWay: 0, refundAsks: 0 }),
  [true, false],
).map(([kind, isCard]): RefundTold => ({ kind, amount, isCard }));

export const bearers = all<Bearer>({ here: 0, account: 0, accountAll: 0 });
