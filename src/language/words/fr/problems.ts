import type { Problem } from '../../../stripe/problem';
import { html } from '../../html';
import type { Forms } from '../../writer';
import type { Listed, ProblemName, Refusal } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

const titles: Record<ProblemName, string> = {
  keyDead: 'La clé ne fonctionne plus',
  keyNotTaken: 'Clé refusée pour cela',
  rateLimited: 'Trop de requêtes',
  locked: 'Stripe est occupé avec cet objet',
  inFlight: 'Stripe est occupé avec cet objet',
  keyReused: 'Une autre requête est passée avant',
  stripeDown: 'Stripe a un problème',
  unreachable: 'Stripe est injoignable',
  noConsent: 'Il manque une autorisation Google',
  outOfTime: 'Temps écoulé',
  notFound: 'N’existe plus',
  otherMode: 'Dans l’autre mode',
  declined: 'Refusé',
  mustConfirm: 'Le client doit confirmer le paiement',
  refused: 'Stripe a refusé',
  noSearch: 'Pas de recherche dans ce compte',
  unreadable: 'Réponse incomprise',
};

const unread: Record<Listed, Forms> = {
  payment: { one: 'paiement n’a pas pu être lu', other: 'paiements n’ont pas pu être lus' },
  invoice: { one: 'facture n’a pas pu être lue', other: 'factures n’ont pas pu être lues' },
  subscription: { one: 'abonnement n’a pas pu être lu', other: 'abonnements n’ont pas pu être lus' },
  customer: { one: 'client n’a pas pu être lu', other: 'clients n’ont pas pu être lus' },
  dispute: { one: 'litige n’a pas pu être lu', other: 'litiges n’ont pas pu être lus' },
  refund: { one: 'remboursement n’a pas pu être lu', other: 'remboursements n’ont pas pu être lus' },
  line: { one: 'ligne n’a pas pu être lue', other: 'lignes n’ont pas pu être lues' },
  method: { one: 'moyen de paiement n’a pas pu être lu', other: 'moyens de paiement n’ont pas pu être lus' },
};

const deadKeys: Record<Extract<Problem, { kind: 'keyDead' }>['why'], string> = {
  invalid: 'Stripe ne l’accepte plus : elle a été supprimée ou révoquée, ou elle a été copiée incomplètement.',
  expired: 'Elle a expiré, ou a été remplacée par une nouvelle.',
  ipLimited:
    'Elle est limitée à certaines adresses IP. Celles de Google changent, une telle clé ne peut donc pas fonctionner ici : supprimez la limite ou créez une autre clé.',
  accountRevoked: 'Elle n’a plus accès à ce compte.',
  publishable:
    'Stripe a répondu comme si c’était une clé publiable, ce qu’elle n’est pas. Il manque peut-être à la clé une autorisation pour cela : vérifiez-la dans les paramètres, ou réessayez.',
};

const refusals: Record<Refusal, string> = {
  tooLarge: 'Stripe ne débite pas un montant aussi élevé.',
  tooSmall: 'Stripe ne débite pas un montant aussi faible.',
  lowBalance: 'Votre solde Stripe est insuffisant.',
  otherState: 'L’état a changé entre-temps. Regardez de nouveau.',
  refunded: 'C’est déjà remboursé.',
  disputed: 'Le paiement est contesté. Répondez au litige dans Stripe.',
  holdExpired: 'La banque ne bloque plus l’argent. Débitez de nouveau le client.',
  couponExpired: 'Le bon de réduction a expiré.',
  maxSubscriptions: 'Le client a autant d’abonnements que Stripe le permet.',
  taxLocation: 'Stripe ne peut pas déterminer où taxer le client. Modifiez son adresse.',
  email: 'Stripe n’accepte pas cette adresse e-mail.',
  nothingToInvoice: 'Il n’y a rien à facturer.',
  nothingToPayWith: 'Le client n’a aucun moyen de payer.',
  otherCurrency:
    'Le client est facturé dans une autre devise, et Stripe ne facture un client que dans une devise à la fois. Choisissez un prix dans la sienne, ou utilisez un autre client pour cette devise.',
  scheduled: 'Une planification décide des changements de cet abonnement. Modifiez-la dans Stripe.',
  alreadyPaid: 'La facture a été payée entre-temps. Regardez de nouveau.',
  moreThanLeft: 'C’est plus que ce qui reste à rembourser. Vérifiez de nouveau.',
  noCharges: 'Stripe n’autorise actuellement aucun paiement sur ce compte. Consultez dans Stripe ce qui est demandé.',
  testOnly: 'Ce compte Stripe ne peut pas encore recevoir de paiements réels. Terminez sa configuration dans Stripe.',
  accountClosed: 'Le compte bancaire du client est clôturé. Demandez un autre moyen de paiement.',
  taxId: 'Stripe n’accepte pas ce numéro comme numéro fiscal de ce type. Vérifiez le type et le numéro.',
  methodFailed: 'Le moyen de paiement du client n’a pas fonctionné. Demandez-en un autre.',
  methodUnfit: 'Le moyen de paiement du client ne convient pas ici. Choisissez-en un autre.',
  mandate:
    'Le consentement du client aux prélèvements (mandat) n’est plus valable. Demandez-lui de remettre en place le prélèvement.',
  taxNotCalculated: 'Stripe n’a pas pu calculer la taxe. Vérifiez vos réglages de taxes dans Stripe.',
  productArchived: 'Le produit est archivé dans Stripe. Choisissez un autre prix.',
  notRefundable: 'Stripe ne peut plus rembourser ce paiement. Accordez un crédit, ou remboursez par un autre moyen.',
};

