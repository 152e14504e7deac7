import type { Blocked } from '../../../billing/mandate';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { reasonOf } from './declines';
import { methodWithin } from './methods';

export const mandates: Catalogue['mandates'] = (write) => {
  const blocking = ({ why }: Blocked) =>
    why ? `A Stripe bloqueia esta conta bancária: ${reasonOf(why)}.` : 'A Stripe bloqueia esta conta bancária.';
  return {
    button: 'Autorização e conta bancária',
    title: 'Autorização e conta bancária',
    standing: (status) => {
      switch (status) {
        case 'active':
          return html`<b>Ativa:</b> a autorização do cliente serve para um débito.`;
        case 'pending':
          return html`<b>Pendente:</b> a autorização é nova; ainda não está ativa nem recusada.`;
        case 'inactive':
          return html`<b>Inativa:</b> a autorização foi recusada, revogada ou já usada. Antes de outro débito, o cliente precisa autorizar de novo ou pagar de outra forma.`;
        default:
          return html`Situação da autorização: ${ofStripe(status)}.`;
      }
    },
    single: 'Foi dada para um único pagamento.',
    revoked: (why) => `O banco do cliente a revogou: ${reasonOf(why)}.`,
    reference: 'Referência da autorização',
    id: 'ID da autorização',
    unread:
      'Não foi possível ler a autorização. Talvez falte a permissão a esta chave ou a Stripe não tenha respondido.',
    blocked: (blocked) => `${blocking(blocked)} Peça outra conta ou outra forma de pagamento.`,
    begins: ({ method, days }) =>
      `Um débito começa agora: ${methodWithin(method)}. O banco costuma confirmar ou recusar em até ${write.number(days)} dias úteis. Pode demorar mais.`,
    isBlocked: ({ why }) => (why ? `conta bloqueada pela Stripe: ${reasonOf(why)}` : 'conta bloqueada pela Stripe'),
    doubt: (doubt) => {
      switch (doubt.kind) {
        case 'blocked':
          return `${blocking(doubt)} Um débito nela é recusado.`;
        case 'failed':
          return `O último débito nesta conta, em ${write.date(doubt.at)}, falhou: ${reasonOf(doubt.why)}. É provável que outro também falhe.`;
        case 'mandate': {
          const why = doubt.revoked ? ` O banco do cliente a revogou: ${reasonOf(doubt.revoked)}.` : '';
          if (doubt.status === 'inactive')
            return `A autorização desta conta está inativa: foi recusada, revogada ou já usada, e não serve para outro débito.${why}`;
          return doubt.status === 'pending'
            ? 'A autorização desta conta ainda não está ativa. O débito pode ser recusado.'
            : `Situação da autorização desta conta: ${ofStripe(doubt.status)}. Não se sabe se ela pode ser debitada.`;
        }
      }
    },
  };
};
