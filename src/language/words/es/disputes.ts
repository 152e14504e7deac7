import type { DisputeKind } from '../../../billing/dispute';
import { html, quiet } from '../../html';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

const kinds: Record<Exclude<DisputeKind, 'none'>, string> = {
  inquiry: 'Solicitud de información: el banco pregunta por el pago, el dinero sigue aquí.',
  chargeback: 'Contracargo: el banco retiró el dinero por ahora.',
  lost: 'Disputa perdida: el banco retiró el dinero definitivamente.',
  returned:
    'Débito devuelto: el banco del cliente retiró el dinero. Es definitivo y no se puede impugnar. Si el importe aún se debe, pida un nuevo pago.',
  won: 'Hubo una disputa y se resolvió a su favor.',
  inquiryClosed: 'El banco preguntó por el pago. Esa solicitud está cerrada.',
  prevented: 'Disputado, y evitado antes de convertirse en contracargo. En Stripe consta cómo se resolvió.',
  other: 'Disputado. Su estado es nuevo para esta versión: consúltelo en Stripe.',
  unknown: 'Hubo una disputa. Para saber en qué estado está hace falta Disputes: Read.',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-reason */
const reasons: Readonly<Record<string, string>> = {
  bank_cannot_process: 'el banco no puede procesarlo',
  check_returned: 'cheque devuelto',
  credit_not_processed: 'abono no recibido',
  customer_initiated: 'el cliente lo pidió',
  debit_not_authorized: 'débito no autorizado',
  duplicate: 'cobrado dos veces',
  fraudulent: 'fraudulento',
  general: 'sin motivo concreto',
  incorrect_account_details: 'datos de la cuenta incorrectos',
  insufficient_funds: 'fondos insuficientes',
  noncompliant: 'contra una regla de la red de tarjetas',
  product_not_received: 'producto no recibido',
  product_unacceptable: 'producto inaceptable',
  subscription_canceled: 'suscripción cancelada antes',
  unrecognized: 'no reconocido',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-status */
const statuses: Readonly<Record<string, string>> = {
  appeal_needs_response: 'la apelación requiere respuesta',
  appeal_under_review: 'apelación en revisión',
  lost: 'disputa perdida',
  needs_response: 'la disputa requiere respuesta',
  prevented: 'disputa evitada',
  under_review: 'disputa en revisión',
  warning_closed: 'solicitud de información cerrada',
  warning_needs_response: 'la solicitud de información requiere respuesta',
  warning_under_review: 'solicitud de información en revisión',
  won: 'disputa ganada',
};

/** https://docs.stripe.com/api/radar/early_fraud_warnings/object#early_fraud_warning_object-fraud_type */
const frauds: Readonly<Record<string, string>> = {
  card_never_received: 'la tarjeta nunca se recibió',
  fraudulent_card_application: 'la tarjeta se solicitó de forma fraudulenta',
  made_with_counterfeit_card: 'hecho con una tarjeta falsificada',
  made_with_lost_card: 'hecho con una tarjeta perdida',
  made_with_stolen_card: 'hecho con una tarjeta robada',
  misc: 'fraude de otro tipo',
  unauthorized_use_of_card: 'uso no autorizado de la tarjeta',
};

export const disputes: Catalogue['disputes'] = (write) => ({
  fraudWarning: (type, at) =>
    `Alerta de fraude del ${write.date(at)}, del banco de la tarjeta: ${wordOf(frauds, type)}`,
  afterWarning: (isActionable) =>
    isActionable
      ? 'Puede seguir una disputa. Reembolsarlo por completo antes puede evitarla.'
      : 'Desde entonces se disputó o se reembolsó por completo.',
  whileHeld: 'El importe está retenido, sin cobrar. Liberarlo en lugar de capturarlo puede evitar una disputa.',
  was: (status) => (status ? wordOf(statuses, status) : 'hubo una disputa'),
  mayBeOpen: 'hubo una disputa, quizá aún abierta',
  title: 'Disputas',
  see: 'Ver las disputas',
  ofNewest: () => quiet`De los pagos más recientes. Los anteriores también pueden estar disputados.`,
  disputed: (amount, at) => html`<b>${write.money(amount)}</b> disputados el ${write.date(at)}`,
  answerBy: ({ on, isPast }) =>
    isPast ? `Había que responder a más tardar el ${write.date(on)}` : `Responda a más tardar el ${write.date(on)}`,
  part: (part, of) => `Se trata de ${write.money(part)} de ${write.money(of)}.`,
  kind: (kind) => kinds[kind],
  why: (reason, status) =>
    capitalized([reason && wordOf(reasons, reason), status && wordOf(statuses, status)].filter(Boolean).join(', ')),
});
