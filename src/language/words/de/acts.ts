import { html } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const acts: Catalogue['acts'] = () => ({
  continue: 'Weiter',
  isElsewhere: (isSender, address) =>
    isSender
      ? html`Diese E-Mail ist von <b>${address}</b>, einer anderen Adresse.`
      : html`Diese E-Mail nennt <b>${address}</b>, eine andere Adresse.`,
  repliesElsewhere: (address) => html`Eine Antwort auf diese E-Mail geht an <b>${address}</b>, eine andere Adresse.`,
  mayNotBeTheirs: () =>
    html`<b>Die Bitte ist vielleicht nicht echt.</b> Fragen Sie im Zweifel auf einem Weg nach, den Sie schon vorher kannten, etwa am Telefon.`,
  customer: 'Kunde',
  noName: 'Kein Name',
  noEmail: 'Keine E-Mail-Adresse hinterlegt',
  askedOnce: 'Das werden Sie in dieser Konversation nur einmal gefragt.',
  live: 'Live',
  liveMode: (account) => html`<b>LIVE: echtes Geld</b> · Konto ${account}`,

  off: 'Aus',
  more: 'Weitere Aktionen',
  actions: 'Aktionen',
  keyDecides: (editUrl) => html`Das bestimmt der Schlüssel. ${editUrl}, dann in den Einstellungen erneut prüfen.`,
  editInStripe: 'In Stripe bearbeiten',

  notPossibleNow: 'Gerade nicht möglich',
  changedMeanwhile:
    'In Stripe hat sich inzwischen etwas geändert, daher wurde nichts ausgeführt. So sieht es jetzt aus.',
  nothingWritten: 'In Stripe wurde nichts geändert.',
  noMoneyMoved: 'Es ist kein Geld geflossen.',
  notPermitted: 'Keine Berechtigung',
  onlySecret:
    'In Stripe wurde nichts geändert: Stripe erlaubt das keinem eingeschränkten Schlüssel. Erledigen Sie es in Stripe.',
  lacks: (permission) =>
    `In Stripe wurde nichts geändert: Diesem Schlüssel fehlt ${permissionName(permission)}. Bearbeiten Sie ihn in Stripe und prüfen Sie ihn dann in den Einstellungen.`,
  notCarriedOut: 'Nicht ausgeführt',
  notSent: 'An Stripe wurde nichts gesendet und dort nichts geändert. Sie können neu beginnen.',
  rightPersonQuestion: 'Ist das die richtige Person?',
  tickFirst: 'In Stripe wurde nichts geändert. Setzen Sie das Häkchen dafür und bestätigen Sie dann erneut.',
  noLongerValid: 'Bestätigung nicht mehr gültig',
  notKept:
    'Was daraus wurde, ist hier nicht mehr gespeichert. Sehen Sie beim Kunden nach, bevor Sie neu beginnen; dieses Mal wurde nichts geändert.',

  stillToDo: (title) => html`<b>Noch zu tun:</b> ${title}`,
  toDo: 'Noch zu tun',
  openToDo: 'Antippen, um es auszuführen oder zu lassen',
  confirmedWith: 'Sie haben es zusammen damit bestätigt. Ausgeführt ist es nicht.',
  doneBefore: (said) => `Vorher erledigt: ${said}`,
  leave: 'Nicht ausführen',

  outcome: 'Ergebnis',
  done: 'Erledigt.',
  accepted: 'Angenommen, nicht abgeschlossen.',
  partly: 'Teilweise ausgeführt.',
  failed: 'Nicht ausgeführt.',
  customerNotShown: 'Der Kunde ließ sich danach nicht anzeigen.',
  outcomeUnknown: 'Ergebnis unbekannt',
  unknown: 'Unbekannt',
  theAction: 'Die Aktion',
  mayHaveHappened:
    'Das wurde an Stripe gesendet, aber keine Antwort sagt, was daraus wurde. Vielleicht ist es geschehen, vielleicht nicht. Prüfen liest nur.',
  thisFirst: 'Dieses Mal wurde nichts gesendet: Zuerst ist dies zu klären.',
  check: 'Prüfen',
  firstAtWork: 'Das läuft schon',
  stillAtWork: 'Noch beschäftigt',
  atWork: 'Läuft noch',
  firstWaits: 'Das wurde bereits an Stripe gesendet und wartet auf die Antwort. Dieses Mal wurde nichts gesendet.',
  notEnded: 'Diese oder eine andere Ihrer Aktionen läuft noch. Dieses Mal wurde nichts gesendet.',
  notYet: 'Noch nicht ausgeführt',
  noSign: 'Bei Stripe ist nichts davon zu sehen. Sie können es noch einmal senden: Ausgeführt wird es nur einmal.',
  notConfirmed: 'Nicht zu bestätigen',
  canNotTell:
    'Ob es ausgeführt wurde, lässt sich nicht mehr feststellen, und noch einmal senden lässt es sich nicht. Sehen Sie in Stripe nach, bevor Sie neu beginnen.',
  doItNow: 'Jetzt ausführen',
  backToCustomer: 'Zurück zum Kunden',
});
