import { letterText } from '../../letter';
import type { About } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const subjects: Record<About, string> = {
  billing: 'ご請求について',
  payment: 'お支払いについて',
  invoice: '請求書について',
  invoices: '請求書について',
  subscription: 'サブスクリプションについて',
  credit: 'クレジットについて',
};

const testMark =
  'テスト：このメールは当社の請求システムのテストに関するもので、実際のお支払いに関するものではありません。';

const modes = { test: 'テスト環境', live: '本番環境' };

export const drafts: Catalogue['drafts'] = (write) => ({
  askAdmin: {
    subject: (mode) => `Tillside用のStripe制限付きキー作成のお願い（${modes[mode]}）`,
    body: (mode, tier, permissions, url) =>
      [
        'お疲れさまです。',
        '',
        `Gmailアドオン「Tillside」用に、Stripe（${modes[mode]}）の制限付きキーを作成していただけないでしょうか。Tillsideは、メールの横に顧客の請求状況を表示するアドオンです。${tierNames[tier]}キーに必要な権限は次のとおりで、それ以外は不要です。`,
        '',
        ...permissions.map((permission) => `  - ${permissionName(permission)}`),
        '',
        '次のリンクを開くと、これらの権限が選択された状態でStripeが表示されます。',
        url,
        '',
        'Stripeにキーの用途を聞かれたら、「Providing this key to another website」（または「to a third-party application」）にあたる選択肢を選んでください。Stripeがキーの全体を表示するのは一度だけです。',
        '',
        'キーはパスワードマネージャーで共有してください。メールやチャットでは絶対に送らないでください。',
        '',
        'よろしくお願いいたします。',
      ].join('\n'),
  },
  tell: {
    subject: (about, mode) => (mode === 'test' ? `テスト：${subjects[about]}` : subjects[about]),
    body: (name, what, mode, letter) => {
      const body = letterText(letter, name, what, {
        greeting: name ? `${name} 様\n\nいつもお世話になっております。` : 'いつもお世話になっております。',
        signOff: 'よろしくお願いいたします。',
      });
      return mode === 'test' ? `${testMark}\n\n${body}` : body;
    },
  },
  testMark,
  sayFirst: (doubt) => `${doubt}先に顧客の画面で「本人で間違いない」を選択してください。`,
  notWritten: (why) => `Tillsideはこの下書きを作成できませんでした。${why}`,
  fault: (reference) => `Tillsideはこの下書きを作成できませんでした。参照番号：${reference}`,
  outdated: 'このボタンはTillsideの別のバージョンで表示されたものです。画面を開き直して、もう一度お試しください。',
  lastPaid: (amount, at) => `直近のお支払い：${write.date(at)}、${write.money(amount)}。`,
  textToCopy: 'コピー用の文面',
  openDraft: '下書きとして開く',
  to: '宛先',
  subject: '件名',
  inLanguage: (tag) => `${write.language(tag)}の下書き`,
});
