import type { DisputeKind } from '../../../billing/dispute';
import { html, quiet } from '../../html';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

const kinds: Record<Exclude<DisputeKind, 'none'>, string> = {
  inquiry: 'Consulta: o banco pergunta sobre o pagamento, e o dinheiro ainda está aqui.',
  chargeback: 'Chargeback: por enquanto, o banco tomou o dinheiro de volta.',
  lost: 'Contestado e perdido: o banco tomou o dinheiro de volta em definitivo.',
  returned:
    'Débito devolvido: o banco do cliente tomou o dinheiro de volta. É definitivo e não cabe recurso. Se o valor ainda é devido, peça um novo pagamento.',
  won: 'Contestado e decidido a seu favor.',
  inquiryClosed: 'O banco perguntou sobre o pagamento. Essa consulta está encerrada.',
  prevented: 'Contestado e evitado antes de virar chargeback. Como foi resolvido consta na Stripe.',
  other: 'Contestado. A situação é nova para esta versão: confira na Stripe.',
  unknown: 'Houve contestação. Para ver a situação, falta Disputes: Read.',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-reason */
const reasons: Readonly<Record<string, string>> = {
  bank_cannot_process: 'o banco não consegue processar',
  check_returned: 'cheque devolvido',
  credit_not_processed: 'crédito não recebido',
  customer_initiated: 'a pedido do cliente',
  debit_not_authorized: 'débito não autorizado',
  duplicate: 'cobrança em dobro',
  fraudulent: 'fraude',
  general: 'sem motivo específico',
  incorrect_account_details: 'dados da conta errados',
  insufficient_funds: 'saldo insuficiente',
  noncompliant: 'contra uma regra da bandeira do cartão',
  product_not_received: 'produto não recebido',
  product_unacceptable: 'produto inaceitável',
  subscription_canceled: 'assinatura cancelada antes',
  unrecognized: 'não reconhecido',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-status */
const statuses: Readonly<Record<string, string>> = {
  appeal_needs_response: 'recurso aguarda resposta',
  appeal_under_review: 'recurso em análise',
  lost: 'contestação perdida',
  needs_response: 'contestação aguarda resposta',
  prevented: 'contestação evitada',
  under_review: 'contestação em análise',
  warning_closed: 'consulta encerrada',
  warning_needs_response: 'consulta aguarda resposta',
  warning_under_review: 'consulta em análise',
  won: 'contestação ganha',
};

/** https://docs.stripe.com/api/radar/early_fraud_warnings/object#early_fraud_warning_object-fraud_type */
const frauds: Readonly<Record<string, string>> = {
  card_never_received: 'o titular nunca recebeu o cartão',
  fraudulent_card_application: 'o cartão foi solicitado de forma fraudulenta',
  made_with_counterfeit_card: 'pagamento com cartão falsificado',
  made_with_lost_card: 'pagamento com cartão perdido',
  made_with_stolen_card: 'pagamento com cartão roubado',
  misc: 'outro tipo de fraude',
  unauthorized_use_of_card: 'uso não autorizado do cartão',
};

export const disputes: Catalogue['disputes'] = (write) => ({
  fraudWarning: (type, at) => `Alerta de fraude em ${write.date(at)}, do banco do cartão: ${wordOf(frauds, type)}`,
  afterWarning: (isActionable) =>
    isActionable
      ? 'Pode vir uma contestação. Reembolsar tudo antes disso pode evitá-la.'
      : 'Desde então houve contestação ou reembolso total.',
  whileHeld: 'O valor está retido, não cobrado. Liberá-lo em vez de capturá-lo pode evitar uma contestação.',
  was: (status) => (status ? wordOf(statuses, status) : 'foi contestado'),
  mayBeOpen: 'houve contestação, talvez ainda aberta',
  title: 'Contestações',
  see: 'Ver contestações',
  ofNewest: () => quiet`Dos pagamentos mais recentes. Os mais antigos também podem ter contestações.`,
  disputed: (amount, at) => html`<b>${write.money(amount)}</b> em contestação desde ${write.date(at)}`,
  answerBy: ({ on, isPast }) => (isPast ? `O prazo era ${write.date(on)}` : `Responda até ${write.date(on)}`),
  part: (part, of) => `Refere-se a ${write.money(part)} de ${write.money(of)}.`,
  kind: (kind) => kinds[kind],
  why: (reason, status) =>
    capitalized([reason && wordOf(reasons, reason), status && wordOf(statuses, status)].filter(Boolean).join(', ')),
});
