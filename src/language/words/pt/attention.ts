import type { AttentionKind } from '../../../billing/attention';
import type { Owed } from '../../../billing/summary';
import { type Html, html } from '../../html';
import type { Forms } from '../../writer';
import type { FailedPayment } from '../facts';
import type { Catalogue } from '../words';
import { refunds } from './refunds';

/** Several of a kind, after their number. */
const kinds: Record<AttentionKind, Forms> = {
  pastDue: { one: 'assinatura em atraso', other: 'assinaturas em atraso' },
  firstPayment: { one: 'assinatura não iniciada', other: 'assinaturas não iniciadas' },
  trialUnpaid: { one: 'avaliação sem forma de pagamento', other: 'avaliações sem forma de pagamento' },
  failed: { one: 'pagamento com falha', other: 'pagamentos com falha' },
  disputed: { one: 'pagamento contestado', other: 'pagamentos contestados' },
  refund: { one: 'reembolso', other: 'reembolsos' },
  fraud: { one: 'pagamento apontado como fraude', other: 'pagamentos apontados como fraude' },
  chargedTwice: { one: 'valor cobrado duas vezes', other: 'valores cobrados duas vezes' },
  overdue: { one: 'fatura vencida', other: 'faturas vencidas' },
  unpaid: { one: 'fatura não paga', other: 'faturas não pagas' },
  stuck: { one: 'fatura que não pôde ser emitida', other: 'faturas que não puderam ser emitidas' },
  cardExpires: { one: 'cartão prestes a expirar', other: 'cartões prestes a expirar' },
  uncaptured: { one: 'pagamento não capturado', other: 'pagamentos não capturados' },
  delinquent: { one: 'fatura não paga', other: 'faturas não pagas' },
  cardGoesOn: { one: 'cartão expirado que ainda funciona', other: 'cartões expirados que ainda funcionam' },
  onItsWay: { one: 'pagamento a caminho', other: 'pagamentos a caminho' },
  awaited: { one: 'pagamento aguardado', other: 'pagamentos aguardados' },
};

const underWay = 'parece haver um pagamento a caminho';
const afterTrial = {
  trialEnds: '',
  trialCancels: ': a assinatura será então cancelada',
  trialPauses: ': a assinatura será então pausada',
};

export const attention: Catalogue['attention'] = (write) => {
  const failed = ({ at, reason }: FailedPayment) =>
    reason ? `o pagamento falhou em ${write.date(at)}, ${reason}` : `o pagamento falhou em ${write.date(at)}`;
  const owes = (owed: Owed | null) =>
    owed ? `, deve ${owed.isCut ? 'pelo menos ' : ''}${write.money(owed.amount)}` : '';
  const withReason = (text: Html, payment: FailedPayment | null, owed: Owed | null, isOnItsWay: boolean): Html => {
    if (isOnItsWay) return html`${text}: ${underWay}`;
    const why = payment ? html`${text}: ${failed(payment)}` : text;
    if (!owed?.nextTry) return why;
    return html`${why}; a próxima tentativa ${write.isPast(owed.nextTry) ? 'era para' : 'será em'} ${write.date(owed.nextTry)}`;
  };
  return {
    openDispute: 'Abrir contestação na Stripe',
    openPayment: 'Abrir pagamento na Stripe',
    openInvoice: 'Abrir fatura na Stripe',
    compare: 'Comparar pagamentos',
    seeRefund: 'Ver o reembolso',
    pastDue: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title} em atraso${owes(owed)}</b>`, payment, owed, isOnItsWay),
    unpaid: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title} sem pagamento${owes(owed)}</b>`, payment, owed, isOnItsWay),
    firstPayment: (title, payment, awaitsCustomer, isOnItsWay) => {
      const text = html`<b>${title} não começou</b>`;
      if (isOnItsWay) return html`${text}: ${underWay}`;
      if (awaitsCustomer) return html`${text}: o cliente precisa confirmar o primeiro pagamento`;
      return payment ? html`${text}: ${failed(payment)}` : html`${text}: o primeiro pagamento não foi concluído`;
    },
    trialUnpaid: (title, end, outcome) =>
      html`<b>A avaliação de ${title} termina em ${write.date(end)}</b>, e não há forma de pagamento padrão${afterTrial[outcome]}`,
    failed: (amount, { at, reason }) =>
      reason
        ? html`<b>Pagamento de ${write.money(amount)} falhou em ${write.date(at)}, ${reason}</b>`
        : html`<b>Pagamento de ${write.money(amount)} falhou em ${write.date(at)}</b>`,
    overdue: ({ amount, of, at }) => {
      const sum = of ? `${write.money(amount)} de ${write.money(of)}` : write.money(amount);
      return at === null ? html`<b>Vencido: ${sum}</b>` : html`<b>Vencido: ${sum}</b>, desde ${write.date(at)}`;
    },
    stuck: (amount) =>
      html`<b>A Stripe não conseguiu emitir uma fatura</b> de ${write.money(amount)}: continua rascunho, sem cobrança nem envio`,
    notCaptured: (amount, since, by) => {
      const held = html`<b>${write.money(amount)} sem captura</b>: valor retido desde ${write.date(since)}, não cobrado`;
      return by === null ? held : html`${held}; capture até ${write.date(by)}`;
    },
    delinquent: () => html`<b>Em atraso com uma fatura</b>, segundo a Stripe`,
    fraud: (amount, at) => html`<b>A Stripe aponta fraude: ${write.money(amount)} de ${write.date(at)}</b>`,
    disputed: (kind, amount, at, deadline) => {
      const what = `${write.money(amount)} de ${write.date(at)}`;
      const by =
        deadline && `${deadline.isPast ? 'o prazo para responder era' : 'responda até'} ${write.date(deadline.on)}`;
      const stands =
        kind === 'inquiry'
          ? html`<b>Consulta do banco: ${what}</b>`
          : kind === 'chargeback'
            ? html`<b>Em contestação: ${what}</b>`
            : kind === 'returned'
              ? html`<b>Débito devolvido pelo banco: ${what}</b>`
              : html`<b>Houve contestação: ${what}</b>`;
      return by ? html`${stands}; ${by}` : stands;
    },
    refund: (made, code) =>
      code
        ? html`<b>${refunds(write).title(made)}</b>: ${refunds(write).failure(code)}`
        : html`<b>${refunds(write).title(made)}</b>`,
    more: (rest) => {
      const all = rest.reduce((sum, { count }) => sum + count, 0);
      const each = rest.map(({ kind, count }) => `${write.number(count)} ${write.plural(count, kinds[kind])}`);
      return html`e mais ${write.number(all)}: ${write.list(each)}`;
    },
  };
};
