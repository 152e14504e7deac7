import type { DisputeKind } from '../../../billing/dispute';
import type { PaymentState } from '../../../billing/payment';
import type { RefundFacts } from '../../../billing/refund';
import { dotted } from '../../dotted';
import type { MoneyVerb, PaymentFacts, RefundReason } from '../facts';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodTitle, savedName } from './methods';
import { refunds as refundWords } from './refunds';

const verbs: Record<MoneyVerb, string> = {
  refund: 'Reembolsar',
  capture: 'Capturar',
  release: 'Liberar',
  charge: 'Cobrar',
  link: 'Crear enlace por',
  credit: 'Abonar crédito de',
  takeBackCredit: 'Retirar crédito de',
};

const refundReasons: Record<RefundReason, string> = {
  none: 'Ninguno',
  duplicate: 'Duplicado',
  requested_by_customer: 'A petición del cliente',
};

const notRefundable: Partial<Record<PaymentState, string>> = {
  failed: 'Falló: no se cobró nada.',
  pending: 'Sigue pendiente.',
  uncaptured: 'Solo está retenido: aún no se cobró nada.',
  released: 'Se liberó: no se cobró nada.',
  other: 'Esta versión no conoce ese estado: consúltelo en Stripe.',
  refunding: 'Un reembolso de todo lo que queda está en curso o en espera.',
  refunded: 'Ya está reembolsado por completo.',
};

/** An inquiry may be settled by a refund; of a chargeback the bank has the money already. */
const disputed: Partial<Record<DisputeKind, string>> = {
  chargeback:
    'El banco lo retiró por ahora; con un reembolso podría devolverse dos veces. Responda a la disputa en Stripe.',
  lost: 'El banco lo retiró definitivamente: el cliente tiene el dinero, y con un reembolso se devolvería dos veces.',
  returned:
    'El banco del cliente devolvió este débito definitivamente: el cliente tiene el dinero, y con un reembolso se devolvería dos veces.',
  prevented:
    'La disputa se evitó. Si con eso se devolvió el dinero, con un reembolso se devolvería dos veces. Consúltelo en Stripe.',
  other:
    'Está disputado de una forma que es nueva para esta versión; con un reembolso podría devolverse dos veces. Consúltelo en Stripe.',
  unknown:
    'Hubo una disputa. Si el banco retiró el dinero, con un reembolso podría devolverse dos veces. Consulte la disputa en Stripe.',
};

/** What Stripe has taken and not finished, and how it goes on, by Stripe's status. */
function unfinished(what: 'capture' | 'payment', sum: string, status: string): string {
  const subject = what === 'capture' ? `La captura de ${sum}` : `El pago de ${sum}`;
  switch (`${what} ${status}`) {
    case 'payment pending':
    case 'payment processing':
      return `${subject} está en curso; falta la confirmación del banco.`;
    case 'payment requires_action':
      return `${subject} aún no se ha hecho. El cliente debe confirmar el pago, y hasta entonces no se cobra nada. Mejor pídale que pague con un enlace de pago, y cancele este pago en Stripe.`;
    default:
      return `${subject} aún no está terminad${what === 'capture' ? 'a' : 'o'}. Consúltelo en Stripe.`;
  }
}

const standings = { paid: ' pagados', held: ' retenidos', begun: ', aún sin completar,' };

