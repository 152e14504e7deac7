import type { DisputeKind } from '../../../billing/dispute';
import type { PaymentState } from '../../../billing/payment';
import type { RefundFacts } from '../../../billing/refund';
import { dotted } from '../../dotted';
import type { MoneyVerb, PaymentFacts, RefundReason } from '../facts';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodName, savedName } from './methods';
import { refunds as refundWords } from './refunds';

/** Right after an amount. */
const verbs: Record<MoneyVerb, string> = {
  refund: 'を返金する',
  capture: 'をキャプチャーする',
  release: 'の保留を解除する',
  charge: 'を課金する',
  link: 'のリンクを作成する',
  credit: 'のクレジットを付与する',
  takeBackCredit: 'のクレジットを取り消す',
};

const questions: Record<MoneyVerb, string> = {
  refund: 'を返金しますか？',
  capture: 'をキャプチャーしますか？',
  release: 'の保留を解除しますか？',
  charge: 'を課金しますか？',
  link: 'のリンクを作成しますか？',
  credit: 'のクレジットを付与しますか？',
  takeBackCredit: 'のクレジットを取り消しますか？',
};

const refundReasons: Record<RefundReason, string> = {
  none: 'なし',
  duplicate: '重複',
  requested_by_customer: '顧客からの依頼',
};

const notRefundable: Partial<Record<PaymentState, string>> = {
  failed: '失敗した支払いです。課金されていません。',
  pending: 'まだ処理中です。',
  uncaptured: '保留中です。まだ課金されていません。',
  released: '保留が解除されました。課金されていません。',
  other: 'このバージョンでは未対応の状態です。Stripeで確認してください。',
  refunding: '残額全部の返金が処理中または待機中です。',
  refunded: 'すでに全額返金済みです。',
};

/** An inquiry may be settled by a refund; of a chargeback the bank has the money already. */
const disputed: Partial<Record<DisputeKind, string>> = {
  chargeback:
    '銀行が一時的にお金を回収しています。返金すると二重払いになる可能性があります。Stripeで不審請求に回答してください。',
  lost: '銀行が最終的にお金を回収しました。お金は顧客に渡っており、返金すると二重払いになります。',
  returned:
    '顧客の銀行がこの引き落としを最終的に取り消しました。お金は顧客に渡っており、返金すると二重払いになります。',
  prevented:
    '不審請求は防止されました。それによってお金が返された場合、返金すると二重払いになります。Stripeで確認してください。',
  other: 'このバージョンでは未知の不審請求です。返金すると二重払いになる可能性があります。Stripeで確認してください。',
  unknown:
    '不審請求が申請されたことがあります。銀行がお金を回収していた場合、返金すると二重払いになる可能性があります。Stripeで不審請求を確認してください。',
};

/** What Stripe has taken and not finished, and how it goes on, by Stripe's status. */
function unfinished(what: 'capture' | 'payment', sum: string, status: string): string {
  const thing = `${sum}の${what === 'capture' ? 'キャプチャー' : '支払い'}`;
  switch (`${what} ${status}`) {
    case 'payment pending':
    case 'payment processing':
      return `${thing}は処理中です。銀行はまだ承認していません。`;
    case 'payment requires_action':
      return `${thing}はまだ完了していません。顧客による承認が必要で、それまでは課金されません。代わりに支払いリンクで支払ってもらい、この支払いはStripeでキャンセルしてください。`;
    default:
      return `${thing}はまだ完了していません。Stripeで確認してください。`;
  }
}

const standings = { paid: '支払い済み', held: '保留中', begun: '未完了' };

