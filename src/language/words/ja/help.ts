import { html } from '../../html';
import type { Catalogue } from '../words';

export const help: Catalogue['help'] = () => ({
  title: 'ヘルプ',
  what: '機能',
  looksUp:
    'メールを開くと、Tillsideは差出人のアドレスをStripeアカウントで検索し、接続したキーで読み取れる内容を表示します。',
  match: () =>
    html`一致とは、<b>アドレス</b>が顧客のものだということです。メールが本当にそのアドレスから届いたかどうかは、Gmailのサーバーによる差出人検証の結果で示します。`,
  keys: 'キー',
  build: (version, fingerprint) =>
    html`バージョン${version}、フィンガープリント${fingerprint}。管理者は、レビュー済みのコードと照合できます。`,
  leaving: '保存されるものと利用の終了',
  stored: () =>
    html`<b>あなた自身のGoogleアカウント内</b>：キーと設定、あなたのアドレス、アドレスと顧客の対応、直近1時間の操作、Stripeの応答（10分間）。アドオンの他のユーザーからは見えません。`,
  inStripe: () =>
    html`<b>Stripe内</b>：行った操作と、設定でオフにしない限り、あなたのアドレスおよび対象のスレッド。これらは残ります。`,
  disconnecting: () =>
    html`<b>接続を解除</b>すると、キーとそれに関連する記憶がただちに削除されます。設定とあなたのアドレスは残ります。`,
  uninstalling: () =>
    html`<b>アンインストール</b>しても何も削除されない場合があります。Googleは削除を明記していません。先に接続を解除してください。管理者がアドオンを削除する場合も同様です。`,
  expiring: () =>
    html`キーは、<b>Stripeで失効または削除</b>するまで有効です。失効や削除は、コピーがどこにあってもただちに反映されます。`,
});
