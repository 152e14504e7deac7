import type { Money } from '../../../billing/money';
import type { SettledBy, ToldInvoice, ToldRefund, ToldStanding } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Cost, Due } from '../facts';
import type { Catalogue } from '../words';
import { methodWithin } from './methods';
import { refunds } from './refunds';
import { subscribing } from './subscribing';
import { reasons } from './way-to-pay';
import { why } from './why';

const labels = {
  billing: { reply: 'Responder', message: 'Escrever e-mail' },
  object: { reply: 'Responder com isto', message: 'Escrever isto ao cliente' },
  creditNote: { reply: 'Responder com a nota de crédito', message: 'Escrever a nota de crédito ao cliente' },
  price: { reply: 'Responder com este preço', message: 'Escrever este preço ao cliente' },
};

export const replies: Catalogue['replies'] = (write) => ({
  label: (on, as, tag) => (tag === null ? labels[on][as] : `${labels[on][as]} (${write.language(tag)})`),
  payment: (told) => {
    const { bill, description, receipt } = told;
    return lined(
      paymentStanding(write, told),
      bill ? why(write).forCustomer(bill) : description ? `Refere-se a: ${description}` : '',
      ...told.refunds.map((each) => refund(write, each)),
      receipt ? `Seu recibo: ${receipt}` : '',
    );
  },
  paymentStands: (told) => paymentStanding(write, told),
  refunds: (all) => lined(...all.map((each) => refund(write, each))),
  next: (due, at, isSent) => {
    if (due.minor === 0) return `Na situação atual, não há nada a pagar em ${write.date(at)}.`;
    return `Na situação atual, ${isSent ? 'sua próxima fatura' : 'sua próxima cobrança'} será de ${write.money(due)}, em ${write.date(at)}.`;
  },
  comes: (next) => {
    switch (next.kind) {
      case 'notCharged':
        return next.until === null
          ? 'Por enquanto, não há cobrança por ela.'
          : `Não há cobrança por ela até ${write.date(next.until)}.`;
      case 'owes': {
        const owed = `Ainda há ${next.isCut ? 'pelo menos ' : ''}${write.money(next.amount)} a pagar por ela`;
        return next.nextTry === null
          ? `${owed}.`
          : `${owed}; a próxima tentativa de cobrança é em ${write.date(next.nextTry)}.`;
      }
      case 'coming':
        return next.isSent
          ? `Uma fatura de ${write.money(next.amount)} por ela será enviada a você em ${write.date(next.at)}.`
          : `Uma cobrança de ${write.money(next.amount)} por ela está prevista para ${write.date(next.at)}.`;
      case 'renewsBefore':
        return `Antes disso, ela ainda renova; a próxima vez é em ${write.date(next.at)}.`;
      case 'trialEndsBefore':
        return `Antes disso, seu período de avaliação termina em ${write.date(next.at)}.`;
      case 'withoutMethod':
        return next.outcome === 'trialCancels'
          ? 'Não há forma de pagamento cadastrada. Se nenhuma for adicionada até lá, sua assinatura termina com a avaliação.'
          : 'Não há forma de pagamento cadastrada. Se nenhuma for adicionada até lá, sua assinatura é pausada no fim da avaliação.';
      case 'changes': {
        const { at, agreed, ends } = next;
        const to = agreed ? `: você passará a ter ${subscribing(write).agreed(agreed)}` : '';
        return `Em ${write.date(at)}, ela muda${to}.${ends === null ? '' : ` Ela termina em ${write.date(ends)}.`}`;
      }
    }
  },
  quote: ({ from, to, cost, renews, ends, at }) =>
    lined(
      `Hoje você tem ${subscribing(write).agreed(from)}.`,
      `Depois da alteração, você teria ${subscribing(write).agreed(to)}, antes de descontos e impostos.`,
      quoted(write, cost),
      renews === null ? '' : `Um novo período começaria de imediato e seria renovado em ${write.date(renews)}.`,
      ends === null ? '' : `Mesmo assim, sua assinatura terminaria em ${write.date(ends)}.`,
      `Estes valores valem para ${write.date(at)}, e nada foi alterado. Avise-nos, por favor, se desejar a alteração.`,
    ),
  invoiceStands: (told) => invoiceStanding(write, told),
  invoice: (told) => {
    const { page, pdf } = told;
    return lined(
      invoiceStanding(write, told),
      page ? `Você pode ${isToPay(told) ? 'vê-la e pagá-la' : 'vê-la'} aqui: ${page}` : '',
      pdf ? `Em PDF: ${pdf}` : '',
    );
  },
});

