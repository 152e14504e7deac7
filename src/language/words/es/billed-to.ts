import type { Correction } from '../../../billing/billed-to';
import { lined } from '../../letter';
import { capitalized } from '../codes';
import type { BilledLine } from '../facts';
import { taxIdName } from '../names';
import type { Catalogue } from '../words';

const stays: Record<Correction, string> = {
  credit: 'Stripe no puede cambiar una factura pagada: estos datos quedan en ella como estaban al emitirse.',
  void: 'Stripe no puede cambiar una factura emitida de una suscripción: estos datos quedan en ella como estaban.',
  revise: 'Mientras no esté pagada, Stripe puede reemplazarla por una corregida: ábrala en Stripe y edítela.',
};

const steps: Record<Correction, string> = {
  credit:
    'Son dos pasos: reembolse el pago por completo, con nota de crédito. Después emita una factura nueva, que el cliente paga.',
  void: 'Son dos pasos: anúlela (void). Después emita una factura nueva, que el cliente paga.',
  revise: 'O anúlela (void) y emita una factura nueva.',
};

const nothing: Record<BilledLine, string> = { name: 'ninguno', address: 'ninguna', taxId: 'ninguno' };

export const billedTo: Catalogue['billedTo'] = (write) => ({
  row: 'Empresa o ID fiscal en la factura',
  title: (number) => (number ? `Destinatario en ${number}` : 'Destinatario'),
  onIt: 'En esta factura',
  onFile: 'Registrado, para las próximas',
  name: 'Nombre',
  address: 'Dirección',
  taxId: 'ID fiscal',
  none: (what) => capitalized(nothing[what]),
  stays: (how) => stays[how],
  replace: 'Reemplazar esta factura',
  steps: (how) => steps[how],
  told: ({ number, how, name, address, taxIds }) =>
    lined(
      `Su factura${number ? ` ${number}` : ''} está ${how === 'credit' ? 'pagada' : 'emitida'}, así que los datos que figuran en ella ya no se pueden cambiar sin más.`,
      'A partir de la próxima factura figurará lo que tenemos registrado de usted:',
      `Nombre: ${name || nothing.name}`,
      `Dirección: ${write.address(address) || nothing.address}`,
      ...(taxIds ?? []).map(({ type, value }) => `ID fiscal: ${value} (${taxIdName(type)})`),
      taxIds?.length === 0 ? `ID fiscal: ${nothing.taxId}` : '',
      'Indíquenos qué hay que cambiar.',
      `Si necesita esta misma factura con otros datos, indíquelo también: ${how === 'credit' ? 'hace falta una nota de crédito y una factura nueva' : 'entonces la reemplazaremos por una nueva'}.`,
    ),
});
