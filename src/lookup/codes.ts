/** What typed codes stood for before: by that it is foreseen what else a confirmation reads, and nothing is decided. */
import type { Connection } from '../keys/vault';
import type { ReadRequest } from '../stripe/request';
import type { Coupon } from '../stripe/resources/coupon';
import type { PromotionCode } from '../stripe/resources/promotion-code';
import type { Remembered } from './remembered';

/** As it is kept among names: a promotion code's id, or that it is a coupon's own. */
const codeName = (typed: string) => `code ${typed}`;
const isCoupons = 'coupon';

interface Redeems {
  by: 'coupon' | 'promotion_code';
  id: string;
}

export function keepCode({ named }: Remembered, connection: Connection, typed: string, { by, id }: Redeems): void {
  const kept = by === 'coupon' ? isCoupons : id;
  if (named.get(connection, codeName(typed)) !== kept) named.put(connection, codeName(typed), kept);
}

/** As Stripe may answer a look-up of a code; null where it was never typed, and for what is no look-up. */
export function codeBefore({ named }: Remembered, connection: Connection, { path, params }: ReadRequest<unknown>) {
  const [, , kind, id = ''] = path.split('/');
  const typed = kind === 'coupons' ? decodeURIComponent(id) : kind === 'promotion_codes' ? String(params.code) : null;
  const kept = typed === null ? null : named.get(connection, codeName(typed));
  if (typed === null || kept === null) return null;
  if (kind === 'coupons') return kept === isCoupons ? ({ ...plain, id: typed } satisfies Coupon) : null;
  const promotion: PromotionCode = { id: kept, customer: null, promotion: null };
  return { data: kept === isCoupons ? [] : [promotion], has_more: false };
}

const plain: Omit<Coupon, 'id'> = {
  created: null,
  name: null,
  // Any that fits every currency.
  percent_off: 1,
  amount_off: null,
  currency: null,
  duration: 'once',
  duration_in_months: null,
  applies_to: null,
  valid: true,
  currency_options: null,
};
