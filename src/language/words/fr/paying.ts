import type { DisputeKind } from '../../../billing/dispute';
import type { PaymentState } from '../../../billing/payment';
import type { RefundFacts } from '../../../billing/refund';
import { dotted } from '../../dotted';
import { capitalized } from '../codes';
import type { MoneyVerb, PaymentFacts, RefundReason } from '../facts';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodName, savedName } from './methods';
import { refunds as refundWords } from './refunds';

const verbs: Record<MoneyVerb, string> = {
  refund: 'Rembourser',
  capture: 'Capturer',
  release: 'Libérer',
  charge: 'Débiter',
  link: 'Créer un lien pour',
  credit: 'Créditer',
  takeBackCredit: 'Reprendre un crédit de',
};

const refundReasons: Record<RefundReason, string> = {
  none: 'aucun',
  duplicate: 'doublon',
  requested_by_customer: 'à la demande du client',
};

const notRefundable: Partial<Record<PaymentState, string>> = {
  failed: 'Le paiement a échoué : rien n’a été débité.',
  pending: 'Le paiement est encore en cours.',
  uncaptured: 'Le montant est seulement bloqué : rien n’a encore été débité.',
  released: 'Le montant a été libéré : rien n’a été débité.',
  other: 'Cette version ne connaît pas cet état : consultez Stripe.',
  refunding: 'Un remboursement de tout ce qui reste est en cours ou en attente.',
  refunded: 'Le paiement est déjà remboursé en totalité.',
};

const disputed: Partial<Record<DisputeKind, string>> = {
  chargeback:
    'La banque a repris cette somme pour le moment ; un remboursement pourrait rendre l’argent deux fois. Répondez au litige dans Stripe.',
  lost: 'La banque a repris cette somme définitivement : le client a l’argent, et un remboursement le rendrait deux fois.',
  returned:
    'La banque du client a repris ce prélèvement définitivement : le client a l’argent, et un remboursement le rendrait deux fois.',
  prevented:
    'Le litige a été évité. Si l’argent a été rendu de cette façon, un remboursement le rendrait deux fois. Vérifiez dans Stripe.',
  other:
    'Le paiement est contesté d’une façon inconnue de cette version ; un remboursement pourrait rendre l’argent deux fois. Vérifiez dans Stripe.',
  unknown:
    'Le paiement a été contesté. Si la banque a repris l’argent, un remboursement pourrait le rendre deux fois. Regardez le litige dans Stripe.',
};

/** What Stripe has taken and not finished, and how it goes on, by Stripe's status. */
function unfinished(what: 'capture' | 'payment', sum: string, status: string): string {
  const subject = what === 'capture' ? `La capture de ${sum}` : `Le paiement de ${sum}`;
  switch (`${what} ${status}`) {
    case 'payment pending':
    case 'payment processing':
      return `${subject} est en cours ; la banque ne l’a pas encore confirmé.`;
    case 'payment requires_action':
      return `${subject} n’est pas encore effectué. Le client doit le confirmer, et rien n’est débité d’ici là. Faites-lui plutôt payer un lien de paiement, et annulez celui-ci dans Stripe.`;
    default:
      return `${subject} n’est pas encore ${what === 'capture' ? 'effectuée' : 'effectué'}. Vérifiez dans Stripe.`;
  }
}

const standings = { paid: 'payé le', held: 'bloqué le', begun: 'pas encore abouti, lancé le' };

