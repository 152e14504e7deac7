import type { Risk } from '../../../billing/payment';
import type { Catalogue } from '../words';

const risks: Record<Risk, string> = {
  elevated: 'Stripeの判定：不正利用のリスクがやや高い。',
  highest: 'Stripeの判定：不正利用のリスクが高い。',
  review: 'Stripeによりレビュー対象になっています。',
};

export const payments: Catalogue['payments'] = () => ({
  risk: (risk) => risks[risk],
});
