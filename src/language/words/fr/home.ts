import type { Money } from '../../../billing/money';
import { html } from '../../html';
import type { Catalogue } from '../words';

export const home: Catalogue['home'] = (write) => ({
  title: 'Tillside',
  subtitle: 'Stripe à côté de vos e-mails',
  notConnected: () => html`<b>Aucun compte Stripe n’est connecté.</b>`,
  connectFor: (address) =>
    html`Connectez-en un pour voir qui est <b>${address}</b> dans Stripe, et où en est sa facturation.`,
  connectFirst:
    'Connectez-en un, puis ouvrez un e-mail : à côté s’affiche qui est l’expéditeur dans Stripe, et où en est sa facturation.',
  keyStays: 'Votre clé reste dans votre propre compte Google.',
  keyDecides: 'Ce que la clé permet détermine ce que Tillside peut faire.',
  openEmail: 'Ouvrez un e-mail pour voir qui est son expéditeur dans Stripe.',
  query: 'E-mail, nom ou ID Stripe',
  moreWays: 'Autres possibilités',
  connected: 'Connecté',
  connectAnother: 'Connecter un autre compte',
  off: 'Désactivé : aucune recherche ici',
  on: 'Activé',
  outcomeUnknown: 'Résultat inconnu',
  unknown: (title) => html`<b>Résultat inconnu :</b> ${title}`,
  check: 'Vérifier',
  balance: (available, pending) => {
    const sum = (amounts: readonly Money[]) => amounts.map(write.money).join(' + ');
    const now = available.length > 0 ? `Solde : ${sum(available)}` : 'Solde : vide';
    return pending.length > 0 ? `${now}, à venir : ${sum(pending)}` : now;
  },
  damaged: () =>
    html`<b>Une connexion enregistrée est illisible.</b> Déconnectez-la, puis connectez de nouveau sa clé.`,
});
