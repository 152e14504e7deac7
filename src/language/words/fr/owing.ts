import type { Catalogue } from '../words';
import { invoices } from './invoices';
import { methodName } from './methods';
import { waiting } from './waiting';

const signs = {
  pastDue: 'Un abonnement est en retard de paiement ou pas encore payé : une facture est peut-être ouverte.',
  delinquent: 'Stripe signale un retard de paiement de ce client : une facture est peut-être ouverte.',
};

const onTop = 'ceci viendrait en plus';
const notSettled = 'ceci ne la réglerait pas';

export const owing: Catalogue['owing'] = (write) => ({
  owing: (what) => {
    switch (what.kind) {
      case 'invoice': {
        const how = what.tries
          ? `nouvelle tentative le ${write.date(what.tries)}`
          : invoices(write).standing(what.standing, true);
        const on = what.number ? `facture ${what.number}` : 'facture sans numéro';
        const owes = `Le client doit ${write.money(what.amount)}, ${on}`;
        if (what.onItsWay === 'surely') return `${owes} : un paiement pour celle-ci est en cours ; ${onTop}.`;
        if (what.onItsWay === 'perhaps') return `${owes} : un paiement en cours la concerne peut-être ; ${notSettled}.`;
        if (what.standing.awaited) return `${owes}, qui ${how} ; ${onTop}.`;
        const apart = `${owes} : ${how} ; ${notSettled}.`;
        return what.standing.state === 'uncollectible' ? apart : `${apart} Encaissez plutôt cette facture.`;
      }
      case 'coming': {
        const at = what.at === null ? 'sous peu' : `le ${write.date(what.at)}`;
        return `Un brouillon de facture de ${write.money(what.amount)} sera émis automatiquement ${at} ; ${onTop}.`;
      }
      case 'onItsWay': {
        const method = what.method ? methodName(what.method) : 'Un paiement';
        return `${method} : ${write.money(what.amount)} en cours depuis le ${write.date(what.at)} ; ${onTop}.`;
      }
      case 'held': {
        const method = what.method ? ` (${methodName(what.method)})` : '';
        return `Montant bloqué${method} et non capturé : ${write.money(what.amount)}, depuis le ${write.date(what.at)} ; ${onTop}.`;
      }
      case 'awaited': {
        const { amount, awaited, since } = what.waiting;
        return `Un paiement de ${write.money(amount)} ${waiting(write).awaits(awaited, since)} ; ${onTop}.`;
      }
      case 'balance': {
        const sum = write.money(what.balance.amount);
        return what.balance.kind === 'credit'
          ? `Le client a un crédit de ${sum}, que seules les factures utilisent : ceci ne l’utiliserait pas.`
          : `Le client doit ${sum} sur la prochaine facture ; ceci ne réglerait pas cette somme.`;
      }
      case 'maybe':
        return `${signs[what.sign]} Cette clé ne permet pas de voir les factures. Ceci n’en réglerait aucune.`;
    }
  },
  others: (count, isCut) =>
    count === 0 ? 'D’autres factures sont ouvertes.' : `${isCut ? 'Au moins ' : 'Et '}${write.number(count)} de plus.`,
  toInvoice: 'Aller à cette facture',
  toPayment: 'Aller à ce paiement',
});
