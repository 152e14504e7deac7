import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { Writer } from '../../writer';
import type { Happened } from '../facts';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

/** How `請求書INV-0042（$49.00）` then goes on. */
const invoiceDone: Record<InvoiceVerb, string> = {
  finalize: 'を発行いたしました。',
  send: 'をメールでお送りしております。',
  pay: 'のお支払いが完了いたしました。',
  void: 'は無効になりました。',
  mark_uncollectible: 'の回収は中止いたしました。',
};

export const telling: Catalogue['telling'] = (write) => ({
  refunded: (amount, isCard) =>
    isCard
      ? `${write.money(amount)}をお客様のカードに返金いたしました。着金まで通常5～10営業日かかります。`
      : `${write.money(amount)}をお客様に返金いたしました。`,
  reversed: (amount) =>
    `${write.money(amount)}をお客様のカードに返金いたしました。カードのご利用明細では、元のお支払い自体の金額が変わるか表示が消え、別途の返金は表示されません。`,
  refundUnderWay: (amount, isCard) =>
    isCard
      ? `お客様のカードへの${write.money(amount)}の返金を処理しております。着金まで通常5～10営業日かかります。`
      : `お客様への${write.money(amount)}の返金を処理しております。`,
  refundAsks: (amount) =>
    `${write.money(amount)}の返金手続きを開始いたしました。Stripeから返金先をお尋ねするメールが届きますので、返金のため、ご回答をお願いいたします。`,
  wasFor: (amount, at, what) =>
    `対象は、${write.date(at)}の${write.money(amount)}のお支払い${what ? `（${what}）` : ''}です。`,
  captured: (amount) => `${write.money(amount)}のお支払いが完了いたしました。`,
  released: (amount) =>
    `お客様のカードで保留しておりました${write.money(amount)}を解除いたしました。お支払いは発生しておりません。`,
  charged: (amount, description, receipt) =>
    `ご合意のとおり、${write.money(amount)}${description ? `（${description}）` : ''}を決済いたしました。${receipt ? `領収書：${receipt}` : ''}`,
  credited: (amount) =>
    `${write.money(amount)}分のクレジットを付与いたしました。次回以降の請求書から自動的に差し引かれます。`,
  creditTakenBack: (amount) =>
    `${write.money(amount)}分のクレジットをお取り消しいたしました。次回以降の請求書からは差し引かれません。`,
  linkClosed: (url) =>
    `このお支払いリンクは無効になりましたので、こちらではお支払いにならないようお願いいたします：${url}`,
  taxIdAdded: (value) =>
    `お客様の納税者番号${value}を登録いたしました。今後発行する請求書に記載されます。お支払い済みの請求書は変わりません。`,
  taxIdRemoved: (value) =>
    `お客様の納税者番号${value}を削除いたしました。今後発行する請求書には記載されません。お支払い済みの請求書は変わりません。`,
  receiptSent: (address) => `領収書を ${address} 宛てに再送いたしました。`,
  page: (amount, description, url) =>
    `${write.money(amount)}（${description}）のお支払いは、こちらから行っていただけます：${url}`,
  portal: (url) => `請求書のご確認とお支払い方法の変更は、こちらから行っていただけます：${url}`,
  invoice: (verb, number, amount) => `請求書${number ?? ''}（${write.money(amount)}）${invoiceDone[verb]}`,
  notCharged: (until) =>
    until === null
      ? '当面、サブスクリプションのご請求を停止いたします。'
      : `${write.date(until)}まで、サブスクリプションのご請求を停止いたします。`,
  chargedAgain: 'サブスクリプションのご請求を再開いたしました。',
  happened: (what, plan) => whatHappened(write, what) + subscriptions(write).plan(what, plan),
});

function whatHappened(write: Writer, what: Happened): string {
  switch (what.kind) {
    case 'ended':
      return 'お客様のサブスクリプションは終了いたしました。';
    case 'endsOn':
      return `お客様のサブスクリプションは${write.date(what.at)}に終了いたします。`;
    case 'goesOn':
      return 'お客様のサブスクリプションは継続されます。';
    case 'changed':
      return 'お客様のサブスクリプションを変更いたしました。';
    case 'started':
      return 'お客様のサブスクリプションを開始いたしました。';
    case 'trialStarted':
      return `お客様のトライアルを開始いたしました。${write.date(what.at)}に終了いたします。`;
    case 'trialEndsOn':
      return `お客様のトライアルは${write.date(what.at)}に終了いたします。`;
    case 'trialEnded':
      return 'お客様のトライアルは終了いたしました。';
    case 'activeAgain':
      return 'お客様のサブスクリプションは再び有効になりました。';
    case 'paused':
      return 'お客様のサブスクリプションは一時停止中です。再開まで、ご請求はございません。';
    case 'discountsChanged':
      return 'お客様の割引を変更いたしました。次回の請求書から適用されます。';
  }
}
