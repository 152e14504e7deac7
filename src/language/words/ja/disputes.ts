import type { DisputeKind } from '../../../billing/dispute';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';

const kinds: Record<Exclude<DisputeKind, 'none'>, string> = {
  inquiry: '照会：銀行から問い合わせが来ています。お金はまだこちらにあります。',
  chargeback: 'チャージバック：銀行がお金を一時的に回収しました。',
  lost: '不審請求で敗訴：銀行がお金を最終的に回収しました。',
  returned:
    '引き落としの取り消し：顧客の銀行がお金を回収しました。これは最終的なもので、反証はできません。まだ支払いが必要な場合は、改めて支払いを依頼してください。',
  won: '不審請求が申請されましたが、こちらの主張が認められました。',
  inquiryClosed: '銀行から照会がありました。その照会は終了しています。',
  prevented:
    '不審請求が申請されましたが、チャージバックになる前に防止されました。どう解決したかはStripeで確認できます。',
  other: '不審請求が申請されています。このバージョンでは未知の状態です。Stripeで確認してください。',
  unknown: '不審請求が申請されたことがあります。現在の状況を見るにはDisputes: Readが必要です。',
};

const reasons: Readonly<Record<string, string>> = {
  bank_cannot_process: '銀行が処理できない',
  check_returned: '小切手の返却',
  credit_not_processed: '返金・クレジットの未受領',
  customer_initiated: '顧客の申し出',
  debit_not_authorized: '引き落としが未承認',
  duplicate: '二重課金',
  fraudulent: '不正利用',
  general: '特定の理由なし',
  incorrect_account_details: '口座情報の誤り',
  insufficient_funds: '残高不足',
  noncompliant: 'カードネットワークの規則違反',
  product_not_received: '商品未着',
  product_unacceptable: '商品に問題あり',
  subscription_canceled: 'サブスクリプションはキャンセル済み',
  unrecognized: '身に覚えがない',
};

const statuses: Readonly<Record<string, string>> = {
  appeal_needs_response: '異議申し立ての回答待ち',
  appeal_under_review: '異議申し立ての審査中',
  lost: '不審請求で敗訴',
  needs_response: '不審請求への回答が必要',
  prevented: '不審請求を防止済み',
  under_review: '不審請求の審査中',
  warning_closed: '照会終了',
  warning_needs_response: '照会への回答が必要',
  warning_under_review: '照会の審査中',
  won: '不審請求で勝訴',
};

const frauds: Readonly<Record<string, string>> = {
  card_never_received: 'カードが届いていない',
  fraudulent_card_application: 'カードが不正に申し込まれた',
  made_with_counterfeit_card: '偽造カードによる支払い',
  made_with_lost_card: '紛失カードによる支払い',
  made_with_stolen_card: '盗難カードによる支払い',
  misc: 'その他の不正利用',
  unauthorized_use_of_card: 'カードの無断使用',
};

export const disputes: Catalogue['disputes'] = (write) => ({
  fraudWarning: (type, at) => `${write.date(at)}にカード発行銀行から不正利用の早期警告：${wordOf(frauds, type)}`,
  afterWarning: (isActionable) =>
    isActionable
      ? '不審請求の申請につながる可能性があります。その前に全額返金すれば防げるかもしれません。'
      : 'その後、不審請求が申請されたか、全額返金されています。',
  whileHeld: '保留中で、課金されていません。キャプチャーせずに保留を解除すれば、不審請求の申請を防げるかもしれません。',
  was: (status) => (status ? wordOf(statuses, status) : '不審請求の申請あり'),
  mayBeOpen: '不審請求の申請あり（未解決の可能性あり）',
  title: '不審請求の申請',
  see: '不審請求の申請を見る',
  ofNewest: () => quiet`最新の支払いについてのみです。それより前の支払いにも不審請求があるかもしれません。`,
  disputed: (amount, at) => html`<b>${write.money(amount)}</b> ${write.date(at)}に不審請求の申請`,
  answerBy: ({ on, isPast }) => (isPast ? `回答期限は${write.date(on)}でした` : `回答期限${write.date(on)}`),
  part: (part, of) => `対象は${write.money(of)}のうち${write.money(part)}です。`,
  kind: (kind) => kinds[kind],
  why: (reason, status) =>
    [reason && wordOf(reasons, reason), status && wordOf(statuses, status)].filter(Boolean).join('、'),
});
