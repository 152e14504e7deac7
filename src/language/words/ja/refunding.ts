import type { Bearer } from '../../../billing/connect';
import type { Agreed } from '../../../billing/summary';
import type { Catalogue } from '../words';
import { describedWithin } from './invoices';
import { methodName } from './methods';
import { refunds } from './refunds';
import { agreedTitle } from './subscriptions';

const bearers: Record<Bearer, string> = {
  here: '自社：連結アカウントの取り分はそのまま',
  account: '双方：取り分を回収し、自社の手数料を返す',
  accountAll: '連結アカウント：自社の手数料はそのまま',
};

const paidFor = (description: string | null, agreed: Agreed | null): string => {
  if (agreed) return `、${agreedTitle(agreed)}の分`;
  return description ? `、${describedWithin(description)}の分` : '';
};

export const refunding: Catalogue['refunding'] = (write) => ({
  fraud: (isCard) => (isCard ? '不正利用：カードとメールもブロック' : '不正利用：メールもブロック'),
  fraudGiven: (isCard) =>
    isCard
      ? '不正利用として登録：このカードとメールがブロックリストに追加され、以降はそれらによる支払いがブロックされます。'
      : '不正利用として登録：このメールがブロックリストに追加され、以降はそれによる支払いがブロックされます。',
  oneReason: '不正利用はそれ自体が理由です。他の理由と併用しないでください。',
  bearer: '負担者',
  bearerOption: (bearer, hasFee) => (bearer === 'account' && !hasFee ? '送金した分を回収する' : bearers[bearer]),
  borne: (bearer, { account, byAccount, byUs, isExact }, fee) => {
    const about = isExact ? '' : '約';
    const whom = account ?? '連結アカウント';
    if (bearer === 'here') return `${write.money(byUs)}が自社の残高から出ます。${whom}の取り分はそのままです。`;
    const ours = byUs.minor > 0 ? `${about}${write.money(byUs)}が自社の残高から出ます。` : '';
    const kept = bearer === 'accountAll' ? `自社の手数料${write.money(fee)}はそのままです。` : '';
    return `${about}${write.money(byAccount)}を${whom}から回収します。${ours}${kept}`;
  },
  ended: (at, isSeen) =>
    isSeen
      ? `この支払いのサブスクリプションは${write.date(at)}に終了し、その際にクレジットまたは請求が作成されています。この返金で二重に返すことになる可能性があります。`
      : `この支払いのサブスクリプションは${write.date(at)}に終了しました。その際にクレジットがあったかどうかは確認できません。`,
  transfersStay: '自社の残高から出ます。連結アカウントに送金された分はそのままです。',
  platformFee: (fee) => `プラットフォームが自ら返さない限り、手数料${write.money(fee)}はプラットフォームに残ります。`,
  askAt: '顧客のメールアドレス',
  askAtHint: 'Stripeがここ宛てに銀行口座を尋ねます',
  goesTo: ({ method, amount, at, description }, isPart, agreed) => {
    const what = `${write.date(at)}に${isPart ? write.money(amount) : ''}支払い`;
    const forWhat = paidFor(description, agreed);
    if (!method) return `支払い元に返金されます（${what}${forWhat}）。`;
    const usual = method.type === 'card' ? '通常5～10営業日かかります。' : '';
    return `${methodName(method)}に返金されます（${what}${forWhat}）。${usual}`;
  },
  expired: 'そのカードは期限切れです。通常は発行銀行が返金額を顧客に渡しますが、それができない場合、返金は失敗します。',
  asked: ({ method, at, description }, address, agreed) => {
    const paid = `${write.date(at)}に${method ? `${methodName(method)}で` : ''}支払い`;
    const forWhat = paidFor(description, agreed);
    return `Stripeが${address}宛てのメールで銀行口座を尋ね、その口座に返金します（${paid}${forWhat}）。`;
  },
  mayBeAsked: (address) =>
    `顧客の銀行口座に返金されます。Stripeが${address ?? '顧客'}宛てにメールを送り、口座が不明な場合はそこで尋ねます。`,
  left: (left) => `返金後の残額：${write.money(left)}。`,
  goOn: 'サブスクリプションは継続します。返金では何もキャンセルされません。',
  goOnAndInvoice: (invoice) =>
    `サブスクリプションは継続し、${invoice ? `請求書${invoice}` : '請求書'}もそのままです。返金では何もキャンセルされず、クレジットノートも発行されません。`,
  invoiceStays: (invoice) =>
    `${invoice ? `請求書${invoice}` : '請求書'}はそのままです。この操作ではクレジットノートは発行されません。`,
  otherStays: '同額のもう一方の支払いは残ります。返金の前にもう一度読み取って確認します。',
  otherChanged:
    '同額のもう一方の支払いは、その間に返金・不審請求・変更のいずれかがありました。こちらが正しい支払いかもしれません。',
  final: '返金は取り消せません。Stripeの手数料は戻りません。',
  outcome: ({ amount, status, waitsFor }, code) => {
    const sum = write.money(amount);
    switch (status) {
      case 'succeeded':
        return `${sum}を返金しました。`;
      case 'pending':
        if (waitsFor === 'insufficient_funds')
          return `${sum}の返金は待機中です。Stripeの残高が足りません。残高を追加すると送金されます。`;
        if (waitsFor === 'charge_pending') return `${sum}の返金は、支払いの確定を待っています。`;
        return `${sum}の返金は処理中です。銀行はまだ承認していません。`;
      case 'requires_action':
        return `${sum}の返金は顧客の対応待ちです。Stripeがメールで返金先を尋ねています。`;
      case 'failed':
        return code
          ? `${sum}の返金は失敗し、お金は戻っていません。理由：${refunds(write).failure(code)}。`
          : `${sum}の返金は失敗し、お金は戻っていません。Stripeで確認してください。`;
      case 'canceled':
        return `${sum}の返金はキャンセルされ、お金は戻っていません。`;
      default:
        return `${sum}の返金はまだ完了していません。Stripeで確認してください。`;
    }
  },
});
