import type { InvoiceVerb } from '../../../stripe/resources/invoice';
import type { Writer } from '../../writer';
import type { Happened } from '../facts';
import type { Catalogue } from '../words';
import { subscriptions } from './subscriptions';

/** How `Sua fatura INV-0042 (US$ 49,00)` then goes on. */
const invoiceDone: Record<InvoiceVerb, string> = {
  finalize: 'foi emitida',
  send: 'está a caminho por e-mail',
  pay: 'está paga',
  void: 'foi anulada',
  mark_uncollectible: 'não é mais cobrada',
};

export const telling: Catalogue['telling'] = (write) => ({
  refunded: (amount, isCard) =>
    isCard
      ? `Reembolsamos ${write.money(amount)} no seu cartão. O valor geralmente leva 5–10 dias úteis para chegar.`
      : `Reembolsamos ${write.money(amount)} a você.`,
  reversed: (amount) =>
    `Reembolsamos ${write.money(amount)} no seu cartão. No seu extrato, o próprio pagamento muda ou some, e nenhum reembolso aparece à parte.`,
  refundUnderWay: (amount, isCard) =>
    isCard
      ? `Um reembolso de ${write.money(amount)} no seu cartão está a caminho. O valor geralmente leva 5–10 dias úteis para chegar.`
      : `Um reembolso de ${write.money(amount)} a você está a caminho.`,
  refundAsks: (amount) =>
    `Iniciamos um reembolso de ${write.money(amount)}. A Stripe pergunta a você por e-mail para onde enviá-lo; por favor, responda, para que ele possa ser enviado.`,
  wasFor: (amount, at, what) =>
    `Trata-se do seu pagamento de ${write.money(amount)} em ${write.date(at)}${what ? `, referente a ${what}` : ''}.`,
  captured: (amount) => `Seu pagamento de ${write.money(amount)} foi concluído.`,
  released: (amount) =>
    `O valor de ${write.money(amount)} retido no seu cartão foi liberado. Nada foi cobrado de você.`,
  charged: (amount, description, receipt) => {
    const what = description ? `${write.money(amount)} (${description})` : write.money(amount);
    return `Conforme combinado, fizemos a cobrança de ${what}.${receipt ? ` Seu recibo: ${receipt}` : ''}`;
  },
  credited: (amount) =>
    `Concedemos a você um crédito de ${write.money(amount)}. Ele é descontado automaticamente das suas próximas faturas.`,
  creditTakenBack: (amount) =>
    `Retiramos um crédito de ${write.money(amount)}. Ele não é descontado das suas próximas faturas.`,
  linkClosed: (url) => `Este link de pagamento não vale mais; por favor, não pague por ele: ${url}`,
  taxIdAdded: (value) =>
    `Adicionamos sua identificação fiscal ${value}. Ela consta das faturas que emitirmos a partir de agora; as que você já pagou ficam como estão.`,
  taxIdRemoved: (value) =>
    `Removemos sua identificação fiscal ${value}. Ela não constará mais das faturas que emitirmos a partir de agora; as que você já pagou ficam como estão.`,
  receiptSent: (address) => `Enviamos o recibo de novo para ${address}.`,
  page: (amount, description, url) => `Você pode pagar ${write.money(amount)} (${description}) aqui: ${url}`,
  portal: (url) => `Você pode ver suas faturas e mudar a forma de pagamento aqui: ${url}`,
  invoice: (verb, number, amount) =>
    `Sua fatura${number ? ` ${number}` : ''} (${write.money(amount)}) ${invoiceDone[verb]}.`,
  notCharged: (until) =>
    until === null
      ? 'Por enquanto, não há cobrança pela sua assinatura.'
      : `Não há cobrança pela sua assinatura até ${write.date(until)}.`,
  chargedAgain: 'A cobrança da sua assinatura foi retomada.',
  happened: (what, plan) => write.sentences([whatHappened(write, what), subscriptions(write).plan(what, plan)]),
});

function whatHappened(write: Writer, what: Happened): string {
  switch (what.kind) {
    case 'ended':
      return 'Sua assinatura terminou.';
    case 'endsOn':
      return `Sua assinatura termina em ${write.date(what.at)}.`;
    case 'goesOn':
      return 'Sua assinatura continua.';
    case 'changed':
      return 'Sua assinatura foi alterada.';
    case 'started':
      return 'Sua assinatura começou.';
    case 'trialStarted':
      return `Seu período de avaliação começou. Ele termina em ${write.date(what.at)}.`;
    case 'trialEndsOn':
      return `Seu período de avaliação termina em ${write.date(what.at)}.`;
    case 'trialEnded':
      return 'Seu período de avaliação terminou.';
    case 'activeAgain':
      return 'Sua assinatura está ativa de novo.';
    case 'paused':
      return 'Sua assinatura está pausada: nada é faturado até que ela seja retomada.';
    case 'discountsChanged':
      return 'Seus descontos foram alterados, a partir da próxima fatura.';
  }
}
