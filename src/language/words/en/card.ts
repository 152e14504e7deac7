import type { Mode } from '../../../keys/parse';

/** What stands on every card. */
export const card = () => ({
  /** Whose account, and in which mode. */
  account: (name: string, mode: Mode) => (mode === 'test' ? `${name} · TEST MODE` : `${name} · Live`),
  mode: (mode: Mode) => (mode === 'test' ? 'TEST MODE' : 'Live'),
  connectAnother: 'Connect an account',
});
