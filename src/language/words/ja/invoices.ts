import type { InvoicePart } from '../../../billing/invoice-amounts';
import type { Billed, Occasion } from '../../../billing/purpose';
import { billingsOwn } from '../../../stripe/descriptions';
import { html } from '../../html';
import type { Writer } from '../../writer';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { methodName } from './methods';
import { paidByThemselves, waiting } from './waiting';

/** `Teamの更新`. `title`: what the subscription is called; null where that is not known. */
function occasionText(occasion: Occasion, title: string | null): string {
  const what = title ?? 'サブスクリプション';
  switch (occasion) {
    case 'first':
      return `${what}の初回の支払い`;
    case 'start':
      return `${what}の開始`;
    case 'trial':
      return `${what}のトライアル`;
    case 'afterTrial':
      return `${what}のトライアル終了後`;
    case 'renewal':
      return `${what}の更新`;
    case 'change':
      return `プランまたはシート数の変更${title ? `：${title}` : ''}`;
    case 'threshold':
      return `${what}のこれまでの使用量`;
    case 'subscription':
      return `${what}の支払い`;
  }
}

/** `サブスクリプションの更新、請求書ACME-0004：1 × Team (at $49.00 / month)、他2件`. */
function billedBy({ number, occasion, first, others, hasMore }: Billed): string {
  const invoice = `請求書${number ?? ''}`;
  const title = occasion ? `${occasionText(occasion, null)}、${invoice}` : invoice;
  const more = others === 0 ? '' : `、他${others}件${hasMore ? '以上' : ''}`;
  return first ? `${title}：${first}${more}` : title;
}

/** What Stripe Billing describes payments with by itself, in words; what somebody wrote, as it is. */
export function described(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'occasion') return occasionText(own.occasion, null);
  return `請求書${own.number ?? ''}`;
}

/** The same as it stands before の. */
export function describedWithin(description: string): string {
  const own = billingsOwn(description);
  if (!own) return `「${description}」`;
  if (own.kind === 'invoice') return `請求書${own.number ?? ''}`;
  return own.occasion === 'first' ? 'サブスクリプション開始' : 'サブスクリプション';
}

/** `今日11:22頃`. `at`: seconds since 1970. */
export function about(write: Writer, at: number): string {
  return `${write.isToday(at) ? '今日' : write.date(at)}${write.time(at * 1000)}頃`;
}

const parts: Record<InvoicePart['kind'], string> = {
  paid: '支払い済み',
  paidElsewhere: 'Stripe外で支払い済み',
  overpaid: '過払い（現在はクレジット）',
  credit: '残高から充当',
  owedBefore: '以前の未払い分',
  toBalance: '残高に繰り入れ',
  carriedOver: '繰り越し',
  credited: 'クレジットノートで減額',
  refunded: '返金済み',
  onItsWay: '処理中',
};

export const invoices: Catalogue['invoices'] = (write) => {
  const { awaits } = waiting(write);
  return {
    title: (number, status) => number ?? (status === 'draft' ? '請求書の下書き' : '番号のない請求書'),
    standing: (how, isOwedTold = false) => {
      const { state, at, isPast, isCharged, isCovered, retry, awaited, method, code } = how;
      const on = at === null ? '' : write.date(at);
      const since = (text: string) => (on ? `${text}（${on}）` : text);
      const next = on
        ? isPast
          ? `、次の試行は${on}の予定でした`
          : `、次の試行${on}`
        : retry === 'never'
          ? '、Stripeによる自動再試行なし'
          : '';
      switch (state) {
        case 'draft':
          return isCharged ? '下書き、課金なし' : '下書き、未送信';
        case 'coming': {
          if (isCovered) return '準備中、支払い不要';
          const verb = isCharged ? '課金' : '送信';
          if (at === null) return `準備中、まもなく${verb}`;
          return isPast ? `準備中、${about(write, at)}から${verb}待ち` : `準備中、${about(write, at)}に${verb}`;
        }
        case 'stuck':
          return '下書き、Stripeが確定できず';
        case 'open':
          if (!on) return isCharged && retry === 'never' ? '未決済、自動課金なし' : '未決済';
          if (!isCharged) return `未決済、支払期日${on}`;
          return isPast ? `未決済、${on}から課金待ち` : `未決済、${on}に課金`;
        case 'overdue':
          return on ? `期日超過（${on}から）` : '期日超過';
        case 'onItsWay':
          return on ? `処理中（${on}から）` : '処理中';
        case 'maybeOnItsWay':
          return on
            ? `未決済、${on}から処理中の支払いがこの分かもしれません`
            : '未決済、処理中の支払いがこの分かもしれません';
        case 'waiting': {
          if (awaited) return awaits(awaited, at ?? 0);
          const by = `顧客の${paidByThemselves(method ?? '')}での支払い待ち`;
          return on ? `${by}（支払期日${on}）` : by;
        }
        case 'tried':
          return `未払い${next || '、次の試行の予定なし'}`;
        case 'unpaid':
          return `未払い${next}`;
        case 'paid':
          return since('支払い済み');
        case 'paidElsewhere':
          return since('Stripe外で支払い済み');
        case 'fromBalance':
          return since('顧客残高から支払い済み');
        case 'credited':
          return since('クレジットノートで精算済み');
        case 'nothing':
          return '支払い不要';
        case 'toBalance':
          return since('のクレジットを顧客残高に追加');
        case 'carriedOver':
          return '少額のため課金せず、次の請求書に繰り越し';
        case 'settled':
          return since('支払いなしで精算済み');
        case 'uncollectible':
          return since('回収中止') + (isOwedTold ? '' : '、未払いのまま');
        case 'void':
          return since('無効');
        case 'other':
          return code ? ofStripe(code) : 'ステータス不明';
      }
    },
    expected: (what) => {
      if (what.kind === 'awaited') return `${awaits(what.awaited, 0)}です`;
      const name = what.method ? `${methodName(what.method)}での支払い` : '支払い';
      const since = what.since === null ? '' : `${write.date(what.since)}から`;
      const text = `${name}${write.money(what.amount)}が${since}処理中です`;
      return what.isCertain ? text : `${text}。この請求書に対するものかもしれません`;
    },
    part: ({ kind, amount }) => `${parts[kind]}${write.money(amount)}`,
    owed: (sums, isCut) => {
      const all = write.list(sums.map(write.money));
      return isCut ? html`表示中の請求書の<b>未払いは${all}</b>` : html`<b>未払いは合計${all}</b>`;
    },
    perhapsPaidBy: (at) => `${write.date(at)}の支払いで支払い済みの可能性があります`,
    occasion: occasionText,
    described,
    purpose: (purpose) => {
      switch (purpose.kind) {
        case 'invoices':
          return purpose.billed.map(billedBy).join('。');
        case 'description':
          return described(purpose.text);
        case 'statement':
          return `明細書の表記「${purpose.text}」`;
      }
    },
  };
};
