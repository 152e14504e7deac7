import type { Money } from '../../../billing/money';
import type { SubscriptionDeed } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { subscribing } from './subscribing';

export const ending: Catalogue['ending'] = (write) => {
  const deed = (what: SubscriptionDeed, amount: Money) =>
    `${subscribing(write).deed(what)}、続いて${write.money(amount)}を返金`;
  return {
    refund: '併せて行う返金',
    nothing: 'なし',
    unused: (amount) => `未使用日数分：${write.money(amount)}`,
    paymentOf: (at, amount) => `${write.date(at)}の支払い：${write.money(amount)}`,
    refundNeeds: (permission) => `同時に返金するには、キーに${permissionName(permission)}が必要です。`,
    noPayment: '直近の支払いを同時に返金することはできません。支払いの一覧を確認してください。',
    maybeCredited: (isSeen) =>
      isSeen
        ? '終了時にクレジットまたは請求が作成されています（別の人による可能性があります）。二重に返さないよう、返金は表示しません。Stripeで確認してください。'
        : '誰かがクレジット付きで終了したかどうかは確認できません。二重に返さないよう、返金は表示しません。Stripeで確認してください。',
    notTwice: 'クレジットか返金のどちらかを選択してください。両方にすると、二重に返すことになります。',
    deed,
    question: (what, amount) => `${deed(what, amount)}しますか？`,
    steps: (amount) =>
      `2段階で行います。まず終了し、Stripeで完了が確認されると、${write.money(amount)}を返金するボタンが表示されます。これとは別にStripeがクレジットを付与することはありません。`,
    arithmetic: ({ paid, from, until, days, of, amount }) =>
      `${write.date(from)}～${write.date(until)}の支払い額${write.money(paid)} × 未使用${write.number(days)}日/全${write.number(of)}日 = ${write.money(amount)}。始まった日は使用済みとして数えます。`,
    invoiceStays: '請求書は支払い済みのまま変わりません。',
  };
};
