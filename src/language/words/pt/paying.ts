import type { DisputeKind } from '../../../billing/dispute';
import type { PaymentState } from '../../../billing/payment';
import type { RefundFacts } from '../../../billing/refund';
import { dotted } from '../../dotted';
import type { MoneyVerb, PaymentFacts, RefundReason } from '../facts';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodName, savedName } from './methods';
import { refunds as refundWords } from './refunds';

const verbs: Record<MoneyVerb, string> = {
  refund: 'Reembolsar',
  capture: 'Capturar',
  release: 'Liberar',
  charge: 'Cobrar',
  link: 'Criar link de',
  credit: 'Creditar',
  takeBackCredit: 'Retirar crédito de',
};

const refundReasons: Record<RefundReason, string> = {
  none: 'Nenhum',
  duplicate: 'Duplicado',
  requested_by_customer: 'Solicitado pelo cliente',
};

const notRefundable: Partial<Record<PaymentState, string>> = {
  failed: 'Falhou: nada foi cobrado.',
  pending: 'Ainda está pendente.',
  uncaptured: 'O valor está apenas retido: nada foi cobrado ainda.',
  released: 'Foi liberado: nada foi cobrado.',
  other: 'Esta versão não conhece este estado: veja na Stripe.',
  refunding: 'Um reembolso de tudo o que resta está a caminho ou aguarda.',
  refunded: 'Já foi reembolsado por completo.',
};

/** An inquiry may be settled by a refund; of a chargeback the bank has the money already. */
const disputed: Partial<Record<DisputeKind, string>> = {
  chargeback:
    'Por enquanto, o banco tomou este valor de volta; um reembolso poderia pagar duas vezes. Responda à contestação na Stripe.',
  lost: 'O banco tomou este valor de volta em definitivo: o cliente está com o dinheiro, e um reembolso pagaria duas vezes.',
  returned:
    'O banco do cliente devolveu este débito em definitivo: o cliente está com o dinheiro, e um reembolso pagaria duas vezes.',
  prevented:
    'A contestação foi evitada. Se isso devolveu o dinheiro, um reembolso pagaria duas vezes. Confira na Stripe.',
  other:
    'Há uma contestação de um tipo novo para esta versão; um reembolso poderia pagar duas vezes. Confira na Stripe.',
  unknown:
    'Houve contestação. Se o banco tomou o valor de volta, um reembolso poderia pagar duas vezes. Confira a contestação na Stripe.',
};

const unfinishedNames = { capture: 'A captura', payment: 'O pagamento' };

/** What Stripe has taken and not finished, and how it goes on, by Stripe's status. */
function unfinished(what: 'capture' | 'payment', sum: string, status: string): string {
  switch (`${what} ${status}`) {
    case 'payment pending':
    case 'payment processing':
      return `O pagamento de ${sum} está a caminho; o banco ainda não o confirmou.`;
    case 'payment requires_action':
      return `O pagamento de ${sum} ainda não está concluído. O cliente precisa confirmar o pagamento, e nada é cobrado até lá. Em vez disso, deixe-o pagar um link de pagamento e cancele este na Stripe.`;
    default:
      return `${unfinishedNames[what]} de ${sum} ainda não terminou. Confira na Stripe.`;
  }
}

const standings = { paid: 'pago em', held: 'retido em', begun: 'ainda não concluído, de' };

