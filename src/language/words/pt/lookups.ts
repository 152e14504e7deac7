import type { Person } from '../../../people/people';
import { html, quiet } from '../../html';
import type { Catalogue } from '../words';

const headers: Record<Person['from'], string> = {
  From: 'De',
  'Reply-To': 'Reply-To',
  'X-Original-Sender': 'X-Original-Sender',
  'X-Original-From': 'Por meio de um grupo',
  'X-Failed-Recipients': 'Não entregue',
  To: 'Para',
  Cc: 'Cc',
  Bcc: 'Cco',
  subject: 'No assunto',
};

export const lookups: Catalogue['lookups'] = (write) => ({
  choose: 'Escolher um cliente',
  which: (count, orMore, address) =>
    orMore
      ? html`<b>Pelo menos ${write.number(count)} clientes</b> têm ${address}. Qual deles é?`
      : html`<b>${write.number(count)} clientes</b> têm ${address}. Qual deles é?`,
  otherSpelling: 'Possível correspondência: outra grafia',
  filter: 'Filtrar',
  filterHint: 'Nome, e-mail ou ID',
  byUsage: 'por uso',
  pays: (total) => `Paga ${total}`,
  stands: (state, total) => `${state}: ${total}`,
  noSubscription: 'Nenhuma assinatura ativa',
  latestUnpaid: 'Última fatura não paga',
  since: (at) => `Desde ${write.date(at)}`,
  nobody: 'Ninguém encontrado',
  notEverywhere: 'Não foi possível buscar em todos os lugares',
  nobodyWith: (address, accounts) => html`Nenhum cliente com <b>${address}</b> em ${accounts}.`,
  searchFailed: () =>
    html`<b>A busca não respondeu</b>, por isso só o endereço exato foi procurado. Consulte de novo daqui a um minuto.`,
  possible: 'Possíveis correspondências',
  onThisEmail: 'Neste e-mail',
  sameDomain: 'Mesmo domínio',
  inAccount: (account) => `Em ${account}`,
  why: 'Por que ainda pode estar lá',
  whyAsked: (searched) =>
    searched
      ? 'A Stripe foi consultada sobre o endereço exato, o mesmo em minúsculas e, pela busca, outras grafias.'
      : 'A Stripe foi consultada sobre o endereço exato e o mesmo em minúsculas. Nenhuma outra grafia foi buscada.',
  whyDots:
    'O Gmail ignora pontos, mas a busca da Stripe não: com pontos em outro lugar, o cliente talvez não seja encontrado.',
  whyGuest:
    'A pessoa pode ter pago com outro endereço ou sem cadastro: quem paga sem cadastro não tem registro de cliente na Stripe. Esses pagamentos se encontram por cartão, valor e dia, pois a Stripe não busca pagamentos por endereço.',
  whyDeleted: 'O cliente pode ter sido excluído na Stripe: busque-o pelo ID de um pagamento ou pelo ID do cliente.',
  whyNew: 'Um cliente criado no último minuto talvez ainda não seja encontrado pela busca.',
  whyMode: 'Teste e produção são separados: um cliente de um não está no outro.',
  mentioned: 'Mencionados',
  number: 'Talvez uma fatura ou um recibo',
  claim: 'No assunto: uma alegação, não uma prova',
  key: 'O assunto parece conter uma chave da Stripe',
  rollKey:
    'Quem puder ler este e-mail poderia usá-la. Troque-a na Stripe, ou peça isso ao dono dela. O Tillside não mexe neste assunto.',
  from: (from) => headers[from],
  others: 'Outros neste e-mail',
  someOthers: (shown, all) => `Outros neste e-mail (${write.number(shown)} de ${write.number(all)})`,
  otherAccounts: 'Em outras contas',
  knownHere: 'Conhecido aqui também',
  notAsked: 'Não foi possível consultar',
  colleagues: 'Nenhum endereço de fora da sua empresa',
  colleaguesText:
    'Todos os endereços neste e-mail são seus ou da sua empresa, por isso a Stripe não foi consultada. O Tillside não pode ler o texto de um e-mail.',
  unreadable: 'Remetente ilegível',
  unreadableText: 'Não foi possível ler o endereço do remetente deste e-mail, por isso a Stripe não foi consultada.',
  foundStays: 'Um cliente que você encontrar fica com esta conversa.',
  machine:
    'Este endereço parece ser de um sistema automático, ou outro dos seus. O texto do e-mail, que o Tillside não consegue ler, talvez diga de quem se trata: encontre a pessoa pelo endereço dela.',
  mailing: 'Mensagem em massa',
  mailingText: (address) =>
    quiet`Isto parece uma mensagem em massa, por isso a Stripe não foi consultada sobre ${address}.`,
  anyway: 'Buscar mesmo assim',
});
