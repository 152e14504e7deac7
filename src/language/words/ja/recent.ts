import { html, quiet } from '../../html';
import type { RecentOutcome } from '../facts';
import type { Catalogue } from '../words';

const outcomes: Record<RecentOutcome, string> = {
  sent: '結果不明',
  done: '完了',
  accepted: '受付済み、未完了',
  partly: '一部のみ実行',
  failed: '未実行',
  unconfirmed: '実行されたか確認できません',
};

export const recent: Catalogue['recent'] = (write) => ({
  title: '最近の操作',
  line: (label, amount) => (amount ? html`<b>${label}</b> ${write.money(amount)}` : html`<b>${label}</b>`),
  outcome: (outcome) => outcomes[outcome],
  when: (at) => `${write.date(at / 1000)} ${write.time(at)}`,
  none: 'ここに保存されているあなたの操作はありません。',
  kept: (most) =>
    quiet`あなた自身の直近の操作を最大${write.number(most)}件、Tillsideが送信した内容で表示します。その後の変化はStripeで確認できます。`,
});
