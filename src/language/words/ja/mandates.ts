import type { Blocked } from '../../../billing/mandate';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { reasonOf } from './declines';
import { methodName } from './methods';

export const mandates: Catalogue['mandates'] = (write) => {
  const blocking = ({ why }: Blocked) =>
    why ? `Stripeがこの銀行口座をブロックしています：${reasonOf(why)}。` : 'Stripeがこの銀行口座をブロックしています。';
  return {
    button: 'マンデートと銀行口座',
    title: 'マンデートと銀行口座',
    standing: (status) => {
      switch (status) {
        case 'active':
          return html`<b>有効：</b>この顧客のマンデートで引き落としができます。`;
        case 'pending':
          return html`<b>保留中：</b>マンデートは新しいもので、まだ有効になっておらず、拒否もされていません。`;
        case 'inactive':
          return html`<b>無効：</b>マンデートは拒否されたか、取り消されたか、使用済みです。次の引き落としの前に、改めて同意を得るか、別の方法で支払ってもらってください。`;
        default:
          return html`マンデートの状態：${ofStripe(status)}。`;
      }
    },
    single: '1回限りの支払い用です。',
    revoked: (why) => `顧客の銀行による取り消しの理由：${reasonOf(why)}。`,
    reference: 'マンデートの参照番号',
    id: 'マンデートID',
    unread: 'マンデートを読み取れませんでした。このキーに権限がないか、Stripeから応答がありませんでした。',
    blocked: (blocked) => `${blocking(blocked)}別の口座または別の支払い方法を依頼してください。`,
    begins: ({ method, days }) =>
      `この操作で引き落としが始まります：${methodName(method)}。銀行による承認または拒否までは通常${write.number(days)}営業日以内です。さらに日数がかかることもあります。`,
    isBlocked: ({ why }) => (why ? `Stripeがブロック中：${reasonOf(why)}` : 'Stripeがブロック中'),
    doubt: (doubt) => {
      switch (doubt.kind) {
        case 'blocked':
          return `${blocking(doubt)}この口座からの引き落としは拒否されます。`;
        case 'failed':
          return `この口座の前回の引き落とし（${write.date(doubt.at)}）は失敗しました：${reasonOf(doubt.why)}。次回も失敗する可能性が高いです。`;
        case 'mandate': {
          const why = doubt.revoked ? `顧客の銀行による取り消しの理由：${reasonOf(doubt.revoked)}。` : '';
          if (doubt.status === 'inactive')
            return `この口座のマンデートは無効です。拒否されたか、取り消されたか、使用済みのため、次の引き落としには使えません。${why}`;
          return doubt.status === 'pending'
            ? 'この口座のマンデートはまだ有効ではありません。引き落としは拒否される可能性があります。'
            : `この口座のマンデートの状態：${ofStripe(doubt.status)}。引き落としできるかどうかはわかりません。`;
        }
      }
    },
  };
};
