import type { Blocked } from '../../../billing/mandate';
import { html } from '../../html';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { reasonOf } from './declines';
import { methodName } from './methods';

export const mandates: Catalogue['mandates'] = (write) => {
  const blocking = ({ why }: Blocked) =>
    why ? `Stripe bloquea esta cuenta bancaria: ${reasonOf(why)}.` : 'Stripe bloquea esta cuenta bancaria.';
  return {
    button: 'Autorización y cuenta bancaria',
    title: 'Autorización y cuenta bancaria',
    standing: (status) => {
      switch (status) {
        case 'active':
          return html`<b>Activa:</b> la autorización del cliente sirve para un débito.`;
        case 'pending':
          return html`<b>Pendiente:</b> la autorización es nueva; aún no está activa ni rechazada.`;
        case 'inactive':
          return html`<b>Inactiva:</b> la autorización se rechazó, se revocó o ya se usó. Antes de otro débito, el cliente tiene que volver a autorizarlo o pagar de otra forma.`;
        default:
          return html`Estado de la autorización: ${ofStripe(status)}.`;
      }
    },
    single: 'Se dio para un solo pago.',
    revoked: (why) => `El banco del cliente la revocó: ${reasonOf(why)}.`,
    reference: 'Referencia de la autorización',
    id: 'ID de la autorización',
    unread:
      'No se pudo leer la autorización. Puede que a esta clave le falte el permiso o que Stripe no haya respondido.',
    blocked: (blocked) => `${blocking(blocked)} Pida otra cuenta u otro método de pago.`,
    begins: ({ method, days }) =>
      `Ahora comienza un débito: ${methodName(method)}. El banco suele confirmarlo o rechazarlo en un plazo de ${write.number(days)} días hábiles. Puede tardar más.`,
    isBlocked: ({ why }) => (why ? `cuenta bloqueada por Stripe: ${reasonOf(why)}` : 'cuenta bloqueada por Stripe'),
    doubt: (doubt) => {
      switch (doubt.kind) {
        case 'blocked':
          return `${blocking(doubt)} Los débitos en esa cuenta se rechazan.`;
        case 'failed':
          return `El último débito de esta cuenta, el ${write.date(doubt.at)}, falló: ${reasonOf(doubt.why)}. Es probable que otro también falle.`;
        case 'mandate': {
          const why = doubt.revoked ? ` El banco del cliente la revocó: ${reasonOf(doubt.revoked)}.` : '';
          if (doubt.status === 'inactive')
            return `La autorización de esta cuenta está inactiva: se rechazó, se revocó o ya se usó, y no sirve para otro débito.${why}`;
          return doubt.status === 'pending'
            ? 'La autorización de esta cuenta aún no está activa. El débito puede rechazarse.'
            : `Estado de la autorización de esta cuenta: ${ofStripe(doubt.status)}. No se sabe si se puede debitar.`;
        }
      }
    },
  };
};
