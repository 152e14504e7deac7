import type { Problem } from '../../../stripe/problem';
import { html } from '../../html';
import type { Listed, ProblemName, Refusal } from '../facts';
import { permissionName } from '../names';
import type { Catalogue } from '../words';

const titles: Record<ProblemName, string> = {
  keyDead: 'A chave não funciona mais',
  keyNotTaken: 'Chave não aceita para isto',
  rateLimited: 'Solicitações demais',
  locked: 'A Stripe está ocupada com isto',
  inFlight: 'A Stripe está ocupada com isto',
  keyReused: 'Outra solicitação veio antes',
  stripeDown: 'A Stripe está com um problema',
  unreachable: 'Não foi possível acessar a Stripe',
  noConsent: 'Falta a permissão do Google',
  outOfTime: 'O tempo acabou',
  notFound: 'Não está mais lá',
  otherMode: 'No outro modo',
  declined: 'Recusado',
  mustConfirm: 'O cliente precisa confirmar o pagamento',
  refused: 'A Stripe recusou',
  noSearch: 'Sem busca nesta conta',
  unreadable: 'Resposta não compreendida',
};

const deadKeys: Record<Extract<Problem, { kind: 'keyDead' }>['why'], string> = {
  invalid: 'A Stripe não a aceita mais: foi excluída ou revogada, ou foi copiada de forma incompleta.',
  expired: 'Ela expirou ou foi substituída por uma nova.',
  ipLimited:
    'Ela está limitada a certos endereços IP. Os endereços do Google mudam, por isso uma chave assim não funciona aqui: remova o limite ou crie outra chave.',
  accountRevoked: 'Ela não tem mais acesso a esta conta.',
  publishable:
    'A Stripe respondeu como se fosse uma chave publicável, e ela não é. A chave talvez não tenha uma permissão para isto: verifique-a nas Configurações ou tente de novo.',
};

const refusals: Record<Refusal, string> = {
  tooLarge: 'A Stripe não cobra um valor tão alto.',
  tooSmall: 'A Stripe não cobra um valor tão baixo.',
  lowBalance: 'Seu saldo na Stripe não é suficiente para isso.',
  otherState: 'O status agora é outro. Confira de novo.',
  refunded: 'Já foi reembolsado.',
  disputed: 'Há uma contestação. Responda a ela na Stripe.',
  holdExpired: 'O banco não retém mais o dinheiro. Faça uma nova cobrança ao cliente.',
  couponExpired: 'O cupom expirou.',
  maxSubscriptions: 'O cliente já tem tantas assinaturas quanto a Stripe permite.',
  taxLocation: 'A Stripe não consegue saber onde tributar o cliente. Edite o endereço dele.',
  email: 'A Stripe não aceita este endereço de e-mail.',
  nothingToInvoice: 'Não há nada a faturar.',
  nothingToPayWith: 'O cliente não tem com que pagar.',
  otherCurrency:
    'O cliente é faturado em outra moeda, e a Stripe fatura um cliente em uma de cada vez. Escolha um preço na moeda dele ou use outro cliente para esta moeda.',
  scheduled: 'Um cronograma decide como esta assinatura muda. Altere o cronograma na Stripe.',
  alreadyPaid: 'A fatura agora já está paga. Confira de novo.',
  moreThanLeft: 'É mais do que resta para reembolsar. Veja de novo.',
  noCharges: 'No momento, a Stripe não deixa esta conta receber pagamentos. Veja na Stripe o que é pedido.',
  testOnly: 'Esta conta Stripe ainda não pode receber pagamentos de produção. Conclua a configuração na Stripe.',
  accountClosed: 'A conta bancária do cliente está encerrada. Peça outra forma de pagamento.',
  taxId: 'A Stripe não aceita isto como identificação fiscal desse tipo. Confira o tipo e o número.',
  methodFailed: 'A forma de pagamento do cliente não funcionou. Peça outra.',
  methodUnfit: 'A forma de pagamento do cliente não serve para isto. Escolha outra.',
  mandate: 'A autorização do cliente para débitos (mandato) não vale mais. Peça a ele que configure o débito de novo.',
  taxNotCalculated: 'A Stripe não conseguiu calcular o imposto. Confira suas configurações de impostos na Stripe.',
  productArchived: 'O produto está arquivado na Stripe. Escolha outro preço.',
  notRefundable: 'A Stripe não pode mais reembolsar este pagamento. Dê crédito ou devolva por outro meio.',
};

/** What could not be read, one and several of them. */
const unread: Record<Listed, readonly [one: string, other: string]> = {
  payment: ['Um pagamento não pôde ser lido', 'pagamentos não puderam ser lidos'],
  invoice: ['Uma fatura não pôde ser lida', 'faturas não puderam ser lidas'],
  subscription: ['Uma assinatura não pôde ser lida', 'assinaturas não puderam ser lidas'],
  customer: ['Um cliente não pôde ser lido', 'clientes não puderam ser lidos'],
  dispute: ['Uma contestação não pôde ser lida', 'contestações não puderam ser lidas'],
  refund: ['Um reembolso não pôde ser lido', 'reembolsos não puderam ser lidos'],
  line: ['Uma linha não pôde ser lida', 'linhas não puderam ser lidas'],
  method: ['Uma forma de pagamento não pôde ser lida', 'formas de pagamento não puderam ser lidas'],
};

