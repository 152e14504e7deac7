import type { Money } from '../../../billing/money';
import { html } from '../../html';
import type { Catalogue } from '../words';

export const home: Catalogue['home'] = (write) => ({
  title: 'Tillside',
  subtitle: 'A Stripe ao lado da sua caixa de entrada',
  notConnected: () => html`<b>Nenhuma conta Stripe está conectada.</b>`,
  connectFor: (address) => html`Conecte uma para ver quem é <b>${address}</b> na Stripe e como estão seus pagamentos.`,
  connectFirst:
    'Conecte uma e depois abra um e-mail: ao lado aparece quem é o remetente na Stripe e como estão os pagamentos dele.',
  keyStays: 'Sua chave fica na sua própria Conta do Google.',
  keyDecides: 'O que a chave pode fazer decide o que o Tillside pode fazer.',
  openEmail: 'Abra um e-mail para ver quem é o remetente na Stripe.',
  query: 'E-mail, nome ou ID da Stripe',
  moreWays: 'Outras formas',
  connected: 'Conectadas',
  connectAnother: 'Conectar outra conta',
  off: 'Desativada: não é consultada',
  on: 'Ativada',
  outcomeUnknown: 'Resultado desconhecido',
  unknown: (title) => html`<b>Resultado desconhecido:</b> ${title}`,
  check: 'Toque para verificar',
  balance: (available, pending) => {
    const sum = (amounts: readonly Money[]) => amounts.map(write.money).join(' + ');
    const now = available.length > 0 ? `Saldo ${sum(available)}` : 'Saldo zerado';
    return pending.length > 0 ? `${now}, mais ${sum(pending)} a caminho` : now;
  },
  damaged: () =>
    html`<b>Não é possível ler uma conexão guardada.</b> Desconecte-a e depois conecte a chave dela de novo.`,
});
