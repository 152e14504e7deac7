import type { Catalogue } from '../words';

export const accounts: Catalogue['accounts'] = (write) => ({
  title: 'Cuenta',
  more: 'Más',
  rename: 'Guardar nombre',
  renamed: 'Nombre guardado',
  kept: 'Lo que se guarda aquí',
  key: 'Clave',
  stripeAccount: 'Cuenta de Stripe',
  notTold: 'Stripe no lo ha indicado',
  askLabel: 'Consultar su nombre en Stripe',
  noLabel: 'No tiene en Stripe ningún nombre que esta clave pueda ver',
  notReadable:
    'Stripe no deja que esta clave lea su propia cuenta. Necesita Accounts: Read o Basic business contact information: Read.',
  connectedOn: 'Conectada',
  keySince: 'Esta clave desde',
  age: (at) => {
    const days = write.daysSince(at);
    return days > 0
      ? `${write.date(at)}, hace ${write.plural(days, { one: '1 día', other: `${write.number(days)} días` })}`
      : write.date(at);
  },
  checkedOn: 'Última verificación de la clave',
  unknown: 'Se desconoce',
  moveBefore: (account) => `Poner delante de ${account}`,
  allOff: 'Sus cuentas están desactivadas, así que no se consultó a Stripe. Active una en Configuración.',
});
