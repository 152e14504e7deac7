import type { DebitStep, Decline, DeclineReason, DeclineStep } from '../../../billing/decline';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';

/** Within a sentence. */
const reasons: Record<DeclineReason, string> = {
  couldNotDecide: 'la banque n’a pas pu se prononcer ; une nouvelle tentative plus tard peut aboutir',
  mustConfirm: 'la banque veut que le client confirme le paiement',
  notConfirmed: 'le client n’a pas réussi la confirmation de la banque',
  callBank: 'la banque a refusé la carte ; le client doit appeler sa banque',
  notThisKind: 'la carte n’autorise pas ce type de paiement',
  overLimit: 'le plafond de la carte est dépassé',
  tooOften: 'la carte a été refusée trop souvent et ne peut plus être essayée pendant 24 heures',
  currency: 'la carte n’accepte pas cette devise',
  debitNotAuthorized: 'la banque du client indique que le prélèvement n’était pas autorisé',
  noReason: 'la banque a refusé la carte sans donner de motif',
  expired: 'la carte a expiré',
  suspectedFraud: 'Stripe soupçonne une fraude',
  securityCode: 'le cryptogramme de la carte est incorrect',
  number: 'le numéro de carte est incorrect',
  postalCode: 'l’adresse de facturation ou le code postal est incorrect',
  pin: 'la carte exige son code PIN, ou celui-ci était incorrect',
  funds: 'la provision de la carte est insuffisante',
  account: 'la carte ou son compte n’est pas valide',
  amount: 'la banque n’autorise pas ce montant',
  expiryDate: 'la date d’expiration est incorrecte',
  duplicate: 'un paiement identique venait d’être effectué',
  testCard: 'c’est une carte de test',
  realCard: 'c’est une vraie carte, et le mode test n’accepte que les cartes de test de Stripe',
  noCard: 'le client n’a pas de carte enregistrée',
  lostOrStolen: 'la carte a été déclarée perdue ou volée',
  hardlyAgreed: 'Stripe n’a pas essayé : la banque aurait probablement refusé',
  accountClosed: 'le compte bancaire est clôturé ou n’existe pas',
  stopped: 'le client a demandé à la banque d’arrêter ces paiements',
  radarRule: 'bloqué par une règle de Stripe Radar',
  declined: 'la banque a refusé la carte',
  accountFunds: 'la provision du compte bancaire est insuffisante',
  accountInvalid: 'le compte n’est pas valide',
  refused: 'le paiement a été refusé sans motif',
  accountBlocked: 'le compte bancaire est bloqué ou restreint',
  accountNumber: 'le numéro de compte est incorrect',
  accountMoved: 'le compte a été transféré dans une autre banque, et ses coordonnées ne sont plus à jour',
  blockedByStripe: 'Stripe bloque ce compte bancaire',
  notVerified: 'le compte bancaire n’est pas vérifié ou ne peut pas être débité',
  mandateInvalid: 'le mandat de prélèvement du client n’est pas utilisable',
  processingLimit: 'le montant dépasse ce que vous pouvez encaisser ainsi pour le moment',
  paymentLimit: 'le montant dépasse le plafond d’un tel paiement',
  notProcessed: 'la banque n’a pas pu traiter le paiement',
};

const steps: Record<DeclineStep, string> = {
  anotherCard: 'Demandez une autre carte.',
  anotherMethod: 'Demandez un autre moyen de paiement.',
  raiseLimit: 'Réessayez plus tard, ou demandez à Stripe un plafond plus élevé.',
  realCard: 'Le mode production exige une vraie carte : demandez-en une.',
  testCard: 'Utilisez une carte de test de Stripe, ou passez en mode production.',
  invoicePage:
    'Cela se fait sur la page de la facture. Ouvrez la facture ici et envoyez son lien au client, ou envoyez le lien pour changer de carte.',
  nothingStarted:
    'Rien n’a été créé ni modifié. Envoyez le lien pour changer de carte : le client y enregistre de nouveau sa carte et la confirme. Ou créez l’abonnement avec une facture, que le client confirme en payant.',
  openInvoice: 'Faites payer la facture ouverte, ou un lien de paiement s’il n’y en a pas.',
  tryOnPage:
    'Le client peut réessayer sur une page de Stripe : la facture ou un lien de paiement. Ou demandez une autre carte.',
  paymentLink: 'Demandez le paiement avec un lien.',
  tellOnlyDeclined: 'Dites seulement au client que le paiement a été refusé.',
};

const debitSteps: Record<DebitStep, string> = {
  agreeAnew: 'Avant une nouvelle tentative, le client doit accepter de nouveau les prélèvements ou payer autrement.',
  anotherAccount: 'Avant une nouvelle tentative, demandez un autre compte ou un autre moyen de paiement.',
  anotherMethod: 'Demandez un autre moyen de paiement ou des paiements plus petits.',
  fill: 'Une nouvelle tentative peut aboutir une fois le compte approvisionné. Voyez d’abord avec le client.',
  raiseLimit: steps.raiseLimit,
};

/** `la carte a expiré`, within a sentence. */
export function reasonOf(decline: Decline): string {
  return typeof decline === 'string' ? reasons[decline] : ofStripe(decline.code);
}

export const declines: Catalogue['declines'] = () => ({
  reason: reasonOf,
  refused: (decline, step) => `${decline ? capitalized(reasonOf(decline)) : 'La banque a refusé'}. ${steps[step]}`,
  debitStep: (step) => (step ? debitSteps[step] : 'Stripe ne dit pas si une nouvelle tentative aboutirait.'),
});
