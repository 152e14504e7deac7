import { html, warning } from '../../html';
import type { Catalogue } from '../words';

export const card: Catalogue['card'] = () => ({
  account: (name, mode) => `${name} · ${mode === 'test' ? 'テスト環境' : '本番環境'}`,
  mode: (mode) => (mode === 'test' ? 'テスト環境' : '本番環境'),
  testMode: () => html`<b>${warning`テスト環境：お金は動きません`}</b>`,
  test: 'テスト',
  connectAnother: 'アカウントを接続',
});
