/** Facts to write sentences with: each kind of them at least once. */

import type { AttentionKind } from '../../src/billing/attention';
import type { Expiry } from '../../src/billing/chargeable';
import type { Bearer, Split } from '../../src/billing/connect';
import type { DeclineReason, DeclineStep } from '../../src/billing/decline';
import type { Lasting } from '../../src/billing/discount';
import type { DisputeKind } from '../../src/billing/dispute';
import type { InvoiceStanding, InvoiceState } from '../../src/billing/invoice';
import type { InvoicePart } from '../../src/billing/invoice-amounts';
import type { Debit, Method } from '../../src/billing/method';
import { money } from '../../src/billing/money';
import type { MonthlyNote } from '../../src/billing/monthly';
import type { NextAmount, NextCharge, Unknown } from '../../src/billing/next';
import type { Expected } from '../../src/billing/on-its-way';
import type { Owing } from '../../src/billing/owing';
import type { Paying } from '../../src/billing/paying';
import type { Hold, PaymentState } from '../../src/billing/payment';
import type { PeriodPaid } from '../../src/billing/period-paid';
import type { Billed } from '../../src/billing/purpose';
import type { GivenBack, RefundFacts } from '../../src/billing/refund';
import type { Scheduled } from '../../src/billing/schedule';
import type { AgreedItem } from '../../src/billing/subscription';
import type { Agreed, Pause, SubscriptionState } from '../../src/billing/summary';
import type { Unsettled } from '../../src/billing/unsettled';
import type { Awaited } from '../../src/billing/waiting';
import type { KeyFault } from '../../src/keys/parse';
import type { AmountFault } from '../../src/language/typed-amount';
import type { ActionName } from '../../src/language/words/en/actions';
import type {
  Bound,
  ContactField,
  Doubt,
  Due,
  Feedback,
  Happened,
  MoneyVerb,
  PaymentFacts,
  Plan,
  ProblemName,
  RefundReason,
  Refusal,
  SubscriptionDeed,
} from '../../src/language/words/facts';
import { permissionId, resources } from '../../src/stripe/permissions';
import type { InvoiceVerb } from '../../src/stripe/resources/invoice';

/** Each as the only fact. */
export const each = <T>(values: readonly T[]) => values.map((value): [T] => [value]);

/** Each of the first with each of the second. */
export const pairs = <A, B>(firsts: readonly A[], seconds: readonly B[]) =>
  firsts.flatMap((first) => seconds.map((second): [A, B] => [first, second]));

/** All names of a union; one that is missing does not compile. */
export const all = <T extends string>(names: Record<T, 0>) => Object.keys(names) as T[];

export const amount = money(4900, 'eur');
export const more = money(294_000, 'jpy');
export const kuwaiti = money(1_230, 'kwd');
export const bounds = all<Bound>({ left: 0, held: 0, atOnce: 0 });
export const amountFaults: readonly AmountFault[] = [
  { kind: 'notANumber', currency: 'usd' },
  { kind: 'negative' },
  { kind: 'decimals', typed: '$1.999', count: 3, currency: 'usd', may: 2 },
  { kind: 'decimals', typed: '¥1.5', count: 1, currency: 'jpy', may: 0 },
  { kind: 'decimals', typed: '0.1234567891', count: 10, currency: 'kwd', may: 3 },
  { kind: 'otherCurrency', sign: '€', is: 'eur', currency: 'usd' },
  { kind: 'otherCurrency', sign: 'kr', is: null, currency: 'usd' },
  { kind: 'either', typed: '1,230', readings: [money(1_230_000, 'kwd'), kuwaiti] },
  { kind: 'noCurrency' },
  { kind: 'tooLarge' },
];
export const balances = [
  { kind: 'credit', amount },
  { kind: 'owes', amount },
] as const;
export const thisYear = Date.UTC(2026, 11, 4, 12) / 1000;
export const nextYear = Date.UTC(2027, 2, 31, 12) / 1000;
/** Of Stripe's, in no catalogue. */
export const newCode = 'quite_new';

export const modes = ['live', 'test'] as const;
export const scopes = ['message', 'drafts', 'requests', 'place', 'address'] as const;
export const tiers = ['free', 'overview', 'premium'] as const;
export const keyScopes = [...tiers, 'secret', 'lessThanFree', 'untested'] as const;
export const permissions = resources().flatMap((each) => [permissionId(each, 'read'), permissionId(each, 'write')]);

