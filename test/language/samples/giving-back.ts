/** Facts for what is said of refunds, credit notes and credit. */
import { amount, balances, each, newCode, pairs, thisYear } from '../facts/base';
import { bearers, creditReasons, payments, refunds, toldRefunds } from '../facts/payments';
import { agreements } from '../facts/subscriptions';
import type { Samples } from './shape';

export const onGivingBack: Pick<Samples, 'creditNotes' | 'crediting' | 'refunding' | 'refunds'> = {
  creditNotes: {
    emailTo: each(['kim@acme.example']),
    reasonOption: each(creditReasons),
    reasonGiven: each(creditReasons),
    memoGiven: each(['Two seats by mistake']),
    refundDeed: each([amount]),
    refundQuestion: each([amount]),
    forRefundOf: each([amount]),
    deed: each([amount]),
    question: each([amount]),
    over: pairs([null, 'ACME-0004'], [null, amount, { ...amount, minor: 0 }]),
    emailed: each(['kim@acme.example']),
    issued: pairs([null, 'ACME-0004-CN-01'], [amount]),
    refundAndNote: pairs(refunds, [null, 'declined', newCode]).flatMap(([made, code]) => [
      [made, code, null],
      [made, code, 'ACME-0004-CN-01'],
    ]),
    told: pairs([null, 'ACME-0004-CN-01'], [null, 'https://pay.stripe.com/cn/pdf']).map(([number, pdf]) => [
      number,
      amount,
      pdf,
    ]),
    toldRefund: toldRefunds.flatMap((told) => [
      [told, null, null],
      [told, 'ACME-0004-CN-01', 'https://pay.stripe.com/cn/pdf'],
    ]),
    here: pairs([null, 'ACME-0004-CN-01'], [null, 'ACME-0004']).map(([number, invoice]) => [
      number,
      amount,
      invoice,
      invoice && 'https://pay.stripe.com/cn/pdf',
    ]),
    standing: [
      [amount, thisYear, true],
      [amount, thisYear, false],
    ],
    numbered: each([null, 'ACME-0004-CN-01']),
    reason: each(['duplicate', 'fraudulent', 'order_change', 'product_unsatisfactory', newCode]),
    taxOfIt: each([amount]),
    creditedBesides: pairs([amount], [null, 'ACME-0004']),
  },
  crediting: {
    balance: pairs([null, ...balances], [null, ...balances]),
    takenBack: pairs([amount], [null, ...balances]),
    shorten: each([350]),
    done: pairs([amount], [null, ...balances]),
  },
  refunding: {
    fraud: each([false, true]),
    fraudGiven: each([false, true]),
    bearerOption: pairs(bearers, [false, true]),
    borne: pairs(bearers, [null, 'acct_1a']).flatMap(([bearer, account]) => [
      [bearer, { account, byAccount: amount, byUs: amount, isExact: false }, amount],
      [bearer, { account, byAccount: amount, byUs: { ...amount, minor: 0 }, isExact: true }, amount],
    ]),
    platformFee: each([amount]),
    ended: pairs([thisYear], [true, false]),
    goesTo: pairs(payments, [false, true]).flatMap(([payment, isPart]) =>
      [null, agreements[0] ?? null].map((agreed) => [payment, isPart, agreed]),
    ),
    asked: pairs(payments, [null, agreements[0] ?? null]).map(([payment, agreed]) => [
      payment,
      'kim@acme.example',
      agreed,
    ]),
    goOnAndInvoice: each([null, 'ACME-0004']),
    invoiceStays: each([null, 'ACME-0004']),
    mayBeAsked: each([null, 'kim@acme.example']),
    left: each([amount]),
    outcome: pairs(refunds, [null, 'declined', newCode]),
  },
  refunds: {
    standing: each(refunds),
    line: each(refunds),
    title: each(refunds),
    failure: each(['declined', 'unknown', newCode]),
    failed: each([null, 'lost_or_stolen_card', newCode]),
    failedThen: each([null, 'merchant_request', 'lost_or_stolen_card', newCode]),
    failureStep: each([null, 'insufficient_funds', 'charge_for_pending_refund_disputed', newCode]),
    asked: pairs([null, 'kim@acme.example'], [null, thisYear]).map(([address, at]) => [{ address, at, until: null }]),
    askedYou: pairs([null, 'kim@acme.example'], [null, thisYear]).map(([address, at]) => [
      { address, at, until: null },
    ]),
    askedUntil: each([false, true].map((isPast) => ({ on: thisYear, isPast }))),
    onStatement: each(['cashBalance', 'refund', 'reversal', 'partlyReversed', 'open', 'usual', 'past']),
    reference: each([
      { kind: 'there', value: '12345', type: null },
      { kind: 'there', value: '12345', type: 'acquirer_reference_number' },
      { kind: 'there', value: '12345', type: newCode },
      { kind: 'pending' },
      { kind: 'unavailable' },
      { kind: 'other', state: newCode },
    ]),
    reason: each(['duplicate', 'expired_uncaptured_charge', newCode]),
  },
};
