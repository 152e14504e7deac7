import { html, warning } from '../../html';
import type { Catalogue } from '../words';

export const card: Catalogue['card'] = () => ({
  account: (name, mode) => (mode === 'test' ? `${name} · MODE TEST` : `${name} · Production`),
  mode: (mode) => (mode === 'test' ? 'MODE TEST' : 'Production'),
  testMode: () => html`<b>${warning`MODE TEST : pas d’argent réel`}</b>`,
  test: 'Test',
  connectAnother: 'Connecter un compte',
});
