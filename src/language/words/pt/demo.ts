import type { Catalogue } from '../words';

export const demo: Catalogue['demo'] = () => ({
  tryIt: 'Testar com dados de exemplo',
  account: 'Dados de exemplo',
  icon: 'Demonstração',
  mark: 'Demonstração: o que você vê é fictício, e nada é alterado.',
  leave: 'Sair da demonstração',
  left: 'Você saiu da demonstração.',
  noWrites:
    'Esta é a demonstração, que não altera nada. Com uma chave sua, você veria agora o que vai mudar e confirmaria.',
  noDraft: 'Na demonstração, nenhum rascunho é aberto.',
  noInsert: 'Na demonstração, nada é inserido em um rascunho.',
});
