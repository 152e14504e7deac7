import type { Catalogue } from '../words';

export const common: Catalogue['common'] = () => ({
  otherVersion: 'Écrit par une autre version de Tillside, illisible pour celle-ci.',
  careful: 'Prudence',
  needsAttention: 'À surveiller',
  customer: 'Client',
  noName: 'Sans nom',
  noEmail: 'Aucune adresse e-mail enregistrée',
});