export const problems: Catalogue['problems'] = ({ number, plural }) => ({
  title: (name) => titles[name],
  keyDead: (why) => deadKeys[why],
  rateLimited: 'Stripe limite les requêtes à ce compte. Patientez une minute, puis réessayez.',
  busy: 'Une autre requête l’utilise en ce moment. Réessayez dans quelques secondes.',
  keyReused:
    'Stripe a déjà reçu une autre requête sous la même confirmation, sans indiquer ce qu’elle a fait. Regardez le client dans Stripe, puis recommencez depuis ici.',
  stripeDown: (status) => `Stripe a répondu par une erreur interne (${status}). Réessayez dans une minute.`,
  unreachable:
    'Aucune réponse. Votre réseau ou Stripe est peut-être en panne, ou votre administrateur Google Workspace n’autorise pas api.stripe.com. Réessayez ; si cela se répète, contactez votre administrateur.',
  outOfTime: 'Google accorde 30 secondes à un module complémentaire, et Stripe a répondu lentement. Réessayez.',
  notFound: 'Stripe ne trouve pas cet objet. Il a peut-être été supprimé.',
  otherMode: (mode) =>
    mode === 'live'
      ? 'Cet objet existe en mode production, et cette clé est une clé de test. Leurs données sont séparées.'
      : 'Cet objet existe en mode test, et cette clé est une clé de production. Leurs données sont séparées.',
  openInMode: (mode, account) =>
    mode === 'live' ? `Ouvrir dans ${account} (production)` : `Ouvrir dans ${account} (test)`,
  connectMode: (mode) => (mode === 'live' ? 'Connecter une clé de production' : 'Connecter une clé de test'),
  noSearch: (account) =>
    `Stripe n’offre pas de recherche à ${account === null ? 'ce compte' : `votre compte ${account}`}, comme en Inde. Seuls une adresse e-mail exacte ou un ID Stripe peuvent être trouvés.`,
  unreadable: 'La réponse de Stripe a une forme que cette version ne connaît pas.',
  unread: (what, count) => `${number(count)} ${plural(count, unread[what])}. Vérifiez dans Stripe.`,
  refused: (refusal) => refusals[refusal],
  notAccepted: (param) =>
    `Stripe n’a pas accepté ${param ? `« ${param} »` : 'la requête'}. Ses journaux indiquent pourquoi, sous l’ID de la requête.`,
  requestId: (id) => `ID de la requête : ${id}`,
  withRequestId: (text, id) => `${text} ID de la requête : ${id}`,
  titled: (title, text) => html`<b>${title}.</b> ${text}`,
  titledPlainly: (title, text) => `${title}. ${text}`,
  openLog: 'Ouvrir le journal dans Stripe',
  icon: 'Problème',
  lacks: (permission) => html`Il manque à cette clé <b>${permissionName(permission)}</b>.`,
  lacksPlainly: (permission) => `Il manque à cette clé ${permissionName(permission)}.`,
  notPermitted: {
    title: 'Non autorisé',
    mend: 'Modifiez la clé dans Stripe, réglez cette ligne, puis vérifiez de nouveau la clé.',
    check: 'Vérifier la clé de nouveau',
  },
  unexpected: {
    title: 'Erreur inattendue',
    text: (reference) =>
      html`Tillside a rencontré une erreur interne. Si vous veniez de confirmer quelque chose, regardez le client avant de réessayer. Si cela se reproduit, signalez cette référence : <b>${reference}</b>`,
  },
  storeFailed: {
    title: 'Le stockage de Google n’a pas répondu',
    text: 'Vos clés et paramètres sont enregistrés dans votre compte Google, et Google n’a pas pu les lire ou les enregistrer à l’instant. Ce clic n’a rien modifié dans Stripe. Réessayez dans une minute.',
  },
  mailboxFailed: {
    title: 'Gmail n’a pas répondu',
    text: 'Gmail n’a pas transmis cet e-mail à l’instant, l’expéditeur ne peut donc pas être recherché. Ce clic n’a rien modifié dans Stripe. Rouvrez l’e-mail, ou recherchez le client vous-même.',
  },
  notDisconnected: {
    title: 'Non déconnecté',
    text: () =>
      html`Le stockage de Google n’a pas supprimé la clé : <b>elle est peut-être encore ici</b>. Réessayez dans une minute. Pour plus de sûreté immédiate, supprimez la clé dans Stripe.`,
    settings: 'Aller aux paramètres',
  },
  stillWorking: {
    title: 'Encore en cours',
    text: 'Une autre de vos actions est encore en cours. Ce clic n’a rien enregistré : réessayez dans un instant.',
  },
  outdated: {
    title: 'Cette fiche n’est plus à jour',
    text: 'Elle provient d’une autre version, ou son compte a été déconnecté entre-temps.',
  },
  deleted: {
    title: 'Client supprimé',
    text: (customer) => html`<b>${customer}</b> a été supprimé dans Stripe. Les paiements y sont encore.`,
  },
});
