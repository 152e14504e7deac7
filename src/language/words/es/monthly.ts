import type { Average, MonthlyNote } from '../../../billing/monthly';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';

const notes: Record<MonthlyNote, string> = {
  beforeDiscounts: 'antes de descuentos',
  couponOnAllItems: 'no se sabe qué cubre un cupón',
  withoutMetered: 'el consumo no se cuenta',
  withoutTiered: 'los precios por niveles no se cuentan',
  withoutUnknown: 'los importes que no se conocen no se cuentan',
  withoutTrials: 'los periodos de prueba no se cuentan',
  withoutPaused: 'las suscripciones pausadas no se cuentan',
  withoutUnpaid: 'las suscripciones sin pagar no se cuentan',
  beforeTax: 'antes de impuestos',
  someEnds: 'una parte termina',
  notAll: 'no se cuentan todas las suscripciones',
  notAllItems: 'no se cuentan todos los elementos',
};

export const monthly: Catalogue['monthly'] = (write) => {
  const range = (average: Average) =>
    average.most === undefined
      ? write.money(average)
      : `${write.money(average)} a ${write.money({ ...average, minor: average.most })}`;
  const sum = (amounts: readonly Average[]) => amounts.map(range).join(' + ');
  return {
    total: ({ amounts, isWhole }) =>
      amounts.length > 0 ? `${sum(amounts)} al mes` : isWhole ? 'Nada ahora' : 'Se desconoce',
    note: ({ afterTrials, discountedUntil, endsAt, notes: left }) => {
      const parts = [
        ...(endsAt === null ? [] : [`termina el ${write.date(endsAt)}`]),
        ...(discountedUntil === null ? [] : [`un descuento termina el ${write.date(discountedUntil)}`]),
        ...(afterTrials.length > 0 ? [`${sum(afterTrials)} más después del periodo de prueba`] : []),
        ...left.filter((each) => each !== 'withoutTrials' || afterTrials.length === 0).map((each) => notes[each]),
      ];
      return capitalized(parts.join('; '));
    },
  };
};
