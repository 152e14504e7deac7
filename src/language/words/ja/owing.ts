import type { Catalogue } from '../words';
import { invoices } from './invoices';
import { methodName } from './methods';
import { waiting } from './waiting';

const signs = {
  pastDue: 'サブスクリプションが延滞中または未払いのため、未決済の請求書があるかもしれません。',
  delinquent: 'Stripeがこの顧客を延滞としているため、未決済の請求書があるかもしれません。',
};

const onTop = '今回の分はこれに上乗せされます。';

export const owing: Catalogue['owing'] = (write) => ({
  owing: (what) => {
    switch (what.kind) {
      case 'invoice': {
        const how = what.tries ? `${write.date(what.tries)}に再試行` : invoices(write).standing(what.standing, true);
        const on = what.number ?? '番号のない請求書';
        const owes = `${on}に未払い${write.money(what.amount)}があります`;
        if (what.onItsWay === 'surely') return `${owes}。その支払いは処理中です。${onTop}`;
        if (what.onItsWay === 'perhaps')
          return `${owes}。処理中の支払いがその分かもしれません。今回の分ではその請求書は決済されません。`;
        if (what.standing.awaited) return `${owes}（${how}）。${onTop}`;
        const apart = `${owes}（${how}）。今回の分ではその請求書は決済されません。`;
        return what.standing.state === 'uncollectible' ? apart : `${apart}代わりにその請求書を回収してください。`;
      }
      case 'coming': {
        const at = what.at === null ? 'まもなく' : `${write.date(what.at)}に`;
        return `${write.money(what.amount)}の請求書の下書きが${at}自動的に確定されます。${onTop}`;
      }
      case 'onItsWay': {
        const method = what.method ? `${methodName(what.method)}での支払い` : '支払い';
        return `${method}${write.money(what.amount)}が${write.date(what.at)}から処理中です。${onTop}`;
      }
      case 'held': {
        const method = what.method ? `${methodName(what.method)}で` : '';
        return `${method}${write.money(what.amount)}が${write.date(what.at)}から保留中で、未キャプチャーです。${onTop}`;
      }
      case 'awaited': {
        const { amount, awaited, since } = what.waiting;
        return `${write.money(amount)}：${waiting(write).awaits(awaited, since)}。${onTop}`;
      }
      case 'balance': {
        const sum = write.money(what.balance.amount);
        return what.balance.kind === 'credit'
          ? `顧客のクレジットが${sum}あります。請求書にのみ充当され、今回の分には使われません。`
          : `次の請求書に加算される未払い分が${sum}あります。今回の分では決済されません。`;
      }
      case 'maybe':
        return `${signs[what.sign]}このキーでは請求書を確認できません。今回の分で請求書が決済されることはありません。`;
    }
  },
  others: (count, isCut) =>
    count === 0
      ? '未決済の請求書は他にもあります。'
      : `他に${isCut ? '少なくとも' : ''}${write.number(count)}件あります。`,
  toInvoice: 'その請求書へ',
  toPayment: 'その支払いへ',
});
