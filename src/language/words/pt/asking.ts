import { html } from '../../html';
import type { Catalogue } from '../words';

export const asking: Catalogue['asking'] = () => ({
  row: 'Pedir',
  ask: 'Pedir a quem pode',
  fillIn: 'Você pode preencher e pedir a um colega que tem permissão.',
  title: 'Pedido por e-mail',
  by: (address) => html`Pedido por e-mail por <b>${address}</b>`,
  yours:
    'Ver o pedido não muda nada na Stripe. O pedido vem preenchido, a situação atual é consultada na Stripe e quem confirma é você: com a sua chave e até onde a sua equipe permite.',
  before: 'Já enviado por você',
  doneBefore: (by) => (by ? `${by} já executou este pedido.` : 'Este pedido já foi executado.'),
  look: 'Ver o pedido',
  customer: 'Ver o cliente',
  not: (why) =>
    ({
      notProven:
        'Este e-mail pede algo na Stripe. Nada foi preenchido, porque ele não prova que um colega o escreveu para você.',
      yourself: 'Este e-mail pede algo na Stripe. Nada foi preenchido, porque é seu: quem pede não executa.',
      noAccount:
        'Um colega pede algo em uma conta Stripe que você não conectou neste modo, ou cujo ID a Stripe não informou.',
    })[why],
  subject: (deed, name, mode) => `${mode === 'test' ? 'TESTE: ' : ''}Por favor: ${deed}${name ? `, ${name}` : ''}`,
  body: ({ deed, lines, name, email, account, mode, url, isReadable }) => {
    const who = [name, email].filter(Boolean).join(' · ') || 'sem nome na Stripe';
    return [
      'Olá,',
      '',
      'você poderia fazer isto na Stripe, por favor? Eu não tenho permissão.',
      '',
      deed,
      ...lines,
      `Cliente: ${who}`,
      `Conta Stripe: ${account} (${mode === 'live' ? 'modo de produção' : 'modo de teste'})`,
      url,
      '',
      ...(isReadable
        ? [
            'Se você usa o Tillside: ao lado deste e-mail ele oferece isto já preenchido, e nada é feito antes da sua confirmação. Para isso, o assunto precisa ficar como está e o e-mail ser endereçado a você, não a um grupo.',
            '',
          ]
        : []),
      'Agradeço desde já.',
    ].join('\n');
  },
});
