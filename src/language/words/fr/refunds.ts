import type { Asked, OnStatement, RefundFacts } from '../../../billing/refund';
import { capitalized, wordIn } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe, wordOf } from './codes';

/** By Stripe's code: https://docs.stripe.com/refunds#failed-refunds */
const failures: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed: 'le client a contesté le paiement entre-temps',
  declined: 'il a été refusé',
  expired_or_canceled_card: 'la carte est expirée ou annulée',
  insufficient_funds: 'votre solde Stripe n’a pas suffi à temps',
  lost_or_stolen_card: 'la carte a été déclarée perdue ou volée',
  merchant_request: 'il a été arrêté à votre demande',
  unknown: 'Stripe n’en connaît pas le motif',
};

const failureSteps: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed:
    'Regardez d’abord le litige : un autre remboursement pourrait rendre l’argent deux fois.',
  declined: 'Remboursez de nouveau, ou versez l’argent au client autrement.',
  expired_or_canceled_card: 'Versez l’argent au client autrement.',
  insufficient_funds: 'Approvisionnez votre solde dans Stripe, puis remboursez de nouveau.',
  lost_or_stolen_card: 'Versez l’argent au client autrement.',
  unknown: 'Remboursez de nouveau, ou versez l’argent au client autrement.',
};

/** https://docs.stripe.com/api/refunds/object#refund_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: 'doublon',
  expired_uncaptured_charge: 'fin du blocage du montant',
  fraudulent: 'frauduleux',
  requested_by_customer: 'à la demande du client',
};

const referenceTypes: Readonly<Record<string, string>> = {
  acquirer_reference_number: 'ARN',
  retrieval_reference_number: 'RRN',
  system_trace_audit_number: 'STAN',
};

const onStatement: Record<OnStatement, string> = {
  past: 'Les 5 à 10 jours ouvrables habituels sont écoulés.',
  usual: 'Cela prend habituellement 5 à 10 jours ouvrables.',
  refund: 'Il apparaît sur le relevé comme un remboursement, habituellement sous 5 à 10 jours ouvrables.',
  reversal: 'Il s’agit d’une annulation : le paiement lui-même disparaît du relevé, sans ligne de remboursement.',
  partlyReversed: 'Il s’agit d’une annulation : elle modifie le paiement sur le relevé, sans ligne de remboursement.',
  cashBalance: 'L’argent est allé sur le solde de trésorerie chez Stripe, pas sur un compte bancaire.',
  open: 'On ne sait pas encore si une ligne de remboursement apparaît ou si le paiement lui-même disparaît.',
};

export const refunds: Catalogue['refunds'] = (write) => {
  /** Within a sentence. By https://docs.stripe.com/api/refunds/object#refund_object-status */
  const standing = ({ amount, status, waitsFor, at, since }: RefundFacts): string => {
    const refund = `remboursement de ${write.money(amount)}`;
    const on = write.date(at);
    switch (status) {
      case 'succeeded':
        return `${refund} effectué le ${on}`;
      case 'pending':
        if (waitsFor === 'insufficient_funds') return `${refund} en attente de votre solde Stripe depuis le ${on}`;
        if (waitsFor === 'charge_pending') return `${refund} en attente du règlement du paiement depuis le ${on}`;
        return waitsFor && waitsFor !== 'processing'
          ? `${refund} en attente depuis le ${on}, ${ofStripe(waitsFor)}`
          : `${refund} en cours depuis le ${on}`;
      case 'requires_action':
        return `${refund} en attente d’une réponse du client depuis le ${on}`;
      case 'failed':
        return `échec du ${refund} du ${on}${since ? `, peut-être compensé depuis par ${write.money(since)}` : ''}`;
      case 'canceled':
        return `${refund} du ${on}, annulé`;
      default:
        return `${refund} du ${on}, ${ofStripe(status)}`;
    }
  };
  const asked = ({ address, at }: Asked) =>
    address
      ? `Stripe a demandé par e-mail à ${address}${at ? `, le ${write.date(at)},` : ''} où l’envoyer.`
      : 'Stripe demande au client par e-mail où l’envoyer.';
  /** `remboursement de 20,00 € effectué le 3 novembre (par kim@acme.example)`. */
  const line = (made: RefundFacts) => (made.by ? `${standing(made)} (par ${made.by})` : standing(made));
  return {
    standing,
    line,
    title: (made) => capitalized(line(made)),
    failure: (code) => wordOf(failures, code),
    failed: (code) =>
      code ? `Aucune somme n’a été rendue : ${wordOf(failures, code)}.` : 'Aucune somme n’a été rendue.',
    failedThen: (code) =>
      write.sentences([
        `Aucune somme n’a alors été rendue${code ? ` : ${wordOf(failures, code)}` : ''}.`,
        wordIn(failureSteps, code ?? 'unknown'),
      ]),
    failureStep: (code) => wordIn(failureSteps, code ?? 'unknown'),
    topUp: 'Il part une fois que vous avez approvisionné votre solde dans Stripe.',
    asked,
    askedYou: ({ address, at }) =>
      address
        ? `Stripe vous a demandé${at ? ` le ${write.date(at)}` : ''}, par un e-mail à ${address}, où l’envoyer.`
        : 'Stripe vous demande par e-mail où l’envoyer.',
    askedUntil: ({ on, isPast }) =>
      isPast
        ? `Une réponse était possible jusqu’au ${write.date(on)}.`
        : `Une réponse est possible jusqu’au ${write.date(on)}.`,
    onStatement: (kind) => onStatement[kind],
    reference: (reference) => {
      switch (reference.kind) {
        case 'there': {
          const type = reference.type ? ` (${wordOf(referenceTypes, reference.type)})` : '';
          return `Référence pour la banque : ${reference.value}${type}`;
        }
        case 'pending':
          return 'La référence pour la banque n’est pas encore disponible.';
        case 'unavailable':
          return 'Il n’y a pas de référence pour la banque.';
        case 'other':
          return `Référence pour la banque : ${ofStripe(reference.state)}`;
      }
    },
    reason: (code) => `Motif : ${wordOf(reasons, code)}`,
    older: 'Les remboursements plus anciens ne sont pas affichés ici.',
  };
};
