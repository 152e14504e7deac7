import type { AmountOff, DiscountFacts, Lasting, Off } from '../../../billing/discount';
import type { Catalogue } from '../words';

export const discounts: Catalogue['discounts'] = (write) => {
  const rebate = (amount: AmountOff) => {
    switch (amount.kind) {
      case 'percent':
        return `${write.percent(amount.share)} Rabatt`;
      case 'amount':
        return `${write.money(amount.amount)} Rabatt`;
      case 'unknown':
        return 'Rabatt';
    }
  };
  const lasting = (lasts: Lasting) => {
    switch (lasts.kind) {
      case 'once':
        return ' auf eine Rechnung';
      case 'until':
        return ` auf jede Rechnung bis ${write.date(lasts.at)}`;
      case 'forever':
        return ' auf jede Rechnung';
      case 'months':
        return ` für ${write.plural(lasts.months, { one: '1 Monat', other: `${write.number(lasts.months)} Monate` })}`;
      case 'unknown':
        return '';
    }
  };
  const off = (amount: AmountOff) => (amount.kind === 'unknown' ? 'mit Rabatt' : rebate(amount));
  const hint = ({ amount, until, isOnce, isShared, ifCovered }: Off) => {
    const end = until === null ? '' : ` bis ${write.date(until)}`;
    return (
      off(amount) +
      (isOnce ? (isShared ? ' auf nur eine Rechnung des Kunden' : ' auf die nächste Rechnung') : end) +
      (ifCovered ? ', falls der Gutschein dafür gilt' : '')
    );
  };
  const text = (discount: DiscountFacts | null) =>
    discount
      ? `${discount.name}: ${rebate(discount.off)}${lasting(discount.lasts)}`
      : 'Ein Rabatt; wie hoch, ist nicht bekannt.';
  return {
    off,
    hint,
    text,
    needsKey: 'Ein Rabatt; seine Höhe zeigt nur Coupons: Read.',
    onItem: (name, discount) => `Auf ${name}: ${discount ? text(discount) : 'ein Rabatt; wie hoch, ist nicht bekannt'}`,
  };
};
