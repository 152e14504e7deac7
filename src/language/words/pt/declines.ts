import type { DebitStep, Decline, DeclineReason, DeclineStep } from '../../../billing/decline';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';

/** As they stand within a sentence. */
const reasons: Record<DeclineReason, string> = {
  couldNotDecide: 'o banco não conseguiu decidir; tentar de novo mais tarde pode funcionar',
  mustConfirm: 'o banco quer que o cliente confirme o pagamento',
  notConfirmed: 'o cliente não passou na confirmação do banco',
  callBank: 'o banco recusou o cartão; o cliente precisa ligar para o banco',
  notThisKind: 'o cartão não permite este tipo de pagamento',
  overLimit: 'o cartão ultrapassou o limite',
  tooOften: 'o cartão foi recusado vezes demais e só pode ser tentado de novo depois de 24 horas',
  currency: 'o cartão não aceita esta moeda',
  debitNotAuthorized: 'o banco do cliente diz que o débito não foi autorizado',
  noReason: 'o banco recusou o cartão sem informar o motivo',
  expired: 'o cartão expirou',
  suspectedFraud: 'a Stripe suspeita de fraude',
  securityCode: 'o código de segurança está errado',
  number: 'o número do cartão está errado',
  postalCode: 'o endereço de cobrança ou o CEP está errado',
  pin: 'o cartão exige a senha, ou a senha estava errada',
  funds: 'o cartão não tem saldo ou limite suficiente',
  account: 'o cartão, ou a conta vinculada a ele, é inválido',
  amount: 'o banco não permite este valor',
  expiryDate: 'a data de validade está errada',
  duplicate: 'um pagamento igual foi feito pouco antes',
  testCard: 'é um cartão de teste',
  realCard: 'é um cartão real, e o modo de teste só aceita os cartões de teste da Stripe',
  noCard: 'o cliente não tem cartão salvo',
  lostOrStolen: 'o cartão foi declarado como perdido ou roubado',
  hardlyAgreed: 'a Stripe não tentou: dificilmente o banco teria aceitado',
  accountClosed: 'a conta bancária está encerrada ou não existe',
  stopped: 'o cliente pediu ao banco que suspendesse estes pagamentos',
  radarRule: 'bloqueado por uma regra do Stripe Radar',
  declined: 'o banco recusou o cartão',
  accountFunds: 'a conta bancária não tem saldo suficiente',
  accountInvalid: 'a conta é inválida',
  refused: 'foi recusado sem motivo informado',
  accountBlocked: 'a conta bancária está bloqueada ou com restrições',
  accountNumber: 'o número da conta está errado',
  accountMoved: 'a conta bancária foi transferida para outro banco, e os dados estão desatualizados',
  blockedByStripe: 'a Stripe bloqueia esta conta bancária',
  notVerified: 'a conta bancária não foi verificada ou não aceita débitos',
  mandateInvalid: 'a autorização do cliente para débitos não pode ser usada',
  processingLimit: 'o valor ultrapassa o que você pode receber assim por enquanto',
  paymentLimit: 'o valor ultrapassa o máximo de um pagamento assim',
  notProcessed: 'o banco não conseguiu processar o pagamento',
};

const steps: Record<DeclineStep, string> = {
  anotherCard: 'Peça outro cartão.',
  anotherMethod: 'Peça outra forma de pagamento.',
  raiseLimit: 'Tente de novo mais tarde ou peça à Stripe um limite maior.',
  realCard: 'O modo de produção aceita cartões reais: peça um.',
  testCard: 'Use um dos cartões de teste da Stripe ou faça isso no modo de produção.',
  invoicePage:
    'O cliente faz isso na página da fatura. Abra a fatura aqui e envie o link dela, ou envie o link para trocar o cartão.',
  nothingStarted:
    'Nada foi iniciado nem alterado. Envie o link para trocar o cartão: ali o cliente salva o cartão de novo e o confirma. Ou comece com uma fatura, que o cliente confirma ao pagar.',
  openInvoice: 'Deixe o cliente pagar a fatura em aberto ou, se não houver, um link de pagamento.',
  tryOnPage:
    'Deixe o cliente tentar de novo em uma página da Stripe: a fatura ou um link de pagamento. Ou peça outro cartão.',
  paymentLink: 'Peça o pagamento com um link.',
  tellOnlyDeclined: 'Diga ao cliente apenas que foi recusado.',
};

const debitSteps: Record<DebitStep, string> = {
  agreeAnew: 'Antes de outra tentativa, o cliente precisa autorizar os débitos de novo ou pagar de outra forma.',
  anotherAccount: 'Antes de outra tentativa, peça outra conta ou outra forma de pagamento.',
  anotherMethod: 'Peça outra forma de pagamento ou pagamentos menores.',
  fill: 'Outra tentativa pode dar certo quando houver saldo na conta. Fale antes com o cliente.',
  raiseLimit: steps.raiseLimit,
};

/** `o cartão expirou`, as it stands within a sentence. */
export function reasonOf(decline: Decline): string {
  return typeof decline === 'string' ? reasons[decline] : ofStripe(decline.code);
}

export const declines: Catalogue['declines'] = () => ({
  reason: reasonOf,
  refused: (decline, step) => `${decline ? capitalized(reasonOf(decline)) : 'O banco recusou'}. ${steps[step]}`,
  debitStep: (step) => (step ? debitSteps[step] : 'A Stripe não diz se outra tentativa daria certo.'),
});
