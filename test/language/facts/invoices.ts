/** Facts about invoices, and what is owed. */
import type { InvoiceStanding, InvoiceState } from '../../../src/billing/invoice';
import type { BalanceMove, InvoicePart } from '../../../src/billing/invoice-amounts';
import type { Expected } from '../../../src/billing/on-its-way';
import type { Owing } from '../../../src/billing/owing';
import type { Billed, Occasion } from '../../../src/billing/purpose';
import type { Unsettled } from '../../../src/billing/unsettled';
import type { InvoiceDeed } from '../../../src/language/words/facts';
import type { InvoiceVerb } from '../../../src/stripe/resources/invoice';
import { all, amount, month, more, newCode, nextYear, pairs, thisYear } from './base';
import { methods, waits } from './payments';

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
  credit: 0,
  owedBefore: 0,
  toBalance: 0,
  carriedOver: 0,
  credited: 0,
  refunded: 0,
  onItsWay: 0,
}).map((kind): InvoicePart => ({ kind, amount }));

export const balanceMoves = all<BalanceMove['kind']>({ credit: 0, owedBefore: 0, toBalance: 0, carriedOver: 0 });

export const occasions = all<Occasion>({
  first: 0,
  start: 0,
  trial: 0,
  afterTrial: 0,
  renewal: 0,
  change: 0,
  threshold: 0,
  subscription: 0,
});

/** What Stripe Billing writes by itself, and what somebody does. */
export const descriptions = [
  'Subscription creation',
  'Subscription update',
  'Payment for Invoice',
  'Payment for Invoice ACME-0004',
  'Extra seat',
];

const billed: Billed = {
  number: 'ACME-0004',
  occasion: 'renewal',
  first: '1 × Team',
  others: 2,
  hasMore: false,
};

export const bills: readonly Billed[] = [
  billed,
  { ...billed, number: null, occasion: null },
  { ...billed, others: 0 },
  { ...billed, others: 9, hasMore: true },
  { ...billed, first: null, others: 0 },
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
  { kind: 'awaited', awaited: { kind: 'voucher', method: 'boleto', until: nextYear } },
  { kind: 'awaited', awaited: { kind: 'confirmation' } },
];

const openStanding = standings.find(({ state, isCharged }) => state === 'open' && !isCharged) as InvoiceStanding;

export const owings: readonly Owing[] = [
  { kind: 'balance', balance: { kind: 'credit', amount } },
  { kind: 'balance', balance: { kind: 'owes', amount } },
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
  awaited: 0,
  open: 0,
});

const awaited = { kind: 'voucher', method: 'boleto', until: nextYear } as const;

export const unsettled: readonly Unsettled[] = kinds.flatMap((kind) => [
  {
    kind,
    id: 'in_1',
    number: 'ACME-0004',
    amount,
    at: thisYear,
    begun,
    awaited,
    ownMethod: 'pm_1',
    period: { start: thisYear, interval: month },
  },
  { kind, id: 'in_1', number: null, amount, at: null, begun: maybeBegun, awaited, ownMethod: null, period: null },
]);

export const invoiceDeeds = all<InvoiceDeed>({
  ...{ finalize: 0, send: 0, pay: 0, void: 0, mark_uncollectible: 0 },
  collect: 0,
});
export const invoiceVerbs = all<InvoiceVerb>({ finalize: 0, send: 0, pay: 0, void: 0, mark_uncollectible: 0 });
