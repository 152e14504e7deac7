import type { Awaited } from '../../../billing/waiting';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe, wordOf } from './codes';
import { methodName } from './methods';

const vouchers: Readonly<Record<string, string>> = {
  boleto: 'Boleto',
  konbini: 'Konbini-Zahlschein',
  multibanco: 'Multibanco-Referenz',
  customer_balance: 'Überweisung',
  oxxo: 'OXXO-Zahlschein',
};

/** What the customer pays by themselves, within a sentence. */
export function paidByThemselves(type: string): string {
  return vouchers[type] ?? nameOf(type);
}

const nameOf = (type: string) => methodName({ type, wallet: null, brand: null, last4: null });

export const waiting: Catalogue['waiting'] = (write) => {
  const goodUntil = (until: number | null) => (until === null ? '' : `, gültig bis ${write.date(until)}`);
  const isOver = (until: number | null): until is number => until !== null && write.isPast(until);
  const over = (by: string, until: number) => `ist unbezahlt, eine Zahlung ${by} war bis ${write.date(until)} möglich`;
  const awaits = (awaited: Awaited, since: number) => {
    switch (awaited.kind) {
      case 'voucher':
        if (isOver(awaited.until)) return over(`per ${wordOf(vouchers, awaited.method)}`, awaited.until);
        return `wartet auf Zahlung des Kunden per ${wordOf(vouchers, awaited.method)}${goodUntil(awaited.until)}`;
      case 'code':
        if (isOver(awaited.until)) return over(`mit ${nameOf(awaited.method)}`, awaited.until);
        return `wartet auf Zahlung des Kunden mit ${nameOf(awaited.method)}${goodUntil(awaited.until)}`;
      case 'transfer':
        return awaited.arrived.minor > 0
          ? `wartet auf Überweisung des Kunden: ${write.money(awaited.arrived)} eingegangen, ${write.money(awaited.left)} fehlen`
          : 'wartet auf Überweisung des Kunden';
      case 'confirmation':
        return 'wartet darauf, dass der Kunde bestätigt';
      case 'deposits':
        return 'wartet darauf, dass der Kunde sein Bankkonto bestätigt';
      case 'notice':
        return awaited.at === null
          ? 'wartet: Die Bank kündigt es erst dem Kunden an'
          : `wartet: Die Bank kündigt es erst dem Kunden an; Versuch am ${write.date(awaited.at)}`;
      case 'bank':
        return `${awaited.method ? `per ${nameOf(awaited.method)}, ` : ''}unterwegs seit ${write.date(since)}, noch nicht bestätigt`;
      case 'other':
        return `wartet auf ${ofStripe(awaited.code)}`;
    }
  };
  return {
    awaits,
    standing: (amount, awaited, since) => html`<b>${write.money(amount)}</b> ${awaits(awaited, since)}`,
  };
};
