import { permissionParts, type Resource } from '../../../stripe/permissions';
import { html, quiet } from '../../html';
import { permissionRow, taxIdName } from '../names';
import type { Catalogue } from '../words';

/** Lists as this card calls them. */
const lists: Partial<Record<Resource, string>> = { charge: 'pagamentos' };

export const customerCard: Catalogue['customerCard'] = (write) => ({
  done: 'Feito',
  email: 'E-mail',
  balance: 'Saldo',
  chosen: () => quiet`Escolhido por você para esta conversa.`,
  chooseAgain: 'Escolher de novo',
  confirmed: () => quiet`Confirmado por você para esta conversa: é a pessoa certa.`,
  takeBack: 'Desfazer',
  remember: (address) => html`Lembrar <b>${address}</b> para este cliente?`,
  rememberButton: 'Lembrar endereço',
  unlink: 'Desvincular endereço',
  whatToTell: 'O que dizer ao cliente',
  cancelIts: 'Cancelar a assinatura dele',
  alsoHas: 'Este cliente também tem',
  subscriptions: 'Assinaturas',
  payments: 'Pagamentos',
  invoices: 'Faturas',
  since: 'Cliente desde',
  name: 'Nome',
  taxId: 'Identificação fiscal',
  taxIdText: (value, type) => `${value} (${taxIdName(type)})`,
  languages: 'Idiomas preferidos',
  languageNames: (tags) => write.list(tags.map(write.language)),
  phone: 'Telefone',
  address: 'Endereço',
  invoicePrefix: 'Prefixo das faturas',
  id: 'ID do cliente',
  notShown: (hidden) => {
    const names = hidden.map((permission) => {
      const { resource } = permissionParts(permission);
      return lists[resource] ?? permissionRow(resource);
    });
    return quiet`Não aparece com esta chave: ${names.join(', ')}.`;
  },
  seeWhy: 'Toque para ver o motivo',
  asOf: (at) => quiet`Dados de ${write.time(at)}`,
  refresh: 'Atualizar',
  inStripe: 'Stripe',
  remembered: (address) => html`<b>Lembrado.</b> E-mails de ${address} mostrarão este cliente.`,
  addressRemembered: 'Endereço lembrado',
  addressForgotten: 'Endereço esquecido',
  searchFailed: () =>
    html`<b>A busca não respondeu.</b> Pode haver mais clientes com este endereço. Atualize daqui a um minuto.`,
});
