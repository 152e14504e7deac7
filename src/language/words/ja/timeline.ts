import type { SubscriptionTurn } from '../../../billing/happenings';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { subscriptions } from './subscriptions';

const types: Readonly<Record<string, string>> = {
  adjustment: '手動',
  applied_to_invoice: '請求書に充当',
  checkout_session_subscription_payment: 'Checkoutで開始したサブスクリプションの分',
  checkout_session_subscription_payment_canceled: 'Checkoutで開始したサブスクリプションのキャンセル',
  credit_note: 'クレジットノート',
  initial: '初期残高',
  invoice_overpaid: '請求書の過払い',
  invoice_too_large: '請求書が高額で課金できず',
  invoice_too_small: '請求書が少額で課金できず',
  migration: 'Stripeによる移行',
  unapplied_from_invoice: '請求書への充当を取り消し',
  unspent_receiver_credit: '銀行振込の残り',
};

const butRefunds = '（返金の多い支払いの古い返金を除く）';

export const timeline: Catalogue['timeline'] = (write) => {
  const turned = (turn: SubscriptionTurn, at: number): string => {
    const on = write.date(at);
    switch (turn.kind) {
      case 'began':
        return `${on}に開始`;
      case 'waits':
        return `${on}に設定、初回の支払い待ち`;
      case 'neverStarted':
        return `${on}に設定、開始されず`;
      case 'trialEnded':
        return `${on}にトライアル終了`;
      case 'canceled':
        return turn.ends === null ? `${on}にキャンセル` : `${on}にキャンセル（${write.date(turn.ends)}付け）`;
      case 'ended':
        return `${on}に終了`;
    }
  };
  return {
    title: 'タイムライン',
    button: 'タイムライン',
    subscription: (name, turn, at) =>
      turn.kind === 'began' && turn.isTrial
        ? html`<b>${name ?? 'サブスクリプション'}</b>のトライアル${turned(turn, at)}`
        : html`<b>${name ?? 'サブスクリプション'}</b> ${turned(turn, at)}`,
    issued: (amount, at) => html`<b>${write.money(amount)}</b> ${write.date(at)}に請求`,
    billedWith: (invoice) => (invoice === null ? '請求書で請求済み' : `${invoice}で請求済み`),
    balance: (kind, amount, at) =>
      kind === 'credit'
        ? html`<b>${write.money(amount)}</b> ${write.date(at)}に残高へクレジット`
        : html`<b>${write.money(amount)}</b> ${write.date(at)}に残高からデビット`,
    balanceType: (type) => wordOf(types, type),
    by: (agent, isThisMail) => {
      const whom = agent === null ? 'Tillsideで実行' : `実行者：${agent}`;
      return isThisMail ? `${whom}（このメールから）` : whom;
    },
    pausedNow: (name, pause) =>
      html`<b>${name ?? 'サブスクリプション'}</b> 現在：${subscriptions(write).paused(pause)}`,
    lateHeader: (at) => `${write.date(at)}以降、以前のものに起きたこと`,
    nothing: 'このキーで読み取れる範囲では、Stripeにこの顧客の記録はありません。',
    completeTo: (at, lacksRefunds) =>
      quiet`${write.date(at)}以降は漏れなく表示しています${lacksRefunds ? butRefunds : ''}。それ以前の支払いや請求書にその後起きたことは、「以前」で表示されます。`,
    complete: (lacksRefunds) => quiet`Stripeにある最初の記録まで表示しています${lacksRefunds ? butRefunds : ''}。`,
    limits: (days) =>
      quiet`一時停止と、請求されなかった変更は、Stripeに日付がありません。${write.number(days)}日より前の銀行からの照会は含まれません。`,
    older: '以前',
  };
};
