import type { Catalogue } from '../words';
import { invoices } from './invoices';
import { methodName } from './methods';
import { waiting } from './waiting';

const signs = {
  pastDue: 'Ein Abonnement ist überfällig oder noch nicht bezahlt; eine Rechnung kann offen sein.',
  delinquent: 'Stripe führt diesen Kunden als säumig; eine Rechnung kann offen sein.',
};

export const owing: Catalogue['owing'] = (write) => ({
  owing: (what) => {
    switch (what.kind) {
      case 'invoice': {
        const how = what.tries
          ? `nächster Versuch am ${write.date(what.tries)}`
          : invoices(write).standing(what.standing, true);
        const on = what.number ?? 'eine Rechnung ohne Nummer';
        const owes = `Schuldet ${write.money(what.amount)} auf ${on}`;
        if (what.onItsWay === 'surely') return `${owes}; eine Zahlung dafür ist unterwegs. Dies hier käme dazu.`;
        if (what.onItsWay === 'perhaps')
          return `${owes}; eine Zahlung, die unterwegs ist, kann dafür sein. Dies hier würde sie nicht begleichen.`;
        if (what.standing.awaited) return `${owes}, ${how}; dies hier käme dazu.`;
        const apart = `${owes}, ${how}; dies hier würde sie nicht begleichen.`;
        return what.standing.state === 'uncollectible' ? apart : `${apart} Ziehen Sie lieber jene Rechnung ein.`;
      }
      case 'coming': {
        const at = what.at === null ? 'bald' : `am ${write.date(what.at)}`;
        return `Ein Rechnungsentwurf über ${write.money(what.amount)} wird ${at} von selbst ausgestellt; dies hier käme dazu.`;
      }
      case 'onItsWay': {
        const method = what.method ? methodName(what.method) : 'Eine Zahlung';
        return `${method}: ${write.money(what.amount)} ist seit ${write.date(what.at)} unterwegs; dies hier käme dazu.`;
      }
      case 'held': {
        const method = what.method ? ` auf ${methodName(what.method)}` : '';
        return `${write.money(what.amount)} ist seit ${write.date(what.at)}${method} reserviert und nicht erfasst; dies hier käme dazu.`;
      }
      case 'awaited': {
        const { amount, awaited, since } = what.waiting;
        return `${write.money(amount)} ${waiting(write).awaits(awaited, since)}; dies hier käme dazu.`;
      }
      case 'balance': {
        const sum = write.money(what.balance.amount);
        return what.balance.kind === 'credit'
          ? `Hat ein Guthaben von ${sum}, das nur Rechnungen verbrauchen: Dies hier würde es nicht verbrauchen.`
          : `Schuldet ${sum}, die auf die nächste Rechnung kommen; dies hier würde sie nicht begleichen.`;
      }
      case 'maybe':
        return `${signs[what.sign]} Dieser Schlüssel kann keine Rechnungen sehen. Dies hier würde keine begleichen.`;
    }
  },
  others: (count, isCut) =>
    count === 0 ? 'Weitere Rechnungen sind offen.' : `${isCut ? 'Mindestens ' : 'Und '}${write.number(count)} weitere.`,
  toInvoice: 'Zu jener Rechnung',
  toPayment: 'Zu jener Zahlung',
});
