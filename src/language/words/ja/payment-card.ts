import type { Hold, PaymentState } from '../../../billing/payment';
import type { GivenBack } from '../../../billing/refund';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { refunds } from './refunds';

/** So many that are not done are told one by one. */
const mostTold = 2;

export const paymentCard: Catalogue['paymentCard'] = (write) => {
  /** `$5.00返金済み`, `11月3日から$10.00の返金を処理中`. */
  const refunded = ({ done, others, isWhole }: GivenBack): string[] => {
    const more = others.length - mostTold;
    return [
      ...(done.minor > 0 ? [`${write.money(done)}返金済み${isWhole ? '' : 'または返金処理中'}`] : []),
      ...others.slice(0, mostTold).map(refunds(write).standing),
      ...(more > 0 ? [`他${write.number(more)}件が未完了`] : []),
    ];
  };
  const capturable = (by: number) =>
    write.isPast(by) ? `キャプチャー期限は${write.date(by)}でした` : `キャプチャー期限${write.date(by)}`;
  /** What moved no money says 課金なし. What a bank has yet to confirm may have left the account already. */
  const standing = (
    state: PaymentState,
    on: string,
    back: GivenBack,
    { captureBy, releasedAt }: Hold,
    code: string,
  ) => {
    switch (state) {
      case 'succeeded':
      case 'partlyRefunded':
      case 'refunding':
        return [`${on}に支払い済み`, ...refunded(back)].join('、');
      case 'refunded':
        return `${on}に支払い済み、全額返金済み`;
      case 'pending':
        return [`${on}から処理中、未確定`, ...refunded(back)].join('、');
      case 'failed':
        return `${on}に失敗、課金なし`;
      case 'uncaptured':
        return [`${on}に保留、課金なし`, ...(captureBy === null ? [] : [capturable(captureBy)])].join('、');
      case 'released':
        return `${on}に保留、${releasedAt === null ? '' : `${write.date(releasedAt)}に`}保留解除、課金なし`;
      case 'other':
        return `${ofStripe(code)}、${on}`;
    }
  };
  return {
    standing: (amount, state, at, back, hold, code) =>
      html`<b>${write.money(amount)}</b> ${standing(state, write.date(at), back, hold, code)}`,
    debit: ({ days, leaves }) => {
      const takes = `銀行による承認または拒否までは通常${write.number(days)}営業日以内です。さらに日数がかかることもあります。`;
      return leaves === null ? takes : `${takes}口座からの引き落としは${write.date(leaves)}の見込みです。`;
    },
    nextTry: (next) => {
      const on = 'at' in next ? write.date(next.at) : '';
      switch (next.kind) {
        case 'planned':
          return `Stripeは請求書の支払いを${on}に再試行します。`;
        case 'due':
          return `請求書に対するStripeの次の再試行は${on}の予定でした。`;
        case 'none':
          return 'Stripeは請求書の再試行日を設定していません。';
        case 'never':
          return 'Stripeは請求書の支払いを自動では再試行しません。';
        case 'paid':
          return '請求書はその後支払われました。';
        case 'unknown':
          return 'Stripeが再試行するかどうかは、ここではわかりません。';
      }
    },
    triedBefore: (on) => `以前の失敗：${on.map(write.date).join('、')}`,
    disputedIcon: '不審請求あり',
    whyIcon: '失敗の理由',
    why: (reason) => html`<b>理由：</b>${reason}`,
    dispute: (text) => html`<b>${text}</b>`,
    split: ({ kind, account, share, fee, isDone }) => {
      if (kind === 'passedOn') {
        return isDone
          ? html`<b>${write.money(share)}を</b>${account ?? '連結アカウント'}に<b>送金済み</b>`
          : html`課金されると${write.money(share)}が${account ?? '連結アカウント'}に送金されます`;
      }
      return isDone
        ? html`うち${write.money(fee)}は手数料としてプラットフォームへ`
        : html`課金されると、うち${write.money(fee)}が手数料としてプラットフォームに入ります`;
    },
    keeps: ({ kind, share, fee, isDone }, isBeforeRefunds) => {
      const left = write.money(kind === 'passedOn' ? fee : share);
      const text = isDone ? `${left}がこちらに残りました` : `${left}がこちらに残ります`;
      return isBeforeRefunds ? `${text}（返金前）` : text;
    },
    onBehalfOf: '代理で受け取った相手',
    refund: '返金',
    refunds: '返金',
    created: '作成日時',
    createdAt: (at) => `${write.date(at)} ${write.time(at * 1000)}`,
    left: '返金後の残額',
    leftOfBoth: '返金も回収もされていない額',
    takenBack: '銀行が回収した額',
    statement: '明細書の表記',
    receiptTo: '領収書の送信先',
    paymentId: '支払いID',
    intentId: 'PaymentIntent ID',
    receipt: '領収書',
  };
};
