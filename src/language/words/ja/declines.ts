import type { DebitStep, Decline, DeclineReason, DeclineStep } from '../../../billing/decline';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';

/** As they stand in brackets, after a colon, or before a full stop. */
const reasons: Record<DeclineReason, string> = {
  couldNotDecide: '銀行が判断できず、後で再試行すれば通る可能性あり',
  mustConfirm: '銀行が顧客による支払いの承認を要求',
  notConfirmed: '顧客が銀行の本人確認を通過できず',
  callBank: '銀行がカードを拒否、顧客から銀行への電話が必要',
  notThisKind: 'カードがこの種類の支払いに非対応',
  overLimit: 'カードの利用限度額を超過',
  tooOften: 'カードの拒否が多すぎるため24時間は再試行不可',
  currency: 'カードがこの通貨に非対応',
  debitNotAuthorized: '顧客の銀行によると口座引き落としが未承認',
  noReason: '銀行が理由を示さずカードを拒否',
  expired: 'カードの有効期限切れ',
  suspectedFraud: 'Stripeが不正利用を疑い拒否',
  securityCode: 'セキュリティコードの誤り',
  number: 'カード番号の誤り',
  postalCode: '請求先住所または郵便番号の誤り',
  pin: 'カードの暗証番号が必要、または暗証番号の誤り',
  funds: 'カードの残高不足',
  account: 'カードまたはその口座が無効',
  amount: '銀行がこの金額を許可せず',
  expiryDate: '有効期限の入力誤り',
  duplicate: '直前に同額の支払いあり',
  testCard: 'テストカードを使用',
  realCard: '実際のカードを使用（テスト環境で使えるのはStripeのテストカードのみ）',
  noCard: '顧客に登録済みのカードなし',
  lostOrStolen: 'カードの紛失・盗難の届け出あり',
  hardlyAgreed: 'Stripeは試行せず（銀行が承認する見込みがほぼないため）',
  accountClosed: '銀行口座が解約済み、または存在しない',
  stopped: '顧客が銀行にこれらの支払いの停止を依頼',
  radarRule: 'Stripe Radarのルールによりブロック',
  declined: '銀行がカードを拒否',
  accountFunds: '銀行口座の残高不足',
  accountInvalid: '口座が無効',
  refused: '理由なしの拒否',
  accountBlocked: '銀行口座が凍結または制限中',
  accountNumber: '口座番号の誤り',
  accountMoved: '口座が別の銀行に移り、口座情報が古い',
  blockedByStripe: 'Stripeがこの銀行口座をブロック',
  notVerified: '銀行口座が未確認、または引き落としに非対応',
  mandateInvalid: '口座引き落としへの同意（マンデート）が使用不可',
  processingLimit: 'この方法で現在受け取れる上限額を超過',
  paymentLimit: 'この方法での1回の上限額を超過',
  notProcessed: '銀行で処理できず',
};

const steps: Record<DeclineStep, string> = {
  anotherCard: '別のカードを依頼してください。',
  anotherMethod: '別の支払い方法を依頼してください。',
  raiseLimit: '後で再試行するか、上限の引き上げをStripeに依頼してください。',
  realCard: '本番環境では実際のカードが必要です。顧客に依頼してください。',
  testCard: 'Stripeのテストカードを使うか、本番環境で行ってください。',
  invoicePage:
    '顧客は請求書のページで対応します。ここで請求書を開いてそのリンクを送るか、カード変更リンクを送ってください。',
  nothingStarted:
    '何も開始・変更されていません。カード変更リンクを送ると、顧客はそこでカードを改めて保存し、承認できます。または、請求書払いで開始すると、顧客は支払い時に承認します。',
  openInvoice: '未決済の請求書で、なければ支払いリンクで支払ってもらってください。',
  tryOnPage:
    'Stripeのページ（請求書または支払いリンク）で再試行してもらってください。または別のカードを依頼してください。',
  paymentLink: 'リンクで支払いを依頼してください。',
  tellOnlyDeclined: '顧客には、拒否されたことだけを伝えてください。',
};

const debitSteps: Record<DebitStep, string> = {
  agreeAnew: '再試行の前に、口座引き落としへの同意（マンデート）を改めて得るか、別の方法で支払ってもらってください。',
  anotherAccount: '再試行の前に、別の口座または別の支払い方法を依頼してください。',
  anotherMethod: '別の支払い方法、または金額を分けた支払いを依頼してください。',
  fill: '口座に入金があれば、再試行は成功する可能性があります。先に顧客に確認してください。',
  raiseLimit: steps.raiseLimit,
};

/** `カードの有効期限切れ`. */
export function reasonOf(decline: Decline): string {
  return typeof decline === 'string' ? reasons[decline] : ofStripe(decline.code);
}

export const declines: Catalogue['declines'] = () => ({
  reason: reasonOf,
  refused: (decline, step) => `${decline ? reasonOf(decline) : '銀行に拒否されました'}。${steps[step]}`,
  debitStep: (step) => (step ? debitSteps[step] : '再試行が成功するかどうか、Stripeは示していません。'),
});
