import type { Paying } from '../../../billing/paying';
import type { Interval } from '../../../billing/subscription';
import type { Unsettled } from '../../../billing/unsettled';
import type { Writer } from '../../writer';
import type { Known } from '../facts';
import type { Catalogue } from '../words';
import { methodName, monthOf } from './methods';
import { agreedTitle, intervalName, subscriptions } from './subscriptions';
import { waiting } from './waiting';

/** What Stripe calls a proration. */
const partly = (isMonthly: boolean) => `${isMonthly ? '月' : '期間'}の一部に対する請求またはクレジット`;

/** As a whole clause without a full stop. */
export function onItsWayText(write: Writer, each: Unsettled): string {
  const { since } = each.begun ?? {};
  const moves = since ? `${write.date(since)}から処理中です` : '処理中です';
  const what = each.begun?.method ? `${methodName(each.begun.method)}での支払い` : '支払い';
  return each.begun?.isCertain
    ? `${what}${write.money(each.amount)}が${moves}`
    : `${what}が${moves}。請求書の${write.money(each.amount)}に対するものかもしれません`;
}

export const collecting: Catalogue['collecting'] = (write) => {
  const moment = (at: number | null) =>
    at === null ? '数時間以内に' : `${write.date(at)}の${write.time(at * 1000)}頃に`;
  const known = ({ amount, by }: Known) =>
    by === 'stripe' ? `${write.money(amount)}（Stripeのプレビュー）` : `約${write.money(amount)}（割引・税の適用前）`;
  const period = ({ start, interval }: { start: number; interval: Interval }) =>
    `${write.date(start)}開始の${intervalName(interval)}分`;
  const draft = (each: Unsettled) =>
    each.period ? `${period(each.period)}の${write.money(each.amount)}` : `${write.money(each.amount)}の下書き`;
  const invoice = ({ number, amount }: Unsettled) => `請求書${number ?? ''}（${write.money(amount)}）`;
  /** As it stands before 「課金」. */
  const byMethod = (paying: Paying): string => {
    switch (paying.kind) {
      case 'method': {
        const { expired, isBlocked } = paying;
        const end = expired ? `（${monthOf(expired)}で期限切れ）` : isBlocked ? '（Stripeがブロック中）' : '';
        return `${methodName(paying.method)}${end}へ`;
      }
      case 'onFile':
        return '登録済みの支払い方法へ';
      case 'none':
      case 'invoice':
        return '';
    }
  };
  const butNoWay = (paying: Paying) => (paying.kind === 'none' ? '（ただしデフォルトの支払い方法の登録なし）' : '');
  const noWay = 'デフォルトの支払い方法が登録されていません。Stripeに拒否される可能性があります。';
  const exactly = { stripe: '（金額はStripeのプレビュー）', price: '（金額は税抜き）', unknown: '（金額は不明）' };
  const withoutMethod = (code: string | null): string => {
    if (code === 'cancel') return '終了します';
    return code === 'pause' ? '一時停止します' : '最初の請求書が作成され、未払いのままになります';
  };
  return {
    unsettled: (each, then, paying) => {
      switch (each.kind) {
        case 'charged': {
          const how =
            then === 'endsNow'
              ? `${moment(each.at)}${byMethod(paying)}課金される可能性があります${butNoWay(paying)}。この操作で下書きは止まりません`
              : `${moment(each.at)}${byMethod(paying)}予定どおり課金されます${butNoWay(paying)}`;
          return `${draft(each)}は${how}。止めるには、Stripeで下書きの自動回収をオフにしてください。`;
        }
        case 'sent':
          return `${draft(each)}は${moment(each.at)}予定どおり請求書として顧客に送信されます。`;
        case 'draft':
          return `${draft(each)}は下書きのままで、自動では課金されません。`;
        case 'stuck':
          return `${draft(each)}は下書きのままです。Stripeが確定できませんでした。`;
        case 'onItsWay':
          return `${onItsWayText(write, each)}。この操作では止まりません。`;
        case 'awaited':
          return `${invoice(each)}は${each.awaited ? waiting(write).awaits(each.awaited, 0) : '未決済'}です。この操作では止まりません。`;
        case 'tried':
        case 'retried':
          return then === 'endsNow'
            ? `${invoice(each)}は未決済のままです。Stripeは回収の試行をやめます。`
            : `${invoice(each)}は${moment(each.at)}${byMethod(paying)}予定どおり${each.kind === 'retried' ? '再試行' : '試行'}されます${butNoWay(paying)}。止めるには、請求書を無効にしてください。`;
        case 'open':
          return `${invoice(each)}は未決済のままです。`;
      }
    },
    others: (count, isCut) =>
      count === 0
        ? '未決済の請求書や下書きが他にもあるかもしれません。'
        : `他にも${isCut ? '少なくとも' : ''}${write.number(count)}件の請求書・下書きが決済されていません。`,
    unseen: (then) =>
      then === 'endsNow'
        ? '未決済の請求書は未決済のまま残り、下書きは課金される可能性があります。それらの有無は、このキーではわかりません。'
        : '未決済の請求書と下書きは引き続き回収されます。それらの有無は、このキーではわかりません。',
    chargedTo: (paying) => (paying.kind === 'none' ? noWay : `${byMethod(paying)}課金されます。`),
    chargedNow: (paying, by) =>
      paying.kind === 'none'
        ? noWay
        : `ただちに${byMethod(paying)}課金されます${exactly[by]}。支払いに失敗した場合、何も変わりません。`,
    resumesCharging: (paying, by) =>
      `新しい期間の分がただちに${byMethod(paying)}課金されます${exactly[by]}${butNoWay(paying)}。その支払いが済むと再開します。`,
    resumesUntil: (end) => `以前の請求日のままです。${write.date(end)}より前に新しい期間の課金はありません。`,
    resumesUnknown: '以前の請求日のままです。次の請求日は不明です。',
    chargedAgainOn: (at) => `${write.date(at)}に更新されます。それ以降は再び課金されます。`,
    startCharges: (paying) =>
      `今すぐ${byMethod(paying)}課金されます${butNoWay(paying)}。失敗した場合、何も開始されません。`,
    startChargesThen: (paying) => `その時点で${byMethod(paying)}課金されます${butNoWay(paying)}。`,
    renewsNext: (at) => `今から新しい期間が始まり、${write.date(at)}に更新されます。`,
    dropsPending: (until) =>
      `別の変更が支払い待ちです${until === null ? '' : `（${write.date(until)}まで）`}。この操作で破棄される可能性があります。`,
    trialEnds: (at, amount, paying, missing) => {
      const day = write.date(at);
      if (paying.kind === 'none')
        return `デフォルトの支払い方法が登録されていないため、${day}に${withoutMethod(missing)}。`;
      const sum = amount ? `（税抜き${write.money(amount)}）` : '';
      return paying.kind === 'invoice'
        ? `${day}に最初の請求書${sum}が送信されます。`
        : `${day}に最初の期間の分${sum}が${byMethod(paying)}課金されます。`;
    },
    billedThen: (amount) => `Stripeのプレビュー：まだ請求書にない${write.money(amount)}が、その時点で請求されます。`,
    usageBilledThen: 'それまでの使用量は、その時点で請求されます。',
    partlyBilledThen: (isMonthly) => `${partly(isMonthly)}があれば、その時点の請求書に含まれます。`,
    maybeBilledThen: (isMonthly) => `それまでの使用量と、あれば${partly(isMonthly)}が、その時点の請求書に含まれます。`,
    notBilled: (amount) => `Stripeのプレビュー：まだ請求書にない${write.money(amount)}は請求されません。`,
    usageNotBilled: 'まだ請求書にない使用量は請求されません。',
    maybeNotBilled: (isMonthly) => `まだ請求書にない使用量と${partly(isMonthly)}は請求されません。`,

    nothingBack: '返金もクレジットの付与もありません。',
    creditsNothing: 'Stripeのプレビュー：クレジットは付与されません。',
    lost: (amount, until, isSure) => {
      const time = `${write.date(until)}までの期間`;
      const what = amount ? `支払い額のうち約${write.money(amount)}（${time}の分）` : time;
      return `返金もクレジットの付与もありません。${isSure ? '' : '支払い済みの場合、'}${what}は失われます。`;
    },
    credit: (amount, paid) => {
      const what = amount ? known(amount) : '未使用期間の分';
      const how = `${what}は以降の請求書へのクレジットになり、返金にはなりません。`;
      const unknown = amount ? '' : '金額は不明です。';
      const gift = {
        yes: '',
        no: 'この期間は未払いのため、クレジットは無償提供になります。',
        part: 'この期間は一部のみ支払い済みです。',
        refunded:
          'この期間は少なくとも一部が返金またはクレジット付与されています。二重に返すことになるかもしれません。',
        onItsWay: 'この期間の支払いが処理中かもしれません。',
        unknown: 'この期間が支払い済みかどうかは不明です。',
      };
      return how + unknown + gift[paid];
    },
    cut: (all, until, isSure) =>
      isSure
        ? `${agreedTitle(all)}は${write.date(until)}まで支払い済みです。終了後の期間は失われます。`
        : `${agreedTitle(all)}は${write.date(until)}までです。支払い済みの場合、終了後の期間は失われます。`,
    orLater: (end) => `残すには、戻って${write.date(end)}を選択してください。`,
    renewsUntil: (all, end) =>
      `${write.date(end)}まで更新と課金が続きます：${subscriptions(write).title(all)}、${subscriptions(write).total(all)}。`,
    firstEnd: (end) => `最初の項目の終了時（${write.date(end)}）`,
    lastEnd: (end) => `全項目の終了時（${write.date(end)}）`,
  };
};
