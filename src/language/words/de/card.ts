import { html, warning } from '../../html';
import type { Catalogue } from '../words';

export const card: Catalogue['card'] = () => ({
  account: (name, mode) => (mode === 'test' ? `${name} · TESTMODUS` : `${name} · Live`),
  mode: (mode) => (mode === 'test' ? 'TESTMODUS' : 'Live'),
  testMode: () => html`<b>${warning`TESTMODUS: kein echtes Geld`}</b>`,
  test: 'Test',
  connectAnother: 'Konto verbinden',
});
