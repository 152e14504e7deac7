import type { Risk } from '../../../billing/payment';
import type { Catalogue } from '../words';

const risks: Record<Risk, string> = {
  elevated: 'Risque de fraude élevé, selon Stripe.',
  highest: 'Risque de fraude très élevé, selon Stripe.',
  review: 'Soumis à vérification par Stripe.',
};

export const payments: Catalogue['payments'] = () => ({
  risk: (risk) => risks[risk],
});
