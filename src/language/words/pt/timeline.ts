import type { SubscriptionTurn } from '../../../billing/happenings';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { subscriptions } from './subscriptions';

/** https://docs.stripe.com/api/customer_balance_transactions/object#customer_balance_transaction_object-type */
const types: Readonly<Record<string, string>> = {
  adjustment: 'manualmente',
  applied_to_invoice: 'para uma fatura',
  checkout_session_subscription_payment: 'por uma assinatura iniciada no Checkout',
  checkout_session_subscription_payment_canceled: 'uma assinatura iniciada no Checkout foi cancelada',
  credit_note: 'por nota de crédito',
  initial: 'o saldo inicial',
  invoice_overpaid: 'uma fatura foi paga a mais',
  invoice_too_large: 'uma fatura era alta demais para cobrar',
  invoice_too_small: 'uma fatura era baixa demais para cobrar',
  migration: 'movido pela Stripe',
  unapplied_from_invoice: 'retirado de uma fatura',
  unspent_receiver_credit: 'sobra de uma transferência bancária',
};

const butRefunds = ', exceto reembolsos mais antigos de pagamentos que têm muitos';

export const timeline: Catalogue['timeline'] = (write) => {
  const turned = (turn: SubscriptionTurn, at: number): string => {
    const on = write.date(at);
    switch (turn.kind) {
      case 'began':
        return `começou em ${on}`;
      case 'waits':
        return `criação em ${on}, aguarda o primeiro pagamento`;
      case 'neverStarted':
        return `criação em ${on}, mas não começou`;
      case 'trialEnded':
        return `a avaliação terminou em ${on}`;
      case 'canceled':
        return turn.ends === null
          ? `cancelamento em ${on}`
          : `cancelamento em ${on}, com efeito a partir de ${write.date(turn.ends)}`;
      case 'ended':
        return `terminou em ${on}`;
    }
  };
  return {
    title: 'Linha do tempo',
    button: 'Linha do tempo',
    subscription: (name, turn, at) =>
      turn.kind === 'began' && turn.isTrial
        ? html`Avaliação de <b>${name ?? 'uma assinatura'}</b>: ${turned(turn, at)}`
        : html`<b>${name ?? 'Assinatura'}</b>: ${turned(turn, at)}`,
    issued: (amount, at) => html`<b>${write.money(amount)}</b> faturado em ${write.date(at)}`,
    billedWith: (invoice) => (invoice === null ? 'Faturado com uma fatura' : `Faturado com ${invoice}`),
    balance: (kind, amount, at) =>
      kind === 'credit'
        ? html`<b>${write.money(amount)}</b> creditado no saldo em ${write.date(at)}`
        : html`<b>${write.money(amount)}</b> debitado do saldo em ${write.date(at)}`,
    balanceType: (type) => wordOf(types, type),
    by: (agent, isThisMail) => {
      const whom = agent === null ? 'com o Tillside' : `por ${agent}`;
      return isThisMail ? `${whom}, a partir deste e-mail` : whom;
    },
    pausedNow: (name, pause) => html`<b>${name ?? 'Assinatura'}</b>, agora: ${subscriptions(write).paused(pause)}`,
    lateHeader: (at) => `Desde ${write.date(at)}, sobre estes mais antigos`,
    nothing: 'A Stripe não lista nada deste cliente que esta chave possa ler.',
    completeTo: (at, lacksRefunds) =>
      quiet`Completo até ${write.date(at)}${lacksRefunds ? butRefunds : ''}. O que houve desde então com pagamentos e faturas mais antigos vem com os mais antigos.`,
    complete: (lacksRefunds) => quiet`Isto vai até o mais antigo que a Stripe lista${lacksRefunds ? butRefunds : ''}.`,
    limits: (days) =>
      quiet`Pausas, e alterações que não foram faturadas, não têm data na Stripe. Consultas de um banco de mais de ${write.number(days)} dias atrás não estão incluídas.`,
    older: 'Mais antigos',
  };
};
