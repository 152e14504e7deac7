import type { Person } from '../../../people/people';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';

const headers: Record<Person['from'], string> = {
  From: 'De',
  'Reply-To': 'Répondre à (Reply-To)',
  'X-Original-Sender': 'X-Original-Sender',
  'X-Original-From': 'Par un groupe',
  'X-Failed-Recipients': 'Non remis',
  To: 'À',
  Cc: 'Cc',
  Bcc: 'Cci',
  subject: 'Dans l’objet',
};

export const lookups: Catalogue['lookups'] = (write) => ({
  choose: 'Choisir un client',
  which: (count, orMore, address) =>
    orMore
      ? html`<b>Au moins ${write.number(count)} clients</b> ont l’adresse ${address}. Lequel est-ce ?`
      : html`<b>${write.number(count)} clients</b> ont l’adresse ${address}. Lequel est-ce ?`,
  otherSpelling: 'Correspondance possible : autre orthographe',
  filter: 'Filtrer',
  filterHint: 'Nom, e-mail ou ID',
  byUsage: 'à la consommation',
  pays: (total) => `Paie ${total}`,
  stands: (state, total) => `${state} : ${total}`,
  noSubscription: 'Aucun abonnement actif',
  latestUnpaid: 'Dernière facture impayée',
  since: (at) => `Depuis le ${write.date(at)}`,
  nobody: 'Aucun client trouvé',
  notEverywhere: 'Recherche incomplète',
  nobodyWith: (address, accounts) => html`Aucun client avec l’adresse <b>${address}</b> (${accounts}).`,
  searchFailed: () =>
    html`<b>La recherche n’a pas répondu</b> : seule l’adresse exacte a été recherchée. Interrogez Stripe de nouveau dans une minute.`,
  possible: 'Correspondances possibles',
  onThisEmail: 'Dans cet e-mail',
  sameDomain: 'Même domaine',
  inAccount: (account) => `Compte : ${account}`,
  why: 'Pourquoi la personne est peut-être quand même dans Stripe',
  whyAsked: (searched) =>
    searched
      ? 'Stripe a été interrogé sur l’adresse exacte, sur la même en minuscules et, par la recherche, sur d’autres orthographes.'
      : 'Stripe a été interrogé sur l’adresse exacte et sur la même en minuscules. Aucune autre orthographe n’a été recherchée.',
  whyDots:
    'Gmail ignore les points, mais pas la recherche de Stripe : une adresse avec des points placés ailleurs peut ne pas être trouvée.',
  whyGuest:
    'La personne a peut-être payé avec une autre adresse, ou sans compte client : dans ce cas, elle n’a pas de fiche client dans Stripe. Ses paiements se trouvent par carte, montant et jour, car Stripe ne recherche aucun paiement par adresse.',
  whyDeleted:
    'Le client a peut-être été supprimé dans Stripe : cherchez-le par l’ID d’un paiement, ou par son ID de client.',
  whyNew: 'Un client créé dans la dernière minute peut ne pas encore être trouvé par la recherche.',
  whyMode: 'Le mode test et le mode production sont séparés : un client de l’un n’est pas dans l’autre.',
  mentioned: 'Mentionné',
  number: 'Peut-être une facture ou un reçu',
  claim: 'Dans l’objet : une affirmation, pas une preuve',
  key: 'L’objet semble contenir une clé Stripe',
  rollKey:
    'Quiconque peut lire cet e-mail pourrait s’en servir. Remplacez-la dans Stripe, ou demandez à son propriétaire de le faire. Tillside n’utilise pas cet objet.',
  from: (from) => headers[from],
  others: 'Autres personnes de cet e-mail',
  someOthers: (shown, all) => `Autres personnes de cet e-mail (${write.number(shown)} sur ${write.number(all)})`,
  otherAccounts: 'Dans d’autres comptes',
  knownHere: 'Connu ici aussi',
  notAsked: 'N’a pas pu être interrogé',
  colleagues: 'Aucune adresse extérieure à votre entreprise',
  colleaguesText:
    'Toutes les adresses de cet e-mail sont les vôtres ou celles de votre entreprise : Stripe n’a donc pas été interrogé. Tillside ne peut pas lire le texte d’un e-mail.',
  unreadable: 'Expéditeur illisible',
  unreadableText: 'L’adresse de l’expéditeur de cet e-mail n’a pas pu être lue : Stripe n’a donc pas été interrogé.',
  foundStays: 'Un client que vous trouvez reste associé à cette conversation.',
  machine:
    'Cette adresse semble être celle d’un automate, ou une autre des vôtres. Le texte de l’e-mail, que Tillside ne peut pas lire, dit peut-être de qui il s’agit : recherchez ce client par son adresse.',
  mailing: 'Envoi groupé',
  mailingText: (address) => quiet`Ceci ressemble à un envoi groupé : Stripe n’a donc pas été interrogé sur ${address}.`,
  anyway: 'Rechercher quand même',
});
