import { html } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { methodName, savedName } from './methods';
import { feedbacks } from './subscribing';

/** https://docs.stripe.com/api/subscriptions/object#subscription_object-cancellation_details-reason */
const endings: Readonly<Record<string, string>> = {
  canceled_by_retention_policy: 'Foi encerrada por uma política de retenção.',
  cancellation_requested: 'O cancelamento foi solicitado. A Stripe não diz se pelo cliente ou pela sua equipe.',
  payment_disputed: 'Um pagamento da assinatura foi contestado.',
  payment_failed: 'Um pagamento da assinatura falhou.',
};

export const outlook: Catalogue['outlook'] = (write) => ({
  preview: 'Ver próximo valor exato',
  previewTitle: 'Próxima fatura',
  previewed: (due, at) =>
    at === null
      ? html`<b>${write.money(due)}</b> a pagar`
      : html`<b>${write.money(due)}</b> a pagar em ${write.date(at)}`,
  previewNote: 'Prévia da própria Stripe, na situação atual.',
  nothingComes: 'A Stripe não tem nada a faturar por ela, na situação atual.',
  moreLines: 'Há mais linhas.',
  offAndTax: 'Descontos e impostos',
  total: 'Total',
  balanceBefore: 'Saldo antes',

  paidButton: 'Total pago',
  paidTitle: 'Total pago',
  paid: ({ amount, count, since }) =>
    html`<b>Pago: ${write.money(amount)}</b> em ${write.number(count)} ${write.plural(count, { one: 'pagamento', other: 'pagamentos' })} desde ${write.date(since)}`,
  paidBack: (refunded) => `Desse total, ${write.money(refunded)} já reembolsado ou voltando ao cliente`,
  cash: (amount) =>
    html`<b>${write.money(amount)}</b> recebido por transferência bancária e ainda não usado em um pagamento (saldo em caixa)`,
  takenBack: (amount) => `Desse total, ${write.money(amount)} tomado de volta por um banco`,
  disputed: (count) =>
    write.plural(count, {
      one: 'Um deles foi contestado: não se sabe aqui quanto o banco tomou de volta.',
      other: `${write.number(count)} deles foram contestados: não se sabe aqui quanto o banco tomou de volta.`,
    }),
  nonePaid: 'Nenhum pagamento entre eles.',
  pending: (count) =>
    write.plural(count, {
      one: 'Um pagamento a caminho não é contado.',
      other: `${write.number(count)} pagamentos a caminho não são contados.`,
    }),
  coversAll: (read) =>
    `Soma de todos os pagamentos e tentativas que a Stripe lista (${write.number(read)}). O que foi pago em outro lugar não entra.`,
  coversSome: (read, back) =>
    `Soma dos ${write.number(read)} pagamentos e tentativas mais recentes${back === null ? '' : `, desde ${write.date(back)}`}. Os mais antigos não entram, nem o que foi pago em outro lugar.`,
  countOn: 'Somar os mais antigos',

  methodsButton: 'Formas de pagamento',
  methodsTitle: 'Formas de pagamento salvas',
  saved: savedName,
  isDefault: 'padrão',
  pays: (titles, count) =>
    titles.length > 0
      ? `paga ${write.list(titles)}`
      : `paga ${write.number(count)} ${write.plural(count, { one: 'assinatura', other: 'assinaturas' })}`,
  noneSaved: 'Nenhuma forma de pagamento salva.',
  moreSaved: 'Há mais do que estas.',

  cardExpires: (method, expiry, title, at) =>
    html`<b>${savedName(method, expiry)}</b>; a cobrança de ${title} é feita nele em ${write.date(at)}`,
  cardGoesOn: (method, expiry, paid, title, at) =>
    html`<b>${methodName(method)} funciona, embora tenha expirado em ${`${expiry.month}/${expiry.year}`}</b>, último pagamento em ${write.date(paid)}; a cobrança de ${title} é feita nele em ${write.date(at)}`,
  asLastPaid: 'Como o cartão estava no último pagamento.',

  whyEnded: 'Por que terminou',
  whyEnds: 'Por que termina',
  ending: (code) => wordOf(endings, code),
  feedback: (code) => `Motivo informado: ${wordOf(feedbacks, code)}.`,
  comment: (text) => `“${text}”`,
});
