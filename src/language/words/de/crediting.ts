import type { CustomerBalance } from '../../../billing/balance';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

export const crediting: Catalogue['crediting'] = (write) => {
  const balance = (of: CustomerBalance | null) => (of ? subscriptions(write).balance(of) : 'Keiner');
  return {
    balance: (before, after) => `Saldo: ${balance(before)} → ${balance(after)}`,
    takenOff:
      'Stripe zieht den Betrag von selbst von den nächsten Rechnungen ab, nicht von schon ausgestellten. Jetzt fließt kein Geld.',
    undo: 'Das lässt sich nicht löschen. Bis eine Rechnung es verbraucht, kann es zurückgenommen werden.',
    takenOffLess: 'Von den nächsten Rechnungen wird entsprechend weniger abgezogen. Jetzt fließt kein Geld.',
    takenBackNote: 'Guthaben zurückgenommen',
    takenBack: (amount, after) => `Guthaben von ${write.money(amount)} zurückgenommen. Saldo: ${balance(after)}.`,
    shorten: (most) => `Geben Sie in höchstens ${write.number(most)} Zeichen an, wofür.`,
    done: (amount, after) => `${write.money(amount)} gutgeschrieben. Saldo: ${balance(after)}.`,
  };
};
