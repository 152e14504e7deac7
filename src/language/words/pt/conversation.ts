import type { Catalogue } from '../words';

export const conversation: Catalogue['conversation'] = () => ({
  title: 'Feito a partir desta conversa',
  by: (agent) => `por ${agent}`,
  started: (by) => (by ? `iniciada por ${by}` : 'iniciada'),
  changed: (by) => (by ? `alterada por ${by}` : 'alterada'),
});
