import type { PermissionId } from '../../../stripe/permissions';
import { html, link, quiet } from '../../html';
import type { KeyScope } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const scopes: Record<KeyScope, string> = {
  ...tierNames,
  secret: 'geheim, darf alles',
  lessThanFree: 'weniger als Gratis',
  untested: 'nicht vollständig geprüft',
};

const names = (permissions: readonly PermissionId[]) => permissions.map(permissionName).join(', ');

export const keyReport: Catalogue['keyReport'] = (write) => ({
  title: 'Schlüsselbericht',
  key: (scope) => html`Schlüssel: ${scopes[scope]}`,
  keyIs: 'Art des Schlüssels',
  scope: (scope) => html`<b>${scopes[scope]}</b>`,
  keyIcon: 'Schlüssel',
  tooWide: (count, isChecked) =>
    count === 0 && !isChecked
      ? 'Mehr als nötig? Noch nicht alle Zeilen geprüft'
      : `Mehr als nötig (${isChecked ? '' : 'bisher '}${write.number(count)})`,
  enough: (level) => `${level === 'read' ? 'Read' : 'None'} genügt`,
  wouldNeed: (count) => `Ein eingeschränkter braucht (${write.number(count)})`,
  sends: (count) => `Mögliche Anfragen damit (${write.number(count)})`,
  checkAll: 'Alle Zeilen prüfen',
  checkAllWhy: (count) =>
    quiet`Sendet ${write.number(count)} weitere harmlose Testanfragen zu Zeilen, die hier nichts braucht.`,
  missingFor: (tier, count) => `Aus, nötig für ${tierNames[tier]} (${write.number(count)})`,
  missingOptional: (count) => `Aus, nicht nötig (${write.number(count)})`,
  unknown: 'Unbekannt',
  untested: (permissions) => html`${names(permissions)}: nicht prüfbar, wird versucht.`,
  grantedCount: (count) => `Geht (${write.number(count)})`,
  granted: 'Geht',
  missing: 'Aus',
  wouldGive: (row, level, what) =>
    level ? `${row} steht auf ${level === 'none' ? 'None' : 'Read'}. Ermöglicht: ${what}` : `Ermöglicht: ${what}`,
  newKey: {
    title: 'Ein Schlüssel nach Wahl',
    button: 'Zeilen für einen neuen Schlüssel wählen',
    choose: 'Wählen Sie, was er können soll',
    make: 'Link erstellen',
    ready: 'Diesen Schlüssel in Stripe erstellen',
    has: (permissions) => html`Der Link wählt aus: ${names(permissions)}.`,
    afterwards: 'Kopieren Sie den neuen Schlüssel, wenn Stripe ihn zeigt, und ersetzen Sie dann diesen.',
  },
  checkAgain: 'Erneut prüfen',
  checked: 'Schlüssel geprüft',
  warning: 'Warnung',
  secret: () => html`<b>Ein geheimer Schlüssel darf in diesem Konto alles.</b>`,
  safer: (url) =>
    html`Sicherer ist ein eingeschränkter Schlüssel, der nur das Nötige darf. ${link(url, 'Premium-Schlüssel erstellen')}, ihn verbinden und dann diesen trennen.`,
  disconnect: {
    title: 'Trennen?',
    button: 'Trennen',
    deletes: 'Löscht den Schlüssel aus Ihrem Google-Konto und alles, was dazu gespeichert ist.',
    unknown: (count) => {
      const actions = write.plural(count, { one: '1 Aktion', other: `${write.number(count)} Aktionen` });
      const verb = write.plural(count, { one: 'steht', other: 'stehen' });
      return html`<b>${actions}</b> mit unbekanntem Ergebnis ${verb} dann nicht mehr hier. Sehen Sie in Stripe nach.`;
    },
    notSent: (deed) =>
      html`<b>${deed}</b> wurde bestätigt und ist noch nicht gesendet. Es wird nicht mehr gesendet und steht dann nicht mehr hier.`,
    staysValid: 'In Stripe bleibt der Schlüssel gültig. Wenn ihn sonst niemand nutzt, löschen Sie ihn auch dort.',
    done: 'Getrennt. Der Schlüssel wurde hier gelöscht.',
    which: 'Welches Konto trennen?',
    all: 'Alle trennen',
    allOf: (count) => `Diese ${write.number(count)} Konten trennen?`,
    deletesAll: 'Löscht diese Schlüssel aus Ihrem Google-Konto und alles, was dazu gespeichert ist.',
    stayValid:
      'In Stripe bleiben die Schlüssel gültig. Löschen Sie dort auch diejenigen, die sonst nicht verwendet werden.',
    doneAll: 'Getrennt. Die Schlüssel wurden hier gelöscht.',
    unreadable: 'Eine nicht lesbare Verbindung',
    damaged:
      'Was davon gespeichert ist, ist beschädigt oder stammt von einer neueren Version von Tillside. Ihre anderen Konten sind nicht betroffen. Löschen Sie sie und verbinden Sie ihren Schlüssel neu.',
    deleteAndConnect: 'Löschen und neu verbinden',
  },
});
