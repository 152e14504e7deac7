import type { Catalogue } from '../words';

export const guests: Catalogue['guests'] = (write) => ({
  guest: 'A payé sans compte client',
  limits:
    'L’identité repose sur ce que la personne a saisi. Abonnements, crédit et cartes enregistrées exigent un client dans Stripe.',
  paid: (amount, on) =>
    amount
      ? `Paiement de ${write.money(amount)} sans compte client le ${write.date(on)}`
      : `Paiement sans compte client le ${write.date(on)}`,
  typed: 'L’adresse a été saisie lors du paiement : une affirmation, pas une preuve',
  noCustomer: 'Aucun client associé dans Stripe',
});
