import type { Catalogue } from '../words';

export const connectedAccounts: Catalogue['connectedAccounts'] = ({ date, list, number, plural }) => {
  return {
    title: 'Conta conectada',
    look: 'Conta conectada',
    noName: 'Sem nome',
    noEmail: 'Nenhum e-mail que esta chave possa ver',
    has: (on, address) =>
      ({
        email: `${address} é o e-mail desta conta.`,
        support: `${address} é o e-mail de suporte desta conta.`,
        metadata: `${address} consta nos metadados desta conta.`,
      })[on],
    enabled: (what, isEnabled) =>
      `${what === 'charges' ? 'Pagamentos' : 'Repasses'}: ${isEnabled === null ? 'não visível para esta chave' : isEnabled ? 'ativados' : 'não ativados'}`,
    requirements: 'Do que a Stripe precisa',
    requirementsUnknown: 'Esta chave não pode ver do que a Stripe precisa.',
    pastDue: (names) => `Em atraso, com os nomes da Stripe: ${list(names)}.`,
    due: (names, deadline) =>
      `Pendente${deadline === null ? '' : ` até ${date(deadline)}`}, com os nomes da Stripe: ${list(names)}.`,
    pending: (count) =>
      plural(count, {
        one: 'A Stripe está verificando 1 item.',
        other: `A Stripe está verificando ${number(count)} itens.`,
      }),
    nothingDue: 'Nada está pendente agora.',
    disabled: (reason) => `Motivo da Stripe para o que não está ativado: ${reason}.`,
    notConnected: (id) => `Entre as contas conectadas a esta, a chave não pode ver nenhuma ${id}.`,
    lookThrough: 'Percorrer todas',
    readAll: (read, found, address) =>
      read === 0
        ? 'Nenhuma conta está conectada a esta.'
        : found === 0
          ? `Nenhuma das contas conectadas (${number(read)}) tem ${address} como e-mail, como e-mail de suporte ou nos metadados.`
          : `Contas conectadas com ${address}: ${number(found)} de ${number(read)}.`,
    readSome: (read, found, address) =>
      found === 0
        ? `Das ${number(read)} contas conectadas mais recentes, nenhuma tem ${address} como e-mail, como e-mail de suporte ou nos metadados. Há mais.`
        : `Contas conectadas com ${address}: ${number(found)} entre as ${number(read)} mais recentes. Há mais.`,
    hidden: (count) =>
      plural(count, {
        one: 'De mais 1 esta chave não pode ler nenhum e-mail.',
        other: `De mais ${number(count)} esta chave não pode ler nenhum e-mail.`,
      }),
    next: 'Percorrer as próximas 100',
    lookUpWith: (account) => `Consultar com ${account}`,
  };
};
