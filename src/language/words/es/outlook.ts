import { html } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { methodTitle, savedName } from './methods';
import { feedbacks } from './subscribing';

/** https://docs.stripe.com/api/subscriptions/object#subscription_object-cancellation_details-reason */
const endings: Readonly<Record<string, string>> = {
  canceled_by_retention_policy: 'La terminó una política de retención.',
  cancellation_requested: 'Se pidió la cancelación. Stripe no dice si la pidió el cliente o su equipo.',
  payment_disputed: 'Se disputó uno de sus pagos.',
  payment_failed: 'Falló uno de sus pagos.',
};

export const outlook: Catalogue['outlook'] = (write) => ({
  preview: 'Próximo importe exacto',
  previewTitle: 'Próxima factura',
  previewed: (due, at) =>
    at === null
      ? html`<b>${write.money(due)}</b> a pagar`
      : html`<b>${write.money(due)}</b> a pagar el ${write.date(at)}`,
  previewNote: 'Vista previa de Stripe, tal como están las cosas ahora.',
  nothingComes: 'Stripe no tiene nada que facturar por ella, tal como están las cosas ahora.',
  moreLines: 'Hay más partidas.',
  offAndTax: 'Descuentos e impuestos',
  total: 'Total',
  balanceBefore: 'Saldo anterior',

  paidButton: 'Total pagado',
  paidTitle: 'Total pagado',
  paid: ({ amount, count, since }) =>
    html`<b>Pagados ${write.money(amount)}</b> en ${write.number(count)} ${write.plural(count, { one: 'pago', other: 'pagos' })} desde el ${write.date(since)}`,
  paidBack: (refunded) => `De ese importe, ${write.money(refunded)} reembolsados o con el reembolso en curso`,
  cash: (amount) =>
    html`<b>${write.money(amount)}</b> recibidos por transferencia bancaria y aún sin usar para un pago (saldo de efectivo)`,
  takenBack: (amount) => `De ese importe, ${write.money(amount)} retirados por un banco`,
  disputed: (count) =>
    write.plural(count, {
      one: 'Uno de ellos fue disputado: aquí no se sabe cuánto retiró el banco.',
      other: `${write.number(count)} de ellos fueron disputados: aquí no se sabe cuánto retiró el banco.`,
    }),
  nonePaid: 'Entre ellos no hay ningún pago.',
  pending: (count) =>
    write.plural(count, {
      one: 'No se cuenta un pago en curso.',
      other: `No se cuentan ${write.number(count)} pagos en curso.`,
    }),
  coversAll: (read) =>
    `Calculado con los pagos e intentos que Stripe muestra, ${write.number(read)} en total. Lo pagado en otro sitio no está incluido.`,
  coversSome: (read, back) =>
    `Calculado con los ${write.number(read)} pagos e intentos más recientes${back === null ? '' : `, a partir del ${write.date(back)}`}. No incluye los anteriores ni lo pagado en otro sitio.`,
  countOn: 'Contar los anteriores',

  methodsButton: 'Métodos de pago',
  methodsTitle: 'Métodos de pago guardados',
  saved: savedName,
  isDefault: 'predeterminado',
  pays: (titles, count) =>
    titles.length > 0
      ? `paga ${write.list(titles)}`
      : `paga ${write.number(count)} ${write.plural(count, { one: 'suscripción', other: 'suscripciones' })}`,
  noneSaved: 'No hay ningún método de pago guardado.',
  moreSaved: 'Hay más que estos.',

  cardExpires: (method, expiry, title, at) =>
    html`<b>${savedName(method, expiry)}</b>; ${title} se cobra ahí el ${write.date(at)}`,
  cardGoesOn: (method, expiry, paid, title, at) =>
    html`<b>${methodTitle(method)} funciona aunque caducó en ${`${expiry.month}/${expiry.year}`}</b>, último pago el ${write.date(paid)}; ${title} se cobra ahí el ${write.date(at)}`,
  asLastPaid: 'Como estaba la tarjeta en su último pago.',

  whyEnded: 'Por qué terminó',
  whyEnds: 'Por qué termina',
  ending: (code) => wordOf(endings, code),
  feedback: (code) => `Motivo indicado: ${wordOf(feedbacks, code)}.`,
  comment: (text) => `“${text}”`,
});
