import type { ActionName, ChoiceName, WayName } from '../en/actions';
import type { Catalogue } from '../words';

const labels: Record<ActionName, string> = {
  takeBack: 'Desfazer cancelamento',
  cancel: 'Cancelar',
  change: 'Alterar plano ou quantidade',
  addItem: 'Adicionar item',
  removeItem: 'Remover item',
  pauseCollection: 'Suspender cobrança por ora',
  resumeCollection: 'Voltar a cobrar',
  pause: 'Pausar plano e acesso',
  resume: 'Retomar plano e acesso',
  trialEnd: 'Alterar fim da avaliação',
  discount: 'Alterar descontos',
  capture: 'Capturar',
  release: 'Liberar',
  refund: 'Reembolsar',
  refundWithNote: 'Reembolsar com nota de crédito',
  creditNoteFor: 'Nota de crédito por um reembolso',
  receipt: 'Reenviar recibo',
  finalize: 'Emitir fatura (finalizar)',
  send: 'Enviar fatura por e-mail',
  addLine: 'Adicionar uma linha',
  pay: 'Tentar pagamento de novo',
  collect: 'Cobrar a fatura',
  void: 'Anular fatura',
  mark_uncollectible: 'Parar de cobrar (incobrável)',
  start: 'Iniciar assinatura',
  charge: 'Nova cobrança',
  chargeSource: 'Nova cobrança (fonte padrão)',
  session: 'Pedir pagamento (página, 24 h)',
  link: 'Pedir pagamento (link)',
  credit: 'Dar crédito',
  closeLink: 'Desativar link de pagamento',
  oneOffInvoice: 'Nova fatura',
  takeBackCredit: 'Retirar crédito',
  defaultMethod: 'Definir cartão padrão',
  portal: 'Enviar link para trocar cartão',
  editCustomer: 'Editar cliente',
  addTaxId: 'Adicionar identificação fiscal',
  createCustomer: 'Criar cliente',
};

const choices: Record<ChoiceName, string> = {
  items: 'Adicionar ou remover item',
  pausing: 'Pausar',
  requesting: 'Pedir pagamento',
};

const meanings: Record<WayName, string> = {
  addItem: 'Algo além do que já existe, como um adicional.',
  removeItem: 'Um de vários; o resto continua.',
  pauseCollection: 'O plano continua; o que vencer nesse meio-tempo não é cobrado.',
  pause: 'O próprio plano é pausado, e com ele o acesso, até ser retomado.',
  session: 'Vinculada a este cliente. Pode ser paga uma vez, em até 24 horas.',
  link: 'Não vinculado a este cliente. Pode ser pago uma vez, a qualquer momento.',
  closeLink: 'Um que foi criado aqui para este cliente e ainda pode ser pago.',
};

export const actions: Catalogue['actions'] = () => ({
  label: (name) => labels[name],
  choice: (name) => choices[name],
  means: (name) => meanings[name],
  verbatim: (text) => text,
  chooseOption: 'Escolha uma das opções.',
  askedNoMore: 'O que você preencheu antes não se aplica mais. Veja o que é pedido agora.',
  shortenTexts: 'Encurte os textos.',
  unclear: 'A Stripe aceitou, mas não mostra o resultado. Confira na Stripe.',
  elsewhere: 'Pertence a outro cliente.',
  doesNotApply: 'Não se aplica agora.',
});
