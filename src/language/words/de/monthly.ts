import type { Average, MonthlyNote } from '../../../billing/monthly';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';

const notes: Record<MonthlyNote, string> = {
  beforeDiscounts: 'vor Rabatten',
  couponOnAllItems: 'wofür ein Gutschein gilt, ist nicht bekannt',
  withoutMetered: 'ohne Nutzungsgebühren',
  withoutTiered: 'ohne Staffelpreise',
  withoutUnknown: 'ohne Beträge, die nicht bekannt sind',
  withoutTrials: 'ohne Testphasen',
  withoutPaused: 'ohne pausierte Abonnements',
  withoutUnpaid: 'ohne unbezahlte Abonnements',
  beforeTax: 'vor Steuer',
  someEnds: 'ein Teil davon endet',
  notAll: 'nicht alle Abonnements',
  notAllItems: 'nicht alle Posten',
};

export const monthly: Catalogue['monthly'] = (write) => {
  const range = (average: Average) =>
    average.most === undefined
      ? write.money(average)
      : `${write.money(average)} bis ${write.money({ ...average, minor: average.most })}`;
  const sum = (amounts: readonly Average[]) => amounts.map(range).join(' + ');
  return {
    total: ({ amounts, isWhole }) =>
      amounts.length > 0 ? `${sum(amounts)} pro Monat` : isWhole ? 'Zurzeit nichts' : 'Nicht bekannt',
    note: ({ afterTrials, discountedUntil, endsAt, notes: left }) => {
      const parts = [
        ...(endsAt === null ? [] : [`endet am ${write.date(endsAt)}`]),
        ...(discountedUntil === null ? [] : [`ein Rabatt endet am ${write.date(discountedUntil)}`]),
        ...(afterTrials.length > 0 ? [`nach der Testphase ${sum(afterTrials)} mehr`] : []),
        ...left.filter((each) => each !== 'withoutTrials' || afterTrials.length === 0).map((each) => notes[each]),
      ];
      return capitalized(parts.join('; '));
    },
  };
};
