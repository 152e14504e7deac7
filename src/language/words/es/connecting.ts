import type { Tier } from '../../../keys/grants';
import { html, link, quiet } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const gives: Record<Tier, string> = {
  free: 'Buscar clientes',
  overview: 'Leer la facturación, sin cambiar nada',
  premium: 'Gestionar pagos y suscripciones',
};

export const connecting: Catalogue['connecting'] = (write) => ({
  title: 'Conectar Stripe',
  step: (step) => `Paso ${step} de 2`,
  which: '¿Qué datos?',
  test: 'Prueba: empiece por aquí',
  live: 'Activo: clientes reales, dinero real',
  proceed: 'Continuar',
  keyIsKept: 'Su clave se guarda en su propia cuenta de Google. Se envía a Stripe y a nadie más.',
  place: (name, mode) => `${name} · ${mode}`,
  notConnected: 'Sin conectar',
  refused: (fault) => html`<b>Sin conectar.</b> ${fault}`,
  key: 'Clave restringida',
  account: 'Nombre de la cuenta',
  probes: (count) =>
    quiet`Envía hasta ${write.number(count)} solicitudes de prueba inofensivas para saber qué puede hacer la clave; las rechazadas aparecen como errores en los registros de Stripe. La clave es visible aquí hasta que conecte.`,
  connect: 'Conectar',
  lookFirst: '¿Primero solo consultar?',
  mayWrite:
    'Esta clave puede cambiar cosas con dinero real. Puede empezar solo consultando y desmarcar “Solo lectura” en Configuración cuando se haya familiarizado.',
  lookOnly: 'Solo consultar',
  actToo: 'También actuar',
  looksOnly: 'Solo lectura, hasta que la desmarque en Configuración.',
  makeKeys: '¿Aún no tiene clave? Créela en Stripe',
  make: (tier) => html`Crear una clave <b>${tierNames[tier]}</b>`,
  gives: (tier) => gives[tier],
  askAdmin: 'Pedir al administrador',
  onlyAdmins: '¿Solo los administradores pueden crear claves? Prepare un correo que pida una:',
  whereKeysLive: 'Dónde están las claves',
  help: {
    where: (url) =>
      html`En Stripe: <b>Desarrolladores › Claves de API</b> (Developers › API keys), o directamente en ${link(url, 'la página de claves')}; también están en Workbench. Las claves restringidas (rk_) solo hacen lo que usted elige; las claves secretas estándar (sk_) lo hacen todo.`,
    use: () =>
      html`Si Stripe pregunta cómo se usará, elija que la proporciona a otro sitio web (<b>Providing this key to another website</b>) o a una aplicación de terceros (<b>to a third-party application</b>).`,
    once: () =>
      html`Stripe muestra completa una clave restringida una sola vez. ¿No hay botón para revelarla (<b>Reveal</b>)? Cree una clave nueva, póngale nombre y cópiela en ese momento. No la envíe nunca por correo ni por chat.`,
    rows: () =>
      html`Póngale a la clave el nombre de lo que la usa. Cada fila de una clave nueva empieza en <b>None</b>: elija <b>Read</b> donde haga falta y <b>Write</b> donde sea imprescindible. Write incluye Read. Una clave que solo tiene Read no puede reembolsar, mover dinero ni cambiar la configuración.`,
    vault: 'Guarde una copia en un lugar seguro, como un gestor de contraseñas: Stripe no vuelve a mostrarla completa.',
    admin: 'Para crear una clave puede hacer falta un administrador y la verificación en dos pasos.',
    support: (url) =>
      html`¿Su cuenta no tiene claves restringidas? Pregunte al ${link(url, 'equipo de soporte de Stripe')}.`,
  },
  keyInName: 'El nombre de la cuenta contiene una clave. Aparecería en todas las vistas: elija otro nombre.',
  notTested: 'La clave no se probó ni se guardó.',
  twin: (name) => `Esta clave ya está conectada, como “${name}”. No se guardó por segunda vez.`,
  gone: 'Entretanto se desconectó esta cuenta. Conéctela de nuevo; la clave no se guardó.',
  otherAccount: 'Esta clave pertenece a otra cuenta de Stripe. Conéctela como cuenta aparte. No se guardó.',
  atWork: 'Otra acción suya sigue en curso. La clave no se guardó: vuelva a intentarlo en un momento.',
  noCustomers: (needless) => {
    const text = `A esta clave le falta ${permissionName('customer_read')}, y sin eso no se puede encontrar a nadie. Edite la clave en Stripe, ponga Customers en Read y péguela de nuevo. No se guardó.`;
    return needless.length > 0
      ? `${text} Además es más amplia de lo necesario: ${needless.map(permissionName).join(', ')}. Con Read basta.`
      : text;
  },
  done: 'Conectada',
  replaced: 'Clave reemplazada',
});
