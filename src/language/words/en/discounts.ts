import type { AmountOff, DiscountFacts, Lasting, Off } from '../../../billing/discount';
import type { Writer } from '../../writer';

export const discounts = (write: Writer) => {
  const off = (amount: AmountOff) => {
    switch (amount.kind) {
      case 'percent':
        return `${write.percent(amount.share)} off`;
      case 'amount':
        return `${write.money(amount.amount)} off`;
      case 'unknown':
        return 'discounted';
    }
  };
  const lasting = (lasts: Lasting) => {
    switch (lasts.kind) {
      case 'once':
        return ' one invoice';
      case 'until':
        return ` every invoice until ${write.date(lasts.at)}`;
      case 'forever':
        return ' every invoice';
      case 'months':
        return ` for ${write.plural(lasts.months, { one: '1 month', other: `${write.number(lasts.months)} months` })}`;
      case 'unknown':
        return '';
    }
  };
  /** `20% off until Jan 19`. */
  const hint = ({ amount, until, isOnce, isShared, ifCovered }: Off) => {
    const end = until === null ? '' : ` until ${write.date(until)}`;
    return (
      off(amount) +
      (isOnce ? (isShared ? ' one of the customer’s invoices' : ' the next invoice') : end) +
      (ifCovered ? ' if the coupon covers it' : '')
    );
  };
  /** `Launch, 20% off: 20% off every invoice`. What can't be read is said, not left out. */
  const text = (discount: DiscountFacts | null) =>
    discount
      ? `${discount.name}: ${off(discount.off)}${lasting(discount.lasts)}`
      : 'A discount; how much is not known.';
  return {
    /** `20% off`, or only that there is a discount. */
    off,
    hint,
    text,
    needsKey: 'A discount; how much needs Coupons: Read.',
    /** `name`: of the item that it is taken off. */
    onItem: (name: string, discount: DiscountFacts | null) =>
      `On ${name}: ${discount ? text(discount) : 'a discount; how much is not known'}`,
  };
};
