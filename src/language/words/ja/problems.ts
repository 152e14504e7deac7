import type { Problem } from '../../../stripe/problem';
import { html } from '../../html';
import type { Listed, ProblemName, Refusal } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

const titles: Record<ProblemName, string> = {
  keyDead: 'キーが使えなくなりました',
  keyNotTaken: 'この操作にキーが使えません',
  rateLimited: 'リクエストが多すぎます',
  locked: 'Stripeで処理中です',
  inFlight: 'Stripeで処理中です',
  keyReused: '別のリクエストが先に届きました',
  stripeDown: 'Stripeで問題が発生しています',
  unreachable: 'Stripeに接続できませんでした',
  noConsent: 'Googleの権限がありません',
  outOfTime: '時間切れです',
  notFound: 'もう存在しません',
  otherMode: '別の環境のものです',
  declined: '拒否されました',
  mustConfirm: '顧客による支払いの承認が必要です',
  refused: 'Stripeに拒否されました',
  noSearch: 'このアカウントでは検索できません',
  unreadable: '応答を解釈できません',
};

const deadKeys: Record<Extract<Problem, { kind: 'keyDead' }>['why'], string> = {
  invalid: 'Stripeで受け付けられなくなりました。削除または取り消されたか、コピーが不完全でした。',
  expired: '有効期限が切れたか、新しいキーに置き換えられました。',
  ipLimited:
    '特定のIPアドレスに制限されています。Googleのアドレスは変わるため、このようなキーはここでは使えません。制限を外すか、別のキーを作成してください。',
  accountRevoked: 'このアカウントにアクセスできなくなりました。',
  publishable:
    'Stripeは公開可能キーに対するような応答を返しましたが、これは公開可能キーではありません。この操作の権限が足りない可能性があります。設定で確認するか、再試行してください。',
};

const refusals: Record<Refusal, string> = {
  tooLarge: 'Stripeで課金できる上限を超える金額です。',
  tooSmall: 'Stripeで課金できる下限に満たない金額です。',
  lowBalance: 'Stripeの残高が足りません。',
  otherState: '状態が変わっています。もう一度確認してください。',
  refunded: 'すでに返金済みです。',
  disputed: '不審請求が申請されています。Stripeで回答してください。',
  holdExpired: '銀行での保留が切れています。顧客に改めて課金してください。',
  couponExpired: 'クーポンの期限が切れています。',
  maxSubscriptions: '顧客のサブスクリプション数がStripeの上限に達しています。',
  taxLocation: 'Stripeが顧客の課税地を特定できません。住所を編集してください。',
  email: 'Stripeはこのメールアドレスを受け付けません。',
  nothingToInvoice: '請求するものがありません。',
  nothingToPayWith: '顧客に支払い方法がありません。',
  otherCurrency:
    '顧客は別の通貨で請求されています。Stripeでは1人の顧客への請求は一度に1つの通貨だけです。その通貨の価格を選ぶか、この通貨用に別の顧客を使ってください。',
  scheduled: 'このサブスクリプションの変更はスケジュールで決まっています。Stripeでスケジュールを変更してください。',
  alreadyPaid: '請求書はすでに支払い済みです。もう一度確認してください。',
  moreThanLeft: '返金できる残額を超えています。もう一度確認してください。',
  noCharges:
    '現在、Stripeはこのアカウントでの支払いの受け付けを停止しています。求められている内容をStripeで確認してください。',
  testOnly: 'このStripeアカウントはまだ本番環境の支払いを受け付けられません。Stripeで設定を完了してください。',
  accountClosed: '顧客の銀行口座は解約されています。別の支払い方法を依頼してください。',
  taxId: 'Stripeはこれをその種類の納税者番号として受け付けません。種類と番号を確認してください。',
  methodFailed: '顧客の支払い方法では処理できませんでした。別の支払い方法を依頼してください。',
  methodUnfit: '顧客の支払い方法はこれには使えません。別の支払い方法を選んでください。',
  mandate: '顧客の口座引き落としへの同意（マンデート）は有効ではなくなりました。引き落としの再設定を依頼してください。',
  taxNotCalculated: 'Stripeが税を計算できませんでした。Stripeで税の設定を確認してください。',
  productArchived: '商品はStripeでアーカイブされています。別の価格を選んでください。',
  notRefundable: 'Stripeではこの支払いを返金できなくなっています。クレジットを付与するか、別の方法で返金してください。',
};

const listed: Record<Listed, string> = {
  payment: '支払い',
  invoice: '請求書',
  subscription: 'サブスクリプション',
  customer: '顧客',
  dispute: '不審請求',
  refund: '返金',
  line: '明細',
  method: '支払い方法',
};

