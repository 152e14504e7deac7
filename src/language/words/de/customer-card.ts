import { permissionParts, type Resource } from '../../../stripe/permissions';
import { html, quiet } from '../../html';
import { permissionRow, taxIdName } from '../names';
import type { Catalogue } from '../words';

/** Lists as this card calls them. */
const lists: Partial<Record<Resource, string>> = {
  charge: 'Zahlungen',
  invoice: 'Rechnungen',
  credit_note: 'Gutschriften',
  subscription: 'Abonnements',
};

export const customerCard: Catalogue['customerCard'] = (write) => {
  return {
    done: 'Erledigt',
    email: 'E-Mail',
    balance: 'Saldo',
    chosen: () => quiet`Von Ihnen für diese Konversation gewählt.`,
    chooseAgain: 'Neu wählen',
    confirmed: () => quiet`Von Ihnen für diese Konversation bestätigt: Das ist die richtige Person.`,
    takeBack: 'Zurücknehmen',
    remember: (address) => html`<b>${address}</b> für diesen Kunden merken?`,
    rememberButton: 'Adresse merken',
    unlink: 'Verknüpfung lösen',
    whatToTell: 'Kunden informieren',
    cancelIts: 'Zugehöriges Abonnement kündigen',
    alsoHas: 'Dieser Kunde hat auch',
    subscriptions: 'Abonnements',
    payments: 'Zahlungen',
    invoices: 'Rechnungen',
    since: 'Kunde seit',
    name: 'Name',
    taxId: 'Steuer-ID',
    taxIdText: (value, type) => `${value} (${taxIdName(type)})`,
    languages: 'Bevorzugte Sprachen',
    languageNames: (tags) => write.list(tags.map(write.language)),
    phone: 'Telefon',
    address: 'Adresse',
    invoicePrefix: 'Rechnungspräfix',
    id: 'Kunden-ID',
    notShown: (hidden) => {
      const names = hidden.map((permission) => {
        const { resource } = permissionParts(permission);
        return lists[resource] ?? permissionRow(resource);
      });
      return quiet`Mit diesem Schlüssel nicht zu sehen: ${names.join(', ')}.`;
    },
    seeWhy: 'Tippen zeigt den Grund',
    asOf: (at) => quiet`Stand: ${write.time(at)}`,
    refresh: 'Aktualisieren',
    inStripe: 'Stripe',
    remembered: (address) => html`<b>Gemerkt.</b> E-Mails von ${address} zeigen künftig diesen Kunden.`,
    addressRemembered: 'Adresse gemerkt',
    addressForgotten: 'Adresse vergessen',
    searchFailed: () =>
      html`<b>Die Suche hat nicht geantwortet.</b> Vielleicht haben weitere Kunden diese Adresse. Aktualisieren Sie in einer Minute.`,
  };
};
