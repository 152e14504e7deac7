import type { CustomerBalance } from '../../../billing/balance';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

export const crediting: Catalogue['crediting'] = (write) => {
  const balance = (of: CustomerBalance | null) => (of ? subscriptions(write).balance(of) : 'Aucun');
  return {
    balance: (before, after) => `Solde : ${balance(before)} → ${balance(after)}`,
    takenOff:
      'Stripe le déduit automatiquement des prochaines factures, pas de celles déjà émises. Aucun mouvement d’argent n’a lieu maintenant.',
    undo: 'Cela ne peut pas être supprimé. Tant qu’aucune facture ne l’a utilisé, le crédit peut être repris.',
    takenOffLess: 'Les prochaines factures en déduisent d’autant moins. Aucun mouvement d’argent n’a lieu maintenant.',
    takenBackNote: 'Crédit repris',
    takenBack: (amount, after) => `Crédit repris : ${write.money(amount)}. Solde : ${balance(after)}.`,
    shorten: (most) => `Indiquez le motif en ${write.number(most)} caractères au maximum.`,
    done: (amount, after) => `Crédit accordé : ${write.money(amount)}. Solde : ${balance(after)}.`,
  };
};
