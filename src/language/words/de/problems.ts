import type { Problem } from '../../../stripe/problem';
import { html } from '../../html';
import type { Listed, ProblemName, Refusal } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

const titles: Record<ProblemName, string> = {
  keyDead: 'Schlüssel ungültig',
  keyNotTaken: 'Schlüssel hierfür nicht akzeptiert',
  rateLimited: 'Zu viele Anfragen',
  locked: 'Stripe ist damit beschäftigt',
  inFlight: 'Stripe ist damit beschäftigt',
  keyReused: 'Eine andere Anfrage war schon da',
  stripeDown: 'Störung bei Stripe',
  unreachable: 'Stripe nicht erreichbar',
  noConsent: 'Google-Berechtigung fehlt',
  outOfTime: 'Zeit abgelaufen',
  notFound: 'Nicht mehr vorhanden',
  otherMode: 'Im anderen Modus',
  declined: 'Abgelehnt',
  mustConfirm: 'Bestätigung durch den Kunden nötig',
  refused: 'Von Stripe abgelehnt',
  noSearch: 'Keine Suche in diesem Konto',
  unreadable: 'Antwort nicht verstanden',
};

const unread: Record<Listed, { one: string; other: string }> = {
  payment: { one: 'Eine Zahlung', other: 'Zahlungen' },
  invoice: { one: 'Eine Rechnung', other: 'Rechnungen' },
  subscription: { one: 'Ein Abonnement', other: 'Abonnements' },
  customer: { one: 'Ein Kunde', other: 'Kunden' },
  dispute: { one: 'Eine Anfechtung', other: 'Anfechtungen' },
  refund: { one: 'Eine Rückerstattung', other: 'Rückerstattungen' },
  method: { one: 'Eine Zahlungsmethode', other: 'Zahlungsmethoden' },
  line: { one: 'Eine Position', other: 'Positionen' },
};

const deadKeys: Record<Extract<Problem, { kind: 'keyDead' }>['why'], string> = {
  invalid: 'Stripe akzeptiert ihn nicht mehr: Er wurde gelöscht, widerrufen oder unvollständig kopiert.',
  expired: 'Er ist abgelaufen oder wurde durch einen neuen ersetzt.',
  ipLimited:
    'Er ist auf bestimmte IP-Adressen beschränkt. Googles Adressen wechseln, daher kann er hier nicht funktionieren: Heben Sie die Beschränkung auf, oder erstellen Sie einen anderen Schlüssel.',
  accountRevoked: 'Er hat keinen Zugriff mehr auf dieses Konto.',
  publishable:
    'Stripe hat geantwortet, als wäre er ein veröffentlichbarer Schlüssel, was er nicht ist. Vielleicht fehlt ihm hierfür eine Berechtigung: Prüfen Sie ihn in den Einstellungen, oder versuchen Sie es noch einmal.',
};