export const paying: Catalogue['paying'] = (write) => {
  const payment = ({ method, stands, amount, at, description }: PaymentFacts) =>
    dotted(
      method && methodTitle(method),
      `${write.money(amount)}${standings[stands]} el ${write.date(at)}`,
      description && described(description),
    );
  const refunds = (made: readonly RefundFacts[]) => made.map(refundWords(write).line).join('; ');
  return {
    deed: (verb, amount) => `${verbs[verb]} ${write.money(amount)}`,
    question: (verb, amount) => `¿${verbs[verb]} ${write.money(amount)}?`,
    payment,
    amount: 'Importe',
    amountIn: (currency) => `Importe en ${currency.toUpperCase()}`,
    currency: 'Moneda',
    whatFor: 'Concepto',
    customerSeesIt: 'El cliente puede verlo',
    forWhat: (description) => `Concepto: ${description}`,

    soFar: (at, back, times) => {
      const days = write.daysSince(at);
      const ago =
        days === 0 ? 'hoy' : `hace ${write.plural(days, { one: '1 día', other: `${write.number(days)} días` })}`;
      if (!back) return `Pagado ${ago}`;
      const often = times === null ? '' : times === 1 ? ', una vez' : `, ${write.number(times)} veces`;
      return `Pagado ${ago} · ya reembolsado: ${write.money(back)}${often}`;
    },
    refundsBefore: (made) => `Antes: ${refunds(made)}`,
    refundsMeanwhile: (made) => `Otra persona también lo reembolsó: ${refunds(made)}.`,
    inquiry: 'El banco pidió información sobre este pago. Reembolsarlo por completo resuelve la solicitud.',
    reason: 'Motivo',
    reasonOption: (reason) => refundReasons[reason],
    reasonGiven: (reason) => `Motivo: ${refundReasons[reason]}`,
    note: 'Nota',
    noteHint: 'Se guarda en Stripe',
    noteGiven: (note) => `Nota: ${note}`,
    noteTooLong: (most) => `La nota tiene más de ${write.number(most)} caracteres.`,
    notRefundable: (state) => notRefundable[state] ?? '',
    disputed: (kind) => disputed[kind] ?? '',
    takenBack: (amount) =>
      `El banco retiró ${write.money(amount)} de este pago por una disputa: esa parte no se reembolsa además.`,
    disputedPart: (part, of) =>
      `Están disputados ${write.money(part)} de ${write.money(of)}. Con un reembolso de esa parte podría devolverse dos veces, y Stripe no dice que el resto se pueda reembolsar.`,
    unfinished: (what, amount, status) => unfinished(what, write.money(amount), status),

    holdOver: (by) => `Se podía capturar hasta el ${write.date(by)}.`,
    chargedNow: 'Se le cobra ahora al cliente.',
    restReleased: (rest) => `Los otros ${write.money(rest)} se liberan y no se pueden cobrar más tarde.`,
    captured: (amount) => `Se capturaron ${write.money(amount)}.`,
    notCharged: 'No se le cobra al cliente. No se puede deshacer.',
    released: (amount) => `Se liberaron ${write.money(amount)}.`,

    sendTo: 'Enviar a',
    receiptQuestion: '¿Reenviar recibo?',
    receiptDeed: 'Reenviar recibo',
    sendReceipt: 'Enviar recibo',
    to: (address) => `Para: ${address}`,
    notOnFile: 'No es la dirección registrada.',
    testSendsNothing: 'El modo de prueba no envía nada.',
    receiptAddress: (address) => `Dirección del recibo: ${address}. El modo de prueba no envía nada.`,
    receiptSent: (address) => `Recibo enviado a ${address}.`,

    method: 'Se paga con',
    paidWith: (method, expiry) => `Se paga con: ${savedName(method, expiry)}`,
    default: 'El predeterminado del cliente',
    otherCurrency: 'En otra moneda',
    currencyTaken: 'Moneda, si se acepta',
    methodTakes: (method, currencies) =>
      `${methodTitle(method)} solo admite cobros en ${write.list(currencies.map(write.currency))}.`,
    paidWithDefault: 'Se paga con: el predeterminado del cliente',
    lastPayment: (facts) => `Último pago: ${payment(facts)}`,
    onlyWithConsent: (isNow) =>
      isNow ? 'Se cobra ahora. Solo con el consentimiento del cliente.' : 'Solo con el consentimiento del cliente.',
    noSavedCard: 'No hay ninguna tarjeta guardada que esta clave pueda ver. Pida el pago con un enlace.',
    charged: (amount) => `Se cobraron ${write.money(amount)}.`,

    site: 'Su sitio web',
    siteHint: 'Se abre después de pagar',
    siteOpened: (site) => `Se abre después de pagar: ${site}`,
    sayWhatFor: 'Indique el concepto en una línea.',
    enterSite: 'Escriba su sitio web: https://…',
    linkReady: 'El enlace está listo.',
    whichLink: 'Enlace',
    linkFor: (amount, what, end) => dotted(write.money(amount), what, `…${end}`),
    noOpenLink: 'De los enlaces más recientes creados aquí para este cliente, ninguno se puede pagar.',
    closeQuestion: '¿Desactivar este enlace de pago?',
    closeMeans: 'Quien lo abra ya no podrá pagar allí. Lo pagado se mantiene. En Stripe se puede volver a activar.',
    linkClosed: (url) => `El enlace está desactivado y no acepta pagos: ${url}`,
    linkClosedBriefly: 'El enlace está desactivado.',
    linkReadyAt: (url) => `El enlace está listo: ${url}`,
    noPortal:
      'La página de inicio de sesión del portal predeterminado no está activa. En Stripe: Settings › Billing › Customer portal › Activate link (active el enlace del portal de clientes).',
    portalLink: (isSaved, isCard) => {
      const what = isCard ? 'tarjeta' : 'método';
      return isSaved ? `Cambiar ${what} (enlace)` : `Agregar ${what} (enlace)`;
    },
    portalLogin: 'El cliente inicia sesión ahí. En Stripe no cambia nada.',
  };
};
