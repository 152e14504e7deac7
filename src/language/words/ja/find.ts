import { html } from '../../html';
import type { Searched } from '../facts';
import type { Catalogue } from '../words';

const things = { payment: '支払い', invoice: '請求書', subscription: 'サブスクリプション' };

const searched: Record<Searched, string> = {
  email: 'メールアドレス',
  name: '顧客の名前とメールアドレス',
  phone: '顧客の電話番号',
  number: '請求書と領収書の番号',
  numberOrPhone: '請求書と領収書の番号、顧客の電話番号',
  numberOrName: '請求書と領収書の番号、顧客の名前とメールアドレス',
  id: 'このID',
  card: 'カードによる支払い',
};

export const find: Catalogue['find'] = (write) => ({
  title: '顧客を検索',
  query: 'メール、名前、Stripe ID',
  orNumber: 'または電話・請求書・領収書の番号',
  orPhone: 'または電話番号',
  notFound: '見つかりません',
  byPayment: 'カード支払いで検索',
  last4: 'カード番号の下4桁',
  last4Hint: '例：4242',
  amount: '金額（わかれば）',
  amountHint: '例：49.00',
  currency: '金額の通貨',
  currencyHint: '例：jpy',
  day: '日付（わかれば）',
  findPayment: '支払いを検索',
  typeFirst: '先に検索する内容を入力してください。',
  unclear: '名前、メールアドレス、ID、番号のいずれかを入力してください。',
  isKey:
    'Stripeのキーのようなので、どこにも送信していません。メールで届いた場合や他人に見られた場合は、Stripeでローテーションしてください。',
  isCardNumber: 'カード番号のようなので、どこにも送信していません。下の欄で下4桁を使って検索してください。',
  otherId: 'この種類のStripe IDでは検索できません。顧客、支払い、請求書、サブスクリプションのIDを使用してください。',
  fourDigits: 'カード番号の下4桁を入力してください。',
  payment: ({ last4, amount, day }) =>
    [`カード •••• ${last4}`, amount && write.money(amount), day && write.date(day)].filter(Boolean).join(' · '),
  found: '見つかりました',
  notEverywhere: '一部を検索できませんでした',
  nobody: '該当者なし',
  otherAddress: '別のアドレス',
  wholeNames: (name) =>
    `名前全体が「${name}」の顧客を検索しました。名前の一部で検索するには、Stripeでは3文字以上が必要です。`,
  paymentsNotSearched: '支払いの説明と金額は検索対象外です。支払いは、ID、またはカード・金額・日付で検索してください。',
  nothingFits: (what, by) => html`<b>${what}</b>に該当する人は見つかりませんでした。検索対象：${searched[by]}。`,
  results: (what) => html`<b>${what}</b>の検索結果：`,
  open: (what) => `この${things[what]}を開く`,
  more: 'Stripeには他にもあります。さらに入力してください。',
  somethingElse: '別の検索',
});
