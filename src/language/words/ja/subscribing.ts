import type { Renewals } from '../../../billing/renewals';
import type { Agreed } from '../../../billing/summary';
import { dotted } from '../../dotted';
import type { Due, Feedback, Happened, SubscriptionDeed } from '../facts';
import type { Catalogue } from '../words';
import { discounts as discountWords } from './discounts';
import { subscriptions as subscriptionWords } from './subscriptions';

export const feedbacks: Record<Feedback, string> = {
  customer_service: 'カスタマーサービスへの不満',
  low_quality: '品質への不満',
  missing_features: '機能の不足',
  other: 'その他',
  switched_service: '他のサービスへの乗り換え',
  too_complex: '複雑すぎる',
  too_expensive: '高すぎる',
  unused: '使っていない',
};

const questions: Record<SubscriptionDeed['kind'], string> = {
  cancelAtEnd: '期間の終わりにキャンセルしますか？',
  cancelNow: '今すぐキャンセルしますか？',
  cancelOn: 'にキャンセルしますか？',
  endTrial: '今すぐトライアルを終了しますか？',
  trialUntil: 'までトライアルにしますか？',
  takeBack: 'キャンセルを取り消しますか？',
  change: 'プラン・数量を変更しますか？',
  addItem: '項目を追加しますか？',
  removeItem: '項目を削除しますか？',
  discounts: '割引を変更しますか？',
  start: 'サブスクリプションを開始しますか？',
  pause: 'プランと利用を一時停止しますか？',
  resume: 'プランと利用を再開しますか？',
  pauseCollection: '課金を当面停止しますか？',
  resumeCollection: '課金を再開しますか？',
};

const deeds: Record<SubscriptionDeed['kind'], string> = {
  cancelAtEnd: '期間の終わりにキャンセル',
  cancelNow: '今すぐキャンセル',
  cancelOn: 'にキャンセル',
  endTrial: '今すぐトライアルを終了',
  trialUntil: 'までトライアル',
  takeBack: 'キャンセルを取り消す',
  change: 'プラン・数量を変更',
  addItem: '項目を追加',
  removeItem: '項目を削除',
  discounts: '割引を変更',
  start: 'サブスクリプションを開始',
  pause: 'プランと利用を一時停止',
  resume: 'プランと利用を再開',
  pauseCollection: '課金を当面停止する',
  resumeCollection: '課金を再開する',
};

