import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionLists: Catalogue['subscriptionLists'] = (write) => ({
  count: ({ current, ended, hasMore, isMixed }) => {
    const more = hasMore ? '以上' : '';
    if (isMixed) return `サブスクリプション（${write.number(current + ended)}件${more}）`;
    if (current === 0) return `終了したサブスクリプション（${write.number(ended)}件${more}）`;
    if (ended === 0 && !hasMore) return `現在のサブスクリプション（${write.number(current)}件）`;
    return `サブスクリプション（現在${write.number(current)}件、終了${write.number(ended)}件${more}）`;
  },
  none: 'サブスクリプションはありません。',
  noneCurrent: '現在のサブスクリプションはありません。',
  notAll: () =>
    html`<b>現在のサブスクリプションは、ここに表示しきれないほどあります。</b>他に延滞中のものがあるかもしれません。`,
  current: '現在のサブスクリプション',
  showCurrent: '現在のものをすべて表示',
  noCurrent: 'ここには現在のものはありません。',
  ended: '終了したサブスクリプション',
  noEnded: '終了したものはありません。',
  showEnded: '以前に終了したものを表示',
  more: '他のサブスクリプションを表示',
});
