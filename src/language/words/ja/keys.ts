import type { Tier } from '../../../keys/grants';
import type { KeyFault } from '../../../keys/parse';
import type { Catalogue } from '../words';

const faults: Record<KeyFault, string> = {
  empty: '先にキーを貼り付けてください。',
  masked:
    'このキーは伏せ字です（点やアスタリスクが含まれています）。Stripeがキー全体を表示するのは一度だけです。新しいキーを作成し、そのときにコピーしてください。',
  publishable: 'これは公開可能キー（pk_）です。顧客を読み取れません。rk_で始まる制限付きキーを使用してください。',
  webhookSecret:
    'これはWebhookの署名シークレット（whsec_）で、APIキーではありません。rk_で始まる制限付きキーを使用してください。',
  ephemeral: 'これはまもなく失効する一時キー（ek_）です。rk_で始まる制限付きキーを使用してください。',
  organization:
    'これは組織キー（sk_org_）です。組織キーは複数のアカウントを一度に開きますが、Tillsideはアカウントごとに照会します。使用するアカウントごとに制限付きキーを作成し、それらを接続してください。',
  notAKey: 'これはStripeのキーではありません。制限付きキーはrk_live_またはrk_test_で始まります。',
  cut: 'このキーは途中で切れています。rk_から末尾まで、もう一度コピーしてください。',
  liveKeyInTest:
    'これは本番環境のキーですが、テストが選択されています。本番を選択するか、_test_を含むテスト環境のキーを貼り付けてください。',
  testKeyInLive:
    'これはテスト環境のキーですが、本番が選択されています。テストを選択するか、_live_を含む本番環境のキーを貼り付けてください。',
};

export const tierNames: Record<Tier, string> = { free: 'フリー', overview: '閲覧', premium: 'プレミアム' };

export const keys: Catalogue['keys'] = () => ({
  fault: (fault) => faults[fault],
  tier: (tier) => tierNames[tier],
});
