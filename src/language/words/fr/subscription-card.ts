import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionCard: Catalogue['subscriptionCard'] = () => ({
  row: (title, total) => (total ? html`<b>${title}</b> · ${total}` : html`<b>${title}</b>`),
  managed: 'Géré par une planification ; à modifier dans Stripe.',
  nothingOnFile: 'Aucun moyen de paiement par défaut enregistré.',
  nothingToPayWith:
    'Aucun moyen de paiement par défaut enregistré : la prochaine facture ne pourra pas être encaissée.',
  started: 'Commencé le',
  periodEnds: 'Fin de la période actuelle',
  ends: 'Prend fin le',
  ended: 'A pris fin le',
  askedToCancel: 'Résiliation demandée le',
  trialEnds: 'Fin de l’essai',
  id: 'ID de l’abonnement',
  onAverage: 'Valeur mensuelle',
});
