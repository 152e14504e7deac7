import type { Tier } from '../../../keys/grants';
import { html, link, quiet } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const gives: Record<Tier, string> = {
  free: '顧客を検索',
  overview: '請求状況を閲覧、変更なし',
  premium: '支払いとサブスクリプションを管理',
};

export const connecting: Catalogue['connecting'] = (write) => ({
  title: 'Stripeを接続',
  step: (step) => `ステップ${step}/2`,
  which: 'どのデータですか？',
  test: 'テスト：まずここで試す',
  live: '本番：実際の顧客、実際のお金',
  proceed: '続行',
  keyIsKept: 'キーはあなた自身のGoogleアカウントに保管されます。Stripe以外には送信されません。',
  place: (name, mode) => `${name} · ${mode}`,
  notConnected: '未接続',
  refused: (fault) => html`<b>接続されていません。</b>${fault}`,
  key: '制限付きキー',
  account: 'アカウント名',
  probes: (count) =>
    quiet`キーの権限を調べるため、無害なテストリクエストを最大${write.number(count)}件送信します。拒否されたものはStripeのログにエラーとして残ります。キーは接続するまでここに表示されます。`,
  connect: '接続',
  lookFirst: 'まず閲覧だけにしますか？',
  mayWrite:
    'このキーは実際のお金を伴う変更ができます。最初は閲覧だけにして、慣れたら設定で「読み取り専用」をオフにできます。',
  lookOnly: '閲覧のみ',
  actToo: '操作も行う',
  looksOnly: '設定でオフにするまで、読み取り専用です。',
  makeKeys: 'キーをお持ちでない場合：Stripeで作成',
  make: (tier) => html`<b>${tierNames[tier]}キー</b>を作成`,
  gives: (tier) => gives[tier],
  askAdmin: 'Stripeの管理者に依頼',
  onlyAdmins: '管理者しかキーを作成できない場合は、依頼メールの下書きを作成できます。',
  whereKeysLive: 'キーの場所',
  help: {
    where: (url) =>
      html`Stripeの<b>開発者 › APIキー</b>、または${link(url, 'キーのページ')}を直接開きます。ワークベンチにもあります。制限付きキー（rk_）は選択したことしかできませんが、標準のシークレットキー（sk_）は何でもできます。`,
    use: () =>
      html`Stripeに用途を聞かれたら、<b>Providing this key to another website</b>（または<b>to a third-party application</b>）にあたる選択肢を選んでください。`,
    once: () =>
      html`Stripeが制限付きキーの全体を表示するのは一度だけです。表示ボタンがない場合は、新しいキーを作成して名前を付け、そのときにコピーしてください。メールやチャットでは絶対に送らないでください。`,
    rows: () =>
      html`キーには、使用先がわかる名前を付けてください。新しいキーの各行は<b>None</b>から始まります。必要な行を<b>Read</b>に、必須の行だけを<b>Write</b>にしてください。WriteにはReadが含まれます。Readだけのキーでは、返金、送金、設定の変更はできません。`,
    vault:
      'パスワードマネージャーなどの保管庫にコピーを保存してください。Stripeがキーの全体を再び表示することはありません。',
    admin: 'キーの作成には、管理者権限と2段階認証が必要な場合があります。',
    support: (url) =>
      html`アカウントに制限付きキーがない場合は、${link(url, 'Stripeサポート')}にお問い合わせください。`,
  },
  keyInName: 'アカウント名にキーが含まれています。すべての画面に表示されてしまうため、別の名前にしてください。',
  notTested: 'キーはテストされず、保存もされていません。',
  twin: (name) => `このキーはすでに「${name}」として接続されています。重ねて保存はしていません。`,
  gone: 'その間にこのアカウントの接続が解除されました。接続し直してください。キーは保存されていません。',
  otherAccount:
    'このキーは別のStripeアカウントのものです。別のアカウントとして接続してください。キーは保存されていません。',
  atWork: 'あなたの別の操作が処理中です。キーは保存されていません。少し待ってから再試行してください。',
  noCustomers: (needless) => {
    const text = `このキーには${permissionName('customer_read')}がないため、誰も検索できません。Stripeでキーを編集してCustomersをReadにし、もう一度貼り付けてください。キーは保存されていません。`;
    return needless.length > 0
      ? `${text}また、必要以上の権限があります：${needless.map(permissionName).join('、')}。Readで十分です。`
      : text;
  },
  done: '接続しました',
  replaced: 'キーを差し替えました',
});
