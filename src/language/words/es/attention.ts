import type { AttentionKind } from '../../../billing/attention';
import type { Owed } from '../../../billing/summary';
import { type Html, html } from '../../html';
import type { Forms } from '../../writer';
import type { FailedPayment } from '../facts';
import type { Catalogue } from '../words';
import { refunds } from './refunds';

/** Several of a kind, after their number. */
const kinds: Record<AttentionKind, Forms> = {
  pastDue: { one: 'suscripción con el pago atrasado', other: 'suscripciones con el pago atrasado' },
  firstPayment: { one: 'suscripción que no ha empezado', other: 'suscripciones que no han empezado' },
  trialUnpaid: { one: 'prueba sin método de pago', other: 'pruebas sin método de pago' },
  failed: { one: 'pago fallido', other: 'pagos fallidos' },
  disputed: { one: 'pago disputado', other: 'pagos disputados' },
  refund: { one: 'reembolso', other: 'reembolsos' },
  fraud: { one: 'pago señalado como fraude', other: 'pagos señalados como fraude' },
  chargedTwice: { one: 'importe cobrado dos veces', other: 'importes cobrados dos veces' },
  overdue: { one: 'factura vencida', other: 'facturas vencidas' },
  unpaid: { one: 'factura sin pagar', other: 'facturas sin pagar' },
  stuck: { one: 'factura que no se pudo emitir', other: 'facturas que no se pudieron emitir' },
  cardExpires: { one: 'tarjeta que caduca', other: 'tarjetas que caducan' },
  uncaptured: { one: 'pago sin capturar', other: 'pagos sin capturar' },
  delinquent: { one: 'factura sin pagar', other: 'facturas sin pagar' },
  cardGoesOn: { one: 'tarjeta caducada que aún funciona', other: 'tarjetas caducadas que aún funcionan' },
  onItsWay: { one: 'pago en curso', other: 'pagos en curso' },
  awaited: { one: 'pago que se espera', other: 'pagos que se esperan' },
};

const underWay = 'parece que hay un pago en curso';
const afterTrial = {
  trialEnds: '',
  trialCancels: ': entonces se cancela la suscripción',
  trialPauses: ': entonces se pausa la suscripción',
};

export const attention: Catalogue['attention'] = (write) => {
  const failed = ({ at, reason }: FailedPayment) =>
    reason ? `el pago falló el ${write.date(at)} (${reason})` : `el pago falló el ${write.date(at)}`;
  const owes = (owed: Owed | null) =>
    owed ? `, debe ${owed.isCut ? 'al menos ' : ''}${write.money(owed.amount)}` : '';
  const withReason = (text: Html, payment: FailedPayment | null, owed: Owed | null, isOnItsWay: boolean): Html => {
    if (isOnItsWay) return html`${text}: ${underWay}`;
    const why = payment ? html`${text}: ${failed(payment)}` : text;
    if (!owed?.nextTry) return why;
    const on = write.date(owed.nextTry);
    return write.isPast(owed.nextTry)
      ? html`${why}; el próximo intento estaba previsto para el ${on}`
      : html`${why}; próximo intento el ${on}`;
  };
  return {
    openDispute: 'Abrir la disputa en Stripe',
    openPayment: 'Abrir el pago en Stripe',
    openInvoice: 'Abrir la factura en Stripe',
    compare: 'Comparar los pagos',
    seeRefund: 'Ver el reembolso',
    pastDue: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title} tiene el pago atrasado${owes(owed)}</b>`, payment, owed, isOnItsWay),
    unpaid: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title} está sin pagar${owes(owed)}</b>`, payment, owed, isOnItsWay),
    firstPayment: (title, payment, awaitsCustomer, isOnItsWay) => {
      const text = html`<b>${title} no ha empezado</b>`;
      if (isOnItsWay) return html`${text}: ${underWay}`;
      if (awaitsCustomer) return html`${text}: el cliente debe confirmar el primer pago`;
      return payment ? html`${text}: ${failed(payment)}` : html`${text}: el primer pago no se ha completado`;
    },
    trialUnpaid: (title, end, outcome) =>
      html`<b>La prueba de ${title} termina el ${write.date(end)}</b> y no hay método de pago predeterminado${afterTrial[outcome]}`,
    failed: (amount, { at, reason }) =>
      reason
        ? html`<b>El pago de ${write.money(amount)} falló el ${write.date(at)} (${reason})</b>`
        : html`<b>El pago de ${write.money(amount)} falló el ${write.date(at)}</b>`,
    overdue: ({ amount, of, at }) => {
      const sum = of ? `${write.money(amount)} de ${write.money(of)}` : write.money(amount);
      return at === null ? html`<b>${sum} vencidos</b>` : html`<b>${sum} vencidos</b> desde el ${write.date(at)}`;
    },
    stuck: (amount) =>
      html`<b>Stripe no pudo emitir una factura</b> de ${write.money(amount)}: sigue en borrador, sin cobrar y sin enviar`,
    notCaptured: (amount, since, by) => {
      const held = html`<b>${write.money(amount)} sin capturar</b>: retenidos desde el ${write.date(since)}, sin cobrar`;
      return by === null ? held : html`${held}; captúrelos a más tardar el ${write.date(by)}`;
    },
    delinquent: () => html`<b>Tiene atrasado el pago de una factura</b>, según Stripe`,
    fraud: (amount, at) => html`<b>Stripe señala un fraude: ${write.money(amount)} del ${write.date(at)}</b>`,
    disputed: (kind, amount, at, deadline) => {
      const what = `${write.money(amount)} del ${write.date(at)}`;
      const by =
        deadline &&
        `${deadline.isPast ? 'había que responder' : 'responda'} a más tardar el ${write.date(deadline.on)}`;
      const stands =
        kind === 'inquiry'
          ? html`<b>El banco pide información sobre ${what}</b>`
          : kind === 'chargeback'
            ? html`<b>En disputa: ${what}</b>`
            : kind === 'returned'
              ? html`<b>Débito devuelto por el banco: ${what}</b>`
              : html`<b>Hubo una disputa por ${what}</b>`;
      return by ? html`${stands}; ${by}` : stands;
    },
    refund: (made, code) =>
      code
        ? html`<b>${refunds(write).title(made)}</b>: ${refunds(write).failure(code)}`
        : html`<b>${refunds(write).title(made)}</b>`,
    more: (rest) => {
      const all = rest.reduce((sum, { count }) => sum + count, 0);
      const each = rest.map(({ kind, count }) => `${write.number(count)} ${write.plural(count, kinds[kind])}`);
      return html`y ${write.number(all)} más: ${write.list(each)}`;
    },
  };
};
