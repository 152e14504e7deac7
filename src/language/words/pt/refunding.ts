import type { Bearer } from '../../../billing/connect';
import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { referringTo } from './invoices';
import { methodWithin } from './methods';
import { refunds } from './refunds';
import { agreedTitle } from './subscriptions';

const bearers: Record<Bearer, string> = {
  here: 'Nós: a conta conectada fica com a parte dela',
  account: 'Ambos: retomar a parte dela, devolver nossa tarifa',
  accountAll: 'A conta conectada: ficamos com nossa tarifa',
};

const paidFor = (description: string | null, agreed: Agreed | null): string => {
  if (agreed) return `, referente a ${agreedTitle(agreed)}`;
  return description ? `, ${referringTo(description)}` : '';
};

export const refunding: Catalogue['refunding'] = (write) => ({
  fraud: (isCard) => (isCard ? 'Fraude: bloquear também este cartão e e-mail' : 'Fraude: bloquear também este e-mail'),
  fraudGiven: (isCard) =>
    isCard
      ? 'Marcado como fraude: este cartão e este e-mail vão para as suas listas de bloqueio, e pagamentos posteriores com eles são bloqueados.'
      : 'Marcado como fraude: este e-mail vai para a sua lista de bloqueio, e pagamentos posteriores com ele são bloqueados.',
  oneReason: 'Fraude é um motivo à parte. Não escolha outro junto.',
  bearer: 'Quem paga',
  bearerOption: (bearer, hasFee) => (bearer === 'account' && !hasFee ? 'Retomar o que foi repassado' : bearers[bearer]),
  borne: (bearer, { account, byAccount, byUs, isExact }, fee) => {
    const about = isExact ? '' : 'cerca de ';
    if (bearer === 'here')
      return `Sai do seu saldo: ${write.money(byUs)}. A parte ${account ? `de ${account}` : 'da conta conectada'} fica com ela.`;
    const ours = byUs.minor > 0 ? ` Sai do seu saldo: ${about}${write.money(byUs)}.` : '';
    const kept = bearer === 'accountAll' ? ` Você fica com a sua tarifa de ${write.money(fee)}.` : '';
    return `Retomado ${account ? `de ${account}` : 'da conta conectada'}: ${about}${write.money(byAccount)}.${ours}${kept}`;
  },
  ended: (at, isSeen) =>
    isSeen
      ? `A assinatura deste pagamento terminou em ${write.date(at)}, e na ocasião algo foi creditado ou faturado: o valor pode ser devolvido duas vezes.`
      : `A assinatura deste pagamento terminou em ${write.date(at)}. Não dá para ver se algo foi creditado na ocasião.`,
  transfersStay: 'Sai do seu saldo: o que foi transferido para contas conectadas fica lá.',
  platformFee: (fee) =>
    `A plataforma fica com a tarifa dela de ${write.money(fee)}, a menos que ela própria a devolva.`,
  askAt: 'E-mail do cliente',
  askAtHint: 'A Stripe pede ali uma conta bancária',
  goesTo: ({ method, amount, at, description }, isPart, agreed) => {
    const what = `${isPart ? `pagamento de ${write.money(amount)}` : 'pagamento'} em ${write.date(at)}`;
    const forWhat = paidFor(description, agreed);
    if (!method) return `Volta para a origem: ${what}${forWhat}.`;
    const usual = method.type === 'card' ? ' Geralmente, 5–10 dias úteis.' : '';
    return `Volta para ${methodWithin(method)}: ${what}${forWhat}.${usual}`;
  },
  expired: 'Esse cartão expirou. Geralmente o banco dele repassa o dinheiro; quando não consegue, o reembolso falha.',
  asked: ({ method, at, description }, address, agreed) =>
    `A Stripe pede a ${address}, por e-mail, uma conta bancária; o dinheiro vai para lá. Pago em ${write.date(at)}${method ? ` com ${methodWithin(method)}` : ''}${paidFor(description, agreed)}.`,
  mayBeAsked: (address) =>
    `Vai para a conta bancária do cliente. A Stripe envia um e-mail a ${address ?? 'ele'} e pede nele a conta, se não a conhecer.`,
  left: (left) => `Resta depois disto: ${write.money(left)}.`,
  goOn: 'As assinaturas continuam: um reembolso não cancela nada.',
  goOnAndInvoice: (invoice) =>
    `As assinaturas continuam, e ${invoice ? `a fatura ${invoice}` : 'a fatura deste pagamento'} fica como está: um reembolso não cancela nada nem emite nota de crédito.`,
  invoiceStays: (invoice) =>
    `${invoice ? `A fatura ${invoice}` : 'A fatura deste pagamento'} fica como está: isto não emite nota de crédito.`,
  otherStays: 'O outro pagamento deste valor fica: ele é lido mais uma vez antes que este seja devolvido.',
  otherChanged:
    'O outro pagamento deste valor foi reembolsado, contestado ou alterado nesse meio-tempo: este pode ser o certo.',
  final: 'Um reembolso não pode ser desfeito. As tarifas da Stripe não são devolvidas.',
  outcome: ({ amount, status, waitsFor }, code) => {
    const refund = `O reembolso de ${write.money(amount)}`;
    switch (status) {
      case 'succeeded':
        return `${refund} foi efetuado.`;
      case 'pending':
        if (waitsFor === 'insufficient_funds')
          return `${refund} aguarda: seu saldo na Stripe não é suficiente. Ele sai assim que você adicionar saldo.`;
        if (waitsFor === 'charge_pending') return `${refund} aguarda a liquidação do pagamento.`;
        return `${refund} está a caminho; o banco ainda não o confirmou.`;
      case 'requires_action':
        return `${refund} aguarda o cliente: a Stripe pergunta a ele, por e-mail, para onde enviar.`;
      case 'failed':
        return code
          ? `${refund} falhou: nenhum dinheiro foi devolvido (${refunds(write).failure(code)}).`
          : `${refund} falhou: nenhum dinheiro foi devolvido. Confira na Stripe.`;
      case 'canceled':
        return `${refund} foi cancelado: nenhum dinheiro foi devolvido.`;
      default:
        return `${refund} ainda não foi feito. Confira na Stripe.`;
    }
  },
});
