import type { Catalogue } from '../words';

const titles = {
  disputes: 'Offene Anfechtungen',
  trials: 'Testphasen ohne Zahlungsmethode',
  failed: 'Fehlgeschlagene Zahlungen',
};

const maybes = {
  disputes: 'Anfechtungen zu beantworten',
  trials: 'Testphasen, die bald ohne Zahlungsmethode enden',
  failed: 'fehlgeschlagene Zahlungen aus den letzten 7 Tagen',
};

export const today: Catalogue['today'] = (write) => ({
  header: 'Heute ansehen',
  line: (kind, count, orMore, first) => {
    if (count === 0) return `Vielleicht gibt es ${maybes[kind]}`;
    const isOne = count === 1;
    const many = orMore ? `Mindestens ${write.number(count)}` : write.number(count);
    switch (kind) {
      case 'disputes': {
        const by = orMore ? ' zu beantworten' : `, ${isOne ? 'Antwort' : 'erste Antwort'} bis ${write.date(first)}`;
        return `${many} ${isOne ? 'Anfechtung' : 'Anfechtungen'}${by}`;
      }
      case 'trials':
        if (isOne && !orMore) return `1 Testphase endet am ${write.date(first)} ohne Zahlungsmethode`;
        return isOne
          ? `${many} Testphase endet in den nächsten 7 Tagen ohne Zahlungsmethode`
          : `${many} Testphasen enden in den nächsten 7 Tagen ohne Zahlungsmethode${orMore ? '' : `, die erste am ${write.date(first)}`}`;
      case 'failed':
        if (isOne && !orMore) return `1 Zahlung ist am ${write.date(first)} fehlgeschlagen`;
        return `${many} fehlgeschlagene ${isOne ? 'Zahlung' : 'Zahlungen'} in den letzten 7 Tagen`;
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
