import type { SubscriptionTurn } from '../../../billing/happenings';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { subscriptions } from './subscriptions';

/** https://docs.stripe.com/api/customer_balance_transactions/object#customer_balance_transaction_object-type */
const types: Readonly<Record<string, string>> = {
  adjustment: 'a mano',
  applied_to_invoice: 'por una factura',
  checkout_session_subscription_payment: 'por una suscripción iniciada en Checkout',
  checkout_session_subscription_payment_canceled: 'se canceló una suscripción iniciada en Checkout',
  credit_note: 'por nota de crédito',
  initial: 'el saldo inicial',
  invoice_overpaid: 'se pagó de más una factura',
  invoice_too_large: 'una factura era demasiado alta para cobrarla',
  invoice_too_small: 'una factura era demasiado baja para cobrarla',
  migration: 'trasladado por Stripe',
  unapplied_from_invoice: 'retirado de una factura',
  unspent_receiver_credit: 'sobrante de una transferencia bancaria',
};

const butRefunds = ', salvo reembolsos anteriores de pagos que tienen muchos';

export const timeline: Catalogue['timeline'] = (write) => {
  const turned = (turn: SubscriptionTurn, at: number): string => {
    const on = `el ${write.date(at)}`;
    switch (turn.kind) {
      case 'began':
        return `empezó ${on}`;
      case 'waits':
        return `se creó ${on}, espera su primer pago`;
      case 'neverStarted':
        return `se creó ${on} y no empezó`;
      case 'trialEnded':
        return `terminó la prueba ${on}`;
      case 'canceled':
        return turn.ends === null
          ? `se canceló ${on}`
          : `se canceló ${on}, con efecto desde el ${write.date(turn.ends)}`;
      case 'ended':
        return `terminó ${on}`;
    }
  };
  return {
    title: 'Cronología',
    button: 'Cronología',
    subscription: (name, turn, at) =>
      turn.kind === 'began' && turn.isTrial
        ? html`Prueba de <b>${name ?? 'una suscripción'}</b>: ${turned(turn, at)}`
        : html`<b>${name ?? 'Suscripción'}</b>: ${turned(turn, at)}`,
    issued: (amount, at) => html`<b>${write.money(amount)}</b> facturados el ${write.date(at)}`,
    billedWith: (invoice) => (invoice === null ? 'Se facturó con una factura' : `Se facturó con ${invoice}`),
    balance: (kind, amount, at) =>
      kind === 'credit'
        ? html`<b>${write.money(amount)}</b> abonados en el saldo el ${write.date(at)}`
        : html`<b>${write.money(amount)}</b> cargados en el saldo el ${write.date(at)}`,
    balanceType: (type) => wordOf(types, type),
    by: (agent, isThisMail) => {
      const whom = agent === null ? 'con Tillside' : `por ${agent}`;
      return isThisMail ? `${whom}, desde este correo` : whom;
    },
    pausedNow: (name, pause) =>
      html`<b>${name ?? 'Suscripción'}</b>, estado actual. ${subscriptions(write).paused(pause)}`,
    lateHeader: (at) => `Novedades de los anteriores desde el ${write.date(at)}`,
    nothing: 'Stripe no muestra de este cliente nada que esta clave pueda leer.',
    completeTo: (at, lacksRefunds) =>
      quiet`Está completo desde el ${write.date(at)}${lacksRefunds ? butRefunds : ''}. Lo que ocurrió después con pagos y facturas anteriores aparece junto con los anteriores.`,
    complete: (lacksRefunds) => quiet`Llega hasta lo primero que muestra Stripe${lacksRefunds ? butRefunds : ''}.`,
    limits: (days) =>
      quiet`Las pausas, y los cambios que no se facturaron, no tienen fecha en Stripe. No incluye solicitudes de información de un banco de hace más de ${write.number(days)} días.`,
    older: 'Anteriores',
  };
};
