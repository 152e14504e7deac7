import type { Mode } from '../../../keys/parse';
import type { Catalogue } from '../words';

const modes: Record<Mode, string> = { live: 'modo activo', test: 'modo de prueba' };

export const policy: Catalogue['policy'] = () => ({
  readOnly: 'Usted configuró esta cuenta como solo lectura.',
  setReadOnly: (account, mode) => `Solo lectura, no se modifica nada: ${account} (${modes[mode]})`,
});
