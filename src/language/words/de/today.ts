import type { Catalogue } from '../words';

const titles = {
  disputes: 'Offene Anfechtungen',
  trials: 'Testphasen ohne Zahlungsart',
  failed: 'Fehlgeschlagene Zahlungen',
};

export const today: Catalogue['today'] = (write) => ({
  header: 'Braucht jemanden',
  line: (kind, count, orMore, first) => {
    const many = orMore ? `Mindestens ${write.number(count)}` : write.number(count);
    const isOne = count === 1 && !orMore;
    switch (kind) {
      case 'disputes':
        return isOne
          ? `1 Anfechtung, Antwort bis ${write.date(first)}`
          : `${many} Anfechtungen, erste Antwort bis ${write.date(first)}`;
      case 'trials':
        return isOne
          ? `1 Testphase endet am ${write.date(first)} ohne Zahlungsart`
          : `${many} Testphasen enden diese Woche ohne Zahlungsart, die erste am ${write.date(first)}`;
      case 'failed':
        return isOne
          ? `1 Zahlung ist am ${write.date(first)} fehlgeschlagen`
          : `${many} fehlgeschlagene Zahlungen in den letzten 7 Tagen`;
    }
  },
  title: (kind) => titles[kind],
  toDo: (kind, amount, at) => {
    const sum = amount ? write.money(amount) : '';
    switch (kind) {
      case 'disputes':
        return `${sum}, Antwort bis ${write.date(at)}`;
      case 'trials':
        return `Testphase endet am ${write.date(at)}`;
      case 'failed':
        return `${sum}, fehlgeschlagen am ${write.date(at)}`;
    }
  },
  triedAgain: 'So, wie sie fehlschlugen: Was seither noch einmal versucht wurde, kann bezahlt sein.',
  none: 'Stripe nennt davon jetzt keine.',
  someOnly: 'Es kann mehr davon geben, als hier stehen.',
});
