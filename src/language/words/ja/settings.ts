import type { ProductFault } from '../facts';
import type { Catalogue } from '../words';

const faults: Record<ProductFault, string> = {
  https: '自社サービスのリンクはhttps://で始めてください。',
  characters: '自社サービスのリンクに、使用できない文字またはフォルダー名が含まれています。',
  prefix:
    'マニフェストに記載がないため、Googleはそのアドレスを開きません。Tillsideをデプロイする担当者がopenLinkUrlPrefixesに追加します。',
  blank: '自社サービスのリンクには、[customer]または角かっこで囲んだメタデータのキーが必要です。',
};

export const settings: Catalogue['settings'] = (write) => ({
  title: '設定',
  notConnected: '接続中のStripeアカウントはありません。',
  google: 'Googleの権限',
  preferences: '環境設定',
  domains: '自社の他のドメイン',
  domainsHint: 'コンマ区切り（例：example.org）',
  metadata: '顧客のメタデータ',
  metadataHint: 'コンマ区切り（例：plan, crm_id）',
  letter: (tag) => `下書きの文面（${write.language(tag)}）`,
  greeting: '書き出し',
  greetingHint: '例：NAME 様',
  sentence: '追加の一文',
  sentenceHint: '結びの前に入ります',
  signOff: '結び',
  signOffHint: '例：よろしくお願いいたします。',
  openProduct: '自社サービスで開く',
  product: '自社サービスへのリンク',
  productHint: '例：https://app.example.com/users/[user_id]',
  productFault: (fault) => faults[fault],
  attribution: '操作した人と元のメールをStripeに記録する',
  save: '設定を保存',
  saved: '設定を保存しました',
});
