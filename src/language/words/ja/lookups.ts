import type { Person } from '../../../people/people';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';

const headers: Record<Person['from'], string> = {
  From: 'From',
  'Reply-To': 'Reply-To',
  'X-Original-Sender': 'X-Original-Sender',
  'X-Original-From': 'グループ経由',
  'X-Failed-Recipients': '不達',
  To: 'To',
  Cc: 'Cc',
  Bcc: 'Bcc',
  subject: '件名内',
};

export const lookups: Catalogue['lookups'] = (write) => ({
  choose: '顧客を選択',
  which: (count, orMore, address) =>
    html`${address}に該当する<b>顧客が${orMore ? '少なくとも' : ''}${write.number(count)}件</b>あります。どの顧客ですか？`,
  otherSpelling: '一致の可能性：別の表記',
  filter: '絞り込み',
  filterHint: '名前、メール、ID',
  byUsage: '従量制',
  pays: (total) => `支払い：${total}`,
  stands: (state, total) => `${state}：${total}`,
  noSubscription: '有効なサブスクリプションなし',
  latestUnpaid: '最新の請求書が未払い',
  since: (at) => `${write.date(at)}から`,
  nobody: '該当者なし',
  notEverywhere: '一部を検索できませんでした',
  nobodyWith: (address, accounts) => html`<b>${address}</b>に該当する顧客は${accounts}にいません。`,
  searchFailed: () =>
    html`<b>検索の応答がなかったため</b>、完全に一致するアドレスだけを調べました。1分後に再照会してください。`,
  possible: '一致の可能性',
  onThisEmail: 'このメールの関係者',
  sameDomain: '同じドメイン',
  inAccount: (account) => `アカウント：${account}`,
  why: '見つからなくても存在する可能性',
  whyAsked: (searched) =>
    searched
      ? 'Stripeに、アドレスの完全一致、小文字での一致、検索による別表記を照会しました。'
      : 'Stripeに、アドレスの完全一致と小文字での一致を照会しました。他の表記は検索していません。',
  whyDots: 'Gmailはドットを無視しますが、Stripeの検索は無視しません。ドットの位置が違うと見つからないことがあります。',
  whyGuest:
    '別のアドレスで、またはゲストとして支払った可能性があります。ゲストにはStripeの顧客レコードがありません。Stripeは支払いをアドレスで検索できないため、カード、金額、日付で検索してください。',
  whyDeleted: 'Stripeで削除された可能性があります。支払いIDまたは顧客IDで検索してください。',
  whyNew: '直近1分以内に作成された顧客は、まだ検索で見つからないことがあります。',
  whyMode: 'テスト環境と本番環境は別々です。一方の顧客は他方にはいません。',
  mentioned: '記載あり',
  number: '請求書または領収書の可能性',
  claim: '件名の記載：自己申告であり、証明ではありません',
  key: '件名にStripeのキーが含まれているようです',
  rollKey:
    'このメールを読める人は誰でもキーを使えます。Stripeでローテーションするか、所有者に依頼してください。Tillsideはこの件名を使用しません。',
  from: (from) => headers[from],
  others: 'このメールの他の関係者',
  someOthers: (shown, all) => `このメールの他の関係者（${write.number(all)}人中${write.number(shown)}人）`,
  otherAccounts: '他のアカウント',
  knownHere: 'こちらでも該当',
  notAsked: '照会できませんでした',
  colleagues: '社外のアドレスはありません',
  colleaguesText:
    'このメールのアドレスはすべてあなたまたは自社のもののため、Stripeに照会していません。Tillsideはメールの本文を読めません。',
  unreadable: '差出人を読み取れません',
  unreadableText: 'このメールの差出人のアドレスを読み取れなかったため、Stripeに照会していません。',
  foundStays: '検索して見つけた顧客は、このスレッドに残ります。',
  machine:
    'このアドレスは自動送信用か、ご自身の別のアドレスのようです。誰についてのメールかは本文に書かれているかもしれませんが、Tillsideは本文を読めません。その人のアドレスで検索してください。',
  mailing: '一斉配信メール',
  mailingText: (address) => quiet`一斉配信メールのようなので、${address}についてStripeに照会していません。`,
  anyway: 'それでも照会する',
});
