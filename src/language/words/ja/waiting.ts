import type { Awaited } from '../../../billing/waiting';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe, wordOf } from './codes';
import { methodName } from './methods';

const vouchers: Readonly<Record<string, string>> = {
  boleto: 'Boletoの払込票',
  konbini: 'コンビニ払込票',
  multibanco: 'Multibancoの参照番号',
  customer_balance: '銀行振込',
  oxxo: 'OXXOの払込票',
};

/** What the customer pays by themselves, as it stands before での. */
export function paidByThemselves(type: string): string {
  return vouchers[type] ?? nameOf(type);
}

const nameOf = (type: string) => methodName({ type, wallet: null, brand: null, last4: null });

export const waiting: Catalogue['waiting'] = (write) => {
  const goodUntil = (until: number | null) => (until === null ? '' : `（有効期限${write.date(until)}）`);
  const isOver = (until: number | null): until is number => until !== null && write.isPast(until);
  const over = (by: string, until: number) => `顧客の${by}での支払いがなく有効期限切れ（${write.date(until)}まで）`;
  /** What is said of it, as a noun: ends before です, a comma or a full stop. */
  const awaits = (awaited: Awaited, since: number) => {
    switch (awaited.kind) {
      case 'voucher':
        if (isOver(awaited.until)) return over(wordOf(vouchers, awaited.method), awaited.until);
        return `顧客の${wordOf(vouchers, awaited.method)}での支払い待ち${goodUntil(awaited.until)}`;
      case 'code':
        if (isOver(awaited.until)) return over(nameOf(awaited.method), awaited.until);
        return `顧客の${nameOf(awaited.method)}での支払い待ち${goodUntil(awaited.until)}`;
      case 'transfer':
        return awaited.arrived.minor > 0
          ? `顧客の銀行振込待ち（${write.money(awaited.arrived)}着金、残り${write.money(awaited.left)}）`
          : '顧客の銀行振込待ち';
      case 'confirmation':
        return '顧客の承認待ち';
      case 'deposits':
        return '顧客による銀行口座の確認待ち';
      case 'notice':
        return awaited.at === null
          ? '銀行から顧客への事前通知待ち'
          : `銀行から顧客への事前通知待ち（${write.date(awaited.at)}に試行）`;
      case 'bank':
        return `${awaited.method ? `${nameOf(awaited.method)}で` : ''}${write.date(since)}から処理中（未確定）`;
      case 'other':
        return `${ofStripe(awaited.code)}待ち`;
    }
  };
  return {
    awaits,
    standing: (amount, awaited, since) => html`<b>${write.money(amount)}</b> ${awaits(awaited, since)}`,
  };
};
