/** Facts for what customers read when they ask about something. */
import type { ToldInvoice, ToldPayment, ToldRefund } from '../../../src/billing/told';
import { amount, each, more, nextYear, pairs, thisYear } from '../facts/base';
import { methods, paymentStates } from '../facts/payments';
import { agreed, quotes } from '../facts/subscriptions';
import type { Samples } from './shape';
import { whole } from './why';

const refund: ToldRefund = { amount, at: thisYear, standing: 'done', asked: null, shows: null, reference: null };
const refunds: readonly ToldRefund[] = [
  { ...refund, shows: 'usual', reference: { kind: 'there', value: '12345', type: 'acquirer_reference_number' } },
  { ...refund, standing: 'onItsWay', shows: 'reversal', reference: { kind: 'pending' } },
  { ...refund, standing: 'onItsWay' },
  { ...refund, standing: 'waits' },
  { ...refund, shows: 'past' },
  { ...refund, standing: 'asks', asked: { address: 'kim@acme.example', at: thisYear, until: null } },
  { ...refund, standing: 'asks' },
  { ...refund, standing: 'vain' },
];

const payment: ToldPayment = {
  amount,
  at: thisYear,
  method: methods[0] ?? null,
  state: 'succeeded',
  isDisputed: false,
  reason: null,
  bill: null,
  description: null,
  refunds: [],
  receipt: null,
};

const invoice: Omit<ToldInvoice, 'standing'> = {
  number: 'ACME-0001',
  issued: thisYear,
  total: amount,
  page: 'https://pay.example/1',
  pdf: 'https://pay.example/1.pdf',
};

const told: readonly ToldInvoice[] = [
  { ...invoice, standing: { kind: 'paid', at: thisYear } },
  { ...invoice, page: null, standing: { kind: 'open', owed: more, due: null } },
  { ...invoice, issued: null, page: null, pdf: null, standing: { kind: 'onItsWay', owed: more } },
  { ...invoice, standing: { kind: 'void' } },
  { ...invoice, standing: { kind: 'overdue', owed: more, since: thisYear } },
  { ...invoice, standing: { kind: 'nothing' } },
  ...([null, 'balance', 'creditNote', 'nextInvoice'] as const).map(
    (by): ToldInvoice => ({ ...invoice, standing: { kind: 'settled', by } }),
  ),
];

const asked: readonly ToldInvoice[] = [
  ...[null, thisYear].map((at): ToldInvoice => ({ ...invoice, standing: { kind: 'paid', at } })),
  ...[null, thisYear].map((due): ToldInvoice => ({ ...invoice, standing: { kind: 'open', owed: more, due } })),
  { ...invoice, standing: { kind: 'onItsWay', owed: more } },
  ...told.slice(4),
  { ...invoice, standing: { kind: 'void' }, page: null, pdf: null },
];

const billed = {
  name: 'Kim Example',
  address: { line1: 'Gasse 1', line2: null, postal_code: '3000', city: 'Bern', state: null, country: 'CH' },
  taxIds: [{ type: 'eu_vat', value: 'DE123456789' }],
} as const;

export const onReplies: Pick<Samples, 'replies' | 'invoicesOfYear' | 'billedTo'> = {
  billedTo: {
    title: each([null, 'ACME-0004']),
    none: each(['name', 'address', 'taxId']),
    stays: each(['credit', 'void', 'revise']),
    steps: each(['credit', 'void', 'revise']),
    told: each([
      { ...billed, number: 'ACME-0004', how: 'credit' },
      { ...billed, number: 'ACME-0004', how: 'void' },
      { name: null, address: null, taxIds: [], number: null, how: 'revise' },
      { name: null, address: null, taxIds: null, number: null, how: 'credit' },
    ]),
  },
  invoicesOfYear: {
    title: each([2026]),
    send: [null, 'de'].map((tag) => [2026, 12, tag] as const),
    lacks: each([['void'], ['void', 'uncollectible', 'other']]),
    none: pairs([2026], [thisYear]),
    lookedThrough: each([thisYear]),
    cut: each([90]),
    text: [null, thisYear].map((since) => [2026, told, since] as const),
  },
  replies: {
    label: [null, 'de'].flatMap((tag) => [
      ['billing', 'reply', tag] as const,
      ['billing', 'message', tag] as const,
      ['object', 'reply', tag] as const,
      ['object', 'message', tag] as const,
      ['price', 'reply', tag] as const,
      ['price', 'message', tag] as const,
    ]),
    payment: each([
      ...paymentStates.map((state) => ({ ...payment, state })),
      { ...payment, isDisputed: true },
      { ...payment, method: null, bill: whole, receipt: 'https://pay.example/receipt' },
      { ...payment, description: 'Lorem ipsum' },
      { ...payment, state: 'failed', reason: 'expired' },
      ...refunds.map((refund) => ({ ...payment, refunds: [refund] })),
    ]),
    paymentStands: each(paymentStates.map((state) => ({ ...payment, state }))),
    next: [true, false].flatMap((isSent) =>
      [amount, { ...amount, minor: 0 }].map((due) => [due, nextYear, isSent] as const),
    ),
    comes: each([
      ...[null, thisYear].map((until) => ({ kind: 'notCharged', until }) as const),
      { kind: 'owes', amount, isCut: false, nextTry: null },
      { kind: 'owes', amount, isCut: true, nextTry: thisYear },
      { kind: 'renewsBefore', at: thisYear },
      { kind: 'trialEndsBefore', at: thisYear },
      ...(['trialCancels', 'trialPauses'] as const).map((outcome) => ({ kind: 'withoutMethod', outcome }) as const),
      { kind: 'coming', amount, at: thisYear, isSent: false },
      { kind: 'coming', amount, at: thisYear, isSent: true },
      { kind: 'changes', at: thisYear, agreed: null, ends: null },
      { kind: 'changes', at: thisYear, agreed, ends: nextYear },
    ]),
    refunds: each([refunds]),
    quote: each(quotes),
    invoiceStands: each(asked),
    invoice: each(asked),
  },
};
