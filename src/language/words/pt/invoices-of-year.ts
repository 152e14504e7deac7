import type { LeftOut, SettledBy, ToldInvoice } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import type { Catalogue } from '../words';

export const invoicesOfYear: Catalogue['invoicesOfYear'] = (write) => ({
  button: 'Faturas por ano',
  title: (year) => `Faturas de ${year}`,
  send: (year, count, tag) => {
    const text = `Enviar faturas de ${year} (${write.number(count)})`;
    return tag === null ? text : `${text} em ${write.language(tag)}`;
  },
  lacks: (kinds) => `Ficam de fora: ${write.list(kinds.map((kind) => leftOut[kind]))}.`,
  none: (year, since) =>
    `Entre as faturas criadas desde ${write.date(since)}, a Stripe não lista nenhuma emitida em ${year}.`,
  lookedThrough: (since) =>
    `Período examinado, também para um rascunho: faturas criadas desde ${write.date(since)}. Uma criada antes e emitida depois não aparece.`,
  cut: (count) =>
    `Pode haver outras mais antigas deste ano: estas são as ${write.number(count)} mais recentes. Um rascunho não inclui as mais antigas.`,
  text: (year, all, since): string =>
    lined(
      since === null ? `Suas faturas de ${year}:` : `Suas faturas de ${year}, a partir de ${write.date(since)}:`,
      ...all.map(({ number, issued, total, standing, page, pdf }) => {
        const on = issued === null ? '' : ` de ${write.date(issued)}`;
        const url = page ?? pdf;
        return `${number}${on}, ${write.money(total)}, ${standingText(write, standing)}${url ? `: ${url}` : ''}`;
      }),
    ),
});

const leftOut: Record<LeftOut, string> = {
  void: 'as anuladas',
  uncollectible: 'as que deixaram de ser cobradas',
  other: 'algumas outras',
};

const settled: Record<SettledBy, string> = {
  balance: 'quitada com o seu saldo',
  creditNote: 'quitada por nota de crédito',
  nextInvoice: 'transferida para a sua próxima fatura',
};

function standingText(write: Writer, standing: ToldInvoice['standing']): string {
  switch (standing.kind) {
    case 'paid':
      return 'paga';
    case 'settled':
      return standing.by ? settled[standing.by] : 'quitada sem pagamento';
    case 'nothing':
      return 'nada a pagar';
    case 'open':
      return 'em aberto';
    case 'overdue':
      return `vencida desde ${write.date(standing.since)}`;
    case 'onItsWay':
      return 'há um pagamento a caminho';
    case 'void':
      return 'anulada';
  }
}
