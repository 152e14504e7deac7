import { html } from '../../html';
import type { Searched } from '../facts';
import type { Catalogue } from '../words';

const opens = { payment: 'Abrir este pagamento', invoice: 'Abrir esta fatura', subscription: 'Abrir esta assinatura' };

const searched: Record<Searched, string> = {
  email: 'e-mails',
  name: 'nomes e e-mails de clientes',
  phone: 'telefones de clientes',
  number: 'números de faturas e recibos',
  numberOrPhone: 'números de faturas e recibos, e telefones de clientes',
  numberOrName: 'números de faturas e recibos, e nomes e e-mails de clientes',
  id: 'este ID',
  card: 'pagamentos com cartão',
};

export const find: Catalogue['find'] = (write) => ({
  title: 'Buscar um cliente',
  query: 'E-mail, nome ou ID da Stripe',
  orNumber: 'Ou telefone, nº da fatura ou do recibo',
  orPhone: 'Ou um telefone',
  notFound: 'Não encontrado',
  byPayment: 'Por um pagamento com cartão',
  last4: 'Últimos 4 dígitos do cartão',
  last4Hint: 'Por exemplo, 4242',
  amount: 'Valor, se souber',
  amountHint: 'Por exemplo, 49,00',
  currency: 'Moeda do valor',
  currencyHint: 'Por exemplo, brl',
  day: 'Dia, se souber',
  findPayment: 'Buscar pagamento',
  typeFirst: 'Digite primeiro o que buscar.',
  unclear: 'Digite um nome, um endereço de e-mail, um ID ou um número.',
  isKey:
    'Isto parece uma chave da Stripe, por isso não foi enviado a lugar nenhum. Se ela veio por e-mail, ou foi vista por outras pessoas, troque-a na Stripe.',
  isCardNumber:
    'Isto parece um número de cartão, por isso não foi enviado a lugar nenhum. Busque pelos últimos quatro dígitos abaixo.',
  otherId:
    'O Tillside não consegue encontrar ninguém por este tipo de ID da Stripe. Use o ID de um cliente, pagamento, fatura ou assinatura.',
  fourDigits: 'Digite os últimos quatro dígitos do cartão.',
  payment: ({ last4, amount, day }) =>
    [`cartão •••• ${last4}`, amount && write.money(amount), day && write.date(day)].filter(Boolean).join(' · '),
  found: 'Encontrado',
  notEverywhere: 'Não foi possível buscar em todos os lugares',
  nobody: 'Ninguém encontrado',
  otherAddress: 'Outro endereço',
  wholeNames: (name) =>
    `Foram procurados clientes cujo nome completo é “${name}”: a Stripe encontra partes de um nome a partir de três caracteres.`,
  paymentsNotSearched:
    'A busca não inclui as descrições nem os valores dos pagamentos: encontre um pagamento pelo ID, ou por cartão, valor e dia.',
  nothingFits: (what, by) => html`Ninguém foi encontrado com <b>${what}</b>. O que se buscou: ${searched[by]}.`,
  results: (what) => html`Para <b>${what}</b>:`,
  open: (what) => opens[what],
  more: 'Há mais na Stripe: digite mais do que procura.',
  somethingElse: 'Buscar outra coisa',
});
