import { html } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const acts: Catalogue['acts'] = () => ({
  continue: 'Continuer',
  isElsewhere: (isSender, address) =>
    isSender
      ? html`Cet e-mail a été envoyé depuis une autre adresse : <b>${address}</b>.`
      : html`Cet e-mail mentionne une autre adresse : <b>${address}</b>.`,
  repliesElsewhere: (address) => html`Une réponse à cet e-mail part vers une autre adresse : <b>${address}</b>.`,
  mayNotBeTheirs: () =>
    html`<b>La demande ne vient peut-être pas de cette personne.</b> En cas de doute, vérifiez auprès d’elle par un moyen que vous connaissiez avant cette demande, par exemple son numéro de téléphone.`,
  customer: 'Client',
  noName: 'Sans nom',
  noEmail: 'Aucune adresse e-mail enregistrée',
  askedOnce: 'Cette question n’est posée qu’une fois dans la conversation.',
  live: 'Production',
  liveMode: (account) => html`<b>PRODUCTION : argent réel</b> · compte ${account}`,

  off: 'Désactivé',
  more: 'Autres actions',
  actions: 'Actions',
  keyDecides: (editUrl) => html`C’est la clé qui décide. ${editUrl}, puis vérifiez-la de nouveau dans les paramètres.`,
  editInStripe: 'Modifiez-la dans Stripe',

  notPossibleNow: 'Impossible pour le moment',
  changedMeanwhile:
    'Des données ont changé dans Stripe entre-temps : cette action n’a rien modifié. Voici l’état actuel.',
  nothingWritten: 'Rien n’a été modifié dans Stripe.',
  noMoneyMoved: 'Il n’y a eu aucun mouvement d’argent.',
  notPermitted: 'Non autorisé',
  onlySecret: 'Rien n’a été modifié dans Stripe : Stripe n’autorise cela à aucune clé limitée. Faites-le dans Stripe.',
  lacks: (permission) =>
    `Rien n’a été modifié dans Stripe : il manque à cette clé ${permissionName(permission)}. Modifiez la clé dans Stripe, puis vérifiez-la dans les paramètres.`,
  notCarriedOut: 'Non exécuté',
  notSent: 'Rien n’a été envoyé à Stripe, donc rien n’y a été modifié. Vous pouvez recommencer.',
  rightPersonQuestion: 'Est-ce la bonne personne ?',
  tickFirst: 'Rien n’a été modifié dans Stripe. Cochez la case qui le confirme, puis confirmez de nouveau.',
  noLongerValid: 'Confirmation expirée',
  notKept: 'Le résultat n’est plus conservé ici. Regardez le client avant de recommencer ; ce clic n’a rien modifié.',

  stillToDo: (title) => html`<b>Encore à faire :</b> ${title}`,
  toDo: 'Encore à faire',
  openToDo: 'Ouvrir pour le faire ou y renoncer',
  confirmedWith: 'Vous l’avez confirmé en même temps. Cela n’a pas été exécuté.',
  doneBefore: (said) => `Déjà fait : ${said}`,
  leave: 'Ne pas le faire',

  outcome: 'Résultat',
  done: 'C’est fait.',
  accepted: 'Accepté, pas encore terminé.',
  partly: 'Effectué en partie.',
  failed: 'Non effectué.',
  customerNotShown: 'Le client n’a pas pu être affiché ensuite.',
  outcomeUnknown: 'Résultat inconnu',
  unknown: 'Inconnu',
  theAction: 'L’action',
  mayHaveHappened:
    'La demande a été envoyée à Stripe, mais aucune réponse n’indique ce qu’il en est advenu. Elle a peut-être abouti, peut-être pas. La vérification ne fait que lire.',
  thisFirst: 'Ce clic n’a rien envoyé : il faut d’abord régler ceci.',
  check: 'Vérifier',
  firstAtWork: 'Le premier clic est encore en cours',
  stillAtWork: 'Encore en cours',
  atWork: 'En cours',
  firstWaits:
    'La demande a été envoyée à Stripe par un clic précédent, qui attend la réponse. Ce clic n’a rien envoyé.',
  notEnded: 'Le premier clic, ou une autre de vos actions, n’est pas encore terminé. Ce clic n’a rien envoyé.',
  notYet: 'Pas encore exécuté',
  noSign: 'Stripe n’en montre aucune trace. Vous pouvez l’envoyer de nouveau : ce ne sera fait qu’une fois.',
  notConfirmed: 'Confirmation impossible',
  canNotTell:
    'Il n’est plus possible de savoir si cela a été fait, ni de l’envoyer de nouveau. Vérifiez dans Stripe avant de recommencer.',
  doItNow: 'Le faire maintenant',
  backToCustomer: 'Revenir au client',
});
