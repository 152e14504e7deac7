import type { OnStatement, RefundFacts } from '../../../billing/refund';
import { wordIn } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe, wordOf } from './codes';

/** As they stand after a colon. */
const failures: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed: 'その間に顧客が不審請求を申請',
  declined: '拒否された',
  expired_or_canceled_card: 'カードが期限切れまたは解約済み',
  insufficient_funds: 'Stripeの残高が期限までに足りなかった',
  lost_or_stolen_card: 'カードの紛失・盗難の届け出あり',
  merchant_request: '自社の依頼により停止',
  unknown: 'Stripeでも原因不明',
};

const failureSteps: Readonly<Record<string, string>> = {
  charge_for_pending_refund_disputed:
    '先に不審請求を確認してください。重ねて返金すると二重払いになる可能性があります。',
  declined: '再度返金するか、別の方法で顧客に支払ってください。',
  expired_or_canceled_card: '別の方法で顧客に支払ってください。',
  insufficient_funds: 'Stripeの残高を追加してから、再度返金してください。',
  lost_or_stolen_card: '別の方法で顧客に支払ってください。',
  unknown: '再度返金するか、別の方法で顧客に支払ってください。',
};

const reasons: Readonly<Record<string, string>> = {
  duplicate: '重複',
  expired_uncaptured_charge: '保留の期限切れ',
  fraudulent: '不正利用',
  requested_by_customer: '顧客からの依頼',
};

/** As the Dashboard abbreviates them. */
const referenceTypes: Readonly<Record<string, string>> = {
  acquirer_reference_number: 'ARN',
  retrieval_reference_number: 'RRN',
  system_trace_audit_number: 'STAN',
};

const onStatement: Record<OnStatement, string> = {
  past: '通常かかる5～10営業日は過ぎています。',
  usual: '通常5～10営業日かかります。',
  refund: '返金として、通常5～10営業日以内に明細に表示されます。',
  reversal: '取り消し処理のため、支払い自体が明細から消え、返金の行は表示されません。',
  partlyReversed: '取り消し処理のため、明細の支払いの金額が変わり、返金の行は表示されません。',
  cashBalance: 'Stripeの現金残高に入りました。銀行口座には送られていません。',
  open: '返金の行が表示されるか、支払い自体が消えるかは、まだわかりません。',
};

export const refunds: Catalogue['refunds'] = (write) => {
  const standing = ({ amount, status, waitsFor, at, since }: RefundFacts): string => {
    const refund = `${write.money(amount)}の返金`;
    const on = write.date(at);
    switch (status) {
      case 'succeeded':
        return `${on}に${write.money(amount)}返金済み`;
      case 'pending':
        if (waitsFor === 'insufficient_funds') return `${refund}は${on}からStripe残高の不足で待機中`;
        if (waitsFor === 'charge_pending') return `${refund}は${on}から支払いの確定待ち`;
        return waitsFor && waitsFor !== 'processing'
          ? `${refund}は${on}から待機中：${ofStripe(waitsFor)}`
          : `${refund}は${on}から処理中`;
      case 'requires_action':
        return `${refund}は${on}から顧客の対応待ち`;
      case 'failed':
        return `${on}の${refund}は失敗${since ? `、その後の${write.money(since)}で補われた可能性あり` : ''}`;
      case 'canceled':
        return `${on}の${refund}はキャンセル`;
      default:
        return `${on}の${refund}：${ofStripe(status)}`;
    }
  };
  const line = (made: RefundFacts) => (made.by ? `${standing(made)}（実行者：${made.by}）` : standing(made));
  return {
    standing,
    line,
    title: line,
    failure: (code) => wordOf(failures, code),
    failed: (code) => (code ? `お金は戻っていません。理由：${wordOf(failures, code)}。` : 'お金は戻っていません。'),
    failedThen: (code) =>
      `このときお金は戻っていません。${code ? `理由：${wordOf(failures, code)}。` : ''}${wordIn(failureSteps, code ?? 'unknown') ?? ''}`,
    failureStep: (code) => wordIn(failureSteps, code ?? 'unknown'),
    topUp: 'Stripeの残高を追加すると送金されます。',
    asked: ({ address, at }) =>
      address
        ? `Stripeが${at ? `${write.date(at)}に` : ''}${address}宛てのメールで返金先を尋ねました。`
        : 'Stripeがメールで顧客に返金先を尋ねます。',
    askedYou: ({ address, at }) =>
      address
        ? `Stripeから${at ? `${write.date(at)}に` : ''} ${address} 宛てに、返金先をお尋ねするメールをお送りしています。`
        : 'Stripeから、返金先をお尋ねするメールをお送りします。',
    askedUntil: ({ on, isPast }) =>
      isPast ? `回答期限は${write.date(on)}でした。` : `回答期限は${write.date(on)}です。`,
    onStatement: (kind) => onStatement[kind],
    reference: (reference) => {
      switch (reference.kind) {
        case 'there': {
          const type = reference.type ? `（${wordOf(referenceTypes, reference.type)}）` : '';
          return `銀行への照会番号：${reference.value}${type}`;
        }
        case 'pending':
          return '銀行への照会番号はまだありません。';
        case 'unavailable':
          return '銀行への照会番号はありません。';
        case 'other':
          return `銀行への照会番号：${ofStripe(reference.state)}`;
      }
    },
    reason: (code) => `理由：${wordOf(reasons, code)}`,
    older: '以前の返金はここに表示されません。',
  };
};
