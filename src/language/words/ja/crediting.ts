import type { CustomerBalance } from '../../../billing/balance';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

export const crediting: Catalogue['crediting'] = (write) => {
  const balance = (of: CustomerBalance | null) => (of ? subscriptions(write).balance(of) : 'なし');
  return {
    balance: (before, after) => `残高：${balance(before)} → ${balance(after)}`,
    takenOff:
      '以降の請求書からStripeが自動的に差し引きます。確定済みの請求書からは差し引かれません。今はお金は動きません。',
    undo: '削除はできません。請求書で使われるまでは取り消せます。',
    takenOffLess: '以降の請求書から差し引かれる金額がその分減ります。今はお金は動きません。',
    takenBackNote: 'クレジットの取り消し',
    takenBack: (amount, after) => `${write.money(amount)}のクレジットを取り消しました。残高：${balance(after)}。`,
    shorten: (most) => `内容は${write.number(most)}文字以内で入力してください。`,
    done: (amount, after) => `${write.money(amount)}のクレジットを付与しました。残高：${balance(after)}。`,
  };
};
