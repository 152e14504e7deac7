import { html } from '../../html';
import type { Scope } from '../facts';
import type { Catalogue } from '../words';

interface Lack {
  /** What Google does not do. */
  lack: string;
  /** What follows from that, and what works all the same. */
  rest: string;
  /** What the box to tick says; Google's own Spanish words are not known. */
  box: string;
}

const lacks: Record<Scope, Lack> = {
  message: {
    lack: 'Google no permite que Tillside vea de quién es este correo.',
    rest: 'Aun así, usted puede buscar al cliente.',
    box: 'Ver los metadatos del mensaje de correo cuando se ejecuta el complemento',
  },
  drafts: {
    lack: 'Google no permite que Tillside abra borradores.',
    rest: 'Copie el texto en un correo propio.',
    box: 'Gestionar borradores y enviar correos cuando usted interactúa con el complemento',
  },
  requests: {
    lack: 'Google no permite que Tillside se conecte con Stripe.',
    rest: 'Sin eso no se puede consultar nada a Stripe. Configuración y Desconectar siguen funcionando.',
    box: 'Conectarse a un servicio externo',
  },
  place: {
    lack: 'Google no le dice a Tillside su idioma ni su zona horaria.',
    rest: 'Los importes y las fechas se escriben como en Estados Unidos, y las horas están en UTC.',
    box: 'Ver su país, idioma y zona horaria',
  },
  address: {
    lack: 'Google no le dice a Tillside su dirección de correo.',
    rest: 'Se le puede confundir con un cliente, a usted y a quienes trabajan con usted, y lo que haga en Stripe no lleva ninguna dirección.',
    box: 'Ver la dirección de correo principal de su cuenta de Google',
  },
};

export const consent: Catalogue['consent'] = () => ({
  title: 'Falta el permiso de Google',
  text: (scope) => `${lacks[scope].lack} ${lacks[scope].rest}`,
  row: (scope) => html`<b>${lacks[scope].lack}</b> ${lacks[scope].rest}`,
  box: (scope) => `En la lista de Google, con estas palabras o parecidas: “${lacks[scope].box}”`,
  sentBefore: (title) => `${title}: ya se envió y se desconoce el resultado. Sigue en la lista de Inicio.`,
  nothingWritten: 'No se modificó nada.',
  icon: 'No permitido',
  allow: 'Permitir en Google',
});
