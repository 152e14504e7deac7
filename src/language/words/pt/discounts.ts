import type { AmountOff, DiscountFacts, Lasting, Off } from '../../../billing/discount';
import type { Catalogue } from '../words';

export const discounts: Catalogue['discounts'] = (write) => {
  const off = (amount: AmountOff) => {
    switch (amount.kind) {
      case 'percent':
        return `${write.percent(amount.share)} de desconto`;
      case 'amount':
        return `${write.money(amount.amount)} de desconto`;
      case 'unknown':
        return 'com desconto';
    }
  };
  const lasting = (lasts: Lasting) => {
    switch (lasts.kind) {
      case 'once':
        return ' em uma fatura';
      case 'until':
        return ` em cada fatura até ${write.date(lasts.at)}`;
      case 'forever':
        return ' em cada fatura';
      case 'months':
        return ` por ${write.plural(lasts.months, { one: '1 mês', other: `${write.number(lasts.months)} meses` })}`;
      case 'unknown':
        return '';
    }
  };
  const hint = ({ amount, until, isOnce, isShared, ifCovered }: Off) => {
    const end = until === null ? '' : ` até ${write.date(until)}`;
    return (
      off(amount) +
      (isOnce ? (isShared ? ' em uma única fatura do cliente' : ' na próxima fatura') : end) +
      (ifCovered ? ' se o cupom se aplicar' : '')
    );
  };
  const text = (discount: DiscountFacts | null) =>
    discount
      ? `${discount.name}: ${off(discount.off)}${lasting(discount.lasts)}`
      : 'Um desconto; não se sabe de quanto.';
  return {
    off,
    hint,
    text,
    needsKey: 'Um desconto; para ver quanto, falta Coupons: Read.',
    onItem: (name, discount) => `Em ${name}: ${discount ? text(discount) : 'um desconto; não se sabe de quanto'}`,
  };
};
