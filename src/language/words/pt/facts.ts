import type { Catalogue } from '../words';
import { byMethod } from './methods';

export const facts: Catalogue['facts'] = () => ({
  details: 'Detalhes',
  description: 'Descrição',
  collectedBy: 'Pagamento',
  collection: (method, type) => {
    if (method === 'send_invoice') return 'O cliente paga por meio da fatura';
    if (method !== 'charge_automatically') return null;
    return type ? `Cobrança automática via ${byMethod(type)}` : 'Cobrança automática';
  },
});
