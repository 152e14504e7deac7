import type { BalanceMove } from '../../../billing/invoice-amounts';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { invoices } from './invoices';

const balance: Record<BalanceMove['kind'], string> = {
  credit: '顧客残高から充当',
  owedBefore: '以前の未払い分',
  toBalance: '顧客の残高に繰り入れ',
  carriedOver: '次の請求書に繰り越し',
};

export const invoiceCard: Catalogue['invoiceCard'] = (write) => {
  const { standing } = invoices(write);
  return {
    standing: (how) => {
      const amount = write.money(how.amount);
      return how.of
        ? html`${write.money(how.of)}のうち<b>${amount}</b> ${standing(how)}`
        : html`<b>${amount}</b> ${standing(how)}`;
    },
    tapToOpen: 'タップして開く',
    howToStop: 'この後はStripeが自動的に処理します。止めるには、Stripeで開いて自動回収をオフにしてください。',
    lines: '明細',
    moreLines: '明細は他にもあります。すべてを見るにはStripeで開いてください。',
    noDescription: '説明なし',
    totals: '金額',
    subtotal: '小計',
    discounts: '割引',
    tax: '税',
    total: '合計',
    taxWithin: 'うち税',
    balance: (kind) => balance[kind],
    creditNotes: 'クレジットノート',
    due: '請求額',
    paid: '支払い済み額',
    paidElsewhere: 'うちStripe外での支払い',
    overpaid: '過払い（現在はクレジット）',
    refunded: '返金済み',
    owed: '未払い残額',
    created: '作成日',
    finalized: '確定日',
    dueOn: '支払期日',
    paidOn: '支払日',
    settledOn: '精算日',
    firstTry: '最初の試行',
    nextTry: '次の試行',
    id: '請求書ID',
    page: '請求書ページ',
    pdf: 'PDF',
  };
};
