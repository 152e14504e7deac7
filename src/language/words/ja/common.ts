import type { Catalogue } from '../words';

export const common: Catalogue['common'] = () => ({
  otherVersion: 'Tillsideの別のバージョンで書かれたため、このバージョンでは読み取れません。',
  careful: '注意',
  needsAttention: '要対応',
  customer: '顧客',
  noName: '名前なし',
  noEmail: 'メールアドレスの登録なし',
});
