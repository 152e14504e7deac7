import type { Money } from '../../../billing/money';
import type { SubscriptionDeed } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { subscribing } from './subscribing';

export const ending: Catalogue['ending'] = (write) => {
  const deed = (what: SubscriptionDeed, amount: Money) =>
    `${subscribing(write).deed(what)} e reembolsar ${write.money(amount)}`;
  return {
    refund: 'Reembolsar também',
    nothing: 'Nada',
    unused: (amount) => `Dias não usados: ${write.money(amount)}`,
    paymentOf: (at, amount) => `O pagamento de ${write.date(at)}: ${write.money(amount)}`,
    refundNeeds: (permission) => `Para reembolsar junto, a chave precisa de ${permissionName(permission)}.`,
    noPayment: 'O último pagamento da assinatura não pode ser reembolsado junto: veja os pagamentos dela.',
    maybeCredited: (isSeen) =>
      isSeen
        ? 'Algo foi creditado ou faturado no fim dela, talvez por outra pessoa. Para não devolver o valor duas vezes, o reembolso não é oferecido: veja na Stripe.'
        : 'Não dá para ver se alguém a encerrou com um crédito. Para não devolver o valor duas vezes, o reembolso não é oferecido: veja na Stripe.',
    notTwice: 'Escolha um crédito ou um reembolso: os dois devolveriam o valor duas vezes.',
    deed,
    question: (what, amount) => `${deed(what, amount)}?`,
    steps: (amount) =>
      `Duas etapas: primeiro o encerramento e depois, quando a Stripe disser que está feito, um botão para o reembolso de ${write.money(amount)}. A Stripe não credita nada além disso.`,
    arithmetic: ({ paid, from, until, days, of, amount }) =>
      `${write.money(paid)} pago pelo período de ${write.date(from)} a ${write.date(until)} × ${write.number(days)} de ${write.number(of)} dias não usados = ${write.money(amount)}. Um dia já iniciado conta como usado.`,
    invoiceStays: 'A fatura da assinatura continua como está: paga.',
  };
};
