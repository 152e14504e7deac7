import type { Catalogue } from '../words';

export const buttons: Catalogue['buttons'] = () => ({
  connect: 'Conectar a Stripe',
  disconnect: 'Desconectar',
  editKey: 'Editar chave na Stripe',
  find: 'Buscar',
  findBy: 'Buscar por nome, ID ou cartão',
  findCustomer: 'Buscar um cliente',
  goBack: 'Voltar',
  home: 'Ir para o início',
  keysInStripe: 'Abrir chaves na Stripe',
  lookAgain: 'Consultar a Stripe de novo',
  openInStripe: 'Abrir na Stripe',
  replaceKey: 'Substituir chave',
  rightPerson: 'É a pessoa certa',
  settings: 'Configurações',
  tryAgain: 'Tentar de novo',
});
