import type { Mode } from '../../../keys/parse';
import type { Catalogue } from '../words';

const modes: Record<Mode, string> = { live: 'Live', test: 'Test' };

export const policy: Catalogue['policy'] = () => ({
  readOnly: 'Sie haben dieses Konto auf „nur lesen“ gesetzt.',
  setReadOnly: (account, mode) => `Nur lesen, nichts wird geschrieben: ${account} (${modes[mode]})`,
});
