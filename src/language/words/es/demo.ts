import type { Catalogue } from '../words';

export const demo: Catalogue['demo'] = () => ({
  tryIt: 'Probar con datos de ejemplo',
  account: 'Datos de ejemplo',
  icon: 'Demostración',
  mark: 'Demostración: lo que ve es inventado y no se modifica nada.',
  leave: 'Salir de la demostración',
  left: 'Ha salido de la demostración.',
  noWrites:
    'Esta es la demostración, que no modifica nada. Con una clave propia vería ahora lo que va a cambiar y lo confirmaría.',
  noDraft: 'En la demostración no se abre ningún borrador.',
  noInsert: 'En la demostración no se inserta nada en un borrador.',
});
