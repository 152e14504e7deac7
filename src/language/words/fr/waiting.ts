import type { Awaited } from '../../../billing/waiting';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe, wordOf } from './codes';
import { methodName } from './methods';

const vouchers: Readonly<Record<string, string>> = {
  boleto: 'boleto',
  konbini: 'bon konbini',
  multibanco: 'référence Multibanco',
  customer_balance: 'virement bancaire',
  oxxo: 'bon OXXO',
};

/** What the customer pays by themselves, within a sentence. */
export function paidByThemselves(type: string): string {
  return vouchers[type] ?? nameOf(type);
}

const nameOf = (type: string) => methodName({ type, wallet: null, brand: null, last4: null });

export const waiting: Catalogue['waiting'] = (write) => {
  const goodUntil = (until: number | null) => (until === null ? '' : `, valable jusqu’au ${write.date(until)}`);
  const isOver = (until: number | null): until is number => until !== null && write.isPast(until);
  const over = (by: string, until: number) => `reste à payer (${by}, délai dépassé depuis le ${write.date(until)})`;
  const awaits = (awaited: Awaited, since: number) => {
    switch (awaited.kind) {
      case 'voucher':
        if (isOver(awaited.until)) return over(wordOf(vouchers, awaited.method), awaited.until);
        return `attend que le client paie (${wordOf(vouchers, awaited.method)}${goodUntil(awaited.until)})`;
      case 'code':
        if (isOver(awaited.until)) return over(nameOf(awaited.method), awaited.until);
        return `attend que le client paie (${nameOf(awaited.method)}${goodUntil(awaited.until)})`;
      case 'transfer':
        return awaited.arrived.minor > 0
          ? `attend le virement bancaire du client : ${write.money(awaited.arrived)} déjà reçu, ${write.money(awaited.left)} à venir`
          : 'attend le virement bancaire du client';
      case 'confirmation':
        return 'attend la confirmation du client';
      case 'deposits':
        return 'attend que le client vérifie son compte bancaire';
      case 'notice':
        return awaited.at === null
          ? 'attend : la banque prévient d’abord le client'
          : `attend : la banque prévient d’abord le client ; tentative le ${write.date(awaited.at)}`;
      case 'bank':
        return `attend la confirmation de la banque${awaited.method ? ` (${nameOf(awaited.method)})` : ''}, paiement en cours depuis le ${write.date(since)}`;
      case 'other':
        return `attend : ${ofStripe(awaited.code)}`;
    }
  };
  return {
    awaits,
    standing: (amount, awaited, since) => html`<b>${write.money(amount)}</b> · ${awaits(awaited, since)}`,
  };
};
