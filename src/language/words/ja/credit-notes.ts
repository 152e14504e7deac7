import { html } from '../../html';
import type { CreditReason } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { refunding } from './refunding';
import { telling } from './telling';

const chosen: Record<CreditReason, string> = {
  none: 'なし',
  duplicate: '重複',
  order_change: '注文の変更',
  product_unsatisfactory: '商品に不満',
};

/** https://docs.stripe.com/api/credit_notes/object#credit_note_object-reason */
const reasons: Readonly<Record<string, string>> = {
  duplicate: '重複',
  fraudulent: '不正利用',
  order_change: '注文の変更',
  product_unsatisfactory: '商品に不満',
};

const pdfAt = (pdf: string | null) => (pdf ? `PDF：${pdf}` : '');

export const creditNotes: Catalogue['creditNotes'] = (write) => {
  const named = (number: string | null) => (number ? `クレジットノート${number}` : 'クレジットノート');
  return {
    email: 'Stripeからのメール',
    emailNone: 'なし：自分で顧客に連絡する',
    emailTo: (address) => `Stripeが${address}宛てにクレジットノートを送る`,
    memo: 'クレジットノートに載せる文',
    reasonOption: (reason) => chosen[reason],
    reasonGiven: (reason) => `記載する理由：${chosen[reason]}`,
    memoGiven: (memo) => `記載する文：${memo}`,

    refundDeed: (amount) => `クレジットノート付きで${write.money(amount)}を返金する`,
    refundQuestion: (amount) => `クレジットノート付きで${write.money(amount)}を返金しますか？`,
    forRefundOf: (amount) => `${write.money(amount)}の返金のクレジットノート`,
    deed: (amount) => `${write.money(amount)}のクレジットノートを発行する`,
    question: (amount) => `${write.money(amount)}のクレジットノートを発行しますか？`,
    over: (invoice, tax) => {
      const on = `このクレジットノートは${invoice ? `請求書${invoice}` : '請求書'}に対するものです。`;
      if (tax === null) return `${on}うち税がいくらか、Stripeは示していません。`;
      return tax.minor === 0 ? `${on}税は含みません。` : `${on}うち${write.money(tax)}が税です。`;
    },
    staysPaid: '請求書は支払い済みのまま変わりません。クレジットノートは請求書に添えられ、取り消せません。',
    notEmailed: 'Stripeはクレジットノートをメールで送りません。',
    emailed: (address) => `Stripeが${address}宛てにクレジットノートをメールで送ります。`,
    movesNothing: 'お金は動きません。返金は以前に行われています。',
    severalPayments:
      '請求書はこの支払いだけで支払われたものではありません。クレジットノートはStripeで発行してください。',
    refundFirst:
      'この返金には、クレジットノートでは指定できない項目があります。先に返金し、その後クレジットノートを発行してください。',
    allCredited: '請求書のうち減額できる分は、すべて減額済みです。',
    tooManyRefunds: '一度に読み取れる数を超える返金があります。クレジットノートはStripeで発行してください。',
    wouldBeRefused: 'Stripeはこのクレジットノートを発行しません。請求書のクレジットノートを確認してください。',
    issued: (number, amount) => `${write.money(amount)}の${named(number)}を発行しました。`,
    refundUnseen: 'その返金の状態をStripeは示していません。支払いを確認してください。',
    refundAndNote: (facts, code, number) =>
      write.sentences([refunding(write).outcome(facts, code), `${named(number)}を発行しました。`]),

    told: (number, amount, pdf) =>
      write.sentences([
        `${write.money(amount)}の${named(number)}を発行いたしました。`,
        'すでにご返金した分に対応するもので、新たなご返金ではありません。',
        pdfAt(pdf),
      ]),
    toldRefund: ({ kind, amount, isCard }, number, pdf) =>
      write.sentences([
        telling(write)[kind](amount, isCard),
        `これについて${named(number)}を発行いたしました。`,
        pdfAt(pdf),
      ]),
    here: (number, amount, invoice, pdf) =>
      write.sentences([
        `ご請求書${invoice ?? ''}に対する${write.money(amount)}の${named(number)}をお送りします。`,
        pdfAt(pdf),
      ]),

    standing: (amount, at, isVoid) =>
      isVoid
        ? html`<b>${write.money(amount)}</b>を減額（${write.date(at)}）、その後無効`
        : html`<b>${write.money(amount)}</b>を減額（${write.date(at)}）`,
    numbered: named,
    taxOfIt: (tax) => `うち税${write.money(tax)}`,
    reason: (code) => `理由：${wordOf(reasons, code)}`,
    creditedBesides: (amount, invoice) =>
      `${invoice ? `請求書${invoice}` : '請求書'}のクレジットノートは、この支払いの返金額より${write.money(amount)}多く返しています（残高への充当など）。今回の返金はそれとは別です。`,
    notesChanged: 'その間に、この支払いの請求書のクレジットノートが作成されたか、無効になりました。',
  };
};
