import type { PermissionId } from '../../../stripe/permissions';
import { permissionName, permissionRow } from '../names';
import type { Catalogue } from '../words';

const uses: Partial<Record<PermissionId, string>> = {
  customer_read: 'trouver le client : nom, e-mail, solde',
  customer_write: 'créer et modifier des clients ; leur accorder un crédit ; définir leur carte par défaut',
  charge_read: 'paiements et remboursements',
  charge_write: 'rembourser, renvoyer des reçus, débiter d’anciennes cartes',
  product_read: 'noms de ce que le client a acheté',
  plan_read: 'ce à quoi on peut s’abonner',
  subscription_read: 'abonnements, leur état et leur renouvellement',
  subscription_write: 'créer, modifier, suspendre et résilier des abonnements',
  invoice_read: 'factures, motif d’un montant et aperçus exacts d’une modification',
  invoice_write: 'préparer, émettre, envoyer, réessayer et annuler des factures, ou cesser de les encaisser',
  credit_note_read: 'notes de crédit d’une facture, avec leur PDF',
  credit_note_write: 'rembourser avec note de crédit ; note de crédit pour un remboursement',
  invoice_item_read: 'ce qui attend d’être facturé avec la prochaine facture',
  invoice_item_write: 'nouvelles factures et lignes d’un brouillon de facture',
  balance_read: 'le solde du compte, à l’accueil',
  coupon_read: 'réductions et leurs montants ; les modifier',
  promotion_code_read: 'réductions par code promotionnel',
  payment_intent_read: 'paiements par leur ID pi_ ; ce qui attend un bon de paiement ou un virement',
  payment_intent_write: 'débiter des cartes enregistrées ; capturer ou libérer des paiements bloqués',
  payment_method_read: 'cartes enregistrées : ce que chacune paie, et quand elle expire ; les mandats de prélèvement',
  dispute_read: 'litiges : où ils en sont, et jusqu’à quand répondre',
  early_fraud_warning_read: 'alertes de fraude de la banque de la carte, avant de décider d’un remboursement',
  checkout_session_read:
    'personnes ayant payé dans Checkout sans compte client, et présence d’une session Checkout derrière un paiement',
  checkout_session_write: 'une page de paiement pour un client, pendant 24 heures',
  payment_links_write: 'un lien de paiement sans fin automatique',
  customer_portal_read: 'le lien pour changer de carte (portail client), à insérer dans une réponse',
  tax_id_read: 'les numéros fiscaux du client',
  tax_id_write: 'modifier les numéros fiscaux d’un client',
  connected_account_read: 'quel compte connecté appartient à quelqu’un, et ce dont Stripe a besoin',
};

export const permissions: Catalogue['permissions'] = ({ list }) => ({
  row: permissionRow,
  name: permissionName,
  gives: (permission) => uses[permission] ?? '',
  needs: (missing) => `Nécessite ${list(missing.map(permissionName))}.`,
  names: (all) => all.map(permissionName).join(', '),
});