export const subscribing: Catalogue['subscribing'] = (write) => {
  const { title, total, paused } = subscriptionWords(write);
  const { hint, off, text: discountText } = discountWords(write);
  const state = subscriptionWords(write).state;
  const agreed = (all: Agreed) => {
    const sum = total(all);
    return sum ? `${title(all)}：${sum}` : title(all);
  };
  /** What it bills before a day in a later period on which it ends. */
  const access = (isKept: boolean) => (isKept ? '顧客はそれまで利用できます。' : '');
  const billedBefore = (renewals: Renewals | 'uncollected' | null) => {
    if (renewals === 'uncollected')
      return 'その間も回収停止が続くため、新しい請求書が自動で回収されることはありません。';
    if (!renewals) return 'その前に更新されます。最後の期間は一部だけ請求されます。';
    const { count, first, last, total: all } = renewals;
    const sum = all ? `${count > 1 ? '合計' : ''}約${write.money(all)}、税抜き` : '金額は不明';
    const when =
      count > 1
        ? `${write.date(first)}から${write.date(last)}までに${write.number(count)}回`
        : `${write.date(first)}に`;
    return `その前に、${when}請求されます（${sum}）。最後の期間は一部だけ請求されます。`;
  };
  const ending = (end: string | null) => (end ? `（…${end}）` : '');
  const dated = (texts: typeof deeds, what: SubscriptionDeed) =>
    'at' in what ? `${write.date(what.at)}${texts[what.kind]}` : texts[what.kind];
  const deed = (what: SubscriptionDeed) => dated(deeds, what);
  const whatHappened = (what: Happened): string => {
    switch (what.kind) {
      case 'ended':
        return 'サブスクリプションは終了しました。';
      case 'endsOn':
        return `サブスクリプションは${write.date(what.at)}に終了します。`;
      case 'goesOn':
        return 'サブスクリプションは継続します。';
      case 'changed':
        return 'サブスクリプションを変更しました。';
      case 'started':
        return 'サブスクリプションを開始しました。';
      case 'trialStarted':
        return `トライアルを開始しました。${write.date(what.at)}に終了します。`;
      case 'trialEndsOn':
        return `トライアルは${write.date(what.at)}に終了します。`;
      case 'trialEnded':
        return 'トライアルは終了しました。';
      case 'activeAgain':
        return 'サブスクリプションは再び有効になりました。';
      case 'paused':
        return paused({ kind: 'paused' });
      case 'discountsChanged':
        return '割引を変更しました。次の請求書から適用されます。';
    }
  };
  return {
    deed,
    question: (what) => dated(questions, what),
    agreed,
    standing: (how, next, other) =>
      dotted(state(how), next && subscriptionWords(write).next(next), other && hint(other)),
    happened: (what, plan) => whatHappened(what) + subscriptionWords(write).plan(what, plan),
    invoiceFirst: '有効になるには、請求書の支払いが必要です。',
    invoiceUnpaid: '未払いの請求書があります。',
    paused: (how) => paused(how),

    wrongState: 'この状態では、Stripeで許可されていません。',
    alreadyEnded: 'すでに終了しています。',
    byUsage: '従量制で請求されています。',
    itemsCut: 'ここで読み取れる数より多くの項目があります。Stripeで変更してください。',
    onlyFlexible: 'ここでは、自動課金のフレキシブル請求モードでのみStripeで許可されています。',
    resumesWhenPaid: '請求書が支払われると再開します。',
    resumeCollectionFirst: '課金は当面停止されています。先に課金を再開してください。',
    takeBackFirst: (end) => `${write.date(end)}に終了します。先にそのキャンセルを取り消してください。`,

    when: '時期',
    day: '日付',
    now: '今すぐ',
    onDay: '日付を指定',
    atTrialEnd: 'トライアルの終了時',
    atPeriodEnd: '期間の終わり',
    endItNow: '今すぐ終了',
    chooseWhen: '時期を選択してください。',
    chooseDay: '日付を選択してください。',
    laterDay: 'もっと後の日付を選択してください。',
    dayNeedsOption: '日付を指定する場合は「日付を指定」を選択してください。',
    atMostDays: (days) => `今日から${days}日以内で指定してください。`,

    unusedTime: '未使用期間',
    unusedTimeIf: '未使用期間（今すぐ・日付指定の場合）',
    noCredit: 'クレジットなし',
    creditLater: '以降の請求書へのクレジット',
    reason: '理由',
    notSaid: '指定なし',
    feedback: (code) => feedbacks[code],
    comment: 'コメント',
    shortenComment: 'コメントを短くしてください。',
    endsWithTrial: (end) => `トライアルの終わる${write.date(end)}に終了します。料金は課金されません。`,
    endsWithPeriod: (end, keepsAccess) =>
      `${write.date(end)}に終了し、更新されません。${keepsAccess ? '顧客はそれまで利用できます。' : ''}`,
    takeBackUntil: (end, isRefunded) =>
      isRefunded
        ? `終了は${write.date(end)}まで取り消せますが、返金は取り消せません。`
        : `返金はありません。${write.date(end)}まで取り消せます。`,
    losesAccess: '顧客はただちに利用できなくなります。この操作は取り消せません。',
    endsAtOnce: 'ただちに終了します。この操作は取り消せません。',
    staysPaused: 'それまで一時停止のままです。',
    doesNotRenew: (keepsAccess) => `${access(keepsAccess)}更新はされません。`,
    trialStops: (how, at) =>
      `その前の${write.date(at)}にトライアルが終わり、デフォルトの支払い方法がないため、${how === 'trialCancels' ? 'キャンセルされます' : '一時停止されます'}。`,
    trialEndsBefore: (renewals, keepsAccess) =>
      `${access(keepsAccess)}その前にトライアルが終わります。${billedBefore(renewals)}`,
    renewsBefore: (renewals, keepsAccess) => `${access(keepsAccess)}${billedBefore(renewals)}`,
    noted: (comment) => `記録：${comment}`,
    notedFeedback: (code) => `記録：${feedbacks[code]}`,
    noEnd: (end, renewal) =>
      [
        `${write.date(end)}には終了しません。`,
        ...(renewal === null ? [] : [`${write.date(renewal)}に更新されます。`]),
        'この操作自体では課金されません。',
      ].join(''),

    which: '対象',
    product: (name, end) => name + ending(end),
    price: (all, end) => agreed(all) + ending(end),
    asItIs: '現状のまま',
    choose: '選択',
    findPrice: (count, hasMore) => `${write.number(count)}件${hasMore ? '以上' : ''}の価格から検索`,
    typeWord: '語句を入力して「続行」',
    typeProductWord: '商品名の語句を入力して「続行」',
    nothingCalledThat: 'その名前のものはありません',
    products: '商品',
    prices: '価格',
    productsFound: (count) => `商品（${write.number(count)}件）`,
    pricesFound: (count) => `価格（${write.number(count)}件）`,
    choosePrice: '商品と価格を選択してください。',
    quantity: '数量',
    emptyAsItIs: '空欄：現状のまま',
    chooseOther: '別の価格、または整数の数量を選択してください。',
    wholeQuantity: '整数の数量を入力してください。',
    itemNew: (item) => `追加：${agreed(item)}`,
    itemRemoved: (item) => `削除：${agreed(item)}`,
    proration: 'この期間の残りを請求・クレジット',
    withNextInvoice: '次の請求書で',
    notAtAll: 'しない',
    changesFromNow: (all, end) =>
      `ただちに次の内容に変更され、今から請求されます：${agreed(all)}${ending(end)}（割引・税の適用前）。`,
    changesFromRenewal: (all, end) =>
      `ただちに次の内容に変更され、次の更新から請求されます：${agreed(all)}${ending(end)}（割引・税の適用前）。`,
    changesUntilEnd: (all, end) => `ただちに次の内容に変更されます：${agreed(all)}${ending(end)}（割引・税の適用前）。`,
    stillEnds: (end) => `${write.date(end)}に終了することは変わりません。`,
    trialFree: 'トライアルが終わるまで、この操作による課金はありません。',
    noEstimate: 'この期間の残りの見込み額は計算できません。',
    preview: (amount, due) => `Stripeのプレビュー：${write.money(amount)}が${dueText(due)}`,
    estimate: (amount, due, isMore) =>
      `見込み（割引・税の適用前）：${isMore ? 'さらに' : ''}${write.money(amount)}が${dueText(due)}`,

    creditTakenOff: ({ amount }) => `顧客のクレジット${write.money(amount)}が差し引かれます。`,
    debtAdded: ({ amount }) => `顧客の未払い分${write.money(amount)}が加算されます。`,
    creditUsedUp: ({ amount }) =>
      `この金額は顧客のクレジット${write.money(amount)}を差し引いた後のもので、クレジットはこれで使い切られます。`,
    creditWithin: ({ amount }) =>
      `この金額は、顧客のクレジット${write.money(amount)}から必要な分を差し引いた後のものです。`,
    debtWithin: ({ amount }) => `この金額には、顧客の未払い分${write.money(amount)}がすでに含まれています。`,
    restLost: (amount) =>
      `この期間の残り${amount ? `（割引・税の適用前で約${write.money(amount)}）` : ''}は、支払い済みでもクレジットされません。`,
    creditNotPaidOut: ({ amount }) =>
      `顧客のクレジット${write.money(amount)}は払い出されません。請求書にのみ充当されます。`,
    debtNotCollected: ({ amount }) =>
      `顧客の未払い分${write.money(amount)}は次の請求書を待ちます。この操作では回収されません。`,
    alsoHas: (named, more) =>
      `この顧客には他に${write.list([...named.map(title), ...(more > 0 ? [`他${write.number(more)}件`] : [])])}があります。`,
    alsoHasSome: (named, more) =>
      named.length > 0
        ? `この顧客には他に${write.list(named.map(title))}があり、${more > 0 ? `さらに少なくとも${write.number(more)}件あります` : 'さらにあるかもしれません'}。`
        : 'この顧客に他のサブスクリプションがあるかどうかは不明です。',

    meanwhile: 'その間の請求書',
    keepDrafts: '下書きで残し、後で回収',
    makeVoid: '無効にする：その間は無料',
    writeOff: '回収しない（回収不能）',
    until: '期限（空欄：手動で再開）',
    accessGoesOn: '顧客は引き続き利用できます。',
    skipsNothing: (renewal) => `更新はその後の${write.date(renewal)}なので、見送られる課金はありません。`,
    accessUntilResumed: '顧客は引き続き利用できます。再開するまでこの状態が続きます。',
    collectedAgain: (hasDrafts) =>
      `今後の請求書は再び回収されます。その間に作成されたものはそのまま${hasDrafts ? 'なので、下書きは1件ずつ確定してください。' : 'です。'}`,
    invoicesCollected: '請求書の回収を再開しました。',
    pauseMeans: '再開するまで、顧客は利用できず、請求も行われません。割引の期間は進みます。',
    beginWith: '開始方法',
    newPeriod: '新しい期間（今すぐ支払い）',
    oldPeriod: '以前の請求日（それまで無料）',
    invoiceSent: '請求書がただちに送信されます。',

    code: 'クーポンまたはプロモーションコード',
    codeNotFound: (code) =>
      `「${code}」は見つからないか、使用できません（期限切れ、使用上限到達、または無効化の可能性があります）。`,
    remove: '削除',
    removeNone: 'なし',
    enterCode: 'コードを入力するか、削除するものを選択してください。',
    discount: (discount) => discountText(discount),
    discountRemoved: (discount) => `削除：${discountText(discount)}`,
    discountStays: (discount) => `継続：${discountText(discount)}`,
    discountNew: (discount) => `新規：${discountText(discount)}`,
    codeOtherCurrency: (code, off, wanted) =>
      `「${code}」の割引は${off.toUpperCase()}ですが、これは${wanted.toUpperCase()}で請求されています。`,
    ownDiscount: (discount) => `顧客自身の割引：${discountText(discount)}`,
    ownReplaced: 'コードの有効中は置き換える',
    ownKept: 'コードと併用する',
    replacesOwn: (discount, canKeep) => {
      const own = discount ? `${discount.name}（${off(discount.off)}）` : '顧客自身の割引';
      return `有効な間、${own}に置き換わります。${canKeep ? '両方を残すには、戻って選び直してください。' : ''}`;
    },
    ownCounts: (discount) => `顧客自身の割引が適用されます：${discountText(discount)}`,
    ownAgain: (discount) => `その後は顧客自身の割引が適用されます：${discountText(discount)}`,
    otherProducts: '他の商品用のため、ここでは割引されません。',
    nextInvoice: (at, before, after, by) => {
      const when = at === null ? '次の請求書' : `次の請求書（${write.date(at)}）`;
      const change =
        before.minor === after.minor
          ? `${write.money(after)}、変更なし`
          : `${write.money(before)} → ${write.money(after)}`;
      return `${when}：${change}${by === 'stripe' ? '（Stripeのプレビュー）' : '（税・クレジットの適用前）'}。`;
    },
    nextInvoiceUnknown: '次の請求書から適用されます。その金額は不明です。',
    noNextInvoice: '次の請求書があれば、そこから適用されます。自動的な請求の予定はありません。',

    trialDays: 'トライアル日数',
    payment: '支払い',
    chargeMethod: '登録済みの支払い方法に課金',
    sendInvoice: (days) => `請求書を送信（支払期限${days}日）`,
    wholeNumbers: (days) => `整数で入力してください。トライアルは最大${days}日です。`,
    beforeTax: (all, end) => `${agreed(all)}${ending(end)}（割引・税の適用前）。`,
    freeUntil: (end) => `${write.date(end)}まで無料で、その後、最初の期間が請求されます。`,
    firstDue: (amount) => `Stripeのプレビュー：${write.money(amount)}の支払いが今発生します。`,
    firstInvoiced: (amount) => `Stripeのプレビュー：${write.money(amount)}が今請求されます。`,
    firstBilled: '最初の期間が今請求されます。',
    invoiceStarts: (days) => `Stripeが請求書（支払期限${days}日）を送信します。ただちに開始されます。`,
  };

  function dueText(due: Due | 'credited'): string {
    if (due === 'credited') return '以降の請求書へのクレジットになります。';
    if (due === 'invoicedNow') return '今請求されます。';
    if (due === 'dueNext') return '次の請求書で請求されます。';
    return due === 'dueNow'
      ? '今支払い対象になります。その支払いが失敗した場合、何も変わりません。'
      : `${write.date(due.dueOn)}に支払い対象になります。`;
  }
};
