import { html } from '../../html';
import type { CreditReason } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { refunding } from './refunding';
import { telling } from './telling';

const chosen: Record<CreditReason, string> = {
  none: 'Ninguno',
  duplicate: 'Duplicado',
  order_change: 'Cambio de pedido',
  product_unsatisfactory: 'Producto insatisfactorio',
};

/** https://docs.stripe.com/api/credit_notes/object#credit_note_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'duplicado',
  fraudulent: 'fraudulento',
  order_change: 'cambio de pedido',
  product_unsatisfactory: 'producto insatisfactorio',
};

const pdfAt = (pdf: string | null) => (pdf ? `En PDF: ${pdf}` : '');

export const creditNotes: Catalogue['creditNotes'] = (write) => {
  const named = (number: string | null) => (number ? `Nota de crédito ${number}` : 'Una nota de crédito');
  const noted = (number: string | null) => (number ? `La nota de crédito ${number}` : 'Una nota de crédito');
  return {
    email: 'Correo de Stripe',
    emailNone: 'Ninguno: le escribo yo al cliente',
    emailTo: (address) => `Stripe envía la nota de crédito a ${address}`,
    memo: 'Texto en la nota de crédito',
    reasonOption: (reason) => chosen[reason],
    reasonGiven: (reason) => `Motivo en ella: ${chosen[reason]}`,
    memoGiven: (memo) => `Texto en ella: ${memo}`,

    refundDeed: (amount) => `Reembolsar ${write.money(amount)} con nota de crédito`,
    refundQuestion: (amount) => `¿Reembolsar ${write.money(amount)} con nota de crédito?`,
    forRefundOf: (amount) => `Nota de crédito por el reembolso de ${write.money(amount)}`,
    deed: (amount) => `Emitir nota de crédito de ${write.money(amount)}`,
    question: (amount) => `¿Emitir una nota de crédito de ${write.money(amount)}?`,
    over: (invoice, tax) => {
      const on = `La nota de crédito es de la factura${invoice ? ` ${invoice}` : ''}`;
      if (tax === null) return `${on}. Stripe no dijo qué parte son impuestos.`;
      return tax.minor === 0 ? `${on}, sin impuestos.` : `${on}; impuestos incluidos: ${write.money(tax)}.`;
    },
    staysPaid: 'La factura queda como está: pagada. La nota de crédito se le suma y no se puede deshacer.',
    notEmailed: 'Stripe no envía la nota de crédito por correo.',
    emailed: (address) => `Stripe envía la nota de crédito por correo a ${address}.`,
    movesNothing: 'No se mueve dinero: el reembolso ya se hizo antes.',
    severalPayments: 'Su factura no se pagó solo con este pago. Emita la nota de crédito en Stripe.',
    refundFirst:
      'Este reembolso pide datos que una nota de crédito no admite. Reembolse y luego emita la nota de crédito.',
    allCredited: 'Todo lo que se puede abonar de su factura ya está abonado.',
    tooManyRefunds: 'Tiene más reembolsos de los que se pueden leer a la vez. Emita la nota de crédito en Stripe.',
    wouldBeRefused: 'Stripe no emitiría esta nota de crédito. Mire las notas de crédito de la factura.',
    issued: (number, amount) => `${noted(number)} de ${write.money(amount)} está emitida.`,
    refundUnseen: 'Stripe no dijo cómo está su reembolso. Mire el pago.',
    refundAndNote: (facts, code, number) =>
      write.sentences([refunding(write).outcome(facts, code), `${noted(number)} está emitida.`]),

    told: (number, amount, pdf) =>
      write.sentences([
        `Le hemos emitido ${number ? `la nota de crédito ${number}` : 'una nota de crédito'} de ${write.money(amount)}.`,
        'Corresponde a lo que ya le hemos reembolsado: no es otro reembolso.',
        pdfAt(pdf),
      ]),
    toldRefund: ({ kind, amount, isCard }, number, pdf) =>
      write.sentences([telling(write)[kind](amount, isCard), `${noted(number)} está emitida para ello.`, pdfAt(pdf)]),
    here: (number, amount, invoice, pdf) =>
      write.sentences([
        `Aquí tiene la nota de crédito${number ? ` ${number}` : ''} de ${write.money(amount)} de su factura${invoice ? ` ${invoice}` : ''}.`,
        pdfAt(pdf),
      ]),

    standing: (amount, at, isVoid) =>
      isVoid
        ? html`<b>${write.money(amount)}</b>: abono del ${write.date(at)}, anulado después`
        : html`<b>${write.money(amount)}</b>: abono del ${write.date(at)}`,
    numbered: named,
    taxOfIt: (tax) => `${write.money(tax)} de ello son impuestos`,
    reason: (code) => `Motivo: ${wordOf(reasons, code)}`,
    creditedBesides: (amount, invoice) =>
      `Hay notas de crédito de ${invoice ? `la factura ${invoice}` : 'su factura'} que devuelven ${write.money(amount)} más de lo reembolsado de este pago, por ejemplo como saldo a favor. Este reembolso se suma a eso.`,
    notesChanged: 'Entretanto se creó o se anuló una nota de crédito de su factura.',
  };
};