export const problems: Catalogue['problems'] = ({ number }) => ({
  title: (name) => titles[name],
  keyDead: (why) => deadKeys[why],
  rateLimited: 'Stripeがこのアカウントへのリクエストを制限しています。1分待ってから再試行してください。',
  busy: '現在、別のリクエストで使用中です。数秒後に再試行してください。',
  keyReused:
    '以前、同じ確認のもとでStripeに別のリクエストが届いており、その結果は示されていません。Stripeで顧客を確認してから、ここでやり直してください。',
  stripeDown: (status) => `Stripeが自身のエラー（${status}）を返しました。1分後に再試行してください。`,
  unreachable:
    '応答がありませんでした。ネットワークまたはStripeが停止しているか、Google Workspaceの管理者がapi.stripe.comを許可していない可能性があります。再試行し、続く場合は管理者に問い合わせてください。',
  outOfTime: 'Googleではアドオンの実行が30秒に制限されており、Stripeの応答に時間がかかりました。再試行してください。',
  notFound: 'Stripeにそのオブジェクトはありません。削除された可能性があります。',
  otherMode: (mode) =>
    mode === 'live'
      ? 'これはStripeの本番環境にありますが、このキーはテスト環境のものです。両者のデータは別々です。'
      : 'これはStripeのテスト環境にありますが、このキーは本番環境のものです。両者のデータは別々です。',
  openInMode: (mode, account) => `${account}（${mode === 'live' ? '本番' : 'テスト'}）で開く`,
  connectMode: (mode) => (mode === 'live' ? '本番環境のキーを接続' : 'テスト環境のキーを接続'),
  noSearch: (account) =>
    `Stripeは${account ?? 'このアカウント'}で検索を提供していません（インドなど）。メールアドレスの完全一致かStripe IDでのみ検索できます。`,
  unreadable: 'Stripeの応答が、このバージョンでは未知の形式です。',
  unread: (what, count) => `${listed[what]}${number(count)}件を読み取れませんでした。Stripeで確認してください。`,
  refused: (refusal) => refusals[refusal],
  notAccepted: (param) =>
    `Stripeは${param ? `「${param}」` : 'リクエスト'}を受け付けませんでした。理由はStripeのログで、リクエストIDから確認できます。`,
  requestId: (id) => `リクエストID：${id}`,
  withRequestId: (text, id) => `${text}リクエストID：${id}`,
  titled: (title, text) => html`<b>${title}。</b>${text}`,
  titledPlainly: (title, text) => `${title}。${text}`,
  openLog: 'Stripeでログを開く',
  icon: '問題',
  lacks: (permission) => html`このキーには<b>${permissionName(permission)}</b>がありません。`,
  lacksPlainly: (permission) => `このキーには${permissionName(permission)}がありません。`,
  notPermitted: {
    title: '権限がありません',
    mend: 'Stripeでキーを編集してこの行を設定し、その後キーを再確認してください。',
    check: 'キーを再確認',
  },
  unexpected: {
    title: '予期しない問題',
    text: (reference) =>
      html`Tillside自体に問題が発生しました。直前に何かを確定した場合は、再試行する前に顧客を確認してください。繰り返す場合は、この参照番号を報告してください：<b>${reference}</b>`,
  },
  storeFailed: {
    title: 'Googleのストレージの応答なし',
    text: 'キーと設定はあなたのGoogleアカウントに保存されていますが、今はGoogleが読み取りまたは保存できませんでした。今回のタップでStripeの変更は行われていません。1分後に再試行してください。',
  },
  mailboxFailed: {
    title: 'Gmailの応答なし',
    text: 'Gmailからこのメールを取得できなかったため、差出人を照会できません。今回のタップでStripeの変更は行われていません。メールを開き直すか、ご自身で顧客を検索してください。',
  },
  notDisconnected: {
    title: '接続は解除されていません',
    text: () =>
      html`Googleのストレージがキーを削除しませんでした。<b>キーがまだここにあるかもしれません</b>。1分後に再試行してください。すぐに安全を確保するには、Stripeでキーを削除してください。`,
    settings: '設定へ',
  },
  stillWorking: {
    title: '処理中です',
    text: 'あなたの別の操作が処理中です。今回のタップでは何も保存されていません。少し待ってから再試行してください。',
  },
  outdated: {
    title: 'この画面は古くなっています',
    text: '別のバージョンで表示されたか、その間にアカウントの接続が解除されました。',
  },
  deleted: {
    title: '削除された顧客',
    text: (customer) => html`<b>${customer}</b>はStripeで削除されました。支払いの記録は残っています。`,
  },
});
