import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionCard: Catalogue['subscriptionCard'] = () => ({
  row: (title, total) => (total ? html`<b>${title}</b> · ${total}` : html`<b>${title}</b>`),
  managed: 'Gerenciada por um cronograma; altere-a na Stripe.',
  nothingOnFile: 'Nenhuma forma de pagamento padrão cadastrada.',
  nothingToPayWith: 'Nenhuma forma de pagamento padrão cadastrada: a próxima fatura não pode ser cobrada.',
  started: 'Começou em',
  periodEnds: 'Período atual termina em',
  ends: 'Termina em',
  ended: 'Terminou em',
  askedToCancel: 'Cancelamento pedido em',
  trialEnds: 'Avaliação termina em',
  id: 'ID da assinatura',
  onAverage: 'Valor mensal',
});
