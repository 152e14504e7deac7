import type { Money } from '../../../billing/money';
import type { SettledBy, ToldInvoice, ToldRefund, ToldStanding } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import type { Cost, Due } from '../facts';
import type { Catalogue } from '../words';
import { methodName } from './methods';
import { refunds } from './refunds';
import { subscribing } from './subscribing';
import { reasons } from './way-to-pay';
import { why } from './why';

const labels = {
  billing: { reply: '返信', message: 'メールを作成' },
  object: { reply: 'この内容で返信', message: 'この内容でメール作成' },
  creditNote: { reply: 'クレジットノートを添えて返信', message: 'クレジットノートでメール作成' },
  price: { reply: 'この料金で返信', message: 'この料金でメール作成' },
};

export const replies: Catalogue['replies'] = (write) => ({
  label: (on, as, tag) => (tag === null ? labels[on][as] : `${labels[on][as]}（${write.language(tag)}）`),
  payment: (told) => {
    const { bill, description, receipt } = told;
    return lined(
      paymentStanding(write, told),
      bill ? why(write).forCustomer(bill) : description ? `内容：${description}` : '',
      ...told.refunds.map((each) => refund(write, each)),
      receipt ? `領収書：${receipt}` : '',
    );
  },
  paymentStands: (told) => paymentStanding(write, told),
  refunds: (all) => lined(...all.map((each) => refund(write, each))),
  next: (due, at, isSent) => {
    if (due.minor === 0) return `現時点では、${write.date(at)}のお支払いはありません。`;
    return `${isSent ? '次回のご請求書' : '次回のお支払い'}は、現時点では${write.date(at)}に${write.money(due)}の予定です。`;
  },
  comes: (next) => {
    switch (next.kind) {
      case 'notCharged':
        return next.until === null
          ? '当面、こちらのご請求は停止しております。'
          : `${write.date(next.until)}まで、こちらのご請求は停止しております。`;
      case 'owes': {
        const owed = `こちらのご契約では、${next.isCut ? '少なくとも' : ''}${write.money(next.amount)}が未払いとなっております`;
        return next.nextTry === null ? `${owed}。` : `${owed}。次回の決済は${write.date(next.nextTry)}に試行されます。`;
      }
      case 'coming':
        return next.isSent
          ? `${write.date(next.at)}に${write.money(next.amount)}の請求書をお送りいたします。`
          : `${write.date(next.at)}に${write.money(next.amount)}を請求いたします。`;
      case 'renewsBefore':
        return `それまでは更新が続き、次回の更新日は${write.date(next.at)}です。`;
      case 'trialEndsBefore':
        return `その前に、お客様のトライアルは${write.date(next.at)}に終了いたします。`;
      case 'withoutMethod':
        return next.outcome === 'trialCancels'
          ? '登録されている支払い方法がございません。それまでに追加されない場合、お客様のサブスクリプションはトライアルとともに終了いたします。'
          : '登録されている支払い方法がございません。それまでに追加されない場合、お客様のサブスクリプションはトライアル終了時に一時停止となります。';
      case 'changes': {
        const { at, agreed, ends } = next;
        const to = agreed ? `（変更後：${subscribing(write).agreed(agreed)}）` : '';
        return `${write.date(at)}に内容が変わります${to}。${ends === null ? '' : `${write.date(ends)}に終了します。`}`;
      }
    }
  },
  quote: ({ from, to, cost, renews, ends, at }) =>
    lined(
      `現在のご契約内容：${subscribing(write).agreed(from)}。`,
      `変更後のご契約内容：${subscribing(write).agreed(to)}（割引・税の適用前）。`,
      quoted(write, cost),
      renews === null ? '' : `新しい期間がただちに始まり、${write.date(renews)}に更新されます。`,
      ends === null ? '' : `サブスクリプションが${write.date(ends)}に終了することは変わりません。`,
      `以上は${write.date(at)}時点の内容で、まだ何も変更しておりません。変更をご希望の場合は、お知らせください。`,
    ),
  invoiceStands: (told) => invoiceStanding(write, told),
  invoice: (told) => {
    const { page, pdf } = told;
    return lined(
      invoiceStanding(write, told),
      page ? `こちらから${isToPay(told) ? 'ご確認とお支払いが可能です' : 'ご確認いただけます'}：${page}` : '',
      pdf ? `PDF：${pdf}` : '',
    );
  },
});

