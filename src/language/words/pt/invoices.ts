import type { InvoicePart } from '../../../billing/invoice-amounts';
import type { Billed, Occasion } from '../../../billing/purpose';
import { billingsOwn } from '../../../stripe/descriptions';
import { html } from '../../html';
import type { Writer } from '../../writer';
import { capitalized } from '../codes';
import type { Catalogue } from '../words';
import { ofStripe } from './codes';
import { methodWithin } from './methods';
import { paidByThemselves, waiting } from './waiting';

/** `Renovação de Team`. `title`: what the subscription is called; null where that is not known. */
function occasionText(occasion: Occasion, title: string | null): string {
  const what = title ?? 'uma assinatura';
  switch (occasion) {
    case 'first':
      return `Primeiro pagamento de ${what}`;
    case 'start':
      return `Início de ${what}`;
    case 'trial':
      return `Avaliação de ${what}`;
    case 'afterTrial':
      return `Após a avaliação de ${what}`;
    case 'renewal':
      return `Renovação de ${what}`;
    case 'change':
      return `Alteração de plano ou licenças${title ? `: ${title}` : ''}`;
    case 'threshold':
      return `Uso de ${what} até agora`;
    case 'subscription':
      return `Pagamento de ${what}`;
  }
}

/** `Renovação de uma assinatura, fatura ACME-0004: 1 × Team (at $49.00 / month) e mais 2`. */
function billedBy({ number, occasion, first, others, hasMore }: Billed): string {
  const invoice = number ? `fatura ${number}` : 'fatura';
  const title = occasion ? `${occasionText(occasion, null)}, ${invoice}` : capitalized(invoice);
  const more = others === 0 ? '' : ` e mais ${others}${hasMore ? '+' : ''}`;
  return first ? `${title}: ${first}${more}` : title;
}

/** What Stripe Billing describes payments with by itself, in words; what somebody wrote, as it is. */
export function described(description: string): string {
  const own = billingsOwn(description);
  if (!own) return description;
  if (own.kind === 'occasion') return occasionText(own.occasion, null);
  return own.number ? `Fatura ${own.number}` : 'Uma fatura';
}

/** The same as what a payment refers to, within a sentence: `referente à fatura ACME-0004`. */
export function referringTo(description: string): string {
  const own = billingsOwn(description);
  if (!own) return `referente a ${description}`;
  if (own.kind === 'invoice') return own.number ? `referente à fatura ${own.number}` : 'referente a uma fatura';
  return own.occasion === 'first' ? 'referente ao início de uma assinatura' : 'referente a uma assinatura';
}

/** `hoje por volta das 11:22`. `at`: seconds since 1970. */
export function about(write: Writer, at: number): string {
  return `${write.isToday(at) ? 'hoje' : `em ${write.date(at)}`} ${aboutTime(write, at)}`;
}

/** `por volta das 11:22`, `por volta da 1:22`. `at`: seconds since 1970. */
export function aboutTime(write: Writer, at: number): string {
  const time = write.time(at * 1000);
  return `por volta ${/^0?1\D/.test(time) ? 'da' : 'das'} ${time}`;
}

const parts: Record<InvoicePart['kind'], string> = {
  paid: 'pago',
  paidElsewhere: 'pago fora da Stripe',
  overpaid: 'a mais, agora crédito',
  credit: 'do saldo',
  owedBefore: 'de saldo devedor anterior',
  toBalance: 'vai para o saldo',
  carriedOver: 'transferido',
  credited: 'creditado',
  refunded: 'reembolsado',
  onItsWay: 'a caminho',
};

