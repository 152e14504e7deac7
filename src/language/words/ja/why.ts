import type { Basis, Settled, Tries, Turn } from '../../../billing/why';
import type { Began, BillPart, Days, Named } from '../../../billing/why-lines';
import { toldBill, toldWhy, type WhyTexts } from '../../why';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const why: Catalogue['why'] = (write) => {
  const { money, date } = write;
  const days = ({ start, end }: Days) => `${date(start)}～${date(end)}`;
  const thing = ({ name, quantity }: Named) => {
    const called = name ?? '名前のない項目';
    return quantity !== null && quantity > 1 ? `${called} × ${write.number(quantity)}` : called;
  };
  const time = (began: Began, of: string, period: Days) => {
    switch (began) {
      case 'first':
        return `${of}の最初の期間（${days(period)}）`;
      case 'renewal':
        return `${of}の更新（${days(period)}）`;
      case 'afterTrial':
        return `${of}（${days(period)}、${date(period.start)}に終了したトライアルの後）`;
      case 'trial':
        return `${of}のトライアル（${days(period)}）`;
      case 'past':
        return `${of}（${days(period)}、後払い）`;
      case 'unknown':
        return `${of}（${days(period)}）`;
    }
  };
  const part = (each: BillPart): string => {
    switch (each.kind) {
      case 'time':
        return time(each.began, write.list(each.of.map(thing)), each.days);
      case 'change':
        return each.swap
          ? `${date(each.at)}の${swap(each.swap.from, each.swap.to)}への変更（${days(each.days)}分）`
          : `${date(each.at)}の変更による請求とクレジット（${days(each.days)}分）`;
      case 'changes':
        return `${date(each.first)}から${date(each.last)}までの${write.number(each.count)}件の変更`;
      case 'item':
        return `1回限りの項目：${thing(each.of)}`;
      case 'items':
        return `1回限りの項目${write.number(each.count)}件`;
    }
  };
  const swap = (from: Named, to: Named) =>
    from.name === to.name && from.quantity !== null && to.quantity !== null
      ? `${to.name ?? '同じ項目'} × ${write.number(from.quantity)}から× ${write.number(to.quantity)}`
      : `${thing(from)}から${thing(to)}`;
  const effect = (ends: number | null) => (ends === null ? '' : `（${date(ends)}付け）`);
  const tries = ({ count, last }: Tries) =>
    count === 1 ? `${date(last)}の失敗後に再試行` : `${write.number(count)}回の失敗（最後は${date(last)}）の後に再試行`;
  const turn = (each: Turn): string => {
    switch (each.kind) {
      case 'discountGone':
        return `${date(each.on)}の請求にあった${money(each.amount)}の割引は今回はなし`;
      case 'part':
        return `請求書自体の請求額は${money(each.of)}`;
      case 'retry':
        return tries(each);
      case 'canceled':
        return `サブスクリプションは${date(each.at)}にキャンセル${effect(each.ends)}`;
      case 'otherCanceled':
        return `顧客の別のサブスクリプション${each.name === null ? '' : `（${each.name}）`}は${date(each.at)}にキャンセル${effect(each.ends)}`;
    }
  };
  const texts: WhyTexts = {
    part,
    turn,
    tries,
    settled,
    notWhole: '読み取った明細の合計はこの金額になりません',
    alone: '単独の支払いです。Stripeに対応する請求書はありません。',
    untold: {
      key: `このキーではわかりません。${permissionName('invoice_read')}があれば表示されます。`,
      noIntent: 'わかりません。Stripeは請求書をPaymentIntentで示しますが、この支払いにはそれがありません。',
      empty: '明細は何もありません。',
      noLines: 'わかりません。Stripeから明細が返されませんでした。',
      several: '複数の請求書をまとめて支払ったものです。',
      problem: '今はわかりません。Stripeから読み取れる応答がありませんでした。',
    },
  };
  return {
    label: 'この金額になる理由',
    text: (why) => toldWhy(why, texts, write),
    forCustomer: (bill) => {
      const told = toldBill(bill, texts, write);
      return told && `内容：${told}`;
    },
    restsOn: (basis) => `根拠：${write.list(basis.map(restsOn))}`,
    subscription: '対象のサブスクリプション',
    ofIt: '請求書と支払い',
    itsInvoice: '請求書',
    itsPayment: 'この請求書の支払い',
    paidBy: '支払い',
  };
};

/** Right after an amount. */
const settled: Record<Settled['kind'], string> = {
  discount: 'を割引',
  taxAdded: 'の税を加算',
  taxIncluded: 'の税を含む',
  credit: 'をクレジットで充当',
  owedBefore: 'を以前の未払い分として加算',
  toBalance: 'を顧客の残高に繰り入れ',
  carriedOver: 'を次の請求書に繰り越し',
  creditNotes: 'をクレジットノートで減額',
};

function restsOn(each: Basis): string {
  switch (each.kind) {
    case 'invoice':
      return each.number === null ? 'この請求書' : `請求書${each.number}`;
    case 'invoiceBefore':
      return each.number === null ? '前回の請求書' : `請求書${each.number}`;
    case 'subscription':
      return '対象のサブスクリプション';
    case 'otherSubscription':
      return '顧客の別のサブスクリプション';
    case 'tries':
      return '失敗した試行';
  }
}
