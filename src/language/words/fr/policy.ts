import type { Mode } from '../../../keys/parse';
import type { Catalogue } from '../words';

const modes: Record<Mode, string> = { live: 'production', test: 'test' };

export const policy: Catalogue['policy'] = () => ({
  readOnly: 'Vous avez mis ce compte en lecture seule.',
  setReadOnly: (account, mode) => `Lecture seule, rien n’est modifié : ${account} (${modes[mode]})`,
});
