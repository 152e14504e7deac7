import type { Catalogue } from '../words';

export const accounts: Catalogue['accounts'] = (write) => ({
  title: 'Conta',
  more: 'Mais',
  rename: 'Salvar nome',
  renamed: 'Nome salvo',
  kept: 'O que fica guardado aqui',
  key: 'Chave',
  stripeAccount: 'Conta Stripe',
  notTold: 'A Stripe não informou',
  askLabel: 'Consultar o nome na Stripe',
  noLabel: 'Não tem na Stripe nenhum nome que esta chave possa ver',
  notReadable:
    'A Stripe não deixa esta chave ler a própria conta. Ela precisa de Accounts: Read ou Basic business contact information: Read.',
  connectedOn: 'Conectada em',
  keySince: 'Esta chave, desde',
  age: (at) => {
    const days = write.daysSince(at);
    return days > 0
      ? `${write.date(at)}, há ${write.plural(days, { one: '1 dia', other: `${write.number(days)} dias` })}`
      : write.date(at);
  },
  checkedOn: 'Última verificação da chave',
  unknown: 'Desconhecido',
  moveBefore: (account) => `Mover para antes de ${account}`,
  allOff: 'Suas contas estão desativadas, por isso a Stripe não foi consultada. Ative uma nas Configurações.',
});
