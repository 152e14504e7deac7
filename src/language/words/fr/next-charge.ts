import type { NextAmount, Unknown } from '../../../billing/next';
import type { PaidLast } from '../../../billing/summary';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { onItsWayText } from './collecting';
import { discounts as discountWords } from './discounts';
import { agreedTitle, subscriptions as subscriptionWords } from './subscriptions';
import { waiting } from './waiting';

const unknowns: Record<Unknown, string> = {
  usage: 'cela dépend de la consommation',
  tiers: 'le tarif est par paliers',
  currency: 'le prix est dans une autre devise',
  price: 'le prix se calcule d’une façon que cette version ne connaît pas',
  items: 'certains éléments n’ont pas été lus',
  discounts: 'on ne sait pas ce que les réductions enlèvent',
  pendingUpdate: 'une modification attend son paiement',
  endsWithin: 'l’abonnement prend fin pendant cette période',
};

export const nextCharge: Catalogue['nextCharge'] = (write) => {
  const { hint } = discountWords(write);
  const waits = (pending: NextAmount['pending']) => {
    const sure = pending?.sure;
    if (!sure) return '';
    const sum = write.money({ ...sure, minor: Math.abs(sure.minor) });
    return sure.minor < 0 ? `, moins ${sum} d’éléments en attente` : `, plus ${sum} d’éléments en attente`;
  };
  const amount = ({ net, ifNot, tax, withTax, pending }: NextAmount) => {
    if (!net) return `montant inconnu${waits(pending)}`;
    if (withTax) return `environ ${write.money(withTax)} taxes comprises, comme la dernière fois${waits(pending)}`;
    const tail = { none: '', included: '', added: ' plus taxes', perhaps: ' plus taxes éventuelles' };
    const either = ifNot ? `${write.money(net)} ou ${write.money(ifNot)}` : write.money(net);
    return either + tail[tax] + waits(pending);
  };
  /** All that is left to pay, where that is known and the balance or what waits changes it. */
  const charged = (next: NextAmount) => {
    const { due, withTax, balance, pending } = next;
    if (!due || (!balance && !pending?.sure)) return amount(next);
    return withTax ? `environ ${write.money(due)}, taxes comme la dernière fois` : write.money(due);
  };
  const paidLast = ({ amount: sum, at }: PaidLast) => `dernier paiement : ${write.money(sum)} le ${write.date(at)}`;
  return {
    text: (next, isAfter) => {
      if (next.kind === 'unknown')
        return next.why === 'schedule'
          ? 'Le prochain débit n’est pas connu : un changement ou une fin peut être programmé.'
          : next.why === 'change'
            ? 'Le prochain débit n’est pas connu : il dépend du changement programmé.'
            : 'Le prochain débit n’est pas connu.';
      if (next.kind === 'charge') {
        const comes = next.how === 'sent' ? 'Prochaine facture' : next.isFirst ? 'Premier débit' : 'Prochain débit';
        return `${isAfter ? 'Ensuite,' : comes} le ${write.date(next.at)} : ${charged(next.amount)}`;
      }
      switch (next.why) {
        case 'unpaid':
          return 'Aucune nouvelle facture n’est débitée tant que le client n’a pas payé.';
        case 'firstPayment':
          return 'Rien n’est débité avant le premier paiement.';
        case 'ends':
          return `Pas de renouvellement : l’abonnement prend fin le ${write.date(next.at)}.`;
        case 'trialCancels':
          return `Aucun moyen de paiement par défaut enregistré : l’abonnement sera résilié à la fin de l’essai, le ${write.date(next.at)}.`;
        case 'trialPauses':
          return `Aucun moyen de paiement par défaut enregistré : l’abonnement sera suspendu à la fin de l’essai, le ${write.date(next.at)}.`;
        case 'ended':
        case 'paused':
          return null;
      }
    },
    note: ({ net, ifNot, unknown, before, off, withTax, balance, isShared, pending, due }, last) => {
      if (!net)
        return write.sentences([
          unknown ? `Motif : ${unknowns[unknown]}.` : '',
          last ? `${capitalized(paidLast(last))}.` : '',
        ]);
      const waiting = pending?.sure || pending?.perhaps || ifNot;
      const unsure = waiting ? 'le reste à payer n’est pas connu' : 'le reste à payer dépend des taxes';
      const ifLeft = isShared ? ', s’il en reste à ce moment-là' : due ? '' : ` : ${unsure}`;
      const own = due && (balance || pending?.sure) ? `${write.money(withTax ?? net)}${waits(pending)}` : null;
      const parts = [
        before && off ? `${write.money(before)} avant réductions, ${hint(off)}` : null,
        own && !balance ? own : null,
        balance && balance.minor < 0
          ? `${own ? `${own}, ` : ''}moins le crédit du client, ${write.money({ ...balance, minor: -balance.minor })}${ifLeft}`
          : null,
        balance && balance.minor > 0
          ? `${own ? `${own}, ` : ''}plus ce que le client doit, ${write.money(balance)}${isShared ? ifLeft : ''}`
          : null,
        pending?.sure && !due ? 'les éléments en attente s’entendent avant réductions et taxes' : null,
        pending?.perhaps && `peut s’y ajouter ce qui est en attente pour ce client : ${write.money(pending.perhaps)}`,
        pending ? null : 'sans les éléments encore en attente',
      ];
      return capitalized(parts.filter(Boolean).join(' ; '));
    },
    paidLast,
    estimate: (next) => {
      if (next.due) return `estimation ${write.money(next.due)}`;
      if (!next.net) return null;
      const sum = next.withTax ? `${write.money(next.withTax)} taxes comprises` : amount(next);
      return next.balance ? `estimation ${sum}, avant le solde` : `estimation ${sum}`;
    },
    unsettled: (each) => {
      const { kind, at, amount: sum, awaited } = each;
      const on = at === null ? '' : ` le ${write.date(at)}`;
      switch (kind) {
        case 'charged':
          return `Un brouillon de ${write.money(sum)} sera débité${on}`;
        case 'sent':
          return `Un brouillon de ${write.money(sum)} sera envoyé${on}`;
        case 'stuck':
          return `Un brouillon de ${write.money(sum)} n’a pas pu être émis`;
        case 'onItsWay':
          return onItsWayText(write, each);
        case 'awaited':
          return `Une facture de ${write.money(sum)} ${awaited ? waiting(write).awaits(awaited, 0) : 'est ouverte'}`;
        case 'tried':
          return `Tentative de débit de ${write.money(sum)}${on}`;
        case 'retried':
          return `Nouvelle tentative de débit de ${write.money(sum)}${on}`;
        case 'draft':
          return `Un brouillon de ${write.money(sum)} n’est pas débité automatiquement`;
        case 'open':
          return `Une facture de ${write.money(sum)} est ouverte`;
      }
    },
    scheduled: (scheduled, agreed, endsOff) => {
      switch (scheduled.kind) {
        case 'goesOn':
          return 'Aucun autre changement n’est programmé.';
        case 'ends':
          return `Programmé : l’abonnement prend fin le ${write.date(scheduled.at)}.`;
        case 'changes': {
          const { at, more, ends } = scheduled;
          const total = agreed && subscriptionWords(write).total(agreed);
          const what = agreed ? ` : ${agreedTitle(agreed)}${total ? `, ${total}` : ''}` : '';
          const off = endsOff ? ' ; la réduction prend fin avec lui' : '';
          const others = write.plural(more, {
            one: 'un autre changement suit',
            other: `${write.number(more)} autres changements suivent`,
          });
          return `Changement le ${write.date(at)}${what}${off}${more > 0 ? ` ; ${others}` : ''}${ends === null ? '' : ` ; fin le ${write.date(ends)}`}.`;
        }
      }
    },
    startBy: (at) =>
      `Sans premier paiement réussi d’ici le ${write.date(at)} à ${write.time(at * 1000)}, l’abonnement ne commence jamais.`,
    threshold: (amount) =>
      amount
        ? `Une facture arrive avant, dès que le montant à facturer atteint ${write.money(amount)}.`
        : 'Une facture arrive avant, dès que la consommation atteint une limite fixée.',
    beyondEnd: (all, until) =>
      `${agreedTitle(all)} : en cours jusqu’au ${write.date(until)}, au-delà de la fin de l’abonnement ; le temps restant est alors perdu, sauf s’il a été crédité.`,
    owedUnknown: 'On ne sait pas ici combien reste dû, ni quand ce sera encaissé.',
    pendingUpdate: (until) =>
      until === null
        ? 'Une modification attend son paiement.'
        : `Une modification attend son paiement jusqu’au ${write.date(until)}, sinon elle est abandonnée.`,
  };
};
