import type { DisputeKind } from '../../../billing/dispute';
import { html, quiet } from '../../html';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

const kinds: Record<Exclude<DisputeKind, 'none'>, string> = {
  inquiry: 'Demande d’informations : la banque pose des questions, l’argent est encore ici.',
  chargeback: 'Contestation (chargeback) : la banque a repris l’argent, pour le moment.',
  lost: 'Contesté et perdu : la banque a repris l’argent définitivement.',
  returned:
    'Prélèvement retourné : la banque du client a repris l’argent. C’est définitif et sans recours. Si la somme reste due, demandez un nouveau paiement.',
  won: 'Contesté, et tranché en votre faveur.',
  inquiryClosed: 'La banque a demandé des informations. Cette demande est close.',
  prevented: 'Contesté, mais évité avant d’aboutir à un chargeback. Stripe indique comment cela a été réglé.',
  other: 'Contesté. L’état du litige est inconnu de cette version : vérifiez dans Stripe.',
  unknown: 'Ce paiement a été contesté. Pour voir où en est le litige, il faut Disputes: Read.',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-reason */
const reasons: Readonly<Record<string, string>> = {
  bank_cannot_process: 'traitement impossible pour la banque',
  check_returned: 'chèque retourné',
  credit_not_processed: 'crédit non reçu',
  customer_initiated: 'à la demande du client',
  debit_not_authorized: 'prélèvement non autorisé',
  duplicate: 'débité deux fois',
  fraudulent: 'frauduleux',
  general: 'sans motif particulier',
  incorrect_account_details: 'coordonnées bancaires incorrectes',
  insufficient_funds: 'provision insuffisante',
  noncompliant: 'contraire à une règle du réseau de cartes',
  product_not_received: 'produit non reçu',
  product_unacceptable: 'produit non conforme',
  subscription_canceled: 'abonnement résilié avant',
  unrecognized: 'non reconnu',
};

/** https://docs.stripe.com/api/disputes/object#dispute_object-status */
const statuses: Readonly<Record<string, string>> = {
  appeal_needs_response: 'appel en attente d’une réponse',
  appeal_under_review: 'appel en cours d’examen',
  lost: 'litige perdu',
  needs_response: 'litige en attente d’une réponse',
  prevented: 'litige évité',
  under_review: 'litige en cours d’examen',
  warning_closed: 'demande d’informations close',
  warning_needs_response: 'demande d’informations en attente d’une réponse',
  warning_under_review: 'demande d’informations en cours d’examen',
  won: 'litige gagné',
};

/** https://docs.stripe.com/api/radar/early_fraud_warnings/object#early_fraud_warning_object-fraud_type */
const frauds: Readonly<Record<string, string>> = {
  card_never_received: 'carte jamais reçue',
  fraudulent_card_application: 'carte demandée frauduleusement',
  made_with_counterfeit_card: 'effectué avec une carte contrefaite',
  made_with_lost_card: 'effectué avec une carte perdue',
  made_with_stolen_card: 'effectué avec une carte volée',
  misc: 'fraude d’un autre type',
  unauthorized_use_of_card: 'utilisation non autorisée de la carte',
};

export const disputes: Catalogue['disputes'] = (write) => ({
  fraudWarning: (type, at) =>
    `Alerte de fraude le ${write.date(at)} par la banque de la carte : ${wordOf(frauds, type)}`,
  afterWarning: (isActionable) =>
    isActionable
      ? 'Un litige peut suivre. Un remboursement total avant cela peut l’éviter.'
      : 'Depuis, le paiement a été contesté, ou remboursé en totalité.',
  whileHeld: 'Le montant est bloqué, non débité. Le libérer au lieu de le capturer peut éviter un litige.',
  was: (status) => (status ? wordOf(statuses, status) : 'a été contesté'),
  mayBeOpen: 'contesté, peut-être encore en cours',
  title: 'Litiges',
  see: 'Voir les litiges',
  ofNewest: () => quiet`Sur les paiements les plus récents. De plus anciens peuvent aussi être contestés.`,
  disputed: (amount, at) => html`<b>${write.money(amount)}</b> · contestation du ${write.date(at)}`,
  answerBy: ({ on, isPast }) =>
    isPast ? `Réponse attendue pour le ${write.date(on)}` : `Répondre au plus tard le ${write.date(on)}`,
  part: (part, of) => `Montant concerné : ${write.money(part)} sur ${write.money(of)}.`,
  kind: (kind) => kinds[kind],
  why: (reason, status) =>
    capitalized([reason && wordOf(reasons, reason), status && wordOf(statuses, status)].filter(Boolean).join(', ')),
});
