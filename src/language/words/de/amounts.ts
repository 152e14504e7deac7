import { example } from '../en/amounts';
import type { Catalogue } from '../words';

const numbers = ['keine', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun'];

export const amounts: Catalogue['amounts'] = (write) => ({
  fault: (fault) => {
    switch (fault.kind) {
      case 'notANumber':
        return `Geben Sie den Betrag als Zahl ein, zum Beispiel ${write.typed(example(fault.currency))}.`;
      case 'negative':
        return 'Geben Sie den Betrag ohne Minuszeichen ein.';
      case 'decimals': {
        const { typed, count, may, currency } = fault;
        const has = `${numbers[count] ?? write.number(count)} ${count === 1 ? 'Nachkommastelle' : 'Nachkommastellen'}`;
        return `„${typed}“ hat ${has}; ${write.currency(currency)} hat ${numbers[may]}.`;
      }
      case 'otherCurrency':
        return fault.is
          ? `„${fault.sign}“ steht für ${write.currency(fault.is)}; dieser Betrag ist in ${write.currency(fault.currency)}.`
          : `„${fault.sign}“ ist hier nicht als Zeichen für ${write.currency(fault.currency)} bekannt. Geben Sie nur die Zahl ein.`;
      case 'either': {
        const [thousands, decimals] = fault.readings.map(write.money);
        return `„${fault.typed}“ kann ${thousands} oder ${decimals} heißen. Geben Sie alle Nachkommastellen ein.`;
      }
      case 'noCurrency':
        return 'Zu einem Betrag gehört seine Währung, zum Beispiel usd.';
      case 'tooLarge':
        return 'Dieser Betrag ist zu groß.';
    }
  },
  anew: (currency) => `Dieser Betrag ist jetzt in ${write.currency(currency)}. Geben Sie ihn noch einmal ein.`,
  moreThanZero: 'Geben Sie mehr als 0 ein.',
  tooMuch: (most, bound) => {
    const sum = write.money(most);
    switch (bound) {
      case 'left':
        return `Das ist mehr als die ${sum}, die noch erstattet werden können.`;
      case 'creditable':
        return `Das ist mehr als die ${sum}, die auf die Rechnung noch gutgeschrieben werden können.`;
      case 'held':
        return `Das ist mehr als die ${sum}, die reserviert sind.`;
      case 'atOnce':
        return `Das ist zu viel auf einmal: ${sum} ist das Höchste.`;
      case 'credited':
        return `Das ist mehr als das Guthaben von ${sum}, das noch da ist.`;
    }
  },
  roundOnly: (near) =>
    `Stripe nimmt in dieser Währung nur Beträge, deren letzte Ziffer 0 ist, zum Beispiel ${write.money(near)}.`,
});
