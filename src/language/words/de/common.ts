import type { Catalogue } from '../words';

export const common: Catalogue['common'] = () => ({
  otherVersion: 'Stammt aus einer anderen Version von Tillside und ist in dieser nicht lesbar.',
  careful: 'Vorsicht',
  needsAttention: 'Achtung',
  customer: 'Kunde',
  noName: 'Kein Name',
  noEmail: 'Keine E-Mail-Adresse hinterlegt',
});
