import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { methodName, savedName } from './methods';
import { subscriptions } from './subscriptions';

export const defaultMethod: Catalogue['defaultMethod'] = (write) => {
  const names = (all: readonly Agreed[]) => write.list(all.map(subscriptions(write).title));
  return {
    label: 'デフォルトの支払い方法を設定',
    which: '登録済み',
    noOther: 'このキーで見える範囲では、他に登録済みの支払い方法はありません。',
    question: 'デフォルトの支払い方法を変更しますか？',
    deed: 'デフォルトに設定',
    before: (method) => `現在のデフォルト：${methodName(method)}`,
    after: (method, expiry) => `変更後のデフォルト：${savedName(method, expiry)}`,
    follow: (all) =>
      all.length > 0
        ? `変更後にこれで課金：${names(all)}`
        : '現在のサブスクリプションで、これで課金されるものはありません。',
    haveOwn: (all) => `専用の支払い方法のまま：${names(all)}`,
    notKnown: 'どのサブスクリプションに影響するかは不明です。専用の支払い方法があるものは、そのままです。',
    laterCharges: '次の請求書と、未決済の請求書の次の試行からこれで課金されます。今はお金は動きません。',
    done: 'デフォルトの支払い方法を変更しました。',
  };
};
