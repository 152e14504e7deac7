import type { Hold, PaymentState } from '../../../billing/payment';
import type { GivenBack } from '../../../billing/refund';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { refunds } from './refunds';

/** So many that are not done are told one by one. */
const mostTold = 2;

export const paymentCard: Catalogue['paymentCard'] = (write) => {
  /** `reembolso de US$ 5,00`, `reembolso de US$ 10,00 a caminho desde 3 de novembro`. */
  const refunded = ({ done, others, isWhole }: GivenBack): string[] => {
    const more = others.length - mostTold;
    return [
      ...(done.minor > 0 ? [`reembolso de ${write.money(done)}${isWhole ? '' : ' feito ou a caminho'}`] : []),
      ...others.slice(0, mostTold).map(refunds(write).standing),
      ...(more > 0 ? [`mais ${write.number(more)} não ${more === 1 ? 'feito' : 'feitos'}`] : []),
    ];
  };
  const capturable = (by: number) => `${write.isPast(by) ? 'podia ser capturado' : 'a capturar'} até ${write.date(by)}`;
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
        return [`pago em ${on}`, ...refunded(back)].join(', ');
      case 'refunded':
        return `pago em ${on}, reembolsado por completo`;
      case 'pending':
        return [`a caminho desde ${on}, ainda não confirmado`, ...refunded(back)].join(', ');
      case 'failed':
        return `falhou em ${on}, não cobrado`;
      case 'uncaptured':
        return [`retido em ${on}, não cobrado`, ...(captureBy === null ? [] : [capturable(captureBy)])].join('; ');
      case 'released':
        return `retido em ${on}, liberado${releasedAt === null ? '' : ` em ${write.date(releasedAt)}`}, nunca cobrado`;
      case 'other':
        return `${ofStripe(code)}, ${on}`;
    }
  };
  return {
    standing: (amount, state, at, back, hold, code) =>
      html`<b>${write.money(amount)}</b>: ${standing(state, write.date(at), back, hold, code)}`,
    debit: ({ days, leaves }) => {
      const takes = `O banco costuma confirmar ou recusar em até ${write.number(days)} dias úteis. Pode demorar mais.`;
      return leaves === null ? takes : `${takes} O dinheiro deve sair da conta em ${write.date(leaves)}.`;
    },
    nextTry: (next) => {
      const on = 'at' in next ? write.date(next.at) : '';
      switch (next.kind) {
        case 'planned':
          return `A Stripe tenta cobrar a fatura de novo em ${on}.`;
        case 'due':
          return `A próxima tentativa da Stripe de cobrar a fatura estava prevista para ${on}.`;
        case 'none':
          return 'A Stripe não marcou data para outra tentativa de cobrar a fatura.';
        case 'never':
          return 'A Stripe não tenta cobrar a fatura de novo automaticamente.';
        case 'paid':
          return 'A fatura foi paga depois.';
        case 'unknown':
          return 'Não se sabe aqui se a Stripe vai tentar de novo.';
      }
    },
    triedBefore: (on) => `falhou antes: ${on.map(write.date).join(', ')}`,
    disputedIcon: 'Contestado',
    whyIcon: 'Por que falhou',
    why: (reason) => html`<b>Motivo:</b> ${reason}`,
    dispute: (text) => html`<b>${text}</b>`,
    split: ({ kind, account, share, fee, isDone }) => {
      if (kind === 'passedOn') {
        return isDone
          ? html`<b>Repassado: ${write.money(share)}</b> a ${account ?? ''}`
          : html`A repassar após a cobrança: ${write.money(share)} a ${account ?? ''}`;
      }
      return isDone
        ? html`Desse valor, ${write.money(fee)} foi para a plataforma como tarifa`
        : html`Desse valor, ${write.money(fee)} vai para a plataforma como tarifa após a cobrança`;
    },
    keeps: ({ kind, share, fee, isDone }, isBeforeRefunds) => {
      const left = write.money(kind === 'passedOn' ? fee : share);
      const text = isDone ? `ficou aqui: ${left}` : `fica aqui: ${left}`;
      return isBeforeRefunds ? `${text}, antes de reembolsos` : text;
    },
    onBehalfOf: 'Recebido em nome de',
    refund: 'Reembolso',
    refunds: 'Reembolsos',
    created: 'Criado em',
    createdAt: (at) => `${write.date(at)}, ${write.time(at * 1000)}`,
    left: 'Resta após reembolsos',
    leftOfBoth: 'Nem reembolsado nem tomado de volta',
    takenBack: 'Tomado de volta pelo banco',
    statement: 'No extrato bancário',
    receiptTo: 'Recibo enviado para',
    paymentId: 'ID do pagamento',
    intentId: 'ID do PaymentIntent',
    receipt: 'Recibo',
  };
};
