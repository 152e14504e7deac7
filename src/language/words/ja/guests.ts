import type { Catalogue } from '../words';

export const guests: Catalogue['guests'] = (write) => ({
  guest: 'ゲストとして支払い',
  limits:
    '誰であるかは本人の入力だけが根拠です。サブスクリプション、クレジット、登録済みのカードには、Stripeの顧客が必要です。',
  paid: (amount, on) =>
    amount ? `${write.date(on)}にゲストとして${write.money(amount)}を支払い` : `${write.date(on)}にゲストとして支払い`,
  typed: 'アドレスは支払い時に入力されたもの：自己申告であり、証明ではありません',
  noCustomer: 'Stripeに顧客レコードがありません',
});
