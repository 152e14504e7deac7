import type { Catalogue } from '../words';

export const accounts: Catalogue['accounts'] = (write) => ({
  title: 'Compte',
  more: 'Plus',
  rename: 'Enregistrer le nom',
  renamed: 'Nom enregistré',
  kept: 'Ce qui est conservé ici',
  key: 'Clé',
  stripeAccount: 'Compte Stripe',
  notTold: 'Stripe ne l’a pas indiqué',
  askLabel: 'Demander le nom à Stripe',
  noLabel: 'Cette clé ne voit pas de nom pour ce compte dans Stripe',
  notReadable:
    'Stripe ne laisse pas cette clé lire son propre compte. Il lui faut Accounts: Read, ou Basic business contact information: Read.',
  connectedOn: 'Connecté le',
  keySince: 'Cette clé depuis le',
  age: (at) => {
    const days = write.daysSince(at);
    return days > 0
      ? `${write.date(at)}, il y a ${write.plural(days, { one: `${write.number(days)} jour`, other: `${write.number(days)} jours` })}`
      : write.date(at);
  },
  checkedOn: 'Clé vérifiée le',
  unknown: 'Inconnu',
  moveBefore: (account) => `Placer avant ${account}`,
  allOff: 'Vos comptes sont désactivés : Stripe n’a donc pas été interrogé. Activez-en un dans les paramètres.',
});
