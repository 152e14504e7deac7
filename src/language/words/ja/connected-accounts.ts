import type { Catalogue } from '../words';

export const connectedAccounts: Catalogue['connectedAccounts'] = ({ date, list, number, plural }) => {
  return {
    title: '連結アカウント',
    look: '連結アカウント',
    noName: '名前なし',
    noEmail: 'このキーで見られるメールアドレスなし',
    has: (on, address) =>
      ({
        email: `${address}はこのアカウントのメールアドレスです。`,
        support: `${address}はこのアカウントのサポート用メールアドレスです。`,
        metadata: `${address}はこのアカウントのメタデータにあります。`,
      })[on],
    enabled: (what, isEnabled) =>
      `${what === 'charges' ? '支払い' : '入金'}：${isEnabled === null ? 'このキーでは見られません' : isEnabled ? '有効' : '無効'}`,
    requirements: 'Stripeが必要とする情報',
    requirementsUnknown: 'Stripeが必要とする情報は、このキーでは見られません。',
    pastDue: (names) => `期限切れ（Stripeでの名称）：${list(names)}。`,
    due: (names, deadline) =>
      `提出が必要${deadline === null ? '' : `（${date(deadline)}まで）`}、Stripeでの名称：${list(names)}。`,
    pending: (count) => plural(count, { other: `Stripeが${number(count)}件を確認中です。` }),
    nothingDue: '現在、提出が必要な情報はありません。',
    disabled: (reason) => `無効になっている理由（Stripeの表記）：${reason}。`,
    notConnected: (id) => `このアカウントに連結されたアカウントのうち、このキーで見られる${id}はありません。`,
    lookThrough: 'すべて調べる',
    readAll: (read, found, address) =>
      read === 0
        ? 'このアカウントに連結されたアカウントはありません。'
        : found === 0
          ? `連結アカウント${number(read)}件のうち、メールアドレス、サポート用メールアドレス、メタデータのいずれかに${address}があるものはありません。`
          : `${address}の連結アカウント：${number(read)}件中${number(found)}件。`,
    readSome: (read, found, address) =>
      found === 0
        ? `新しい順に${number(read)}件の連結アカウントのうち、メールアドレス、サポート用メールアドレス、メタデータのいずれかに${address}があるものはありません。ほかにもあります。`
        : `${address}の連結アカウント：新しい順に${number(read)}件中${number(found)}件。ほかにもあります。`,
    hidden: (count) => plural(count, { other: `ほかに${number(count)}件は、このキーではメールアドレスを読めません。` }),
    next: '次の100件を調べる',
    lookUpWith: (account) => `${account}で確認する`,
  };
};
