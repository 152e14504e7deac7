import { html } from '../../html';
import type { Catalogue } from '../words';

export const help: Catalogue['help'] = () => ({
  title: 'Ajuda',
  what: 'O que faz',
  looksUp:
    'Abra um e-mail. O Tillside procura o remetente na sua conta Stripe pelo endereço e mostra o que a chave conectada pode ler.',
  match: () =>
    html`Uma correspondência diz que o <b>endereço</b> é do cliente. Se a mensagem veio mesmo dali, é a verificação do remetente que diz, conforme os servidores do Gmail a viram.`,
  keys: 'Chaves',
  build: (version, fingerprint) =>
    html`Versão ${version}, impressão digital ${fingerprint}. Um admin pode compará-la com o código que foi revisado.`,
  leaving: 'O que fica guardado, e como sair',
  stored: () =>
    html`<b>Na sua própria Conta do Google</b>: suas chaves e configurações, seu endereço, a que cliente um endereço levou, os nomes dos seus produtos, o que seus cupons descontam, suas últimas trinta ações em cada conta e as respostas da Stripe por dez minutos. Outros usuários do complemento não podem ver isso.`,
  inStripe: () =>
    html`<b>Na Stripe</b>: o que você fez lá e, a menos que você desative isso nas Configurações, seu endereço e a conversa junto. Isso permanece.`,
  disconnecting: () =>
    html`<b>Desconectar</b> exclui de imediato a chave e o que está guardado com ela. As configurações e seu endereço permanecem; o que um limite da sua equipe conta, por 24 horas; que você pediu algo a um colega, por 90 dias.`,
  uninstalling: () =>
    html`<b>Desinstalar</b> pode não excluir nada: o Google não diz que exclui. Desconecte antes. O mesmo vale quando um admin remove o complemento.`,
  expiring: () =>
    html`A chave continua válida até ser <b>expirada ou excluída na Stripe</b>. Isso vale de imediato, onde quer que haja uma cópia.`,
});
