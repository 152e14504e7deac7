import { html } from '../../html';
import type { Scope } from '../facts';
import type { Catalogue } from '../words';

interface Lack {
  /** What Google does not do. */
  lack: string;
  /** What follows from that, and what works all the same. */
  rest: string;
  /** What the box to tick says; Google's own Portuguese words are not known. */
  box: string;
}

const lacks: Record<Scope, Lack> = {
  message: {
    lack: 'O Google não deixa o Tillside ver de quem é este e-mail.',
    rest: 'Você ainda pode buscar o cliente por conta própria.',
    box: 'Ver os metadados da sua mensagem de e-mail enquanto o complemento está em execução',
  },
  drafts: {
    lack: 'O Google não deixa o Tillside abrir rascunhos.',
    rest: 'Copie o texto para um e-mail seu.',
    box: 'Gerenciar rascunhos e enviar e-mails quando você interage com o complemento',
  },
  requests: {
    lack: 'O Google não deixa o Tillside acessar a Stripe.',
    rest: 'Sem isso, não é possível consultar nada na Stripe. Configurações e Desconectar ainda funcionam.',
    box: 'Conectar-se a um serviço externo',
  },
  place: {
    lack: 'O Google não informa ao Tillside seu idioma e fuso horário.',
    rest: 'Valores e datas são escritos como nos Estados Unidos, e os horários são em UTC.',
    box: 'Ver seu país, idioma e fuso horário',
  },
  address: {
    lack: 'O Google não informa ao Tillside seu endereço de e-mail.',
    rest: 'Você e seus colegas podem ser confundidos com clientes, e o que você faz na Stripe fica sem endereço.',
    box: 'Ver o endereço de e-mail principal da sua Conta do Google',
  },
};

export const consent: Catalogue['consent'] = () => ({
  title: 'Falta a permissão do Google',
  text: (scope) => `${lacks[scope].lack} ${lacks[scope].rest}`,
  row: (scope) => html`<b>${lacks[scope].lack}</b> ${lacks[scope].rest}`,
  box: (scope) => `Na lista do Google, em palavras semelhantes: “${lacks[scope].box}”`,
  sentBefore: (title) => `${title}: já foi enviado, e o resultado é desconhecido. Continua na lista do Início.`,
  nothingWritten: 'Nada foi alterado na Stripe.',
  icon: 'Não permitido',
  allow: 'Permitir no Google',
});
