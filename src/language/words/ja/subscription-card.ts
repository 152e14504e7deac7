import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionCard: Catalogue['subscriptionCard'] = () => ({
  row: (title, total) => (total ? html`<b>${title}</b> · ${total}` : html`<b>${title}</b>`),
  managed: 'スケジュールで管理されています。変更はStripeで行ってください。',
  nothingOnFile: 'デフォルトの支払い方法が登録されていません。',
  nothingToPayWith: 'デフォルトの支払い方法が登録されていません。次の請求書は回収できません。',
  started: '開始日',
  periodEnds: '現在の期間の終了日',
  ends: '終了予定日',
  ended: '終了日',
  askedToCancel: 'キャンセル依頼日',
  trialEnds: 'トライアル終了日',
  id: 'サブスクリプションID',
  onAverage: '月額換算',
});
