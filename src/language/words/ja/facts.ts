import type { Catalogue } from '../words';
import { byMethod } from './methods';

export const facts: Catalogue['facts'] = () => ({
  details: '詳細',
  description: '説明',
  collectedBy: '支払い',
  collection: (method, type) => {
    if (method === 'send_invoice') return '顧客が請求書から支払い';
    if (method !== 'charge_automatically') return null;
    return type ? `${byMethod(type)}で自動課金` : '自動課金';
  },
});
