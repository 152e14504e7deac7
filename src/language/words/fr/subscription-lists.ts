import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionLists: Catalogue['subscriptionLists'] = (write) => ({
  count: ({ current, ended, hasMore, isMixed }) => {
    const more = hasMore ? '+' : '';
    if (isMixed) return `Abonnements (${write.number(current + ended)}${more})`;
    if (current === 0) return `Abonnements terminés (${write.number(ended)}${more})`;
    if (ended === 0 && !hasMore) return `Abonnements actuels (${write.number(current)})`;
    return `Abonnements (actuels : ${write.number(current)}, terminés : ${write.number(ended)}${more})`;
  },
  none: 'Aucun abonnement.',
  noneCurrent: 'Aucun abonnement actuel.',
  notAll: () =>
    html`<b>Il y a plus d’abonnements actuels qu’il n’en tient ici.</b> D’autres peuvent être en retard de paiement.`,
  current: 'Abonnements actuels',
  showCurrent: 'Afficher tous les actuels',
  noCurrent: 'Aucun abonnement actuel ici.',
  ended: 'Abonnements terminés',
  noEnded: 'Aucun abonnement terminé.',
  showEnded: 'Afficher les plus anciens',
  more: 'Afficher plus d’abonnements',
});
