import type { Bearer } from '../../../billing/connect';
import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { describedWithin } from './invoices';
import { methodName } from './methods';
import { refunds } from './refunds';
import { agreedTitle } from './subscriptions';

const bearers: Record<Bearer, string> = {
  here: 'Nosotros: la cuenta conectada conserva su parte',
  account: 'Ambos: recuperar su parte y devolver nuestra comisión',
  accountAll: 'La cuenta conectada: conservamos nuestra comisión',
};

const paidFor = (description: string | null, agreed: Agreed | null): string => {
  if (agreed) return `, concepto: ${agreedTitle(agreed)}`;
  return description ? `, concepto: ${describedWithin(description)}` : '';
};

export const refunding: Catalogue['refunding'] = (write) => ({
  fraud: (isCard) =>
    isCard ? 'Fraude: bloquear también esta tarjeta y este correo' : 'Fraude: bloquear también este correo',
  fraudGiven: (isCard) =>
    isCard
      ? 'Marcado como fraude: esta tarjeta y este correo pasan a sus listas de bloqueo, y los pagos posteriores con ellos se bloquean.'
      : 'Marcado como fraude: este correo pasa a su lista de bloqueo, y los pagos posteriores con él se bloquean.',
  oneReason: 'El fraude es un motivo aparte. No elija ningún otro además.',
  bearer: 'Quién lo paga',
  bearerOption: (bearer, hasFee) =>
    bearer === 'account' && !hasFee ? 'Recuperar lo que se transfirió' : bearers[bearer],
  borne: (bearer, { account, byAccount, byUs, isExact }, fee) => {
    const about = isExact ? '' : 'unos ';
    const whom = account ?? 'la cuenta conectada';
    if (bearer === 'here') return `De su saldo salen ${write.money(byUs)}: ${whom} conserva su parte.`;
    const ours = byUs.minor > 0 ? ` De su saldo salen ${about}${write.money(byUs)}.` : '';
    const kept = bearer === 'accountAll' ? ` Usted conserva su comisión de ${write.money(fee)}.` : '';
    return `Se recuperan ${about}${write.money(byAccount)} de ${whom}.${ours}${kept}`;
  },
  ended: (at, isSeen) =>
    isSeen
      ? `La suscripción de este pago terminó el ${write.date(at)} y entonces se abonó o se facturó algo: así podría devolverse dos veces.`
      : `La suscripción de este pago terminó el ${write.date(at)}. No se puede ver si entonces se abonó algo.`,
  transfersStay: 'Sale de su saldo: lo que se transfirió a cuentas conectadas se queda ahí.',
  platformFee: (fee) => `La plataforma conserva su comisión de ${write.money(fee)}, salvo que la devuelva ella misma.`,
  askAt: 'Correo del cliente',
  askAtHint: 'Stripe le pide ahí una cuenta bancaria',
  goesTo: ({ method, amount, at, description }, isPart, agreed) => {
    const what = `${isPart ? `${write.money(amount)} pagados` : 'pagado'} el ${write.date(at)}`;
    const forWhat = paidFor(description, agreed);
    if (!method) return `Vuelve al origen del pago: ${what}${forWhat}.`;
    const usual = method.type === 'card' ? ' Normalmente, de 5 a 10 días hábiles.' : '';
    return `Vuelve a ${methodName(method)}: ${what}${forWhat}.${usual}`;
  },
  expired: 'Esa tarjeta está caducada. Normalmente su banco hace llegar el dinero; si no puede, el reembolso falla.',
  asked: ({ method, at, description }, address, agreed) =>
    `Stripe le pide por correo a ${address} una cuenta bancaria; el dinero va ahí. Pagado el ${write.date(at)}${method ? ` con ${methodName(method)}` : ''}${paidFor(description, agreed)}.`,
  mayBeAsked: (address) =>
    `Va a la cuenta bancaria del cliente. Stripe le escribe ${address ? `a ${address}` : 'por correo'} y le pide ahí la cuenta si no la conoce.`,
  left: (left) => `Después quedan ${write.money(left)}.`,
  goOn: 'Las suscripciones siguen: un reembolso no cancela nada.',
  goOnAndInvoice: (invoice) =>
    `Las suscripciones siguen y ${invoice ? `la factura ${invoice}` : 'la factura de este pago'} queda como está: un reembolso no cancela nada ni emite ninguna nota de crédito.`,
  invoiceStays: (invoice) =>
    `${invoice ? `La factura ${invoice}` : 'La factura de este pago'} queda como está: esto no emite ninguna nota de crédito.`,
  otherStays: 'El otro pago de este importe se mantiene: se lee una vez más antes de devolver este.',
  otherChanged:
    'Entretanto el otro pago de este importe se reembolsó, se disputó o cambió: puede que este sea el correcto.',
  final: 'Un reembolso no se puede deshacer. Las comisiones de Stripe no se devuelven.',
  outcome: ({ amount, status, waitsFor }, code) => {
    const sum = write.money(amount);
    switch (status) {
      case 'succeeded':
        return `Se reembolsaron ${sum}.`;
      case 'pending':
        if (waitsFor === 'insufficient_funds')
          return `El reembolso de ${sum} espera: su saldo de Stripe no lo cubre. Se envía cuando usted lo recargue.`;
        if (waitsFor === 'charge_pending') return `El reembolso de ${sum} espera a que se liquide el pago.`;
        return `El reembolso de ${sum} está en curso; el banco aún no lo ha confirmado.`;
      case 'requires_action':
        return `El reembolso de ${sum} espera al cliente: Stripe le pregunta por correo adónde enviarlo.`;
      case 'failed':
        return code
          ? `El reembolso de ${sum} falló: no se devolvió dinero, ${refunds(write).failure(code)}.`
          : `El reembolso de ${sum} falló: no se devolvió dinero. Consúltelo en Stripe.`;
      case 'canceled':
        return `El reembolso de ${sum} se canceló: no se devolvió dinero.`;
      default:
        return `El reembolso de ${sum} aún no está hecho. Consúltelo en Stripe.`;
    }
  },
});
