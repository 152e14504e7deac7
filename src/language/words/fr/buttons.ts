import type { Catalogue } from '../words';

export const buttons: Catalogue['buttons'] = () => ({
  connect: 'Connecter Stripe',
  disconnect: 'Déconnecter',
  editKey: 'Modifier la clé dans Stripe',
  find: 'Rechercher',
  findBy: 'Chercher par nom, ID, carte',
  findCustomer: 'Rechercher un client',
  goBack: 'Retour',
  home: 'Aller à l’accueil',
  keysInStripe: 'Ouvrir les clés dans Stripe',
  lookAgain: 'Interroger Stripe de nouveau',
  openInStripe: 'Ouvrir dans Stripe',
  replaceKey: 'Remplacer la clé',
  rightPerson: 'C’est la bonne personne',
  settings: 'Paramètres',
  tryAgain: 'Réessayer',
});
