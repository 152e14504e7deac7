import type { CustomerBalance } from '../../../billing/balance';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

export const crediting: Catalogue['crediting'] = (write) => {
  const balance = (of: CustomerBalance | null) => (of ? subscriptions(write).balance(of) : 'Ninguno');
  return {
    balance: (before, after) => `Saldo: ${balance(before)} → ${balance(after)}`,
    takenOff:
      'Stripe lo descuenta automáticamente de las próximas facturas, no de las ya emitidas. Ahora no se mueve dinero.',
    undo: 'No se puede eliminar. Mientras ninguna factura lo use, se puede retirar.',
    takenOffLess: 'De las próximas facturas se descuenta esa cantidad menos. Ahora no se mueve dinero.',
    takenBackNote: 'Crédito retirado',
    takenBack: (amount, after) => `Crédito retirado: ${write.money(amount)}. Saldo: ${balance(after)}.`,
    shorten: (most) => `Indique el concepto en ${write.number(most)} caracteres como máximo.`,
    done: (amount, after) => `Crédito abonado: ${write.money(amount)}. Saldo: ${balance(after)}.`,
  };
};
