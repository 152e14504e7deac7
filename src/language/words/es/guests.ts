import type { Catalogue } from '../words';

export const guests: Catalogue['guests'] = (write) => ({
  guest: 'Pagó como invitado',
  limits:
    'Quién es depende solo de lo que escribió. Las suscripciones, el crédito y las tarjetas guardadas necesitan un cliente en Stripe.',
  paid: (amount, on) =>
    amount
      ? `Pagó ${write.money(amount)} como invitado el ${write.date(on)}`
      : `Pagó como invitado el ${write.date(on)}`,
  typed: 'La dirección se escribió al pagar: es una afirmación, no una prueba',
  noCustomer: 'No tiene cliente en Stripe',
});