export const invoices: Catalogue['invoices'] = (write) => {
  const { awaits } = waiting(write);
  return {
    title: (number, status) => number ?? (status === 'draft' ? 'Rascunho de fatura' : 'Fatura sem número'),
    standing: ({ state, at, isPast, isCharged, isCovered, retry, awaited, method, code }, isOwedTold = false) => {
      const on = at === null ? '' : write.date(at);
      const onDay = (text: string) => (on ? `${text} em ${on}` : text);
      const next = on
        ? `; próxima tentativa ${isPast ? 'era para' : 'em'} ${on}`
        : retry === 'never'
          ? '; a Stripe não tenta de novo automaticamente'
          : '';
      switch (state) {
        case 'draft':
          return isCharged ? 'rascunho, não cobrado' : 'rascunho, não enviado';
        case 'coming': {
          if (isCovered) return 'em preparação, nada a pagar';
          const verb = isCharged ? 'cobrança' : 'envio';
          const time = at === null ? 'em breve' : about(write, at);
          return isPast ? `em preparação; a previsão de ${verb} era ${time}` : `em preparação, ${verb} ${time}`;
        }
        case 'stuck':
          return 'rascunho; a Stripe não conseguiu emitir';
        case 'open':
          if (!on) return isCharged && retry === 'never' ? 'em aberto, sem cobrança automática' : 'em aberto';
          if (!isCharged) return `em aberto, vence em ${on}`;
          return isPast ? `em aberto, a cobrar desde ${on}` : `em aberto, cobrança em ${on}`;
        case 'overdue':
          return on ? `vencida desde ${on}` : 'vencida';
        case 'onItsWay':
          return on ? `pagamento a caminho desde ${on}` : 'pagamento a caminho';
        case 'maybeOnItsWay':
          return on
            ? `em aberto; um pagamento a caminho desde ${on} pode ser para ela`
            : 'em aberto; um pagamento a caminho pode ser para ela';
        case 'waiting': {
          if (awaited) return awaits(awaited, at ?? 0);
          const by = `aguarda o pagamento do cliente via ${paidByThemselves(method ?? '')}`;
          return on ? `${by}, vence em ${on}` : by;
        }
        case 'tried':
          return `não paga${next || '; nenhuma nova tentativa prevista'}`;
        case 'unpaid':
          return `não paga${next}`;
        case 'paid':
          return onDay('paga');
        case 'paidElsewhere':
          return onDay('paga fora da Stripe');
        case 'fromBalance':
          return onDay('paga com o saldo do cliente');
        case 'credited':
          return onDay('quitada por nota de crédito');
        case 'nothing':
          return 'nada a pagar';
        case 'toBalance':
          return onDay('crédito lançado no saldo do cliente');
        case 'carriedOver':
          return 'valor baixo demais para cobrar, transferido para a próxima fatura';
        case 'settled':
          return onDay('quitada sem pagamento');
        case 'uncollectible':
          return onDay('cobrança encerrada') + (isOwedTold ? '' : ', ainda devida');
        case 'void':
          return onDay('anulada');
        case 'other':
          return code ? ofStripe(code) : 'status desconhecido';
      }
    },
    expected: (what) => {
      if (what.kind === 'awaited') return `Ela ${awaits(what.awaited, 0)}`;
      const by = what.method ? ` (${methodWithin(what.method)})` : '';
      const since = what.since === null ? '' : ` desde ${write.date(what.since)}`;
      const text = `Um pagamento${by} de ${write.money(what.amount)} está a caminho${since}`;
      return what.isCertain ? text : `${text} e pode ser para esta fatura`;
    },
    part: ({ kind, amount }) => `${write.money(amount)} ${parts[kind]}`,
    owed: (sums, isCut) => {
      const all = write.list(sums.map(write.money));
      return isCut ? html`<b>Devido: ${all}</b> nas mostradas aqui` : html`<b>Devido: ${all}</b> ao todo`;
    },
    perhapsPaidBy: (at) => `talvez paga pelo pagamento de ${write.date(at)}`,
    occasion: occasionText,
    described,
    purpose: (purpose) => {
      switch (purpose.kind) {
        case 'invoices':
          return purpose.billed.map(billedBy).join('; ');
        case 'description':
          return described(purpose.text);
        case 'statement':
          return `“${purpose.text}” no extrato bancário`;
      }
    },
  };
};
