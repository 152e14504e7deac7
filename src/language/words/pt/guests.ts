import type { Catalogue } from '../words';

export const guests: Catalogue['guests'] = (write) => ({
  guest: 'Pagou sem cadastro',
  limits:
    'Quem é esta pessoa se baseia no que ela digitou. Assinaturas, crédito e cartões salvos exigem um cliente na Stripe.',
  paid: (amount, on) =>
    amount
      ? `Pagou ${write.money(amount)} sem cadastro em ${write.date(on)}`
      : `Pagou sem cadastro em ${write.date(on)}`,
  typed: 'O endereço foi digitado no pagamento: uma alegação, não uma prova',
  noCustomer: 'Não tem cliente na Stripe',
});
