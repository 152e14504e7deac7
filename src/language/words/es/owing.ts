import type { Catalogue } from '../words';
import { invoices } from './invoices';
import { methodName } from './methods';
import { waiting } from './waiting';

const signs = {
  pastDue: 'Una suscripción tiene el pago atrasado o aún no está pagada, así que puede haber una factura abierta.',
  delinquent: 'Stripe marca a este cliente como moroso, así que puede haber una factura abierta.',
};

export const owing: Catalogue['owing'] = (write) => ({
  owing: (what) => {
    switch (what.kind) {
      case 'invoice': {
        const how = what.tries
          ? `nuevo intento el ${write.date(what.tries)}`
          : invoices(write).standing(what.standing, true);
        const on = what.number ? `la factura ${what.number}` : 'una factura sin número';
        const owes = `El cliente debe ${write.money(what.amount)} de ${on}`;
        if (what.onItsWay === 'surely') return `${owes}, y hay un pago en curso por ella; esto se sumaría.`;
        if (what.onItsWay === 'perhaps') return `${owes}, y un pago en curso puede ser por ella; esto no la saldaría.`;
        if (what.standing.awaited) return `${owes}, ${how}; esto se sumaría.`;
        const apart = `${owes}, ${how}; esto no la saldaría.`;
        return what.standing.state === 'uncollectible' ? apart : `${apart} Mejor cobre esa factura.`;
      }
      case 'coming': {
        const at = what.at === null ? 'pronto' : `el ${write.date(what.at)}`;
        return `Un borrador de factura de ${write.money(what.amount)} se emite automáticamente ${at}; esto se sumaría.`;
      }
      case 'onItsWay': {
        const method = what.method ? ` (${methodName(what.method)})` : '';
        return `Un pago de ${write.money(what.amount)}${method} está en curso desde el ${write.date(what.at)}; esto se sumaría.`;
      }
      case 'held': {
        const method = what.method ? ` en ${methodName(what.method)}` : '';
        return `Hay ${write.money(what.amount)} retenidos${method} desde el ${write.date(what.at)}, sin capturar; esto se sumaría.`;
      }
      case 'awaited': {
        const { amount, awaited, since } = what.waiting;
        return `Un pago de ${write.money(amount)} ${waiting(write).awaits(awaited, since)}; esto se sumaría.`;
      }
      case 'balance': {
        const sum = write.money(what.balance.amount);
        return what.balance.kind === 'credit'
          ? `El cliente tiene un crédito de ${sum}, que solo se usa en facturas: esto no lo usaría.`
          : `El cliente debe ${sum} en la próxima factura; esto no lo saldaría.`;
      }
      case 'maybe':
        return `${signs[what.sign]} Esta clave no puede ver facturas. Esto no saldaría ninguna.`;
    }
  },
  others: (count, isCut) =>
    count === 0 ? 'Hay más facturas abiertas.' : `${isCut ? 'Al menos ' : 'Y '}${write.number(count)} más.`,
  toInvoice: 'Ir a esa factura',
  toPayment: 'Ir a ese pago',
});
