import { example } from '../en/amounts';
import type { Catalogue } from '../words';

const numbers = ['nenhuma', 'uma', 'duas', 'três', 'quatro', 'cinco', 'seis', 'sete', 'oito', 'nove'];
const decimalPlaces = (count: number) => (count === 1 ? 'casa decimal' : 'casas decimais');

export const amounts: Catalogue['amounts'] = (write) => ({
  fault: (fault) => {
    switch (fault.kind) {
      case 'notANumber':
        return `Digite o valor como número, por exemplo ${write.typed(example(fault.currency))}.`;
      case 'negative':
        return 'Digite o valor sem sinal de menos.';
      case 'decimals': {
        const { typed, count, may, currency } = fault;
        const has = `${numbers[count] ?? write.number(count)} ${decimalPlaces(count)}`;
        const takes = may === 0 ? 'não se usa nenhuma' : may === 1 ? 'usa-se uma' : `usam-se ${numbers[may]}`;
        return `“${typed}” tem ${has}; em ${write.currency(currency)} ${takes}.`;
      }
      case 'otherCurrency':
        return fault.is
          ? `“${fault.sign}” significa ${write.currency(fault.is)}; este valor é em ${write.currency(fault.currency)}.`
          : `“${fault.sign}” não é conhecido aqui como símbolo de ${write.currency(fault.currency)}. Digite só o número.`;
      case 'either': {
        const [thousands, decimals] = fault.readings.map(write.money);
        return `“${fault.typed}” pode ser ${thousands} ou ${decimals}. Digite com todas as casas decimais.`;
      }
      case 'noCurrency':
        return 'Um valor precisa da moeda, por exemplo usd.';
      case 'tooLarge':
        return 'Este valor é alto demais.';
    }
  },
  anew: (currency) => `Este valor agora é em ${write.currency(currency)}. Digite-o de novo.`,
  moreThanZero: 'Digite mais que 0.',
  tooMuch: (most, bound) => {
    const sum = write.money(most);
    switch (bound) {
      case 'left':
        return `É mais do que resta para reembolsar: ${sum}.`;
      case 'creditable':
        return `É mais do que ainda pode ser creditado da fatura: ${sum}.`;
      case 'held':
        return `É mais do que o valor retido: ${sum}.`;
      case 'credited':
        return `É mais do que o crédito que resta: ${sum}.`;
      case 'atOnce':
        return `É demais de uma só vez: o máximo é ${sum}.`;
    }
  },
  roundOnly: (near) => `Nesta moeda, a Stripe aceita valores cujo último algarismo seja 0, como ${write.money(near)}.`,
});
