import { html } from '../../html';
import type { CreditReason } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { refunding } from './refunding';
import { telling } from './telling';

const chosen: Record<CreditReason, string> = {
  none: 'Nenhum',
  duplicate: 'Duplicado',
  order_change: 'Alteração do pedido',
  product_unsatisfactory: 'Produto insatisfatório',
};

/** https://docs.stripe.com/api/credit_notes/object#credit_note_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'duplicado',
  fraudulent: 'fraudulento',
  order_change: 'alteração do pedido',
  product_unsatisfactory: 'produto insatisfatório',
};

const pdfAt = (pdf: string | null) => (pdf ? `Em PDF: ${pdf}` : '');

export const creditNotes: Catalogue['creditNotes'] = (write) => {
  const named = (number: string | null) => (number ? `Nota de crédito ${number}` : 'Uma nota de crédito');
  const noted = (number: string | null) => (number ? `A nota de crédito ${number}` : 'Uma nota de crédito');
  return {
    email: 'E-mail da Stripe',
    emailNone: 'Nenhum: eu escrevo ao cliente',
    emailTo: (address) => `A Stripe envia a nota de crédito para ${address}`,
    memo: 'Texto na nota de crédito',
    reasonOption: (reason) => chosen[reason],
    reasonGiven: (reason) => `Motivo nela: ${chosen[reason]}`,
    memoGiven: (memo) => `Texto nela: ${memo}`,

    refundDeed: (amount) => `Reembolsar ${write.money(amount)} com nota de crédito`,
    refundQuestion: (amount) => `Reembolsar ${write.money(amount)} com nota de crédito?`,
    forRefundOf: (amount) => `Nota de crédito pelo reembolso de ${write.money(amount)}`,
    deed: (amount) => `Emitir nota de crédito de ${write.money(amount)}`,
    question: (amount) => `Emitir uma nota de crédito de ${write.money(amount)}?`,
    over: (invoice, tax) => {
      const on = `A nota de crédito é da fatura${invoice ? ` ${invoice}` : ''}`;
      if (tax === null) return `${on}. A Stripe não disse quanto dela é imposto.`;
      return tax.minor === 0 ? `${on}, sem imposto.` : `${on}; imposto incluído: ${write.money(tax)}.`;
    },
    staysPaid: 'A fatura continua como está: paga. A nota de crédito fica ao lado dela e não pode ser desfeita.',
    notEmailed: 'A Stripe não envia a nota de crédito por e-mail.',
    emailed: (address) => `A Stripe envia a nota de crédito por e-mail para ${address}.`,
    movesNothing: 'Não há movimentação de dinheiro: o reembolso já foi feito.',
    severalPayments: 'A fatura não foi paga só com este pagamento. Emita a nota de crédito na Stripe.',
    refundFirst:
      'Este reembolso pede informações que uma nota de crédito não comporta. Reembolse e depois emita a nota de crédito.',
    allCredited: 'Tudo o que pode ser creditado da fatura já foi creditado.',
    tooManyRefunds: 'Há mais reembolsos do que se pode ler de uma vez. Emita a nota de crédito na Stripe.',
    wouldBeRefused: 'A Stripe não emitiria esta nota de crédito. Veja as notas de crédito da fatura.',
    issued: (number, amount) => `${noted(number)} de ${write.money(amount)} foi emitida.`,
    refundUnseen: 'A Stripe não disse como está o reembolso dela. Veja o pagamento.',
    refundAndNote: (facts, code, number) =>
      write.sentences([refunding(write).outcome(facts, code), `${noted(number)} foi emitida.`]),

    told: (number, amount, pdf) =>
      write.sentences([
        `Emitimos para você ${number ? `a nota de crédito ${number}` : 'uma nota de crédito'} de ${write.money(amount)}.`,
        'Ela corresponde ao que já reembolsamos a você: não é outro reembolso.',
        pdfAt(pdf),
      ]),
    toldRefund: ({ kind, amount, isCard }, number, pdf) =>
      write.sentences([telling(write)[kind](amount, isCard), `${noted(number)} foi emitida para isso.`, pdfAt(pdf)]),
    here: (number, amount, invoice, pdf) =>
      write.sentences([
        `Aqui está a nota de crédito${number ? ` ${number}` : ''} de ${write.money(amount)} da sua fatura${invoice ? ` ${invoice}` : ''}.`,
        pdfAt(pdf),
      ]),

    standing: (amount, at, isVoid) =>
      isVoid
        ? html`<b>${write.money(amount)}</b>: crédito de ${write.date(at)}, anulado depois`
        : html`<b>${write.money(amount)}</b>: crédito de ${write.date(at)}`,
    numbered: named,
    taxOfIt: (tax) => `${write.money(tax)} disso são impostos`,
    reason: (code) => `Motivo: ${wordOf(reasons, code)}`,
    creditedBesides: (amount, invoice) =>
      `Há notas de crédito ${invoice ? `da fatura ${invoice}` : 'da fatura dele'} que devolvem ${write.money(amount)} além do que foi reembolsado deste pagamento, por exemplo como saldo a favor. Este reembolso soma-se a isso.`,
    notesChanged: 'Nesse meio-tempo, uma nota de crédito da fatura foi criada ou anulada.',
  };
};
