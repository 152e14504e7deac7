import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionLists: Catalogue['subscriptionLists'] = (write) => ({
  count: ({ current, ended, hasMore, isMixed }) => {
    const more = hasMore ? '+' : '';
    if (isMixed) return `Assinaturas (${write.number(current + ended)}${more})`;
    if (current === 0) return `Assinaturas encerradas (${write.number(ended)}${more})`;
    if (ended === 0 && !hasMore) return `Assinaturas atuais (${write.number(current)})`;
    const now = write.plural(current, { one: '1 atual', other: `${write.number(current)} atuais` });
    const over = hasMore || ended !== 1 ? `${write.number(ended)}${more} encerradas` : '1 encerrada';
    return `Assinaturas (${now}, ${over})`;
  },
  none: 'Nenhuma assinatura.',
  noneCurrent: 'Nenhuma assinatura atual.',
  notAll: () => html`<b>Há mais assinaturas atuais do que cabem aqui.</b> Outras podem estar em atraso.`,
  current: 'Assinaturas atuais',
  showCurrent: 'Mostrar todas as atuais',
  noCurrent: 'Nenhuma atual aqui.',
  ended: 'Assinaturas encerradas',
  noEnded: 'Não há nenhuma encerrada.',
  showEnded: 'Mostrar encerradas antigas',
  more: 'Mostrar mais assinaturas',
});
