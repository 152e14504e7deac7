import { html } from '../../html';
import type { Catalogue } from '../words';

export const help: Catalogue['help'] = () => ({
  title: 'Hilfe',
  what: 'Was Tillside tut',
  looksUp:
    'Öffnen Sie eine E-Mail. Tillside sucht ihren Absender anhand der Adresse in Ihrem Stripe-Konto und zeigt, was der verbundene Schlüssel lesen darf.',
  match: () =>
    html`Ein Treffer heißt, dass die <b>Adresse</b> zum Kunden gehört. Ob die E-Mail wirklich von dort kommt, sagt die Absenderprüfung der Gmail-Server.`,
  keys: 'Schlüssel',
  build: (version, fingerprint) =>
    html`Version ${version}, Fingerabdruck ${fingerprint}. Ein Admin kann ihn mit dem geprüften Code vergleichen.`,
  leaving: 'Was gespeichert ist, und wie es geht',
  stored: () =>
    html`<b>In Ihrem eigenen Google-Konto</b>: Ihre Schlüssel und Einstellungen, Ihre Adresse, zu welchem Kunden eine Adresse führte, Namen Ihrer Produkte, die Rabatte Ihrer Gutscheine, Ihre letzten dreißig Aktionen je Konto und Antworten von Stripe für zehn Minuten. Andere Nutzer des Add-ons können das nicht sehen.`,
  inStripe: () =>
    html`<b>In Stripe</b>: was Sie dort getan haben und, wenn Sie es in den Einstellungen nicht ausschalten, Ihre Adresse und die Konversation dazu. Das bleibt.`,
  disconnecting: () =>
    html`<b>Trennen</b> löscht sofort den Schlüssel und was dazu gespeichert ist. Einstellungen und Ihre Adresse bleiben; was ein Limit Ihres Teams zählt, 24 Stunden; dass Sie jemanden um etwas gebeten haben, 90 Tage.`,
  uninstalling: () =>
    html`<b>Deinstallieren</b> löscht vielleicht nichts: Google sagt nicht, dass es das tut. Trennen Sie vorher. Dasselbe gilt, wenn ein Admin das Add-on entfernt.`,
  expiring: () =>
    html`Der Schlüssel bleibt gültig, bis er <b>in Stripe abläuft oder gelöscht wird</b>. Das wirkt sofort, wo immer eine Kopie ist.`,
});