export const paying: Catalogue['paying'] = (write) => {
  const payment = ({ method, stands, amount, at, description }: PaymentFacts) =>
    dotted(
      method && methodName(method),
      `${write.money(amount)} ${standings[stands]} ${write.date(at)}`,
      description && described(description),
    );
  const refunds = (made: readonly RefundFacts[]) => made.map(refundWords(write).line).join('; ');
  return {
    deed: (verb, amount) => `${verbs[verb]} ${write.money(amount)}`,
    question: (verb, amount) => `${verbs[verb]} ${write.money(amount)}?`,
    payment,
    amount: 'Valor',
    amountIn: (currency) => `Valor em ${currency.toUpperCase()}`,
    currency: 'Moeda',
    whatFor: 'A que se refere',
    customerSeesIt: 'O cliente pode ver isto',
    forWhat: (description) => `Refere-se a: ${description}`,

    soFar: (at, back, times) => {
      const days = write.daysSince(at);
      const ago =
        days === 0 ? 'hoje' : `há ${write.plural(days, { one: '1 dia', other: `${write.number(days)} dias` })}`;
      if (!back) return `Pago ${ago}`;
      const often = times === null ? '' : times === 1 ? ', uma vez' : `, ${write.number(times)} vezes`;
      return `Pago ${ago} · já reembolsado: ${write.money(back)}${often}`;
    },
    refundsBefore: (made) => `Antes: ${refunds(made)}`,
    refundsMeanwhile: (made) => `Outra pessoa também reembolsou: ${refunds(made)}.`,
    inquiry: 'O banco perguntou sobre este pagamento. Reembolsá-lo por completo resolve isso.',
    reason: 'Motivo',
    reasonOption: (reason) => refundReasons[reason],
    reasonGiven: (reason) => `Motivo: ${refundReasons[reason]}`,
    note: 'Nota',
    noteHint: 'Fica na Stripe',
    noteGiven: (note) => `Nota: ${note}`,
    noteTooLong: (most) => `A nota tem mais de ${most} caracteres.`,
    notRefundable: (state) => notRefundable[state] ?? '',
    disputed: (kind) => disputed[kind] ?? '',
    takenBack: (amount) =>
      `Devido a uma contestação, o banco tomou de volta ${write.money(amount)} deste pagamento: essa parte não é reembolsada também.`,
    disputedPart: (part, of) =>
      `Em contestação: ${write.money(part)} de ${write.money(of)}. Um reembolso dessa parte poderia pagar duas vezes, e a Stripe não diz que o resto pode ser reembolsado.`,
    unfinished: (what, amount, status) => unfinished(what, write.money(amount), status),

    holdOver: (by) => `Podia ser capturado até ${write.date(by)}.`,
    chargedNow: 'O cliente é cobrado agora.',
    restReleased: (rest) => `O restante (${write.money(rest)}) é liberado e não pode ser cobrado depois.`,
    captured: (amount) => `O valor de ${write.money(amount)} foi capturado.`,
    notCharged: 'O cliente não é cobrado. Não pode ser desfeito.',
    released: (amount) => `O valor de ${write.money(amount)} foi liberado.`,

    sendTo: 'Enviar para',
    receiptQuestion: 'Reenviar recibo?',
    receiptDeed: 'Reenviar recibo',
    sendReceipt: 'Enviar recibo',
    to: (address) => `Para: ${address}`,
    notOnFile: 'Este não é o endereço cadastrado.',
    testSendsNothing: 'O modo de teste não envia nada.',
    receiptAddress: (address) => `Endereço do recibo definido como ${address}. O modo de teste não envia nada.`,
    receiptSent: (address) => `Recibo enviado para ${address}.`,

    method: 'Forma de pagamento',
    paidWith: (method, expiry) => `Forma de pagamento: ${savedName(method, expiry)}`,
    default: 'A padrão do cliente',
    otherCurrency: 'Em outra moeda',
    currencyTaken: 'Moeda, se aceita',
    methodTakes: (method, currencies) =>
      `${methodName(method)}: só aceita cobrança em ${write.list(currencies.map(write.currency))}.`,
    paidWithDefault: 'Forma de pagamento: a padrão do cliente',
    lastPayment: (facts) => `Último pagamento: ${payment(facts)}`,
    onlyWithConsent: (isNow) =>
      isNow ? 'Cobrado agora. Só com o consentimento do cliente.' : 'Só com o consentimento do cliente.',
    noSavedCard: 'Nenhum cartão salvo que esta chave possa ver. Peça o pagamento com um link.',
    charged: (amount) => `O valor de ${write.money(amount)} foi cobrado.`,

    site: 'Seu site',
    siteHint: 'Aberto após o pagamento',
    siteOpened: (site) => `Aberto após o pagamento: ${site}`,
    sayWhatFor: 'Diga em uma linha a que se refere.',
    enterSite: 'Digite seu site: https://…',
    linkReady: 'O link está pronto.',
    whichLink: 'Link',
    linkFor: (amount, what, end) => dotted(write.money(amount), what, `…${end}`),
    noOpenLink: 'Dos links mais recentes criados aqui para este cliente, nenhum pode ser pago.',
    closeQuestion: 'Desativar este link de pagamento?',
    closeMeans:
      'Quem abrir o link não pode mais pagar nele. O que foi pago permanece. Na Stripe ele pode ser reativado.',
    linkClosed: (url) => `O link está desativado e não aceita pagamentos: ${url}`,
    linkClosedBriefly: 'O link está desativado.',
    linkReadyAt: (url) => `O link está pronto: ${url}`,
    noPortal:
      'A página de login do portal padrão não está ativa. Na Stripe: Settings › Billing › Customer portal › Activate link.',
    portalLink: (isSaved, isCard) => {
      if (isCard) return isSaved ? 'Link para trocar cartão' : 'Link para incluir cartão';
      return isSaved ? 'Link para trocar pagamento' : 'Link para forma de pagamento';
    },
    portalLogin: 'O cliente faz login lá. Nada muda na Stripe.',
  };
};