export const declines = all<DeclineReason>({
  couldNotDecide: 0,
  mustConfirm: 0,
  notConfirmed: 0,
  callBank: 0,
  notThisKind: 0,
  overLimit: 0,
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
  noCard: 0,
  lostOrStolen: 0,
  hardlyAgreed: 0,
  accountClosed: 0,
  accountBlocked: 0,
  accountNumber: 0,
  accountFunds: 0,
  accountInvalid: 0,
  refused: 0,
  stopped: 0,
  radarRule: 0,
  declined: 0,
});
export const steps = all<DeclineStep>({
  anotherCard: 0,
  invoicePage: 0,
  nothingStarted: 0,
  openInvoice: 0,
  tryOnPage: 0,
  paymentLink: 0,
  tellOnlyDeclined: 0,
});
export const reductions = [{ kind: 'percent', share: 12.5 }, { kind: 'amount', amount }, { kind: 'unknown' }] as const;
export const offs = reductions.flatMap((amount) => [
  { amount, until: null, isOnce: false, ifCovered: false },
  { amount, until: thisYear, isOnce: false, ifCovered: true },
  { amount, until: null, isOnce: true, ifCovered: false },
]);
export const lastings: readonly Lasting[] = [
  { kind: 'once' },
  { kind: 'until', at: thisYear },
  { kind: 'forever' },
  { kind: 'months', months: 1 },
  { kind: 'months', months: 3 },
  { kind: 'unknown' },
];
export const invoiceStates = all<InvoiceState>({
  draft: 0,
  coming: 0,
  stuck: 0,
  open: 0,
  overdue: 0,
  onItsWay: 0,
  maybeOnItsWay: 0,
  waiting: 0,
  tried: 0,
  unpaid: 0,
  paid: 0,
  paidElsewhere: 0,
  fromBalance: 0,
  credited: 0,
  nothing: 0,
  toBalance: 0,
  carriedOver: 0,
  settled: 0,
  uncollectible: 0,
  void: 0,
  other: 0,
});
export const waits: readonly Awaited[] = [
  { kind: 'voucher', method: 'boleto', until: thisYear, isPast: false },
  { kind: 'voucher', method: 'oxxo', until: thisYear, isPast: true },
  { kind: 'voucher', method: 'konbini', until: null, isPast: false },
  { kind: 'code', method: 'pix', until: thisYear, isPast: false },
  { kind: 'code', method: 'paynow', until: null, isPast: false },
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
/** Charged and sent, still to come and over, with and without a part that is settled. */
export const standings: readonly InvoiceStanding[] = pairs(pairs(invoiceStates, [null, thisYear, nextYear]), [
  true,
  false,
]).map(([[state, at], isCharged]) => ({
  state,
  amount,
  of: isCharged ? more : null,
  at,
  isPast: at === thisYear,
  isCharged,
  isRenewal: isCharged,
  isCovered: false,
  retry: isCharged ? 'never' : 'notPlanned',
  awaited: isCharged ? (waits[0] ?? null) : null,
  method: 'customer_balance',
  code: newCode,
}));
export const invoiceParts = all<InvoicePart['kind']>({
  paid: 0,
  paidElsewhere: 0,
  overpaid: 0,
  fromBalance: 0,
  owedBefore: 0,
  credited: 0,
  refunded: 0,
  onItsWay: 0,
}).map((kind): InvoicePart => ({ kind, amount }));
const billed: Billed = {
  number: 'ACME-0004',
  isSubscription: true,
  first: '1 × Team',
  others: 2,
  hasMore: false,
};
export const bills: readonly Billed[] = [
  billed,
  { ...billed, number: null, isSubscription: false },
  { ...billed, others: 0 },
  { ...billed, others: 9, hasMore: true },
  { ...billed, first: null, others: 0 },
];
export const faults = all<KeyFault>({
  empty: 0,
  masked: 0,
  publishable: 0,
  webhookSecret: 0,
  ephemeral: 0,
  notAKey: 0,
  cut: 0,
  liveKeyInTest: 0,
  testKeyInLive: 0,
});
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
export const expectations: readonly Expected[] = [
  ...pairs([methods[0] ?? null, null], [true, false]).map(
    ([method, isCertain]): Expected => ({
      kind: 'onItsWay',
      method,
      amount,
      since: isCertain ? thisYear : null,
      isCertain,
    }),
  ),
  { kind: 'awaited', awaited: { kind: 'voucher', method: 'boleto', until: nextYear, isPast: false } },
  { kind: 'awaited', awaited: { kind: 'confirmation' } },
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
  ...methods.map((method) => ({ kind: 'method' as const, method, expired: null })),
  {
    kind: 'method',
    method: { type: 'card', brand: 'visa', last4: '4242', wallet: null },
    expired: { month: 4, year: 2024 },
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
const openStanding = standings.find(({ state, isCharged }) => state === 'open' && !isCharged) as InvoiceStanding;
export const owings: readonly Owing[] = [
  { kind: 'invoice', id: 'in_1', number: 'ACME-0004', amount, standing: openStanding, tries: thisYear, onItsWay: null },
  { kind: 'invoice', id: 'in_1', number: null, amount, standing: openStanding, tries: null, onItsWay: null },
  { kind: 'invoice', id: 'in_1', number: 'A-1', amount, standing: openStanding, tries: null, onItsWay: 'surely' },
  { kind: 'invoice', id: 'in_1', number: 'A-1', amount, standing: openStanding, tries: null, onItsWay: 'perhaps' },
  { kind: 'coming', id: 'in_1', amount, at: thisYear },
  { kind: 'coming', id: 'in_1', amount, at: null },
  {
    kind: 'onItsWay',
    id: 'py_1',
    amount,
    method: { type: 'sepa_debit', wallet: null, brand: null, last4: '3000' },
    at: thisYear,
  },
  { kind: 'held', id: 'ch_1', amount, method: null, at: thisYear },
  {
    kind: 'held',
    id: 'ch_1',
    amount,
    method: { type: 'card', wallet: null, brand: 'visa', last4: '4242' },
    at: thisYear,
  },
  ...waits.map((awaited) => ({
    kind: 'awaited' as const,
    waiting: { id: 'pi_1', amount, since: thisYear, description: null, awaited },
  })),
  { kind: 'maybe', sign: 'pastDue' },
  { kind: 'maybe', sign: 'delinquent' },
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
export const monthlyNotes = all<MonthlyNote>({
  beforeDiscounts: 0,
  couponOnAllItems: 0,
  withoutMetered: 0,
  withoutTiered: 0,
  withoutUnknown: 0,
  withoutTrials: 0,
  withoutPaused: 0,
  withoutUnpaid: 0,
  endingSoon: 0,
  notAll: 0,
  notAllItems: 0,
});
export const figure = { isWhole: true, amounts: [amount, more], afterTrials: [], discountedUntil: null, notes: [] };
const month = { unit: 'month', count: 1 };
export const intervals = ['day', 'week', 'month', 'year', newCode].flatMap((unit) => [
  { unit, count: 1 },
  { unit, count: 3 },
]);
const begun = {
  method: { type: 'us_bank_account', wallet: null, brand: null, last4: '6789' },
  amount,
  since: thisYear,
  isCertain: true,
};
const maybeBegun = { method: null, amount, since: null, isCertain: false };
const kinds = all<Unsettled['kind']>({
  charged: 0,
  sent: 0,
  draft: 0,
  stuck: 0,
  tried: 0,
  retried: 0,
  onItsWay: 0,
  open: 0,
});
export const unsettled: readonly Unsettled[] = kinds.flatMap((kind) => [
  { kind, id: 'in_1', number: 'ACME-0004', amount, at: thisYear, begun, period: { start: thisYear, interval: month } },
  { kind, id: 'in_1', number: null, amount, at: null, begun: maybeBegun, period: null },
]);
export const thens = ['ends', 'endsNow', 'goesOn'] as const;
export const knowns = [{ amount, by: 'stripe' }, { amount, by: 'estimate' }, null] as const;
export const exactnesses = ['stripe', 'price', 'unknown'] as const;
export const paids = all<PeriodPaid>({ yes: 0, no: 0, part: 0, refunded: 0, onItsWay: 0, unknown: 0 });
export const agreed: Agreed = {
  items: [{ name: 'Team', quantity: 5 }],
  sums: [{ amount, before: null, interval: month }],
  byTiers: false,
  byUsage: false,
  unknownIn: null,
  more: false,
  off: null,
  tax: 'none',
};
export const agreements: readonly Agreed[] = [
  agreed,
  { ...agreed, items: [], sums: [] },
  { ...agreed, items: [{ name: null, quantity: null }], byTiers: true, byUsage: true },
  { ...agreed, sums: [], byTiers: true },
  { ...agreed, sums: [], byUsage: true, unknownIn: 'eur' },
  { ...agreed, off: offs[0] ?? null, tax: 'added' },
  { ...agreed, sums: [{ amount, before: more, interval: null }], more: true, off: offs[1] ?? null, tax: 'perhaps' },
];
export const item: AgreedItem = {
  productId: 'prod_1',
  priceName: 'Team',
  quantity: 2,
  each: amount,
  total: amount,
  interval: month,
  metered: false,
  tiered: false,
  isUnknown: false,
  currency: 'eur',
};
const phase = {
  start_date: thisYear,
  end_date: nextYear,
  currency: 'eur',
  trial_end: null,
  collection_method: null,
  billing_cycle_anchor: null,
  proration_behavior: null,
  add_invoice_items: [],
  discounts: [],
  items: [],
};
export const scheduleds: readonly Scheduled[] = [
  { kind: 'goesOn' },
  { kind: 'ends', at: thisYear },
  ...[0, 1, 3].map((count) => ({ kind: 'changes', at: thisYear, phase, more: count }) as const),
];
const nextAmount: NextAmount = {
  net: amount,
  unknown: null,
  before: null,
  off: null,
  tax: 'none',
  withTax: null,
  balance: null,
  isShared: false,
  due: amount,
};
export const nextAmounts: readonly NextAmount[] = [
  nextAmount,
  { ...nextAmount, tax: 'added', withTax: more, due: more },
  { ...nextAmount, tax: 'perhaps', due: null, balance: { ...amount, minor: -100 } },
  { ...nextAmount, before: more, off: offs[0] ?? null, balance: { ...amount, minor: -100 } },
  { ...nextAmount, tax: 'added', due: null, balance: amount },
  ...[-100, 100].map((minor) => ({ ...nextAmount, due: null, isShared: true, balance: { ...amount, minor } })),
  ...all<Unknown>({ usage: 0, tiers: 0, price: 0, items: 0, discounts: 0, pendingUpdate: 0, endsWithin: 0 }).map(
    (unknown) => ({
      ...nextAmount,
      net: null,
      due: null,
      unknown,
    }),
  ),
];
export const nextCharges: readonly NextCharge[] = [
  ...nextAmounts.map(
    (each) => ({ kind: 'charge', at: thisYear, how: 'charged', isFirst: false, amount: each }) as const,
  ),
  { kind: 'charge', at: thisYear, how: 'sent', isFirst: true, amount: nextAmount },
  { kind: 'charge', at: thisYear, how: 'charged', isFirst: true, amount: nextAmount },
  ...(['ended', 'unpaid', 'firstPayment'] as const).map((why) => ({ kind: 'none', why }) as const),
  ...(['ends', 'trialCancels', 'trialPauses'] as const).map((why) => ({ kind: 'none', why, at: thisYear }) as const),
  { kind: 'none', why: 'paused', pause: { kind: 'paused' } },
  { kind: 'unknown', why: null },
  { kind: 'unknown', why: 'schedule' },
];
export const subscriptionStates = all<SubscriptionState>({
  active: 0,
  trial: 0,
  pastDue: 0,
  unpaid: 0,
  firstPayment: 0,
  neverStarted: 0,
  ended: 0,
  paused: 0,
});

export const failedPayments = [
  { at: thisYear, reason: null },
  { at: thisYear, reason: 'Lorem ipsum' },
];
export const attentionKinds = all<AttentionKind>({
  pastDue: 0,
  failed: 0,
  disputed: 0,
  refund: 0,
  chargedTwice: 0,
  overdue: 0,
  uncaptured: 0,
  delinquent: 0,
});
export const disputeKinds = all<DisputeKind>({
  none: 0,
  inquiry: 0,
  chargeback: 0,
  lost: 0,
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
});
export const relations = [
  { kind: 'variant' },
  { kind: 'chosen' },
  { kind: 'linked', at: null },
  { kind: 'linked', at: thisYear * 1000 },
] as const;
export const doubts: readonly Doubt[] = [
  ...(['notNamed', 'checkFailed', 'severalSenders', 'unreadable'] as const).map((kind) => ({ kind })),
  ...(['spelling', 'notOnFile', 'notProven', 'group', 'replyTo', 'notReached', 'subject', 'notSender'] as const).map(
    (kind) => ({
      kind,
      address: 'kim@acme.example',
    }),
  ),
];

export const problems = all<ProblemName>({
  keyDead: 0,
  rateLimited: 0,
  locked: 0,
  inFlight: 0,
  stripeDown: 0,
  unreachable: 0,
  noConsent: 0,
  outOfTime: 0,
  notFound: 0,
  otherMode: 0,
  declined: 0,
  mustConfirm: 0,
  refused: 0,
  noSearch: 0,
  unreadable: 0,
});
export const refusals = all<Refusal>({
  tooLarge: 0,
  tooSmall: 0,
  lowBalance: 0,
  otherState: 0,
  refunded: 0,
  disputed: 0,
  holdExpired: 0,
  couponExpired: 0,
  maxSubscriptions: 0,
  taxLocation: 0,
  email: 0,
  nothingToInvoice: 0,
  nothingToPayWith: 0,
});

export const pauses: readonly Pause[] = [
  { kind: 'paused' },
  ...pairs(['keep_as_draft', 'mark_uncollectible', 'void', newCode], [null, thisYear]).map(
    ([invoices, until]): Pause => ({ kind: 'notCollected', invoices, until }),
  ),
];
export const discounts = [null, ...pairs(reductions, lastings).map(([off, lasts]) => ({ name: 'Launch', off, lasts }))];
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
  { method: null, isCaptured: false, amount, at: thisYear, description: null },
  {
    method: { type: 'card', wallet: null, brand: 'visa', last4: '4242' },
    isCaptured: true,
    amount,
    at: nextYear,
    description: 'Seat',
  },
];
export const ends = [null, 'a1B2c3'] as const;
export const dues: readonly (Due | 'credited')[] = ['credited', 'invoicedNow', 'dueNow', { dueOn: thisYear }];
export const actionNames = all<ActionName>({
  takeBack: 0,
  cancel: 0,
  change: 0,
  pauseCollection: 0,
  resumeCollection: 0,
  pause: 0,
  resume: 0,
  trialEnd: 0,
  discount: 0,
  capture: 0,
  release: 0,
  refund: 0,
  receipt: 0,
  finalize: 0,
  send: 0,
  pay: 0,
  void: 0,
  mark_uncollectible: 0,
  start: 0,
  charge: 0,
  chargeSource: 0,
  session: 0,
  link: 0,
  credit: 0,
  portal: 0,
  editCustomer: 0,
  createCustomer: 0,
});
export const contactFields = all<ContactField>({
  name: 0,
  email: 0,
  phone: 0,
  description: 0,
  line1: 0,
  line2: 0,
  postal_code: 0,
  city: 0,
  state: 0,
  country: 0,
});
export const invoiceVerbs = all<InvoiceVerb>({ finalize: 0, send: 0, pay: 0, void: 0, mark_uncollectible: 0 });
export const moneyVerbs = all<MoneyVerb>({ refund: 0, capture: 0, release: 0, charge: 0, link: 0, credit: 0 });
export const refundReasons = all<RefundReason>({ none: 0, duplicate: 0, requested_by_customer: 0 });
export const bearers = all<Bearer>({ here: 0, account: 0, accountAll: 0 });
export const feedbacks = all<Feedback>({
  customer_service: 0,
  low_quality: 0,
  missing_features: 0,
  other: 0,
  switched_service: 0,
  too_complex: 0,
  too_expensive: 0,
  unused: 0,
});
type Dateless<T extends { kind: string }> = Exclude<T, { at: number }>['kind'];
export const subscriptionDeeds: readonly SubscriptionDeed[] = [
  ...all<Dateless<SubscriptionDeed>>({
    cancelAtEnd: 0,
    cancelNow: 0,
    endTrial: 0,
    takeBack: 0,
    change: 0,
    discounts: 0,
    start: 0,
    pause: 0,
    resume: 0,
    pauseCollection: 0,
    resumeCollection: 0,
  }).map((kind) => ({ kind })),
  { kind: 'cancelOn', at: thisYear },
  { kind: 'trialUntil', at: thisYear },
];
export const plans: readonly (Plan | null)[] = [{ agreed, next: { kind: 'renews', at: nextYear } }, null];
export const happenings: readonly Happened[] = [
  ...all<Dateless<Happened>>({
    ended: 0,
    goesOn: 0,
    changed: 0,
    started: 0,
    trialEnded: 0,
    activeAgain: 0,
    paused: 0,
    discountsChanged: 0,
  }).map((kind) => ({ kind })),
  { kind: 'endsOn', at: thisYear },
  { kind: 'trialStarted', at: thisYear },
  { kind: 'trialEndsOn', at: nextYear },
];
