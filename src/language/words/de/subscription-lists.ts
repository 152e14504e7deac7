import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionLists: Catalogue['subscriptionLists'] = (write) => ({
  count: (count, hasMore) => `Abonnements (${write.number(count)}${hasMore ? '+' : ''})`,
  none: 'Keine Abonnements.',
  noneCurrent: 'Kein laufendes Abonnement.',
  notAll: () => html`<b>Mehr laufende Abonnements, als hier Platz haben.</b> Andere können überfällig sein.`,
  current: 'Laufende Abonnements',
  showCurrent: 'Alle laufenden zeigen',
  noCurrent: 'Hier keine laufenden.',
  ended: 'Beendete Abonnements',
  showEnded: 'Ältere beendete zeigen',
  more: 'Mehr zeigen',
});
