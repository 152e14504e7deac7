import type { AmountOff, DiscountFacts, Lasting, Off } from '../../../billing/discount';
import type { Catalogue } from '../words';

export const discounts: Catalogue['discounts'] = (write) => {
  const off = (amount: AmountOff) => {
    switch (amount.kind) {
      case 'percent':
        return `${write.percent(amount.share)} de descuento`;
      case 'amount':
        return `${write.money(amount.amount)} de descuento`;
      case 'unknown':
        return 'con descuento';
    }
  };
  const lasting = (lasts: Lasting) => {
    switch (lasts.kind) {
      case 'once':
        return ' en una factura';
      case 'until':
        return ` en cada factura hasta el ${write.date(lasts.at)}`;
      case 'forever':
        return ' en cada factura';
      case 'months':
        return ` durante ${write.plural(lasts.months, { one: '1 mes', other: `${write.number(lasts.months)} meses` })}`;
      case 'unknown':
        return '';
    }
  };
  /** `20 % de descuento hasta el 19 de enero`. */
  const hint = ({ amount, until, isOnce, isShared, ifCovered }: Off) => {
    const end = until === null ? '' : ` hasta el ${write.date(until)}`;
    return (
      off(amount) +
      (isOnce ? (isShared ? ' en una sola factura del cliente' : ' en la próxima factura') : end) +
      (ifCovered ? ' si el cupón lo cubre' : '')
    );
  };
  const text = (discount: DiscountFacts | null) =>
    discount
      ? `${discount.name}: ${off(discount.off)}${lasting(discount.lasts)}`
      : 'Un descuento; no se sabe de cuánto.';
  return {
    off,
    hint,
    text,
    needsKey: 'Un descuento; para saber cuánto hace falta Coupons: Read.',
    onItem: (name, discount) => `En ${name}: ${discount ? text(discount) : 'un descuento; no se sabe de cuánto'}`,
  };
};
