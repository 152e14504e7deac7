import type { Catalogue } from '../words';

export const guests: Catalogue['guests'] = (write) => ({
  guest: 'Als Gast bezahlt',
  limits:
    'Wer das ist, beruht auf dem, was eingetippt wurde. Abonnements, Guthaben und gespeicherte Karten brauchen einen Kunden in Stripe.',
  paid: (amount, on) =>
    amount ? `${write.money(amount)} am ${write.date(on)} als Gast bezahlt` : `Am ${write.date(on)} als Gast bezahlt`,
  typed: 'Die Adresse wurde beim Bezahlen eingetippt: eine Behauptung, kein Beweis',
  noCustomer: 'Dazu gibt es keinen Kunden in Stripe',
});
