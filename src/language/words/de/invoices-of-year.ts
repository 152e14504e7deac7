import type { ToldInvoice } from '../../../billing/told';
import { lined } from '../../letter';
import type { Catalogue } from '../words';

export const invoicesOfYear: Catalogue['invoicesOfYear'] = (write) => ({
  button: 'Rechnungen nach Jahr',
  title: (year) => `Rechnungen von ${year}`,
  send: (year, count, tag) => {
    const text = `Rechnungen von ${year} senden (${write.number(count)})`;
    return tag === null ? text : `${text}, ${write.language(tag)}`;
  },
  none: (year) => `Stripe führt keine Rechnung, die ${year} ausgestellt wurde.`,
  cut: (count) =>
    `Es kann ältere aus diesem Jahr geben: Dies sind die neuesten ${write.number(count)}. Einem Entwurf fehlt, was älter ist.`,
  text: (year, all, since) =>
    lined(
      since === null ? `Ihre Rechnungen von ${year}:` : `Ihre Rechnungen von ${year} ab dem ${write.date(since)}:`,
      ...all.map(({ number, issued, total, standing, page, pdf }) => {
        const on = issued === null ? '' : ` vom ${write.date(issued)}`;
        const url = page ?? pdf;
        return `${number}${on}, ${write.money(total)}, ${standings[standing.kind]}${url ? `: ${url}` : ''}`;
      }),
    ),
});

const standings: Record<ToldInvoice['standing']['kind'], string> = {
  paid: 'bezahlt',
  open: 'offen',
  onItsWay: 'eine Zahlung ist unterwegs',
  void: 'storniert',
};
