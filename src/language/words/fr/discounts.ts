import type { AmountOff, DiscountFacts, Lasting, Off } from '../../../billing/discount';
import type { Catalogue } from '../words';

export const discounts: Catalogue['discounts'] = (write) => {
  const off = (amount: AmountOff) => {
    switch (amount.kind) {
      case 'percent':
        return `−${write.percent(amount.share)}`;
      case 'amount':
        return `−${write.money(amount.amount)}`;
      case 'unknown':
        return 'avec réduction';
    }
  };
  const lasting = (lasts: Lasting) => {
    switch (lasts.kind) {
      case 'once':
        return ' sur une facture';
      case 'until':
        return ` sur chaque facture jusqu’au ${write.date(lasts.at)}`;
      case 'forever':
        return ' sur chaque facture';
      case 'months':
        return ` pendant ${write.number(lasts.months)} mois`;
      case 'unknown':
        return '';
    }
  };
  /** `−20 % jusqu’au 19 janvier`. */
  const hint = ({ amount, until, isOnce, isShared, ifCovered }: Off) => {
    const end = until === null ? '' : ` jusqu’au ${write.date(until)}`;
    return (
      off(amount) +
      (isOnce ? (isShared ? ' sur une seule facture du client' : ' sur la prochaine facture') : end) +
      (ifCovered ? ' si le bon de réduction s’y applique' : '')
    );
  };
  const text = (discount: DiscountFacts | null) =>
    discount
      ? `${discount.name}, ${off(discount.off)}${lasting(discount.lasts)}`
      : 'Une réduction ; son montant n’est pas connu.';
  return {
    off,
    hint,
    text,
    needsKey: 'Une réduction ; pour voir de combien, il faut Coupons: Read.',
    onItem: (name, discount) => `Sur ${name} : ${discount ? text(discount) : 'une réduction, de montant inconnu'}`,
  };
};
