import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { InvoiceDeed } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { about, invoices } from './invoices';
import { methodName } from './methods';
import { paidByThemselves } from './waiting';

const deeds: Record<InvoiceDeed, string> = {
  finalize: '請求書を確定する',
  send: '請求書をメールで送信',
  pay: '支払いを再試行',
  collect: '支払いを回収',
  void: '請求書を無効にする',
  mark_uncollectible: '回収を中止（回収不能）',
};

const questions: Record<InvoiceDeed, string> = {
  finalize: '請求書を確定しますか？',
  send: '請求書をメールで送信しますか？',
  pay: '支払いを再試行しますか？',
  collect: '支払いを回収しますか？',
  void: '請求書を無効にしますか？',
  mark_uncollectible: '請求書の回収を中止しますか（回収不能）？',
};

/** How `請求書INV-0042（$49.00）` then goes on. */
const done: Record<InvoiceVerb, string> = {
  finalize: 'は確定されました',
  send: 'はメールで送信中です',
  pay: 'は支払われました',
  void: 'は無効になりました',
  mark_uncollectible: 'の回収は中止されました',
};

const statuses: Readonly<Record<string, string>> = {
  draft: '下書き',
  open: '未決済',
  paid: '支払い済み',
  uncollectible: '回収不能',
  void: '無効',
};

export const invoicing: Catalogue['invoicing'] = (write) => {
  const { title, expected } = invoices(write);
  return {
    deed: (verb) => deeds[verb],
    question: (verb) => questions[verb],
    title,
    done: (verb, number, amount) => `請求書${number ?? ''}（${write.money(amount)}）${done[verb]}。`,
    still: (status) => `Stripeは受け付けましたが、請求書はまだ${wordOf(statuses, status)}のままです。`,
    partPaid: (owed, due) => `${write.money(due)}のうち${write.money(owed)}が未払いです。残りは精算済みです。`,
    expected: (what) => `${expected(what)}。`,
    notKnown: 'この請求書の支払いが処理中かどうかは、このキーではわかりません。',
    mayPayTwice: '両方とも成立すると、顧客は二重に支払うことになります。',
    final: '番号が付き、編集できなくなります。顧客残高が加算または差し引かれます。',
    creditUsed: (amount) => `顧客のクレジット${write.money(amount)}が充当されます。`,
    debtAdded: (amount) => `顧客の以前の未払い分${write.money(amount)}が加算されます。`,
    byItself: (at) => `この操作をしなくても、${about(write, at)}にStripeが自動で行います。`,
    nothingDue: '支払いは不要です。その後、Stripeが支払い済みにします。',
    thenCharges: 'その後、Stripeが顧客に課金します。',
    thenEmails: 'その後、Stripeが顧客にメールを送ります。',
    notCollected: 'Stripeによる自動回収は行われません。',
    staysOpen: '未決済のままです。',
    emailsTo: (address) => `Stripeが${address}宛てにメールで送ります。`,
    chargedNow: (method) => (method ? `今すぐ${methodName(method)}に課金されます。` : '今すぐ顧客に課金されます。'),
    collectedNow: '今すぐStripeが、請求書、サブスクリプションまたは顧客のデフォルトの支払い方法で回収します。',
    ifItFails: (next, isLeftAlone) => {
      if (next !== null) return `失敗した場合、請求書は未決済のままで、Stripeが${write.date(next)}に再試行します。`;
      return isLeftAlone
        ? '失敗した場合、請求書は未決済のままで、Stripeは自動では再試行しません。'
        : '失敗した場合、請求書は未決済のままです。';
    },
    ifGivenUpFails: '失敗した場合、請求書は現状のままで、Stripeは自動では再試行しません。',
    newVoucher: (type) =>
      `課金は行われません。Stripeが新しい${paidByThemselves(type)}を用意し、支払うかどうかは顧客次第です。`,
    creditBack: (amount) => `充当されたクレジット${write.money(amount)}は顧客残高に戻ります。`,
    debtBack: (amount) => `以前の未払い分${write.money(amount)}は顧客残高に戻ります。`,
    partPaidNotVoid: (paid) =>
      `${write.money(paid)}が支払い済みです。Stripeはこのような請求書を無効にできません。残りはStripeでクレジットノートを発行してください。`,
    attached: '完了していない支払いが紐付けられています。先にStripeでそれをキャンセルしてください。',
    owesNothing: '顧客の支払い義務はなくなります。処理中の支払いは止まりません。この操作は取り消せません。',
    noLongerCollected: 'Stripeは回収をやめます。顧客は引き続き支払えます。請求書を無効にすることもできます。',
    noLongerCollectedPart: 'Stripeは残りの回収をやめます。顧客は引き続き支払えます。支払い済みの分はそのままです。',
  };
};
