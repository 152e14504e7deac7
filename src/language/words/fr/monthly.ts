import type { Average, MonthlyNote } from '../../../billing/monthly';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';

const notes: Record<MonthlyNote, string> = {
  beforeDiscounts: 'avant réductions',
  couponOnAllItems: 'on ne sait pas à quoi s’applique un bon de réduction',
  withoutMetered: 'la consommation n’est pas comptée',
  withoutTiered: 'les tarifs par paliers ne sont pas comptés',
  withoutUnknown: 'les montants inconnus ne sont pas comptés',
  withoutTrials: 'les essais ne sont pas comptés',
  withoutPaused: 'les abonnements suspendus ne sont pas comptés',
  withoutUnpaid: 'les abonnements impayés ne sont pas comptés',
  beforeTax: 'avant taxes',
  someEnds: 'une partie prend fin',
  notAll: 'certains abonnements ne sont pas comptés',
  notAllItems: 'certains éléments ne sont pas comptés',
};

export const monthly: Catalogue['monthly'] = (write) => {
  const range = (average: Average) =>
    average.most === undefined
      ? write.money(average)
      : `${write.money(average)} à ${write.money({ ...average, minor: average.most })}`;
  const sum = (amounts: readonly Average[]) => amounts.map(range).join(' + ');
  return {
    total: ({ amounts, isWhole }) =>
      amounts.length > 0 ? `${sum(amounts)} par mois` : isWhole ? 'Rien actuellement' : 'Inconnu',
    note: ({ afterTrials, discountedUntil, endsAt, notes: left }) => {
      const parts = [
        ...(endsAt === null ? [] : [`prend fin le ${write.date(endsAt)}`]),
        ...(discountedUntil === null ? [] : [`une réduction prend fin le ${write.date(discountedUntil)}`]),
        ...(afterTrials.length > 0 ? [`${sum(afterTrials)} de plus après l’essai`] : []),
        ...left.filter((each) => each !== 'withoutTrials' || afterTrials.length === 0).map((each) => notes[each]),
      ];
      return capitalized(parts.join(' ; '));
    },
  };
};
