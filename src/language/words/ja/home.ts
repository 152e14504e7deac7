import type { Money } from '../../../billing/money';
import { html } from '../../html';
import type { Catalogue } from '../words';

export const home: Catalogue['home'] = (write) => ({
  title: 'Tillside',
  subtitle: '受信トレイの横にStripeを',
  notConnected: () => html`<b>接続中のStripeアカウントはありません。</b>`,
  connectFor: (address) => html`接続すると、<b>${address}</b>がStripeのどの顧客か、請求の状況はどうかがわかります。`,
  connectFirst: '接続してからメールを開くと、差出人がStripeのどの顧客か、請求の状況はどうかが横に表示されます。',
  keyStays: 'キーはあなた自身のGoogleアカウントに保管されます。',
  keyDecides: 'Tillsideでできることは、キーの権限で決まります。',
  openEmail: 'メールを開くと、差出人がStripeのどの顧客かがわかります。',
  query: 'メール、名前、Stripe ID',
  moreWays: '他の検索方法',
  connected: '接続中',
  connectAnother: '別のアカウントを接続',
  off: 'オフ：検索対象外',
  on: 'オン',
  outcomeUnknown: '結果不明',
  unknown: (title) => html`<b>結果不明：</b>${title}`,
  check: 'タップして確認',
  balance: (available, pending) => {
    const sum = (amounts: readonly Money[]) => amounts.map(write.money).join(' + ');
    const now = available.length > 0 ? `残高${sum(available)}` : '残高なし';
    return pending.length > 0 ? `${now}、処理中${sum(pending)}` : now;
  },
  damaged: () =>
    html`<b>保存された接続のひとつを読み取れません。</b>接続を解除してから、そのキーで接続し直してください。`,
});