export const paying: Catalogue['paying'] = (write) => {
  const payment = ({ method, stands, amount, at, description }: PaymentFacts) =>
    dotted(
      method && methodName(method),
      `${write.money(amount)}, ${standings[stands]} ${write.date(at)}`,
      description && described(description),
    );
  const refunds = (made: readonly RefundFacts[]) => made.map(refundWords(write).line).join(' ; ');
  return {
    deed: (verb, amount) => `${verbs[verb]} ${write.money(amount)}`,
    question: (verb, amount) => `${verbs[verb]} ${write.money(amount)} ?`,
    payment,
    amount: 'Montant',
    amountIn: (currency) => `Montant en ${currency.toUpperCase()}`,
    currency: 'Devise',
    whatFor: 'Objet',
    customerSeesIt: 'Le client peut le voir',
    forWhat: (description) => `Objet : ${description}`,

    soFar: (at, back, times) => {
      const days = write.daysSince(at);
      const ago =
        days === 0
          ? 'aujourd’hui'
          : `il y a ${write.plural(days, { one: `${write.number(days)} jour`, other: `${write.number(days)} jours` })}`;
      if (!back) return `Payé ${ago}`;
      const often = times === null ? '' : times === 1 ? ', en une fois' : `, en ${write.number(times)} fois`;
      return `Payé ${ago} · déjà remboursé : ${write.money(back)}${often}`;
    },
    refundsBefore: (made) => `Auparavant : ${refunds(made)}`,
    refundsMeanwhile: (made) => `Quelqu’un d’autre a aussi remboursé ce paiement : ${refunds(made)}.`,
    inquiry: 'La banque a demandé des informations sur ce paiement. Un remboursement total règle l’affaire.',
    reason: 'Motif',
    reasonOption: (reason) => capitalized(refundReasons[reason]),
    reasonGiven: (reason) => `Motif : ${refundReasons[reason]}`,
    note: 'Note',
    noteHint: 'Reste dans Stripe',
    noteGiven: (note) => `Note : ${note}`,
    noteTooLong: (most) => `La note dépasse ${most} caractères.`,
    notRefundable: (state) => notRefundable[state] ?? '',
    disputed: (kind) => disputed[kind] ?? '',
    takenBack: (amount) =>
      `La banque en a repris ${write.money(amount)} par un litige : cette partie n’est pas remboursée en plus.`,
    disputedPart: (part, of) =>
      `Montant contesté : ${write.money(part)} sur ${write.money(of)}. Rembourser cette partie pourrait rendre l’argent deux fois, et Stripe n’indique pas que le reste peut être remboursé.`,
    unfinished: (what, amount, status) => unfinished(what, write.money(amount), status),

    holdOver: (by) => `La capture était possible jusqu’au ${write.date(by)}.`,
    chargedNow: 'Le client est débité maintenant.',
    restReleased: (rest) => `Le reste, ${write.money(rest)}, est libéré et ne pourra plus être débité.`,
    captured: (amount) => `Montant capturé : ${write.money(amount)}.`,
    notCharged: 'Le client n’est pas débité. C’est irréversible.',
    released: (amount) => `Montant libéré : ${write.money(amount)}.`,

    sendTo: 'Envoyer à',
    receiptQuestion: 'Renvoyer le reçu ?',
    receiptDeed: 'Renvoyer le reçu',
    sendReceipt: 'Envoyer le reçu',
    to: (address) => `À : ${address}`,
    notOnFile: 'Ce n’est pas l’adresse enregistrée.',
    testSendsNothing: 'Le mode test n’envoie rien.',
    receiptAddress: (address) => `Adresse du reçu : ${address}. Le mode test n’envoie rien.`,
    receiptSent: (address) => `Reçu envoyé à ${address}.`,

    method: 'Payé avec',
    paidWith: (method, expiry) => `Payé avec : ${savedName(method, expiry)}`,
    default: 'Moyen par défaut du client',
    otherCurrency: 'Dans une autre devise',
    currencyTaken: 'Devise, si elle est acceptée',
    methodTakes: (method, currencies) =>
      `${methodName(method)} : débit possible seulement dans ces devises : ${write.list(currencies.map(write.currency))}.`,
    paidWithDefault: 'Payé avec : le moyen de paiement par défaut du client',
    lastPayment: (facts) => `Dernier paiement : ${payment(facts)}`,
    onlyWithConsent: (isNow) =>
      isNow ? 'Débité maintenant. Uniquement avec l’accord du client.' : 'Uniquement avec l’accord du client.',
    noSavedCard: 'Cette clé ne permet de voir aucune carte enregistrée. Demandez le paiement avec un lien.',
    charged: (amount) => `Montant débité : ${write.money(amount)}.`,

    site: 'Votre site web',
    siteHint: 'Ouvert après le paiement',
    siteOpened: (site) => `Ouvert après le paiement : ${site}`,
    sayWhatFor: 'Indiquez l’objet, en une ligne.',
    enterSite: 'Saisissez votre site web : https://…',
    linkReady: 'Le lien est prêt.',
    whichLink: 'Lien',
    linkFor: (amount, what, end) => dotted(write.money(amount), what, `…${end}`),
    noOpenLink: 'Parmi les liens les plus récents créés ici pour ce client, aucun ne peut être payé.',
    closeQuestion: 'Désactiver ce lien de paiement ?',
    closeMeans:
      'Il ne permettra plus de payer. Les paiements déjà effectués ne changent pas. Dans Stripe, il peut être réactivé.',
    linkClosed: (url) => `Le lien est désactivé et n’accepte aucun paiement : ${url}`,
    linkClosedBriefly: 'Le lien est désactivé.',
    linkReadyAt: (url) => `Le lien est prêt : ${url}`,
    noPortal:
      'La page de connexion du portail par défaut n’est pas active. Dans Stripe : Paramètres › Billing › Portail client › Activer le lien.',
    portalLink: (isSaved, isCard) => {
      if (!isCard) return 'Lien pour le moyen de paiement';
      return isSaved ? 'Lien pour changer de carte' : 'Lien pour ajouter une carte';
    },
    portalLogin: 'Le client s’y connecte. Rien ne change dans Stripe.',
  };
};
