import type { Person } from '../../../people/people';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';

const headers: Record<Person['from'], string> = {
  From: 'De',
  'Reply-To': 'Responder a (Reply-To)',
  'X-Original-Sender': 'X-Original-Sender',
  'X-Original-From': 'A través de un grupo',
  'X-Failed-Recipients': 'No le llegó',
  To: 'Para',
  Cc: 'CC',
  Bcc: 'CCO',
  subject: 'En el asunto',
};

export const lookups: Catalogue['lookups'] = (write) => ({
  choose: 'Elegir un cliente',
  which: (count, orMore, address) =>
    orMore
      ? html`<b>Al menos ${write.number(count)} clientes</b> tienen ${address}. ¿Cuál es?`
      : html`<b>${write.number(count)} clientes</b> tienen ${address}. ¿Cuál es?`,
  otherSpelling: 'Posible coincidencia: otra grafía',
  filter: 'Filtrar',
  filterHint: 'Nombre, correo o ID',
  byUsage: 'según consumo',
  pays: (total) => `Paga ${total}`,
  stands: (state, total) => `${state}: ${total}`,
  noSubscription: 'Sin suscripción activa',
  latestUnpaid: 'Última factura sin pagar',
  since: (at) => `Desde el ${write.date(at)}`,
  nobody: 'No se encontró a nadie',
  notEverywhere: 'No se pudo buscar en todas partes',
  nobodyWith: (address, accounts) => html`Ningún cliente con <b>${address}</b> en ${accounts}.`,
  searchFailed: () =>
    html`<b>La búsqueda no respondió</b>, así que solo se buscó la dirección exacta. Consulte de nuevo en un minuto.`,
  possible: 'Posibles coincidencias',
  onThisEmail: 'En este correo',
  sameDomain: 'Mismo dominio',
  inAccount: (account) => `En ${account}`,
  why: 'Por qué podría estar de todos modos',
  whyAsked: (searched) =>
    searched
      ? 'Se consultó a Stripe por la dirección exacta, por la misma en minúsculas y, con la búsqueda, por otras grafías.'
      : 'Se consultó a Stripe por la dirección exacta y por la misma en minúsculas. No se buscó ninguna otra grafía.',
  whyDots:
    'Gmail ignora los puntos, pero la búsqueda de Stripe no: con los puntos en otro lugar puede que no se encuentre.',
  whyGuest:
    'Puede haber pagado con otra dirección o como invitado: los invitados no tienen cliente en Stripe. Los pagos de invitados se encuentran por tarjeta, importe y día, pues Stripe no permite buscar pagos por dirección de correo.',
  whyDeleted: 'Puede que el cliente se haya eliminado en Stripe: búsquelo por el ID de un pago o por su ID de cliente.',
  whyNew: 'Puede que la búsqueda aún no encuentre a un cliente creado en el último minuto.',
  whyMode: 'El modo de prueba y el modo activo están separados: un cliente de uno no está en el otro.',
  mentioned: 'Mencionado',
  number: 'Quizás una factura o un recibo',
  claim: 'En el asunto: es una afirmación, no una prueba',
  key: 'El asunto parece contener una clave de Stripe',
  rollKey:
    'Cualquiera que pueda leer este correo podría usarla. Rótela en Stripe, o pídale a su dueño que lo haga. Tillside no usa este asunto para nada.',
  from: (from) => headers[from],
  others: 'Otras personas en este correo',
  someOthers: (shown, all) => `Otras personas en este correo (${write.number(shown)} de ${write.number(all)})`,
  otherAccounts: 'En otras cuentas',
  knownHere: 'También conocidos aquí',
  notAsked: 'No se pudo consultar',
  colleagues: 'Ninguna dirección de fuera de su empresa',
  colleaguesText:
    'Todas las direcciones de este correo son suyas o de su empresa, así que no se consultó a Stripe. Tillside no puede leer el texto de un correo.',
  unreadable: 'Remitente ilegible',
  unreadableText: 'No se pudo leer la dirección del remitente de este correo, así que no se consultó a Stripe.',
  foundStays: 'El cliente que usted encuentre queda en esta conversación.',
  machine:
    'Esta dirección parece ser de un sistema automático, u otra de las suyas. Puede que el texto del correo, que Tillside no puede leer, diga de quién se trata: búsquelo por su dirección.',
  mailing: 'Un envío masivo',
  mailingText: (address) => quiet`Esto parece un envío masivo, así que no se consultó a Stripe por ${address}.`,
  anyway: 'Buscar de todos modos',
});
