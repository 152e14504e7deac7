import type { Writer } from '../../writer';
import type { Happened } from '../facts';
import type { Catalogue } from '../words';
import { invoicing } from './invoicing';
import { subscriptions } from './subscriptions';

export const telling: Catalogue['telling'] = (write) => ({
  refunded: (amount, isCard) =>
    isCard
      ? `Le hemos reembolsado ${write.money(amount)} en su tarjeta. Normalmente tarda de 5 a 10 días hábiles en llegar.`
      : `Le hemos reembolsado ${write.money(amount)}.`,
  reversed: (amount) =>
    `Le hemos reembolsado ${write.money(amount)} en su tarjeta. En su extracto cambia o desaparece el propio pago, y no aparece ningún reembolso aparte.`,
  refundUnderWay: (amount, isCard) =>
    isCard
      ? `Un reembolso de ${write.money(amount)} a su tarjeta está en curso. Normalmente tarda de 5 a 10 días hábiles en llegar.`
      : `Un reembolso de ${write.money(amount)} a su favor está en curso.`,
  refundAsks: (amount) =>
    `Hemos iniciado un reembolso de ${write.money(amount)}. Stripe le pregunta por correo adónde enviarlo; responda, por favor, para que se pueda enviar.`,
  wasFor: (amount, at, what) =>
    `Se trata de su pago de ${write.money(amount)} del ${write.date(at)}${what ? `, por ${what}` : ''}.`,
  captured: (amount) => `Su pago de ${write.money(amount)} se ha completado.`,
  released: (amount) => `Se han liberado los ${write.money(amount)} retenidos en su tarjeta. No se le cobró nada.`,
  charged: (amount, description, receipt) => {
    const what = description ? `${write.money(amount)} por ${description}` : write.money(amount);
    return `Le hemos cobrado ${what}, según lo acordado.${receipt ? ` Su recibo: ${receipt}` : ''}`;
  },
  credited: (amount) =>
    `Le hemos abonado un crédito de ${write.money(amount)}. Se descuenta automáticamente de sus próximas facturas.`,
  creditTakenBack: (amount) =>
    `Hemos retirado un crédito de ${write.money(amount)}. No se descuenta de sus próximas facturas.`,
  linkClosed: (url) => `Este enlace de pago ya no es válido; por favor, no pague allí: ${url}`,
  taxIdAdded: (value) =>
    `Hemos agregado su ID fiscal ${value}. Figura en las facturas que emitamos a partir de ahora; las que ya pagó quedan como están.`,
  taxIdRemoved: (value) =>
    `Hemos quitado su ID fiscal ${value}. Ya no figurará en las facturas que emitamos a partir de ahora; las que ya pagó quedan como están.`,
  receiptSent: (address) => `Hemos vuelto a enviar el recibo a ${address}.`,
  page: (amount, description, url) => `Puede pagar ${write.money(amount)} por ${description} aquí: ${url}`,
  portal: (url) => `Puede ver sus facturas y cambiar cómo paga aquí: ${url}`,
  invoice: (verb, number, amount) => invoicing(write).done(verb, number, amount),
  notCharged: (until) =>
    until === null
      ? 'Por ahora no le cobramos su suscripción.'
      : `No le cobramos su suscripción hasta el ${write.date(until)}.`,
  chargedAgain: 'Volvemos a cobrarle su suscripción.',
  happened: (what, plan) => write.sentences([whatHappened(write, what), subscriptions(write).plan(what, plan)]),
});

function whatHappened(write: Writer, what: Happened): string {
  switch (what.kind) {
    case 'ended':
      return 'Su suscripción ha terminado.';
    case 'endsOn':
      return `Su suscripción termina el ${write.date(what.at)}.`;
    case 'goesOn':
      return 'Su suscripción continúa.';
    case 'changed':
      return 'Se ha cambiado su suscripción.';
    case 'started':
      return 'Su suscripción ha empezado.';
    case 'trialStarted':
      return `Su periodo de prueba ha empezado. Termina el ${write.date(what.at)}.`;
    case 'trialEndsOn':
      return `Su periodo de prueba termina el ${write.date(what.at)}.`;
    case 'trialEnded':
      return 'Su periodo de prueba ha terminado.';
    case 'activeAgain':
      return 'Su suscripción está activa de nuevo.';
    case 'paused':
      return 'Su suscripción está pausada: no se factura nada hasta que se reanude.';
    case 'discountsChanged':
      return 'Se han cambiado sus descuentos, a partir de la próxima factura.';
  }
}
