import type { Interval } from '../../../billing/subscription';
import type { Agreed, SubscriptionState } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { discounts as discountWords } from './discounts';

const states: Record<SubscriptionState, string> = {
  active: '有効',
  trial: 'トライアル中',
  pastDue: '延滞中',
  unpaid: '未払い',
  firstPayment: '初回の支払い待ち',
  neverStarted: '開始されず',
  ended: '終了',
  paused: '一時停止中',
};

/** By Stripe's code for what becomes of invoices while nothing is collected. */
const pausedInvoices: Readonly<Record<string, string>> = {
  keep_as_draft: '請求書は下書きのまま保持されます',
  mark_uncollectible: '請求書は回収されません（回収不能）',
  void: '請求書は無効になります',
};

/** Stripe's units of time: after a slash, and as a span. */
const units: Readonly<Record<string, readonly [unit: string, span: string]>> = {
  day: ['日', '日'],
  week: ['週', '週間'],
  month: ['月', 'か月'],
  year: ['年', '年'],
};

/** `/月`, `/3か月`, `/年`: right after an amount. */
export function everyInterval({ unit, count }: Interval): string {
  return count === 1 ? `/${units[unit]?.[0] ?? ofStripe(unit)}` : `/${intervalName({ unit, count })}`;
}

/** `1か月`, `3か月`. */
export function intervalName({ unit, count }: Interval): string {
  return `${count}${units[unit]?.[1] ?? ofStripe(unit)}`;
}

export function agreedTitle({ items, more }: Agreed): string {
  const titles = items.map(({ name, quantity }) => {
    const title = name ?? 'サブスクリプション';
    return quantity === null ? title : `${title} × ${quantity}`;
  });
  return [...titles, ...(more ? ['他の項目'] : [])].join(' + ') || 'サブスクリプション';
}

/** Right after an amount. */
export const taxes = { none: '', included: '', added: '＋税', perhaps: '＋税（かかる場合）' };

export const subscriptions: Catalogue['subscriptions'] = (write) => {
  const { hint } = discountWords(write);
  const sum = ({ amount, before, ifNot, interval }: Agreed['sums'][number], off: Agreed['off']) => {
    const paid = ifNot ?? amount;
    const each = interval ? `${write.money(paid)}${everyInterval(interval)}` : write.money(paid);
    if (!before || !off) return each;
    if (!ifNot) return `${each}（割引前${write.money(before)}、${hint(off)}）`;
    return `${each}、クーポンの対象なら${write.money(amount)}（${hint({ ...off, ifCovered: false })}）`;
  };
  const total = ({ sums, byTiers, byUsage, unknownIn, more, off, tax }: Agreed): string => {
    const open = [...(byTiers ? ['段階制'] : []), ...(byUsage ? ['従量制'] : [])];
    const known = [...sums.map((each) => sum(each, off)), ...open];
    const unknown = [...(unknownIn ? [`金額不明（${unknownIn.toUpperCase()}）`] : []), ...(more ? ['他の項目'] : [])];
    const all = [...known, ...unknown].join(' + ');
    if (sums.length === 0) return all;
    return all + (off && sums.some(({ before }) => !before) ? '（割引前）' : '') + taxes[tax];
  };
  return {
    title: agreedTitle,
    total,
    every: everyInterval,
    state: (state) => {
      const { pausedUntil } = state;
      const how = state.kind === 'other' ? ofStripe(state.code) : states[state.kind];
      if (pausedUntil === undefined) return how;
      return `${how}、${pausedUntil === null ? '' : `${write.date(pausedUntil)}まで`}回収停止中`;
    },
    next: (next) => {
      switch (next.kind) {
        case 'ended':
          return write.date(next.at);
        case 'ends': {
          const { before } = next;
          const comes = before?.kind === 'renews' ? 'に更新' : 'に次の請求書';
          return `${before ? `${write.date(before.at)}${comes}、` : ''}${write.date(next.at)}に終了`;
        }
        case 'trialEnds':
          return `${write.date(next.at)}に終了`;
        case 'subscriptionEnds':
          return `${next.before ? `${write.date(next.before.at)}に終了、` : ''}サブスクリプションは${write.date(next.at)}に終了`;
        case 'trialCancels':
          return `トライアルが終わる${write.date(next.at)}にキャンセル`;
        case 'trialPauses':
          return `トライアルが終わる${write.date(next.at)}に一時停止`;
        case 'renews':
          return `${write.date(next.at)}に更新`;
        case 'invoiced':
          return `次の請求書${write.date(next.at)}`;
        case 'owes': {
          const owed = `未払い${next.isCut ? '（少なくとも）' : ''}${write.money(next.amount)}`;
          if (next.nextTry === null) return owed;
          const on = write.date(next.nextTry);
          return write.isPast(next.nextTry) ? `${owed}、次の試行は${on}の予定でした` : `${owed}、次の試行${on}`;
        }
        case 'unpaid':
          return '支払いがあるまで、新しい請求書の課金なし';
        case 'mayChange':
          return '変更の予約があるかもしれません';
      }
    },
    coming: ({ amount, at, isSent }) => `${write.date(at)}に${write.money(amount)}を${isSent ? '請求' : '課金'}予定`,
    plan: (what, plan) => {
      if (!plan) return '';
      const { agreed, next } = plan;
      const isNamed = agreed.items.some(({ name }) => name !== null);
      switch (what.kind) {
        case 'ended':
        case 'endsOn':
        case 'paused':
          return isNamed ? `対象：${agreedTitle(agreed)}。` : '';
        default: {
          const renews = next?.kind === 'renews' ? `${write.date(next.at)}に更新されます` : '';
          const comes = next?.kind === 'invoiced' ? `次の請求書は${write.date(next.at)}です` : renews;
          // What is not known here is no news for whoever reads what was done.
          const isKnown = agreed.unknownIn === null && !agreed.more;
          const facts = [isKnown ? total(agreed) : '', comes].filter(Boolean).join('、');
          return facts ? `${agreedTitle(agreed)}：${facts}。` : '';
        }
      }
    },
    paused: (pause) => {
      if (pause.kind === 'paused') return 'サブスクリプションは一時停止中です。再開するまで請求されません。';
      const until = pause.until === null ? '' : `${write.date(pause.until)}まで`;
      return `${until}回収停止：${pausedInvoices[pause.invoices] ?? ofStripe(pause.invoices)}。`;
    },
    periods: (periods) =>
      periods.map(({ name, end }) => `${name}：${end === null ? '不明' : write.date(end)}`).join('、'),
    item: ({ each, total, quantity, interval, metered, isUnknown, currency }) => {
      const every = interval ? everyInterval(interval) : '';
      if (each) return `${quantity} × ${write.money(each)}${every}`;
      if (total) return `数量${quantity}：${write.money(total)}${every}`;
      if (isUnknown) return `数量${quantity}、金額不明（${currency.toUpperCase()}）`;
      return metered ? '従量制' : `数量${quantity}、段階制`;
    },
    balance: ({ kind, amount }) =>
      kind === 'credit' ? `クレジット${write.money(amount)}` : `未払い${write.money(amount)}（次の請求書に加算）`,
  };
};
