import type { Mode } from '../../../keys/parse';
import type { Catalogue } from '../words';

const modes: Record<Mode, string> = { test: 'teste', live: 'produção' };

export const policy: Catalogue['policy'] = () => ({
  readOnly: 'Você definiu esta conta como somente leitura.',
  setReadOnly: (account, mode) => `Somente leitura, nada é alterado na Stripe: ${account} (${modes[mode]})`,
});
