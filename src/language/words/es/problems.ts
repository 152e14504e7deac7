import type { Problem } from '../../../stripe/problem';
import { html } from '../../html';
import type { Listed, ProblemName, Refusal } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

const titles: Record<ProblemName, string> = {
  keyDead: 'La clave ya no funciona',
  keyNotTaken: 'Clave no aceptada para esto',
  rateLimited: 'Demasiadas solicitudes',
  locked: 'Stripe aún trabaja en esto',
  inFlight: 'Stripe aún trabaja en esto',
  keyReused: 'Otra solicitud llegó antes',
  stripeDown: 'Stripe tiene un problema',
  unreachable: 'No se pudo conectar con Stripe',
  noConsent: 'Falta el permiso de Google',
  outOfTime: 'Se agotó el tiempo',
  notFound: 'Ya no está',
  otherMode: 'En el otro modo',
  declined: 'Rechazado',
  mustConfirm: 'El cliente debe confirmar el pago',
  refused: 'Stripe lo rechazó',
  noSearch: 'Sin búsqueda en esta cuenta',
  unreadable: 'Respuesta incomprensible',
};

const unread: Record<Listed, { one: string; other: string }> = {
  payment: { one: 'un pago', other: 'pagos' },
  invoice: { one: 'una factura', other: 'facturas' },
  subscription: { one: 'una suscripción', other: 'suscripciones' },
  customer: { one: 'un cliente', other: 'clientes' },
  dispute: { one: 'una disputa', other: 'disputas' },
  refund: { one: 'un reembolso', other: 'reembolsos' },
  line: { one: 'una partida', other: 'partidas' },
  method: { one: 'un método de pago', other: 'métodos de pago' },
};

const deadKeys: Record<Extract<Problem, { kind: 'keyDead' }>['why'], string> = {
  invalid: 'Stripe ya no la acepta: se eliminó o se revocó, o se copió incompleta.',
  expired: 'Caducó o se reemplazó por una nueva.',
  ipLimited:
    'Está limitada a ciertas direcciones IP. Las direcciones de Google cambian, así que una clave así no puede funcionar aquí: quite el límite o cree otra clave.',
  accountRevoked: 'Ya no tiene acceso a esta cuenta.',
  publishable:
    'Stripe respondió como si fuera una clave publicable, y no lo es. Puede que a la clave le falte un permiso para esto: verifíquela en Configuración o vuelva a intentarlo.',
};

const refusals: Record<Refusal, string> = {
  tooLarge: 'Stripe no cobra un importe tan alto.',
  tooSmall: 'Stripe no cobra un importe tan bajo.',
  lowBalance: 'Su saldo de Stripe no lo cubre.',
  otherState: 'Entretanto cambió de estado. Consúltelo de nuevo.',
  refunded: 'Ya está reembolsado.',
  disputed: 'Está disputado. Responda a la disputa en Stripe.',
  holdExpired: 'El banco ya no retiene el dinero. Cóbrele de nuevo al cliente.',
  couponExpired: 'El cupón caducó.',
  maxSubscriptions: 'El cliente tiene tantas suscripciones como permite Stripe.',
  taxLocation: 'Stripe no puede determinar dónde tributa el cliente. Edite su dirección.',
  email: 'Stripe no acepta esta dirección de correo.',
  nothingToInvoice: 'No hay nada que facturar.',
  nothingToPayWith: 'El cliente no tiene con qué pagar.',
  otherCurrency:
    'Al cliente se le factura en otra moneda, y Stripe factura a cada cliente en una sola a la vez. Elija un precio en la suya, o use otro cliente para esta moneda.',
  scheduled: 'Una programación decide cómo cambia esta suscripción. Cambie la programación en Stripe.',
  alreadyPaid: 'La factura ya está pagada. Consúltela de nuevo.',
  moreThanLeft: 'Es más de lo que queda por reembolsar. Vuelva a consultarlo.',
  noCharges: 'Por ahora, Stripe no permite que esta cuenta reciba pagos. Consulte en Stripe qué se pide.',
  testOnly: 'Esta cuenta de Stripe aún no puede aceptar pagos reales. Termine de configurarla en Stripe.',
  accountClosed: 'La cuenta bancaria del cliente está cerrada. Pida otro método de pago.',
  taxId: 'Stripe no acepta esto como ID fiscal de ese tipo. Compruebe el tipo y el número.',
  methodFailed: 'El método de pago del cliente no funcionó. Pida otro.',
  methodUnfit: 'El método de pago del cliente no sirve para esto. Elija otro.',
  mandate:
    'La autorización del cliente para débitos (mandato) ya no es válida. Pídale que configure de nuevo el débito.',
  taxNotCalculated: 'Stripe no pudo calcular el impuesto. Revise sus ajustes de impuestos en Stripe.',
  productArchived: 'El producto está archivado en Stripe. Elija otro precio.',
  notRefundable: 'Stripe ya no puede reembolsar este pago. Abone crédito, o devuélvalo por otra vía.',
};

