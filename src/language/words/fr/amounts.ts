import { example } from '../en/amounts';
import type { Catalogue } from '../words';

const numbers = ['aucune', 'une', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

export const amounts: Catalogue['amounts'] = (write) => ({
  fault: (fault) => {
    switch (fault.kind) {
      case 'notANumber':
        return `Saisissez le montant sous forme de nombre, par exemple ${write.typed(example(fault.currency))}.`;
      case 'negative':
        return 'Saisissez le montant sans signe moins.';
      case 'decimals': {
        const { typed, count, may, currency } = fault;
        const has = `${numbers[count] ?? write.number(count)} ${count === 1 ? 'décimale' : 'décimales'}`;
        const takes = may === 0 ? 'il n’y en a aucune' : `il y en a ${numbers[may]}`;
        return `« ${typed} » a ${has} ; en ${write.currency(currency)}, ${takes}.`;
      }
      case 'otherCurrency':
        return fault.is
          ? `« ${fault.sign} » désigne un montant en ${write.currency(fault.is)} ; celui-ci est en ${write.currency(fault.currency)}.`
          : `« ${fault.sign} » n’est pas reconnu ici pour un montant en ${write.currency(fault.currency)}. Saisissez le nombre seul.`;
      case 'either': {
        const [thousands, decimals] = fault.readings.map(write.money);
        return `« ${fault.typed} » peut se lire ${thousands} ou ${decimals}. Saisissez toutes les décimales.`;
      }
      case 'noCurrency':
        return 'Un montant doit indiquer sa devise, par exemple usd.';
      case 'tooLarge':
        return 'Ce montant est trop élevé.';
    }
  },
  anew: (currency) => `Ce montant est maintenant en ${write.currency(currency)}. Saisissez-le de nouveau.`,
  moreThanZero: 'Saisissez un montant supérieur à 0.',
  tooMuch: (most, bound) => {
    const sum = write.money(most);
    switch (bound) {
      case 'left':
        return `C’est plus que ce qui reste à rembourser : ${sum}.`;
      case 'creditable':
        return `C’est plus que ce qui peut encore être crédité sur sa facture : ${sum}.`;
      case 'held':
        return `C’est plus que le montant bloqué : ${sum}.`;
      case 'credited':
        return `C’est plus que le crédit restant : ${sum}.`;
      case 'atOnce':
        return `C’est trop en une seule fois : ${sum} au maximum.`;
    }
  },
  roundOnly: (near) =>
    `Dans cette devise, Stripe n’accepte que des montants dont le dernier chiffre est 0, par exemple ${write.money(near)}.`,
});
