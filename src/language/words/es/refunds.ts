import type { Asked, OnStatement, RefundFacts } from '../../../billing/refund';
import { capitalized, wordIn } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe, wordOf } from './codes';

/** By Stripe's code: https://docs.stripe.com/refunds#failed-refunds */
const failures: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed: 'entretanto el cliente disputó el pago',
  declined: 'se rechazó',
  expired_or_canceled_card: 'la tarjeta está caducada o cancelada',
  insufficient_funds: 'su saldo de Stripe no lo cubrió a tiempo',
  lost_or_stolen_card: 'la tarjeta se denunció como perdida o robada',
  merchant_request: 'se detuvo a petición de su empresa',
  unknown: 'Stripe no sabe por qué',
};

/** What to do about it, by the same code. */
const failureSteps: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed: 'Consulte primero la disputa: con otro reembolso podría devolverse dos veces.',
  declined: 'Reembólselo de nuevo, o pague al cliente de otra manera.',
  expired_or_canceled_card: 'Pague al cliente de otra manera.',
  insufficient_funds: 'Recargue su saldo en Stripe y reembólselo de nuevo.',
  lost_or_stolen_card: 'Pague al cliente de otra manera.',
  unknown: 'Reembólselo de nuevo, o pague al cliente de otra manera.',
};

/** https://docs.stripe.com/api/refunds/object#refund_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'duplicado',
  expired_uncaptured_charge: 'la retención venció',
  fraudulent: 'fraudulento',
  requested_by_customer: 'a petición del cliente',
};

/** As the Dashboard abbreviates them. */
const referenceTypes: Readonly<Record<string, string>> = {
  acquirer_reference_number: 'ARN',
  retrieval_reference_number: 'RRN',
  system_trace_audit_number: 'STAN',
};

const onStatement: Record<OnStatement, string> = {
  past: 'Ya pasaron los 5 a 10 días hábiles que tarda normalmente.',
  usual: 'Normalmente tarda de 5 a 10 días hábiles.',
  refund: 'Aparece en el extracto como reembolso, normalmente en un plazo de 5 a 10 días hábiles.',
  reversal: 'Es una reversión: el propio pago desaparece del extracto y no aparece ningún reembolso.',
  partlyReversed: 'Es una reversión: cambia el pago en el extracto y no aparece ningún reembolso.',
  cashBalance: 'El dinero fue al saldo de efectivo en Stripe, no a una cuenta bancaria.',
  open: 'Aún no se sabe si aparecerá un reembolso o si desaparecerá el propio pago.',
};

export const refunds: Catalogue['refunds'] = (write) => {
  /** As it stands within a sentence. By https://docs.stripe.com/api/refunds/object#refund_object-status */
  const standing = ({ amount, status, waitsFor, at, since }: RefundFacts): string => {
    const sum = write.money(amount);
    const on = `el ${write.date(at)}`;
    switch (status) {
      case 'succeeded':
        return `${sum} reembolsados ${on}`;
      case 'pending':
        if (waitsFor === 'insufficient_funds')
          return `reembolso de ${sum} a la espera de su saldo de Stripe desde ${on}`;
        if (waitsFor === 'charge_pending')
          return `reembolso de ${sum} a la espera, desde ${on}, de que se liquide el pago`;
        return waitsFor && waitsFor !== 'processing'
          ? `reembolso de ${sum} en espera desde ${on}, ${ofStripe(waitsFor)}`
          : `reembolso de ${sum} en curso desde ${on}`;
      case 'requires_action':
        return `reembolso de ${sum} a la espera del cliente desde ${on}`;
      case 'failed':
        return `reembolso de ${sum} hecho ${on}, fallido${since ? `, quizás compensado desde entonces con ${write.money(since)}` : ''}`;
      case 'canceled':
        return `reembolso de ${sum} hecho ${on}, cancelado`;
      default:
        return `reembolso de ${sum} ${on}, ${ofStripe(status)}`;
    }
  };
  const asked = ({ address, at }: Asked) => {
    if (!address) return 'Stripe le pregunta al cliente por correo adónde enviarlo.';
    return `Stripe preguntó a ${address} por correo${at ? ` el ${write.date(at)}` : ''} adónde enviarlo.`;
  };
  /** `20,00 US$ reembolsados el 3 de noviembre por kim@acme.example`. */
  const line = (made: RefundFacts) => (made.by ? `${standing(made)}, por ${made.by}` : standing(made));
  return {
    standing,
    line,
    title: (made) => capitalized(line(made)),
    failure: (code) => wordOf(failures, code),
    failed: (code) => (code ? `No se devolvió dinero: ${wordOf(failures, code)}.` : 'No se devolvió dinero.'),
    failedThen: (code) =>
      write.sentences([
        `Entonces no se devolvió dinero${code ? `: ${wordOf(failures, code)}` : ''}.`,
        wordIn(failureSteps, code ?? 'unknown'),
      ]),
    failureStep: (code) => wordIn(failureSteps, code ?? 'unknown'),
    topUp: 'Se envía cuando usted recargue su saldo en Stripe.',
    asked,
    askedYou: ({ address, at }) =>
      address
        ? `Stripe le preguntó${at ? ` el ${write.date(at)}` : ''} por correo a ${address} adónde enviarlo.`
        : 'Stripe le pregunta por correo adónde enviarlo.',
    askedUntil: ({ on, isPast }) =>
      isPast ? `Se podía responder hasta el ${write.date(on)}.` : `Se puede responder hasta el ${write.date(on)}.`,
    onStatement: (kind) => onStatement[kind],
    reference: (reference) => {
      switch (reference.kind) {
        case 'there': {
          const type = reference.type ? ` (${wordOf(referenceTypes, reference.type)})` : '';
          return `Referencia para el banco: ${reference.value}${type}`;
        }
        case 'pending':
          return 'La referencia para el banco aún no está disponible.';
        case 'unavailable':
          return 'No hay referencia para el banco.';
        case 'other':
          return `Referencia para el banco: ${ofStripe(reference.state)}`;
      }
    },
    reason: (code) => `Motivo: ${wordOf(reasons, code)}`,
    older: 'Los reembolsos anteriores no se muestran aquí.',
  };
};
