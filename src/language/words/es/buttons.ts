import type { Catalogue } from '../words';

export const buttons: Catalogue['buttons'] = () => ({
  connect: 'Conectar Stripe',
  disconnect: 'Desconectar',
  editKey: 'Editar la clave en Stripe',
  find: 'Buscar',
  findBy: 'Buscar por otros datos',
  findCustomer: 'Buscar un cliente',
  goBack: 'Volver',
  home: 'Ir a Inicio',
  keysInStripe: 'Abrir claves en Stripe',
  lookAgain: 'Consultar Stripe de nuevo',
  openInStripe: 'Abrir en Stripe',
  replaceKey: 'Reemplazar la clave',
  rightPerson: 'Es la persona correcta',
  settings: 'Configuración',
  tryAgain: 'Reintentar',
});
