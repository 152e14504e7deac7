import type { Catalogue } from '../words';

export const connectedAccounts: Catalogue['connectedAccounts'] = ({ date, list, number, plural }) => {
  return {
    title: 'Cuenta conectada',
    look: 'Cuenta conectada',
    noName: 'Sin nombre',
    noEmail: 'Ningún correo que esta clave pueda ver',
    has: (on, address) =>
      ({
        email: `${address} es el correo de esta cuenta.`,
        support: `${address} es el correo de asistencia de esta cuenta.`,
        metadata: `${address} figura en los metadatos de esta cuenta.`,
      })[on],
    enabled: (what, isEnabled) =>
      `${what === 'charges' ? 'Cobro de pagos' : 'Envío de transferencias'}: ${isEnabled === null ? 'no visible para esta clave' : isEnabled ? 'activado' : 'no activado'}`,
    requirements: 'Lo que Stripe necesita',
    requirementsUnknown: 'Lo que Stripe necesita de ella no es visible para esta clave.',
    pastDue: (names) => `Vencido, con los nombres de Stripe: ${list(names)}.`,
    due: (names, deadline) =>
      `Pendiente${deadline === null ? '' : ` hasta el ${date(deadline)}`}, con los nombres de Stripe: ${list(names)}.`,
    pending: (count) =>
      plural(count, {
        one: 'Stripe está verificando 1 dato.',
        other: `Stripe está verificando ${number(count)} datos.`,
      }),
    nothingDue: 'Por ahora no hay nada pendiente.',
    disabled: (reason) => `Motivo de Stripe para lo que no está activado: ${reason}.`,
    notConnected: (id) => `Entre las cuentas conectadas a esta, la clave no puede ver ninguna ${id}.`,
    lookThrough: 'Revisar todas',
    readAll: (read, found, address) =>
      read === 0
        ? 'Ninguna cuenta está conectada a esta.'
        : found === 0
          ? `Ninguna de las cuentas conectadas (${number(read)}) tiene ${address} como correo, como correo de asistencia o en sus metadatos.`
          : `Cuentas conectadas con ${address}: ${number(found)} de ${number(read)}.`,
    readSome: (read, found, address) =>
      found === 0
        ? `De las ${number(read)} cuentas conectadas más recientes, ninguna tiene ${address} como correo, como correo de asistencia o en sus metadatos. Hay más.`
        : `Cuentas conectadas con ${address}: ${number(found)} entre las ${number(read)} más recientes. Hay más.`,
    hidden: (count) =>
      plural(count, {
        one: 'De 1 más esta clave no puede leer ningún correo.',
        other: `De ${number(count)} más esta clave no puede leer ningún correo.`,
      }),
    next: 'Revisar las 100 siguientes',
    lookUpWith: (account) => `Consultar con ${account}`,
  };
};
