import type { Tier } from '../../../keys/grants';
import { html, link, quiet } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const gives: Record<Tier, string> = {
  free: 'Kunden nachschlagen',
  overview: 'Abrechnung lesen, nichts ändern',
  premium: 'Zahlungen und Abonnements verwalten',
};

export const connecting: Catalogue['connecting'] = (write) => ({
  title: 'Stripe verbinden',
  step: (step) => `Schritt ${step} von 2`,
  which: 'Welche Daten?',
  test: 'Test: hier zuerst ausprobieren',
  live: 'Live: echte Kunden, echtes Geld',
  proceed: 'Weiter',
  keyIsKept: 'Ihr Schlüssel liegt in Ihrem eigenen Google-Konto. Er wird nur an Stripe gesendet, an niemanden sonst.',
  place: (name, mode) => `${name} · ${mode}`,
  notConnected: 'Nicht verbunden',
  refused: (fault) => html`<b>Nicht verbunden.</b> ${fault}`,
  key: 'Eingeschränkter Schlüssel',
  account: 'Name des Kontos',
  probes: (count) =>
    quiet`Sendet bis zu ${write.number(count)} harmlose Testanfragen, um zu erfahren, was der Schlüssel darf; abgelehnte erscheinen in Stripes Protokollen als Fehler. Der Schlüssel ist hier sichtbar, bis Sie verbinden.`,
  connect: 'Verbinden',
  lookFirst: 'Erst einmal nur lesen?',
  mayWrite:
    'Mit diesem Schlüssel lässt sich etwas ändern, mit echtem Geld. Sie können zuerst nur lesen und „Nur lesen“ in den Einstellungen abwählen, wenn Sie sich auskennen.',
  lookOnly: 'Nur lesen',
  actToo: 'Auch ändern',
  looksOnly: 'Nur lesen, bis Sie es in den Einstellungen abwählen.',
  makeKeys: 'Noch kein Schlüssel? In Stripe erstellen',
  make: (tier) => html`<b>${tierNames[tier]}-Schlüssel</b> erstellen`,
  gives: (tier) => gives[tier],
  askAdmin: 'Stripe-Admin fragen',
  onlyAdmins: 'Dürfen nur Admins Schlüssel erstellen? Bitten Sie per E-Mail um einen; hier ist der Entwurf:',
  whereKeysLive: 'Wo Schlüssel zu finden sind',
  help: {
    where: (url) =>
      html`In Stripe unter <b>Developers › API keys</b> (API-Schlüssel), oder direkt auf ${link(url, 'der Schlüsselseite')}; auch Workbench hat sie. Eingeschränkte Schlüssel (rk_) dürfen nur, was Sie auswählen; geheime Standardschlüssel (sk_) dürfen alles.`,
    use: () =>
      html`Fragt Stripe nach der Verwendung, wählen Sie die Weitergabe an eine andere Website (<b>Providing this key to another website</b>) oder an eine Drittanwendung (<b>to a third-party application</b>).`,
    once: () =>
      html`Stripe zeigt einen eingeschränkten Schlüssel nur einmal vollständig. Keine Schaltfläche zum Anzeigen (<b>Reveal</b>)? Erstellen Sie einen neuen Schlüssel, benennen Sie ihn und kopieren Sie ihn dabei. Senden Sie ihn nie per E-Mail oder Chat.`,
    rows: () =>
      html`Benennen Sie den Schlüssel nach dem, was ihn nutzt. Jede Zeile eines neuen beginnt bei <b>None</b>: Wählen Sie <b>Read</b>, wo es nötig ist, und <b>Write</b>, wo es sein muss. Write schließt Read ein. Ein Schlüssel mit nur Read kann nichts erstatten, kein Geld bewegen und keine Einstellungen ändern.`,
    vault:
      'Legen Sie eine Kopie in einen Tresor, etwa einen Passwortmanager: Stripe zeigt ihn nicht noch einmal vollständig.',
    admin: 'Zum Erstellen sind eventuell ein Admin und die Zwei-Faktor-Authentifizierung nötig.',
    support: (url) =>
      html`Ihr Konto hat keine eingeschränkten Schlüssel? Fragen Sie den ${link(url, 'Support von Stripe')}.`,
  },
  keyInName: 'Der Name des Kontos enthält einen Schlüssel. Er stünde auf jeder Karte: Wählen Sie einen anderen Namen.',
  notTested: 'Der Schlüssel wurde nicht geprüft und nicht gespeichert.',
  twin: (name) => `Dieser Schlüssel ist bereits als „${name}“ verbunden. Er wurde nicht noch einmal gespeichert.`,
  gone: 'Dieses Konto wurde inzwischen getrennt. Verbinden Sie es neu; der Schlüssel wurde nicht gespeichert.',
  otherAccount:
    'Dieser Schlüssel gehört zu einem anderen Stripe-Konto. Verbinden Sie es als eigenes Konto. Der Schlüssel wurde nicht gespeichert.',
  atWork:
    'Eine andere Ihrer Aktionen läuft noch. Der Schlüssel wurde nicht gespeichert: Versuchen Sie es gleich noch einmal.',
  noCustomers: (needless) => {
    const text = `Diesem Schlüssel fehlt ${permissionName('customer_read')}; ohne das lässt sich niemand finden. Bearbeiten Sie den Schlüssel in Stripe, setzen Sie Customers auf Read und fügen Sie ihn dann erneut ein. Er wurde nicht gespeichert.`;
    return needless.length > 0
      ? `${text} Außerdem darf er mehr als nötig: ${needless.map(permissionName).join(', ')}. Read genügt.`
      : text;
  },
  done: 'Verbunden',
  replaced: 'Schlüssel ersetzt',
});
