import type { Catalogue } from '../words';

export const common: Catalogue['common'] = () => ({
  otherVersion: 'Escrito por outra versão do Tillside, que esta não consegue ler.',
  careful: 'Cuidado',
  needsAttention: 'Requer atenção',
  customer: 'Cliente',
  noName: 'Sem nome',
  noEmail: 'Nenhum e-mail cadastrado',
});
