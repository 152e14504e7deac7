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
});
