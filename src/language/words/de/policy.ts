import type { Mode } from '../../../keys/parse';
import type { Catalogue } from '../words';

const modes: Record<Mode, string> = { live: 'Live', test: 'Test' };

export const policy: Catalogue['policy'] = () => ({
  readOnly: 'Für dieses Konto haben Sie „Nur lesen“ eingestellt.',
  setReadOnly: (account, mode) => `Nur lesen, in Stripe nichts ändern: ${account} (${modes[mode]})`,
});
