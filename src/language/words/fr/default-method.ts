import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { methodName, savedName } from './methods';
import { subscriptions } from './subscriptions';

export const defaultMethod: Catalogue['defaultMethod'] = (write) => {
  const names = (all: readonly Agreed[]) => write.list(all.map(subscriptions(write).title));
  return {
    label: 'Choisir le moyen par défaut',
    which: 'Enregistré',
    noOther: 'Cette clé ne permet de voir aucun autre moyen de paiement enregistré.',
    question: 'Changer le moyen de paiement par défaut ?',
    deed: 'Définir par défaut',
    before: (method) => `Par défaut maintenant : ${methodName(method)}`,
    after: (method, expiry) => `Par défaut ensuite : ${savedName(method, expiry)}`,
    follow: (all) =>
      all.length > 0 ? `Débité ensuite ainsi : ${names(all)}` : 'Aucun abonnement actuel n’y est débité.',
    haveOwn: (all) => `Inchangé, avec son propre moyen de paiement : ${names(all)}`,
    notKnown:
      'On ne sait pas quels abonnements sont concernés. Un abonnement qui a son propre moyen de paiement le conserve.',
    laterCharges:
      'Les prochaines factures y seront débitées, ainsi que les prochaines tentatives pour les factures ouvertes. Aucun mouvement d’argent n’a lieu maintenant.',
    done: 'Le moyen de paiement par défaut a été changé.',
  };
};
