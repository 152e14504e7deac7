import type { Mode } from '../../../keys/parse';
import { type Html, html, warning } from '../../html';

/** What stands on every card. */
export const card = () => ({
  /** Whose account, and in which mode. */
  account: (name: string, mode: Mode) => (mode === 'test' ? `${name} · TEST MODE` : `${name} · Live`),
  mode: (mode: Mode) => (mode === 'test' ? 'TEST MODE' : 'Live'),
  /** On top of every card of an account in test mode. */
  testMode: (): Html => html`<b>${warning`TEST MODE: no real money`}</b>`,
  test: 'Test',
  connectAnother: 'Connect an account',
});
