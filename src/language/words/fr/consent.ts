import { html } from '../../html';
import type { Scope } from '../facts';
import type { Catalogue } from '../words';

interface Lack {
  lack: string;
  rest: string;
  /** What the box means: how exactly Google says it in French is not known. */
  box: string;
}

const lacks: Record<Scope, Lack> = {
  message: {
    lack: 'Google ne permet pas à Tillside de voir qui a envoyé cet e-mail.',
    rest: 'Vous pouvez toujours rechercher le client vous-même.',
    box: 'Afficher les métadonnées de vos e-mails lorsque le module complémentaire est en cours d’exécution',
  },
  drafts: {
    lack: 'Google ne permet pas à Tillside d’ouvrir des brouillons.',
    rest: 'Copiez le texte dans un e-mail que vous rédigez vous-même.',
    box: 'Gérer les brouillons et envoyer des e-mails lorsque vous interagissez avec le module complémentaire',
  },
  requests: {
    lack: 'Google ne permet pas à Tillside de joindre Stripe.',
    rest: 'Sans cela, rien ne peut être demandé à Stripe. « Paramètres » et « Déconnecter » fonctionnent toujours.',
    box: 'Se connecter à un service externe',
  },
  place: {
    lack: 'Google n’indique pas à Tillside votre langue ni votre fuseau horaire.',
    rest: 'Les montants et les dates s’affichent comme aux États-Unis, les heures en UTC.',
    box: 'Afficher votre pays, votre langue et votre fuseau horaire',
  },
  address: {
    lack: 'Google n’indique pas à Tillside votre adresse e-mail.',
    rest: 'Vous et vos collègues pouvez être pris pour des clients, et ce que vous faites dans Stripe ne porte aucune adresse.',
    box: 'Afficher l’adresse e-mail principale de votre compte Google',
  },
};

export const consent: Catalogue['consent'] = () => ({
  title: 'Il manque une autorisation Google',
  text: (scope) => `${lacks[scope].lack} ${lacks[scope].rest}`,
  row: (scope) => html`<b>${lacks[scope].lack}</b> ${lacks[scope].rest}`,
  box: (scope) => `Dans la liste de Google, en substance : « ${lacks[scope].box} »`,
  sentBefore: (title) => `${title} : déjà envoyé, résultat inconnu. Cela reste affiché à l’accueil.`,
  nothingWritten: 'Rien n’a été modifié dans Stripe.',
  icon: 'Non autorisé',
  allow: 'Autoriser dans Google',
});
