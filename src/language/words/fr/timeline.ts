import type { SubscriptionTurn } from '../../../billing/happenings';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { subscriptions } from './subscriptions';

/** https://docs.stripe.com/api/customer_balance_transactions/object#customer_balance_transaction_object-type */
const types: Readonly<Record<string, string>> = {
  adjustment: 'à la main',
  applied_to_invoice: 'pour une facture',
  checkout_session_subscription_payment: 'pour un abonnement commencé dans Checkout',
  checkout_session_subscription_payment_canceled: 'un abonnement commencé dans Checkout a été résilié',
  credit_note: 'par note de crédit',
  initial: 'le solde de départ',
  invoice_overpaid: 'trop-perçu sur une facture',
  invoice_too_large: 'une facture trop élevée pour être débitée',
  invoice_too_small: 'une facture trop faible pour être débitée',
  migration: 'déplacé par Stripe',
  unapplied_from_invoice: 'repris d’une facture',
  unspent_receiver_credit: 'reste d’un virement bancaire',
};

const butRefunds = ', sauf d’anciens remboursements de paiements qui en ont beaucoup';

export const timeline: Catalogue['timeline'] = (write) => {
  const turned = (turn: SubscriptionTurn, at: number): string => {
    const on = write.date(at);
    switch (turn.kind) {
      case 'began':
        return `commencé le ${on}`;
      case 'waits':
        return `créé le ${on}, attend son premier paiement`;
      case 'neverStarted':
        return `créé le ${on}, n’a pas démarré`;
      case 'trialEnded':
        return `fin de l’essai le ${on}`;
      case 'canceled':
        return turn.ends === null ? `résilié le ${on}` : `résilié le ${on}, avec effet au ${write.date(turn.ends)}`;
      case 'ended':
        return `terminé le ${on}`;
    }
  };
  return {
    title: 'Chronologie',
    button: 'Chronologie',
    subscription: (name, turn, at) =>
      turn.kind === 'began' && turn.isTrial
        ? html`Essai : <b>${name ?? 'abonnement'}</b> · ${turned(turn, at)}`
        : html`<b>${name ?? 'Abonnement'}</b> · ${turned(turn, at)}`,
    issued: (amount, at) => html`<b>${write.money(amount)}</b> · facturé le ${write.date(at)}`,
    billedWith: (invoice) => (invoice === null ? 'Facturé avec une facture' : `Facturé avec ${invoice}`),
    balance: (kind, amount, at) =>
      kind === 'credit'
        ? html`<b>${write.money(amount)}</b> · crédité au solde le ${write.date(at)}`
        : html`<b>${write.money(amount)}</b> · débité du solde le ${write.date(at)}`,
    balanceType: (type) => wordOf(types, type),
    by: (agent, isThisMail) => {
      const whom = agent === null ? 'avec Tillside' : `par ${agent}`;
      return isThisMail ? `${whom}, depuis cet e-mail` : whom;
    },
    pausedNow: (name, pause) =>
      html`<b>${name ?? 'Abonnement'}</b> actuellement : ${subscriptions(write).paused(pause)}`,
    lateHeader: (at) => `Depuis le ${write.date(at)}, pour ces éléments plus anciens`,
    nothing: 'Pour ce client, Stripe ne liste rien que cette clé permette de lire.',
    completeTo: (at, lacksRefunds) =>
      quiet`Complet jusqu’au ${write.date(at)}${lacksRefunds ? butRefunds : ''}. Ce que les paiements et factures plus anciens sont devenus depuis apparaîtra avec eux.`,
    complete: (lacksRefunds) =>
      quiet`Remonte jusqu’au premier élément que liste Stripe${lacksRefunds ? butRefunds : ''}.`,
    limits: (days) =>
      quiet`Les suspensions, et les changements qui n’ont pas été facturés, n’ont pas de date chez Stripe. Les demandes d’informations d’une banque de plus de ${write.number(days)} jours n’y figurent pas.`,
    older: 'Plus ancien',
  };
};
