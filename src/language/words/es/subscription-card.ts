import { html } from '../../html';
import type { Catalogue } from '../words';

export const subscriptionCard: Catalogue['subscriptionCard'] = () => ({
  row: (title, total) => (total ? html`<b>${title}</b> · ${total}` : html`<b>${title}</b>`),
  managed: 'La gestiona una programación; cámbiela en Stripe.',
  nothingOnFile: 'No hay ningún método de pago predeterminado guardado.',
  nothingToPayWith: 'No hay ningún método de pago predeterminado guardado: la próxima factura no se puede cobrar.',
  started: 'Empezó',
  periodEnds: 'Fin del periodo actual',
  ends: 'Termina',
  ended: 'Terminó',
  askedToCancel: 'Cancelación pedida',
  trialEnds: 'Fin de la prueba',
  id: 'ID de la suscripción',
  onAverage: 'Valor mensual',
});
