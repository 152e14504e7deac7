import type { Hold, PaymentState } from '../../../billing/payment';
import type { GivenBack } from '../../../billing/refund';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { refunds } from './refunds';

/** So many that are not done are told one by one. */
const mostTold = 2;

export const paymentCard: Catalogue['paymentCard'] = (write) => {
  /** `5,00 US$ reembolsados`, `reembolso de 10,00 US$ en curso desde el 3 de noviembre`. */
  const refunded = ({ done, others, isWhole }: GivenBack): string[] => {
    const more = others.length - mostTold;
    return [
      ...(done.minor > 0 ? [`${write.money(done)} reembolsados${isWhole ? '' : ' o en curso'}`] : []),
      ...others.slice(0, mostTold).map(refunds(write).standing),
      ...(more > 0 ? [`${write.number(more)} más sin completar`] : []),
    ];
  };
  const capturable = (by: number) =>
    `${write.isPast(by) ? 'se podía capturar hasta' : 'debe capturarse a más tardar'} el ${write.date(by)}`;
  /** What moved no money says so. What a bank has yet to confirm may have left the account already. */
  const standing = (
    state: PaymentState,
    on: string,
    back: GivenBack,
    { captureBy, releasedAt }: Hold,
    code: string,
  ) => {
    switch (state) {
      case 'succeeded':
      case 'partlyRefunded':
      case 'refunding':
        return [`pagado ${on}`, ...refunded(back)].join(', ');
      case 'refunded':
        return `pagado ${on}, reembolsado por completo`;
      case 'pending':
        return [`en curso desde ${on}, aún sin confirmar`, ...refunded(back)].join(', ');
      case 'failed':
        return `falló ${on}, no se cobró`;
      case 'uncaptured':
        return [`retenido ${on}, sin cobrar`, ...(captureBy === null ? [] : [capturable(captureBy)])].join('; ');
      case 'released':
        return `retenido ${on}, liberado${releasedAt === null ? '' : ` el ${write.date(releasedAt)}`}, nunca se cobró`;
      case 'other':
        return `${ofStripe(code)}, ${on}`;
    }
  };
  return {
    standing: (amount, state, at, back, hold, code) =>
      html`<b>${write.money(amount)}</b>: ${standing(state, `el ${write.date(at)}`, back, hold, code)}`,
    debit: ({ days, leaves }) => {
      const takes = `El banco suele confirmarlo o rechazarlo en un plazo de ${write.number(days)} días hábiles. Puede tardar más.`;
      return leaves === null ? takes : `${takes} El dinero debería salir de la cuenta el ${write.date(leaves)}.`;
    },
    nextTry: (next) => {
      const on = 'at' in next ? write.date(next.at) : '';
      switch (next.kind) {
        case 'planned':
          return `Stripe vuelve a intentar cobrar la factura el ${on}.`;
        case 'due':
          return `El próximo intento de Stripe con la factura estaba previsto para el ${on}.`;
        case 'none':
          return 'Stripe no ha fijado fecha para otro intento con la factura.';
        case 'never':
          return 'Stripe no vuelve a intentar cobrar la factura automáticamente.';
        case 'paid':
          return 'La factura se pagó después.';
        case 'unknown':
          return 'Aquí no se sabe si Stripe lo volverá a intentar.';
      }
    },
    triedBefore: (on) => `falló antes: ${on.map((at) => `el ${write.date(at)}`).join(', ')}`,
    disputedIcon: 'Disputado',
    whyIcon: 'Por qué falló',
    why: (reason) => html`<b>Motivo:</b> ${reason}`,
    dispute: (text) => html`<b>${text}</b>`,
    split: ({ kind, account, share, fee, isDone }) => {
      if (kind === 'passedOn') {
        return isDone
          ? html`<b>${write.money(share)} transferidos</b> a ${account ?? ''}`
          : html`${write.money(share)} se transfieren a ${account ?? ''} cuando se cobre`;
      }
      return isDone
        ? html`De ese importe, ${write.money(fee)} fueron a la plataforma como comisión`
        : html`De ese importe, ${write.money(fee)} van a la plataforma como comisión cuando se cobre`;
    },
    keeps: ({ kind, share, fee, isDone }, isBeforeRefunds) => {
      const left = write.money(kind === 'passedOn' ? fee : share);
      const text = isDone ? `Aquí quedaron ${left}` : `Aquí quedan ${left}`;
      return isBeforeRefunds ? `${text}, antes de reembolsos` : text;
    },
    onBehalfOf: 'Cobrado en nombre de',
    refund: 'Reembolso',
    refunds: 'Reembolsos',
    created: 'Creado',
    createdAt: (at) => `${write.date(at)}, ${write.time(at * 1000)}`,
    left: 'Queda tras los reembolsos',
    leftOfBoth: 'Ni reembolsado ni retirado',
    takenBack: 'Retirado por el banco',
    statement: 'En el extracto bancario',
    receiptTo: 'Recibo enviado a',
    paymentId: 'ID del pago',
    intentId: 'ID del PaymentIntent',
    receipt: 'Recibo',
  };
};
