import type { Risk } from '../../../billing/payment';

const risks: Record<Risk, string> = {
  elevated: 'Elevated risk of fraud, says Stripe.',
  highest: 'High risk of fraud, says Stripe.',
  review: 'Placed in review by Stripe.',
};

export const payments = () => ({
  risk: (risk: Risk) => risks[risk],
});