export const problems: Catalogue['problems'] = ({ number, plural }) => ({
  title: (name) => titles[name],
  keyDead: (why) => deadKeys[why],
  rateLimited: 'A Stripe está limitando as solicitações a esta conta. Espere um minuto e tente de novo.',
  busy: 'Outra solicitação está usando isto neste momento. Tente de novo em alguns segundos.',
  keyReused:
    'A Stripe já tinha recebido outra solicitação sob a mesma confirmação, e o que ela fez não é informado. Confira o cliente na Stripe e depois recomece daqui.',
  stripeDown: (status) => `A Stripe respondeu com um erro próprio (${status}). Tente de novo daqui a um minuto.`,
  unreachable:
    'Não veio resposta. Sua rede ou a Stripe pode estar fora do ar, ou o admin do seu Google Workspace não permite api.stripe.com. Tente de novo; se continuar acontecendo, fale com o admin.',
  outOfTime: 'O Google dá 30 segundos a um complemento, e a Stripe respondeu devagar. Tente de novo.',
  notFound: 'A Stripe não tem esse objeto. Ele pode ter sido excluído.',
  otherMode: (mode) =>
    mode === 'live'
      ? 'Na Stripe, isto está no modo de produção, e esta chave é do modo de teste. Os dados são separados.'
      : 'Na Stripe, isto está no modo de teste, e esta chave é do modo de produção. Os dados são separados.',
  openInMode: (mode, account) => `Abrir em ${account} (${mode === 'live' ? 'produção' : 'teste'})`,
  connectMode: (mode) => (mode === 'live' ? 'Conectar chave de produção' : 'Conectar chave de teste'),
  noSearch: (account) =>
    `A Stripe não oferece busca ${account === null ? 'a esta conta' : `à conta ${account}`}, como na Índia. Só é possível encontrar um endereço de e-mail exato ou um ID da Stripe.`,
  unreadable: 'A resposta da Stripe tem um formato que esta versão não conhece.',
  unread: (what, count) => {
    const [one, other] = unread[what];
    return `${plural(count, { one, other: `${number(count)} ${other}` })}. Confira na Stripe.`;
  },
  refused: (refusal) => refusals[refusal],
  notAccepted: (param) =>
    `A Stripe não aceitou ${param ? `“${param}”` : 'a solicitação'}. Os logs dela dizem o motivo, sob o ID da solicitação.`,
  requestId: (id) => `ID da solicitação: ${id}`,
  withRequestId: (text, id) => `${text} ID da solicitação: ${id}`,
  titled: (title, text) => html`<b>${title}.</b> ${text}`,
  titledPlainly: (title, text) => `${title}. ${text}`,
  openLog: 'Abrir o log na Stripe',
  icon: 'Problema',
  lacks: (permission) => html`Esta chave não tem <b>${permissionName(permission)}</b>.`,
  lacksPlainly: (permission) => `Esta chave não tem ${permissionName(permission)}.`,
  notPermitted: {
    title: 'Não permitido',
    mend: 'Edite a chave na Stripe, defina esta linha e depois verifique a chave de novo.',
    check: 'Verificar chave de novo',
  },
  unexpected: {
    title: 'Algo inesperado',
    text: (reference) =>
      html`O Tillside teve uma falha própria. Se você tinha acabado de confirmar algo, confira o cliente antes de tentar de novo. Se acontecer outra vez, informe esta referência: <b>${reference}</b>`,
  },
  storeFailed: {
    title: 'O armazenamento do Google não respondeu',
    text: 'Suas chaves e configurações ficam na sua Conta do Google, e o Google não conseguiu lê-las ou salvá-las agora. Este toque não alterou nada na Stripe. Tente de novo daqui a um minuto.',
  },
  mailboxFailed: {
    title: 'O Gmail não respondeu',
    text: 'O Gmail não forneceu este e-mail agora, por isso não é possível procurar o remetente. Este toque não alterou nada na Stripe. Abra o e-mail mais uma vez ou busque o cliente por conta própria.',
  },
  notDisconnected: {
    title: 'Não desconectada',
    text: () =>
      html`O armazenamento do Google não excluiu a chave: <b>ela ainda pode estar aqui</b>. Tente de novo daqui a um minuto. Para ter segurança imediata, exclua a chave na Stripe.`,
    settings: 'Ir para as Configurações',
  },
  stillWorking: {
    title: 'Ainda em andamento',
    text: 'Outra ação sua ainda está em andamento. Este toque não salvou nada: tente de novo daqui a pouco.',
  },
  outdated: {
    title: 'Esta tela está desatualizada',
    text: 'Ela foi criada por outra versão, ou a conta dela foi desconectada nesse meio-tempo.',
  },
  deleted: {
    title: 'Cliente excluído',
    text: (customer) => html`<b>${customer}</b> foi excluído na Stripe. O que pagou ainda está lá.`,
  },
});
