import type { ContactField } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const fields: Record<ContactField, string> = {
  name: 'Nombre',
  email: 'Correo',
  phone: 'Teléfono',
  description: 'Descripción',
  line1: 'Dirección',
  line2: 'Dirección, línea 2',
  postal_code: 'Código postal',
  city: 'Ciudad',
  state: 'Estado o provincia',
  country: 'País (2 letras)',
};

export const contacts: Catalogue['contacts'] = () => ({
  createQuestion: '¿Crear cliente?',
  createDeed: 'Crear cliente',
  name: (name) => `Nombre: ${name || 'ninguno'}`,
  email: (address) => `Correo: ${address}`,
  nobodyYet: 'Aún ningún cliente tiene exactamente esta dirección.',
  somebodyNow: 'Entretanto ya hay un cliente con esta dirección. Consulte Stripe de nuevo.',
  created: 'Se creó el cliente.',
  editQuestion: '¿Editar cliente?',
  editDeed: 'Editar cliente',
  save: 'Guardar',
  field: (field) => fields[field],
  change: (field, before, after) => `${fields[field]}: ${before || '(vacío)'} → ${after || '(vacío)'}`,
  changeSomething: 'Primero cambie algo.',
  twoLetters: 'Escriba el país con dos letras, como MX.',
  oneAddress: 'Escriba una sola dirección de correo.',
  noEmail: 'Sin correo registrado.',
  updated: 'Se actualizó el cliente.',
  issuedStay:
    'Vale para lo que se emita a partir de ahora. Stripe no puede corregir una factura pagada: para reemplazarla, emita en Stripe una nota de crédito y otra factura.',
  taxMayChange: 'Si Stripe calcula los impuestos, el importe de las próximas facturas puede cambiar.',
  taxIdQuestion: '¿Agregar un ID fiscal?',
  taxIdKind: 'Tipo',
  taxIdValue: 'Número',
  enterTaxId: 'Escriba el número del ID fiscal.',
  hasTaxId: 'El cliente ya tiene este ID fiscal.',
  taxIdNew: (value, type) => `Nuevo: ${value} (${taxIdName(type)})`,
  taxIdStays: (value, type) => `Se mantiene: ${value} (${taxIdName(type)})`,
  taxIdAdded: (value, type) => `ID fiscal agregado: ${value} (${taxIdName(type)})`,
});
