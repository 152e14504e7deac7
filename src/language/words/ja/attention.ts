import type { AttentionKind } from '../../../billing/attention';
import type { Owed } from '../../../billing/summary';
import { type Html, html } from '../../html';
import type { FailedPayment } from '../facts';
import type { Catalogue } from '../words';
import { refunds } from './refunds';

const kinds: Record<AttentionKind, string> = {
  pastDue: '延滞中のサブスクリプション',
  firstPayment: '未開始のサブスクリプション',
  trialUnpaid: '支払い方法のないトライアル',
  failed: '失敗した支払い',
  disputed: '不審請求のある支払い',
  refund: '返金',
  fraud: '不正利用と報告された支払い',
  chargedTwice: '二重課金',
  overdue: '期日超過の請求書',
  unpaid: '未払いの請求書',
  stuck: '確定できなかった請求書',
  cardExpires: '期限切れになるカード',
  uncaptured: '未キャプチャーの支払い',
  delinquent: '未払いの請求書',
  cardGoesOn: '期限切れだが使えているカード',
  onItsWay: '処理中の支払い',
  awaited: '待機中の支払い',
};

const underWay = '支払いが処理中のようです';
const afterTrial = {
  trialEnds: '',
  trialCancels: '。その時点でキャンセルされます',
  trialPauses: '。その時点で一時停止されます',
};

export const attention: Catalogue['attention'] = (write) => {
  const failed = ({ at, reason }: FailedPayment) =>
    reason ? `${write.date(at)}に支払い失敗（${reason}）` : `${write.date(at)}に支払い失敗`;
  const owes = (owed: Owed | null) => (owed ? `（${owed.isCut ? '少なくとも' : ''}${write.money(owed.amount)}）` : '');
  const withReason = (text: Html, payment: FailedPayment | null, owed: Owed | null, isOnItsWay: boolean): Html => {
    if (isOnItsWay) return html`${text}：${underWay}`;
    const why = payment ? html`${text}：${failed(payment)}` : text;
    if (!owed?.nextTry) return why;
    const next = write.date(owed.nextTry);
    return html`${why}。次の試行は${next}${write.isPast(owed.nextTry) ? 'の予定でした' : ''}`;
  };
  return {
    openDispute: 'Stripeで不審請求を開く',
    openPayment: 'Stripeで支払いを開く',
    openInvoice: 'Stripeで請求書を開く',
    compare: '支払いを比較',
    seeRefund: '返金を見る',
    pastDue: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title}は延滞中${owes(owed)}</b>`, payment, owed, isOnItsWay),
    unpaid: (title, payment, owed, isOnItsWay) =>
      withReason(html`<b>${title}は未払い${owes(owed)}</b>`, payment, owed, isOnItsWay),
    firstPayment: (title, payment, awaitsCustomer, isOnItsWay) => {
      const text = html`<b>${title}は未開始</b>`;
      if (isOnItsWay) return html`${text}：${underWay}`;
      if (awaitsCustomer) return html`${text}：顧客による初回支払いの承認が必要です`;
      return payment ? html`${text}：${failed(payment)}` : html`${text}：初回の支払いが完了していません`;
    },
    trialUnpaid: (title, end, outcome) =>
      html`<b>${title}のトライアルは${write.date(end)}に終了</b>しますが、デフォルトの支払い方法がありません${afterTrial[outcome]}`,
    failed: (amount, { at, reason }) =>
      reason
        ? html`<b>${write.date(at)}に${write.money(amount)}の支払い失敗（${reason}）</b>`
        : html`<b>${write.date(at)}に${write.money(amount)}の支払い失敗</b>`,
    overdue: ({ amount, of, at }) => {
      const sum = of ? `${write.money(of)}のうち${write.money(amount)}` : write.money(amount);
      return at === null ? html`<b>${sum}が期日超過</b>` : html`<b>${sum}が期日超過</b>（${write.date(at)}から）`;
    },
    stuck: (amount) =>
      html`<b>Stripeは${write.money(amount)}の請求書を確定できませんでした</b>。下書きのままで、課金も送信もされません`,
    notCaptured: (amount, since, by) => {
      const held = html`<b>${write.money(amount)}は未キャプチャー</b>：${write.date(since)}から保留中、課金なし`;
      return by === null ? held : html`${held}。${write.date(by)}までにキャプチャーしてください`;
    },
    delinquent: () => html`<b>請求書の支払いに遅れあり</b>（Stripeの判定）`,
    fraud: (amount, at) => html`<b>Stripeが${write.date(at)}の${write.money(amount)}を不正利用と報告</b>`,
    disputed: (kind, amount, at, deadline) => {
      const what = `${write.date(at)}の${write.money(amount)}`;
      const stands =
        kind === 'inquiry'
          ? html`<b>${what}について銀行から照会</b>`
          : kind === 'chargeback'
            ? html`<b>${what}は不審請求の対象</b>`
            : kind === 'returned'
              ? html`<b>${what}の引き落としを顧客の銀行が取り消し</b>`
              : html`<b>${what}に不審請求の申請歴</b>`;
      if (!deadline) return stands;
      const on = write.date(deadline.on);
      return deadline.isPast ? html`${stands}：回答期限は${on}でした` : html`${stands}：回答期限${on}`;
    },
    refund: (made, code) =>
      code
        ? html`<b>${refunds(write).title(made)}</b>：${refunds(write).failure(code)}`
        : html`<b>${refunds(write).title(made)}</b>`,
    more: (rest) => {
      const all = rest.reduce((sum, { count }) => sum + count, 0);
      const each = rest.map(({ kind, count }) => `${kinds[kind]}${write.number(count)}件`);
      return html`他${write.number(all)}件：${write.list(each)}`;
    },
  };
};
