import type { LeftOut, SettledBy, ToldInvoice } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import type { Catalogue } from '../words';

export const invoicesOfYear: Catalogue['invoicesOfYear'] = (write) => ({
  button: '年別の請求書',
  title: (year) => `${year}年の請求書`,
  send: (year, count, tag) => {
    const text = `${year}年の請求書を送る（${write.number(count)}件）`;
    return tag === null ? text : `${text}：${write.language(tag)}`;
  },
  lacks: (kinds) => `含まれないもの：${write.list(kinds.map((kind) => leftOut[kind]))}。`,
  none: (year, since) =>
    `${write.date(since)}以降に作成された請求書のうち、${year}年に確定されたものはStripeにありません。`,
  lookedThrough: (since) =>
    `確認した範囲（下書きも同じ）：${write.date(since)}以降に作成された請求書。それより前に作成され、後から確定されたものは含まれません。`,
  cut: (count) =>
    `この年のより古い請求書があるかもしれません。ここにあるのは最新の${write.number(count)}件です。それより古いものは下書きに含まれません。`,
  text: (year, all, since) =>
    lined(
      since === null
        ? `${year}年の請求書は次のとおりです。`
        : `${year}年の請求書（${write.date(since)}以降の分）は次のとおりです。`,
      ...all.map(({ number, issued, total, standing, page, pdf }) => {
        const on = issued === null ? '' : `（${write.date(issued)}発行）`;
        const url = page ?? pdf;
        return `${number}${on}、${write.money(total)}、${standingText(write, standing)}${url ? `：${url}` : ''}`;
      }),
    ),
});

const leftOut: Record<LeftOut, string> = {
  void: '無効のもの',
  uncollectible: '回収を中止したもの',
  other: 'その他の一部',
};

const settled: Record<SettledBy, string> = {
  balance: 'お客様の残高から精算済み',
  creditNote: 'クレジットノートで精算済み',
  nextInvoice: '次回の請求書に繰り越し',
};

function standingText(write: Writer, standing: ToldInvoice['standing']): string {
  switch (standing.kind) {
    case 'paid':
      return 'お支払い済み';
    case 'settled':
      return standing.by ? settled[standing.by] : 'お支払いなしで精算済み';
    case 'nothing':
      return 'お支払い不要';
    case 'open':
      return 'お支払い待ち';
    case 'overdue':
      return `支払期日超過（${write.date(standing.since)}から）`;
    case 'onItsWay':
      return 'お支払いの処理中';
    case 'void':
      return '無効';
  }
}
