import type { Catalogue } from '../words';
import { byMethod } from './methods';

export const facts: Catalogue['facts'] = () => ({
  details: 'Détails',
  description: 'Description',
  collectedBy: 'Paiement',
  collection: (method, type) => {
    if (method === 'send_invoice') return 'Le client paie lui-même la facture';
    if (method !== 'charge_automatically') return null;
    return type ? `Débit automatique : ${byMethod(type)}` : 'Débit automatique';
  },
});
