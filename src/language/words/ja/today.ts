import type { Catalogue } from '../words';

const titles = { disputes: '回答が必要な不審請求', trials: '支払い方法のないトライアル', failed: '失敗した支払い' };

const maybes = {
  disputes: '回答が必要な不審請求',
  trials: '支払い方法がなく、まもなく終了するトライアル',
  failed: '過去7日間に失敗した支払い',
};

export const today: Catalogue['today'] = (write) => ({
  header: '今日確認したいもの',
  line: (kind, count, orMore, first) => {
    if (count === 0) return `${maybes[kind]}があるかもしれません`;
    const isOne = count === 1;
    const many = orMore ? `少なくとも${write.number(count)}件` : `${write.number(count)}件`;
    const on = write.date(first);
    switch (kind) {
      case 'disputes':
        return `回答が必要な不審請求：${many}${orMore ? '' : isOne ? `（期限${on}）` : `（最初の期限${on}）`}`;
      case 'trials':
        if (isOne && !orMore) return `支払い方法がなく、${on}に終了するトライアル：1件`;
        return `支払い方法がなく、今後7日間に終了するトライアル：${many}${orMore ? '' : `（最初は${on}）`}`;
      case 'failed':
        return isOne && !orMore ? `${on}に失敗した支払い：1件` : `過去7日間に失敗した支払い：${many}`;
    }
  },
  title: (kind) => titles[kind],
  toDo: (kind, amount, at) => {
    const sum = amount ? write.money(amount) : '';
    switch (kind) {
      case 'disputes':
        return `${sum}、回答期限${write.date(at)}`;
      case 'trials':
        return `トライアルは${write.date(at)}に終了`;
      case 'failed':
        return `${sum}、${write.date(at)}に失敗`;
    }
  },
  triedAgain: '失敗した時点の状態です。その後の再試行で支払われている場合があります。',
  none: '現在、Stripeに該当するものはありません。',
  someOnly: 'ここに表示されている以外にもあるかもしれません。',
});
