import type { Catalogue } from '../words';

const titles = {
  disputes: 'Litiges auxquels répondre',
  trials: 'Essais sans moyen de paiement',
  failed: 'Paiements échoués',
};

const maybes = {
  disputes: 'des litiges auxquels répondre',
  trials: 'des essais qui prennent bientôt fin sans moyen de paiement',
  failed: 'des paiements échoués ces 7 derniers jours',
};

export const today: Catalogue['today'] = (write) => ({
  header: 'À regarder aujourd’hui',
  line: (kind, count, orMore, first) => {
    if (count === 0) return `Il y a peut-être ${maybes[kind]}`;
    const isOne = count === 1;
    const many = `${orMore ? 'Au moins ' : ''}${write.number(count)}`;
    const since = orMore
      ? ''
      : kind === 'disputes'
        ? `, le premier au plus tard le ${write.date(first)}`
        : `, le premier le ${write.date(first)}`;
    switch (kind) {
      case 'disputes':
        if (isOne)
          return orMore
            ? 'Au moins 1 litige auquel répondre'
            : `1 litige auquel répondre au plus tard le ${write.date(first)}`;
        return `${many} litiges auxquels répondre${since}`;
      case 'trials':
        if (isOne)
          return orMore
            ? 'Au moins 1 essai prend fin dans les 7 prochains jours sans moyen de paiement'
            : `1 essai prend fin le ${write.date(first)} sans moyen de paiement`;
        return `${many} essais prennent fin dans les 7 prochains jours sans moyen de paiement${since}`;
      case 'failed':
        if (isOne)
          return orMore
            ? 'Au moins 1 paiement a échoué ces 7 derniers jours'
            : `1 paiement a échoué le ${write.date(first)}`;
        return `${many} paiements ont échoué ces 7 derniers jours`;
    }
  },
  title: (kind) => titles[kind],
  toDo: (kind, amount, at) => {
    const sum = amount ? write.money(amount) : '';
    switch (kind) {
      case 'disputes':
        return `${sum}, répondre au plus tard le ${write.date(at)}`;
      case 'trials':
        return `Fin de l’essai le ${write.date(at)}`;
      case 'failed':
        return `${sum} · échec le ${write.date(at)}`;
    }
  },
  triedAgain: 'Chacun tel qu’il a échoué : ce qui a été retenté depuis est peut-être payé.',
  none: 'Stripe n’en signale aucun actuellement.',
  someOnly: 'Il peut y en avoir plus que ceux affichés ici.',
});
