import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionLists: Catalogue['subscriptionLists'] = (write) => ({
  count: ({ current, ended, hasMore, isMixed }) => {
    const more = hasMore ? '+' : '';
    if (isMixed) return `Abonnements (${write.number(current + ended)}${more})`;
    if (current === 0) return `Beendete Abonnements (${write.number(ended)}${more})`;
    if (ended === 0 && !hasMore) return `Laufende Abonnements (${write.number(current)})`;
    return `Abonnements (${write.number(current)} laufend, ${write.number(ended)}${more} beendet)`;
  },
  none: 'Keine Abonnements.',
  noneCurrent: 'Kein laufendes Abonnement.',
  notAll: () => html`<b>Mehr laufende Abonnements, als hier Platz haben.</b> Andere können überfällig sein.`,
  current: 'Laufende Abonnements',
  showCurrent: 'Alle laufenden zeigen',
  noCurrent: 'Hier keine laufenden.',
  ended: 'Beendete Abonnements',
  noEnded: 'Keine beendeten.',
  showEnded: 'Ältere beendete zeigen',
  more: 'Mehr zeigen',
});
