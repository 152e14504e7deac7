import type { CustomerBalance } from '../../../billing/balance';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

export const crediting: Catalogue['crediting'] = (write) => {
  const balance = (of: CustomerBalance | null) => (of ? subscriptions(write).balance(of) : 'Ninguno');
  return {
    balance: (before, after) => `Saldo: ${balance(before)} → ${balance(after)}`,
    takenOff: 'Stripe lo descuenta automáticamente de las próximas facturas. Ahora no se mueve dinero.',
    undo: 'No se puede eliminar. Para deshacerlo, agregue en Stripe el mismo importe como débito.',
    shorten: (most) => `Indique el concepto en ${write.number(most)} caracteres como máximo.`,
    done: (amount, after) => `Crédito abonado: ${write.money(amount)}. Saldo: ${balance(after)}.`,
  };
};
