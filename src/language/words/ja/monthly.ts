import type { Average, MonthlyNote } from '../../../billing/monthly';
import type { Catalogue } from '../words';

const notes: Record<MonthlyNote, string> = {
  beforeDiscounts: '割引前',
  couponOnAllItems: 'クーポンの対象範囲は不明',
  withoutMetered: '従量分は含まない',
  withoutTiered: '段階制の価格は含まない',
  withoutUnknown: '不明な金額は含まない',
  withoutTrials: 'トライアルは含まない',
  withoutPaused: '一時停止中のサブスクリプションは含まない',
  withoutUnpaid: '未払いのサブスクリプションは含まない',
  beforeTax: '税抜き',
  someEnds: '一部は終了予定',
  notAll: '一部のサブスクリプションは含まない',
  notAllItems: '一部の項目は含まない',
};

export const monthly: Catalogue['monthly'] = (write) => {
  const range = (average: Average) =>
    average.most === undefined
      ? write.money(average)
      : `${write.money(average)}～${write.money({ ...average, minor: average.most })}`;
  const sum = (amounts: readonly Average[]) => amounts.map(range).join(' + ');
  return {
    total: ({ amounts, isWhole }) => (amounts.length > 0 ? `${sum(amounts)}/月` : isWhole ? '現在はなし' : '不明'),
    note: ({ afterTrials, discountedUntil, endsAt, notes: left }) =>
      [
        ...(endsAt === null ? [] : [`${write.date(endsAt)}に終了`]),
        ...(discountedUntil === null ? [] : [`割引は${write.date(discountedUntil)}に終了`]),
        ...(afterTrials.length > 0 ? [`トライアル後はさらに${sum(afterTrials)}`] : []),
        ...left.filter((each) => each !== 'withoutTrials' || afterTrials.length === 0).map((each) => notes[each]),
      ].join('、'),
  };
};
