import { example } from '../en/amounts';
import type { Catalogue } from '../words';

export const amounts: Catalogue['amounts'] = (write) => ({
  fault: (fault) => {
    switch (fault.kind) {
      case 'notANumber':
        return `金額は数字で入力してください（例：${write.typed(example(fault.currency))}）。`;
      case 'negative':
        return '金額はマイナス記号なしで入力してください。';
      case 'decimals': {
        const { typed, count, may, currency } = fault;
        const allowed = may === 0 ? '小数を使いません' : `小数点以下${write.number(may)}桁です`;
        return `「${typed}」は小数点以下が${write.number(count)}桁ありますが、${write.currency(currency)}は${allowed}。`;
      }
      case 'otherCurrency':
        return fault.is
          ? `「${fault.sign}」は${write.currency(fault.is)}を表しますが、この金額は${write.currency(fault.currency)}です。`
          : `「${fault.sign}」は${write.currency(fault.currency)}の記号として認識できません。数字だけを入力してください。`;
      case 'either': {
        const [thousands, decimals] = fault.readings.map(write.money);
        return `「${fault.typed}」は${thousands}とも${decimals}とも読めます。小数部分をすべて入力してください。`;
      }
      case 'noCurrency':
        return '金額には通貨が必要です（例：jpy）。';
      case 'tooLarge':
        return '金額が大きすぎます。';
    }
  },
  anew: (currency) => `この金額の通貨は${write.currency(currency)}になりました。もう一度入力してください。`,
  moreThanZero: '0より大きい金額を入力してください。',
  tooMuch: (most, bound) => {
    const sum = write.money(most);
    switch (bound) {
      case 'left':
        return `返金可能な残額${sum}を超えています。`;
      case 'creditable':
        return `請求書でまだ減額できる${sum}を超えています。`;
      case 'held':
        return `保留中の${sum}を超えています。`;
      case 'credited':
        return `残っているクレジット${sum}を超えています。`;
      case 'atOnce':
        return `1回の上限${sum}を超えています。`;
    }
  },
  roundOnly: (near) => `この通貨では、Stripeは${write.money(near)}のように末尾が0の金額だけを受け付けます。`,
});
