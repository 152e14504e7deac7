import { permissionParts, type Resource } from '../../../stripe/permissions';
import { html, quiet } from '../../html';
import { permissionRow, taxIdName } from '../names';
import type { Catalogue } from '../words';

/** Lists as this card calls them. */
const lists: Partial<Record<Resource, string>> = { charge: 'pagamentos', credit_note: 'notas de crédito' };

export const customerCard: Catalogue['customerCard'] = (write) => ({
  done: 'Feito',
  email: 'E-mail',
  balance: 'Saldo',
  chosen: () => quiet`Escolhido por você para esta conversa.`,
  chooseAgain: 'Escolher de novo',
  confirmed: () => quiet`Confirmado por você para esta conversa: é a pessoa certa.`,
  takeBack: 'Desfazer',
  remember: (address) => html`Vincular <b>${address}</b> a este cliente?`,
  rememberButton: 'Vincular endereço',
  unlink: 'Desvincular endereço',
  whatToTell: 'Avisar o cliente',
  cancelIts: 'Cancelar a assinatura',
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
  asOf: (at) => quiet`Última atualização: ${write.time(at)}`,
  refresh: 'Atualizar',
  inStripe: 'Stripe',
  remembered: (address) => html`<b>Vinculado.</b> E-mails de ${address} mostrarão este cliente.`,
  addressRemembered: 'Endereço vinculado',
  addressForgotten: 'Endereço desvinculado',
  searchFailed: () =>
    html`<b>A busca não respondeu.</b> Pode haver mais clientes com este endereço. Atualize daqui a um minuto.`,
});
