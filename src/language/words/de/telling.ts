import type { Writer } from '../../writer';
import type { Happened } from '../facts';
import type { Catalogue } from '../words';
import { invoiceDone } from './invoicing';
import { subscriptions } from './subscriptions';

/** What the customer is told of it, as it goes on after „Guten Tag,“. */
export const telling: Catalogue['telling'] = (write) => ({
  refunded: (amount, isCard) =>
    isCard
      ? `wir haben Ihnen ${write.money(amount)} auf Ihre Karte erstattet. Bis der Betrag ankommt, dauert es meist 5–10 Werktage.`
      : `wir haben Ihnen ${write.money(amount)} erstattet.`,
  reversed: (amount) =>
    `wir haben Ihnen ${write.money(amount)} auf Ihre Karte erstattet. Auf Ihrem Kontoauszug ändert sich oder verschwindet die Zahlung selbst, eine eigene Rückerstattung erscheint nicht.`,
  refundUnderWay: (amount, isCard) =>
    isCard
      ? `eine Rückerstattung über ${write.money(amount)} auf Ihre Karte ist unterwegs. Bis der Betrag ankommt, dauert es meist 5–10 Werktage.`
      : `eine Rückerstattung über ${write.money(amount)} an Sie ist unterwegs.`,
  refundAsks: (amount) =>
    `wir haben eine Rückerstattung über ${write.money(amount)} begonnen. Stripe fragt Sie per E-Mail, wohin der Betrag gehen soll; bitte antworten Sie darauf, damit er gesendet werden kann.`,
  wasFor: (amount, at, what) =>
    `Das betrifft Ihre Zahlung von ${write.money(amount)} am ${write.date(at)}${what ? ` für ${what}` : ''}.`,
  captured: (amount) => `Ihre Zahlung von ${write.money(amount)} ist erfolgt.`,
  released: (amount) =>
    `die auf Ihrer Karte reservierten ${write.money(amount)} sind freigegeben. Abgebucht wurde nichts.`,
  charged: (amount, description, receipt) => {
    const what = description ? `${write.money(amount)} für ${description}` : write.money(amount);
    return `wir haben wie vereinbart ${what} abgebucht.${receipt ? ` Ihr Beleg: ${receipt}` : ''}`;
  },
  credited: (amount) =>
    `wir haben Ihnen ${write.money(amount)} gutgeschrieben. Der Betrag wird von selbst von Ihren nächsten Rechnungen abgezogen.`,
  creditTakenBack: (amount) =>
    `wir haben ein Guthaben von ${write.money(amount)} zurückgenommen. Es wird nicht von Ihren nächsten Rechnungen abgezogen.`,
  linkClosed: (url) => `dieser Zahlungslink gilt nicht mehr, bitte bezahlen Sie dort nicht: ${url}`,
  taxIdAdded: (value) =>
    `wir haben Ihre Steuer-ID ${value} hinterlegt. Sie steht auf den Rechnungen, die wir ab jetzt ausstellen; bezahlte bleiben, wie sie sind.`,
  taxIdRemoved: (value) =>
    `wir haben Ihre Steuer-ID ${value} entfernt. Sie steht nicht mehr auf den Rechnungen, die wir ab jetzt ausstellen; bezahlte bleiben, wie sie sind.`,
  receiptSent: (address) => `wir haben den Beleg noch einmal an ${address} gesendet.`,
  page: (amount, description, url) => `hier können Sie ${write.money(amount)} bezahlen (${description}): ${url}`,
  portal: (url) => `hier sehen Sie Ihre Rechnungen und können Ihre Zahlungsmethode ändern: ${url}`,
  invoice: (verb, number, amount) =>
    `${number ? `Ihre Rechnung ${number}` : 'Ihre Rechnung'} über ${write.money(amount)} ${invoiceDone[verb]}.`,
  notCharged: (until) =>
    until === null
      ? 'wir buchen für Ihr Abonnement vorerst nichts ab.'
      : `wir buchen für Ihr Abonnement bis zum ${write.date(until)} nichts ab.`,
  chargedAgain: 'wir buchen für Ihr Abonnement wieder ab.',
  happened: (what, plan) => write.sentences([whatHappened(write, what), subscriptions(write).plan(what, plan)]),
});

function whatHappened(write: Writer, what: Happened): string {
  switch (what.kind) {
    case 'ended':
      return 'Ihr Abonnement ist beendet.';
    case 'endsOn':
      return `Ihr Abonnement endet am ${write.date(what.at)}.`;
    case 'goesOn':
      return 'Ihr Abonnement läuft weiter.';
    case 'changed':
      return 'Ihr Abonnement wurde geändert.';
    case 'started':
      return 'Ihr Abonnement hat begonnen.';
    case 'trialStarted':
      return `Ihre Testphase hat begonnen. Sie endet am ${write.date(what.at)}.`;
    case 'trialEndsOn':
      return `Ihre Testphase endet am ${write.date(what.at)}.`;
    case 'trialEnded':
      return 'Ihre Testphase ist beendet.';
    case 'activeAgain':
      return 'Ihr Abonnement ist wieder aktiv.';
    case 'paused':
      return 'Ihr Abonnement ist pausiert: Bis zur Fortsetzung entstehen keine Rechnungen.';
    case 'discountsChanged':
      return 'Ihre Rabatte wurden geändert; das gilt ab der nächsten Rechnung.';
  }
}
