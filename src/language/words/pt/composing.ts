import type { Catalogue } from '../words';

export const composing: Catalogue['composing'] = (write) => ({
  title: 'Inserir da Stripe',
  notTold:
    'O Google não informa ao Tillside para quem vai este e-mail. Busque o cliente a partir do início do Tillside.',
  nobodyYet:
    'Este e-mail ainda não vai para ninguém de fora da sua empresa. Adicione o endereço do cliente e abra o Tillside de novo no rascunho.',
  nobody: (address, accounts, wasSearched) =>
    wasSearched
      ? `Nenhum cliente com ${address} em ${write.list(accounts)}.`
      : `Nenhum cliente com exatamente ${address} em ${write.list(accounts)}. Não foi possível buscar outras grafias.`,
  whose: 'Este e-mail vai para várias pessoas. É sobre os pagamentos de quem?',
  which: (address) => `Qual dos clientes com ${address}?`,
  notOnFile: (address) => `Este e-mail vai para ${address}, que não é o endereço deste cliente na Stripe.`,
  others: (addresses) => `O que você inserir também será lido por ${write.list(addresses)}.`,
  readersChanged: 'Os destinatários mudaram. Veja quem vai ler e depois insira.',
  inLanguage: (tag) => `Idioma dos textos: ${write.language(tag)}.`,
  switchTo: (tag) => write.language(tag),
  plans: 'Plano',
  planNote: 'Plano, preço e o que vem a seguir',
  next: (isSent) => (isSent ? 'Próxima fatura' : 'Próxima cobrança'),
  nextNote: 'Dia e valor, pela prévia da Stripe',
  payments: 'Pagamentos mais recentes',
  withReceipt: 'A que se refere, com o recibo',
  withoutReceipt: 'Como está e a que se refere',
  refunds: (count, orMore) => {
    if (orMore) return 'Reembolsos deste pagamento';
    return count === 1 ? 'Reembolso deste pagamento' : `${write.number(count)} reembolsos deste pagamento`;
  },
  refundsNote: 'Valor, dia e o que se sabe da chegada',
  invoices: 'Faturas',
  withPages: ({ page, pdf }) => (page && pdf ? 'Com página e PDF' : page ? 'Com página' : pdf ? 'Com PDF' : ''),
  pages: 'Páginas',
  portal: 'Portal do cliente',
  portalNote: 'Onde os clientes entram para ver faturas e mudar a forma de pagamento',
  paymentLink: (amount) => (amount ? `Link de pagamento de ${write.money(amount)}` : 'Link de pagamento'),
  paymentLinkNote: (at) => `Criado aqui em ${write.date(at / 1000)}, para um único pagamento`,
  newLinkNote: 'Primeiro é criado, depois inserido a partir daqui',
  noSuchLink: 'Entre os links de pagamento mais recentes, nenhum como este pode ser pago.',
});
