import type { Catalogue } from '../words';

export const conversation: Catalogue['conversation'] = () => ({
  title: 'Hecho desde esta conversación',
  by: (agent) => `por ${agent}`,
  started: (by) => (by ? `iniciada por ${by}` : 'iniciada'),
  changed: (by) => (by ? `cambiada por ${by}` : 'cambiada'),
});
