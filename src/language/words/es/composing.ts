import type { Catalogue } from '../words';

export const composing: Catalogue['composing'] = (write) => ({
  title: 'Insertar de Stripe',
  notTold:
    'Google no le dice a Tillside a quién va dirigido este correo. Busque al cliente desde el inicio de Tillside.',
  nobodyYet:
    'Este correo aún no va dirigido a nadie de fuera de su empresa. Agregue la dirección del cliente y elija de nuevo Insertar de Stripe.',
  nobody: (address, accounts, wasSearched) =>
    wasSearched
      ? `Ningún cliente con ${address} en ${write.list(accounts)}.`
      : `Ningún cliente con exactamente ${address} en ${write.list(accounts)}. No se pudieron buscar otras grafías.`,
  whose: 'Este correo va dirigido a varias personas. ¿De quién es la facturación?',
  which: (address) => `¿Cuál de los clientes con ${address}?`,
  notOnFile: (address) => `Este correo va a ${address}, que no es la dirección de este cliente en Stripe.`,
  others: (addresses) => `Lo que inserte llega también a ${write.list(addresses)}.`,
  readersChanged: 'Los destinatarios han cambiado. Vea quién lo leerá y luego inserte.',
  inLanguage: (tag) => `Los textos están en ${write.language(tag)}.`,
  switchTo: (tag) => write.language(tag),
  plans: 'Plan',
  planNote: 'Plan, precio y lo que viene después',
  next: (isSent) => (isSent ? 'Próxima factura' : 'Próximo cobro'),
  nextNote: 'Día e importe, según la vista previa de Stripe',
  payments: 'Pagos más recientes',
  withReceipt: 'Concepto, con su recibo',
  withoutReceipt: 'Estado y concepto',
  refunds: (count, orMore) =>
    orMore ? 'Reembolsos del pago' : count === 1 ? 'Reembolso del pago' : `${write.number(count)} reembolsos del pago`,
  refundsNote: 'Importe, día y lo que se sabe de su llegada',
  invoices: 'Facturas',
  withPages: ({ page, pdf }) =>
    page && pdf ? 'Con su página y su PDF' : page ? 'Con su página' : pdf ? 'Con su PDF' : '',
  pages: 'Páginas',
  portal: 'Portal de clientes',
  portalNote: 'Ahí el cliente inicia sesión para ver facturas y cambiar cómo paga',
  paymentLink: (amount) => (amount ? `Enlace de pago de ${write.money(amount)}` : 'Enlace de pago'),
  paymentLinkNote: (at) => `Creado aquí el ${write.date(at / 1000)}, para un solo pago`,
  newLinkNote: 'Primero se crea y luego se inserta desde aquí',
  noSuchLink: 'Entre los enlaces de pago más recientes no hay ninguno como este que se pueda pagar.',
});
