import type { Risk } from '../../../billing/payment';
import type { Catalogue } from '../words';

const risks: Record<Risk, string> = {
  elevated: 'Laut Stripe erhöhtes Betrugsrisiko.',
  highest: 'Laut Stripe hohes Betrugsrisiko.',
  review: 'Bei Stripe zur Prüfung vorgemerkt.',
};

export const payments: Catalogue['payments'] = () => ({
  risk: (risk) => risks[risk],
});
