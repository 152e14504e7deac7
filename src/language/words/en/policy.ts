import type { Mode } from '../../../keys/parse';

export const policy = () => ({
  readOnly: 'You set this account to read only.',
  /** The box in Settings. */
  setReadOnly: (account: string, mode: Mode) => `Read only, nothing is written: ${account} (${mode})`,
});
