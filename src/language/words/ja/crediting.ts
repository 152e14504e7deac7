import type { CustomerBalance } from '../../../billing/balance';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

export const crediting: Catalogue['crediting'] = (write) => {
  const balance = (of: CustomerBalance | null) => (of ? subscriptions(write).balance(of) : 'なし');
  return {
    balance: (before, after) => `残高：${balance(before)} → ${balance(after)}`,
    takenOff: '以降の請求書からStripeが自動的に差し引きます。今はお金は動きません。',
    undo: '削除はできません。取り消すには、Stripeで同額のデビットを追加してください。',
    shorten: (most) => `内容は${write.number(most)}文字以内で入力してください。`,
    done: (amount, after) => `${write.money(amount)}のクレジットを付与しました。残高：${balance(after)}。`,
  };
};
