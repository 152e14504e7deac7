import type { Catalogue } from '../words';

export const buttons: Catalogue['buttons'] = () => ({
  connect: 'Stripeを接続',
  disconnect: '接続を解除',
  editKey: 'Stripeでキーを編集',
  find: '検索',
  findBy: '名前・ID・カードで検索',
  findCustomer: '顧客を検索',
  goBack: '戻る',
  home: 'ホームへ',
  keysInStripe: 'Stripeでキーを開く',
  lookAgain: 'Stripeに再照会',
  openInStripe: 'Stripeで開く',
  replaceKey: 'キーを差し替え',
  rightPerson: '本人で間違いない',
  settings: '設定',
  tryAgain: '再試行',
});
