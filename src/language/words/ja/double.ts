import type { Ordered } from '../../../billing/order-mark';
import { dotted } from '../../dotted';
import { lined } from '../../letter';
import type { Catalogue } from '../words';
import { described } from './invoices';
import { methodName } from './methods';

const ordered: Record<Ordered, string> = {
  order: '注文',
  invoice: '請求書',
  cart: 'カート',
  booking: '予約',
  reservation: '予約',
  purchase: '購入',
};

export const double: Catalogue['double'] = (write) => ({
  mark: ({ of, value }) => `${ordered[of]}${value}`,
  proof: (proof) => {
    switch (proof.kind) {
      case 'invoice':
        return proof.number ? `どちらも請求書${proof.number}の支払いです。` : 'どちらも同じ請求書の支払いです。';
      case 'session':
        return 'どちらも同じCheckout Sessionで支払われました。';
      case 'order':
        return `どちらも${ordered[proof.of]}${proof.value}の支払いで、${proof.isWhole ? 'それぞれ全額が支払われています' : '同じ方法で支払われました'}。`;
    }
  },
  refund: (isLater) => (isLater ? '2回目を返金する' : '1回目を返金する'),
  noInvoice: '請求書との紐付けなし',
  noInvoiceNorCheckout: '請求書・Checkout Sessionとの紐付けなし',
  checkout: 'Checkoutで支払い',
  unproven:
    'どちらかが余分だと証明するものは、ここにはありません。同額の2件が別々のものへの支払いという可能性もあります。',
  changed: 'その間にStripeで変更がありました。余分だと示していた根拠はもう当てはまりません。',
  credited: (amount, number) =>
    `${number ? `請求書${number}` : '1件の請求書'}に対して${write.money(amount)}が余分に支払われ、Stripeが顧客残高に入れました。返金すると、二重に返すことになります。`,
  ask: '顧客に確認する',
  askIn: (tag) => `顧客に確認する（${write.language(tag)}）`,
  customers: 'このアドレスの顧客',
  notTwo: 'これらの支払いのうち、現在も有効なものは2件未満です。',
  question: (amount, payments, besides = []) => {
    const lines = payments.map(({ at, method, description }) =>
      dotted(write.date(at), method && methodName(method), description && described(description)),
    );
    return lined(
      `お客様から頂戴した${write.money(amount)}のお支払いのうち、次の${write.number(payments.length)}件が似た内容になっております。`,
      ...lines.map((line) => `- ${line}`),
      ...(besides.length > 0 ? ['なお、個別の請求書に対する次のお支払いは、今回の確認の対象外です。'] : []),
      ...besides.map(({ at, what }) => `- ${dotted(write.date(at), what)}`),
      'いずれもご意図どおりのお支払いでしょうか。そうでない場合は、どのお支払いが誤りか、お知らせいただけますと幸いです。',
    );
  },
});
