import type { Risk } from '../../../billing/payment';
import type { Catalogue } from '../words';

const risks: Record<Risk, string> = {
  elevated: 'Riesgo elevado de fraude, según Stripe.',
  highest: 'Riesgo alto de fraude, según Stripe.',
  review: 'Stripe lo ha puesto en revisión.',
};

export const payments: Catalogue['payments'] = () => ({
  risk: (risk) => risks[risk],
});
