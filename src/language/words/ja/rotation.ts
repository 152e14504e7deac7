import type { DeadWhy } from '../../../stripe/problem';
import { html } from '../../html';
import type { Catalogue } from '../words';

const because: Record<DeadWhy, string> = {
  invalid: '削除または取り消されたか、Stripeに存在しないため',
  expired: '有効期限が切れたため',
  ipLimited: '特定のIPアドレスに制限されているため',
  accountRevoked: 'アカウントへのアクセスが取り消されたため',
  publishable: '公開可能キーのため',
};

export const rotation: Catalogue['rotation'] = (write) => ({
  title: 'ローテーション',
  before: (key) => html`以前のキー：<b>${key}</b>`,
  stays: (on) =>
    `${on}まで、またはStripeで使えなくなるまで、新しいキーと並べて残します。新しいキーが先に使えなくなった場合、Tillsideはこのキーで続けます。`,
  newer: (key) => html`<b>新しいキー${key}は使えません。</b>`,
  goesOn: (dead) =>
    dead
      ? `${because[dead]}、Stripeに受け付けられませんでした。Tillsideは以前のキーで続けます。早めに新しいキーを作成し、差し替えてください。`
      : 'Tillsideは以前のキーで続けます。',
  newerDead: '新しいキーが使えません',
  beside: '並存するキー',
  drop: 'もう一方のキーをここから削除',
  dropped: 'もう一方のキーをここから削除しました。',
  unsure: '両方のキーがどのアカウントのものか、Stripeから示されませんでした。同じアカウントのものか確認してください。',
  rotate: (days) => `登録から${write.number(days)}日のキー：ローテーションしてください`,
  old: (days, longest) =>
    html`<b>このキーは登録から${write.number(days)}日たっています。</b>${write.number(longest)}日を過ぎたらローテーションしてください。ここに接続した日から数えています。作成日はStripeからは示されません。`,
  steps: () => [
    html`1. Stripeの<b>開発者 › APIキー</b>で、キーの横の⋯を開き、<b>キーをローテーション</b>（Rotate keyまたはRoll key）を選びます。古いキーは最長7日間残してください。`,
    html`2. 新しいキーをコピーします。制限付きキーの全体が表示されるのは一度だけです。`,
    html`3. ここで<b>キーを差し替え</b>ます。先にテストが行われ、その間は古いキーも残ります。`,
  ],
});
