import type { Person } from '../../../people/people';
import type { SenderCheck } from '../../../people/sender-check';
import { html } from '../../html';
import type { Doubt } from '../facts';
import type { Catalogue } from '../words';

const places: Record<Exclude<Person['from'], 'From'>, string> = {
  'X-Original-Sender': 'a través de un grupo',
  'X-Original-From': 'a través de un grupo',
  'X-Failed-Recipients': 'un correo a esta dirección no llegó, según este correo',
  To: 'en Para',
  Cc: 'en CC',
  Bcc: 'en CCO',
  'Reply-To': 'de Responder a (Reply-To), sin verificar',
  subject: 'del asunto, sin verificar',
};

const checks: Record<SenderCheck, string> = {
  passed: 'remitente verificado',
  failed: 'falló la verificación del remitente',
  unknown: 'verificación del remitente desconocida',
};

/** What is waiting for the user's word. */
const waiting = {
  payment: 'Después se muestra aquí la página del recibo.',
  invoice: 'Después se muestran aquí la página y el PDF de la factura.',
  outcome: 'Después puede escribirle lo que se hizo.',
  way: 'Después puede enviarle una forma de pagar.',
  question: 'Después puede preguntarle.',
};

function doubtText(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'notNamed':
      return 'Este correo no menciona a este cliente.';
    case 'checkFailed':
      return 'Puede que este correo no sea de quien dice: falló la verificación del remitente de Google.';
    case 'severalSenders':
      return 'Este correo no indica exactamente un remitente.';
    case 'unreadable':
      return 'Google no permite leer este correo, así que nada demuestra de quién es.';
    case 'spelling':
      return `Este correo es de ${doubt.address}, otra grafía de la dirección registrada.`;
    case 'notOnFile':
      return `Este correo es de ${doubt.address}, que no está registrada para este cliente.`;
    case 'notProven':
      return `Google no pudo comprobar que este correo sea realmente de ${doubt.address}.`;
    case 'group':
      return `Un grupo reenvió este correo. Nada demuestra que sea realmente de ${doubt.address}.`;
    case 'replyTo':
      return `${doubt.address} está en Reply-To, donde un remitente puede escribir cualquier cosa.`;
    case 'notReached':
      return `Un correo a ${doubt.address} no llegó, según este correo. Nada demuestra que sea de esa persona.`;
    case 'subject':
      return `${doubt.address} está en el asunto, donde un remitente puede escribir cualquier cosa.`;
    case 'notSender':
      return `Este correo no es de ${doubt.address}.`;
  }
}

export const sighting: Catalogue['sighting'] = (write) => ({
  notOnMail: 'No está en este correo',
  relation: (relation, address, isSender) => {
    switch (relation.kind) {
      case 'address':
        return 'La dirección coincide';
      case 'variant':
        return `Posible coincidencia: este correo ${isSender ? 'es de' : 'menciona'} ${address}, otra grafía`;
      case 'linked':
        return relation.at === null
          ? `Usted vinculó ${address}`
          : `Usted vinculó ${address} el ${write.date(relation.at / 1000)}`;
      case 'chosen':
        return `Este correo ${isSender ? 'es de' : 'menciona'} ${address}`;
    }
  },
  place: (from) => places[from],
  check: (check) => checks[check],
  doubt: doubtText,
  checkFailed: (replies) =>
    replies
      ? html`<b>Puede que este correo no sea de quien dice</b>: falló la verificación del remitente de Google. Las respuestas van a ${replies}.`
      : html`<b>Puede que este correo no sea de quien dice</b>: falló la verificación del remitente de Google.`,
  proven: 'Dirección y remitente comprobados',
  asksOnce: 'Antes de cambiar algo se le pregunta una vez si es la persona correcta.',
  askFirst: (doubt, on) => html`${doubtText(doubt)} ¿Es la persona correcta? ${waiting[on]}`,
});
