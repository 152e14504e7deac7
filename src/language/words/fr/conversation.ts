import type { Catalogue } from '../words';

export const conversation: Catalogue['conversation'] = () => ({
  title: 'Fait depuis cette conversation',
  by: (agent) => `par ${agent}`,
  started: (by) => (by ? `créé par ${by}` : 'créé'),
  changed: (by) => (by ? `modifié par ${by}` : 'modifié'),
});
