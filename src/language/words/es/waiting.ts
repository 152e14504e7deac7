import type { Awaited } from '../../../billing/waiting';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe, wordOf } from './codes';
import { methodName } from './methods';

const vouchers: Readonly<Record<string, string>> = {
  boleto: 'boleto',
  konbini: 'vale de konbini',
  multibanco: 'referencia de Multibanco',
  customer_balance: 'transferencia bancaria',
  oxxo: 'vale de OXXO',
};

/** What the customer pays by themselves, as it stands after “con”. */
export function paidByThemselves(type: string): string {
  return vouchers[type] ?? nameOf(type);
}

const nameOf = (type: string) => methodName({ type, wallet: null, brand: null, last4: null });

export const waiting: Catalogue['waiting'] = (write) => {
  const goodUntil = (until: number | null) => (until === null ? '' : ` (vigente hasta el ${write.date(until)})`);
  const isOver = (until: number | null): until is number => until !== null && write.isPast(until);
  const over = (by: string, until: number) => `sigue sin pagarse con ${by} (se podía hasta el ${write.date(until)})`;
  const awaits = (awaited: Awaited, since: number) => {
    switch (awaited.kind) {
      case 'voucher':
        if (isOver(awaited.until)) return over(wordOf(vouchers, awaited.method), awaited.until);
        return `espera a que el cliente pague con ${wordOf(vouchers, awaited.method)}${goodUntil(awaited.until)}`;
      case 'code':
        if (isOver(awaited.until)) return over(nameOf(awaited.method), awaited.until);
        return `espera a que el cliente pague con ${nameOf(awaited.method)}${goodUntil(awaited.until)}`;
      case 'transfer':
        return awaited.arrived.minor > 0
          ? `espera la transferencia bancaria del cliente: llegaron ${write.money(awaited.arrived)}, faltan ${write.money(awaited.left)}`
          : 'espera la transferencia bancaria del cliente';
      case 'confirmation':
        return 'espera la confirmación del cliente';
      case 'deposits':
        return 'espera a que el cliente verifique su cuenta bancaria';
      case 'notice':
        return awaited.at === null
          ? 'espera: el banco avisa primero al cliente'
          : `espera: el banco avisa primero al cliente; se intenta el ${write.date(awaited.at)}`;
      case 'bank':
        return `está en curso${awaited.method ? ` (${nameOf(awaited.method)})` : ''} desde el ${write.date(since)}, aún sin confirmar`;
      case 'other':
        return `espera ${ofStripe(awaited.code)}`;
    }
  };
  return {
    awaits,
    standing: (amount, awaited, since) => html`<b>${write.money(amount)}</b>: ${awaits(awaited, since)}`,
  };
};
