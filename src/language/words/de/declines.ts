import type { DebitStep, Decline, DeclineReason, DeclineStep } from '../../../billing/decline';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';

/** Without verbs where possible: they stand after a colon, and as sentences of their own. */
const reasons: Record<DeclineReason, string> = {
  couldNotDecide: 'Bank konnte nicht entscheiden; ein späterer Versuch kann gelingen',
  mustConfirm: 'Bank verlangt eine Bestätigung durch den Kunden',
  notConfirmed: 'Bestätigung bei der Bank fehlgeschlagen',
  callBank: 'Karte von der Bank abgelehnt; der Kunde muss dort anrufen',
  notThisKind: 'Karte lässt solche Zahlungen nicht zu',
  overLimit: 'Kartenlimit überschritten',
  tooOften: 'Karte zu oft abgelehnt, erst nach 24 Stunden wieder möglich',
  currency: 'Karte unterstützt diese Währung nicht',
  debitNotAuthorized: 'Lastschrift laut Bank nicht autorisiert',
  noReason: 'Karte von der Bank ohne Angabe von Gründen abgelehnt',
  expired: 'Karte abgelaufen',
  suspectedFraud: 'Stripe vermutet Betrug',
  securityCode: 'Prüfziffer falsch',
  number: 'Kartennummer falsch',
  postalCode: 'Rechnungsadresse oder Postleitzahl falsch',
  pin: 'PIN nötig oder falsch',
  funds: 'Karte nicht ausreichend gedeckt',
  account: 'Karte oder Konto ungültig',
  amount: 'Bank lässt diesen Betrag nicht zu',
  expiryDate: 'Ablaufdatum falsch',
  duplicate: 'gleiche Zahlung kurz zuvor ausgeführt',
  testCard: 'Testkarte',
  realCard: 'echte Karte, der Testmodus nimmt nur Stripes Testkarten',
  noCard: 'keine gespeicherte Karte',
  lostOrStolen: 'Karte als verloren oder gestohlen gemeldet',
  hardlyAgreed: 'von Stripe nicht versucht, da die Bank kaum zugestimmt hätte',
  accountClosed: 'Bankkonto geschlossen oder nicht vorhanden',
  stopped: 'Kunde hat diese Zahlungen bei der Bank gesperrt',
  radarRule: 'durch eine Regel in Stripe Radar blockiert',
  declined: 'Karte von der Bank abgelehnt',
  accountFunds: 'das Bankkonto ist nicht ausreichend gedeckt',
  accountInvalid: 'das Konto ist ungültig',
  refused: 'die Zahlung wurde ohne Angabe von Gründen abgelehnt',
  accountBlocked: 'das Bankkonto ist gesperrt oder eingeschränkt',
  accountNumber: 'die Kontonummer ist falsch',
  accountMoved: 'Bankkonto zu einer anderen Bank umgezogen, Kontodaten veraltet',
  blockedByStripe: 'Bankkonto von Stripe gesperrt',
  notVerified: 'Bankkonto nicht bestätigt oder nicht für Lastschriften geeignet',
  mandateInvalid: 'Lastschriftmandat des Kunden nicht verwendbar',
  processingLimit: 'Ihr derzeitiges Limit für solche Lastschriften überschritten',
  paymentLimit: 'Höchstbetrag für eine solche Zahlung überschritten',
  notProcessed: 'Bank konnte die Zahlung nicht ausführen',
};

const steps: Record<DeclineStep, string> = {
  anotherCard: 'Bitten Sie um eine andere Karte.',
  anotherMethod: 'Bitten Sie um eine andere Zahlungsmethode.',
  raiseLimit: 'Versuchen Sie es später wieder, oder bitten Sie Stripe um ein höheres Limit.',
  realCard: 'Der Live-Modus braucht eine echte Karte: Bitten Sie darum.',
  testCard: 'Nehmen Sie eine von Stripes Testkarten, oder machen Sie es im Live-Modus.',
  invoicePage:
    'Das geht auf der Seite der Rechnung: Öffnen Sie hier die Rechnung und senden Sie ihren Link, oder den Link zum Ändern der Karte.',
  nothingStarted:
    'Es wurde nichts begonnen oder geändert. Senden Sie den Link zum Ändern der Karte: Dort lässt sich die Karte neu speichern und bestätigen. Oder beginnen Sie mit einer Rechnung; bestätigt wird dann beim Bezahlen.',
  openInvoice: 'Lassen Sie die offene Rechnung bezahlen oder, wenn es keine gibt, einen Zahlungslink.',
  tryOnPage:
    'Für einen neuen Versuch eignet sich eine Seite von Stripe: die Rechnung oder ein Zahlungslink. Oder bitten Sie um eine andere Karte.',
  paymentLink: 'Fordern Sie die Zahlung mit einem Link an.',
  tellOnlyDeclined: 'Sagen Sie dem Kunden nur, dass die Karte abgelehnt wurde.',
};

const debitSteps: Record<DebitStep, string> = {
  agreeAnew: 'Vor einem neuen Versuch muss der Kunde dem Lastschriftverfahren neu zustimmen oder anders bezahlen.',
  anotherAccount: 'Bitten Sie vor einem neuen Versuch um ein anderes Konto oder eine andere Zahlungsmethode.',
  anotherMethod: 'Bitten Sie um eine andere Zahlungsmethode oder um kleinere Zahlungen.',
  fill: 'Ein neuer Versuch kann gelingen, sobald das Konto gedeckt ist. Fragen Sie vorher den Kunden.',
  raiseLimit: steps.raiseLimit,
};

/** `Karte abgelaufen`, as it stands after a colon. */
export function reasonOf(decline: Decline): string {
  return typeof decline === 'string' ? reasons[decline] : ofStripe(decline.code);
}

export const declines: Catalogue['declines'] = () => ({
  reason: reasonOf,
  refused: (decline, step) => `${decline ? capitalized(reasonOf(decline)) : 'Von der Bank abgelehnt'}. ${steps[step]}`,
  debitStep: (step) => (step ? debitSteps[step] : 'Stripe sagt nicht, ob ein neuer Versuch gelingen würde.'),
});
