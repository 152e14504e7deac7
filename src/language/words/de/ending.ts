import type { Money } from '../../../billing/money';
import type { SubscriptionDeed } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { subscribing } from './subscribing';

export const ending: Catalogue['ending'] = (write) => {
  const deed = (what: SubscriptionDeed, amount: Money) =>
    `${subscribing(write).deed(what)}, dann ${write.money(amount)} erstatten`;
  return {
    refund: 'Auch erstatten',
    nothing: 'Nichts',
    unused: (amount) => `Ungenutzte Tage: ${write.money(amount)}`,
    paymentOf: (at, amount) => `Die Zahlung vom ${write.date(at)}: ${write.money(amount)}`,
    refundNeeds: (permission) => `Um dabei zu erstatten, braucht der Schlüssel ${permissionName(permission)}.`,
    noPayment: 'Die letzte Zahlung lässt sich dabei nicht erstatten: siehe Zahlungen.',
    maybeCredited: (isSeen) =>
      isSeen
        ? 'Zu seinem Ende wurde etwas gutgeschrieben oder berechnet, vielleicht von jemand anderem. Damit es nicht doppelt zurückgegeben wird, wird die Rückerstattung nicht angeboten: Sehen Sie in Stripe nach.'
        : 'Ob es jemand mit einer Gutschrift beendet hat, ist nicht zu sehen. Damit es nicht doppelt zurückgegeben wird, wird die Rückerstattung nicht angeboten: Sehen Sie in Stripe nach.',
    notTwice: 'Wählen Sie Gutschrift oder Rückerstattung: Beides gäbe den Betrag doppelt zurück.',
    deed,
    question: (what, amount) => `${deed(what, amount)}?`,
    steps: (amount) =>
      `Zwei Schritte: erst das Ende, dann, sobald Stripe es bestätigt hat, eine Schaltfläche für die Rückerstattung von ${write.money(amount)}. Sonst schreibt Stripe nichts gut.`,
    arithmetic: ({ paid, from, until, days, of, amount }) =>
      `${write.money(paid)} bezahlt für ${write.date(from)} bis ${write.date(until)} × ${write.number(days)} ungenutzte von ${write.number(of)} Tagen = ${write.money(amount)}. Ein angebrochener Tag zählt als genutzt.`,
    invoiceStays: 'Die Rechnung bleibt, wie sie ist: bezahlt.',
  };
};
