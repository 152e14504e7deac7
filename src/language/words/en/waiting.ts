import type { Money } from '../../../billing/money';
import type { Awaited } from '../../../billing/waiting';
import { type Html, html } from '../../html';
import type { Writer } from '../../writer';
import { ofStripe, wordOf } from './codes';
import { methodName } from './methods';

const vouchers: Readonly<Record<string, string>> = {
  boleto: 'boleto',
  konbini: 'konbini voucher',
  multibanco: 'Multibanco reference',
  customer_balance: 'bank transfer',
  oxxo: 'OXXO voucher',
};

/** What the customer pays by themselves, within a sentence. */
export function paidByThemselves(type: string): string {
  return vouchers[type] ?? nameOf(type);
}

const nameOf = (type: string) => methodName({ type, wallet: null, brand: null, last4: null });

/** Payments that nobody has charged yet: what they wait for. */
export const waiting = (write: Writer) => {
  const goodUntil = (until: number | null) => (until === null ? '' : `, good until ${write.date(until)}`);
  const isOver = (until: number | null): until is number => until !== null && write.isPast(until);
  const awaits = (awaited: Awaited, since: number) => {
    switch (awaited.kind) {
      case 'voucher':
        if (isOver(awaited.until))
          return `is unpaid, and the customer’s ${wordOf(vouchers, awaited.method)} was good until ${write.date(awaited.until)}`;
        return `waits for the customer’s ${wordOf(vouchers, awaited.method)}${goodUntil(awaited.until)}`;
      case 'code':
        if (isOver(awaited.until))
          return `is unpaid, and the customer could pay with ${nameOf(awaited.method)} until ${write.date(awaited.until)}`;
        return `waits for the customer to pay with ${nameOf(awaited.method)}${goodUntil(awaited.until)}`;
      case 'transfer':
        return awaited.arrived.minor > 0
          ? `waits for the customer’s bank transfer: ${write.money(awaited.arrived)} arrived, ${write.money(awaited.left)} to come`
          : 'waits for the customer’s bank transfer';
      case 'confirmation':
        return 'waits for the customer to confirm it';
      case 'deposits':
        return 'waits for the customer to verify their bank account';
      case 'notice':
        return awaited.at === null
          ? 'waits: the bank tells the customer first'
          : `waits: the bank tells the customer first; it is tried ${write.date(awaited.at)}`;
      case 'bank':
        return `${awaited.method ? `by ${nameOf(awaited.method)}, ` : ''}on its way since ${write.date(since)}, not confirmed yet`;
      case 'other':
        return `waits for ${ofStripe(awaited.code)}`;
    }
  };
  return {
    /** `waits for the customer’s boleto, good until Nov 23`. What ran out is not waited for, though Stripe has not closed it. */
    awaits,
    /** `R$29.00 waits for the customer’s boleto, good until Nov 23`. `since`: seconds since 1970. */
    standing: (amount: Money, awaited: Awaited, since: number): Html =>
      html`<b>${write.money(amount)}</b> ${awaits(awaited, since)}`,
  };
};
