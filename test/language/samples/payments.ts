/** Facts for what is said of payments and invoices. */
import type { Proof } from '../../../src/billing/double';
import type { Method } from '../../../src/billing/method';
import type { Ordered } from '../../../src/billing/order-mark';
import { toldReasons } from '../../../src/billing/way-to-pay';
import {
  all,
  amount,
  amountFaults,
  bounds,
  each,
  kuwaiti,
  lastWeek,
  more,
  newCode,
  nextYear,
  pairs,
  thisYear,
  yesterday,
} from '../facts/base';
import {
  balanceMoves,
  bills,
  descriptions,
  expectations,
  invoiceDeeds,
  invoiceParts,
  invoiceVerbs,
  occasions,
  owings,
  standings,
} from '../facts/invoices';
import {
  attentionKinds,
  blocks,
  debitDoubts,
  debitSteps,
  debits,
  declines,
  disputeKinds,
  expiries,
  failedPayments,
  givenBacks,
  holds,
  methods,
  moneyVerbs,
  nextTries,
  oweds,
  paymentStates,
  payments,
  refundReasons,
  refunds,
  splits,
  steps,
  waits,
} from '../facts/payments';
import { agreements } from '../facts/subscriptions';
import type { Samples } from './shape';

export const onPayments: Pick<
  Samples,
  | 'amounts'
  | 'attention'
  | 'drafting'
  | 'declines'
  | 'mandates'
  | 'defaultMethod'
  | 'disputes'
  | 'ending'
  | 'invoiceCard'
  | 'double'
  | 'invoices'
  | 'invoicing'
  | 'methods'
  | 'owing'
  | 'paying'
  | 'paymentCard'
  | 'paymentLists'
  | 'payments'
  | 'waiting'
  | 'wayToPay'
