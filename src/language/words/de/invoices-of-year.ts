import type { LeftOut, SettledBy, ToldInvoice } from '../../../billing/told';
import { lined } from '../../letter';
import type { Writer } from '../../writer';
import type { Catalogue } from '../words';

export const invoicesOfYear: Catalogue['invoicesOfYear'] = (write) => ({
  button: 'Rechnungen nach Jahr',
  title: (year) => `Rechnungen von ${year}`,
  send: (year, count, tag) => {
    const text = `Rechnungen von ${year} senden (${write.number(count)})`;
    return tag === null ? text : `${text}, ${write.language(tag)}`;
  },
  lacks: (kinds) => `Nicht darin: ${write.list(kinds.map((kind) => leftOut[kind]))}.`,
  none: (year, since) =>
    `Unter den Rechnungen, die seit ${write.date(since)} angelegt wurden, führt Stripe keine, die ${year} ausgestellt wurde.`,
  lookedThrough: (since) =>
    `Durchgesehen, auch für einen Entwurf: Rechnungen, die seit ${write.date(since)} angelegt wurden. Eine, die davor angelegt und später ausgestellt wurde, fehlt.`,
  cut: (count) =>
    `Es kann ältere aus diesem Jahr geben: Dies sind die neuesten ${write.number(count)}. Einem Entwurf fehlt, was älter ist.`,
  text: (year, all, since) =>
    lined(
      since === null ? `Ihre Rechnungen von ${year}:` : `Ihre Rechnungen von ${year} ab dem ${write.date(since)}:`,
      ...all.map(({ number, issued, total, standing, page, pdf }) => {
        const on = issued === null ? '' : ` vom ${write.date(issued)}`;
        const url = page ?? pdf;
        return `${number}${on}, ${write.money(total)}, ${standingText(write, standing)}${url ? `: ${url}` : ''}`;
      }),
    ),
});

const leftOut: Record<LeftOut, string> = {
  void: 'stornierte',
  uncollectible: 'solche, deren Einzug beendet ist',
  other: 'einige andere',
};

const settled: Record<SettledBy, string> = {
  balance: 'aus Ihrem Saldo ausgeglichen',
  creditNote: 'durch Gutschrift ausgeglichen',
  nextInvoice: 'in Ihre nächste Rechnung übernommen',
};

function standingText(write: Writer, standing: ToldInvoice['standing']): string {
  switch (standing.kind) {
    case 'paid':
      return 'bezahlt';
    case 'settled':
      return standing.by ? settled[standing.by] : 'ohne Zahlung ausgeglichen';
    case 'nothing':
      return 'nichts zu zahlen';
    case 'open':
      return 'offen';
    case 'overdue':
      return `überfällig seit ${write.date(standing.since)}`;
    case 'onItsWay':
      return 'eine Zahlung ist unterwegs';
    case 'void':
      return 'storniert';
  }
}
