import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { InvoiceDeed } from '../facts';
import type { Catalogue } from '../words';
import { wordOf } from './codes';
import { about, invoices } from './invoices';
import { methodWithin } from './methods';
import { paidByThemselves } from './waiting';

const deeds: Record<InvoiceDeed, string> = {
  finalize: 'Emitir fatura (finalizar)',
  send: 'Enviar fatura por e-mail',
  pay: 'Tentar pagamento de novo',
  collect: 'Cobrar a fatura',
  void: 'Anular fatura',
  mark_uncollectible: 'Parar de cobrar (incobrável)',
};

/** How `A fatura INV-0042 (US$ 49,00)` then goes on. */
const done: Record<InvoiceVerb, string> = {
  finalize: 'foi emitida',
  send: 'está a caminho por e-mail',
  pay: 'está paga',
  void: 'foi anulada',
  mark_uncollectible: 'não é mais cobrada',
};

/** https://docs.stripe.com/api/invoices/object#invoice_object-status */
const statuses: Readonly<Record<string, string>> = {
  draft: 'como rascunho',
  open: 'em aberto',
  paid: 'paga',
  uncollectible: 'incobrável',
  void: 'anulada',
};

export const invoicing: Catalogue['invoicing'] = (write) => {
  const { title, expected } = invoices(write);
  return {
    deed: (verb) => deeds[verb],
    question: (verb) => `${deeds[verb]}?`,
    title,
    done: (verb, number, amount) => `A fatura${number ? ` ${number}` : ''} (${write.money(amount)}) ${done[verb]}.`,
    still: (status) => `A Stripe aceitou, mas a fatura ainda está ${wordOf(statuses, status)}.`,
    partPaid: (owed, due) => `Ainda falta pagar ${write.money(owed)} de ${write.money(due)}; o resto está quitado.`,
    expected: (what) => `${expected(what)}.`,
    notKnown: 'Com esta chave, não é possível saber se há um pagamento por ela a caminho.',
    mayPayTwice: 'Se os dois forem concluídos, o cliente paga duas vezes.',
    final: 'Ela recebe um número e não pode mais ser editada. O saldo do cliente é somado a ela ou descontado.',
    creditUsed: (amount) => `O crédito do cliente é usado nela: ${write.money(amount)}.`,
    debtAdded: (amount) => `O que o cliente já devia é somado a ela: ${write.money(amount)}.`,
    byItself: (at) => `Sem esta ação, a Stripe faz isso automaticamente ${about(write, at)}.`,
    nothingDue: 'Não há nada a pagar: a Stripe então a marca como paga.',
    thenCharges: 'A Stripe então cobra o cliente.',
    thenEmails: 'A Stripe então envia um e-mail ao cliente.',
    notCollected: 'A Stripe não a cobra automaticamente.',
    staysOpen: 'Ela continua em aberto.',
    emailsTo: (address) => `A Stripe a envia por e-mail para ${address}.`,
    chargedNow: (method) =>
      method ? `A cobrança é feita agora via ${methodWithin(method)}.` : 'O cliente é cobrado agora.',
    collectedNow: 'A Stripe a cobra agora, pela forma de pagamento padrão da fatura, da assinatura ou do cliente.',
    ifItFails: (next, isLeftAlone) => {
      const open = 'Se falhar, a fatura continua em aberto';
      if (next !== null) return `${open}, e a Stripe tenta de novo em ${write.date(next)}.`;
      return isLeftAlone ? `${open}, e a Stripe não tenta de novo automaticamente.` : `${open}.`;
    },
    ifGivenUpFails: 'Se falhar, a fatura fica como está, e a Stripe não tenta de novo automaticamente.',
    newVoucher: (type) =>
      `Ninguém é cobrado. A Stripe gera um novo pedido de pagamento via ${paidByThemselves(type)}, que o cliente então paga ou não.`,
    creditBack: (amount) => `O crédito usado nela volta ao saldo do cliente: ${write.money(amount)}.`,
    debtBack: (amount) => `O que o cliente já devia, somado a ela, volta ao saldo dele: ${write.money(amount)}.`,
    partPaidNotVoid: (paid) =>
      `Parte dela está paga (${write.money(paid)}): a Stripe não anula uma fatura assim. Credite o resto na Stripe.`,
    attached: 'Há um pagamento não concluído vinculado a ela. Cancele-o primeiro na Stripe.',
    owesNothing: 'O cliente não deve nada por ela. Um pagamento a caminho não é interrompido. Não pode ser desfeito.',
    noLongerCollected: 'A Stripe não a cobra mais. O cliente ainda pode pagá-la, e você pode anulá-la.',
    noLongerCollectedPart:
      'A Stripe não cobra mais o resto. O cliente ainda pode pagá-lo. O que está pago continua pago.',
  };
};
