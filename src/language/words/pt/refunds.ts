import type { Asked, OnStatement, RefundFacts } from '../../../billing/refund';
import { capitalized, wordIn } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe, wordOf } from './codes';

/** By Stripe's code: https://docs.stripe.com/refunds#failed-refunds */
const failures: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed: 'o cliente contestou o pagamento nesse meio-tempo',
  declined: 'foi recusado',
  expired_or_canceled_card: 'o cartão expirou ou foi cancelado',
  insufficient_funds: 'seu saldo na Stripe não foi suficiente a tempo',
  lost_or_stolen_card: 'o cartão foi declarado como perdido ou roubado',
  merchant_request: 'foi interrompido a seu pedido',
  unknown: 'a Stripe não sabe o motivo',
};

/** What to do about it, by the same code. */
const failureSteps: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed: 'Veja primeiro a contestação: outro reembolso poderia pagar duas vezes.',
  declined: 'Reembolse de novo ou pague o cliente de outra forma.',
  expired_or_canceled_card: 'Pague o cliente de outra forma.',
  insufficient_funds: 'Adicione saldo na Stripe e depois reembolse de novo.',
  lost_or_stolen_card: 'Pague o cliente de outra forma.',
  unknown: 'Reembolse de novo ou pague o cliente de outra forma.',
};

/** https://docs.stripe.com/api/refunds/object#refund_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'duplicado',
  expired_uncaptured_charge: 'a retenção expirou',
  fraudulent: 'fraude',
  requested_by_customer: 'solicitado pelo cliente',
};

/** As the Dashboard abbreviates them. */
const referenceTypes: Readonly<Record<string, string>> = {
  acquirer_reference_number: 'ARN',
  retrieval_reference_number: 'RRN',
  system_trace_audit_number: 'STAN',
};

const onStatement: Record<OnStatement, string> = {
  past: 'Os 5–10 dias úteis que isso geralmente leva já passaram.',
  usual: 'Geralmente leva 5–10 dias úteis para chegar.',
  refund: 'Aparece no extrato como reembolso, geralmente em 5–10 dias úteis.',
  reversal: 'Uma reversão: o próprio pagamento some do extrato, e nenhuma linha de reembolso aparece.',
  partlyReversed: 'Uma reversão: ela altera o pagamento no extrato, e nenhuma linha de reembolso aparece.',
  cashBalance: 'O dinheiro foi para o saldo em caixa na Stripe, não para uma conta bancária.',
  open: 'Ainda não se sabe se aparece uma linha de reembolso ou se o próprio pagamento some.',
};

export const refunds: Catalogue['refunds'] = (write) => {
  const standing = ({ amount, status, waitsFor, at, since }: RefundFacts): string => {
    const refund = `reembolso de ${write.money(amount)}`;
    const on = write.date(at);
    switch (status) {
      case 'succeeded':
        return `${refund} feito em ${on}`;
      case 'pending':
        if (waitsFor === 'insufficient_funds') return `${refund} aguarda saldo na sua conta Stripe desde ${on}`;
        if (waitsFor === 'charge_pending') return `${refund} aguarda desde ${on} a liquidação do pagamento`;
        return waitsFor && waitsFor !== 'processing'
          ? `${refund} aguarda desde ${on}, ${ofStripe(waitsFor)}`
          : `${refund} a caminho desde ${on}`;
      case 'requires_action':
        return `${refund} aguarda o cliente desde ${on}`;
      case 'failed':
        return `${refund} de ${on} falhou${since ? `, talvez compensado desde então por ${write.money(since)}` : ''}`;
      case 'canceled':
        return `${refund} de ${on} foi cancelado`;
      default:
        return `${refund} de ${on}, ${ofStripe(status)}`;
    }
  };
  const asked = ({ address, at }: Asked) =>
    address
      ? `A Stripe perguntou a ${address} por e-mail${at ? ` em ${write.date(at)}` : ''} para onde enviar.`
      : 'A Stripe pergunta ao cliente por e-mail para onde enviar.';
  const line = (made: RefundFacts) => (made.by ? `${standing(made)} (iniciado por ${made.by})` : standing(made));
  return {
    standing,
    line,
    title: (made) => capitalized(line(made)),
    failure: (code) => wordOf(failures, code),
    failed: (code) =>
      code ? `Nenhum dinheiro foi devolvido: ${wordOf(failures, code)}.` : 'Nenhum dinheiro foi devolvido.',
    failedThen: (code) =>
      write.sentences([
        `Na ocasião, nenhum dinheiro foi devolvido${code ? `: ${wordOf(failures, code)}` : ''}.`,
        wordIn(failureSteps, code ?? 'unknown'),
      ]),
    failureStep: (code) => wordIn(failureSteps, code ?? 'unknown'),
    topUp: 'Sai assim que você adicionar saldo na Stripe.',
    asked,
    askedYou: ({ address, at }) =>
      address
        ? `A Stripe perguntou a você${at ? ` em ${write.date(at)}` : ''}, por e-mail para ${address}, para onde enviar.`
        : 'A Stripe pergunta a você por e-mail para onde enviar.',
    askedUntil: ({ on, isPast }) =>
      isPast ? `O cliente podia responder até ${write.date(on)}.` : `O cliente pode responder até ${write.date(on)}.`,
    onStatement: (kind) => onStatement[kind],
    reference: (reference) => {
      switch (reference.kind) {
        case 'there': {
          const type = reference.type ? ` (${wordOf(referenceTypes, reference.type)})` : '';
          return `Referência para o banco: ${reference.value}${type}`;
        }
        case 'pending':
          return 'A referência para o banco ainda não está disponível.';
        case 'unavailable':
          return 'Não há referência para o banco.';
        case 'other':
          return `Referência para o banco: ${ofStripe(reference.state)}`;
      }
    },
    reason: (code) => `Motivo: ${wordOf(reasons, code)}`,
    older: 'Reembolsos mais antigos não aparecem aqui.',
  };
};
