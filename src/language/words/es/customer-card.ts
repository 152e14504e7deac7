import { permissionParts, type Resource } from '../../../stripe/permissions';
import { html, quiet } from '../../html';
import { permissionRow, taxIdName } from '../names';
import type { Catalogue } from '../words';

/** Lists as this card calls them. */
const lists: Partial<Record<Resource, string>> = {
  charge: 'pagos',
  invoice: 'facturas',
  credit_note: 'notas de crédito',
  subscription: 'suscripciones',
};

export const customerCard: Catalogue['customerCard'] = (write) => {
  return {
    done: 'Hecho',
    email: 'Correo',
    balance: 'Saldo',
    chosen: () => quiet`Usted lo eligió para esta conversación.`,
    chooseAgain: 'Elegir de nuevo',
    confirmed: () => quiet`Usted lo confirmó para esta conversación: es la persona correcta.`,
    takeBack: 'Retirar',
    remember: (address) => html`¿Recordar <b>${address}</b> para este cliente?`,
    rememberButton: 'Recordar dirección',
    unlink: 'Desvincular dirección',
    whatToTell: 'Qué decirle al cliente',
    cancelIts: 'Cancelar la suscripción',
    alsoHas: 'Este cliente también tiene',
    subscriptions: 'Suscripciones',
    payments: 'Pagos',
    invoices: 'Facturas',
    since: 'Cliente desde',
    name: 'Nombre',
    taxId: 'ID fiscal',
    taxIdText: (value, type) => `${value} (${taxIdName(type)})`,
    languages: 'Idiomas preferidos',
    languageNames: (tags) => write.list(tags.map(write.language)),
    phone: 'Teléfono',
    address: 'Dirección',
    invoicePrefix: 'Prefijo de factura',
    id: 'ID del cliente',
    notShown: (hidden) => {
      const names = hidden.map((permission) => {
        const { resource } = permissionParts(permission);
        return lists[resource] ?? permissionRow(resource);
      });
      return quiet`Con esta clave no se muestra: ${names.join(', ')}.`;
    },
    seeWhy: 'Ver por qué',
    asOf: (at) => quiet`Hora de los datos: ${write.time(at)}`,
    refresh: 'Actualizar',
    inStripe: 'Stripe',
    remembered: (address) => html`<b>Guardado.</b> Los correos de ${address} mostrarán este cliente.`,
    addressRemembered: 'Dirección recordada',
    addressForgotten: 'Dirección desvinculada',
    searchFailed: () =>
      html`<b>La búsqueda no respondió.</b> Puede haber más clientes con esta dirección. Actualice en un minuto.`,
  };
};