export const problems: Catalogue['problems'] = ({ number, plural }) => ({
  title: (name) => titles[name],
  keyDead: (why) => deadKeys[why],
  rateLimited: 'Stripe está limitando las solicitudes a esta cuenta. Espere un minuto y vuelva a intentarlo.',
  busy: 'Otra solicitud lo está usando en este momento. Vuelva a intentarlo en unos segundos.',
  keyReused:
    'Stripe ya tenía otra solicitud con la misma confirmación, y no se dice qué hizo. Consulte al cliente en Stripe y luego empiece de nuevo desde aquí.',
  stripeDown: (status) => `Stripe respondió con un error propio (${status}). Vuelva a intentarlo en un minuto.`,
  unreachable:
    'No llegó ninguna respuesta. Puede que fallen su red o Stripe, o que su administrador de Google Workspace no permita api.stripe.com. Vuelva a intentarlo; si sigue ocurriendo, consulte a su administrador.',
  outOfTime: 'Google da 30 segundos a un complemento, y Stripe respondió con lentitud. Vuelva a intentarlo.',
  notFound: 'Stripe no tiene ese objeto. Puede que se haya eliminado.',
  otherMode: (mode) =>
    mode === 'live'
      ? 'Stripe lo tiene en modo activo, y esta clave es del modo de prueba. Sus datos están separados.'
      : 'Stripe lo tiene en modo de prueba, y esta clave es del modo activo. Sus datos están separados.',
  openInMode: (mode, account) =>
    mode === 'live' ? `Abrir en ${account} (modo activo)` : `Abrir en ${account} (prueba)`,
  connectMode: (mode) => (mode === 'live' ? 'Conectar clave activa' : 'Conectar clave de prueba'),
  noSearch: (account) =>
    `Stripe no ofrece búsqueda en ${account === null ? 'esta cuenta' : `la cuenta ${account}`}, como en la India. Solo se puede encontrar una dirección de correo exacta o un ID de Stripe.`,
  unreadable: 'La respuesta de Stripe tiene una forma que esta versión no conoce.',
  unread: (what, count) =>
    plural(count, {
      one: `No se pudo leer ${unread[what].one}. Consúltelo en Stripe.`,
      other: `No se pudieron leer ${number(count)} ${unread[what].other}. Consúltelo en Stripe.`,
    }),
  refused: (refusal) => refusals[refusal],
  notAccepted: (param) =>
    `Stripe no aceptó ${param ? `“${param}”` : 'la solicitud'}. Sus registros dicen por qué, con el ID de la solicitud.`,
  requestId: (id) => `ID de la solicitud: ${id}`,
  withRequestId: (text, id) => `${text} ID de la solicitud: ${id}`,
  titled: (title, text) => html`<b>${title}.</b> ${text}`,
  titledPlainly: (title, text) => `${title}. ${text}`,
  openLog: 'Abrir registro en Stripe',
  icon: 'Problema',
  lacks: (permission) => html`A esta clave le falta <b>${permissionName(permission)}</b>.`,
  lacksPlainly: (permission) => `A esta clave le falta ${permissionName(permission)}.`,
  notPermitted: {
    title: 'No permitido',
    mend: 'Edite la clave en Stripe, ajuste esta fila y verifique la clave de nuevo.',
    check: 'Verificar clave de nuevo',
  },
  unexpected: {
    title: 'Algo inesperado',
    text: (reference) =>
      html`Tillside encontró un fallo propio. Si acababa de confirmar algo, consulte al cliente antes de volver a intentarlo. Si ocurre de nuevo, comunique esta referencia: <b>${reference}</b>`,
  },
  storeFailed: {
    title: 'El almacenamiento de Google no respondió',
    text: 'Sus claves y su configuración se guardan en su cuenta de Google, y Google no pudo leerlas o guardarlas en este momento. Este clic no cambió nada en Stripe. Vuelva a intentarlo en un minuto.',
  },
  mailboxFailed: {
    title: 'Gmail no respondió',
    text: 'Gmail no entregó este correo en este momento, así que no se puede buscar al remitente. Este clic no cambió nada en Stripe. Abra el correo otra vez o busque al cliente usted.',
  },
  notDisconnected: {
    title: 'No se desconectó',
    text: () =>
      html`El almacenamiento de Google no eliminó la clave: <b>puede que siga aquí</b>. Vuelva a intentarlo en un minuto. Por seguridad, elimine ya la clave en Stripe.`,
    settings: 'Ir a Configuración',
  },
  stillWorking: {
    title: 'Sigue en curso',
    text: 'Otra acción suya sigue en curso. Este clic no guardó nada: vuelva a intentarlo en un momento.',
  },
  outdated: {
    title: 'Esta vista no está al día',
    text: 'Es de otra versión, o entretanto se desconectó su cuenta.',
  },
  deleted: {
    title: 'Cliente eliminado',
    text: (customer) => html`<b>${customer}</b> se eliminó en Stripe. Lo que pagó sigue ahí.`,
  },
});
