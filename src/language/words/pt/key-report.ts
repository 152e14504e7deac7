import { html, link, quiet } from '../../html';
import type { KeyScope } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';
import { tierNames } from './keys';

const scopes: Record<KeyScope, string> = {
  ...tierNames,
  secret: 'secreta (pode tudo)',
  lessThanFree: 'menos que Grátis',
  untested: 'não testada por completo',
};

const names = (permissions: readonly Parameters<typeof permissionName>[0][]) =>
  permissions.map(permissionName).join(', ');

export const keyReport: Catalogue['keyReport'] = (write) => ({
  title: 'Relatório da chave',
  key: (scope) => html`Chave: ${scopes[scope]}`,
  keyIs: 'Esta chave é',
  scope: (scope) => html`<b>${scopes[scope]}</b>`,
  keyIcon: 'Chave',
  tooWide: (count, isChecked) =>
    count === 0 && !isChecked
      ? 'Mais ampla que o necessário? Faltam linhas a verificar'
      : `Mais ampla que o necessário (${write.number(count)}${isChecked ? '' : ' até agora'})`,
  enough: (level) => `${level === 'read' ? 'Read' : 'None'} basta`,
  wouldNeed: (count) => `Uma chave restrita precisa de (${write.number(count)})`,
  sends: (count) => `Solicitações que podem ser enviadas com ela (${write.number(count)})`,
  checkAll: 'Verificar todas as linhas',
  checkAllWhy: (count) =>
    quiet`Envia mais ${write.number(count)} solicitações de teste inofensivas, sobre linhas de que nada aqui precisa.`,
  missingFor: (tier, count) => `Desativado, necessário para ${tierNames[tier]} (${write.number(count)})`,
  missingOptional: (count) => `Desativado, opcional (${write.number(count)})`,
  unknown: 'Desconhecido',
  untested: (permissions) => html`${names(permissions)}: não foi possível testar; será tentado.`,
  grantedCount: (count) => `Funciona (${write.number(count)})`,
  granted: 'Funciona',
  missing: 'Desativado',
  wouldGive: (row, level, what) =>
    level ? `${row} está em ${level === 'none' ? 'None' : 'Read'}. Permitiria: ${what}` : `Permitiria: ${what}`,
  newKey: {
    title: 'Uma chave à sua escolha',
    button: 'Escolher linhas para nova chave',
    choose: 'Marque o que ela deve fazer',
    make: 'Criar o link',
    ready: 'Criar esta chave na Stripe',
    has: (permissions) => html`O link pede: ${names(permissions)}.`,
    afterwards: 'Copie a nova chave quando a Stripe a mostrar e depois substitua esta por ela.',
  },
  checkAgain: 'Verificar de novo',
  checked: 'Chave verificada',
  warning: 'Aviso',
  secret: () => html`<b>Uma chave secreta pode fazer tudo nesta conta.</b>`,
  safer: (url) =>
    html`Uma chave restrita só com o necessário é mais segura. ${link(url, 'Crie uma chave Premium')}, conecte-a e depois desconecte esta.`,
  disconnect: {
    title: 'Desconectar?',
    button: 'Desconectar',
    deletes: 'Exclui a chave da sua Conta do Google, e tudo o que está guardado com ela.',
    unknown: (count) =>
      write.plural(count, { one: 'one', other: 'other' }) === 'one'
        ? html`<b>1 ação</b> de resultado desconhecido deixará de ser listada aqui. Confira na Stripe.`
        : html`<b>${write.number(count)} ações</b> de resultado desconhecido deixarão de ser listadas aqui. Confira na Stripe.`,
    notSent: (deed) =>
      html`<b>${deed}</b> foi confirmado e ainda não foi enviado. Não será enviado e deixará de ser listado aqui.`,
    staysValid: 'A chave em si continua válida na Stripe. Se ninguém mais a usa, exclua-a lá também.',
    done: 'Desconectada. A chave foi excluída daqui.',
    which: 'Desconectar qual conta?',
    all: 'Desconectar todas',
    allOf: (count) => `Desconectar estas ${write.number(count)} contas?`,
    deletesAll: 'Exclui estas chaves da sua Conta do Google, e tudo o que está guardado com elas.',
    stayValid: 'As chaves em si continuam válidas na Stripe. Exclua lá também as que não são usadas em outro lugar.',
    doneAll: 'Desconectadas. As chaves foram excluídas daqui.',
    unreadable: 'Uma conexão que não pode ser lida',
    damaged:
      'O que está guardado dela está danificado, ou foi salvo por uma versão posterior do Tillside. Suas outras contas não são afetadas. Exclua-a e depois conecte a chave dela de novo.',
    deleteAndConnect: 'Excluir e conectar de novo',
  },
});
