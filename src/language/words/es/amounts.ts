import { example } from '../en/amounts';
import type { Catalogue } from '../words';

const numbers = ['cero', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'];

export const amounts: Catalogue['amounts'] = (write) => ({
  fault: (fault) => {
    switch (fault.kind) {
      case 'notANumber':
        return `Escriba el importe como un número, por ejemplo ${write.typed(example(fault.currency))}.`;
      case 'negative':
        return 'Escriba el importe sin signo menos.';
      case 'decimals': {
        const { typed, count, may, currency } = fault;
        const has = `${numbers[count] ?? write.number(count)} ${count === 1 ? 'decimal' : 'decimales'}`;
        const takes = may === 0 ? 'sin decimales' : `con ${numbers[may]} ${may === 1 ? 'decimal' : 'decimales'}`;
        return `“${typed}” tiene ${has}; un importe en ${write.currency(currency)} se escribe ${takes}.`;
      }
      case 'otherCurrency':
        return fault.is
          ? `“${fault.sign}” significa ${write.currency(fault.is)}; este importe está en ${write.currency(fault.currency)}.`
          : `Aquí no se conoce “${fault.sign}” como signo de ${write.currency(fault.currency)}. Escriba solo el número.`;
      case 'either': {
        const [thousands, decimals] = fault.readings.map(write.money);
        return `“${fault.typed}” puede ser ${thousands} o ${decimals}. Escríbalo con todos los decimales.`;
      }
      case 'noCurrency':
        return 'Un importe necesita su moneda, por ejemplo usd.';
      case 'tooLarge':
        return 'Este importe es demasiado alto.';
    }
  },
  anew: (currency) => `Este importe está ahora en ${write.currency(currency)}. Escríbalo de nuevo.`,
  moreThanZero: 'Escriba más de 0.',
  tooMuch: (most, bound) => {
    const sum = write.money(most);
    switch (bound) {
      case 'left':
        return `Es más de lo que queda por reembolsar: ${sum}.`;
      case 'creditable':
        return `Es más de lo que aún se puede abonar de su factura: ${sum}.`;
      case 'held':
        return `Es más de lo que está retenido: ${sum}.`;
      case 'credited':
        return `Es más que el crédito que queda: ${sum}.`;
      case 'atOnce':
        return `Es demasiado de una vez: ${sum} como máximo.`;
    }
  },
  roundOnly: (near) =>
    `En esta moneda, Stripe acepta importes cuya última cifra sea 0, por ejemplo ${write.money(near)}.`,
});
