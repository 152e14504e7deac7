import type { ToldReason } from '../../../billing/way-to-pay';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

/** What the customer reads of the reason, after 「…のお支払いは、」. */
export const reasons: Record<ToldReason, string> = {
  open: 'まだ完了しておりません。',
  confirm: 'お客様のご承認待ちです。ご利用の銀行が、お客様による承認を求めています。',
  notConfirmed: 'ご利用の銀行での承認が行われなかったため、完了しませんでした。',
  expired: 'カードの有効期限が切れているため、完了しませんでした。',
  funds: 'カードまたは口座の残高が不足していたため、完了しませんでした。',
  details: 'カードまたは口座の情報が正しくないため、完了しませんでした。',
  bankAccount: 'お客様の銀行口座から引き落としができないため、完了しませんでした。',
  noMethod: 'お支払い用のカードまたは口座が登録されていないため、処理できませんでした。',
  declined: '承認されなかったため、完了しませんでした。',
};

export const wayToPay: Catalogue['wayToPay'] = (write) => ({
  send: '支払い案内を送る',
  sendIn: (tag) => `支払い案内を送る（${write.language(tag)}）`,
  needs: (either) => `${either.map(permissionName).join('または')}が必要です。`,
  notOpen: '現在、支払うものはありません。',
  noPage: 'このキーで見える範囲では、顧客が支払えるページがありません。',
  text: ({ kind, url, amount, number, why }) => {
    const what = `${number ? `請求書${number}の` : ''}${amount ? `${write.money(amount)}の` : ''}お支払いは`;
    const can =
      kind === 'portal'
        ? 'こちらからお支払い方法を変更していただけます'
        : why === 'confirm'
          ? 'こちらからご承認とお支払いを行っていただけます'
          : 'こちらからお支払いいただけます';
    return `${what}、${reasons[why]}${can}：${url}`;
  },
});
