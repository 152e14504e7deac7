import type { NextAmount, Unknown } from '../../../billing/next';
import type { PaidLast } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { onItsWayText } from './collecting';
import { discounts as discountWords } from './discounts';
import { agreedTitle, subscriptions as subscriptionWords, taxes } from './subscriptions';
import { waiting } from './waiting';

const unknowns: Record<Unknown, string> = {
  usage: '使用量によって変わるため',
  tiers: '段階制の価格のため',
  currency: '価格が別の通貨のため',
  price: 'このバージョンが対応していない価格のため',
  items: '一部の項目を読み取れていないため',
  discounts: '割引額が不明なため',
  pendingUpdate: '変更が支払い待ちのため',
  endsWithin: 'その期間の途中で終了するため',
};

export const nextCharge: Catalogue['nextCharge'] = (write) => {
  const { hint } = discountWords(write);
  const waits = (pending: NextAmount['pending']) => {
    const sure = pending?.sure;
    if (!sure) return '';
    const sum = write.money({ ...sure, minor: Math.abs(sure.minor) });
    return `、待機中の項目${sum}を${sure.minor < 0 ? '差し引き' : '加算'}`;
  };
  const amount = ({ net, ifNot, tax, withTax, pending }: NextAmount) => {
    if (!net) return `金額不明${waits(pending)}`;
    if (withTax) return `約${write.money(withTax)}（前回と同じ税を含む）${waits(pending)}`;
    const either = ifNot ? `${write.money(net)}または${write.money(ifNot)}` : write.money(net);
    return either + taxes[tax] + waits(pending);
  };
  /** All that is left to pay, where that is known and the balance or what waits changes it. */
  const charged = (next: NextAmount) => {
    const { due, withTax, balance, pending } = next;
    if (!due || (!balance && !pending?.sure)) return amount(next);
    return withTax ? `約${write.money(due)}（前回と同じ税を含む）` : write.money(due);
  };
  const paidLast = ({ amount: sum, at }: PaidLast) => `前回の支払いは${write.date(at)}の${write.money(sum)}`;
  return {
    text: (next, isAfter) => {
      if (next.kind === 'unknown')
        return next.why === 'schedule'
          ? '次の課金内容は不明です。変更または終了が予約されている可能性があります。'
          : next.why === 'change'
            ? '次の課金内容は不明です。予約されている変更によって決まります。'
            : '次の課金内容は不明です。';
      if (next.kind === 'charge') {
        const comes = next.how === 'sent' ? '次の請求書' : next.isFirst ? '初回の課金' : '次の課金';
        return `${isAfter ? 'その後' : comes}（${write.date(next.at)}）：${charged(next.amount)}`;
      }
      switch (next.why) {
        case 'unpaid':
          return '支払いがあるまで、新しい請求書の課金は行われません。';
        case 'firstPayment':
          return '初回の支払いまで、課金は行われません。';
        case 'ends':
          return `更新されず、${write.date(next.at)}に終了します。`;
        case 'trialCancels':
          return `デフォルトの支払い方法が登録されていないため、トライアルが終わる${write.date(next.at)}にキャンセルされます。`;
        case 'trialPauses':
          return `デフォルトの支払い方法が登録されていないため、トライアルが終わる${write.date(next.at)}に一時停止されます。`;
        case 'ended':
        case 'paused':
          return null;
      }
    },
    note: ({ net, ifNot, unknown, before, off, withTax, balance, isShared, pending, due }, last) => {
      if (!net) return [unknown ? `${unknowns[unknown]}。` : '', last ? `${paidLast(last)}。` : ''].join('');
      const waiting = pending?.sure || pending?.perhaps || ifNot;
      const unsure = waiting ? '残りの支払い額は不明' : '残りの支払い額は税によって変動';
      const ifLeft = isShared ? '（その時点の残りの範囲内）' : due ? '' : `、${unsure}`;
      const own = due && (balance || pending?.sure) ? `${write.money(withTax ?? net)}${waits(pending)}` : null;
      const parts = [
        before && off ? `割引前${write.money(before)}、${hint(off)}` : null,
        own,
        balance && balance.minor < 0
          ? `顧客のクレジット${write.money({ ...balance, minor: -balance.minor })}を差し引き${ifLeft}`
          : null,
        balance && balance.minor > 0 ? `顧客の未払い分${write.money(balance)}を加算${isShared ? ifLeft : ''}` : null,
        pending?.sure && !due ? '待機中の項目は割引・税の適用前' : null,
        pending?.perhaps && `この顧客の待機中の${write.money(pending.perhaps)}が加わる可能性あり`,
        pending ? null : '保留中の項目は含まない',
      ];
      return parts.filter(Boolean).join('、');
    },
    paidLast,
    estimate: (next) => {
      if (next.due) return `見込み${write.money(next.due)}`;
      if (!next.net) return null;
      const sum = next.withTax ? `${write.money(next.withTax)}（税込み）` : amount(next);
      return next.balance ? `見込み${sum}、残高の適用前` : `見込み${sum}`;
    },
    unsettled: (each) => {
      const { kind, at, amount: sum, awaited } = each;
      const on = at === null ? '' : `${write.date(at)}に`;
      switch (kind) {
        case 'charged':
          return `${write.money(sum)}の下書きが${on}課金されます`;
        case 'sent':
          return `${write.money(sum)}の下書きが${on}送信されます`;
        case 'stuck':
          return `${write.money(sum)}の下書きを確定できませんでした`;
        case 'onItsWay':
          return onItsWayText(write, each);
        case 'awaited':
          return `${write.money(sum)}の請求書は${awaited ? waiting(write).awaits(awaited, 0) : '未決済'}です`;
        case 'tried':
          return `${write.money(sum)}の支払いが${on}試行されます`;
        case 'retried':
          return `${write.money(sum)}の支払いが${on}再試行されます`;
        case 'draft':
          return `${write.money(sum)}の下書きは自動では課金されません`;
        case 'open':
          return `${write.money(sum)}の請求書は未決済です`;
      }
    },
    scheduled: (scheduled, agreed, endsOff) => {
      switch (scheduled.kind) {
        case 'goesOn':
          return 'これ以上の変更は予約されていません。';
        case 'ends':
          return `予約済み：${write.date(scheduled.at)}に終了します。`;
        case 'changes': {
          const { at, more, ends } = scheduled;
          const total = agreed && subscriptionWords(write).total(agreed);
          const what = agreed ? `${agreedTitle(agreed)}${total ? `（${total}）` : ''}に` : '';
          const then = [
            `${write.date(at)}に${what}変更されます。`,
            endsOff ? '同時に割引が終了します。' : '',
            more > 0 ? `その後、さらに${write.number(more)}件の変更があります。` : '',
            ends === null ? '' : `${write.date(ends)}に終了します。`,
          ];
          return then.join('');
        }
      }
    },
    startBy: (at) =>
      `${write.date(at)} ${write.time(at * 1000)}までに初回の支払いがない場合、サブスクリプションは開始されません。`,
    threshold: (amount) =>
      amount
        ? `${write.money(amount)}に達した時点で、それより前に請求書が作成されます。`
        : '使用量が設定されたしきい値に達した時点で、それより前に請求書が作成されます。',
    beyondEnd: (all, until) =>
      `${agreedTitle(all)}は${write.date(until)}までです。クレジット済みでない場合、終了後の期間は失われます。`,
    owedUnknown: '未払い額とその回収日は、ここではわかりません。',
    pendingUpdate: (until) =>
      until === null
        ? '変更が支払い待ちです。'
        : `変更が${write.date(until)}まで支払い待ちです。支払われない場合は破棄されます。`,
  };
};
