import type { ContactField } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const fields: Record<ContactField, string> = {
  name: '名前',
  email: 'メールアドレス',
  phone: '電話番号',
  description: '説明',
  line1: '住所',
  line2: '住所（2行目）',
  postal_code: '郵便番号',
  city: '市区町村',
  state: '都道府県・州',
  country: '国（2文字）',
};

export const contacts: Catalogue['contacts'] = () => ({
  createQuestion: '顧客を作成しますか？',
  createDeed: '顧客を作成',
  name: (name) => `名前：${name || 'なし'}`,
  email: (address) => `メールアドレス：${address}`,
  nobodyYet: 'このアドレスと完全に一致する顧客はまだいません。',
  somebodyNow: 'このアドレスの顧客がすでに存在します。Stripeに再照会してください。',
  created: '顧客を作成しました。',
  editQuestion: '顧客を編集しますか？',
  editDeed: '顧客を編集',
  save: '保存',
  field: (field) => fields[field],
  change: (field, before, after) => `${fields[field]}：${before || 'なし'} → ${after || 'なし'}`,
  changeSomething: '先に何かを変更してください。',
  twoLetters: '国はJPのように2文字で入力してください。',
  oneAddress: 'メールアドレスを1つ入力してください。',
  noEmail: 'メールアドレスの登録がありません。',
  updated: '顧客を更新しました。',
  issuedStay:
    'これから発行するものに適用されます。Stripeでは支払い済みの請求書を修正できません。差し替えるには、Stripeでクレジットノートを発行し、新しい請求書を発行してください。',
  taxMayChange: 'Stripeが税額を計算している場合、次回以降の請求額が変わることがあります。',
  taxIdQuestion: '納税者番号を追加しますか？',
  taxIdKind: '種類',
  taxIdValue: '番号',
  enterTaxId: '納税者番号を入力してください。',
  hasTaxId: 'この納税者番号は登録済みです。',
  taxIdNew: (value, type) => `追加：${value}（${taxIdName(type)}）`,
  taxIdStays: (value, type) => `変更なし：${value}（${taxIdName(type)}）`,
  taxIdAdded: (value, type) => `納税者番号を追加しました：${value}（${taxIdName(type)}）`,
});
