import { money } from '../../../billing/money';
import { html } from '../../html';
import type { Searched } from '../facts';
import type { Catalogue } from '../words';

const opens = { payment: 'Abrir este pago', invoice: 'Abrir esta factura', subscription: 'Abrir esta suscripción' };

const searched: Record<Searched, string> = {
  email: 'correos electrónicos',
  name: 'nombres y correos electrónicos de clientes',
  phone: 'teléfonos de clientes',
  number: 'números de facturas y recibos',
  numberOrPhone: 'números de facturas y recibos, y teléfonos de clientes',
  numberOrName: 'números de facturas y recibos, y nombres y correos electrónicos de clientes',
  id: 'este ID',
  card: 'pagos con tarjeta',
};

export const find: Catalogue['find'] = (write) => ({
  title: 'Buscar un cliente',
  query: 'Correo, nombre o ID de Stripe',
  orNumber: 'O teléfono, n.º de factura o recibo',
  orPhone: 'O un número de teléfono',
  notFound: 'No encontrado',
  byPayment: 'Por un pago con tarjeta',
  last4: 'Últimos 4 dígitos de la tarjeta',
  last4Hint: 'Por ejemplo, 4242',
  amount: 'Importe, si se conoce',
  /** The decimal mark is a comma in Spain, and a full stop in Mexico. */
  amountHint: `Por ejemplo, ${write.typed(money(4900, 'usd'))}`,
  currency: 'Moneda del importe',
  currencyHint: 'Por ejemplo, usd',
  day: 'Día, si se conoce',
  findPayment: 'Buscar pago',
  typeFirst: 'Escriba primero qué buscar.',
  unclear: 'Escriba un nombre, una dirección de correo, un ID o un número.',
  isKey:
    'Esto parece una clave de Stripe, así que no se envió a ningún sitio. Si llegó por correo o la vieron otras personas, rótela en Stripe.',
  isCardNumber:
    'Esto parece un número de tarjeta, así que no se envió a ningún sitio. Busque abajo por los últimos cuatro dígitos.',
  otherId:
    'Tillside no puede encontrar a nadie con este tipo de ID de Stripe. Use el ID de un cliente, un pago, una factura o una suscripción.',
  fourDigits: 'Escriba los últimos cuatro dígitos de la tarjeta.',
  payment: ({ last4, amount, day }) =>
    [`tarjeta •••• ${last4}`, amount && write.money(amount), day && write.date(day)].filter(Boolean).join(' · '),
  found: 'Encontrado',
  notEverywhere: 'No se pudo buscar en todas partes',
  nobody: 'No se encontró a nadie',
  otherAddress: 'Otra dirección',
  wholeNames: (name) =>
    `Se buscaron clientes cuyo nombre completo es “${name}”: Stripe encuentra partes de un nombre a partir de tres caracteres.`,
  paymentsNotSearched:
    'No se busca en los conceptos ni en los importes de los pagos: encuentre un pago por su ID, o por tarjeta, importe y día.',
  nothingFits: (what, by) => html`No se encontró a nadie con <b>${what}</b>. Se buscó por: ${searched[by]}.`,
  results: (what) => html`Para <b>${what}</b>:`,
  open: (what) => opens[what],
  more: 'Hay más en Stripe: escriba algo más.',
  somethingElse: 'Buscar otra cosa',
});
