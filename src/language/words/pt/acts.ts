import { html } from '../../html';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

export const acts: Catalogue['acts'] = () => ({
  continue: 'Continuar',
  isElsewhere: (isSender, address) =>
    isSender
      ? html`Este e-mail é de <b>${address}</b>, outro endereço.`
      : html`Este e-mail menciona <b>${address}</b>, outro endereço.`,
  repliesElsewhere: (address) => html`Uma resposta a este e-mail vai para <b>${address}</b>, outro endereço.`,
  mayNotBeTheirs: () =>
    html`<b>O pedido pode não ser desta pessoa.</b> Em caso de dúvida, pergunte por um meio que você já conhecia antes deste pedido, como o telefone do cliente.`,
  customer: 'Cliente',
  noName: 'Sem nome',
  noEmail: 'Nenhum e-mail cadastrado',
  askedOnce: 'Esta pergunta é feita uma vez por conversa.',
  live: 'Produção',
  liveMode: (account) => html`<b>PRODUÇÃO: dinheiro real</b> · conta ${account}`,

  off: 'Desativado',
  more: 'Mais ações',
  actions: 'Ações',
  keyDecides: (editUrl) => html`A chave decide. ${editUrl} e depois verifique-a de novo nas Configurações.`,
  editInStripe: 'Edite-a na Stripe',

  notPossibleNow: 'Não é possível agora',
  changedMeanwhile: 'Mudou na Stripe nesse meio-tempo: nada foi alterado na Stripe. A situação agora é esta.',
  nothingWritten: 'Nada foi alterado na Stripe.',
  noMoneyMoved: 'Nenhum dinheiro foi movimentado.',
  notPermitted: 'Não permitido',
  onlySecret: 'Nada foi alterado na Stripe: a Stripe não permite isso a nenhuma chave restrita. Faça na Stripe.',
  lacks: (permission) =>
    `Nada foi alterado na Stripe: esta chave não tem ${permissionName(permission)}. Edite a chave na Stripe e depois verifique-a nas Configurações.`,
  notCarriedOut: 'Não realizado',
  notSent: 'Não foi enviado à Stripe: nada foi alterado na Stripe. Você pode começar de novo.',
  rightPersonQuestion: 'É a pessoa certa?',
  tickFirst: 'Nada foi alterado na Stripe. Marque a caixa que diz isso e confirme de novo.',
  noLongerValid: 'Confirmação não vale mais',
  notKept:
    'O resultado não está mais guardado aqui. Confira o cliente antes de começar de novo; este toque não alterou nada na Stripe.',

  stillToDo: (title) => html`<b>Ainda por fazer:</b> ${title}`,
  toDo: 'Ainda por fazer',
  openToDo: 'Toque para fazer ou para deixar de lado',
  confirmedWith: 'Você confirmou as duas coisas juntas. Esta não foi realizada.',
  doneBefore: (said) => `Feito antes: ${said}`,
  leave: 'Deixar sem fazer',

  outcome: 'Resultado',
  done: 'Feito.',
  accepted: 'Aceito, não concluído.',
  partly: 'Feito em parte.',
  failed: 'Não feito.',
  customerNotShown: 'Não foi possível mostrar o cliente depois disso.',
  outcomeUnknown: 'Resultado desconhecido',
  unknown: 'Desconhecido',
  theAction: 'A ação',
  mayHaveHappened:
    'Foi enviado à Stripe, e não veio resposta que diga o que aconteceu. Pode ter sido feito ou não. A verificação só lê, não altera nada.',
  thisFirst: 'Este toque não enviou nada: isto vem primeiro.',
  check: 'Verificar',
  firstAtWork: 'O primeiro toque ainda está em andamento',
  stillAtWork: 'Ainda em andamento',
  atWork: 'Em andamento',
  firstWaits: 'Foi enviado à Stripe por um toque anterior, que espera a resposta. Este toque não enviou nada.',
  notEnded: 'O primeiro toque, ou outra ação sua, ainda não terminou. Este toque não enviou nada.',
  notYet: 'Ainda não realizado',
  noSign: 'A Stripe não mostra sinal disso. Você pode enviar de novo: só é feito uma vez.',
  notConfirmed: 'Não foi possível confirmar',
  canNotTell:
    'Não é mais possível saber se foi feito, e não é possível enviar de novo. Confira na Stripe antes de recomeçar.',
  doItNow: 'Fazer agora',
  backToCustomer: 'Voltar ao cliente',
});