export const paying: Catalogue['paying'] = (write) => {
  const payment = ({ method, stands, amount, at, description }: PaymentFacts) =>
    dotted(
      method && methodName(method),
      `${write.money(amount)}（${write.date(at)}、${standings[stands]}）`,
      description && described(description),
    );
  const refunds = (made: readonly RefundFacts[]) => made.map(refundWords(write).line).join('、');
  return {
    deed: (verb, amount) => `${write.money(amount)}${verbs[verb]}`,
    question: (verb, amount) => `${write.money(amount)}${questions[verb]}`,
    payment,
    amount: '金額',
    amountIn: (currency) => `金額（${currency.toUpperCase()}）`,
    currency: '通貨',
    whatFor: '内容',
    customerSeesIt: '顧客の目に触れることがあります',
    forWhat: (description) => `内容：${description}`,

    soFar: (at, back, times) => {
      const days = write.daysSince(at);
      const paid = days === 0 ? '今日支払い' : `${write.number(days)}日前に支払い`;
      if (!back) return paid;
      const often = times === null ? '' : `（${write.number(times)}回）`;
      return `${paid} · これまでの返金：${write.money(back)}${often}`;
    },
    refundsBefore: (made) => `これまで：${refunds(made)}`,
    refundsMeanwhile: (made) => `他の人も返金しています：${refunds(made)}。`,
    inquiry: '銀行がこの支払いについて照会しています。全額返金すれば解決します。',
    reason: '理由',
    reasonOption: (reason) => refundReasons[reason],
    reasonGiven: (reason) => `理由：${refundReasons[reason]}`,
    note: 'メモ',
    noteHint: 'Stripeに保存されます',
    noteGiven: (note) => `メモ：${note}`,
    noteTooLong: (most) => `メモが${most}文字を超えています。`,
    notRefundable: (state) => notRefundable[state] ?? '',
    disputed: (kind) => disputed[kind] ?? '',
    takenBack: (amount) =>
      `不審請求により、うち${write.money(amount)}を銀行が回収しました。その分は重ねて返金されません。`,
    disputedPart: (part, of) =>
      `${write.money(of)}のうち${write.money(part)}に不審請求があります。その分を返金すると二重払いになる可能性があり、残りを返金できるかどうかはStripeに示されていません。`,
    unfinished: (what, amount, status) => unfinished(what, write.money(amount), status),

    holdOver: (by) => `キャプチャーできる期限は${write.date(by)}でした。`,
    chargedNow: '今すぐ顧客に課金されます。',
    restReleased: (rest) => `残りの${write.money(rest)}は保留が解除され、後から課金することはできません。`,
    captured: (amount) => `${write.money(amount)}をキャプチャーしました。`,
    notCharged: '顧客には課金されません。この操作は取り消せません。',
    released: (amount) => `${write.money(amount)}の保留を解除しました。`,

    sendTo: '送信先',
    receiptQuestion: '領収書を再送信しますか？',
    receiptDeed: '領収書を再送信',
    sendReceipt: '領収書を送信',
    to: (address) => `宛先：${address}`,
    notOnFile: '登録されているアドレスではありません。',
    testSendsNothing: 'テスト環境では何も送信されません。',
    receiptAddress: (address) => `領収書の宛先を${address}に設定しました。テスト環境では何も送信されません。`,
    receiptSent: (address) => `領収書を${address}に送信しました。`,

    method: '支払い方法',
    paidWith: (method, expiry) => `支払い方法：${savedName(method, expiry)}`,
    default: '顧客のデフォルト',
    otherCurrency: '別の通貨で',
    currencyTaken: '通貨（対応している場合）',
    methodTakes: (method, currencies) =>
      `${methodName(method)}で課金できる通貨は${write.list(currencies.map(write.currency))}だけです。`,
    paidWithDefault: '支払い方法：顧客のデフォルト',
    lastPayment: (facts) => `直近の支払い：${payment(facts)}`,
    onlyWithConsent: (isNow) =>
      isNow ? '今すぐ課金されます。必ず顧客の同意を得てください。' : '必ず顧客の同意を得てください。',
    noSavedCard: 'このキーで見える登録済みのカードはありません。リンクで支払いを依頼してください。',
    charged: (amount) => `${write.money(amount)}を課金しました。`,

    site: '自社のウェブサイト',
    siteHint: '支払い後に開かれます',
    siteOpened: (site) => `支払い後に開くページ：${site}`,
    sayWhatFor: '内容を1行で入力してください。',
    enterSite: '自社のウェブサイトを入力してください：https://…',
    linkReady: 'リンクができました。',
    whichLink: 'リンク',
    linkFor: (amount, what, end) => dotted(write.money(amount), what, `…${end}`),
    noOpenLink: 'この顧客のためにここで作成した最近のリンクに、支払えるものはありません。',
    closeQuestion: 'この支払いリンクを無効にしますか？',
    closeMeans: '開いても支払えなくなります。支払い済みの分はそのままです。Stripeで再び有効にできます。',
    linkClosed: (url) => `リンクは無効で、支払いを受け付けません：${url}`,
    linkClosedBriefly: 'リンクは無効です。',
    linkReadyAt: (url) => `リンクができました：${url}`,
    noPortal:
      'デフォルトのポータルのログインページが有効になっていません。Stripeで：設定 › Billing › カスタマーポータル › リンクを有効化。',
    portalLink: (isSaved, isCard) => {
      const what = isCard ? 'カード' : '支払い方法';
      return isSaved ? `${what}変更リンクを送る` : `${what}追加リンクを送る`;
    },
    portalLogin: '顧客はそこでログインします。Stripeでは何も変わりません。',
  };
};
