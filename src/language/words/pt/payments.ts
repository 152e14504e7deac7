import type { Risk } from '../../../billing/payment';
import type { Catalogue } from '../words';

const risks: Record<Risk, string> = {
  elevated: 'Risco de fraude elevado, segundo a Stripe.',
  highest: 'Risco de fraude alto, segundo a Stripe.',
  review: 'Colocado em análise pela Stripe.',
};

export const payments: Catalogue['payments'] = () => ({
  risk: (risk) => risks[risk],
});
