import type { AmountOff, DiscountFacts, Lasting, Off } from '../../../billing/discount';
import type { Catalogue } from '../words';

export const discounts: Catalogue['discounts'] = (write) => {
  const off = (amount: AmountOff) => {
    switch (amount.kind) {
      case 'percent':
        return `${write.percent(amount.share)}割引`;
      case 'amount':
        return `${write.money(amount.amount)}割引`;
      case 'unknown':
        return '割引あり';
    }
  };
  const lasting = (lasts: Lasting) => {
    switch (lasts.kind) {
      case 'once':
        return '（請求書1回分）';
      case 'until':
        return `（${write.date(lasts.at)}までの各請求書）`;
      case 'forever':
        return '（すべての請求書）';
      case 'months':
        return `（${write.number(lasts.months)}か月間）`;
      case 'unknown':
        return '';
    }
  };
  const hint = ({ amount, until, isOnce, isShared, ifCovered }: Off) => {
    const end = until === null ? '' : `${write.date(until)}まで`;
    return `${ifCovered ? 'クーポンの対象なら' : ''}${isOnce ? (isShared ? '顧客の請求書1件のみ' : '次の請求書で') : end}${off(amount)}`;
  };
  const text = (discount: DiscountFacts | null) =>
    discount ? `${discount.name}：${off(discount.off)}${lasting(discount.lasts)}` : '割引あり。金額は不明です。';
  return {
    off,
    hint,
    text,
    needsKey: '割引あり。金額の表示にはCoupons: Readが必要です。',
    onItem: (name, discount) => `${name}：${discount ? text(discount) : '割引あり（金額は不明）'}`,
  };
};