function quoted(write: Writer, cost: Cost): string {
  if (cost.kind === 'trial') return 'トライアルが終わるまで、この変更によるご請求はございません。';
  if (cost.kind === 'unknown') return '現在の期間の残りの分の金額は、事前にお伝えすることができません。';
  const { amount, by, due, isMore } = cost;
  const sum = `${isMore ? 'さらに' : ''}${write.money(amount)}が${dueThen(write, due)}`;
  return by === 'stripe' ? `変更すると、${sum}` : `割引・税・クレジットの適用前の見込みでは、${sum}`;
}

function dueThen(write: Writer, due: Due | 'credited'): string {
  if (due === 'credited') return '以降の請求書へのクレジットになります。';
  if (due === 'invoicedNow') return 'ただちに請求されます。';
  if (due === 'dueNext') return '次回の請求書で請求されます。';
  return due === 'dueNow' ? 'ただちに決済されます。' : `${write.date(due.dueOn)}に請求されます。`;
}

function paymentStanding(write: Writer, { amount, at, method, state, isDisputed, reason }: ToldStanding): string {
  const by = method ? `${methodName(method)}での` : '';
  const [sum, on] = [write.money(amount), write.date(at)];
  const payment = `${on}の${by}${sum}のお支払いは`;
  switch (state) {
    case 'failed':
      return `${payment}、${reasons[reason ?? 'declined']}`;
    case 'pending':
      return `${payment}処理中で、まだ完了しておりません。`;
    case 'other':
      return `${on}の${by}${sum}のお支払いは、まだ完了を確認できておりません。`;
    case 'uncaptured':
      return `${on}から${method ? `${methodName(method)}で` : ''}${sum}を保留しております。現時点で、こちらの決済は行われておりません。`;
    case 'released':
      return `${on}に${method ? `${methodName(method)}で` : ''}${sum}を保留いたしましたが、解除されております。こちらの決済は行われておりません。`;
    default:
      return isDisputed ? `${on}に${by}${sum}のお支払いがありました。` : `${payment}完了しております。`;
  }
}

const shouldBeThere =
  '通常5～10営業日で届くため、すでに着金しているものと存じます。ご確認いただけない場合は、お知らせください。';

function refund(write: Writer, { amount, at, standing, asked, shows, reference }: ToldRefund): string {
  const texts = refunds(write);
  const [sum, on] = [write.money(amount), write.date(at)];
  switch (standing) {
    case 'done':
    case 'onItsWay':
      return [
        standing === 'done' ? `${on}に${sum}を返金いたしました。` : `${on}から${sum}の返金を処理しております。`,
        shows === 'past' ? shouldBeThere : shows && texts.onStatement(shows),
        reference?.kind === 'there' ? `${texts.reference(reference)}。` : '',
      ]
        .filter(Boolean)
        .join('');
    case 'waits':
      return `${on}に${sum}の返金手続きを開始いたしましたが、まだ送金されておりません。`;
    case 'asks':
      return `${sum}の返金は、お客様のご対応をお待ちしております。${asked ? texts.askedYou(asked) : ''}`;
    case 'vain':
      return `${on}に手続きした${sum}の返金は、完了しませんでした。`;
  }
}

const isToPay = ({ standing: { kind } }: ToldInvoice) => kind === 'open' || kind === 'overdue';

const settled: Record<SettledBy, string> = {
  balance: 'お客様の残高から精算されました。',
  creditNote: 'クレジットノートで精算されました。',
  nextInvoice: '次回の請求書に繰り越されます。',
};

function invoiceStanding(write: Writer, { number, total, standing }: ToldInvoice): string {
  const invoice = `請求書${number}（${write.money(total)}）は`;
  const rest = (owed: Money) => (owed.minor === total.minor ? '' : `残りのお支払い額は${write.money(owed)}です。`);
  switch (standing.kind) {
    case 'paid':
      return standing.at === null
        ? `${invoice}お支払い済みです。`
        : `${invoice}${write.date(standing.at)}にお支払いいただいております。`;
    case 'open': {
      const due =
        standing.due === null ? 'お支払い待ちです。' : `お支払い待ちで、お支払期日は${write.date(standing.due)}です。`;
      return `${invoice}${due}${rest(standing.owed)}`;
    }
    case 'overdue':
      return `${invoice}${write.date(standing.since)}からお支払期日を過ぎております。${rest(standing.owed)}`;
    case 'settled':
      return `${invoice}${standing.by ? settled[standing.by] : 'お支払いなしで精算されています。'}`;
    case 'nothing':
      return `請求書${number}の金額は${write.money(total)}で、お支払いは不要です。`;
    case 'onItsWay':
      return `${invoice}まだお支払いが完了しておりませんが、お支払いを処理中です。`;
    case 'void':
      return `${invoice}無効になりました。お支払いは不要です。`;
  }
}
