import { dotted } from '../../dotted';
import { html } from '../../html';
import type { Searched } from '../facts';
import type { Catalogue } from '../words';

const opens = {
  payment: 'Ouvrir ce paiement',
  invoice: 'Ouvrir cette facture',
  subscription: 'Ouvrir cet abonnement',
};

const searched: Record<Searched, string> = {
  email: 'adresses e-mail',
  name: 'noms et adresses e-mail des clients',
  phone: 'numéros de téléphone des clients',
  number: 'numéros de factures et de reçus',
  numberOrPhone: 'numéros de factures et de reçus, numéros de téléphone des clients',
  numberOrName: 'numéros de factures et de reçus, noms et adresses e-mail des clients',
  id: 'cet ID',
  card: 'paiements par carte',
};

export const find: Catalogue['find'] = (write) => ({
  title: 'Rechercher un client',
  query: 'E-mail, nom ou ID Stripe',
  orNumber: 'Ou n° de téléphone, de facture ou de reçu',
  orPhone: 'Ou un numéro de téléphone',
  notFound: 'Introuvable',
  byPayment: 'Par un paiement par carte',
  last4: '4 derniers chiffres de la carte',
  last4Hint: 'Par exemple 4242',
  amount: 'Montant, s’il est connu',
  amountHint: 'Par exemple 49,00',
  currency: 'Devise du montant',
  currencyHint: 'Par exemple eur',
  day: 'Jour, s’il est connu',
  findPayment: 'Rechercher le paiement',
  typeFirst: 'Saisissez d’abord ce que vous cherchez.',
  unclear: 'Saisissez un nom, une adresse e-mail, un identifiant ou un numéro.',
  isKey:
    'Ceci ressemble à une clé Stripe : rien n’a été envoyé. Si elle est arrivée par e-mail ou si d’autres l’ont vue, remplacez-la dans Stripe.',
  isCardNumber:
    'Ceci ressemble à un numéro de carte : rien n’a été envoyé. Recherchez ci-dessous par les quatre derniers chiffres.',
  otherId:
    'Tillside ne peut trouver personne avec ce type d’ID Stripe. Utilisez l’ID d’un client, d’un paiement, d’une facture ou d’un abonnement.',
  fourDigits: 'Saisissez les quatre derniers chiffres de la carte.',
  payment: ({ last4, amount, day }) =>
    dotted(`carte •••• ${last4}`, amount && write.money(amount), day ? write.date(day) : null),
  found: 'Trouvé',
  notEverywhere: 'Recherche incomplète',
  nobody: 'Aucun client trouvé',
  otherAddress: 'Autre adresse',
  wholeNames: (name) =>
    `La recherche portait sur les clients dont le nom complet est « ${name} » : Stripe trouve une partie d’un nom à partir de trois caractères.`,
  paymentsNotSearched:
    'L’objet et le montant des paiements ne sont pas recherchés : trouvez un paiement par son ID, ou par carte, montant et jour.',
  nothingFits: (what, by) => html`Aucun résultat pour <b>${what}</b>. Recherche portant sur : ${searched[by]}.`,
  results: (what) => html`Pour <b>${what}</b> :`,
  open: (what) => opens[what],
  more: 'Il y en a d’autres dans Stripe : précisez la recherche.',
  somethingElse: 'Nouvelle recherche',
});
