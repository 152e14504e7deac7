import type { Catalogue } from '../words';

export const policy: Catalogue['policy'] = () => ({
  readOnly: 'このアカウントはあなたが読み取り専用に設定しています。',
  setReadOnly: (account, mode) =>
    `読み取り専用（書き込みなし）：${account}（${mode === 'test' ? 'テスト環境' : '本番環境'}）`,
});
