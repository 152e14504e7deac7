import type { Catalogue } from '../words';

export const drafting: Catalogue['drafting'] = (write) => {
  const collected = (days: number | null): string =>
    days === null ? '登録済みの支払い方法に課金' : `メールで送信、期日は${write.number(days)}日後`;
  const howPaid = '支払い方法';
  return {
    question: (amount) => `${write.money(amount)}の請求書の下書きを作成しますか？`,
    deed: (amount) => `${write.money(amount)}の請求書の下書きを作成`,
    howPaid,
    collected,
    willBe: (days) => `${howPaid}：${collected(days)}`,
    onlyIssued: '下書きです。確定されるまでは、誰にも届かず、誰にも課金されません。',
    steps: (amount) =>
      `2段階です。まず空の下書きを作成し、Stripeで完了が確認されると、${write.money(amount)}を下書きに載せるボタンが表示されます。`,
    mayDiffer: '割引、税金、顧客の残高により、支払額が変わることがあります。',
    made: '請求書の下書きが作成されました。まだ空です。',
    line: (amount) => `${write.money(amount)}を下書きに載せる`,
    lineQuestion: (amount) => `${write.money(amount)}を下書きに載せますか？`,
    onItBefore: (amount) => `これまでの下書きの金額：${write.money(amount)}（割引と税金の前）`,
    lineDone: (amount) => `${write.money(amount)}が請求書の下書きに載りました。まだ確定されていません。`,
    open: '請求書の下書きを開く',
  };
};