const refusals: Record<Refusal, string> = {
  tooLarge: 'Für Stripe ist dieser Betrag zu hoch.',
  tooSmall: 'Für Stripe ist dieser Betrag zu niedrig.',
  lowBalance: 'Ihr Guthaben bei Stripe reicht dafür nicht.',
  otherState: 'Der Status hat sich inzwischen geändert. Sehen Sie noch einmal nach.',
  refunded: 'Die Zahlung ist bereits erstattet.',
  disputed: 'Die Zahlung ist angefochten. Antworten Sie darauf in Stripe.',
  holdExpired: 'Die Bank hält das Geld nicht mehr zurück. Belasten Sie den Kunden neu.',
  couponExpired: 'Der Gutschein ist abgelaufen.',
  maxSubscriptions: 'Der Kunde hat so viele Abonnements, wie Stripe erlaubt.',
  taxLocation: 'Stripe kann nicht feststellen, wo der Kunde steuerpflichtig ist. Bearbeiten Sie die Adresse.',
  email: 'Stripe akzeptiert diese E-Mail-Adresse nicht.',
  nothingToInvoice: 'Es gibt nichts in Rechnung zu stellen.',
  nothingToPayWith: 'Der Kunde hat keine Zahlungsmethode.',
  otherCurrency:
    'Der Kunde wird in einer anderen Währung abgerechnet, und Stripe rechnet einen Kunden immer nur in einer ab. Wählen Sie einen Preis in dieser Währung, oder nehmen Sie einen anderen Kunden.',
  scheduled: 'Ein Zeitplan bestimmt, wie sich dieses Abonnement ändert. Ändern Sie den Zeitplan in Stripe.',
  alreadyPaid: 'Die Rechnung ist inzwischen bezahlt. Sehen Sie noch einmal nach.',
  moreThanLeft: 'Das ist mehr, als noch zu erstatten ist. Sehen Sie noch einmal nach.',
  noCharges: 'Stripe lässt dieses Konto zurzeit keine Zahlungen annehmen. Sehen Sie in Stripe nach, was es verlangt.',
  testOnly: 'Dieses Stripe-Konto kann noch keine Live-Zahlungen annehmen. Schließen Sie die Einrichtung in Stripe ab.',
  accountClosed: 'Das Bankkonto des Kunden ist geschlossen. Bitten Sie um eine andere Zahlungsmethode.',
  taxId: 'Stripe erkennt das nicht als Steuer-ID dieser Art an. Prüfen Sie Art und Nummer.',
  methodFailed: 'Die Zahlungsmethode des Kunden hat nicht funktioniert. Bitten Sie um eine andere.',
  methodUnfit: 'Die Zahlungsmethode des Kunden kann dafür nicht verwendet werden. Wählen Sie eine andere.',
  mandate: 'Das Lastschriftmandat des Kunden gilt nicht mehr. Bitten Sie ihn, die Lastschrift neu einzurichten.',
  taxNotCalculated: 'Stripe konnte die Steuer nicht berechnen. Prüfen Sie Ihre Steuereinstellungen in Stripe.',
  productArchived: 'Das Produkt ist in Stripe archiviert. Wählen Sie einen anderen Preis.',
  notRefundable:
    'Stripe kann diese Zahlung nicht mehr erstatten. Geben Sie Guthaben, oder zahlen Sie auf anderem Weg zurück.',
};

