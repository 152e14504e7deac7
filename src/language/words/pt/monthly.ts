import type { Average, MonthlyNote } from '../../../billing/monthly';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';

const notes: Record<MonthlyNote, string> = {
  beforeDiscounts: 'antes de descontos',
  couponOnAllItems: 'não se sabe a que itens um cupom se aplica',
  withoutMetered: 'o uso não é contado',
  withoutTiered: 'preços por faixas não são contados',
  withoutUnknown: 'valores desconhecidos não são contados',
  withoutTrials: 'avaliações não são contadas',
  withoutPaused: 'assinaturas pausadas não são contadas',
  withoutUnpaid: 'assinaturas não pagas não são contadas',
  beforeTax: 'antes de impostos',
  someEnds: 'parte disso termina',
  notAll: 'nem toda assinatura é contada',
  notAllItems: 'nem todo item é contado',
};

export const monthly: Catalogue['monthly'] = (write) => {
  const range = (average: Average) =>
    average.most === undefined
      ? write.money(average)
      : `${write.money(average)} a ${write.money({ ...average, minor: average.most })}`;
  const sum = (amounts: readonly Average[]) => amounts.map(range).join(' + ');
  return {
    total: ({ amounts, isWhole }) =>
      amounts.length > 0 ? `${sum(amounts)} por mês` : isWhole ? 'Nada agora' : 'Não se sabe',
    note: ({ afterTrials, discountedUntil, endsAt, notes: left }) => {
      const parts = [
        ...(endsAt === null ? [] : [`termina em ${write.date(endsAt)}`]),
        ...(discountedUntil === null ? [] : [`um desconto termina em ${write.date(discountedUntil)}`]),
        ...(afterTrials.length > 0 ? [`mais ${sum(afterTrials)} após a avaliação`] : []),
        ...left.filter((each) => each !== 'withoutTrials' || afterTrials.length === 0).map((each) => notes[each]),
      ];
      return capitalized(parts.join('; '));
    },
  };
};
