import { apiDecimals, type Money, money, shownDecimals } from '../../../billing/money';
import type { AmountFault } from '../../typed-amount';
import type { Writer } from '../../writer';
import type { Bound } from '../facts';

const numbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** 1250 with the currency's decimals: a number that nobody takes for a proposal. */
export const example = (currency: string) =>
  money(1250 * 10 ** (apiDecimals(currency) - Math.min(2, shownDecimals(currency))), currency);

/** What is wrong with an amount that was typed. */
export const amounts = (write: Writer) => ({
  fault: (fault: AmountFault) => {
    switch (fault.kind) {
      case 'notANumber':
        return `Type the amount as a number, for example ${write.typed(example(fault.currency))}.`;
      case 'negative':
        return 'Type the amount without a minus sign.';
      case 'decimals': {
        const { typed, count, may, currency } = fault;
        const has = `${numbers[count] ?? write.number(count)} ${count === 1 ? 'decimal' : 'decimals'}`;
        return `“${typed}” has ${has}; ${write.currency(currency)} have ${numbers[may]}.`;
      }
      case 'otherCurrency':
        return fault.is
          ? `“${fault.sign}” stands for ${write.currency(fault.is)}; this amount is in ${write.currency(fault.currency)}.`
          : `“${fault.sign}” is not known here as a sign of ${write.currency(fault.currency)}. Type the number alone.`;
      case 'either': {
        const [thousands, decimals] = fault.readings.map(write.money);
        return `“${fault.typed}” can be ${thousands} or ${decimals}. Type it with all its decimals.`;
      }
      case 'noCurrency':
        return 'An amount needs its currency, for example usd.';
      case 'tooLarge':
        return 'This amount is too large.';
    }
  },
  /** Where the same digits were typed for another currency. */
  anew: (currency: string) => `This amount is in ${write.currency(currency)} now. Type it again.`,
  moreThanZero: 'Type more than 0.',
  /** `most`: what there is. */
  tooMuch: (most: Money, bound: Bound) => {
    const sum = write.money(most);
    switch (bound) {
      case 'left':
        return `That is more than the ${sum} that is left to refund.`;
      case 'creditable':
        return `That is more than the ${sum} that can still be credited of its invoice.`;
      case 'held':
        return `That is more than the ${sum} that is held.`;
      case 'atOnce':
        return `That is too much at once: ${sum} is the most.`;
      case 'credited':
        return `That is more than the ${sum} of credit that is left.`;
    }
  },
  /** `near`: an amount that is. */
  roundOnly: (near: Money) =>
    `Stripe takes amounts in this currency whose last digit is 0, such as ${write.money(near)}.`,
});
