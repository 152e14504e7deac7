import type { ActionName, ChoiceName, WayName } from '../en/actions';
import type { Catalogue } from '../words';

const labels: Record<ActionName, string> = {
  takeBack: 'キャンセルを取り消す',
  cancel: 'サブスクリプションをキャンセル',
  change: 'プラン・数量を変更',
  addItem: '項目を追加',
  removeItem: '項目を削除',
  pauseCollection: '課金を当面停止する',
  resumeCollection: '課金を再開する',
  pause: 'プランと利用を一時停止',
  resume: 'プランと利用を再開',
  trialEnd: 'トライアル終了日を変更',
  discount: '割引を変更',
  capture: 'キャプチャーする',
  release: '保留を解除する',
  refund: '返金する',
  refundWithNote: 'クレジットノート付きで返金する',
  creditNoteFor: '返金のクレジットノート',
  receipt: '領収書を再送信',
  finalize: '請求書を確定する',
  send: '請求書をメールで送信',
  addLine: '明細を追加',
  pay: '支払いを再試行',
  collect: '支払いを回収',
  void: '請求書を無効にする',
  mark_uncollectible: '回収を中止（回収不能）',
  start: 'サブスクリプションを開始',
  charge: '新しく課金する',
  chargeSource: '新しく課金（既定のソース）',
  session: '支払いを依頼（24時間有効）',
  link: '支払いを依頼（リンク）',
  credit: 'クレジットを付与',
  closeLink: '支払いリンクを無効にする',
  oneOffInvoice: '新しい請求書',
  takeBackCredit: 'クレジットを取り消す',
  defaultMethod: 'デフォルトのカードを設定',
  portal: 'カード変更リンクを送る',
  editCustomer: '顧客を編集',
  addTaxId: '納税者番号を追加',
  createCustomer: '顧客を作成',
};

const choices: Record<ChoiceName, string> = {
  items: '項目を追加・削除',
  pausing: '一時停止',
  requesting: '支払いを依頼',
};

const meanings: Record<WayName, string> = {
  addItem: 'アドオンなど、現在の内容に加えるものです。',
  removeItem: '複数の項目のうち1つを外します。残りは継続します。',
  pauseCollection: 'プランは継続し、その間に発生した請求は回収されません。',
  pause: '再開するまで、プラン自体が止まり、利用もできなくなります。',
  session: 'この顧客専用です。24時間以内に1回だけ支払えます。',
  link: 'この顧客専用ではありません。期限なしで1回だけ支払えます。',
  closeLink: 'ここでこの顧客のために作成され、まだ支払えるリンクです。',
};

export const actions: Catalogue['actions'] = () => ({
  label: (name) => labels[name],
  choice: (name) => choices[name],
  means: (name) => meanings[name],
  verbatim: (text) => text,
  chooseOption: '選択肢から1つ選んでください。',
  askedNoMore: '以前の入力内容はもう当てはまりません。現在の入力項目を確認してください。',
  shortenTexts: '文章を短くしてください。',
  unclear: 'Stripeは受け付けましたが、反映が確認できません。Stripeで確認してください。',
  elsewhere: '別の顧客のものです。',
  doesNotApply: '今は当てはまりません。',
});
