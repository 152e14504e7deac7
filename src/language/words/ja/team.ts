import type { Money } from '../../../billing/money';
import type { Mode } from '../../../keys/parse';
import type { EffectName, Limited } from '../../../policy/effect';
import type { Catalogue } from '../words';

const deeds: Record<EffectName, string> = {
  moneyBack: '返金',
  moneyIn: '課金・支払いの依頼',
  balance: '残高へのクレジット付与',
  method: '顧客の支払い方法の変更',
  'subscription.start': 'サブスクリプションの開始',
  'subscription.change': 'サブスクリプションの変更',
  'subscription.pause': 'サブスクリプションの一時停止',
  'subscription.end': 'サブスクリプションの終了',
  'invoice.draft': '請求書の下書きの作成',
  'invoice.finalize': '請求書の確定',
  'invoice.send': '請求書の送信',
  'invoice.void': '請求書の無効化',
  'invoice.mark_uncollectible': '請求書の回収中止',
  'invoice.credit': '返金を伴わないクレジットノートの発行',
  contact: '顧客情報の変更・顧客への連絡',
};

const limited: Record<Limited, string> = {
  moneyBack: '返金',
  moneyIn: '課金・支払いの依頼',
  balance: 'クレジット付与',
};

const modes: Record<Mode, string> = { test: 'テスト環境', live: '本番環境' };

export const team: Catalogue['team'] = ({ money, number, date, list }) => {
  const days = (count: number) => `${number(count)}日`;
  const sums = (amounts: readonly Money[]) => (amounts.length > 0 ? list(amounts.map(money)) : 'どの通貨でも不可');
  const nothing = (kind: Limited, most: Money) =>
    `${limited[kind]}：チームのルールにより、${most.currency.toUpperCase()}では許可されていません。`;
  return {
    faulty:
      'チームのルールを読み取れません。該当箇所は設定で確認できます。読み取れるようになるまで、書き込みはできません。',
    otherMode: (mode) => `チームのルールにより、${modes[mode]}だけが許可されています。`,
    restrictedOnly: 'チームのルールにより、制限付きキーだけが許可されています。これはシークレットキーです。',
    otherAccount: (account) =>
      account
        ? `チームのルールにより、Stripeアカウント${account}は許可されていません。`
        : 'チームのルールでは特定のStripeアカウントだけが許可されていますが、このキーがどのアカウントのものか、Stripeから示されていません。',
    keyTooOld: (most) => `チームのルールでは、キーは${days(most)}で差し替えます。このキーはそれより古くなっています。`,
    readOnly: 'チームのルールにより、あなたは読み取り専用です。',
    mayNot: (deed) => `チームのルールにより、${deeds[deed]}は許可されていません。`,
    perAction: (kind, most) =>
      most.minor === 0
        ? nothing(kind, most)
        : `${limited[kind]}：チームのルールにより、1回あたり${money(most)}までです。`,
    perDay: (kind, most, rest) =>
      most.minor === 0
        ? nothing(kind, most)
        : `${limited[kind]}：チームのルールにより、24時間で${money(most)}までです。残りは${money(rest)}です。`,
    perCustomer: (most, rest) =>
      most.minor === 0
        ? `チームのルールにより、顧客への${most.currency.toUpperCase()}での返金は許可されていません。`
        : `チームのルールにより、1人の顧客への返金は、誰が行っても24時間で合計${money(most)}までです。残りは${money(rest)}です。`,
    givenBackUnknown: 'この顧客への過去24時間の返金をすべて読み取れないため、チームの上限を守れるか判断できません。',
    spentUnknown: 'あなたが過去24時間に動かした金額を読み取れないため、チームの上限を守れるか判断できません。',
    movesUnknown:
      'この操作で請求または付与される金額がここでは分からないため、チームの上限を守れません。Invoices: ReadのあるキーにはStripeが金額を示しますが、示されない変更もあります。',
    paidTooLongAgo: (ago, most) =>
      ago === null
        ? `チームのルールでは、支払いから${days(most)}以内だけ返金できますが、支払い日が不明です。`
        : `${days(ago)}前の支払いです。チームのルールでは、返金できるのは${days(most)}以内です。`,
    left: (kind, rest) => `この後、この24時間の${limited[kind]}は残り${money(rest)}です。`,
    leftOfCustomer: (rest) => `この後、この24時間にチームがこの顧客に返金できるのは残り${money(rest)}です。`,
    title: 'チームのルール',
    fault: (place) =>
      place
        ? `読み取れません：${place}。読み取れるようになるまで、書き込みはできません。`
        : '読み取れません。読み取れるようになるまで、書き込みはできません。',
    holds: (who, rule) => `${who === 'everyone' ? '全員' : who === 'you' ? 'あなた' : list(who)}：${rule}`,
    onlyReads: '読み取り専用。',
    may: (names) =>
      names.length > 0
        ? `実行できるのは次のみ：${list(names.map((name) => deeds[name]))}。`
        : '書き込みは一切できません。',
    mostPerAction: (kind, amounts) => `${limited[kind]}の上限（1回あたり）：${sums(amounts)}。`,
    mostPerDay: (kind, amounts) => `${limited[kind]}の上限（24時間）：${sums(amounts)}。`,
    mostPerCustomer: (amounts) =>
      `1人の顧客への返金の上限（24時間、全員の合計）：${sums(amounts)}。ゲストとして支払った人への返金は不可。`,
    mostAge: (most) => `返金は支払いから${days(most)}以内。`,
    oneMode: (mode) => `${modes[mode]}のキーのみ。`,
    restricted: '制限付きキーのみ。',
    accounts: (ids) => (ids.length > 0 ? `Stripeアカウント：${list(ids)}。` : 'どのStripeアカウントも不可。'),
    keyAge: (most) => `キーで書き込めるのは${days(most)}間。その後は差し替えが必要。`,
    domains: (domains) => `同僚のドメイン：${list(domains)}。`,
    metadata: (keys) => (keys.length > 0 ? `表示できるメタデータ：${list(keys)}。` : 'メタデータは表示されません。'),
    tracing: 'Stripeへの書き込みには、実行した人が記録されます。',
    disconnected: (at) =>
      `${date(at)}より前にここに登録されたキーは、利用者が次にアドオンを開いたときに削除されます。先にStripeで失効させてください。失効はただちに反映されます。`,
  };
};
