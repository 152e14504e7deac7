import type { Money } from '../../../billing/money';
import { html } from '../../html';
import type { Catalogue } from '../words';

export const home: Catalogue['home'] = (write) => ({
  title: 'Tillside',
  subtitle: 'Stripe junto a su bandeja de entrada',
  notConnected: () => html`<b>No hay ninguna cuenta de Stripe conectada.</b>`,
  connectFor: (address) => html`Conecte una para ver quién es <b>${address}</b> en Stripe y cómo está su facturación.`,
  connectFirst:
    'Conecte una y abra un correo: al lado verá quién es el remitente en Stripe y cómo está su facturación.',
  keyStays: 'Su clave se queda en su propia cuenta de Google.',
  keyDecides: 'Lo que la clave puede hacer decide lo que Tillside puede hacer.',
  openEmail: 'Abra un correo para ver quién es el remitente en Stripe.',
  query: 'Correo, nombre o ID de Stripe',
  moreWays: 'Más formas de buscar',
  connected: 'Conectadas',
  connectAnother: 'Conectar otra cuenta',
  off: 'Desactivada: no se consulta',
  on: 'Activada',
  outcomeUnknown: 'Resultado desconocido',
  unknown: (title) => html`<b>Resultado desconocido:</b> ${title}`,
  check: 'Abrir para verificar',
  balance: (available, pending) => {
    const sum = (amounts: readonly Money[]) => amounts.map(write.money).join(' + ');
    const now = available.length > 0 ? `Saldo: ${sum(available)}` : 'Sin saldo';
    return pending.length > 0 ? `${now}, ${sum(pending)} en curso` : now;
  },
  damaged: () => html`<b>Una conexión guardada no se puede leer.</b> Desconéctela y luego vuelva a conectar su clave.`,
});
