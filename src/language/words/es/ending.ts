import type { Money } from '../../../billing/money';
import type { SubscriptionDeed } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { subscribing } from './subscribing';

export const ending: Catalogue['ending'] = (write) => {
  const deed = (what: SubscriptionDeed, amount: Money) =>
    `${subscribing(write).deed(what)} y luego reembolsar ${write.money(amount)}`;
  return {
    refund: 'Reembolsar también',
    nothing: 'Nada',
    unused: (amount) => `Días no utilizados: ${write.money(amount)}`,
    paymentOf: (at, amount) => `El pago del ${write.date(at)}: ${write.money(amount)}`,
    refundNeeds: (permission) => `Para reembolsar a la vez, la clave necesita ${permissionName(permission)}.`,
    noPayment: 'El último pago de la suscripción no se puede reembolsar a la vez: vea sus pagos.',
    maybeCredited: (isSeen) =>
      isSeen
        ? 'Al terminar se abonó o se facturó algo, quizá por otra persona. Para no devolverlo dos veces, no se ofrece el reembolso: revíselo en Stripe.'
        : 'No se puede ver si alguien la terminó con un crédito. Para no devolverlo dos veces, no se ofrece el reembolso: revíselo en Stripe.',
    notTwice: 'Elija un crédito o un reembolso: con ambos se devolvería dos veces.',
    deed,
    question: (what, amount) => `¿${deed(what, amount)}?`,
    steps: (amount) =>
      `Dos pasos: primero el fin; después, cuando Stripe diga que está hecho, un botón para el reembolso de ${write.money(amount)}. Stripe no abona nada aparte.`,
    arithmetic: ({ paid, from, until, days, of, amount }) =>
      `${write.money(paid)} pagados por el tiempo del ${write.date(from)} al ${write.date(until)} × ${write.plural(days, { one: '1 día no utilizado', other: `${write.number(days)} días no utilizados` })} de ${write.number(of)} = ${write.money(amount)}. Un día que ya empezó cuenta como utilizado.`,
    invoiceStays: 'La factura queda como está: pagada.',
  };
};
