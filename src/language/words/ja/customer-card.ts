import { permissionParts, type Resource } from '../../../stripe/permissions';
import { html, quiet } from '../../html';
import { permissionRow, taxIdName } from '../names';
import type { Catalogue } from '../words';

/** Lists as this card calls them; what else is hidden goes by its row on Stripe's key page. */
const lists: Partial<Record<Resource, string>> = {
  charge: '支払い',
  subscription: 'サブスクリプション',
  invoice: '請求書',
  credit_note: 'クレジットノート',
  product: '商品',
};

export const customerCard: Catalogue['customerCard'] = (write) => ({
  done: '完了',
  email: 'メールアドレス',
  balance: '残高',
  chosen: () => quiet`このスレッドであなたが選択しました。`,
  chooseAgain: '選び直す',
  confirmed: () => quiet`このスレッドであなたが本人だと確認しました。`,
  takeBack: '取り消す',
  remember: (address) => html`<b>${address}</b>をこの顧客のアドレスとして記憶しますか？`,
  rememberButton: 'アドレスを記憶',
  unlink: 'アドレスの紐付けを解除',
  whatToTell: '顧客への連絡内容',
  cancelIts: 'サブスクリプションをキャンセル',
  alsoHas: 'この顧客の他のもの',
  subscriptions: 'サブスクリプション',
  payments: '支払い',
  invoices: '請求書',
  since: '顧客登録日',
  name: '名前',
  taxId: '納税者番号',
  taxIdText: (value, type) => `${value}（${taxIdName(type)}）`,
  languages: '優先言語',
  languageNames: (tags) => write.list(tags.map(write.language)),
  phone: '電話番号',
  address: '住所',
  invoicePrefix: '請求書の接頭辞',
  id: '顧客ID',
  notShown: (hidden) => {
    const names = hidden.map((permission) => {
      const { resource } = permissionParts(permission);
      return lists[resource] ?? permissionRow(resource);
    });
    return quiet`このキーでは表示されません：${names.join('、')}。`;
  },
  seeWhy: 'タップして理由を表示',
  asOf: (at) => quiet`${write.time(at)}時点`,
  refresh: '再読み込み',
  inStripe: 'Stripe',
  remembered: (address) => html`<b>記憶しました。</b>${address}からのメールでは、この顧客が表示されます。`,
  addressRemembered: 'アドレスを記憶しました',
  addressForgotten: 'アドレスの記憶を消去しました',
  searchFailed: () =>
    html`<b>検索の応答がありませんでした。</b>このアドレスの顧客は他にもいるかもしれません。1分後に再読み込みしてください。`,
});
