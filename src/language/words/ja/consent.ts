import { html } from '../../html';
import type { Scope } from '../facts';
import type { Catalogue } from '../words';

interface Lack {
  /** What Google does not do. */
  lack: string;
  /** What follows from that, and what works all the same. */
  rest: string;
  /** What the box to tick says; Google's own Japanese words may differ a little. */
  box: string;
}

const lacks: Record<Scope, Lack> = {
  message: {
    lack: 'Googleの権限がないため、Tillsideはこのメールの差出人を確認できません。',
    rest: '顧客をご自身で検索することはできます。',
    box: 'アドオンの実行時にメール メッセージのメタデータを表示します',
  },
  drafts: {
    lack: 'Googleの権限がないため、Tillsideは下書きを開けません。',
    rest: '文面をコピーして、ご自身のメールに貼り付けてください。',
    box: 'アドオンの操作時に下書きの管理とメールの送信を行います',
  },
  requests: {
    lack: 'Googleの権限がないため、TillsideはStripeに接続できません。',
    rest: 'そのため、Stripeには何も照会できません。設定と接続の解除は引き続き使えます。',
    box: '外部サービスへの接続',
  },
  place: {
    lack: 'Googleの権限がないため、Tillsideはあなたの言語とタイムゾーンを取得できません。',
    rest: '金額と日付は米国式、時刻はUTCで表示されます。',
    box: '国、言語、タイムゾーンの表示',
  },
  address: {
    lack: 'Googleの権限がないため、Tillsideはあなたのメールアドレスを取得できません。',
    rest: 'あなたや同僚が顧客とみなされることがあり、Stripeでの操作にはアドレスが記録されません。',
    box: 'Google アカウントのメインのメールアドレスの参照',
  },
};

export const consent: Catalogue['consent'] = () => ({
  title: 'Googleの権限がありません',
  text: (scope) => `${lacks[scope].lack}${lacks[scope].rest}`,
  row: (scope) => html`<b>${lacks[scope].lack}</b>${lacks[scope].rest}`,
  box: (scope) => `Googleの一覧での項目：「${lacks[scope].box}」`,
  sentBefore: (title) => `${title}：送信済みですが、結果は不明です。ホームの一覧に残ります。`,
  nothingWritten: '何も書き込んでいません。',
  icon: '許可なし',
  allow: 'Googleで許可',
});
