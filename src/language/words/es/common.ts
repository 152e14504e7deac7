import type { Catalogue } from '../words';

export const common: Catalogue['common'] = () => ({
  otherVersion: 'Lo escribió otra versión de Tillside, y esta no puede leerlo.',
  careful: 'Atención',
  needsAttention: 'Requiere atención',
  customer: 'Cliente',
  noName: 'Sin nombre',
  noEmail: 'Sin correo registrado',
});
