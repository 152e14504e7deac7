import type { Catalogue } from '../words';
import { byMethod } from './methods';

export const facts: Catalogue['facts'] = () => ({
  details: 'Detalles',
  description: 'Descripción',
  collectedBy: 'Pago',
  collection: (method, type) => {
    if (method === 'send_invoice') return 'El cliente paga con la factura';
    if (method !== 'charge_automatically') return null;
    return type ? `Cobro automático con ${byMethod(type)}` : 'Cobro automático';
  },
});
