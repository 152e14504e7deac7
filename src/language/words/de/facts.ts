import type { Catalogue } from '../words';
import { byMethod } from './methods';

export const facts: Catalogue['facts'] = () => ({
  details: 'Details',
  description: 'Beschreibung',
  collectedBy: 'Zahlung',
  collection: (method, type) => {
    if (method === 'send_invoice') return 'Auf Rechnung, durch den Kunden selbst';
    if (method !== 'charge_automatically') return null;
    return type ? `Automatisch per ${byMethod(type)}` : 'Automatisch';
  },
});
