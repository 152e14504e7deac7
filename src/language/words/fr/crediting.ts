import type { CustomerBalance } from '../../../billing/balance';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

export const crediting: Catalogue['crediting'] = (write) => {
  const balance = (of: CustomerBalance | null) => (of ? subscriptions(write).balance(of) : 'Aucun');
  return {
    balance: (before, after) => `Solde : ${balance(before)} → ${balance(after)}`,
    takenOff: 'Stripe le déduit automatiquement des prochaines factures. Aucune somme n’est déplacée maintenant.',
    undo: 'Cela ne peut pas être supprimé. Pour revenir en arrière, ajoutez le même montant comme débit dans Stripe.',
    shorten: (most) => `Indiquez le motif en ${write.number(most)} caractères au maximum.`,
    done: (amount, after) => `Crédit accordé : ${write.money(amount)}. Solde : ${balance(after)}.`,
  };
};
