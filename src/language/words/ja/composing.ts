import type { Catalogue } from '../words';

export const composing: Catalogue['composing'] = (write) => ({
  title: 'Stripeから挿入',
  notTold: 'このメールの宛先がGoogleからTillsideに渡されません。代わりにTillsideのホームから顧客を検索してください。',
  nobodyYet:
    'このメールにはまだ社外の宛先がありません。顧客のアドレスを追加してから、もう一度「Stripeから挿入」を選択してください。',
  nobody: (address, accounts, wasSearched) =>
    wasSearched
      ? `${address}に該当する顧客は${write.list(accounts)}にいません。`
      : `${address}と完全に一致する顧客は${write.list(accounts)}にいません。他の表記は検索できませんでした。`,
  whose: 'このメールの宛先は複数です。誰の請求についてですか？',
  which: (address) => `${address}に該当する顧客のうち、どの顧客ですか？`,
  notOnFile: (address) => `このメールの宛先${address}は、この顧客のStripe上のアドレスではありません。`,
  others: (addresses) => `挿入した内容は${write.list(addresses)}にも読まれます。`,
  readersChanged: '宛先が変わりました。誰が読むかを確認してから挿入してください。',
  inLanguage: (tag) => `文面は${write.language(tag)}です。`,
  switchTo: (tag) => write.language(tag),
  plans: 'プラン',
  planNote: 'プラン、価格、今後の予定',
  next: (isSent) => (isSent ? '次回の請求書' : '次回の課金'),
  nextNote: '日付と金額（Stripeのプレビュー）',
  payments: '最新の支払い',
  withReceipt: '支払いの内容と領収書',
  withoutReceipt: '支払いの状況と内容',
  refunds: (count, orMore) => (orMore || count === 1 ? 'この支払いの返金' : `この支払いの返金${write.number(count)}件`),
  refundsNote: '金額、日付、着金についてわかっていること',
  invoices: '請求書',
  withPages: ({ page, pdf }) => (page && pdf ? 'ページとPDF付き' : page ? 'ページ付き' : pdf ? 'PDF付き' : ''),
  pages: 'ページ',
  portal: 'カスタマーポータル',
  portalNote: '顧客がログインして請求書を確認し、支払い方法を変更する場所',
  paymentLink: (amount) => (amount ? `${write.money(amount)}の支払いリンク` : '支払いリンク'),
  paymentLinkNote: (at) => `${write.date(at / 1000)}にここで作成（支払い1回分）`,
  newLinkNote: '作成してから、ここで挿入します',
  noSuchLink: '最近の支払いリンクの中に、このリンクのように支払えるものはありません。',
});
