import type { Person } from '../../../people/people';
import type { SenderCheck } from '../../../people/sender-check';
import { html } from '../../html';
import type { Doubt } from '../facts';
import type { Catalogue } from '../words';

const places: Record<Exclude<Person['from'], 'From'>, string> = {
  'X-Original-Sender': 'グループ経由',
  'X-Original-From': 'グループ経由',
  'X-Failed-Recipients': 'このメールによると、このアドレス宛てのメールは不達',
  To: 'Toに記載',
  Cc: 'Ccに記載',
  Bcc: 'Bccに記載',
  'Reply-To': 'Reply-Toに記載、未検証',
  subject: '件名に記載、未検証',
};

const checks: Record<SenderCheck, string> = {
  passed: '差出人検証に合格',
  failed: '差出人検証に不合格',
  unknown: '差出人検証の結果不明',
};

/** What is waiting for the user's word. */
const waiting: Record<'payment' | 'invoice' | 'outcome' | 'way' | 'question', string> = {
  payment: '確認すると、領収書のページがここに表示されます。',
  invoice: '確認すると、請求書のページとPDFがここに表示されます。',
  outcome: '確認すると、行った内容を顧客に連絡できます。',
  way: '確認すると、支払い案内を顧客に送れます。',
  question: '確認すると、顧客に質問できます。',
};

function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'notNamed':
      return 'このメールにはこの顧客の記載がありません。';
    case 'checkFailed':
      return 'このメールは表示どおりの差出人からではない可能性があります。Googleの差出人検証に不合格でした。';
    case 'severalSenders':
      return 'このメールの差出人は、1人だけとは特定できません。';
    case 'unreadable':
      return 'Googleがこのメールの読み取りを許可していないため、差出人を証明できません。';
    case 'spelling':
      return `このメールの差出人は${doubt.address}で、登録アドレスとは表記が異なります。`;
    case 'notOnFile':
      return `このメールの差出人は${doubt.address}で、この顧客には登録されていません。`;
    case 'notProven':
      return `このメールが本当に${doubt.address}からのものか、Googleは証明できませんでした。`;
    case 'group':
      return `このメールはグループ経由です。本当に${doubt.address}からのものだと証明するものはありません。`;
    case 'replyTo':
      return `${doubt.address}はReply-Toの記載です。差出人は何でも書けます。`;
    case 'notReached':
      return `このメールによると、${doubt.address}宛てのメールは届きませんでした。本人からのメールだと証明するものはありません。`;
    case 'subject':
      return `${doubt.address}は件名の記載です。差出人は何でも書けます。`;
    case 'notSender':
      return `このメールの差出人は${doubt.address}ではありません。`;
  }
}

export const sighting: Catalogue['sighting'] = (write) => ({
  notOnMail: 'このメールに記載なし',
  relation: (relation, address, isSender) => {
    const names = isSender ? '差出人' : '記載のアドレス';
    switch (relation.kind) {
      case 'address':
        return 'アドレスが一致';
      case 'variant':
        return `一致の可能性：このメールの${names}は別表記の${address}`;
      case 'linked':
        return relation.at === null
          ? `${address}はあなたが紐付け済み`
          : `${address}は${write.date(relation.at / 1000)}にあなたが紐付け済み`;
      case 'chosen':
        return `このメールの${names}は${address}`;
    }
  },
  place: (from) => places[from],
  check: (check) => checks[check],
  doubt: doubtText,
  checkFailed: (replies) =>
    replies
      ? html`<b>このメールは表示どおりの差出人からではない可能性があります</b>。Googleの差出人検証に不合格でした。返信は${replies}に届きます。`
      : html`<b>このメールは表示どおりの差出人からではない可能性があります</b>。Googleの差出人検証に不合格でした。`,
  proven: 'アドレスと差出人を証明済み',
  asksOnce: '変更を行う前に、本人かどうかの確認が一度あります。',
  askFirst: (doubt, on) => html`${doubtText(doubt)}本人で間違いありませんか？${waiting[on]}`,
});
