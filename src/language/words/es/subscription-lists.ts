import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionLists: Catalogue['subscriptionLists'] = (write) => ({
  count: ({ current, ended, hasMore, isMixed }) => {
    const more = hasMore ? '+' : '';
    if (isMixed) return `Suscripciones (${write.number(current + ended)}${more})`;
    if (current === 0) return `Suscripciones terminadas (${write.number(ended)}${more})`;
    if (ended === 0 && !hasMore) return `Suscripciones vigentes (${write.number(current)})`;
    return `Suscripciones (vigentes: ${write.number(current)}; terminadas: ${write.number(ended)}${more})`;
  },
  none: 'No hay suscripciones.',
  noneCurrent: 'Ninguna suscripción vigente.',
  notAll: () => html`<b>Hay más suscripciones vigentes de las que caben aquí.</b> Otras pueden tener el pago atrasado.`,
  current: 'Suscripciones vigentes',
  showCurrent: 'Ver todas las vigentes',
  noCurrent: 'Aquí no hay ninguna vigente.',
  ended: 'Suscripciones terminadas',
  noEnded: 'No hay ninguna terminada.',
  showEnded: 'Ver terminadas anteriores',
  more: 'Ver más suscripciones',
});
