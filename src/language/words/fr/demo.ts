import type { Catalogue } from '../words';

export const demo: Catalogue['demo'] = () => ({
  tryIt: 'Essayer avec des données fictives',
  account: 'Données fictives',
  icon: 'Démo',
  mark: 'Démo\u00a0: ce que vous voyez est fictif, et rien n’est modifié.',
  leave: 'Quitter la démo',
  left: 'Vous avez quitté la démo.',
  noWrites:
    'C’est la démo, qui ne modifie rien. Avec votre propre clé, vous verriez maintenant ce qui va changer et vous le confirmeriez.',
  noDraft: 'Dans la démo, aucun brouillon n’est ouvert.',
  noInsert: 'Dans la démo, rien n’est inséré dans un brouillon.',
});
