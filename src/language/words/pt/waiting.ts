import type { Awaited } from '../../../billing/waiting';
import { html } from '../../html';
import { wordIn } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { byMethod } from './methods';

const vouchers: Readonly<Record<string, string>> = {
  konbini: 'voucher konbini',
  multibanco: 'referência Multibanco',
  oxxo: 'voucher OXXO',
};

/** What the customer pays by themselves, as it stands after “via”. */
export function paidByThemselves(type: string): string {
  return wordIn(vouchers, type) ?? byMethod(type);
}

export const waiting: Catalogue['waiting'] = (write) => {
  const goodUntil = (until: number | null) => (until === null ? '' : `, que vale até ${write.date(until)}`);
  const isOver = (until: number | null): until is number => until !== null && write.isPast(until);
  const over = (by: string, until: number) => `continua sem pagamento via ${by}, que valia até ${write.date(until)}`;
  const awaits = (awaited: Awaited, since: number) => {
    switch (awaited.kind) {
      case 'voucher':
        if (isOver(awaited.until)) return over(paidByThemselves(awaited.method), awaited.until);
        return `aguarda o pagamento do cliente via ${paidByThemselves(awaited.method)}${goodUntil(awaited.until)}`;
      case 'code':
        if (isOver(awaited.until)) return over(byMethod(awaited.method), awaited.until);
        return `aguarda o pagamento do cliente via ${byMethod(awaited.method)}${goodUntil(awaited.until)}`;
      case 'transfer':
        return awaited.arrived.minor > 0
          ? `aguarda a transferência bancária do cliente: chegou ${write.money(awaited.arrived)}, falta ${write.money(awaited.left)}`
          : 'aguarda a transferência bancária do cliente';
      case 'confirmation':
        return 'aguarda a confirmação do cliente';
      case 'deposits':
        return 'aguarda o cliente verificar a conta bancária dele';
      case 'notice':
        return awaited.at === null
          ? 'aguarda: o banco avisa o cliente antes'
          : `aguarda: o banco avisa o cliente antes; a tentativa é em ${write.date(awaited.at)}`;
      case 'bank':
        return `está a caminho${awaited.method ? ` via ${byMethod(awaited.method)}` : ''} desde ${write.date(since)}, ainda sem confirmação`;
      case 'other':
        return `aguarda ${ofStripe(awaited.code)}`;
    }
  };
  return {
    awaits,
    standing: (amount, awaited, since) => html`<b>${write.money(amount)}</b>: ${awaits(awaited, since)}`,
  };
};
