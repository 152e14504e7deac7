import { html } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const acts: Catalogue['acts'] = () => ({
  continue: '続行',
  isElsewhere: (isSender, address) =>
    isSender
      ? html`このメールの差出人は別のアドレス<b>${address}</b>です。`
      : html`このメールには別のアドレス<b>${address}</b>が記載されています。`,
  repliesElsewhere: (address) => html`このメールへの返信は別のアドレス<b>${address}</b>に届きます。`,
  mayNotBeTheirs: () =>
    html`<b>本人からの依頼ではない可能性があります。</b>疑わしい場合は、この依頼より前から知っている方法（電話番号など）で本人に確認してください。`,
  customer: '顧客',
  noName: '名前なし',
  noEmail: 'メールアドレスの登録なし',
  askedOnce: 'この確認は、スレッドごとに一度だけ行われます。',
  live: '本番環境',
  liveMode: (account) => html`<b>本番環境：実際のお金が動きます</b> · アカウント：${account}`,

  off: 'オフ',
  more: 'その他の操作',
  actions: '操作',
  keyDecides: (editUrl) => html`操作の可否はキーで決まります。${editUrl}、その後、設定で再確認してください。`,
  editInStripe: 'Stripeで編集し',

  notPossibleNow: '今は実行できません',
  changedMeanwhile: 'その間にStripeで変更されたため、何も書き込んでいません。現在の状態は次のとおりです。',
  nothingWritten: '何も書き込んでいません。',
  noMoneyMoved: 'お金は動いていません。',
  notPermitted: '権限がありません',
  onlySecret: '何も書き込んでいません。Stripeはこの操作を制限付きキーには許可していません。Stripeで操作してください。',
  lacks: (permission) =>
    `何も書き込んでいません。このキーには${permissionName(permission)}がありません。Stripeでキーを編集し、設定で確認してください。`,
  notCarriedOut: '実行されませんでした',
  notSent: 'Stripeに送信されず、何も書き込まれていません。最初からやり直せます。',
  rightPersonQuestion: '本人で間違いありませんか？',
  tickFirst: '何も書き込んでいません。その旨のチェックボックスをオンにして、もう一度確定してください。',
  noLongerValid: '確認の有効期限切れ',
  notKept:
    '結果の記録はもうここにはありません。やり直す前に顧客の状態を確認してください。今回のタップでは何も書き込んでいません。',

  stillToDo: (title) => html`<b>未実行：</b>${title}`,
  toDo: '未実行',
  openToDo: 'タップして実行または中止',
  confirmedWith: '先ほどの操作と一緒に確定されましたが、実行されていません。',
  doneBefore: (said) => `実行済み：${said}`,
  leave: '実行しない',

  outcome: '結果',
  done: '完了しました。',
  accepted: '受け付けられましたが、完了していません。',
  partly: '一部のみ実行されました。',
  failed: '実行されませんでした。',
  customerNotShown: '実行後の顧客を表示できませんでした。',
  outcomeUnknown: '結果不明',
  unknown: '不明',
  theAction: 'この操作',
  mayHaveHappened:
    'Stripeに送信しましたが、結果を示す応答がありませんでした。実行された可能性も、されていない可能性もあります。確認では読み取りだけを行います。',
  thisFirst: '今回のタップでは何も送信していません。先にこちらを確認してください。',
  check: '確認',
  firstAtWork: '最初のタップを処理中です',
  stillAtWork: '処理中です',
  atWork: '処理中',
  firstWaits: '前のタップでStripeに送信され、応答を待っています。今回のタップでは何も送信していません。',
  notEnded: '最初のタップ、またはあなたの別の操作がまだ終わっていません。今回のタップでは何も送信していません。',
  notYet: '未実行です',
  noSign: 'Stripeに実行された形跡はありません。再送信できます。実行されるのは一度だけです。',
  notConfirmed: '確認できませんでした',
  canNotTell: '実行されたかどうかはもう確認できず、再送信もできません。やり直す前にStripeで確認してください。',
  doItNow: '今すぐ実行',
  backToCustomer: '顧客に戻る',
});
