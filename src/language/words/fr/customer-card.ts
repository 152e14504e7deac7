import { permissionParts, type Resource } from '../../../stripe/permissions';
import { html, quiet } from '../../html';
import { permissionRow, taxIdName } from '../names';
import type { Catalogue } from '../words';

/** What has a French name here; the rest goes by its row on Stripe's key page, in English. */
const lists: Partial<Record<Resource, string>> = {
  customer: 'clients',
  charge: 'paiements',
  product: 'produits',
  plan: 'prix',
  subscription: 'abonnements',
  invoice: 'factures',
  credit_note: 'notes de crédit',
  invoice_item: 'éléments de facture',
  balance: 'solde',
  coupon: 'bons de réduction',
  promotion_code: 'codes promo',
  payment_method: 'moyens de paiement',
  dispute: 'litiges',
  early_fraud_warning: 'alertes de fraude',
  checkout_session: 'sessions Checkout',
  payment_links: 'liens de paiement',
  customer_portal: 'portail client',
  tax_id: 'numéros fiscaux',
};

export const customerCard: Catalogue['customerCard'] = (write) => ({
  done: 'Fait',
  email: 'E-mail',
  balance: 'Solde',
  chosen: () => quiet`Choisi par vous pour cette conversation.`,
  chooseAgain: 'Choisir de nouveau',
  confirmed: () => quiet`Confirmé par vous pour cette conversation : c’est la bonne personne.`,
  takeBack: 'Revenir en arrière',
  remember: (address) => html`Mémoriser <b>${address}</b> pour ce client ?`,
  rememberButton: 'Mémoriser l’adresse',
  unlink: 'Dissocier l’adresse',
  whatToTell: 'Que dire au client',
  cancelIts: 'Résilier l’abonnement',
  alsoHas: 'Ce client a aussi',
  subscriptions: 'Abonnements',
  payments: 'Paiements',
  invoices: 'Factures',
  since: 'Client depuis le',
  name: 'Nom',
  taxId: 'Numéro fiscal',
  taxIdText: (value, type) => `${value} (${taxIdName(type)})`,
  languages: 'Langues préférées',
  languageNames: (tags) => write.list(tags.map(write.language)),
  phone: 'Téléphone',
  address: 'Adresse',
  invoicePrefix: 'Préfixe des factures',
  id: 'ID du client',
  notShown: (hidden) => {
    const names = hidden.map((permission) => {
      const { resource } = permissionParts(permission);
      return lists[resource] ?? permissionRow(resource);
    });
    return quiet`Non affiché avec cette clé : ${names.join(', ')}.`;
  },
  seeWhy: 'Voir pourquoi',
  asOf: (at) => quiet`État à ${write.time(at)}`,
  refresh: 'Actualiser',
  inStripe: 'Stripe',
  remembered: (address) => html`<b>Mémorisé.</b> Les e-mails envoyés depuis ${address} afficheront ce client.`,
  addressRemembered: 'Adresse mémorisée',
  addressForgotten: 'Adresse oubliée',
  searchFailed: () =>
    html`<b>La recherche n’a pas répondu.</b> Il peut y avoir d’autres clients avec cette adresse. Actualisez dans une minute.`,
});
