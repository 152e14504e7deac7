import type { Catalogue } from '../words';

export const buttons: Catalogue['buttons'] = () => ({
  connect: 'Stripe verbinden',
  disconnect: 'Trennen',
  editKey: 'Schlüssel in Stripe bearbeiten',
  find: 'Suchen',
  findBy: 'Nach Name, ID oder Karte suchen',
  findCustomer: 'Kunden suchen',
  goBack: 'Zurück',
  home: 'Zur Startseite',
  keysInStripe: 'Schlüssel in Stripe öffnen',
  lookAgain: 'Stripe erneut fragen',
  openInStripe: 'In Stripe öffnen',
  replaceKey: 'Schlüssel ersetzen',
  rightPerson: 'Das ist die richtige Person',
  settings: 'Einstellungen',
  tryAgain: 'Erneut versuchen',
});