function quoted(write: Writer, cost: Cost): string {
  if (cost.kind === 'trial') return 'Nada seria cobrado por isso antes do fim do seu período de avaliação.';
  if (cost.kind === 'unknown') return 'Não é possível dizer antes quanto seria pelo resto do período atual.';
  const { amount, by, due, isMore } = cost;
  const sum = `${isMore ? 'um valor adicional' : 'o valor'} de ${write.money(amount)} ${dueThen(write, due)}`;
  return by === 'stripe' ? capitalized(sum) : `Estimativa, antes de descontos, impostos e crédito: ${sum}`;
}

function dueThen(write: Writer, due: Due | 'credited'): string {
  if (due === 'credited') return 'seria creditado nas suas próximas faturas.';
  if (due === 'invoicedNow') return 'seria faturado de imediato.';
  if (due === 'dueNext') return 'seria pago com a sua próxima fatura.';
  return due === 'dueNow' ? 'seria cobrado de imediato.' : `venceria em ${write.date(due.dueOn)}.`;
}

function paymentStanding(write: Writer, { amount, at, method, state, isDisputed, reason }: ToldStanding): string {
  const by = method ? ` via ${methodWithin(method)}` : '';
  const payment = `Seu pagamento de ${write.money(amount)} em ${write.date(at)}${by}`;
  switch (state) {
    case 'failed':
      return `${payment} ${reasons[reason ?? 'declined']}`;
    case 'pending':
      return `${payment} está a caminho e ainda não foi concluído.`;
    case 'other':
      return `Ainda não temos a confirmação do seu pagamento de ${write.money(amount)}${by} em ${write.date(at)}.`;
    case 'uncaptured':
      return `Um valor de ${write.money(amount)} está retido${by} desde ${write.date(at)}. Até agora, nada foi cobrado por isso.`;
    case 'released':
      return `Um valor de ${write.money(amount)} foi retido${by} em ${write.date(at)} e já foi liberado. Nada foi cobrado de você.`;
    default:
      return isDisputed
        ? `Um pagamento de ${write.money(amount)} foi feito em ${write.date(at)}${by}.`
        : `${payment} foi concluído.`;
  }
}

const shouldBeThere =
  'Geralmente leva 5–10 dias úteis, por isso já deve ter chegado; se você não o encontrar, por favor, avise-nos.';

function refund(write: Writer, { amount, at, standing, asked, shows, reference }: ToldRefund): string {
  const texts = refunds(write);
  const [sum, on] = [write.money(amount), write.date(at)];
  switch (standing) {
    case 'done':
    case 'onItsWay':
      return write.sentences([
        standing === 'done' ? `Reembolsamos ${sum} em ${on}.` : `Um reembolso de ${sum} está a caminho desde ${on}.`,
        shows === 'past' ? shouldBeThere : shows && texts.onStatement(shows),
        reference?.kind === 'there' ? `${texts.reference(reference)}.` : '',
      ]);
    case 'waits':
      return `Um reembolso de ${sum} foi iniciado em ${on} e ainda não foi enviado.`;
    case 'asks':
      return write.sentences([`Um reembolso de ${sum} aguarda sua resposta.`, asked ? texts.askedYou(asked) : '']);
    case 'vain':
      return `Um reembolso de ${sum} que fizemos em ${on} não foi concluído.`;
  }
}

const isToPay = ({ standing: { kind } }: ToldInvoice) => kind === 'open' || kind === 'overdue';

const settled: Record<SettledBy, string> = {
  balance: 'foi quitada com o seu saldo.',
  creditNote: 'foi quitada por nota de crédito.',
  nextInvoice: 'foi transferida para a sua próxima fatura.',
};

function invoiceStanding(write: Writer, { number, total, standing }: ToldInvoice): string {
  const invoice = `Sua fatura ${number} de ${write.money(total)}`;
  const rest = (owed: Money) => (owed.minor === total.minor ? '' : `: ${write.money(owed)} a pagar`);
  switch (standing.kind) {
    case 'paid':
      return standing.at === null ? `${invoice} está paga.` : `${invoice} foi paga em ${write.date(standing.at)}.`;
    case 'open':
      return `${invoice} ${standing.due === null ? 'está em aberto' : `vence em ${write.date(standing.due)}`}${rest(standing.owed)}.`;
    case 'overdue':
      return `${invoice} está vencida desde ${write.date(standing.since)}${rest(standing.owed)}.`;
    case 'settled':
      return `${invoice} ${standing.by ? settled[standing.by] : 'está quitada sem pagamento.'}`;
    case 'nothing':
      return `Sua fatura ${number} é de ${write.money(total)}: não há nada a pagar nela.`;
    case 'onItsWay':
      return `${invoice} ainda não está paga; um pagamento por ela está a caminho.`;
    case 'void':
      return `${invoice} foi anulada: não há nada a pagar nela.`;
  }
}
