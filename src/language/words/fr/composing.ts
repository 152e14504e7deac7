import type { Catalogue } from '../words';

export const composing: Catalogue['composing'] = (write) => ({
  title: 'Insérer depuis Stripe',
  notTold:
    'Google n’indique pas à Tillside à qui cet e-mail est destiné. Recherchez plutôt le client depuis l’accueil de Tillside.',
  nobodyYet:
    'Cet e-mail n’a pas encore de destinataire extérieur à votre entreprise. Ajoutez l’adresse du client, puis choisissez de nouveau Insérer depuis Stripe.',
  nobody: (address, accounts, wasSearched) =>
    wasSearched
      ? `Aucun client avec l’adresse ${address} (${write.list(accounts)}).`
      : `Aucun client avec exactement l’adresse ${address} (${write.list(accounts)}). Les autres orthographes n’ont pas pu être recherchées.`,
  whose: 'Cet e-mail a plusieurs destinataires. De quel client s’agit-il ?',
  which: (address) => `Quel client parmi ceux qui ont l’adresse ${address} ?`,
  notOnFile: (address) => `Cet e-mail est destiné à ${address}, qui n’est pas l’adresse de ce client dans Stripe.`,
  others: (addresses) => `Ce que vous insérez sera aussi lu par ${write.list(addresses)}.`,
  readersChanged: 'Les destinataires ont changé. Vérifiez qui lira le texte, puis insérez-le.',
  inLanguage: (tag) => `Langue des textes : ${write.language(tag)}.`,
  switchTo: (tag) => write.language(tag),
  plans: 'Forfait',
  planNote: 'Forfait, prix et suite prévue',
  next: (isSent) => (isSent ? 'Prochaine facture' : 'Prochain débit'),
  nextNote: 'Jour et montant, selon l’aperçu de Stripe',
  payments: 'Derniers paiements',
  withReceipt: 'Son objet, avec le reçu',
  withoutReceipt: 'Son état et son objet',
  refunds: (count, orMore) =>
    orMore ? 'Ses remboursements' : count === 1 ? 'Son remboursement' : `Ses ${write.number(count)} remboursements`,
  refundsNote: 'Montant, jour et ce que l’on sait de son arrivée',
  invoices: 'Factures',
  withPages: ({ page, pdf }) =>
    page && pdf ? 'Avec sa page et le PDF' : page ? 'Avec sa page' : pdf ? 'Avec le PDF' : '',
  pages: 'Pages',
  portal: 'Portail client',
  portalNote: 'Le client s’y connecte pour voir ses factures et changer son moyen de paiement',
  paymentLink: (amount) => (amount ? `Lien de paiement de ${write.money(amount)}` : 'Lien de paiement'),
  paymentLinkNote: (at) => `Créé ici le ${write.date(at / 1000)}, pour un seul paiement`,
  newLinkNote: 'À créer d’abord, puis à insérer d’ici',
  noSuchLink: 'Parmi les liens de paiement les plus récents, aucun comme celui-ci ne peut être payé.',
});
