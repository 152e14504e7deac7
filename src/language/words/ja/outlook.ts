import { html } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { methodName, monthOf, savedName } from './methods';
import { feedbacks } from './subscribing';

const endings: Readonly<Record<string, string>> = {
  canceled_by_retention_policy: '保持ポリシーにより終了しました。',
  cancellation_requested:
    'キャンセルの依頼がありました。顧客と自社チームのどちらによるものかは、Stripeではわかりません。',
  payment_disputed: '支払いのひとつに不審請求が申請されました。',
  payment_failed: '支払いのひとつが失敗しました。',
};

export const outlook: Catalogue['outlook'] = (write) => ({
  preview: '次回の正確な金額',
  previewTitle: '次の請求書',
  previewed: (due, at) =>
    at === null
      ? html`支払い額<b>${write.money(due)}</b>`
      : html`支払い額<b>${write.money(due)}</b>（${write.date(at)}）`,
  previewNote: '現時点でのStripe自身のプレビューです。',
  nothingComes: '現時点で、Stripeがこれについて請求するものはありません。',
  moreLines: '明細は他にもあります。',
  offAndTax: '割引と税',
  total: '合計',
  balanceBefore: '適用前の残高',

  paidButton: '支払い合計',
  paidTitle: '支払い合計',
  paid: ({ amount, count, since }) =>
    html`<b>支払い${write.money(amount)}</b>（${write.date(since)}以降${write.number(count)}件）`,
  paidBack: (refunded) => `うち${write.money(refunded)}は返金済みまたは返金処理中`,
  cash: (amount) => html`銀行振込で受領し、まだ支払いに充当していない金額：<b>${write.money(amount)}</b>（現金残高）`,
  takenBack: (amount) => `うち${write.money(amount)}は銀行が回収`,
  disputed: (count) =>
    `うち${write.number(count)}件に不審請求が申請されています。銀行が回収した金額はここではわかりません。`,
  nonePaid: 'この中に支払いはありません。',
  pending: (count) => `処理中の支払い${write.number(count)}件は含まれていません。`,
  coversAll: (read) =>
    `Stripeにある支払いと試行の全${write.number(read)}件を集計しました。他で支払われたものは含まれません。`,
  coversSome: (read, back) =>
    `最新の支払いと試行${write.number(read)}件${back === null ? '' : `（${write.date(back)}まで遡る）`}を集計しました。それより古いものと、他で支払われたものは含まれません。`,
  countOn: 'さらに過去を集計',

  methodsButton: '支払い方法',
  methodsTitle: '登録済みの支払い方法',
  saved: savedName,
  isDefault: 'デフォルト',
  pays: (titles, count) =>
    titles.length > 0
      ? `${write.list(titles)}の支払いに使用`
      : `サブスクリプション${write.number(count)}件の支払いに使用`,
  noneSaved: '登録済みの支払い方法はありません。',
  moreSaved: '他にもあります。',

  cardExpires: (method, expiry, title, at) =>
    html`<b>${savedName(method, expiry)}</b>。${title}は${write.date(at)}にこのカードに課金されます`,
  cardGoesOn: (method, expiry, paid, title, at) =>
    html`<b>${methodName(method)}は${monthOf(expiry)}で期限切れですが使えています</b>。最後の支払いは${write.date(paid)}。${title}は${write.date(at)}にこのカードに課金されます`,
  asLastPaid: '最後の支払い時点のカード情報です。',

  whyEnded: '終了の理由',
  whyEnds: '終了予定の理由',
  ending: (code) => wordOf(endings, code),
  feedback: (code) => `申告された理由：${wordOf(feedbacks, code)}。`,
  comment: (text) => `「${text}」`,
});
