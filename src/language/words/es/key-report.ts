import type { PermissionId } from '../../../stripe/permissions';
import { html, link, quiet } from '../../html';
import type { KeyScope } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const scopes: Record<KeyScope, string> = {
  ...tierNames,
  secret: 'secreta (lo puede todo)',
  lessThanFree: 'menos que Gratis',
  untested: 'no probada por completo',
};

const names = (permissions: readonly PermissionId[]) => permissions.map(permissionName).join(', ');

export const keyReport: Catalogue['keyReport'] = (write) => ({
  title: 'Informe de la clave',
  key: (scope) => html`Clave: ${scopes[scope]}`,
  keyIs: 'Esta clave es',
  scope: (scope) => html`<b>${scopes[scope]}</b>`,
  keyIcon: 'Clave',
  tooWide: (count, isChecked) =>
    count === 0 && !isChecked
      ? '¿Más de lo necesario? Faltan filas por comprobar'
      : `Más amplia de lo necesario (${write.number(count)}${isChecked ? '' : ' hasta ahora'})`,
  enough: (level) => `Con ${level === 'read' ? 'Read' : 'None'} basta`,
  wouldNeed: (count) => `Una clave restringida necesita (${write.number(count)})`,
  sends: (count) => `Solicitudes que se pueden enviar con ella (${write.number(count)})`,
  checkAll: 'Verificar todas las filas',
  checkAllWhy: (count) =>
    quiet`Envía ${write.number(count)} solicitudes de prueba inofensivas más, sobre filas que aquí no se necesitan para nada.`,
  missingFor: (tier, count) => `Sin permiso, necesario para ${tierNames[tier]} (${write.number(count)})`,
  missingOptional: (count) => `Sin permiso, opcional (${write.number(count)})`,
  unknown: 'Se desconoce',
  untested: (permissions) => html`${names(permissions)}: no se pudo probar y se intentará.`,
  grantedCount: (count) => `Funciona (${write.number(count)})`,
  granted: 'Funciona',
  missing: 'Sin permiso',
  wouldGive: (row, level, what) =>
    level ? `${row} está en ${level === 'none' ? 'None' : 'Read'}. Permitiría: ${what}` : `Permitiría: ${what}`,
  newKey: {
    title: 'Una clave a su elección',
    button: 'Elegir filas para una clave',
    choose: 'Marque lo que debe poder hacer',
    make: 'Crear el enlace',
    ready: 'Crear esta clave en Stripe',
    has: (permissions) => html`El enlace pide: ${names(permissions)}.`,
    afterwards: 'Copie la clave nueva cuando Stripe la muestre y luego reemplace esta por ella.',
  },
  checkAgain: 'Verificar de nuevo',
  checked: 'Clave verificada',
  warning: 'Advertencia',
  secret: () => html`<b>Una clave secreta puede hacerlo todo en esta cuenta.</b>`,
  safer: (url) =>
    html`Es más segura una clave restringida solo con lo necesario. ${link(url, 'Cree una clave Premium')}, conéctela y luego desconecte esta.`,
  disconnect: {
    title: '¿Desconectar?',
    button: 'Desconectar',
    deletes: 'Elimina la clave de su cuenta de Google y todo lo que se recuerda con ella.',
    unknown: (count) => {
      const one = 'Una acción';
      const actions = write.plural(count, { one, other: `${write.number(count)} acciones` });
      return html`<b>${actions}</b> de resultado desconocido ya no aparecerá${count === 1 ? '' : 'n'} aquí. Consúltelo en Stripe.`;
    },
    notSent: (deed) => html`<b>${deed}</b>: se confirmó y aún no se ha enviado. No se enviará y ya no aparecerá aquí.`,
    staysValid: 'La clave en sí sigue siendo válida en Stripe. Si nadie más la usa, elimínela también ahí.',
    done: 'Desconectada. La clave se eliminó aquí.',
    which: '¿Qué cuenta desconectar?',
    all: 'Desconectar todas',
    allOf: (count) => `¿Desconectar estas ${write.number(count)} cuentas?`,
    deletesAll: 'Elimina estas claves de su cuenta de Google y todo lo que se recuerda con ellas.',
    stayValid:
      'Las claves en sí siguen siendo válidas en Stripe. Elimine también ahí las que no se usen en otro sitio.',
    doneAll: 'Desconectadas. Las claves se eliminaron aquí.',
    unreadable: 'Una conexión que no se puede leer',
    damaged:
      'Lo que se guardó de ella está dañado, o lo guardó una versión posterior de Tillside. Sus otras cuentas no están afectadas. Elimínela y luego vuelva a conectar su clave.',
    deleteAndConnect: 'Eliminar y reconectar',
  },
});
