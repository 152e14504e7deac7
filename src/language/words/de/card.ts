import type { Catalogue } from '../words';

export const card: Catalogue['card'] = () => ({
  account: (name, mode) => (mode === 'test' ? `${name} · TESTMODUS` : `${name} · Live`),
  mode: (mode) => (mode === 'test' ? 'TESTMODUS' : 'Live'),
  connectAnother: 'Konto verbinden',
});
