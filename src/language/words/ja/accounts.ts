import type { Catalogue } from '../words';

export const accounts: Catalogue['accounts'] = (write) => ({
  title: 'アカウント',
  more: '詳細',
  rename: '名前を保存',
  renamed: '名前を保存しました',
  kept: 'ここに保存されているもの',
  key: 'キー',
  stripeAccount: 'Stripeアカウント',
  notTold: 'Stripeから示されていません',
  askLabel: 'Stripeに名称を確認',
  noLabel: 'このキーで確認できる名称はStripeにありません',
  notReadable:
    'このキーでは、自身のアカウントを読み取れません。Accounts: ReadまたはBasic business contact information: Readが必要です。',
  connectedOn: '接続日',
  keySince: 'このキーの登録日',
  age: (at) => {
    const days = write.daysSince(at);
    return days > 0 ? `${write.date(at)}（${write.number(days)}日前）` : write.date(at);
  },
  checkedOn: 'キーの最終確認',
  unknown: '不明',
  moveBefore: (account) => `${account}の前に移動`,
  allOff: 'アカウントがすべてオフのため、Stripeに照会していません。設定でいずれかをオンにしてください。',
});