> = {
  amounts: {
    fault: each(amountFaults),
    tooMuch: pairs([amount], bounds),
    roundOnly: each([kuwaiti]),
    anew: each(['eur']),
  },
  attention: {
    pastDue: pairs([null, ...failedPayments], oweds).flatMap(([payment, owed]) => [
      ['Team', payment, owed, false] as const,
      ['Team', payment, owed, true] as const,
    ]),
    unpaid: pairs([null, ...failedPayments], oweds).flatMap(([payment, owed]) => [
      ['Team', payment, owed, false] as const,
      ['Team', payment, owed, true] as const,
    ]),
    firstPayment: pairs([null, ...failedPayments], [true, false]).flatMap(([payment, awaits]) => [
      ['Team', payment, awaits, false] as const,
      ['Team', payment, awaits, true] as const,
    ]),
    trialUnpaid: (['trialEnds', 'trialCancels', 'trialPauses'] as const).map((outcome) => ['Team', thisYear, outcome]),
    failed: pairs([amount], failedPayments),
    overdue: each(standings),
    stuck: each([amount]),
    notCaptured: [null, nextYear].map((by) => [amount, thisYear, by]),
    disputed: pairs(disputeKinds, [null, { on: thisYear, isPast: false }, { on: thisYear, isPast: true }]).map(
      ([kind, deadline]) => [kind, amount, thisYear, deadline],
    ),
    fraud: [[amount, thisYear]],
    refund: pairs(refunds, [null, 'declined', newCode]),
    more: [[attentionKinds.map((kind) => ({ kind, count: 1 }))], [attentionKinds.map((kind) => ({ kind, count: 3 }))]],
  },
  drafting: {
    question: each([amount]),
    deed: each([amount]),
    collected: each([7, 30, null]),
    willBe: each([7, 30, null]),
    steps: each([amount]),
    line: each([amount]),
    lineQuestion: each([amount]),
    onItBefore: each([amount]),
    lineDone: each([amount]),
  },
  declines: {
    reason: each([...declines, { code: newCode }]),
    refused: pairs([null, 'expired', { code: newCode }], steps),
    debitStep: each([null, ...debitSteps]),
  },
  defaultMethod: {
    before: each(methods),
    after: pairs(methods.slice(0, 1), expiries),
    follow: each([[], agreements]),
    haveOwn: each([agreements]),
  },
  ending: {
    unused: each([amount]),
    paymentOf: [[thisYear, amount]],
    refundNeeds: each(['invoice_read', 'charge_write']),
    deed: [[{ kind: 'cancelNow' }, amount]],
    question: [[{ kind: 'cancelAtEnd' }, amount]],
    steps: each([amount]),
    maybeCredited: each([true, false]),
    arithmetic: each([{ paid: amount, from: thisYear, until: nextYear, days: 12, of: 30, amount: more }]),
  },
  disputes: {
    fraudWarning: pairs(['misc', newCode], [thisYear]),
    afterWarning: each([true, false]),
    kind: each(disputeKinds.filter((kind) => kind !== 'none')),
    was: each([null, 'won', newCode]),
    part: [[amount, amount]],
    why: pairs([null, 'fraudulent', newCode], ['needs_response', newCode]),
    disputed: [[amount, thisYear]],
    answerBy: each([false, true].map((isPast) => ({ on: thisYear, isPast }))),
  },
  invoiceCard: { standing: each(standings), balance: each(balanceMoves) },
  invoices: {
    title: pairs([null, 'ACME-0004'], [null, 'draft']),
    standing: each(standings),
    expected: each(expectations),
    part: each(invoiceParts),
    owed: pairs([[amount], [amount, more]], [true, false]),
    perhapsPaidBy: each([thisYear]),
    occasion: pairs(occasions, ['Team', null]),
    described: each(descriptions),
    purpose: each([
      { kind: 'invoices', billed: [...bills] },
      { kind: 'description', text: 'Extra seat' },
      { kind: 'statement', text: 'ACME' },
    ]),
  },
  invoicing: {
    deed: each(invoiceDeeds),
    question: each(invoiceDeeds),
    title: pairs([null, 'ACME-0004'], [null, 'draft']),
    done: pairs(invoiceVerbs, [null, 'ACME-0004']).map(([verb, number]) => [verb, number, amount]),
    still: each(['draft', 'open', 'paid', 'uncollectible', 'void', newCode]),
    emailsTo: each(['kim@acme.example']),
    partPaid: [[amount, more]],
    expected: each(expectations),
    creditUsed: each([amount]),
    debtAdded: each([amount]),
    creditBack: each([amount]),
    debtBack: each([amount]),
    byItself: each([thisYear, nextYear]),
    chargedNow: each([null, ...methods]),
    ifItFails: pairs([null, thisYear], [true, false]),
    newVoucher: each(['boleto', 'customer_balance']),
    partPaidNotVoid: each([amount]),
  },
  methods: {
    name: each(methods),
    saved: pairs(methods.slice(0, 1), expiries),
    expires: [
      [4, 2027, false],
      [4, 2024, true],
    ],
  },
  owing: { owing: each(owings), others: pairs([0, 2], [true, false]) },
  paying: {
    portalLink: pairs([true, false], [true, false]),
    deed: pairs(moneyVerbs, [amount]),
    question: pairs(moneyVerbs, [amount]),
    payment: each(payments),
    amountIn: each(['eur']),
    forWhat: each(['Extra seat']),
    soFar: [
      [thisYear, null, 0],
      [yesterday, amount, 1],
      [lastWeek, amount, 2],
      [lastWeek, amount, null],
    ],
    refundsBefore: each([refunds]),
    refundsMeanwhile: each([refunds]),
    reasonOption: each(refundReasons),
    reasonGiven: each(refundReasons),
    noteGiven: each(['Lorem ipsum']),
    noteTooLong: each([500]),
    notRefundable: each(paymentStates),
    disputed: each(disputeKinds),
    takenBack: each([amount]),
    disputedPart: [[amount, amount]],
    holdOver: each([thisYear]),
    unfinished: pairs(['capture', 'payment'] as const, ['pending', 'requires_action', 'failed', newCode]).map(
      ([what, status]) => [what, amount, status],
    ),
    restReleased: each([amount]),
    captured: each([amount]),
    released: each([amount]),
    to: each(['kim@acme.example']),
    receiptAddress: each(['kim@acme.example']),
    receiptSent: each(['kim@acme.example']),
    paidWith: pairs(methods, expiries),
    methodTakes: [[methods[3] as Method, ['cad', 'usd']]],
    lastPayment: each(payments),
    onlyWithConsent: each([true, false]),
    charged: each([amount]),
    siteOpened: each(['https://acme.example']),
    linkFor: [[amount, 'Extra seat', 'a1B2c3']],
    linkClosed: each(['https://pay.example/1']),
    linkReadyAt: each(['https://pay.example/1']),
  },
  mandates: {
    standing: each(['active', 'pending', 'inactive', newCode]),
    revoked: each(['accountClosed', 'debitNotAuthorized', { code: newCode }]),
    blocked: each(blocks),
    begins: each(debits),
    isBlocked: each(blocks),
    doubt: each(debitDoubts),
  },
  paymentCard: {
    standing: paymentStates.flatMap((state) =>
      pairs(givenBacks, holds).map(([back, hold]) => [amount, state, thisYear, back, hold, newCode] as const),
    ),
    debit: each(debits),
    nextTry: each(nextTries),
    why: each(['Lorem ipsum']),
    dispute: each(['Lorem ipsum.']),
    createdAt: each([thisYear]),
    split: each(splits),
    keeps: pairs(splits, [true, false]),
    triedBefore: each([[thisYear], [thisYear, thisYear]]),
  },
  paymentLists: {
    firstOf: [[30, 10]],
    possiblyTwice: each([2, 3]),
    lastCharged: [[amount, thisYear]],
    chargedTwice: [
      [
        amount,
        [
          { at: thisYear, whose: null },
          { at: nextYear, whose: 'Kim' },
        ],
      ],
      [amount, [thisYear, thisYear, thisYear].map((at) => ({ at, whose: null }))],
    ],
  },
  double: {
    mark: each([{ of: 'order', value: '1001' }]),
    proof: each<Proof>([
      { kind: 'invoice', number: 'ACME-0004' },
      { kind: 'invoice', number: null },
      { kind: 'session' },
      ...all<Ordered>({ order: 0, invoice: 0, cart: 0, booking: 0, reservation: 0, purchase: 0 }).map(
        (of) => ({ kind: 'order', of, value: '1001', isWhole: false }) as const,
      ),
      { kind: 'order', of: 'order', value: '1001', isWhole: true },
    ]),
    refund: each([true, false]),
    credited: pairs([amount], [null, 'ACME-0004']),
    askIn: each(['de', 'ja']),
    question: [
      [amount, payments.slice(0, 2)],
      [amount, payments.slice(0, 2), [{ at: thisYear, what: 'ACME-0004' }]],
    ],
  },
  payments: { risk: each(['elevated', 'highest', 'review']) },
  wayToPay: {
    sendIn: each(['de', 'ja']),
    needs: [[['invoice_read', 'customer_portal_read']], [['customer_portal_read']]],
    text: pairs(['invoice', 'portal'] as const, toldReasons).flatMap(([kind, why]) => {
      const page = { kind, url: 'https://invoice.stripe.com/i/1', why };
      return each([
        { ...page, amount, number: 'ABCD-0001' },
        { ...page, amount: null, number: null },
      ]);
    }),
  },
  waiting: {
    standing: waits.map((awaited) => [amount, awaited, thisYear]),
    awaits: waits.map((awaited) => [awaited, thisYear]),
  },
};
