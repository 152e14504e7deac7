import { html } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const acts: Catalogue['acts'] = () => ({
  continue: 'Continuar',
  isElsewhere: (isSender, address) =>
    isSender
      ? html`Este correo es de <b>${address}</b>, otra dirección.`
      : html`Este correo menciona <b>${address}</b>, otra dirección.`,
  repliesElsewhere: (address) => html`Las respuestas a este correo van a <b>${address}</b>, otra dirección.`,
  mayNotBeTheirs: () =>
    html`<b>Puede que la solicitud no sea de esta persona.</b> En caso de duda, pregúntele por un medio que usted conocía antes de esta solicitud, como su teléfono.`,
  customer: 'Cliente',
  noName: 'Sin nombre',
  noEmail: 'Sin correo registrado',
  askedOnce: 'Se le pregunta una sola vez en esta conversación.',
  live: 'Modo activo',
  liveMode: (account) => html`<b>MODO ACTIVO: dinero real</b> · cuenta ${account}`,

  off: 'No disponible',
  more: 'Más acciones',
  actions: 'Acciones',
  keyDecides: (editUrl) => html`Lo decide la clave. ${editUrl} y luego verifíquela de nuevo en Configuración.`,
  editInStripe: 'Edítela en Stripe',

  notPossibleNow: 'Ahora no es posible',
  changedMeanwhile: 'Entretanto cambió en Stripe: no se modificó nada. Así está ahora.',
  nothingWritten: 'No se modificó nada.',
  noMoneyMoved: 'No se movió dinero.',
  notPermitted: 'No permitido',
  onlySecret: 'No se modificó nada: Stripe no permite esto a ninguna clave restringida. Hágalo en Stripe.',
  lacks: (permission) =>
    `No se modificó nada: a esta clave le falta ${permissionName(permission)}. Edite la clave en Stripe y luego verifíquela en Configuración.`,
  notCarriedOut: 'No se realizó',
  notSent: 'No se envió a Stripe: no se modificó nada. Puede empezar de nuevo.',
  rightPersonQuestion: '¿Es la persona correcta?',
  tickFirst: 'No se modificó nada. Marque la casilla que lo confirma y vuelva a confirmar.',
  noLongerValid: 'La confirmación ya no es válida',
  notKept:
    'Lo que ocurrió con ella ya no se guarda aquí. Consulte al cliente antes de empezar de nuevo; este clic no modificó nada.',

  stillToDo: (title) => html`<b>Pendiente:</b> ${title}`,
  toDo: 'Pendiente',
  openToDo: 'Ábralo para hacerlo o para dejarlo',
  confirmedWith: 'Lo confirmó junto con lo anterior. No se realizó.',
  doneBefore: (said) => `Hecho antes: ${said}`,
  leave: 'Dejarlo sin hacer',

  outcome: 'Resultado',
  done: 'Hecho.',
  accepted: 'Aceptado, sin terminar.',
  partly: 'Se hizo en parte.',
  failed: 'No se hizo.',
  customerNotShown: 'Después no se pudo mostrar el cliente.',
  outcomeUnknown: 'Resultado desconocido',
  unknown: 'Se desconoce',
  theAction: 'La acción',
  mayHaveHappened:
    'Se envió a Stripe y no llegó ninguna respuesta que diga qué ocurrió. Puede haberse hecho o no. Al verificar solo se consulta.',
  thisFirst: 'Este clic no envió nada: primero hay que resolver esto.',
  check: 'Verificar',
  firstAtWork: 'El primer clic sigue en curso',
  stillAtWork: 'Sigue en curso',
  atWork: 'En curso',
  firstWaits: 'Un clic anterior lo envió a Stripe y espera la respuesta. Este clic no envió nada.',
  notEnded: 'El primer clic, u otra acción suya, aún no ha terminado. Este clic no envió nada.',
  notYet: 'Aún no se ha realizado',
  noSign: 'En Stripe no hay rastro de ello. Puede enviarlo otra vez: se hace una sola vez.',
  notConfirmed: 'No se pudo confirmar',
  canNotTell:
    'Ya no se puede saber si se hizo, y no se puede enviar otra vez. Consúltelo en Stripe antes de empezar de nuevo.',
  doItNow: 'Hacerlo ahora',
  backToCustomer: 'Volver al cliente',
});