export const problems: Catalogue['problems'] = ({ number, plural }) => ({
  title: (name) => titles[name],
  keyDead: (why) => deadKeys[why],
  rateLimited: 'Stripe begrenzt gerade die Anfragen an dieses Konto. Versuchen Sie es in einer Minute noch einmal.',
  busy: 'Eine andere Anfrage ist gerade damit befasst. Versuchen Sie es in einigen Sekunden noch einmal.',
  keyReused:
    'Stripe hatte unter derselben Bestätigung schon eine andere Anfrage, und was diese bewirkt hat, ist nicht bekannt. Sehen Sie beim Kunden in Stripe nach und beginnen Sie dann hier neu.',
  stripeDown: (status) =>
    `Stripe meldet einen eigenen Fehler (${status}). Versuchen Sie es in einer Minute noch einmal.`,
  unreachable:
    'Es kam keine Antwort. Vielleicht ist Ihr Netz oder Stripe gestört, oder Ihr Google-Workspace-Admin lässt api.stripe.com nicht zu. Versuchen Sie es noch einmal; hilft das nicht, fragen Sie Ihren Admin.',
  outOfTime: 'Google gibt einem Add-on 30 Sekunden, und Stripe hat langsam geantwortet. Versuchen Sie es noch einmal.',
  notFound: 'Stripe kennt dieses Objekt nicht. Vielleicht wurde es gelöscht.',
  otherMode: (mode) =>
    mode === 'live'
      ? 'Das liegt bei Stripe im Live-Modus, und dieser Schlüssel gehört zum Testmodus. Die Daten sind getrennt.'
      : 'Das liegt bei Stripe im Testmodus, und dieser Schlüssel gehört zum Live-Modus. Die Daten sind getrennt.',
  openInMode: (mode, account) => (mode === 'live' ? `In ${account} öffnen (Live)` : `In ${account} öffnen (Test)`),
  connectMode: (mode) => (mode === 'live' ? 'Live-Schlüssel verbinden' : 'Testschlüssel verbinden'),
  noSearch: (account) =>
    `Stripe bietet ${account === null ? 'diesem Konto' : `dem Konto ${account}`} keine Suche, wie in Indien. Nur eine genaue E-Mail-Adresse oder eine Stripe-ID lässt sich finden.`,
  unreadable: 'Die Antwort von Stripe hat eine Form, die diese Version nicht kennt.',
  unread: (what, count) =>
    plural(count, {
      one: `${unread[what].one} konnte nicht gelesen werden. Sehen Sie in Stripe nach.`,
      other: `${number(count)} ${unread[what].other} konnten nicht gelesen werden. Sehen Sie in Stripe nach.`,
    }),
  refused: (refusal) => refusals[refusal],
  notAccepted: (param) =>
    `Stripe hat ${param ? `„${param}“` : 'die Anfrage'} nicht akzeptiert. Den Grund zeigen Stripes Protokolle unter der Anfrage-ID.`,
  requestId: (id) => `Anfrage-ID: ${id}`,
  withRequestId: (text, id) => `${text} Anfrage-ID: ${id}`,
  titled: (title, text) => html`<b>${title}.</b> ${text}`,
  titledPlainly: (title, text) => `${title}. ${text}`,
  openLog: 'Protokoll in Stripe öffnen',
  icon: 'Problem',
  lacks: (permission) => html`Diesem Schlüssel fehlt <b>${permissionName(permission)}</b>.`,
  lacksPlainly: (permission) => `Diesem Schlüssel fehlt ${permissionName(permission)}.`,
  notPermitted: {
    title: 'Keine Berechtigung',
    mend: 'Bearbeiten Sie den Schlüssel in Stripe, setzen Sie diese Zeile, und prüfen Sie den Schlüssel dann erneut.',
    check: 'Schlüssel erneut prüfen',
  },
  unexpected: {
    title: 'Unerwarteter Fehler',
    text: (reference) =>
      html`Der Fehler liegt bei Tillside. Wenn Sie gerade etwas bestätigt haben, sehen Sie beim Kunden nach, bevor Sie es noch einmal versuchen. Wiederholt sich der Fehler, melden Sie diese Fehlernummer: <b>${reference}</b>`,
  },
  storeFailed: {
    title: 'Googles Speicher antwortet nicht',
    text: 'Ihre Schlüssel und Einstellungen liegen in Ihrem Google-Konto, und Google konnte sie gerade nicht lesen oder speichern. In Stripe wurde dadurch nichts geändert. Versuchen Sie es in einer Minute noch einmal.',
  },
  mailboxFailed: {
    title: 'Gmail antwortet nicht',
    text: 'Gmail hat diese E-Mail gerade nicht herausgegeben, daher lässt sich der Absender nicht nachschlagen. In Stripe wurde nichts geändert. Öffnen Sie die E-Mail noch einmal, oder suchen Sie den Kunden selbst.',
  },
  notDisconnected: {
    title: 'Nicht getrennt',
    text: () =>
      html`Googles Speicher hat den Schlüssel nicht gelöscht: <b>Er kann noch hier sein</b>. Versuchen Sie es in einer Minute noch einmal. Um sofort sicherzugehen, löschen Sie den Schlüssel in Stripe.`,
    settings: 'Zu den Einstellungen',
  },
  stillWorking: {
    title: 'Noch beschäftigt',
    text: 'Eine andere Ihrer Aktionen läuft noch. Diesmal wurde nichts gespeichert: Versuchen Sie es gleich noch einmal.',
  },
  outdated: {
    title: 'Diese Karte ist veraltet',
    text: 'Sie stammt aus einer anderen Version, oder ihr Konto wurde inzwischen getrennt.',
  },
  deleted: {
    title: 'Gelöschter Kunde',
    text: (customer) => html`<b>${customer}</b> wurde in Stripe gelöscht. Die Zahlungen sind noch da.`,
  },
});
