import { html } from '../../html';
import type { Catalogue } from '../words';

export const asking: Catalogue['asking'] = () => ({
  row: '依頼',
  ask: '権限のある人に依頼',
  fillIn: '入力して、権限のある同僚に依頼できます。',
  title: 'メールでの依頼',
  by: (address) => html`<b>${address}</b>さんからメールで依頼されました`,
  yours:
    '見るだけではStripeでは何も変わりません。依頼の内容を入力し、Stripeで現在の状態を確認したうえで、ご自身のキーとチームのルールの範囲で、ご自身で確定します。',
  before: '以前にご自身が送信',
  doneBefore: (by) => (by ? `この依頼は${by}さんがすでに実行しました。` : 'この依頼はすでに実行されています。'),
  look: '内容を見る',
  customer: '顧客を見る',
  not: (why) =>
    ({
      notProven:
        'このメールはStripeでの操作を依頼していますが、同僚があなたに宛てて書いたことを確認できないため、何も入力されません。',
      yourself:
        'このメールはStripeでの操作を依頼していますが、ご自身のメールのため、何も入力されません。依頼した人は実行できません。',
      noAccount:
        '同僚がStripeでの操作を依頼していますが、そのアカウントはこのモードで接続されていないか、StripeからIDが示されていません。',
    })[why],
  subject: (deed, name, mode) => `${mode === 'test' ? 'テスト：' : ''}お願い：${deed}${name ? `、${name}` : ''}`,
  body: ({ deed, lines, name, email, account, mode, url, isReadable }) => {
    const who = [name, email].filter(Boolean).join(' · ') || 'Stripeに名前なし';
    return [
      'お疲れさまです。',
      '',
      'Stripeで次の操作をお願いできますか。私には権限がありません。',
      '',
      deed,
      ...lines,
      `顧客：${who}`,
      `Stripeアカウント：${account}（${mode === 'live' ? '本番環境' : 'テスト環境'}）`,
      url,
      '',
      ...(isReadable
        ? [
            'Tillsideをお使いの場合：このメールの横に入力済みの内容が表示され、確定するまで何も実行されません。件名は変更せず、グループではなくご本人宛てに届いている必要があります。',
            '',
          ]
        : []),
      'よろしくお願いします。',
    ].join('\n');
  },
});
