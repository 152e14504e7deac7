import type { Catalogue } from '../words';

export const conversation: Catalogue['conversation'] = () => ({
  title: 'Aus dieser Konversation erledigt',
  by: (agent) => `durch ${agent}`,
  started: (by) => (by ? `begonnen durch ${by}` : 'begonnen'),
  changed: (by) => (by ? `geändert durch ${by}` : 'geändert'),
});
